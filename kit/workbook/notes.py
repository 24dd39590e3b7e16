"""Private notes: one line or a page, by name. Never in any results file."""

from dataclasses import dataclass
from datetime import datetime

from kit.workbook.store import Record
from kit.workbook.view import View


@dataclass(frozen=True, slots=True)
class Note:
    """A private note.

    Parameters
    ----------
    text
        What they wrote; "" when nothing.
    saved_at
        When it was last saved (UTC); None when never.
    """

    text: str = ""
    saved_at: datetime | None = None


class Notes(View):
    """The private notes' part of a workbook."""

    def note(self, name: str) -> Note:
        """Give the note called `name`, an empty one when there is none."""
        record = self.store.get("note", name)
        return _note(record) if record else Note()

    def notes(self) -> dict[str, Note]:
        """Give all notes by name."""
        return {record.key: _note(record) for record in self.store.items("note")}

    def set_note(self, name: str, text: str) -> datetime:
        """Save a note and give the moment (UTC)."""
        return self.store.put("note", name, text)

    def undo_note(self, name: str) -> bool:
        """Take back the last change of a note; False when there is none."""
        return bool(self.store.undo(f"note/{name}"))


def _note(record: Record) -> Note:
    return Note(str(record.value), record.saved_at)
