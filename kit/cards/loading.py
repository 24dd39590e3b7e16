"""Loading files into the workbook: in slices from the browser, from the my-data folder, or pasted."""

import contextlib
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal

from kit import exports
from kit.cards.who import SAMPLES_ONLY
from kit.exports import CannotRead, Loaded
from kit.workbook import Workbook
from kit.workbook.preferences import samples_only

MY_DATA = Path(__file__).parents[2] / "my-data"
SHOWN_SKIPPED = 40
MOST = 2_000_000_000  # bytes; larger than any archive of posts we know of
TOO_LARGE = "{name} is larger than two gigabytes. Unpack it, and choose the one file that holds your posts."
NOT_KEPT = "We could not put {name} aside to read it: the disk may be full. Free some space, then choose it again."


class Loading:
    """The loading part of a card.

    Parameters
    ----------
    take
        Puts what was read into the workbook and gives a sentence to add, or "".
    tell
        Sends a passing message to the browser: progress.
    want
        Which kind of rows the card is about.
    """

    def __init__(
        self,
        workbook: Workbook,
        take: Callable[[Loaded], str],
        tell: Callable[[dict[str, Any]], None],
        want: Literal["posts", "contacts"],
    ) -> None:
        self._workbook, self._take, self._tell, self._want = workbook, take, tell, want
        self._coming: dict[str, Any] | None = None
        self.clear()

    def clear(self) -> None:
        """Forget what was said about the last file."""
        self.message = ""
        self._notes: tuple[str, ...] = ()
        self._skipped: list[str] = []
        self._skipped_count = 0

    def slice(self, name: str, offset: int, size: int, of: str, buffers: Sequence[Any]) -> None:
        """Take one slice of a file, say up to where we have it, and read the file when it is whole.

        The slices go to a nameless place on this computer's own disk, gone as soon as the file is read. A slice that
        does not follow on the last is left out: the browser hears where we are and goes on from there.
        """
        if samples_only() or size > MOST:
            self._give_up(SAMPLES_ONLY if samples_only() else TOO_LARGE, name, size, of)
            return
        try:
            if self._add(offset, of, bytes(buffers[0])) >= size:
                self._read_coming(name)
        except OSError:
            self._give_up(NOT_KEPT, name, size, of)

    def _give_up(self, why: str, name: str, size: int, of: str) -> None:
        self._drop()
        self._refuse(why.format(name=name))
        self._tell({"got": size, "of": of})  # so that the browser goes on to its next file

    def _add(self, offset: int, of: str, data: bytes) -> int:
        if self._coming is None or self._coming["of"] != of:
            self._drop()
            self._coming = {"of": of, "file": tempfile.TemporaryFile(), "at": 0}  # noqa: SIM115  closed in _drop
        if offset == self._coming["at"]:
            self._coming["file"].write(data)
            self._coming["at"] += len(data)
        at: int = self._coming["at"]
        self._tell({"got": at, "of": of})
        return at

    def _read_coming(self, name: str) -> None:
        assert self._coming is not None
        with tempfile.TemporaryDirectory(prefix="patio-") as folder:
            path = Path(folder) / (Path(name.replace("\\", "/")).name or "file")
            self._coming["file"].seek(0)
            with path.open("wb") as whole:
                while part := self._coming["file"].read(1 << 20):
                    whole.write(part)
            self._drop()
            self.read_file(path)

    def _drop(self) -> None:
        if self._coming is not None:
            with contextlib.suppress(OSError):
                self._coming["file"].close()
        self._coming = None

    def read_dropped(self, name: str) -> None:
        """Read a file of the my-data folder."""
        if samples_only():
            self._refuse(SAMPLES_ONLY)
            return
        self.read_file(MY_DATA / Path(name).name)

    def read_file(self, path: Path) -> None:
        """Read a file with progress; whatever it is, what was there before stays."""
        words = f"Reading {path.name}…"

        def progress(done: int, total: int) -> None:
            self._tell({"reading": {"done": done, "total": total, "words": words}})

        progress(0, 1)
        try:
            self._keep(exports.read(path, want=self._want, progress=progress))
        except CannotRead as why:
            self._refuse(str(why))
        finally:
            self._tell({"reading": None})

    def read_pasted(self, text: str) -> None:
        """Read pasted text: posts, or names one a line."""
        if samples_only():
            self._refuse(SAMPLES_ONLY)
            return
        try:
            self._keep(exports.read_names(text) if self._want == "contacts" else exports.read_text(text))
        except CannotRead as why:
            self._refuse(str(why))

    def _keep(self, loaded: Loaded) -> None:
        added = self._take(loaded)
        self.message = f"{loaded.message} {added}".strip()
        self._notes = loaded.notes
        self._skipped = [f"{one.row}: {one.reason}" for one in loaded.skipped[:SHOWN_SKIPPED]]
        self._skipped_count = len(loaded.skipped)

    def _refuse(self, why: str) -> None:
        self.clear()
        self.message = why

    def state(self) -> dict[str, Any]:
        """What the card says about loading."""
        return {
            "message": self.message,
            "notes": list(self._notes),
            "skipped": self._skipped,
            "skippedCount": self._skipped_count,
            "files": [] if samples_only() else files_in(MY_DATA),
            "closed": SAMPLES_ONLY if samples_only() else "",
        }


def files_in(folder: Path) -> list[dict[str, Any]]:
    """The learner's own files in a folder, newest first, with their size in bytes."""
    if not folder.is_dir():
        return []
    files = [file for file in folder.iterdir() if file.is_file() and not file.name.startswith((".", "README"))]
    files.sort(key=lambda file: file.stat().st_mtime, reverse=True)
    return [{"name": file.name, "size": file.stat().st_size} for file in files]
