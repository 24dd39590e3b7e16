"""Who sits in circles, and what the instructor knows about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from kit.room.circles.trades import compete, trades_of

Circle: TypeAlias = tuple[str, ...]
Round: TypeAlias = tuple[Circle, ...]
Pair: TypeAlias = frozenset[str]


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who needs a seat.

    Parameters
    ----------
    name
        As on their name card; nobody else in the room has the same.
    trade
        What they do, in their own words, "" when they have not said.
    """

    name: str
    trade: str = ""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the instructor said about pairs of names.

    Parameters
    ----------
    compete
        They sell the same, though their words do not show it.
    apart
        They should not share a circle: colleagues, or two who do not get on.
    together
        They stay together: a couple, somebody and their interpreter. Goes before everything else.
    """

    compete: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()
    together: tuple[Pair, ...] = ()


NO_WISHES = Wishes()


def competing(guests: Sequence[Guest], wishes: Wishes = NO_WISHES) -> Iterator[Pair]:
    """Yield every pair who compete: by their trades, or because the instructor said so."""
    read = [(guest.name, trades_of(guest.trade)) for guest in guests]
    by_trade = (frozenset((a, b)) for (a, one), (b, other) in combinations(read, 2) if compete(one, other))
    names = {guest.name for guest in guests}
    yield from dict.fromkeys((*by_trade, *(pair for pair in wishes.compete if pair <= names)))
