"""Who is joined silently and who is asked about: each pair is weighed against its rivals, the surest first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kit.contacts.cluster import Clusters
from kit.contacts.contact import Contact
from kit.contacts.doubt import SURE
from kit.contacts.pairs import ADDRESSES, Pair
from kit.settings import section

ROUNDS = 2
"""Rounds of joining: the second finds what the first made sure; a third found 6 pairs more among 100,000 people."""


HARDLY_TWINS = 0.05
"""Under this chance two contacts of one network are two people, and rivals."""


class Asked(NamedTuple):
    """A pair to ask the owner about, and our guess from 0 to 1 that it is one person."""

    chance: float
    pair: Pair


def settle(contacts: Sequence[Contact], pairs: Sequence[Pair], clusters: Clusters) -> tuple[list[Asked], list[Asked]]:
    """Join what is sure; give back what was joined and what to ask, the likeliest first.

    Parameters
    ----------
    contacts
        The contacts the pairs speak of.
    pairs
        Pairs of `find_pairs`, sorted.
    clusters
        Groups as the owner's decisions left them; sure pairs are joined in it.
    """
    matching = _Matching(contacts, pairs, clusters)
    return matching.joined, matching.settle()


def _likeliest_first(asked: Asked) -> tuple[float, Pair]:
    return -asked.chance, asked.pair


class _Matching:
    """Joins pairs from the surest down, weighing each against its rivals, and keeps the rest as questions."""

    def __init__(self, contacts: Sequence[Contact], pairs: Sequence[Pair], clusters: Clusters) -> None:
        chosen = section("merge")
        self.sure_from: float = chosen["sure_from"]
        self.ask_from: float = chosen["ask_from"]
        self.twin_entries: float = chosen["twin_entries"]
        self.twin_accounts: float = chosen["twin_accounts"]
        self.contacts = contacts
        self.clusters = clusters
        self.joined: list[Asked] = []
        self.across: list[Pair] = []
        self.twins: dict[int, dict[int, Asked]] = defaultdict(dict)
        for pair in pairs:
            self._sort_in(pair)

    def _sort_in(self, pair: Pair) -> None:
        """Join what an address proves; keep twins of one network apart from pairs across networks."""
        one, other = pair.one, pair.other
        if pair.doubt <= SURE and pair.sign in ADDRESSES:
            if not self.clusters.kept_apart(one, other):
                self._join(Asked(1 / (1 + pair.doubt), pair))
        elif self.contacts[one].network != self.contacts[other].network:
            self.across.append(pair)
        elif (chance := self._twin_chance(pair)) > HARDLY_TWINS:
            self.twins[one][other] = self.twins[other][one] = Asked(chance, pair)

    def _twin_chance(self, pair: Pair) -> float:
        """Guess whether two contacts of one network are a double entry, or two accounts of one person."""
        one, other = self.contacts[pair.one], self.contacts[pair.other]
        accounts = (one.connected_on or one.url or one.handle) and (other.connected_on or other.url or other.handle)
        share = 1.0 if pair.sign in ADDRESSES else self.twin_accounts if accounts else self.twin_entries
        odds = share / pair.doubt
        return odds / (1 + odds)

    def settle(self) -> list[Asked]:
        """Join the sure pairs, then those that are sure once their rivals are joined to others; ask about the rest."""
        for _ in range(ROUNDS):
            sure = [asked for asked in self._weigh() if asked.chance >= self.sure_from]
            for asked in sorted(sure, key=_likeliest_first):
                if self.clusters.may_join(asked.pair.one, asked.pair.other):
                    self._join(asked)
        return sorted([*self._weigh(), *self._open_twins()], key=_likeliest_first)

    def _join(self, asked: Asked) -> None:
        if self.clusters.root(asked.pair.one) != self.clusters.root(asked.pair.other):
            self.clusters.join(asked.pair.one, asked.pair.other)
            self.joined.append(asked)

    def _weigh(self) -> Iterator[Asked]:
        """Give each two groups worth a question their chance: odds of their best pair, against nobody and all rivals.

        One person has one account in a network, so two groups of one network that fit the same third are rivals,
        as far as they are not twins of each other.
        """
        self.across = [pair for pair in self.across if self.clusters.may_join(pair.one, pair.other)]
        roots, inside = self.clusters.roots(), self.clusters.inside
        best: dict[tuple[int, int], Pair] = {}
        for pair in self.across:
            one, other = roots[pair.one], roots[pair.other]
            key = (one, other) if one < other else (other, one)
            known = best.get(key)
            if known is None or pair.doubt < known.doubt:
                best[key] = pair
        rivals: dict[tuple[int, str], float] = defaultdict(float)
        for (one, other), pair in best.items():
            odds = 1 / pair.doubt
            for network in inside[other]:
                rivals[one, network] += odds
            for network in inside[one]:
                rivals[other, network] += odds
        for (one, other), pair in best.items():
            against_one = max([rivals[one, network] for network in inside[other]])
            against_other = max([rivals[other, network] for network in inside[one]])
            if pair.one in self.twins or pair.other in self.twins:
                in_one, in_other = (pair.one, pair.other) if roots[pair.one] == one else (pair.other, pair.one)
                against_one -= self._of_twins(in_other, one, other, best)
                against_other -= self._of_twins(in_one, other, one, best)
            odds = 1 / pair.doubt
            chance = odds / (1 + max(odds, against_one, against_other))
            if chance >= self.ask_from:
                yield Asked(chance, pair)

    def _of_twins(self, place: int, one: int, other: int, best: dict[tuple[int, int], Pair]) -> float:
        """Give the odds for `one` that stand with twins of a contact, which are then no rivals of it."""
        found = 0.0
        for twin, asked in self.twins[place].items() if place in self.twins else ():
            root = self.clusters.root(twin)
            rival = best.get((one, root) if one < root else (root, one))
            if root != other and rival is not None:
                found += asked.chance / rival.doubt
        return found

    def _open_twins(self) -> Iterator[Asked]:
        """Give the double entries nobody has decided about: always a question, however likely."""
        seen: set[tuple[int, int]] = set()
        for place, twins in self.twins.items():
            for twin, asked in twins.items():
                one, other = sorted((self.clusters.root(place), self.clusters.root(twin)))
                new = one != other and (one, other) not in seen and asked.chance >= self.ask_from
                if new and not self.clusters.kept_apart(one, other):
                    seen.add((one, other))
                    yield asked
