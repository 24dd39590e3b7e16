"""What comes out of reading a file: rows, what was skipped and why, and one plain sentence about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from kit.contacts.contact import Attendee, Contact, Exchange
from kit.talk.post import Post

if TYPE_CHECKING:
    import pandas as pd

Kind = Literal["posts", "contacts", "attendees", "exchanges"]
Row = Post | Contact | Attendee | Exchange

NOUNS: dict[Kind, tuple[str, str]] = {
    "posts": ("post", "posts"),
    "contacts": ("person", "people"),
    "attendees": ("guest", "guests"),
    "exchanges": ("person you talked with", "people you talked with"),
}
NEXT: dict[Kind, str] = {
    "posts": "next, look them over in My feed",
    "contacts": "next, sort them on the Met cards",
    "attendees": "next, look at whom you may have met on the Met cards",
    "exchanges": "next, look at whom you may have met on the Met cards",
}

IN_A_SENTENCE = {
    "Pasted text": "your text",
    "Pasted list": "your list",
    "Spreadsheet": "your spreadsheet",
    "Guest list": "your guest list",
}


class CannotRead(Exception):
    """We could not read a file. `str()` of it is one plain sentence: which file, what we saw, what to do next."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """One thing in the file that did not become a row.

    Parameters
    ----------
    row
        Line number in the file (1 is the first line), or a few words saying where it stood.
    reason
        Why, in words that fit behind any count: "private", "without words", "hidden by LinkedIn, only a date".
    """

    row: int | str
    reason: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one file held.

    Parameters
    ----------
    kind
        What the rows are: posts, contacts, attendees of an event, or exchanges (signs of talk).
    source
        Where it came from, as people say it: "X", "LinkedIn", "Mastodon", "Pasted text", "vCard" ...
    rows
        The values themselves, in the file's own order.
    skipped
        Everything that did not become a row, each with its reason.
    notes
        Whole sentences about what this export leaves out or how we read it.
    also
        Other kinds found in the same archive.
    """

    kind: Kind
    source: str
    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()
    also: tuple[Loaded, ...] = ()

    @property
    def message(self) -> str:
        """One plain sentence: what we read, what we left out, what to do next."""
        left_out = f", left out {len(self.skipped):,} ({self._reasons()})" if self.skipped else ""
        if not self.rows:
            found = f"We found no {NOUNS[self.kind][1]} in this {self.source} file"
            return f"{found}{left_out}; check that you picked the right file."
        source = IN_A_SENTENCE.get(self.source, self.source)
        if self.kind == "contacts" and not any(
            isinstance(row, Contact) and (row.name or row.email) for row in self.rows
        ):
            found = (
                f"We read {counted(len(self.rows), 'account', 'accounts')} from {source}, but no names, only numbers"
            )
            return f"{found}{left_out}; next, bring a list with names too, such as LinkedIn or your phone's contacts."
        found = f"We read {counted(len(self.rows), *NOUNS[self.kind])} from {source}"
        return f"{found}{left_out}; {NEXT[self.kind]}."

    def _reasons(self) -> str:
        """Give the three most common reasons with their counts, and say how many more there are."""
        counts = Counter(skipped.reason for skipped in self.skipped).most_common()
        said = [f"{number:,} {reason}" for reason, number in counts[:3]]
        rest = sum(number for _, number in counts[3:])
        return "; ".join([*said, f"{rest:,} for other reasons"] if rest else said)

    def frame(self) -> pd.DataFrame:
        """Give the rows as a pandas table, one column a field. This is the only place that needs pandas."""
        import pandas as pd

        return pd.DataFrame([asdict(row) for row in self.rows])


def gathered(kind: Kind, source: str, found: Iterable[tuple[int | str, Row | str]], *notes: str) -> Loaded:
    """Make a `Loaded` of what a reader found: (where, row) for what could be read, (where, reason) for what not."""
    rows: list[Row] = []
    skipped: list[Skipped] = []
    for where, row in found:
        if isinstance(row, str):
            skipped.append(Skipped(where, row))
        else:
            rows.append(row)
    return Loaded(kind, source, tuple(rows), tuple(skipped), notes)


def counted(number: int, one: str, many: str) -> str:
    """Write a number with its noun: ``counted(1, "post", "posts")`` is "1 post"."""
    return f"{number:,} {one if number == 1 else many}"
