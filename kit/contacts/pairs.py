"""Which contacts may be one person, by which sign, and how many other people would fit that sign as well."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple

from kit.contacts.crowd import Crowd, families, full_givens
from kit.contacts.likeness import slips
from kit.contacts.names import Name
from kit.contacts.signs import STEM
from kit.settings import section

SURE = 0.01
"""Doubt when an address says it: next to none."""


class Pair(NamedTuple):
    """Two contacts that may be one person.

    Parameters
    ----------
    one, other
        Their places, the smaller first.
    doubt
        How many other people here would fit as well; 0 is certain, 1 is heads or tails.
    sign
        What speaks for it: "url", "handle", "email", "phone", or a key of `[merge.doubts]`.
    detail
        What the sign says, for the reason in words.
    """

    one: int
    other: int
    doubt: float
    sign: str
    detail: str = ""


_Member = tuple[int, Name, int]
"""Place of a contact, one of its names, and where in `SOURCES` that name was read."""


def find_pairs(crowd: Crowd) -> list[Pair]:
    """Find the pairs of contacts that some sign speaks for, each once, with its strongest sign.

    Contacts are looked up by their signs and never compared all with all, so the time grows with the contacts.
    """
    finder = _Finder(crowd)
    finder.by_address()
    finder.by_name()
    finder.by_slip()
    finder.by_letter()
    finder.by_trade()
    finder.by_employer()
    return list(finder.found.values())


class _Finder:
    """Goes through the contacts sign by sign and keeps the least doubtful sign of each pair."""

    def __init__(self, crowd: Crowd) -> None:
        self.crowd = crowd
        chosen = section("merge")
        self.doubts: dict[str, float] = chosen["doubts"]
        self.namesakes: float = chosen["namesakes"]
        self.unseen: float = chosen["unseen"]
        self.crowded: int = chosen["crowded"]
        self.hopeless = 1 / chosen["ask_from"] - 1  # nobody will be asked about these
        self.same_spelling: float = chosen["same_spelling"]
        self.found: dict[tuple[int, int], Pair] = {}
        self.named: dict[str, list[_Member]] = defaultdict(list)  # "david hughes": everybody who may be called that
        self._of_source = (1.0, *(self.doubts[key] for key in ("address", "e-mail", "handle")))

    def keep(self, one: int, other: int, doubt: float, sign: str, detail: str = "") -> None:
        """Remember a pair, unless something less doubtful is known already."""
        if doubt > self.hopeless:
            return
        key = (one, other) if one < other else (other, one)
        known = self.found.get(key)
        if known is None or (doubt, sign, detail) < known[2:]:
            self.found[key] = Pair(*key, doubt, sign, detail)

    def by_address(self) -> None:
        """Pair contacts that share a profile address, a handle, an e-mail address or a phone number."""
        for sign in ("url", "handle", "email", "phone"):
            sharing: dict[str, list[int]] = defaultdict(list)
            for place, signs in enumerate(self.crowd.signs):
                if value := getattr(signs, sign):
                    sharing[value].append(place)
            for value, places in sharing.items():
                for one, other in combinations(places[: self.crowded], 2):
                    self.keep(one, other, self._address_doubt(sign, value, one, other), sign, value)

    def _address_doubt(self, sign: str, value: str, one: int, other: int) -> float:
        if sign == "url":
            return SURE
        if sign == "handle":
            return SURE if self.crowd.networks[one] == self.crowd.networks[other] else self.doubts["same_handle"]
        return SURE if self._first_names_agree(one, other) else self.doubts["shared"]

    def _first_names_agree(self, one: int, other: int) -> bool:
        """Tell whether two contacts may have one first name; a missing one agrees with any."""
        names = [self.crowd.signs[place].names for place in (one, other)]
        if not all(names):
            return True
        a, b = names[0][0][0], names[1][0][0]
        if not a.given or not b.given or full_givens(a) & full_givens(b):
            return True
        return 1 in (len(a.given), len(b.given)) and a.given[0] == b.given[0]

    def by_name(self) -> None:
        """Pair contacts of one name: same or short first name, same family name or a part of it."""
        for place, signs in enumerate(self.crowd.signs):
            for name, source in signs.names:
                if len(name.given) > 1 and len(name.family) > 1:
                    for given in full_givens(name):
                        for family in families(name):
                            self.named[f"{given} {family}"].append((place, name, source))
        for key, members in self.named.items():
            if len(members) > 1:
                given, family = key.split(" ")
                for one, other in self._few(members):
                    self._keep_name(one, other, given, family)

    def _few(self, members: Sequence[_Member]) -> Iterator[tuple[_Member, _Member]]:
        """Give the pairs of a small group; of a crowded one only pairs of one employer."""
        if len(members) <= self.crowded:
            yield from combinations(members, 2)
            return
        colleagues: dict[str, list[_Member]] = defaultdict(list)
        for member in members:
            for employer in self.crowd.signs[member[0]].employers:
                colleagues[employer].append(member)
        for group in colleagues.values():
            if len(group) <= self.crowded:
                yield from combinations(group, 2)

    def _keep_name(self, one: _Member, other: _Member, given: str, family: str) -> None:
        (a, name, source), (b, name_b, source_b) = one, other
        if a == b:
            return
        same_given = name.given == name_b.given or name.given in name_b.also or name_b.given in name.also
        sign = "name" if same_given else "nickname"
        doubt = self.doubts[sign]
        if name.family != name_b.family:
            sign, doubt = "part", doubt * self.doubts["part"]
        doubt *= self._of_source[source] * self._of_source[source_b]
        own = (source == 0) + (source_b == 0)
        others = self.crowd.family[family] - own
        if self.crowd.is_trade(family):
            others += self.crowd.trade[family[:STEM]]
        doubt *= self._namesakes(self.crowd.given[given], others, self.crowd.size)
        self.keep(a, b, doubt * self._evidence(a, b), sign, f"{source}{source_b}")

    def _namesakes(self, given: int, others: float, size: int) -> float:
        """Estimate how many other people here fit: those with this first name, times the share with the other sign."""
        return self.namesakes * given * (max(others, 0) + self.unseen) / size

    def _evidence(self, one: int, other: int) -> float:
        """Weigh employers: the same small one is telling, two different ones a little doubtful."""
        a, b = self.crowd.signs[one].employers, self.crowd.signs[other].employers
        if not a or not b:
            return 1.0
        shared = [self.crowd.employer[employer] for employer in a if employer in b]
        if shared:
            return max(0.02, min(1.0, 3 * min(shared) / self.crowd.at_work))
        return 1.5

    def by_slip(self) -> None:
        """Pair contacts of one first name whose rare family name is one slip of the finger apart."""
        givens: dict[str, list[str]] = defaultdict(list)
        for key in self.named:
            given, family = key.split(" ")
            givens[family].append(given)
        count = self.crowd.family
        for one, other in slips(givens, self.same_spelling):
            rare, common = sorted((one, other), key=lambda family: count[family])
            if count[rare] > 2:
                continue
            for given in set(givens[one]).intersection(givens[other]):
                both = product(self.named[f"{given} {one}"], self.named[f"{given} {other}"])
                for (a, *_), (b, *_) in both if len(self.named[f"{given} {common}"]) <= self.crowded else ():
                    if a != b:
                        doubt = self.doubts["slip"] * self._namesakes(self.crowd.given[given], count[common], self.crowd.size)
                        self.keep(a, b, doubt * self._evidence(a, b), "slip")

    def by_letter(self) -> None:
        """Pair M. Roy, and Marie R., with Marie Roy."""
        wanted: dict[str, list[_Member]] = defaultdict(list)
        for place, signs in enumerate(self.crowd.signs):
            for name, source in signs.names:
                if len(name.given) == 1 < len(name.family):
                    for family in families(name):
                        wanted[f"{name.given} {family}"].append((place, name, source))
                elif len(name.family) == 1 < len(name.given):
                    for given in full_givens(name):
                        wanted[f"{given} {name.family}"].append((place, name, source))
        fitting: dict[str, list[_Member]] = defaultdict(list)
        for key, members in self.named.items():
            given, family = key.split(" ")
            for short in (f"{given[0]} {family}", f"{given} {family[0]}"):
                if short in wanted:
                    fitting[short] += members
        for key, members in fitting.items():
            given, family = key.split(" ")
            if len({place for place, *_ in members}) > self.crowded:
                continue
            for one, other in product(wanted[key], members):
                self._keep_letter(one, other, given, family)

    def _keep_letter(self, one: _Member, other: _Member, given: str, family: str) -> None:
        (a, _, source), (b, _, source_b) = one, other
        if a == b:
            return
        crowd = self.crowd
        if len(given) == 1:
            own = (source == 0) + (source_b == 0)
            sign, common = "initial", (crowd.given_letter[given], crowd.family[family] - own)
        else:
            sign, common = "letter", (crowd.given[given], crowd.family_letter[family] - 1)
        doubt = self.doubts[sign] * self._of_source[source] * self._of_source[source_b]
        self.keep(a, b, doubt * self._namesakes(*common, crowd.size) * self._evidence(a, b), sign, f"{source}{source_b}")

    def by_trade(self) -> None:
        """Pair “Dave plumber”, whom nobody else is called like, with David the plumber."""
        working: dict[str, list[int]] = defaultdict(list)
        for place, signs in enumerate(self.crowd.signs):
            if signs.trades and signs.names:
                for given in full_givens(signs.names[0][0]):
                    for trade in signs.trades:
                        working[f"{given} {trade}"].append(place)
        for key, members in self.named.items():
            given, family = key.split(" ")
            places = working.get(f"{given} {family[:STEM]}", ())
            if not places or len(places) > self.crowded or not self.crowd.is_trade(family):
                continue
            common = self.crowd.given[given], self.crowd.trade[family[:STEM]] - 1
            doubt = self.doubts["trade"] * self._namesakes(*common, self.crowd.at_work)
            for (a, *_), b in product(members, places):
                if a != b and not self._known_otherwise(a, b):
                    self.keep(a, b, doubt, "trade", family)

    def _known_otherwise(self, one: int, other: int) -> bool:
        """Tell whether Dave plumber's address gives a family name that the other does not have."""
        known = {name.family for name, source in self.crowd.signs[one].names if source and len(name.family) > 1}
        known = {family for family in known if not self.crowd.is_trade(family)}
        return bool(known) and known.isdisjoint(
            family for name, _ in self.crowd.signs[other].names for family in families(name)
        )

    def by_employer(self) -> None:
        """Pair one first name at one employer under two family names, and a handle that reads like an employer."""
        colleagues: dict[str, list[int]] = defaultdict(list)
        of_employer: dict[str, list[int]] = defaultdict(list)
        for place, signs in enumerate(self.crowd.signs):
            for employer in set(signs.employers):
                of_employer[employer].append(place)
                if signs.names:
                    for given in full_givens(signs.names[0][0]):
                        if len(given) > 1:
                            colleagues[f"{given} {employer}"].append(place)
        for key, places in colleagues.items():
            if 1 < len(places) <= self.crowded:
                given, employer = key.split(" ")
                common = self.crowd.given[given], self.crowd.employer[employer] - 2
                doubt = self.doubts["employer"] * self._namesakes(*common, self.crowd.at_work)
                for one, other in combinations(places, 2):
                    self.keep(one, other, doubt, "employer", employer)
        for place, signs in enumerate(self.crowd.signs):
            letters = signs.handle.replace(".", "").replace("_", "").replace("-", "")
            for other in of_employer.get(letters, ())[: self.crowded]:
                if other != place:
                    doubt = self.doubts["account"] * (len(of_employer[letters]) - 1 + 0.1)
                    self.keep(place, other, doubt, "account", letters)
