"""JupyterLite: the file in memory and the one on the browser's drive are one workbook, for two tabs as well."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kit.workbook import Workbook, WorkbookTrouble
from kit.workbook.browser_file import BrowserFile
from kit.workbook.sqlite_store import SqliteStore

BrowserTab = Callable[[], Workbook]


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    """The browser's drive."""
    (tmp_path / "drive").mkdir()
    return tmp_path / "drive"


@pytest.fixture
def browser_tab(tmp_path: Path, drive: Path) -> BrowserTab:
    """Open a tab: it has a memory of its own, gone when the tab is."""
    memories = iter(range(100))
    kept = drive / "patio-workbook.sqlite3"
    return lambda: Workbook(SqliteStore(BrowserFile(kept, tmp_path / f"memory-{next(memories)}" / "workbook.sqlite3")))


def test_an_answer_outlives_the_tab(browser_tab: BrowserTab, drive: Path) -> None:
    """What was acknowledged is on the drive, whole, with its undo, in one file."""
    browser_tab().save_answer("sort", ["a"])
    again = browser_tab()
    assert again.attempt("sort").answer == ["a"]
    assert again.undo("sort")
    assert browser_tab().progress() == {}
    assert [file.name for file in drive.iterdir()] == ["patio-workbook.sqlite3"]
    assert again.show().path == drive / "patio-workbook.sqlite3"


def test_two_tabs_take_over_from_each_other(browser_tab: BrowserTab) -> None:
    """Each change begins with what the other tab left."""
    left, right = browser_tab(), browser_tab()
    for number in range(3):
        left.record_check("sort", "not_yet", counts_as_try=True)
        right.record_check("sort", "not_yet", counts_as_try=True)
        left.save_answer(f"left-{number}", number)
        right.save_answer(f"right-{number}", number)
    since = left.store.changes(0).revision
    assert left.attempt("sort").tries == 6
    assert len(left.progress()) == 7
    right.set_note("diary", "hello")
    assert [record.key for record in left.store.changes(since).records] == ["diary"]


def test_forgetting_in_one_tab_is_seen_in_the_other(browser_tab: BrowserTab, drive: Path) -> None:
    """The drive is empty, and the other tab begins afresh."""
    left, right = browser_tab(), browser_tab()
    left.set_note("diary", "private")
    since = right.store.changes(0).revision
    left.forget(None)
    assert list(drive.iterdir()) == []
    news = right.store.changes(since)
    assert news.begun_again
    right.save_answer("sort", ["a"])
    assert right.note("diary").text == ""


def test_storage_that_refuses_is_said(browser_tab: BrowserTab, drive: Path) -> None:
    """A full or blocked storage: the learner is told to save a copy now."""
    workbook = browser_tab()
    workbook.save_answer("sort", ["a"])
    (drive / "patio-workbook.sqlite3").unlink()
    drive.rmdir()
    with pytest.raises(WorkbookTrouble, match="Save a copy of your workbook now"):
        workbook.save_answer("sort", ["b"])


def test_a_damaged_file_on_the_drive_is_put_aside(browser_tab: BrowserTab, drive: Path) -> None:
    """The same care as on a disk."""
    kept = drive / "patio-workbook.sqlite3"
    kept.write_bytes(b"Dear diary " * 1000)
    workbook = browser_tab()
    workbook.save_answer("sort", ["a"])
    (aside,) = drive.glob("patio-workbook-set-aside-*")
    assert aside.read_bytes() == b"Dear diary " * 1000
    assert str(aside) in workbook.store.notices[0]
    assert browser_tab().attempt("sort").answer == ["a"]
