"""The forecast beside what one would pick instead, 200,000 draws: the same spread, its error, its time.

Run: python benchmarks/bench_forecast.py
"""

import time
from collections.abc import Sequence
from itertools import zip_longest
from statistics import median

import numpy as np
import numpy.typing as npt

from kit.meetups import Forecast, Group, forecast, starting_rates
from kit.settings import section

DRAWS = 200_000
EXACT_DRAWS = 40 * DRAWS  # so that the drawing's own noise can be told from an error of ours


def plans() -> dict[str, tuple[list[Group], float, bool]]:
    """Give the six plans of the curriculum's table: groups, walk-ins, rain."""
    rates = starting_rates()

    def plan(**people: int) -> list[Group]:
        return [rates[name].group(count) for name, count in people.items()]

    everyone = plan(came_last_time=8, yes_in_person=5, clicked_yes=6, maybe=8, no_answer=20)
    return {
        "post only": ([], 1.0, False),
        "post + 3 yeses in person": (plan(yes_in_person=3), 1.0, False),
        "exercise 5.5, no walk-ins": (plan(clicked_yes=4, maybe=6, no_answer=20), 0.0, False),
        "6 regulars and more": (plan(came_last_time=6, clicked_yes=4, maybe=6, no_answer=15), 1.0, False),
        "8 regulars and more": (everyone, 1.0, False),
        "the same in rain": (everyone, 1.0, True),
    }


def draw(groups: Sequence[Group], walk_ins: float, rain: bool, draws: int, seed: int) -> npt.NDArray[np.int64]:
    """Draw heads on so many Fridays from the same model, the plain way."""
    chosen = section("forecast")
    random = np.random.default_rng(seed)
    shift = chosen["rain_shift"] * rain
    day = random.normal(0, chosen["day_effect"], draws)
    heads = np.zeros(draws, dtype=np.int64)
    for people, a, b in groups:
        rate = random.beta(a, b, draws)
        odds = np.log(rate / (1 - rate)) + day + shift
        heads += random.binomial(people, 1 / (1 + np.exp(-odds)))
    if walk_ins:
        mean = random.gamma(chosen["walk_ins_shape"], walk_ins / chosen["walk_ins_shape"], draws)
        heads += random.poisson(mean * np.exp(day + shift - chosen["day_effect"] ** 2 / 2))
    return heads


def worst_gap(found: Forecast, heads: npt.NDArray[np.int64]) -> float:
    """Give the largest difference between two cumulative spreads."""
    drawn = np.bincount(heads) / len(heads)
    gap = [ours - theirs for ours, theirs in zip_longest(found.chances, drawn, fillvalue=0.0)]
    return float(np.abs(np.cumsum(gap)).max())


def milliseconds(groups: Sequence[Group], walk_ins: float, rain: bool) -> float:
    """Time one plan, nothing remembered from the run before; the median of 15."""
    from importlib import import_module

    rates = import_module("kit.meetups.forecast")._rates
    times = []
    for _ in range(15):
        rates.cache_clear()
        begun = time.perf_counter()
        forecast(groups, walk_ins, rain)
        times.append(1000 * (time.perf_counter() - begun))
    return median(times)


def main() -> None:
    """Print a line a plan."""
    print(f"{'plan':26} {'mean':>6} {'10-90':>6} {'nobody':>8} {'nine+':>8} {'ms':>6} | {DRAWS:,} draws: ", end="")
    print(f"{'nobody':>8} {'nine+':>8} {'ms':>6} {'gap':>8} | gap to {EXACT_DRAWS:,}")
    for name, (groups, walk_ins, rain) in plans().items():
        found = forecast(groups, walk_ins, rain)
        took = milliseconds(groups, walk_ins, rain)
        begun = time.perf_counter()
        heads = draw(groups, walk_ins, rain, DRAWS, seed=1)
        drawing = 1000 * (time.perf_counter() - begun)
        many = np.concatenate(
            [draw(groups, walk_ins, rain, DRAWS, seed) for seed in range(100, 100 + EXACT_DRAWS // DRAWS)]
        )
        print(
            f"{name:26} {found.mean:6.2f} {found.low:3}-{found.high:<2} {found.nobody:8.3%} {found.nine_or_more:8.3%}"
            f" {took:6.1f} | {'':15} {(heads == 0).mean():8.3%} {(heads >= 9).mean():8.3%} {drawing:6.0f}"
            f" {worst_gap(found, heads):8.5f} | {worst_gap(found, many):.5f}"
        )


if __name__ == "__main__":
    main()
