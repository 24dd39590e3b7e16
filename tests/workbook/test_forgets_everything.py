"""Forgetting is complete: file, logs, older copies, Jupyter's copies; other tabs begin afresh; other files stay."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kit.workbook import Attempt, Workbook

Tab = Callable[[], Workbook]
SECRET = "a very private sentence"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course folder with what Jupyter leaves in it, and with a learner's own files."""
    folder = tmp_path / "course"
    for checkpoints in (".ipynb_checkpoints", "lessons/.ipynb_checkpoints"):
        (folder / checkpoints).mkdir(parents=True)
        (folder / checkpoints / "x-checkpoint.ipynb").write_text(SECRET)
    (folder / "lessons" / "01.ipynb").write_text("{}")
    (folder / "my-data").mkdir()
    (folder / "my-data" / "Connections.csv").write_text("x")
    return folder


def test_nothing_is_left(tab: Tab, course: Path, path: Path) -> None:
    """All files of ours are gone, each named; what is not ours is left and named too."""
    workbook = tab()
    workbook.set_note("diary", SECRET)
    (path.parent / "workbook-set-aside-20260605-104207.sqlite3").write_text(SECRET)
    (path.parent / "workbook-before-version-2-20260605-104207.sqlite3").write_text(SECRET)
    (path.parent / "workbook-notes.txt").write_text("somebody else's")
    said = workbook.forget(course)
    assert [file.name for file in path.parent.iterdir()] == ["workbook-notes.txt"]
    assert list(course.rglob(".ipynb_checkpoints")) == []
    assert (course / "lessons" / "01.ipynb").exists()
    assert f"Deleted: {path}\n" in said
    assert f"Deleted: {course / 'lessons' / '.ipynb_checkpoints'}" in said
    assert f"the files you put into {course / 'my-data'}" in said


def test_jupyters_own_folder_is_looked_at(workbook: Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our Lab keeps notebooks' second copies there; IPython's history is named, not touched."""
    copies = tmp_path / "data" / "checkpoints" / "lessons"
    copies.mkdir(parents=True)
    history = tmp_path / "ipython" / "profile_default" / "history.sqlite"
    history.parent.mkdir(parents=True)
    history.write_text("")
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    said = workbook.forget(None)
    assert not copies.exists()
    assert f"Not ours, so left: {history}" in said


def test_the_same_workbook_goes_on_empty(workbook: Workbook, path: Path) -> None:
    """Forgetting is no end: the next answer begins a new file."""
    workbook.save_answer("sort", ["a"])
    before = workbook.store.changes(0).revision
    workbook.forget(None)
    assert not path.exists()
    assert workbook.attempt("sort") == Attempt()
    assert not workbook.undo("sort")
    workbook.save_answer("sort", ["b"])
    news = workbook.store.changes(before)
    assert news.begun_again
    assert {record.key for record in news.records} == {"sort"}
    assert workbook.store.notices == ()


def test_another_program_begins_afresh(
    workbook: Workbook, path: Path, program: Callable[[str], "subprocess.Popen[str]"]
) -> None:
    """While another tab has the file open it is emptied in place, to the last byte, and that tab goes on."""
    code = f"""
workbook.set_note("diary", "{SECRET}")
say(workbook.store.changes(0).revision)
since = int(input())
say(workbook.note("diary").text or "nothing", workbook.store.changes(since).begun_again)
workbook.set_note("diary", "new")
say("saved", *workbook.store.notices)
input()
"""
    other = program(code)
    assert other.stdout is not None
    assert other.stdin is not None
    revision = other.stdout.readline()
    assert SECRET in workbook.note("diary").text
    said = workbook.forget(None)
    assert said.startswith(f"Emptied: {path}")
    assert all(SECRET.encode() not in file.read_bytes() for file in path.parent.iterdir())
    other.stdin.write(revision)
    other.stdin.flush()
    assert other.stdout.readline() == "nothing True\n"
    assert other.stdout.readline() == "saved\n"
    assert workbook.note("diary").text == "new"


def test_a_file_deleted_by_hand_is_begun_again(tab: Tab, path: Path) -> None:
    """Somebody deletes the file under an open tab: the tab says so and saves into a new one, not into thin air."""
    workbook = tab()
    workbook.save_answer("sort", ["a"])
    for file in path.parent.iterdir():
        file.unlink()
    workbook.save_answer("sort", ["b"])
    (notice,) = workbook.store.notices
    assert notice.startswith("Your workbook file was moved or deleted")
    assert tab().attempt("sort").answer == ["b"]
