"""The same file inside a browser (JupyterLite): worked on in memory, kept whole on the browser's drive."""

import os
import sqlite3
import tempfile
from collections.abc import Sequence
from pathlib import Path

from kit.workbook.held_file import HeldFile
from kit.workbook.opening import beside
from kit.workbook.schema import STEPS, Step
from kit.workbook.trouble import BROWSER_FULL, DISK, WorkbookTrouble

IN_MEMORY = Path(tempfile.gettempdir(), "patio", "workbook.sqlite3")  # in a browser this is memory, gone with the tab


class BrowserFile(HeldFile):
    """A workbook file for JupyterLite.

    SQLite cannot work on the browser's drive itself: that drive reads a file whole when it is opened and writes it
    whole when it is closed, and SQLite reports "disk I/O error" or "malformed" (jupyterlite/pyodide-kernel#35). So
    SQLite works on a file in memory, and after each change the whole file is written to the drive; only then the
    change is acknowledged. No second kind of store is needed.

    Another tab is another memory: before a change, and when asked what is new, the drive's file is taken over if it is
    not the one we wrote. Two tabs that save within the same few milliseconds are not kept apart: there is no lock.

    Parameters
    ----------
    kept
        The file on the browser's drive.
    memory
        The file SQLite works on.
    steps
        The schema, for tests.
    """

    def __init__(self, kept: Path, memory: Path = IN_MEMORY, steps: Sequence[Step] = STEPS) -> None:
        super().__init__(memory, steps)
        self._kept = kept
        self._seen: tuple[int, int] | None = None

    @property
    def path(self) -> Path:
        """The file as the learner knows it."""
        return self._kept

    def delete(self) -> tuple[Path, ...]:
        """Delete the file from the browser's drive and from memory."""
        super().delete()
        self._kept.unlink(missing_ok=True)
        self._seen = None
        return (self._kept,)

    def _pull(self) -> None:
        stamp = self._stamp()
        if stamp == self._seen and (self._open is not None or stamp is None):
            return
        self.close()
        self._remove()
        if stamp is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._path.write_bytes(self._kept.read_bytes())
            except OSError as trouble:
                raise WorkbookTrouble(DISK.format(path=self._kept)) from trouble
        self._seen = stamp

    def _push(self, connection: sqlite3.Connection) -> None:
        try:
            self._kept.write_bytes(connection.serialize())
        except OSError as trouble:
            raise WorkbookTrouble(BROWSER_FULL) from trouble
        self._seen = self._stamp()

    def _put_aside(self) -> Path:
        aside = beside(self._kept, "set-aside")
        os.replace(self._kept, aside)
        self._remove()
        return aside

    def _stamp(self) -> tuple[int, int] | None:
        """Tell one state of the drive's file from another; None when there is none."""
        try:
            found = self._kept.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size
