"""Private notes: one line or a page, by name. Never in any results file."""

from datetime import datetime

from kit.workbook.view import View


class Notes(View):
    """The private notes' part of a workbook."""

    def note(self, name: str) -> str:
        """Give the note called `name`, "" when there is none."""
        record = self.store.get("note", name)
        return str(record.value) if record else ""

    def notes(self) -> dict[str, str]:
        """Give all notes by name."""
        return {record.key: str(record.value) for record in self.store.items("note")}

    def save_note(self, name: str, text: str) -> datetime:
        """Save a note and give the moment (UTC)."""
        return self.store.put("note", name, text)

    def undo_note(self, name: str) -> bool:
        """Take back the last change of a note; False when there is none."""
        return bool(self.store.undo(f"note/{name}"))
