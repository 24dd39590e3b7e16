"""My contacts: load them from any file, several at once, and see how many people they are."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from kit.cards.card import Card
from kit.cards.crowd import crowd_of
from kit.cards.loading import Loading
from kit.cards.who import SAMPLE, offer, sample_in_use, to_own, whose
from kit.contacts import Attendee, Contact, Exchange, Merged
from kit.exports import Loaded
from kit.samples import business
from kit.workbook import Record, Workbook

EMPTY = (
    "Load the people you are connected with: a LinkedIn archive, your phone's or Google's contacts, a guest list, a "
    "spreadsheet. Load several, one after another; the kit finds who is the same person. Nothing leaves this computer."
)


def load_sample(workbook: Workbook, loading: Loading) -> None:
    """Read a sample business's contact files, once."""
    sample = sample_in_use(workbook)
    if sample and not workbook.contacts(sample.slug):
        for file in sample.contacts_files:
            loading.read_file(file)


class PeopleCard(Card):
    """Loading contacts, bound to the workbook."""

    asks = True
    kind = "people"
    name = "load-contacts"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._loading = Loading(workbook, self._take, self.tell, want="contacts")
        load_sample(workbook, self._loading)

    def shows(self, records: Sequence[Record]) -> bool:
        """Contacts loaded elsewhere, who is who, or another business."""
        return any(record.kind in ("contact", "decision", "setting") for record in records)

    def do_slice(self, **slice_: Any) -> None:
        """Take one slice of a chosen file."""
        self._to_own()
        self._loading.slice(**slice_)

    def do_read(self, name: str) -> None:
        """Read a file from the my-data folder."""
        self._to_own()
        self._loading.read_dropped(name)

    def do_paste(self, text: str) -> None:
        """Read pasted names."""
        self._to_own()
        self._loading.read_pasted(text)

    def do_sample(self) -> None:
        """Use the sample business's contacts."""
        self.workbook.prefer(business=SAMPLE)
        load_sample(self.workbook, self._loading)

    def do_own(self) -> None:
        """Go back to the learner's own contacts."""
        self._to_own()

    def do_unload(self) -> None:
        """Take the last loading out again; marks stay in case the people come back."""
        gone = self.workbook.undo_contacts(whose(self.workbook))
        self._loading.clear()
        self._loading.message = (
            f"Taken out again: {gone} lines. What you said about these people is kept in case they come back."
            if gone
            else "There is nothing to take out."
        )

    def _to_own(self) -> None:
        if to_own(self.workbook):
            self._loading.clear()

    def _take(self, loaded: Loaded) -> str:
        parts = (loaded, *loaded.also)
        rows = [row for part in parts for row in part.rows]
        brought = self.workbook.add_contacts(
            loaded.source,
            [row for row in rows if isinstance(row, Contact)],
            [row for row in rows if isinstance(row, Attendee | Exchange)],
            whose(self.workbook),
        )
        if brought.already_there and not brought.added:
            return "All of them were here already; nothing was doubled."
        return f"{brought.already_there} of them were here already." if brought.already_there else ""

    def state(self) -> dict[str, Any]:
        """How many people there are, from where, and what the last file said."""
        sample = sample_in_use(self.workbook)
        merged = crowd_of(self.workbook).merged
        networks = Counter(row.row.network or "Typed list" for row in merged)
        slug = whose(self.workbook)
        return {
            "title": f"The contacts of {sample.name}" if sample else "My contacts",
            "madeUp": sample is not None,
            "empty": EMPTY,
            "people": len(merged.people),
            "sentence": sentence(merged),
            "networks": [{"name": name, "count": count} for name, count in networks.most_common()],
            "imports": [
                f"{one.source}: {one.added} new" + (f", {one.already_there} known" if one.already_there else "")
                for one in self.workbook.loadings(slug)
            ],
            "sample": None if sample else offer(business(SAMPLE), "contacts"),
            "canGoOwn": sample is not None,
            "canUnload": bool(self.workbook.loadings(slug)),
            **self._loading.state(),
        }


def sentence(merged: Merged) -> str:
    """Say how many people are behind the contacts, and what is open."""
    people, rows = len(merged.people), len(merged)
    said = f"{people} people behind {rows} contacts." if rows != people else f"{people} people."
    if not merged.suggestions:
        return said
    pairs = len(merged.suggestions)
    return f"{said} For {pairs} {'pair' if pairs == 1 else 'pairs'} we are not sure: one person, or two?"
