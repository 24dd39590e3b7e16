"""A file from an older kit is updated whole, after a copy; one from a newer kit is read and left alone."""

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kit.workbook import Workbook, WorkbookTrouble
from kit.workbook.held_file import HeldFile
from kit.workbook.schema import STEPS, Step
from kit.workbook.sqlite_store import SqliteStore

NEXT: Step = (
    "ALTER TABLE record ADD COLUMN made_by TEXT NOT NULL DEFAULT 'learner'",
    "UPDATE record SET made_by = 'kit' WHERE kind = 'setting'",
)
BROKEN: Step = (*NEXT, "UPDATE no_such_table SET x = 1")


@pytest.fixture
def old(path: Path) -> Path:
    """A file of the first version, as the first kit left it, with work in it."""
    workbook = Workbook(SqliteStore(HeldFile(path, STEPS[:1])))
    workbook.save_answer("sort", ["a"])
    workbook.prefer(business="thistle")
    workbook.store.close()
    return path


def opened(path: Path, *more: Step) -> Workbook:
    """Open with a kit that knows these further steps."""
    return Workbook(SqliteStore(HeldFile(path, (*STEPS[:1], *more))))


def version(path: Path) -> int:
    """Read a file's version with nothing of ours."""
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_an_old_file_is_updated_after_a_copy(old: Path) -> None:
    """Everything is still there, undo too; the copy opens with the old kit; a sentence says so."""
    workbook = opened(old, NEXT)
    assert workbook.attempt("sort").answer == ["a"]
    assert workbook.undo("sort")
    (notice,) = workbook.store.notices
    (copy,) = old.parent.glob("*-before-version-2-*.sqlite3")
    assert str(copy) in notice
    workbook.store.close()
    assert (version(old), version(copy)) == (2, 1)
    with closing(sqlite3.connect(old)) as connection:
        made = dict(connection.execute("SELECT kind, made_by FROM record"))
    assert made["setting"] == "kit"
    assert opened(copy).attempt("sort").answer == ["a"]


def test_an_update_that_breaks_changes_nothing(old: Path) -> None:
    """All steps or none: the old kit still opens the file."""
    with pytest.raises(WorkbookTrouble):
        opened(old, BROKEN).attempt("sort")
    assert version(old) == 1
    assert opened(old).attempt("sort").answer == ["a"]


def test_a_file_of_a_newer_kit_is_read_only(old: Path) -> None:
    """It is shown, and saying why nothing is kept names what to do; not a byte changes."""
    opened(old, NEXT).store.close()
    opened(old, NEXT).attempt("sort")
    before = old.read_bytes()
    workbook = opened(old)
    assert workbook.attempt("sort").answer == ["a"]
    assert workbook.store.notices[0].startswith("Your workbook was last used with a newer version")
    for change in (
        lambda: workbook.save_answer("sort", ["b"]),
        lambda: workbook.undo("sort"),
        lambda: workbook.forget(),
    ):
        with pytest.raises(WorkbookTrouble, match="Update the course"):
            change()
    workbook.store.close()
    assert old.read_bytes() == before


def test_another_programs_database_is_left_alone(path: Path) -> None:
    """Somebody points PATIO_WORKBOOK at their browser's bookmarks: we say so and touch nothing."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (address TEXT)")
        connection.commit()
    before = path.read_bytes()
    workbook = opened(path)
    with pytest.raises(WorkbookTrouble, match="is no workbook of this course"):
        workbook.save_answer("sort", ["a"])
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_tabs_that_open_an_old_file_together_update_it_once(
    old: Path, program: Callable[[str], "subprocess.Popen[str]"]
) -> None:
    """Three programs at the same moment: one does the work, nobody trips, every row is there once."""
    code = f"""
from kit.workbook.held_file import HeldFile
from kit.workbook.schema import STEPS
from kit.workbook.sqlite_store import SqliteStore
from kit.workbook import Workbook
workbook = Workbook(SqliteStore(HeldFile(Path(sys.argv[1]), (*STEPS[:1], {NEXT!r}))))
say(workbook.attempt("sort").answer)
"""
    running = [program(code) for _ in range(3)]
    assert [process.communicate()[0] for process in running] == ["['a']\n"] * 3
    assert version(old) == 2
