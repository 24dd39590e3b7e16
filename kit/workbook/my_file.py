"""The learner's say over their file: show me my file, take it along, forget everything."""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kit.workbook import export, location
from kit.workbook.opening import kept_beside
from kit.workbook.posts import OF_A_BUSINESS
from kit.workbook.preferences import OWN
from kit.workbook.view import View

COURSE = Path(__file__).parents[2]
SPOKEN = {  # kind: (one, several)
    "answer": ("answer", "answers"),
    "attempt": ("exercise begun", "exercises begun"),
    "before": ("audit put aside", "audits put aside"),
    "came": ("date with who came", "dates with who came"),
    "checked-scenario": ("scenario checked", "scenarios checked"),
    "contact": ("contact", "contacts"),
    "decision": ("word on who is who", "words on who is who"),
    "draw": ("draw of cards", "draws of cards"),
    "edition": ("calendar file handed over", "calendar files handed over"),
    "guests": ("list of guests", "lists of guests"),
    "hand": ("time you asked for help", "times you asked for help"),
    "import": ("file loaded", "files loaded"),
    "invitation": ("invitation worded", "invitations worded"),
    "label": ("post you sorted", "posts you sorted"),
    "loading": ("file of contacts loaded", "files of contacts loaded"),
    "mark": ("contact you marked as met or not", "contacts you marked as met or not"),
    "minute": ("weekly minute", "weekly minutes"),
    "note": ("private note", "private notes"),
    "occasion": ("occasion planned", "occasions planned"),
    "pledge": ("pledge", "pledges"),
    "post": ("post", "posts"),
    "promise": ("promise", "promises"),
    "scenario": ("scenario answered", "scenarios answered"),
    "season": ("season set", "seasons set"),
    "setting": ("choice", "choices"),
    "sign": ("sign of having met", "signs of having met"),
    "survey": ("end survey", "end surveys"),
    "thirty-days": ("part of the 30-day check", "parts of the 30-day check"),
    "thread": ("line on who led to whom", "lines on who led to whom"),
    "tie": ("person you thought about meeting", "people you thought about meeting"),
    "week": ("week settled", "weeks settled"),
}


@dataclass(frozen=True, slots=True)
class MyFile:
    """What "show me my file" shows.

    Parameters
    ----------
    path
        Where it really is, links followed.
    why
        Why it is there, in plain words.
    size
        Bytes, with what SQLite keeps beside it while it is open.
    counts
        Number of the learner's own records of each kind.
    made_up
        Number of records of the made-up businesses: posts, their labels, files loaded.
    kept
        Older copies beside it: before an update, or set aside because they could not be read.
    in_two
        True while part of it is in SQLite's log, so that a plain copy of `path` would not be whole.
    """

    path: Path
    why: str
    size: int
    counts: Mapping[str, int]
    made_up: int
    kept: tuple[Path, ...]
    in_two: bool

    def in_words(self) -> str:
        """Say all of it in a few lines, ready for the screen (plain text: escape it for HTML)."""
        lines = [f"Your workbook is one file: {self.path} ({_size(self.size)}).", self.why]
        inside = [f"{number} {SPOKEN.get(kind, (kind, kind))[number != 1]}" for kind, number in self.counts.items()]
        lines.append(f"In it: {', '.join(inside)}." if inside else "There is nothing in it yet.")
        if self.made_up:
            lines.append(f"And {self.made_up} from the made-up businesses.")
        lines += [f"An older copy lies beside it: {path.name}." for path in self.kept]
        if self.in_two:
            lines.append(
                "While the course is open, your newest work is in a second file beside it. "
                "To take your workbook along, save a copy here; a copy of the one file alone is not whole."
            )
        return "\n".join(lines)


class Ownership(View):
    """The learner's own rights over a workbook."""

    def show(self) -> MyFile:
        """Tell where the file is, why there, how large, and what is in it."""
        everything, own = self.store.counts(), self.store.counts(f"{OWN}:")
        counts = {kind: own.get(kind, 0) if kind in OF_A_BUSINESS else count for kind, count in everything.items()}
        made_up = sum(everything.values()) - sum(counts.values())
        counts = {kind: count for kind, count in counts.items() if count}
        path = self.store.path.resolve()
        sizes = [_bytes(path), _bytes(Path(f"{path}-wal"))]
        place = location.place()
        why = place.why if place.path == self.store.path else "You chose this file yourself."
        return MyFile(path, why, sum(sizes), counts, made_up, kept_beside(path), in_two=sizes[1] > 0)

    def export(self, path: Path) -> Path:
        """Save everything to `path`: a whole copy (.sqlite3), readable (.json), or readable with tables (.zip)."""
        return export.export(self.store, path)

    def as_json(self) -> bytes:
        """Give everything as readable JSON, for a download button."""
        return export.as_json(self.store)

    def as_zip(self) -> bytes:
        """Give everything as JSON and CSV tables in a zip, for a download button."""
        return export.as_zip(self.store)

    def forget(self, course: Path | None = COURSE) -> str:
        """Forget everything for good, and say in words what was removed and what is left to look at.

        Removes the workbook file with its logs and older copies, and the second copies Jupyter keeps of notebooks:
        those in our own Jupyter folder, and `.ipynb_checkpoints` inside the `course` folder (None: leave those).
        There is no undo.
        """
        lines = [f"Deleted: {path}" for path in self.store.erase()]
        if not lines:
            lines = [f"Emptied: {self.store.path}. Another tab still holds the empty file; close that tab."]
        for copy in (*kept_beside(self.store.path), *_notebook_copies(course)):
            shutil.rmtree(copy, ignore_errors=True) if copy.is_dir() else copy.unlink(missing_ok=True)
            lines.append(f"Still there: {copy}. Delete it yourself." if copy.exists() else f"Deleted: {copy}")
        lines += _left(course)
        return "\n".join(lines)


def _notebook_copies(course: Path | None) -> Iterator[Path]:
    """Find Jupyter's own copies of notebooks; a learner's notebook may have shown a name."""
    if data := os.environ.get("JUPYTER_DATA_DIR"):
        kept = Path(data, "checkpoints")  # where our Lab keeps them, away from the course
        if kept.is_dir():
            yield kept
    for folder, inside, _ in os.walk(course) if course else ():
        if ".ipynb_checkpoints" in inside:
            yield Path(folder, ".ipynb_checkpoints")
        inside[:] = [name for name in inside if not name.startswith(".")]


def _left(course: Path | None) -> Iterator[str]:
    """Tell what we do not delete, because it is not ours."""
    history = Path(os.environ.get("IPYTHONDIR") or Path.home() / ".ipython") / "profile_default" / "history.sqlite"
    if history.exists():
        yield f"Not ours, so left: {history}, which holds what you typed into any notebook on this computer"
    data = course / "my-data" if course else None
    if data and any(file.name != "README.md" for file in data.glob("*")):
        yield f"Not ours, so left: the files you put into {data}"
    yield "Copies you saved elsewhere are where you put them."


def _bytes(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _size(number: int) -> str:
    """Say a size as people do: "48 kB", "8.1 MB"."""
    return f"{number / 1e6:.1f} MB" if number >= 1e6 else f"{max(1, round(number / 1000))} kB"
