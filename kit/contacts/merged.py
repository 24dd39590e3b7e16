"""What merging gives back: the contacts with their people, what to ask, and why things were put together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload

from kit.contacts.cluster import Clusters
from kit.contacts.contact import Contact
from kit.contacts.crowd import Crowd
from kit.contacts.matching import Asked
from kit.contacts.person import MergedRow, Person, Suggestion
from kit.contacts.reasons import question_for, reason_for


class Merged(Sequence[MergedRow]):
    """The contacts, each with its person, in the order they were given.

    A sequence of `MergedRow`: iterate over it, or take `merged[3].person`.

    Parameters
    ----------
    contacts, keys
        The contacts in a fixed order, and the key of each.
    places
        Where each stood in the list that was given.
    clusters
        Their groups.
    crowd
        The same contacts with their signs, for reasons in words.
    joined, asked
        Pairs that were put together, and pairs to ask about.
    """

    def __init__(
        self,
        contacts: Sequence[Contact],
        keys: Sequence[str],
        places: Sequence[int],
        clusters: Clusters,
        crowd: Crowd,
        joined: Sequence[Asked],
        asked: Sequence[Asked],
    ) -> None:
        self._contacts, self._keys, self._crowd = contacts, keys, crowd
        self._joined, self._asked = joined, asked
        roots = clusters.roots()
        members: dict[int, list[int]] = defaultdict(list)
        for spot, root in enumerate(roots):
            members[root].append(spot)
        people = {
            root: Person(
                tuple(keys[spot] for spot in spots),
                tuple(contacts[spot] for spot in spots),
                tuple(places[spot] for spot in spots),
            )
            for root, spots in members.items()
        }
        self.people: tuple[Person, ...] = tuple(people.values())
        """Everybody, each once."""
        self._ids = [people[root].id for root in roots]
        spots_in_order = sorted(range(len(roots)), key=places.__getitem__)
        self._rows = tuple(MergedRow(contacts[spot], self._ids[spot], keys[spot]) for spot in spots_in_order)

    @overload
    def __getitem__(self, place: int) -> MergedRow: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[MergedRow, ...]: ...
    def __getitem__(self, place: int | slice) -> MergedRow | tuple[MergedRow, ...]:
        return self._rows[place]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[MergedRow]:
        return iter(self._rows)

    def __repr__(self) -> str:
        return f"<Merged: {len(self)} contacts, {len(self.people)} people, {len(self._asked)} questions>"

    @cached_property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """Pairs that may be one person, the likeliest first. Nothing happens to them until the owner decides."""
        return tuple(map(self._in_words, self._asked))

    @cached_property
    def _people_by_id(self) -> dict[str, Person]:
        return {person.id: person for person in self.people}

    @cached_property
    def _links(self) -> dict[str, list[Asked]]:
        links: dict[str, list[Asked]] = defaultdict(list)
        for asked in self._joined:
            links[self._ids[asked.pair.one]].append(asked)
        return links

    def person_of(self, place: int) -> Person:
        """Give the person behind the contact at a place in the list that was given."""
        return self.person(self._rows[place].person)

    def person(self, id_: str) -> Person:
        """Give a person by id; `KeyError` when nobody has it."""
        return self._people_by_id[id_]

    def links_of(self, id_: str) -> tuple[Suggestion, ...]:
        """Give the pairs that were put together silently to make this person, each with its reason.

        To take one apart, hand ``link.decide(same=False)`` to the next `merge`.
        """
        return tuple(map(self._in_words, self._links.get(id_, ())))

    def _in_words(self, asked: Asked) -> Suggestion:
        one, other = asked.pair.one, asked.pair.other
        contacts = self._contacts[one], self._contacts[other]
        return Suggestion(
            self._keys[one],
            self._keys[other],
            (self._ids[one], self._ids[other]),
            asked.chance,
            question_for(*contacts),
            reason_for(asked.pair, *contacts, self._crowd),
        )
