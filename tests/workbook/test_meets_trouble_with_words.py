"""A full disk, a file one may not write, a damaged file: a plain sentence, and never work lost in silence."""

import os
import random
import re
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kit.workbook import Workbook, WorkbookTrouble, trouble
from kit.workbook.held_file import HeldFile
from kit.workbook.sqlite_store import SqliteStore

Tab = Callable[[], Workbook]


@pytest.fixture
def ordinary_user(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of somebody who may not do everything: for tests that run as root, the user "nobody"."""
    with tempfile.TemporaryDirectory() as folder:
        if os.geteuid() == 0:
            os.chown(folder, 65534, 65534)
            os.seteuid(65534)
        try:
            yield Path(folder)
        finally:
            os.seteuid(os.getuid())
            for file in Path(folder).rglob("*"):
                file.chmod(0o700)


def test_a_full_disk_is_said_and_earlier_work_is_safe(workbook: Workbook) -> None:
    """SQLite is told that the disk ends here: the save says so, what was saved stays, and with room it works again."""
    workbook.save_answer("sort", ["a"])
    with workbook.store._file.using() as connection:  # type: ignore[attr-defined]
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(WorkbookTrouble, match="no room left"):
        workbook.set_note("long", "x" * 1_000_000)
    assert workbook.attempt("sort").answer == ["a"]
    with workbook.store._file.using() as connection:  # type: ignore[attr-defined]
        connection.execute("PRAGMA max_page_count = 1000000")
    workbook.set_note("long", "x" * 1_000_000)
    assert len(workbook.note("long").text) == 1_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")
def test_a_file_one_may_not_write_is_read(ordinary_user: Path) -> None:
    """It is shown, with a sentence; a save says what to do."""
    path = ordinary_user / "workbook.sqlite3"
    workbook = Workbook(SqliteStore(HeldFile(path)))
    workbook.save_answer("sort", ["a"])
    workbook.store.close()
    path.chmod(0o400)
    again = Workbook(SqliteStore(HeldFile(path)))
    assert again.attempt("sort").answer == ["a"]
    assert "can be read but not written" in again.store.notices[0]
    with pytest.raises(WorkbookTrouble, match="can be read but not written"):
        again.save_answer("sort", ["b"])
    again.store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")
def test_a_folder_one_may_not_write_is_said(ordinary_user: Path) -> None:
    """Which file, and how to choose another."""
    ordinary_user.chmod(0o500)
    workbook = Workbook(SqliteStore(HeldFile(ordinary_user / "patio" / "workbook.sqlite3")))
    with pytest.raises(WorkbookTrouble, match="PATIO_WORKBOOK naming another file"):
        workbook.save_answer("sort", ["a"])


def test_a_folder_in_the_files_place_is_said(path: Path) -> None:
    """The name is taken by a folder."""
    path.mkdir(parents=True)
    with pytest.raises(WorkbookTrouble, match="could not open or make your workbook"):
        Workbook(SqliteStore(HeldFile(path))).progress()


def test_a_file_that_is_no_workbook_is_put_aside_whole(tab: Tab, path: Path) -> None:
    """Its bytes stay, under a name that is told; a fresh one begins."""
    path.parent.mkdir()
    path.write_bytes(b"Dear diary, today " * 500)
    workbook = tab()
    workbook.save_answer("sort", ["a"])
    (notice,) = workbook.store.notices
    (aside,) = path.parent.glob("workbook-set-aside-*.sqlite3")
    assert str(aside) in notice
    assert aside.read_bytes() == b"Dear diary, today " * 500
    assert tab().attempt("sort").answer == ["a"]


def test_a_letter_is_never_renamed(tmp_path: Path) -> None:
    """PATIO_WORKBOOK names a file that is none of ours, by its content and its ending: it stays as it is."""
    letter = tmp_path / "dear-grandmother.txt"
    letter.write_text("Dear Grandmother, " * 100)
    with pytest.raises(WorkbookTrouble, match="so we leave it alone"):
        Workbook(SqliteStore(HeldFile(letter))).save_answer("sort", ["a"])
    assert [file.name for file in tmp_path.iterdir()] == [letter.name]
    assert letter.read_text().startswith("Dear Grandmother")


def damaged(path: Path, part: slice) -> None:
    """Overwrite part of a file, counted in SQLite's pages, with noise."""
    content = bytearray(path.read_bytes())
    pages = len(content) // 4096
    first, last, _ = part.indices(pages)
    noise = random.Random("damage").randbytes((last - first) * 4096)
    content[first * 4096 : last * 4096] = noise
    path.write_bytes(content)


def test_what_can_be_read_of_a_damaged_file_is_brought_over(tab: Tab, path: Path) -> None:
    """A hole in the middle of 2,000 notes: the notes before and after it are there, with their moments."""
    workbook = tab()
    workbook.store.put_many("note", {f"{n:04d}": f"note {n}" for n in range(2000)}, scope="all")
    saved_at = workbook.note("0000").saved_at
    workbook.store.close()
    with sqlite3.connect(path) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    damaged(path, slice(pages // 4, pages // 4 + 2))
    again = tab()
    notes = again.notes()
    assert len(notes) > 200
    assert all(note.text == f"note {int(name)}" for name, note in notes.items())
    assert f"{len(notes)} pieces of your work" in again.store.notices[0]
    assert {note.saved_at for note in notes.values()} == {saved_at}
    again.save_answer("sort", ["a"])
    assert again.undo("sort")


def test_damage_while_it_is_open_is_said_and_survived(tab: Tab, path: Path) -> None:
    """Something overwrites the file under an open tab: the next step says so, the one after works."""
    workbook = tab()
    workbook.store.put_many("note", {f"{n:04d}": f"note {n}" * 20 for n in range(2000)}, scope="all")
    with workbook.store._file.using() as connection:  # type: ignore[attr-defined]
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA cache_size = 0")
    damaged(path, slice(1, None))
    with pytest.raises(WorkbookTrouble, match="please do it once more"):
        workbook.notes()
    workbook.set_note("after", "works")
    assert tab().note("after").text == "works"


def test_every_sentence_says_what_to_do_in_plain_words() -> None:
    """No sentence of ours uses the words that frighten, and none is a bare report."""
    sentences = {name: text for name, text in vars(trouble).items() if name.isupper() and isinstance(text, str)}
    assert len(sentences) > 8
    for name, text in sentences.items():
        assert not re.search(r"\b(error|invalid|failed|incorrect|database|SQLite)\b", text, re.IGNORECASE), name
        assert max(len(sentence.split()) for sentence in re.split(r"(?<=[.:;]) ", text)) <= 32, name
