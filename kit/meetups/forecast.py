"""How many others may come to an open invitation: the whole spread, computed and not drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, fsum, log, log1p, sqrt
from typing import TypeAlias

from kit.settings import section

Group: TypeAlias = tuple[int, float, float]
"""People asked, and their turn-up rate as a Beta(a, b): a came and b stayed away, out of a + b seen."""

MOST_PEOPLE = 1000
"""More is no patio, and longer to compute than anybody waits."""
SMALL = 1e-9
"""Chances below this are left out; the rounding on screen is a thousand times coarser."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many others may come, the host not counted.

    Parameters
    ----------
    nobody
        Chance that the host sits alone, from 0 to 1.
    nine_or_more
        Chance of nine others or more: ten with the host.
    low, median, high
        Heads at the 10, 50 and 90 % marks: the smallest number that at least that share of Fridays stays within.
    mean
        Average heads.
    chances
        Chance of 0, 1, 2 ... others; adds up to 1.
    """

    nobody: float
    nine_or_more: float
    low: int
    median: int
    high: int
    mean: float
    chances: tuple[float, ...]

    def quantile(self, share: float) -> int:
        """Give the smallest number of others that at least this share (0 to 1) of Fridays stays within."""
        return _quantile(self.chances, share)


def forecast(groups: Sequence[Group], walk_ins: float = 1.0, rain: bool = False) -> Forecast:
    """Forecast how many others come.

    Each group shares one turn-up rate that we do not know, Beta(a, b); everybody shares one day effect z, normal with
    the spread in `settings.toml`, added to the log-odds of every rate; rain is a further shift. Walk-ins are Poisson
    with a Gamma mean, and the same day and rain move that mean (times ``exp(z)``, scaled so that the average stays).

    Given the day, groups are independent: each group's spread is an integral over its rate, the spreads are
    convolved, and the days are averaged. Both integrals use the trapezoid rule on the log-odds line, whose error falls
    exponentially with the step for such bell-shaped integrands (Trefethen & Weideman, SIAM Review 2014), so a few
    dozen points are exact to more digits than any screen shows. `benchmarks/bench_forecast.py` prints the error.

    Parameters
    ----------
    groups
        For each group (people, a, b): how many were asked and their Beta rate.
    walk_ins
        Average number of people the open post brings, 0 for no post.
    rain
        True when rain is expected.

    Raises
    ------
    ValueError
        When a number of people is below 0 or above 1,000, a or b is not above 0, or walk-ins are not from 0 to 1,000.
    """
    _check(groups, walk_ins)
    chosen = section("forecast")
    spread, rain_shift, shape = chosen["day_effect"], chosen["rain_shift"] * rain, chosen["walk_ins_shape"]
    total: list[float] = []
    for z, weight in _days(spread):
        day = [weight]
        for people, a, b in groups:
            day = _sum(day, _heads(people, a, b, z + rain_shift))
        mean = walk_ins * exp(z - spread * spread / 2 + rain_shift)
        day = _sum(day, _walk_ins(mean, shape, SMALL / weight))
        total += [0.0] * (len(day) - len(total))
        for others, chance in enumerate(day):
            total[others] += chance
    return _summary(total)


def _check(groups: Sequence[Group], walk_ins: float) -> None:
    for people, a, b in groups:
        if people != int(people) or not 0 <= people <= MOST_PEOPLE:
            raise ValueError(f"'people' must be a whole number from 0 to {MOST_PEOPLE}, got {people!r}.")
        if not (0 < a < 1e6 and 0 < b < 1e6):
            raise ValueError(f"'a' and 'b' must be above 0 and below a million, got {a!r} and {b!r}.")
    if not 0 <= walk_ins <= MOST_PEOPLE:
        raise ValueError(f"'walk_ins' must be from 0 to {MOST_PEOPLE}, got {walk_ins!r}.")


def _days(spread: float) -> list[tuple[float, float]]:
    """Give day effects a standard deviation apart and their weights: five each way leave out one day in a million."""
    weights = [exp(-(step**2) / 2) for step in range(-5, 6)]
    return [(step * spread, weight / sum(weights)) for step, weight in zip(range(-5, 6), weights, strict=True)]


@lru_cache(maxsize=256)
def _rates(people: int, a: float, b: float) -> tuple[tuple[float, float], ...]:
    """Give the log-odds of turn-up rates and their weights under Beta(a, b), close enough for this many people."""

    def density(odds: float) -> float:  # logarithm, up to a constant; log(1 + e^x) without overflow
        return a * odds - (a + b) * (max(odds, 0.0) + log1p(exp(-abs(odds))))

    # The narrowest bell under this integral, once `people` answers are in, is this wide.
    step = min(0.9, 2 / sqrt(a + b + people))
    peak = log(a / b)
    found = [(peak, 1.0)]
    for way in (step, -step):
        place, height = peak, 1.0
        while height > SMALL / 100:
            place += way
            height = exp(density(place) - density(peak))
            found.append((place, height))
    weight = sum(height for _, height in found)
    return tuple((place, height / weight) for place, height in found)


def _heads(people: int, a: float, b: float, shift: float) -> list[float]:
    """Give the chances of 0, 1 ... people of one group on a day that shifts the log-odds of their rate."""
    total = [0.0] * (people + 1)
    steps = [(people - came) / (came + 1) for came in range(people)]
    for place, weight in _rates(people, a, b):
        odds = place + shift
        # Start from the likelier end, where the first chance is at least 0.5 ** people and never rounds to nothing.
        chance = weight * (1 / (1 + exp(-abs(odds)))) ** people
        ratio = exp(-abs(odds))
        row = [chance]
        for step in steps:
            chance *= step * ratio
            row.append(chance)
        if odds > 0:
            row.reverse()
        total = [before + more for before, more in zip(total, row, strict=True)]
    return total


def _walk_ins(mean: float, shape: float, enough: float) -> list[float]:
    """Give the chances of 0, 1 ... walk-ins (negative binomial), until what is left is below `enough`."""
    keep = mean / (shape + mean)
    chance = (1 - keep) ** shape
    chances, left = [chance], 1 - chance
    while left > enough and chance > 0:
        chance *= keep * (shape + len(chances) - 1) / len(chances)
        chances.append(chance)
        left -= chance
    return chances


def _sum(some: Sequence[float], more: Sequence[float]) -> list[float]:
    """Give the chances of the sum of two independent counts."""
    total = [0.0] * (len(some) + len(more) - 1)
    short, long = sorted((some, more), key=len)
    for first, chance in enumerate(short):
        for second, other in enumerate(long, first):
            total[second] += chance * other
    return total


def _summary(total: Sequence[float]) -> Forecast:
    whole = fsum(total)
    chances = tuple(chance / whole for chance in total)
    low, median, high = (_quantile(chances, share) for share in (0.1, 0.5, 0.9))
    mean = fsum(others * chance for others, chance in enumerate(chances))
    return Forecast(chances[0], min(1.0, fsum(chances[9:])), low, median, high, mean, chances)


def _quantile(chances: Sequence[float], share: float) -> int:
    reached = 0.0
    for others, chance in enumerate(chances):
        reached += chance
        if reached >= share - 1e-12:
            return others
    return len(chances) - 1
