"""Threads: three best customers walked back to whoever led to them, and referrals both ways."""

from collections.abc import Sequence
from typing import Any

from kit.cards.card import Card
from kit.cards.who import sample_in_use, whose
from kit.contacts.referral import ROOT_WORDS, GoesInCircles, Link, Referral, lineage, thread
from kit.workbook import Record, Workbook

LEAD = (
    "Take three of your best customers. Who led each of them to you? Walk back until nobody led anybody. "
    "The one who caused it counts, not the last click."
)
PLACES = 3


class ThreadsCard(Card):
    """The learner's own threads."""

    asks = True
    kind = "threads"
    name = "threads"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._said = ""

    def shows(self, records: Sequence[Record]) -> bool:
        """Threads changed elsewhere."""
        return any(record.kind in ("thread", "setting") for record in records)

    def do_customer(self, place: int, name: str) -> None:
        """Name one of the best customers."""
        names = [*self.workbook.customers(whose(self.workbook)), *[""] * PLACES][:PLACES]
        names[place] = name.strip()[:60]
        self.workbook.set_customers(names, whose(self.workbook))
        self._said = ""

    def do_through(self, person: str, through: str) -> None:
        """Say who led to somebody. A thread that would go in a circle is not saved, and the card says why."""
        link = Link(person, through.strip()[:60])
        links = [*(one for one in self.workbook.links(whose(self.workbook)) if one.person != person), link]
        try:
            thread(person, links)
        except GoesInCircles as why:
            self._said = str(why)
            return
        self.workbook.set_link(link, whose(self.workbook))
        self._said = ""

    def do_root(self, person: str, root: Any) -> None:
        """Say how the first one in a thread came."""
        if root not in ROOT_WORDS:
            raise ValueError(f"'root' must be one of {list(ROOT_WORDS)}, got {root!r}")
        self.workbook.set_link(Link(person, "", root), whose(self.workbook))
        self._said = ""

    def do_referral(self, who: str, to: str, given: bool) -> None:
        """Note one referral."""
        if not who.strip() or not to.strip():
            self._said = "Fill in both names, then add it."
            return
        self.workbook.add_referral(Referral(who.strip()[:60], to.strip()[:60], given=given), whose(self.workbook))
        self._said = ""

    def do_undo(self) -> None:
        """Take back the last change."""
        self.workbook.undo_thread(whose(self.workbook))
        self._said = ""

    def state(self) -> dict[str, Any]:
        """The threads as lists of steps, and what they add up to."""
        slug = whose(self.workbook)
        names = [*self.workbook.customers(slug), *[""] * PLACES][:PLACES]
        links, referrals = self.workbook.links(slug), self.workbook.referrals(slug)
        named = [name for name in names if name]
        counted = lineage(named, links, referrals)
        return {
            "madeUp": sample_in_use(self.workbook) is not None,
            "lead": LEAD,
            "customers": [_drawn(name, links) for name in names],
            "roots": [{"id": id, "text": text.capitalize()} for id, text in ROOT_WORDS.items()],
            "sum": [counted.in_person, counted.both_ways] if named or referrals else [],
            "referrals": [f"{one.who} → {one.to} ({'given' if one.given else 'received'})" for one in referrals],
            "said": self._said,
            "canUndo": self.workbook.can_undo_thread(slug),
        }


def _drawn(name: str, links: Sequence[Link]) -> dict[str, Any]:
    if not name:
        return {"name": "", "steps": [], "said": ""}
    known = {link.person for link in links}
    steps = thread(name, links)
    drawn = [
        {"person": one.person, "root": one.root if one.person in known and not one.through else ""} for one in steps
    ]
    said = " ← ".join(one.person for one in steps)
    root = f", {ROOT_WORDS[steps[-1].root]}" if drawn[-1]["root"] else ""
    return {"name": name, "steps": drawn, "said": f"{said}{root}"}
