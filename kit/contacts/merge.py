"""One person per person: which contacts are sure to be one, which the owner should be asked about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from kit.contacts.cluster import Clusters
from kit.contacts.contact import Contact
from kit.contacts.crowd import Crowd
from kit.contacts.pairs import SURE, Pair, find_pairs
from kit.contacts.person import Decision, MergedRow, Person, Suggestion, row_keys
from kit.contacts.reasons import reason_for
from kit.settings import section


class Merged(Sequence[MergedRow]):
    """The contacts, each with its person, in the order they were given.

    Parameters
    ----------
    rows
        The contacts in their order, each with the id of its person.
    people
        Everybody, each once.
    suggestions
        Pairs of people who may be one, most likely first, each with its reason. Nothing is done about them until the
        owner decides.
    """

    def __init__(
        self, rows: tuple[MergedRow, ...], people: tuple[Person, ...], suggestions: tuple[Suggestion, ...]
    ) -> None:
        self.rows = rows
        self.people = people
        self.suggestions = suggestions
        self._by_id = {person.id: person for person in people}

    @overload
    def __getitem__(self, place: int) -> MergedRow: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[MergedRow, ...]: ...
    def __getitem__(self, place: int | slice) -> MergedRow | tuple[MergedRow, ...]:
        return self.rows[place]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[MergedRow]:
        return iter(self.rows)

    def person_of(self, place: int) -> Person:
        """Give the whole person behind the contact at a place in the list that was given."""
        return self._by_id[self.rows[place].person]

    def person(self, id_: str) -> Person:
        """Give a person by id; `KeyError` when nobody has it."""
        return self._by_id[id_]


def merge(rows: Iterable[Contact], decisions: Iterable[Decision] = ()) -> Merged:
    """Find the people behind contacts from several networks.

    Sure matches are put together silently, likely ones come back as suggestions. Two contacts of one network are never
    put together unless they share an address (one profile, or one e-mail and first name) or the owner says so. The
    order of the rows changes nothing.

    Parameters
    ----------
    rows
        Contacts of any networks, in any order.
    decisions
        What the owner has said, oldest first; on a contradiction the newer word counts.
    """
    given = list(rows)
    keys = row_keys(given)
    order = sorted(range(len(given)), key=lambda place: keys[place])
    contacts = [given[place] for place in order]
    crowd = Crowd(contacts)
    clusters = Clusters([contact.network for contact in contacts])
    places = {keys[place]: spot for spot, place in enumerate(order)}
    _apply(decisions, clusters, places)
    pairs = sorted(find_pairs(crowd))
    asked = _Matching(contacts, pairs, clusters).settle()
    return _result(given, keys, order, clusters, crowd, asked)


def _apply(decisions: Iterable[Decision], clusters: Clusters, places: dict[str, int]) -> None:
    """Follow the owner's word, the newest first; words about contacts that are gone are passed over."""
    for decision in reversed(list(decisions)):
        one, other = places.get(decision.one), places.get(decision.other)
        if one is None or other is None or one == other:
            continue
        if decision.same:
            if not clusters.kept_apart(one, other):
                clusters.join(one, other)
        elif clusters.root(one) != clusters.root(other):
            clusters.keep_apart(one, other)


class _Matching:
    """Joins pairs from the surest down, weighing each against its rivals, and keeps the rest as questions."""

    def __init__(self, contacts: Sequence[Contact], pairs: Sequence[Pair], clusters: Clusters) -> None:
        chosen = section("merge")
        self.sure_from: float = chosen["sure_from"]
        self.ask_from: float = chosen["ask_from"]
        self.twins: float = chosen["twins"]
        self.contacts = contacts
        self.clusters = clusters
        self.pairs = pairs

    def settle(self) -> list[tuple[float, Pair]]:
        """Join what is sure; give back what to ask, with its chance."""
        clusters = self.clusters
        twins, open_pairs = [], []
        self.twin_chance = defaultdict(dict)
        for pair in self.pairs:
            same_network = clusters.networks[pair.one] == clusters.networks[pair.other]
            if pair.doubt <= SURE and pair.sign in ("url", "handle", "email", "phone"):
                if not clusters.kept_apart(pair.one, pair.other):
                    clusters.join(pair.one, pair.other)
            elif same_network:
                if (chance := self._twin_chance(pair)) > 0.05:
                    twins.append(pair)
                    self.twin_chance[pair.one][pair.other] = self.twin_chance[pair.other][pair.one] = chance
            else:
                open_pairs.append(pair)
        while True:
            open_pairs = [pair for pair in open_pairs if clusters.may_join(pair.one, pair.other)]
            weighed = self._weigh(open_pairs)
            sure = [(chance, pair) for chance, pair in weighed if chance >= self.sure_from]
            for _, pair in sorted(sure, key=lambda item: (-item[0], item[1])):
                if clusters.may_join(pair.one, pair.other):
                    clusters.join(pair.one, pair.other)
            if not sure:
                break
        asked = [(chance, pair) for chance, pair in weighed if chance >= self.ask_from]
        return asked + list(self._twins(twins))

    def _weigh(self, pairs: Sequence[Pair]) -> list[tuple[float, Pair]]:
        """Give each pair of people its chance: the odds for it against nobody fitting and all rivals together.

        One person has one account in a network, so two contacts of one network that fit the same third are rivals.
        """
        clusters = self.clusters
        best: dict[tuple[int, int], Pair] = {}
        for pair in pairs:
            one, other = clusters.root(pair.one), clusters.root(pair.other)
            key = (one, other) if one < other else (other, one)
            known = best.get(key)
            if known is None or pair.doubt < known.doubt:
                best[key] = pair
        totals: dict[tuple[int, str], float] = defaultdict(float)
        for (one, other), pair in best.items():
            odds = 1 / max(pair.doubt, SURE)
            for network in clusters.networks_of(other):
                totals[one, network] += odds
            for network in clusters.networks_of(one):
                totals[other, network] += odds
        weighed = []
        for (one, other), pair in best.items():
            rivals_of_other = max(totals[one, network] for network in clusters.networks_of(other))
            rivals_of_one = max(totals[other, network] for network in clusters.networks_of(one))
            for twin, chance in self.twin_chance.get(pair.other, {}).items():
                root = clusters.root(twin)
                if root != other and (rival := best.get((one, root) if one < root else (root, one))):
                    rivals_of_other -= chance / max(rival.doubt, SURE)
            for twin, chance in self.twin_chance.get(pair.one, {}).items():
                root = clusters.root(twin)
                if root != one and (rival := best.get((other, root) if other < root else (root, other))):
                    rivals_of_one -= chance / max(rival.doubt, SURE)
            own = 1 / max(pair.doubt, SURE)
            weighed.append((own / (1 + max(own, rivals_of_other, rivals_of_one)), pair))
        return weighed

    def _twin_chance(self, pair: Pair) -> float:
        one, other = self.contacts[pair.one], self.contacts[pair.other]
        if (one.url and other.url) or (one.handle and other.handle):
            return 0.0
        odds = self.twins / max(pair.doubt, SURE)
        if pair.sign in ("email", "phone"):
            odds = 1 / pair.doubt
        return odds / (1 + odds)

    def _twins(self, pairs: Sequence[Pair]) -> Iterator[tuple[float, Pair]]:
        """Give the same name twice in one network: a double entry, or two people. Always a question."""
        for pair in pairs:
            if self.clusters.root(pair.one) == self.clusters.root(pair.other):
                continue
            if self.clusters.kept_apart(pair.one, pair.other):
                continue
            if (chance := self._twin_chance(pair)) >= self.ask_from:
                yield chance, pair


def _result(
    given: Sequence[Contact],
    keys: Sequence[str],
    order: Sequence[int],
    clusters: Clusters,
    crowd: Crowd,
    asked: Sequence[tuple[float, Pair]],
) -> Merged:
    members: dict[int, list[int]] = defaultdict(list)
    for spot in range(len(order)):
        members[clusters.root(spot)].append(spot)
    people = []
    person_at: dict[int, Person] = {}
    for root, spots in members.items():
        where = tuple(order[spot] for spot in spots)
        person = Person(tuple(keys[place] for place in where), tuple(given[place] for place in where), where)
        people.append(person)
        person_at[root] = person
    ids = [""] * len(given)
    for person in people:
        for place in person.places:
            ids[place] = person.id
    merged_rows = tuple(
        MergedRow(row, person, key) for row, person, key in zip(given, ids, keys, strict=True)
    )
    suggestions = []
    for chance, pair in sorted(asked, key=lambda item: (-item[0], item[1])):
        one, other = order[pair.one], order[pair.other]
        suggestions.append(
            Suggestion(
                keys[one], keys[other], (ids[one], ids[other]), chance,
                reason_for(pair, given[one], given[other], crowd),
            )
        )
    return Merged(merged_rows, tuple(people), tuple(suggestions))
