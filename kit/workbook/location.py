"""Where a learner's workbook lives, and why there."""

import hashlib
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

FILE_NAME = "workbook.sqlite3"
LONGEST_NAME = 120  # letters of a folder's name; every file system takes 255 bytes
BROWSER_DRIVE = Path("/drive")  # where JupyterLite mounts the browser's storage
SYNCED_FOLDERS = ("OneDrive", "Dropbox", "Google Drive", "GoogleDrive", "Mobile Documents", "Nextcloud", "pCloud")
SHARED_FILE_SYSTEMS = (  # how their names begin: network drives, folders shared with a virtual machine, FUSE
    *("nfs", "cifs", "smb", "afs", "ncpfs", "ceph", "glusterfs", "lustre", "davfs", "fuse."),
    *("9p", "drvfs", "virtiofs", "vboxsf", "prl_fs", "vmhgfs", "fakeowner"),
)
WINDOWS_NETWORK_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


@dataclass(frozen=True, slots=True)
class Place:
    """A file with the reason it is there.

    Parameters
    ----------
    path
        The workbook file.
    why
        One or two plain sentences for the learner.
    """

    path: Path
    why: str


def where() -> Path:
    """Give the workbook file of whoever runs this."""
    return place().path


def why() -> str:
    """Say in plain words why the workbook is there."""
    return place().why


def place() -> Place:
    """Choose the workbook's place.

    Never the course folder, so that updating the course cannot touch homework, and never a folder that is synced to
    other computers: two computers writing to one copy would lose answers.

    - ``PATIO_WORKBOOK`` names another file: that file.
    - In a browser (JupyterLite): the drive that the browser keeps for this site.
    - Windows: ``%LOCALAPPDATA%`` (the roaming folder next to it is synced in companies).
    - macOS: ``~/Library/Application Support`` (Documents and Desktop may be in iCloud).
    - Linux and others: ``$XDG_DATA_HOME``, usually ``~/.local/share``.
    - On a JupyterHub: the same, in a folder of the learner's name, since learners may share one account.
    """
    if named := os.environ.get("PATIO_WORKBOOK", "").strip():
        path = Path(named).expanduser().absolute()
        return Place(path, "You chose this file yourself, with PATIO_WORKBOOK." + _caution(path))
    if sys.platform == "emscripten":
        return Place(
            BROWSER_DRIVE / f"patio-{FILE_NAME}",
            "It is in this browser's own storage, on this device only. "
            "Clearing the browser's data for this site deletes it, so save a copy now and then.",
        )
    folder, reason = _data_folder()
    path = folder / "patio" / FILE_NAME
    if learner := os.environ.get("JUPYTERHUB_USER", ""):
        path = folder / "patio" / f"learner-{folder_name(learner)}" / FILE_NAME
        reason = (
            "It is on the computer that runs this workshop, in a folder under your name. "
            "Take a copy with you before you leave."
        )
    elif os.environ.get("BINDER_SERVICE_HOST"):
        reason = "This is a borrowed computer that is wiped when you leave. Save a copy before you go."
    return Place(path, reason + _caution(path))


def folder_name(name: str) -> str:
    """Turn any learner's name into the name of a folder: never a path, never too long, never another's."""
    quoted = quote(name, safe="").replace(".", "%2E")
    if len(quoted) <= LONGEST_NAME:
        return quoted
    return f"{quoted[:40]}-{hashlib.sha256(name.encode()).hexdigest()[:32]}"


def _caution(path: Path) -> str:
    """Warn where a workbook is less well off; "" nearly always."""
    parts = path.resolve().parts
    if synced := next((part for part in parts if part.startswith(SYNCED_FOLDERS)), ""):
        return (
            f" Mind: “{synced}” is copied to your other computers. "
            "Use the course on one of them at a time, and let the copying finish in between."
        )
    if on_shared_drive(path):
        return " It is on a network drive, so saving takes a little longer; it is just as safe."
    return ""


def data_folder() -> Path:
    """Give the folder where programs keep their data for whoever runs this: never synced, never the course's own."""
    return _data_folder()[0]


def _data_folder() -> tuple[Path, str]:
    """Give the folder where programs keep their data for one person on one computer."""
    outside = " It is outside the course folder, so updating the course cannot touch it."
    if sys.platform == "win32":
        named, usual = "LOCALAPPDATA", "AppData/Local"
        reason = "It is where Windows keeps programs' data for you on this computer; that is not copied to OneDrive."
    elif sys.platform == "darwin":
        named, usual = "", "Library/Application Support"
        reason = "It is where a Mac keeps programs' data for you on this computer; that is not copied to iCloud Drive."
    else:
        named, usual = "XDG_DATA_HOME", ".local/share"
        reason = "It is where this computer keeps programs' data for you."
    folder = Path(os.environ.get(named, "") or "-") if named else Path("-")
    if folder.is_absolute():
        return folder, reason + outside
    try:
        return Path.home() / usual, reason + outside
    except RuntimeError:  # an account without a home folder
        return Path(tempfile.gettempdir()), "This account has no home folder, so it is with the temporary files."


def on_shared_drive(path: Path) -> bool:
    """Tell whether `path` is on a network drive, as far as the system tells.

    SQLite's write-ahead log needs memory that programs share, and a network drive has none; the older
    rollback journal keeps the same promise there, about three times slower.
    """
    folder = path.parent.resolve()
    if sys.platform == "win32":
        import ctypes

        drive = f"{folder.drive}\\"
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive) == WINDOWS_NETWORK_DRIVE
    if sys.platform == "darwin":
        return folder.is_relative_to("/Volumes") or folder.is_relative_to("/Network")
    return _file_system(folder).startswith(SHARED_FILE_SYSTEMS)


def _file_system(folder: Path, table: Path = Path("/proc/self/mountinfo")) -> str:
    """Give Linux's name for the file system a folder is on, such as "ext4" or "nfs4"; "" when it does not say.

    A line of the table reads ``36 35 98:0 /root /where/it/is options ... - ext4 /dev/sda1 options`` (proc(5)).
    """
    found, length = "", -1
    try:
        lines = table.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    for line in lines:
        head, _, tail = line.partition(" - ")
        mount = head.split(" ")[4].replace("\\040", " ")
        if folder.is_relative_to(mount) and len(mount) >= length:
            found, length = tail.split(" ")[0], len(mount)
    return found
