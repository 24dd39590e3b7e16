"""Opening a workbook file safely: private, durable, brought up to date, or read-only with the reason why."""

import os
import sqlite3
import threading
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from glob import escape
from pathlib import Path

from kit.workbook.location import on_shared_drive
from kit.workbook.schema import APPLICATION, Step
from kit.workbook.trouble import FOREIGN, NEWER, NO_FILE, READ_ONLY, UPDATED, DamagedFile, WorkbookTrouble, in_words

PATIENCE = 10.0  # seconds to wait for another tab's save; a save takes milliseconds, an import about a second


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A connection with what we know of its file.

    Parameters
    ----------
    connection
        Open, in autocommit mode, durable (synchronous FULL).
    identity
        What the operating system calls this very file: it differs when another file took its place.
    read_only_because
        A sentence for the learner, or "" when it can be written.
    notices
        Other sentences for the learner.
    """

    connection: sqlite3.Connection
    identity: tuple[int, int]
    read_only_because: str = ""
    notices: tuple[str, ...] = ()


def open_file(path: Path, steps: Sequence[Step]) -> OpenFile:
    """Open the workbook at `path`, making it and its folder when they are not there.

    Raises
    ------
    WorkbookTrouble
        When it can neither be opened nor made.
    DamagedFile
        When what is there is not a workbook, or not any more.
    """
    try:
        if not path.exists():
            _make_new(path, steps)
        _make_private(path)
        connection = _connect(path)
    except OSError as trouble:
        raise WorkbookTrouble(NO_FILE.format(path=path)) from trouble
    except sqlite3.Error as trouble:
        raise in_words(trouble, path) from trouble
    try:
        return _prepare(connection, path, steps)
    except sqlite3.Error as trouble:
        connection.close()
        raise in_words(trouble, path) from trouble
    except BaseException:
        connection.close()
        raise


def identity(path: Path) -> tuple[int, int] | None:
    """Tell one file from another that took its name; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)


def _make_new(path: Path, steps: Sequence[Step]) -> None:
    """Make a new workbook whole under another name, then give it its own, unless another tab was quicker.

    Tabs that open together thus never see one that is half made. The folder is private (0700), and so is the file
    (0600): nobody else on this computer can read them.
    """
    folder = path.parent
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        _settle(folder.parent)
    new = path.with_name(f"{path.name}-{os.getpid()}-{threading.get_ident()}.new")
    try:
        os.close(os.open(new, os.O_CREAT | os.O_RDWR, 0o600))
        with closing(_connect(new)) as connection:
            _make_durable(connection, path)
            _bring_up_to_date(connection, new, steps)
        _give_name(new, path)
    finally:
        new.unlink(missing_ok=True)
    _settle(folder)


def _give_name(new: Path, path: Path) -> None:
    """Rename without ever replacing a file that is there."""
    try:
        os.link(new, path)
    except FileExistsError:
        return  # another tab was quicker
    except (OSError, AttributeError):  # a drive without links (a USB stick, a browser's memory): nearly the same
        if not path.exists():
            os.rename(new, path)


def _make_private(path: Path) -> None:
    """Close a file that others may read, as one that was copied here may be."""
    if os.name == "posix" and path.stat().st_mode & 0o077 and path.stat().st_uid == os.getuid():
        path.chmod(0o600)


def _settle(folder: Path) -> None:
    """Make sure that a new folder outlives a power cut (on Windows a folder cannot be, and need not be, flushed)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _prepare(connection: sqlite3.Connection, path: Path, steps: Sequence[Step]) -> OpenFile:
    this = identity(path) or (0, 0)
    version = _version(connection)
    if connection.execute("SELECT 1 FROM sqlite_master").fetchone() and _application(connection) != APPLICATION:
        raise WorkbookTrouble(FOREIGN.format(path=path))
    if version and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamagedFile(str(path))
    if version > len(steps):
        connection.execute("PRAGMA query_only = 1")
        return OpenFile(connection, this, NEWER)
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        return OpenFile(connection, this, READ_ONLY.format(path=path))
    _make_durable(connection, path)
    notices = _bring_up_to_date(connection, path, steps) if version < len(steps) else ()
    return OpenFile(connection, this, notices=notices)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _application(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def _make_durable(connection: sqlite3.Connection, path: Path) -> None:
    """Ask for saves that survive a power cut; the write-ahead log where the disk is this computer's own."""
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE * 1000:.0f}")
    # The log needs memory shared between programs, which network drives do not give.
    with suppress(sqlite3.OperationalError):  # in use in its other way: that one is as safe, and stays until it is not
        connection.execute(f"PRAGMA journal_mode = {'DELETE' if on_shared_drive(path) else 'WAL'}")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = 1")  # only macOS listens: there a plain flush stops at the drive's cache
    connection.execute("PRAGMA journal_size_limit = 4194304")  # the log shrinks again after a large import
    connection.execute("PRAGMA foreign_keys = 1")


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, steps: Sequence[Step]) -> tuple[str, ...]:
    """Run the steps that a file has not had yet in one transaction, after a whole copy if there was anything in it.

    Nobody else can write meanwhile, so the copy is of just that state; a tab that waited finds nothing left to do.
    """
    notices: tuple[str, ...] = ()
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)
        if 0 < version < len(steps):
            backup = beside(path, f"before-version-{len(steps)}")
            with closing(_connect(path)) as reader:
                whole_copy(reader, backup)
            notices = (UPDATED.format(backup=backup),)
        for step in steps[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {max(version, len(steps))}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return notices


def beside(path: Path, why: str) -> Path:
    """Name a file beside the workbook that is not there yet: ``workbook-set-aside-20260605-104207.sqlite3``."""
    stamp = f"{datetime.now():%Y%m%d-%H%M%S}"  # local time: a person looks for "this morning"
    name = path.with_name(f"{path.stem}-{why}-{stamp}{path.suffix}")
    count = 2
    while name.exists():
        name = path.with_name(f"{path.stem}-{why}-{stamp}-{count}{path.suffix}")
        count += 1
    return name


def kept_beside(path: Path) -> tuple[Path, ...]:
    """Give the files that `beside` named, with what SQLite left next to them."""
    names = (f"{escape(path.stem)}-{why}-*{path.suffix}*" for why in ("set-aside", "before-version"))
    return tuple(sorted(file for name in names for file in path.parent.glob(name)))


def whole_copy(connection: sqlite3.Connection, target: Path) -> None:
    """Copy everything that is saved into one private file, also while others write. Replaces `target` at the end."""
    unfinished = target.with_name(target.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_RDWR, 0o600))
        with closing(sqlite3.connect(unfinished)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
        os.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)
