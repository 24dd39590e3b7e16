"""Which contacts may be one person, and by which sign: looked up sign by sign, never all with all."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product
from typing import NamedTuple

from kit.contacts.crowd import Crowd, families, full_givens
from kit.contacts.doubt import SURE, SUREST_NAME, Doubt
from kit.contacts.likeness import slips
from kit.contacts.names import Name
from kit.contacts.nicknames import full_names
from kit.contacts.signs import STEM
from kit.settings import section

ADDRESSES = ("url", "handle", "email", "phone")
"""Signs that are the same address or number; all others are names."""


class Pair(NamedTuple):
    """Two contacts that may be one person.

    Parameters
    ----------
    one, other
        Their places, the smaller first.
    doubt
        How many other people here would fit as well; 0 is certain, 1 is heads or tails.
    sign
        What speaks for it: one of `ADDRESSES`, or a key of `[merge.doubts]`.
    sources
        Where in `SOURCES` each of the two names was read.
    """

    one: int
    other: int
    doubt: float
    sign: str
    sources: tuple[int, int] = (0, 0)


class _Member(NamedTuple):
    """One contact under one of its names, and where that name was read."""

    place: int
    name: Name
    source: int


def find_pairs(crowd: Crowd) -> list[Pair]:
    """Find the pairs of contacts that some sign speaks for, each once, with its least doubtful sign, in order.

    Parameters
    ----------
    crowd
        The contacts. The time grows with them, not with their pairs.
    """
    finder = _Finder(crowd)
    finder.by_address()
    finder.by_name()
    finder.by_slip()
    finder.by_letter()
    finder.by_trade()
    finder.by_employer()
    finder.by_account()
    return sorted(finder.found.values())


class _Finder:
    """Goes through the contacts sign by sign and keeps the least doubtful sign of each pair."""

    def __init__(self, crowd: Crowd) -> None:
        self.crowd = crowd
        self.doubt = Doubt(crowd)
        self.crowded: int = section("merge")["crowded"]
        self.same_spelling: float = section("merge")["same_spelling"]
        self.found: dict[tuple[int, int], Pair] = {}
        self.named: dict[str, list[_Member]] = defaultdict(list)  # "david hughes": everybody who may be called that

    def keep(self, one: int, other: int, doubt: float, sign: str, sources: tuple[int, int] = (0, 0)) -> None:
        """Remember a pair, unless a less doubtful sign is known already or the doubt is hopeless."""
        if one == other or doubt > self.doubt.hopeless:
            return
        if one > other:
            one, other, sources = other, one, (sources[1], sources[0])
        pair = Pair(one, other, max(doubt, SURE if sign in ADDRESSES else SUREST_NAME), sign, sources)
        known = self.found.get((one, other))
        if known is None or pair < known:
            self.found[one, other] = pair

    def by_address(self) -> None:
        """Pair contacts that share a profile address, a handle, an e-mail address or a phone number."""
        for sign in ADDRESSES:
            sharing: dict[str, list[int]] = defaultdict(list)
            for place, signs in enumerate(self.crowd.signs):
                if value := getattr(signs, sign):
                    sharing[value].append(place)
            for places in sharing.values():
                one_account = sign in ("url", "handle")  # however often it was read; a mailbox may be an office's
                for one, other in pairwise(places) if one_account else combinations(places[: self.crowded], 2):
                    self.keep(one, other, self._of_address(sign, one, other), sign)

    def _of_address(self, sign: str, one: int, other: int) -> float:
        if sign == "url":
            return SURE
        if sign == "handle":
            return SURE if self.crowd.networks[one] == self.crowd.networks[other] else self.doubt.of["same_handle"]
        return SURE if self._first_names_agree(one, other) else self.doubt.of["shared"]

    def _first_names_agree(self, one: int, other: int) -> bool:
        """Tell whether two contacts may have one first name; a missing one agrees with any."""
        a, b = self._fullest(one), self._fullest(other)
        if not a.given or not b.given or full_givens(a) & full_givens(b):
            return True
        return 1 in (len(a.given), len(b.given)) and a.given[0] == b.given[0]

    def _fullest(self, place: int) -> Name:
        """Give a contact's own name; with an initial only, the one its address spells out."""
        names = [name for name, _ in self.crowd.signs[place].names]
        return next((name for name in names if len(name.given) > 1), names[0] if names else Name())

    def by_name(self) -> None:
        """Pair contacts of one name: same or short first name, same family name or a part of it."""
        for place, signs in enumerate(self.crowd.signs):
            for name, source in signs.names:
                if len(name.given) > 1 and len(name.family) > 1:
                    member = _Member(place, name, source)
                    for given in full_givens(name):
                        for family in families(name):
                            self.named[f"{given} {family}"].append(member)
        for key, members in self.named.items():
            if len(members) > 1:
                given, family = key.split(" ")
                for one, other in self._few(members):
                    self._keep_name(one, other, given, family)

    def _few(self, members: Sequence[_Member]) -> Iterator[tuple[_Member, _Member]]:
        """Give the pairs of a small group; of a crowded one only those of one employer."""
        if len(members) <= self.crowded:
            yield from combinations(members, 2)
            return
        colleagues: dict[str, list[_Member]] = defaultdict(list)
        for member in members:
            for employer in self.crowd.signs[member.place].employers:
                colleagues[employer].append(member)
        for group in colleagues.values():
            if len(group) <= self.crowded:
                yield from combinations(group, 2)

    def _keep_name(self, one: _Member, other: _Member, given: str, family: str) -> None:
        a, b = one.name, other.name
        if given not in full_names(a.given) and given not in full_names(b.given):
            return  # Marc-André and Marc-Antoine may both be MA, and are two
        same_given = a.given == b.given or a.given in b.also or b.given in a.also
        sign = "name" if same_given else "nickname"
        doubt = self.doubt.of[sign]
        if a.family != b.family:
            sign, doubt = "part", doubt * self.doubt.of["part"]
        sources = one.source, other.source
        doubt *= self.doubt.of_name(given, family, sources) * self.doubt.employers(one.place, other.place)
        self.keep(one.place, other.place, doubt, sign, sources)

    def by_slip(self) -> None:
        """Pair contacts of one first name whose rare family name is one slip of the finger apart."""
        givens: dict[str, list[str]] = defaultdict(list)
        for key in self.named:
            given, family = key.split(" ")
            givens[family].append(given)
        count = self.crowd.family
        for one, other in slips(givens, self.same_spelling):
            rare, common = sorted((one, other), key=lambda family: (count[family], family))
            if count[rare] > 2:
                continue  # a slip is rare: a name that several have is a name
            for given in set(givens[one]).intersection(givens[other]):
                doubt = self.doubt.of_slip(given, common)
                those = self.named[f"{given} {common}"]
                for a, b in product(self.named[f"{given} {rare}"], those) if len(those) <= self.crowded else ():
                    self.keep(a.place, b.place, doubt * self.doubt.employers(a.place, b.place), "slip")

    def by_letter(self) -> None:
        """Pair M. Roy, and Marie R., with Marie Roy."""
        wanted: dict[str, list[_Member]] = defaultdict(list)
        for place, signs in enumerate(self.crowd.signs):
            for name, source in signs.names:
                if len(name.given) == 1 < len(name.family):
                    for family in families(name):
                        wanted[f"{name.given} {family}"].append(_Member(place, name, source))
                elif len(name.family) == 1 < len(name.given):
                    for given in full_givens(name):
                        wanted[f"{given} {name.family}"].append(_Member(place, name, source))
        fitting: dict[str, list[_Member]] = defaultdict(list)
        for key, members in self.named.items():
            given, family = key.split(" ")
            for short in (f"{given[0]} {family}", f"{given} {family[0]}"):
                if short in wanted and not self.crowd.is_trade(family):
                    fitting[short] += members
        for key, members in fitting.items():
            if len({member.place for member in members}) <= self.crowded:
                for one, other in product(wanted[key], members):
                    self._keep_letter(one, other, *key.split(" "))

    def _keep_letter(self, one: _Member, other: _Member, given: str, family: str) -> None:
        sources = one.source, other.source
        if len(given) == 1:
            sign, doubt = "initial", self.doubt.of_initial(given, family, sources)
        else:
            sign, doubt = "letter", self.doubt.of_letter(given, family, sources)
        doubt *= self.doubt.of[sign] * self.doubt.employers(one.place, other.place)
        self.keep(one.place, other.place, doubt, sign, sources)

    def by_trade(self) -> None:
        """Pair “Dave plumber” with David the plumber."""
        working: dict[str, list[int]] = defaultdict(list)
        for place, signs in enumerate(self.crowd.signs):
            if signs.trades and signs.names:
                for given in full_givens(signs.names[0][0]):
                    for trade in signs.trades:
                        working[f"{given} {trade}"].append(place)
        for key, members in self.named.items():
            given, family = key.split(" ")
            places = working.get(f"{given} {family[:STEM]}", ())
            if places and len(places) <= self.crowded and self.crowd.is_trade(family):
                doubt = self.doubt.of_trade(given, family[:STEM])
                for member, place in product(members, places):
                    if not self._known_otherwise(member.place, place):
                        self.keep(member.place, place, doubt, "trade", (member.source, 0))

    def _known_otherwise(self, one: int, other: int) -> bool:
        """Tell whether Dave plumber's address gives a family name that the other does not have."""
        known = {name.family for name, source in self.crowd.signs[one].names if source}
        known = {family for family in known if len(family) > 1 and not self.crowd.is_trade(family)}
        theirs = {family for name, _ in self.crowd.signs[other].names for family in families(name)}
        return bool(known) and known.isdisjoint(theirs)

    def by_employer(self) -> None:
        """Pair one first name at one employer, the family name missing or another."""
        colleagues: dict[str, list[int]] = defaultdict(list)
        for place, signs in enumerate(self.crowd.signs):
            if signs.names and signs.employers and len(signs.names[0][0].given) > 1:
                for given, employer in product(full_givens(signs.names[0][0]), signs.employers):
                    colleagues[f"{given} {employer}"].append(place)
        for key, places in colleagues.items():
            if 1 < len(places) <= self.crowded:
                doubt = self.doubt.of_colleagues(*key.split(" "))
                for one, other in combinations(places, 2):
                    names = (self.crowd.signs[place].names[0][0] for place in (one, other))
                    sign = "first_name" if any(map(self.doubt.family_missing, names)) else "employer"
                    self.keep(one, other, doubt * self.doubt.of[sign], sign)

    def by_account(self) -> None:
        """Pair a handle that reads like an employer with the people who work there."""
        working: dict[str, list[int]] = defaultdict(list)
        for place, signs in enumerate(self.crowd.signs):
            for employer in signs.employers:
                working[employer].append(place)
        for place, signs in enumerate(self.crowd.signs):
            there = working.get("".join(filter(str.isalpha, signs.handle)), ()) if signs.handle else ()
            if there:
                most = max(Counter(self.crowd.networks[one] for one in there).values())
                for one in there[: self.crowded]:
                    self.keep(place, one, self.doubt.of["account"] * most, "account")
