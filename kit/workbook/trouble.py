"""When the workbook cannot be read or saved: what we saw and what to do, in plain words."""

import sqlite3
from pathlib import Path


class WorkbookTrouble(Exception):
    """The workbook could not do what was asked; its text is for the learner.

    Nothing that was saved before is touched by it, and what was being saved is not saved.
    """


class DamagedFile(Exception):
    """The file is not a workbook, or not any more. Handled inside the workbook, never shown."""


FULL = (
    "There is no room left on this computer's disk, so your last change is not saved yet. "
    "Free some space (the downloads folder and the bin are good places), then do it once more."
)
BROWSER_FULL = (
    "This browser did not take your last change: its storage may be full or switched off. "
    "Save a copy of your workbook now, before you close this tab."
)
READ_ONLY = (
    "Your workbook {path} can be read but not written, so your last change is not saved. "
    "Let yourself write to that file, or start Patio with PATIO_WORKBOOK naming another file."
)
BUSY = (
    "Another tab or program has kept your workbook busy for some time, so your last change is not saved yet. "
    "Close other tabs with this course, wait a moment, then do it once more."
)
NO_FILE = (
    "We could not open or make your workbook at {path}. "
    "See that the folder is there and that you may write in it, or start Patio with PATIO_WORKBOOK naming another file."
)
DISK = (
    "The disk did not answer as it should while we used your workbook {path}. Your last change is not saved yet. "
    "If it is on a USB stick or a network drive, see that it is connected, then do it once more."
)
SET_ASIDE = (
    "Your workbook could not be read any more, so we put it aside as {aside} and began a fresh one. "
    "Into it we brought what could still be read: {rescued} pieces of your work. "
    "Look what is missing; keep that file if you want somebody to look at it."
)
HELD = (
    "Your workbook {path} could not be read, and another tab is holding it. "
    "Close the other tabs with this course, then open this one again."
)
AGAIN = "{what} Your last step was not saved: please do it once more."
NEWER = (
    "Your workbook was last used with a newer version of this course. You can read everything in it, "
    "but nothing you do now is kept. Update the course, then open it again."
)
ONTO_ITSELF = "{path} is your workbook itself. Choose another folder or another name for the copy."
UPDATED = "Your workbook was brought up to date. As it was before is kept as {backup}."
FOREIGN = (
    "The file {path} is no workbook of this course, so we leave it alone. "
    "Start Patio with PATIO_WORKBOOK naming another file, or without it."
)
NOT_WRITTEN = (
    "We could not write {path}. See that its folder is there, that you may write in it and that there is room, "
    "then do it once more."
)
GONE = "Your workbook file was moved or deleted while it was open, so we began a fresh one at {path}."

_SENTENCES = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_CANTOPEN: NO_FILE,
    sqlite3.SQLITE_AUTH: NO_FILE,
}


def primary_code(trouble: sqlite3.Error) -> int:
    """Give SQLite's own number for what went wrong, without its fine distinctions (0 when it gave none)."""
    return int(getattr(trouble, "sqlite_errorcode", 0)) & 0xFF


def in_words(trouble: sqlite3.Error, path: Path) -> WorkbookTrouble | DamagedFile:
    """Turn what SQLite reports into a sentence for the learner, or into the sign that the file is damaged."""
    code = primary_code(trouble)
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return DamagedFile(str(trouble))
    return WorkbookTrouble(_SENTENCES.get(code, DISK).format(path=path))
