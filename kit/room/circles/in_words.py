"""What was not had, in words with names: who shares a trade, who meets again, whose wish gave way."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from kit.room.circles.guests import NO_WISHES, Circle, Guest, Pair, Round, Wishes, competing
from kit.room.circles.seating import groups, met
from kit.room.circles.trades import trades_of

MOST_NAMED = 3  # pairs told by name before we only count them


def in_words(
    circles: Round, guests: Sequence[Guest], wishes: Wishes = NO_WISHES, before: Sequence[Round] = ()
) -> Iterator[str]:
    """Yield a sentence for everything that was not had, for whatever reason; nothing when all was."""
    together = {
        frozenset((guests[one].name, guests[other].name))
        for group in groups(guests, wishes.together)
        for one, other in combinations(group, 2)
    }
    pairs = {pair: at for at, circle in enumerate(circles, 1) for pair in met([(circle,)])}
    yield from _trades(circles, guests, {*competing(guests, wishes)} - together)
    for pair in wishes.apart:
        if pair in pairs and pair not in together:
            yield f"{_both(pair)} share circle {pairs[pair]}, though you wanted them apart. Swap one of them by hand."
    seated = {name for circle in circles for name in circle}
    for pair in wishes.together:
        if pair not in pairs and pair <= seated:
            yield f"{_both(pair)} do not sit together: that did not fit. Swap, or move two chairs."
    yield from _again({*met(before)} & pairs.keys() - together, len(seated))


def standing(circles: Round, guests: Iterable[Guest]) -> list[str]:
    """Give the names of those who have no seat yet."""
    seated = {name for circle in circles for name in circle}
    return [guest.name for guest in guests if guest.name not in seated]


def _trades(circles: Round, guests: Sequence[Guest], rivals: set[Pair]) -> Iterator[str]:
    known = {guest.name: trades_of(guest.trade) for guest in guests}
    many = Counter(trade for trades in known.values() for trade in trades)
    shared: dict[str, list[str]] = {}
    for at, circle in enumerate(circles, 1):
        for trade, names in _crowds(circle, known, rivals):
            shared.setdefault(trade, []).append(f"{_list(names)} in circle {at}")
    for trade, told in shared.items():
        where = "; ".join(told)
        if many[trade] > len(circles):
            tables = "one circle" if len(circles) == 1 else f"{len(circles)} circles"
            yield f"{many[trade]} of {len(known)} people are in {trade}, and there {_are(circles)} {tables}: {where}."
        else:
            what = f"Some share a trade ({trade})" if trade else "Some compete"
            yield f"{what}: {where}. Shuffle again, or swap two people by hand."


def _are(circles: Round) -> str:
    return "is" if len(circles) == 1 else "are"


def _crowds(circle: Circle, known: dict[str, frozenset[str]], rivals: set[Pair]) -> Iterator[tuple[str, list[str]]]:
    """Yield what a trade's people in one circle are called; pairs without a trade in common with ""."""
    left = {pair for pair in map(frozenset, combinations(circle, 2)) if pair in rivals}
    for trade in sorted({trade for name in circle for trade in known.get(name, ())}):
        names = [name for name in circle if trade in known.get(name, ())]
        shared = {pair for pair in map(frozenset, combinations(names, 2)) if pair in left}
        if shared:
            left -= shared
            yield trade, [name for name in names if any(name in pair for pair in shared)]
    for pair in sorted(left, key=sorted):
        yield "", sorted(pair)


def _again(pairs: set[Pair], people: int) -> Iterator[str]:
    if not pairs:
        return
    named = "; ".join(_both(pair) for pair in sorted(pairs, key=sorted)[:MOST_NAMED])
    left = len(pairs) - MOST_NAMED
    more = f"; and {left} more {'pair' if left == 1 else 'pairs'}" if left > 0 else ""
    yield f"Some meet again: {named}{more}. With {people} people that cannot always be avoided."


def _both(pair: Iterable[str]) -> str:
    return _list(sorted(pair))


def _list(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
