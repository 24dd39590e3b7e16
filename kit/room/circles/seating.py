"""Making circles: people of different trades, as few strains as can be, nobody with the same people twice.

A strain is a pair who should not share a circle. We deal people out, the most common trade first, then swap: whoever
sits badly changes seats where it helps most (min-conflicts, with a short memory against going round in circles).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from random import Random

from kit.room.circles.guests import NO_WISHES, Circle, Guest, Pair, Round, Wishes, competing
from kit.room.circles.sizes import sizes
from kit.settings import section

APART, COMPETE, MET = 10_000_000, 10_000, 1  # one of the first is worse than any number of the next
Group = tuple[int, ...]  # people who move as one: mostly a single person


def make_circles(
    guests: Sequence[Guest], wishes: Wishes = NO_WISHES, shuffle: int = 0, before: Sequence[Round] = ()
) -> Round:
    """Seat everybody. The same people, wishes and number give the same circles, in whatever order they come.

    Parameters
    ----------
    guests
        Everybody who needs a seat, each name once.
    wishes
        What the instructor said. When not everybody can stay together, the last wish gives way.
    shuffle
        Another number, other circles.
    before
        Earlier rounds: nobody meets the same person twice where that can be had.

    Raises
    ------
    ValueError
        When a name is there twice.
    """
    people = sorted(guests, key=lambda guest: guest.name)
    if twice := [name for name, count in Counter(guest.name for guest in people).items() if count > 1]:
        raise ValueError(f"'guests' must have each name once, got {twice[0]!r} twice.")
    while (start := _packed(people, wishes, shuffle)) is None:
        wishes = replace(wishes, together=wishes.together[:-1])
    table = _Table(start, strains(people, wishes, before), Random(f"swap {shuffle}"))
    table.settle()
    names = [guest.name for guest in people]
    return tuple(tuple(names[person] for group in circle for person in group) for circle in table.best)


def strains(people: Sequence[Guest], wishes: Wishes = NO_WISHES, before: Iterable[Round] = ()) -> list[dict[int, int]]:
    """Weigh each pair who should not share a circle, by their places in `people`."""
    place = {guest.name: at for at, guest in enumerate(people)}
    told: list[dict[int, int]] = [{} for _ in people]
    for pairs, weight in ((wishes.apart, APART), (competing(people, wishes), COMPETE), (met(before), MET)):
        for pair in pairs:
            if len(pair) == 2 and pair <= place.keys():
                one, other = (place[name] for name in sorted(pair))
                told[one][other] = told[other][one] = told[one].get(other, 0) + weight
    return told


def met(rounds: Iterable[Round]) -> Iterable[Pair]:
    """Yield every pair who shared a circle, as often as they did."""
    return (frozenset(pair) for one in rounds for circle in one for pair in combinations(circle, 2))


def cost(
    circles: Iterable[Circle], guests: Sequence[Guest], wishes: Wishes = NO_WISHES, before: Sequence[Round] = ()
) -> int:
    """Add up the strains in some circles; 0 when there is none."""
    place = {guest.name: at for at, guest in enumerate(guests)}
    told = strains(guests, wishes, before)
    pairs = (pair for circle in circles for pair in combinations(circle, 2))
    return sum(told[place[one]].get(place[other], 0) for one, other in pairs)


def groups(people: Sequence[Guest], together: Iterable[Pair]) -> list[Group]:
    """Join people who stay together; who stays with two others joins all three."""
    place = {guest.name: at for at, guest in enumerate(people)}
    joined = {at: {at} for at in place.values()}
    for pair in together:
        if pair <= place.keys():
            whole = set().union(*(joined[place[name]] for name in pair))
            joined |= dict.fromkeys(whole, whole)
    return sorted({tuple(sorted(whole)) for whole in joined.values()})


def _packed(people: Sequence[Guest], wishes: Wishes, shuffle: int) -> list[list[Group]] | None:
    """Deal groups to circles: the largest first, into the tightest place; single people by trade, round and round.

    None when the groups do not fit.
    """
    room = list(sizes(len(people)))
    circles: list[list[Group]] = [[] for _ in room]
    random = Random(f"deal {shuffle}")
    strain = strains(people, wishes)
    waiting = groups(people, wishes.together)
    random.shuffle(waiting)
    for group in sorted(waiting, key=lambda group: (-len(group), -len(strain[group[0]]))):
        fits = [at for at, free in enumerate(room) if free >= len(group)]
        if not fits:
            return None
        if len(group) > 1:
            at = min(fits, key=lambda at: room[at])
        else:
            at = min(fits, key=lambda at: (_between([group], circles[at], strain), -room[at]))
        circles[at].append(group)
        room[at] -= len(group)
    return circles


def _between(some: Iterable[Group], others: Sequence[Group], strain: Sequence[dict[int, int]]) -> int:
    return sum(strain[one].get(other, 0) for a in some for one in a for b in others for other in b)


@dataclass(frozen=True, slots=True)
class _Swap:
    """Change places: one group of one circle with some of another, as many people on both sides."""

    here: int
    there: int
    group: Group
    others: tuple[Group, ...]


class _Table:
    """Circles that are being improved."""

    def __init__(self, circles: list[list[Group]], strain: list[dict[int, int]], random: Random) -> None:
        self.circles = circles
        self.best = [list(circle) for circle in circles]
        self._strain = strain
        self._random = random
        self._resting: dict[Group, int] = {}  # who moved lately, and until which step they stay

    def settle(self) -> None:
        """Swap until there is no strain, or the steps are used up; `best` is the best that was seen."""
        now = least = sum(map(self._within, self.circles))
        for step in range(section("circles")["steps"]):
            sore = [
                (at, group)
                for at, circle in enumerate(self.circles)
                for group in circle
                if _between([group], [other for other in circle if other != group], self._strain)
            ]
            if not sore:
                break
            change, swap = self._best_swap(*self._random.choice(sore), step)
            if swap is None:
                continue
            self._do(swap, step)
            now += change
            if now < least:
                least, self.best = now, [list(circle) for circle in self.circles]

    def _within(self, circle: Sequence[Group]) -> int:
        return sum(_between([one], [other], self._strain) for one, other in combinations(circle, 2))

    def _best_swap(self, here: int, group: Group, step: int) -> tuple[int, _Swap | None]:
        """Find the swap that helps this group's circle and the other most; among equals, any."""
        stay = [one for one in self.circles[here] if one != group]
        found: tuple[int, float, _Swap | None] = (0, 2.0, None)
        before = _between([group], stay, self._strain)
        for there, circle in enumerate(self.circles):
            if there == here:
                continue
            for others in _as_large(circle, len(group)):
                if any(self._resting.get(other, -1) >= step for other in others):
                    continue
                rest = [one for one in circle if one not in others]
                change = (
                    _between([group], rest, self._strain)
                    + _between(others, stay, self._strain)
                    - before
                    - _between(others, rest, self._strain)
                )
                chance = self._random.random()
                if found[2] is None or (change, chance) < found[:2]:
                    found = change, chance, _Swap(here, there, group, others)
        return found[0], found[2]

    def _do(self, swap: _Swap, step: int) -> None:
        here, there = self.circles[swap.here], self.circles[swap.there]
        self.circles[swap.here] = [*(one for one in here if one != swap.group), *swap.others]
        self.circles[swap.there] = [*(one for one in there if one not in swap.others), swap.group]
        self._resting[swap.group] = step + 1 + self._random.randrange(4)


def _as_large(circle: Sequence[Group], size: int) -> Iterable[tuple[Group, ...]]:
    """Yield the groups of a circle that together are so many people."""
    if size == 1:
        return ((group,) for group in circle if len(group) == 1)
    some = (some for count in range(1, size + 1) for some in combinations(circle, count))
    return (some for some in some if sum(map(len, some)) == size)
