"""Exports hold everything, open anywhere, and do no harm in a spreadsheet."""

import csv
import io
import json
import sqlite3
import stat
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.talk import Label, Post
from kit.workbook import Workbook, WorkbookTrouble
from kit.workbook.export import FORMULA_SIGNS, safe_cell
from kit.workbook.held_file import HeldFile
from kit.workbook.sqlite_store import SqliteStore

Tab = Callable[[], Workbook]


def filled(workbook: Workbook) -> Workbook:
    """Put one of everything in."""
    workbook.save_answer("sort", {"a": "me"})
    workbook.set_note("diary", "=HYPERLINK(1)")
    workbook.prefer(posts_on="Café")
    workbook.add_posts("X", [Post("+1 for this", network="X")])
    (post,) = workbook.posts()
    workbook.set_label(post, Label(("me", "you")))
    return workbook


def test_a_whole_copy_has_everything_while_two_tabs_are_open(tab: Tab, tmp_path: Path) -> None:
    """One file, no log beside it, private, and it opens as a workbook."""
    mine, other = filled(tab()), tab()
    other.save_answer("late", 1)
    copy = mine.export(tmp_path / "copy.sqlite3")
    assert [file.name for file in tmp_path.glob("copy*")] == ["copy.sqlite3"]
    again = Workbook(SqliteStore(HeldFile(copy)))
    assert again.store.counts() == mine.store.counts()
    assert again.attempt("late").answer == 1
    assert again.undo("late")
    again.store.close()


def test_the_open_file_alone_is_not_whole_and_we_say_so(workbook: Workbook) -> None:
    """Why there is an export: a plain copy of an open file misses the newest work."""
    filled(workbook)
    copy = workbook.store.path.with_name("plain copy")
    copy.write_bytes(workbook.store.path.read_bytes())
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM record").fetchone() == (0,)
    words = workbook.show().in_words()
    assert "a copy of the one file alone is not whole" in words
    assert "1 answer, 1 exercise begun, 1 file loaded, 1 post you sorted, 1 private note, 1 post, 1 choice." in words


def test_json_tells_all_of_it_readably(workbook: Workbook) -> None:
    """By kind and name, accents as they are, each with its moment."""
    told = json.loads(filled(workbook).as_json())
    assert told["answer"]["sort"]["value"] == {"a": "me"}
    assert told["note"]["diary"]["value"] == "=HYPERLINK(1)"
    assert told["setting"]["posts_on"]["value"] == "Café"
    assert "Café".encode() in workbook.as_json()
    assert told["answer"]["sort"]["saved_at"].endswith("+00:00")


def test_tables_are_harmless(workbook: Workbook, tmp_path: Path) -> None:
    """One table for each kind; nothing in it that a spreadsheet would run."""
    with zipfile.ZipFile(filled(workbook).export(tmp_path / "all.zip")) as bundle:
        tables = {name: bundle.read(name).decode("utf-8-sig") for name in bundle.namelist() if name.endswith(".csv")}
    assert set(tables) == {f"{kind}.csv" for kind in workbook.store.counts()}
    (note,) = csv.DictReader(io.StringIO(tables["note.csv"]))
    assert (note["key"], note["value"]) == ("diary", "'=HYPERLINK(1)")
    (post,) = csv.DictReader(io.StringIO(tables["post.csv"]))
    assert (post["text"], post["network"], post["source"]) == ("'+1 for this", "X", "X")


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    """Whatever a learner typed, and nothing else changes."""
    assert not safe_cell(text).startswith(FORMULA_SIGNS)
    assert safe_cell(text).removeprefix("'") == text.removeprefix("'")


def test_an_old_export_is_replaced_only_by_a_whole_one(workbook: Workbook, tmp_path: Path) -> None:
    """Private like the workbook, and nothing half-written stays behind."""
    target = tmp_path / "work.json"
    target.write_text("older")
    filled(workbook).export(target)
    assert json.loads(target.read_bytes())
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["work.json"]
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["work.json", "work.zip", "work.sqlite3"])
def test_a_folder_that_is_not_there_is_said_plainly(workbook: Workbook, tmp_path: Path, name: str) -> None:
    """Which file, and what to look for."""
    with pytest.raises(WorkbookTrouble, match=r"We could not (write|open or make)"):
        filled(workbook).export(tmp_path / "nowhere" / name)


def test_a_copy_that_does_not_come_about_leaves_nothing(
    workbook: Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A half-written file would fill a full disk further."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    filled(workbook)
    monkeypatch.setattr("os.replace", full)
    for name in ("work.json", "work.zip", "work.sqlite3"):
        with pytest.raises(WorkbookTrouble, match=r"that there is room"):
            workbook.export(tmp_path / name)
    assert list(tmp_path.glob("work*")) == []


def test_the_workbook_is_never_copied_onto_itself(workbook: Workbook) -> None:
    """Its own name is no name for a copy: other tabs have the file open."""
    filled(workbook)
    with pytest.raises(WorkbookTrouble, match="is your workbook itself"):
        workbook.export(workbook.store.path)
    assert workbook.store.notices == ()


def test_another_ending_names_the_right_ones(workbook: Workbook, tmp_path: Path) -> None:
    """A developer's slip gets the list."""
    with pytest.raises(ValueError, match=r"must end in one of \['\.sqlite3', '\.json', '\.zip'\], got 'work\.doc'"):
        workbook.export(tmp_path / "work.doc")
