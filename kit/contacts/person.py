"""A person behind one or several contacts, and what the owner said about who is who."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import date
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple

from kit.contacts.contact import Contact
from kit.contacts.names import fold


class MergedRow(NamedTuple):
    """One contact and the person it belongs to.

    Parameters
    ----------
    row
        The contact as it was read.
    person
        Id of the person; contacts of one person share it.
    key
        What the contact goes by from one import to the next, for decisions and marks.
    """

    row: Contact
    person: str
    key: str


@dataclass(frozen=True)
class Person:
    """Somebody real.

    Parameters
    ----------
    keys
        Keys of the contacts, in alphabetical order; the first one makes the id.
    rows
        The contacts, in the same order.
    places
        Where each stood in the list that was merged.
    """

    keys: tuple[str, ...]
    rows: tuple[Contact, ...]
    places: tuple[int, ...]

    @cached_property
    def id(self) -> str:
        """A short name for the person that tells nothing about them."""
        return blake2b(self.keys[0].encode(), digest_size=8).hexdigest()

    @property
    def name(self) -> str:
        """The fullest name among the contacts; else a handle, e-mail address or phone number."""
        best = max(
            self.rows, key=lambda row: (min(row.name.strip().count(" "), 1), row.network == "LinkedIn", len(row.name))
        )
        if best.name.strip():
            return best.name.strip()
        return next((text for row in self.rows for text in (row.handle, row.email, row.phone) if text), "somebody")

    @property
    def networks(self) -> tuple[str, ...]:
        """The networks the person stands in, each once, in alphabetical order."""
        return tuple(sorted({row.network for row in self.rows}))

    @property
    def connected_on(self) -> date | None:
        """Day of the earliest connection in any network, None when no export tells."""
        return min((row.connected_on for row in self.rows if row.connected_on), default=None)


@dataclass(frozen=True, slots=True)
class Decision:
    """The owner's word on two contacts.

    Parameters
    ----------
    one, other
        Keys of the two contacts (`MergedRow.key`).
    same
        True: one person. False: not the same person.
    """

    one: str
    other: str
    same: bool


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two contacts that may be one person, or that were put together.

    Parameters
    ----------
    one, other
        Keys of the two contacts; a `Decision` takes them.
    people
        Ids of their people as they stand now: two when it is a question, twice the same when they were put together.
    chance
        Our guess that they are one person, from 0 to 1. For sorting; do not show it as a figure.
    question
        What to ask the owner.
    reason
        Why, in words for the owner.
    """

    one: str
    other: str
    people: tuple[str, str]
    chance: float
    question: str
    reason: str

    def decide(self, same: bool) -> Decision:
        """Make the owner's answer out of it. For two that were put together, `same=False` takes them apart."""
        return Decision(self.one, self.other, same)


def row_keys(rows: Sequence[Contact]) -> list[str]:
    """Give each contact what it goes by from one import to the next, different for every row.

    Profile address, handle, e-mail with name, phone with name, or name with day of connection: the first there is.
    Rows that share all of that are numbered, by what else they hold, so that their order does not matter.
    """
    keys = [_key(row) for row in rows]
    sharing: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        sharing[key].append(place)
    for key, places in sharing.items():
        if len(places) > 1:
            places.sort(key=lambda place: [str(value) for value in astuple(rows[place])])
            for number, place in enumerate(places[1:], 2):
                keys[place] = f"{key}#{number}"
    return keys


def _key(row: Contact) -> str:
    if row.url:
        return f"{row.network}|{row.url.strip().rstrip('/').lower()}"
    if row.handle:
        return f"{row.network}|{row.handle.strip().lower()}"
    name = fold(row.name.strip())
    if row.email or row.phone:
        return f"{row.network}|{name}|{row.email.strip().lower() or row.phone.strip()}"
    return f"{row.network}|{name}|{row.connected_on or ''}"
