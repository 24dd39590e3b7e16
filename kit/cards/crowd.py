"""Everybody in the workbook, one person per person, read and merged once per change: there may be thousands."""

from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

from kit import contacts
from kit.cards.who import whose
from kit.contacts import Merged, Person
from kit.contacts.evidence import Hints
from kit.workbook import Workbook

MAKES_PEOPLE = ("contact", "decision", "sign")


@dataclass(frozen=True, eq=False)
class Crowd:
    """The people of one business as they stand at one revision of the workbook."""

    merged: Merged
    hints: Hints

    @cached_property
    def by_id(self) -> dict[str, Person]:
        """People by id."""
        return {person.id: person for person in self.merged.people}

    @cached_property
    def by_key(self) -> dict[str, Person]:
        """People by the key of each of their contacts."""
        return {key: person for person in self.merged.people for key in person.keys}


@dataclass
class _Kept:
    slug: str
    revision: int
    crowd: Crowd


_kept: "WeakKeyDictionary[Workbook, _Kept]" = WeakKeyDictionary()


def crowd_of(workbook: Workbook) -> Crowd:
    """Give the people of the business in use, anew only when contacts or decisions changed, here or in another tab."""
    slug = whose(workbook)
    kept = _kept.get(workbook)
    changes = workbook.store.changes(kept.revision) if kept else None
    if kept and changes and kept.slug == slug and not changes.begun_again:
        kept.revision = changes.revision
        if not any(record.kind in MAKES_PEOPLE for record in changes.records):
            return kept.crowd
    revision = changes.revision if changes else workbook.store.revision
    merged = contacts.merge(workbook.contacts(slug).values(), workbook.decisions(slug))
    crowd = Crowd(merged, Hints(workbook.signs(slug)))
    _kept[workbook] = _Kept(slug, revision, crowd)
    return crowd
