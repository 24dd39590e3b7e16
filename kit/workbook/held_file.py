"""One workbook file held open: threads take turns, and trouble is met with words, a spare file, or both."""

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from kit.workbook.opening import OpenFile, beside, identity, open_file, whole_copy
from kit.workbook.rescue import bring_over
from kit.workbook.schema import STEPS, Step
from kit.workbook.trouble import AGAIN, FOREIGN, GONE, HELD, SET_ASIDE, DamagedFile, WorkbookTrouble, in_words

LOGS = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a file while it is open
OUR_ENDING = ".sqlite3"  # a damaged file of another name is somebody else's, as far as we can tell
BRIEFLY = 0.1  # seconds to wait when asking whether another tab has the file open


class HeldFile:
    """A workbook file and the one connection this program has to it; opened when first used.

    Nobody else in this program may open the file by other means: on POSIX closing any handle to it lets go of all
    the locks this program has on it.

    Parameters
    ----------
    path
        The file. It and its folder are made when first needed.
    steps
        The schema, for tests of migrations.
    """

    def __init__(self, path: Path, steps: Sequence[Step] = STEPS) -> None:
        self._path = path
        self._steps = steps
        self._lock = threading.RLock()
        self._in_use = False
        self._open: OpenFile | None = None
        self._said_before: list[str] = []

    @property
    def path(self) -> Path:
        """The file as the learner knows it."""
        return self._path

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences a learner should read: what happened to the file since this program began, and how it is now."""
        with self.using():
            now = self._connected()
            because = (now.read_only_because,) if now.read_only_because else ()
            return (*self._said_before, *now.notices, *because)

    @contextmanager
    def using(self) -> Iterator[sqlite3.Connection]:
        """Have the file to ourselves among threads, for reading. May be used inside itself.

        Raises
        ------
        WorkbookTrouble
            Whatever SQLite reports, in words, from the outermost use.
        """
        with self._lock:
            outermost, self._in_use = not self._in_use, True
            try:
                yield self._connected().connection
            except sqlite3.Error as trouble:
                if not outermost:
                    raise
                raise self._in_words(trouble) from trouble
            finally:
                self._in_use = not outermost

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """Have the file to ourselves among all programs, for one change: whole, or not at all when anything is raised.

        Whoever finds that there is nothing to change may roll back inside.
        """
        with self.using():
            self._pull()
            connection = self._begun()
            try:
                yield connection
                changed = connection.in_transaction
                if changed:
                    connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            if changed:
                self._push(connection)

    def copy_to(self, target: Path) -> None:
        """Write a whole copy that can be opened as a workbook, replacing `target`."""
        with self.using() as connection:
            whole_copy(connection, target)

    def delete(self) -> tuple[Path, ...]:
        """Delete the file with its logs and give what is gone: nothing while another tab has it open.

        That tab would go on writing into a file without a name. Empty the file instead, then `compact` it.
        """
        with self._lock:
            with self.using():
                self._writable()
            self.close()
            return self._remove() if self._alone() else ()

    def compact(self) -> None:
        """Leave nothing on disk of rows that were deleted."""
        with self.using() as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def refresh(self) -> None:
        """See what another place knows, before reading what is new."""
        with self.using():
            self._pull()

    def close(self) -> None:
        """Put everything into the one file and let go of it. The next use opens it again."""
        with self._lock:
            if self._open is not None:
                self._open.connection.close()
                self._open = None

    # What `BrowserFile` does otherwise: here the file is all there is.

    def _pull(self) -> None:
        """Before a change: take over what another place knows."""

    def _push(self, connection: sqlite3.Connection) -> None:
        """After a change: tell the other place. The change is acknowledged when this returns."""

    def _put_aside(self) -> Path:
        """Rename a damaged file with its logs, and give its new name."""
        aside = beside(self._path, "set-aside")
        os.replace(self._path, aside)
        for tail in LOGS:
            with suppress(FileNotFoundError):
                os.replace(f"{self._path}{tail}", f"{aside}{tail}")
        return aside

    # Inside

    def _connected(self) -> OpenFile:
        """Give the open file, opening it when needed, and again when another file took its place."""
        now = self._open
        if now is not None and not now.connection.in_transaction and identity(self._path) != now.identity:
            self.close()
            self._said_before.append(GONE.format(path=self.path))
        if self._open is None:
            self._pull()
            there = identity(self._path)
            try:
                self._open = open_file(self._path, self._steps)
            except DamagedFile:
                self._open = self._fresh(there)
        return self._open

    def _writable(self) -> OpenFile:
        """Give the open file, or say why it cannot be changed."""
        now = self._connected()
        if now.read_only_because:
            raise WorkbookTrouble(now.read_only_because)
        return now

    def _begun(self) -> sqlite3.Connection:
        """Start a change in the file that is at our path right now, not in one that was deleted under our hands."""
        while True:
            now = self._writable()
            now.connection.execute("BEGIN IMMEDIATE")
            if identity(self._path) == now.identity:
                return now.connection
            now.connection.execute("ROLLBACK")

    def _in_words(self, trouble: sqlite3.Error) -> WorkbookTrouble:
        """Turn SQLite's trouble into a sentence; begin afresh when the file turns out to be damaged."""
        said = in_words(trouble, self.path)
        if isinstance(said, WorkbookTrouble):
            return said
        damaged = self._open.identity if self._open else None
        self.close()
        self._open = self._fresh(damaged)
        return WorkbookTrouble(AGAIN.format(what=self._said_before[-1]))

    def _fresh(self, damaged: tuple[int, int] | None) -> OpenFile:
        """Set a damaged file aside and begin a new one with all that can still be read.

        Not when another tab did so in the meantime: then its new file is ours too.
        """
        aside = None
        if identity(self._path) == damaged:
            if self._path.suffix != OUR_ENDING:  # PATIO_WORKBOOK may name a letter to grandmother
                raise WorkbookTrouble(FOREIGN.format(path=self.path))
            try:
                aside = self._put_aside()
            except OSError as trouble:  # Windows, while another tab has it open
                raise WorkbookTrouble(HELD.format(path=self.path)) from trouble
        opened = open_file(self._path, self._steps)
        if aside is not None:
            rescued = bring_over(aside, opened.connection)
            self._push(opened.connection)
            self._said_before.append(SET_ASIDE.format(aside=aside, rescued=rescued))
        return opened

    def _alone(self) -> bool:
        """Tell whether no other tab has the file open: only then SQLite lets anybody have it exclusively."""
        with closing(sqlite3.connect(self._path, timeout=BRIEFLY)) as connection:
            try:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")
                connection.execute("SELECT count(*) FROM sqlite_master")
            except sqlite3.OperationalError:
                return False
        return True

    def _remove(self) -> tuple[Path, ...]:
        """Delete the file and its logs; give those that were there and are gone."""
        gone = []
        for file in (self._path, *(Path(f"{self._path}{tail}") for tail in LOGS)):
            try:
                file.unlink()
            except OSError:  # not there, or (Windows) opened by another tab this very moment: it is empty already
                continue
            gone.append(file)
        return tuple(gone)
