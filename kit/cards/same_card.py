"""One person, or two? The pairs the kit is not sure about, one at a time, with the reason."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from kit.cards.card import Card, moment
from kit.cards.crowd import crowd_of
from kit.cards.who import sample_in_use, whose
from kit.contacts import Contact
from kit.contacts.person import Decision
from kit.workbook import Record, Workbook


class SameCard(Card):
    """Likely pairs, bound to the workbook. "Two people" is remembered and never asked again."""

    asks = True
    kind = "same"
    name = "same-person"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._later: set[tuple[str, str]] = set()
        self._saved: datetime | None = None

    def shows(self, records: Sequence[Record]) -> bool:
        """New contacts, a decision in another tab, or another business."""
        return any(record.kind in ("contact", "decision", "setting") for record in records)

    def do_decide(self, one: str, other: str, same: bool) -> None:
        """Remember the learner's word on a pair."""
        self._saved = self.workbook.decide(Decision(one, other, same), whose(self.workbook))

    def do_later(self) -> None:
        """Put a pair at the end for now."""
        pair = self._next()
        if pair is not None:
            self._later.add((pair.one, pair.other))

    def do_undo(self) -> None:
        """Take back the last decision."""
        self.workbook.undo_decision(whose(self.workbook))

    def _next(self) -> Any:
        open_pairs = crowd_of(self.workbook).merged.suggestions
        fresh = [pair for pair in open_pairs if (pair.one, pair.other) not in self._later]
        if not fresh and open_pairs:
            self._later.clear()
            fresh = list(open_pairs)
        return fresh[0] if fresh else None

    def state(self) -> dict[str, Any]:
        """The next pair, side by side."""
        merged, pair = crowd_of(self.workbook).merged, self._next()
        rows = {row.key: row.row for row in merged}
        left = len(merged.suggestions)
        return {
            "madeUp": sample_in_use(self.workbook) is not None,
            "sentence": _sentence(left, len(merged)),
            "pair": None
            if pair is None
            else {
                "one": {"key": pair.one, **_side(rows[pair.one])},
                "other": {"key": pair.other, **_side(rows[pair.other])},
                "reason": pair.reason,
            },
            "left": f"{left} to go" if left else "",
            "canUndo": self.workbook.can_undo_decision(whose(self.workbook)),
            "saved": moment(self._saved),
        }


def _sentence(left: int, rows: int) -> str:
    if not rows:
        return "Load some contacts above, and the pairs we are not sure about appear here."
    if not left:
        return "Every pair is settled. Nobody is counted twice as far as we can tell."
    return "The same person can stand in two networks under two names. You know; we can only guess."


def _side(row: Contact) -> dict[str, Any]:
    work = ", ".join(part for part in (row.position, row.organisation) if part)
    since = f"connected {row.connected_on:%Y}" if row.connected_on else ""
    where = " · ".join(part for part in (row.network, since) if part)
    lines = [part for part in (where, work, row.handle if row.name else "", row.email, row.phone) if part]
    return {"name": row.name or row.handle or row.email or row.phone or "Somebody", "lines": lines}
