"""What is the learner's own: what stays here, my file, forget everything."""

import base64
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kit.cards.card import Card
from kit.cards.results_card import RESULTS_WORDS, results_of
from kit.workbook import Workbook
from kit.workbook.results import as_text
from kit.workbook.store import Record

STAYS = (
    "Your posts, and the boxes you put them in.",
    "Your contacts, and whom you have met.",
    "Your notes, your own sentence, your plans.",
)
SEEN = (
    "Nothing, until you press “send” yourself.",
    "Then: which exercises are done, tries and hints.",
    "Never the name of anybody you know, a post, a note or a place.",
)


class PrivacyCard(Card):
    """What stays on this computer, what an instructor sees, and a look at the results file as it stands."""

    kind = "privacy"
    name = "privacy"

    def shows(self, records: Sequence[Record]) -> bool:
        """Whatever is in the results file."""
        return any(record.kind in ("answer", "attempt") for record in records)

    def state(self) -> dict[str, Any]:
        """The promises and the file."""
        file = as_text(results_of(self.workbook))
        return {"stays": list(STAYS), "seen": list(SEEN), "results": file, "resultsWords": RESULTS_WORDS}


class MyFileCard(Card):
    """Show me my file, take it along, forget everything."""

    kind = "my-file"
    name = "my-file"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._forgotten: list[str] = []

    def do_download(self, kind: str) -> None:
        """Hand the learner a copy: readable tables, or the whole workbook."""
        if kind == "zip":
            self._hand_over("patio-my-file.zip", "application/zip", self.workbook.as_zip())
            return
        with tempfile.TemporaryDirectory(prefix="patio-") as folder:
            copy = self.workbook.export(Path(folder) / "patio-workbook.sqlite3")
            self._hand_over(copy.name, "application/vnd.sqlite3", copy.read_bytes())

    def _hand_over(self, name: str, type: str, data: bytes) -> None:
        self.tell({"file": name, "type": type, "data": base64.b64encode(data).decode("ascii")})

    def do_forget(self) -> None:
        """Forget everything, and say what was removed."""
        self._forgotten = self.workbook.forget().splitlines()

    def state(self) -> dict[str, Any]:
        """Where the file is and what is in it."""
        return {"lines": self.workbook.show().in_words().splitlines(), "forgotten": self._forgotten}
