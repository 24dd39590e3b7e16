"""Where the workbook lives: the learner's own folder on this computer, never the course, never a synced place."""

import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.workbook import Workbook, location, open_workbook
from kit.workbook.held_file import HeldFile
from kit.workbook.location import folder_name
from kit.workbook.my_file import COURSE
from kit.workbook.sqlite_store import SqliteStore


@pytest.fixture(autouse=True)
def no_hints(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Begin with an ordinary home and nothing else said; give the home."""
    for name in ("PATIO_WORKBOOK", "XDG_DATA_HOME", "LOCALAPPDATA", "JUPYTERHUB_USER", "BINDER_SERVICE_HOST"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


def on(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    """Be another operating system, for choosing; nothing here asks it about its drives."""
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(location, "on_shared_drive", lambda path: False)


@pytest.mark.parametrize(
    ("system", "folder"),
    [("win32", "AppData/Local"), ("darwin", "Library/Application Support"), ("linux", ".local/share")],
)
def test_each_system_has_its_place(monkeypatch: pytest.MonkeyPatch, no_hints: Path, system: str, folder: str) -> None:
    """The folder for programs' own data, with the reason in words, outside the course."""
    on(monkeypatch, system)
    assert location.where() == no_hints / folder / "patio" / "workbook.sqlite3"
    assert "updating the course cannot touch it" in location.why()
    assert not location.where().is_relative_to(COURSE)


def test_the_systems_own_variables_are_followed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Windows and Linux may keep such data elsewhere; a relative name is no place and is passed over."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    on(monkeypatch, "linux")
    assert location.where() == tmp_path / "data" / "patio" / "workbook.sqlite3"
    on(monkeypatch, "win32")
    assert location.where() == tmp_path / "local" / "patio" / "workbook.sqlite3"
    on(monkeypatch, "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "data")
    assert location.where() == tmp_path / ".local" / "share" / "patio" / "workbook.sqlite3"


def test_a_learner_may_choose(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """PATIO_WORKBOOK comes first, and a synced folder gets a word of warning."""
    monkeypatch.setenv("PATIO_WORKBOOK", str(tmp_path / "OneDrive - Shop" / "mine.sqlite3"))
    assert location.where() == tmp_path / "OneDrive - Shop" / "mine.sqlite3"
    assert "You chose this file yourself" in location.why()
    assert "“OneDrive - Shop” is copied to your other computers" in location.why()


def test_learners_on_one_hub_never_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty learners may be one user of the computer: each name has a folder, whatever is in the name."""
    names = ["mo", "Mo", "../mo", "..", "mo/../gail", "Zoë & Co", "mo%2F"]
    places = set()
    for name in names:
        monkeypatch.setenv("JUPYTERHUB_USER", name)
        place = location.place()
        assert "under your name" in place.why
        assert place.path.parent.parent.name == "patio"
        places.add(place.path)
    assert len(places) == len(names)


def test_a_borrowed_computer_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Binder everything is wiped: save a copy."""
    monkeypatch.setenv("BINDER_SERVICE_HOST", "hub.example")
    assert "Save a copy before you go" in location.why()


def test_in_a_browser_it_is_the_browsers_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    """JupyterLite keeps only what is on its drive."""
    on(monkeypatch, "emscripten")
    assert location.where().as_posix() == "/drive/patio-workbook.sqlite3"
    assert "on this device only" in location.why()


def test_an_account_without_a_home_still_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somewhere is better than a traceback, and it is said."""

    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.setattr(Path, "home", homeless)
    on(monkeypatch, "linux")
    assert "no home folder" in location.why()


def test_network_drives_are_known_by_their_file_system(tmp_path: Path) -> None:
    """The longest mount wins, as the kernel's table tells it."""
    table = tmp_path / "mountinfo"
    table.write_text(
        "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n"
        "40 22 0:50 / /home rw - nfs4 server:/home rw,vers=4.2\n"
        "41 40 0:51 / /home/gail/My\\040stick rw - vfat /dev/sdb1 rw\n"
    )
    assert location._file_system(Path("/usr/share"), table) == "ext4"
    assert location._file_system(Path("/home/mo"), table) == "nfs4"
    assert location._file_system(Path("/home/gail/My stick/patio"), table) == "vfat"
    assert location._file_system(Path("/home/mo"), tmp_path / "none") == ""


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows keeps others out through the folder, not by permission bits"
)
def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    """Folder 0700, file and logs 0600, also where the file was open to others before."""
    path = tmp_path / "new" / "patio" / "workbook.sqlite3"
    before = os.umask(0)
    try:
        workbook = Workbook(SqliteStore(HeldFile(path)))
        workbook.save_answer("sort", ["a"])
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
        assert modes == dict.fromkeys((path.name, f"{path.name}-shm", f"{path.name}-wal"), 0o600)
        workbook.store.close()
        path.chmod(0o644)
        workbook.attempt("sort")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        workbook.store.close()
    finally:
        os.umask(before)


def test_one_workbook_per_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every card of a kernel gets the same one; nothing is made on disk before it is needed."""
    one = open_workbook(tmp_path / "a.sqlite3")
    assert open_workbook(tmp_path / "a.sqlite3") is one
    assert open_workbook(tmp_path / "b.sqlite3") is not one
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setenv("PATIO_WORKBOOK", str(tmp_path / "a.sqlite3"))
    assert open_workbook() is one


def test_a_network_drive_gets_the_other_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No shared-memory log there, and just as full a promise."""
    for shared, journal in ((False, "wal"), (True, "delete")):
        monkeypatch.setattr("kit.workbook.opening.on_shared_drive", lambda path, answer=shared: answer)
        file = HeldFile(tmp_path / f"{journal}.sqlite3")
        with file.using() as connection:
            assert connection.execute("PRAGMA journal_mode").fetchone() == (journal,)
            assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        file.close()


@given(st.lists(st.text(min_size=1, max_size=60), min_size=2, max_size=2, unique=True))
def test_every_name_has_a_folder_of_its_own(names: list[str]) -> None:
    """Whatever people are called: a plain folder name that every file system takes, and never another's."""
    folders = [folder_name(name) for name in names]
    assert len(set(folders)) == len(names)
    for folder in folders:
        assert folder not in ("", ".", "..")
        assert "/" not in folder
        assert "\0" not in folder
        assert len(folder.encode()) <= 255
