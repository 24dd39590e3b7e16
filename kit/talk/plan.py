"""Plan the posts to write next: six that bring a feed back, or a latecomer's first ten."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from math import ceil, inf

from kit.talk.band import BOX_PARTS, PARTS, Band, Part, band_in_use, halves_of
from kit.talk.judge import PART_NAMES, number, percent, share
from kit.talk.label import Label
from kit.talk.prompts import PROMPTS
from kit.talk.tally import Tally

LABELS: Mapping[Part, Label] = {
    "me": Label(("me",)),
    "you": Label(("you",)),
    "world": Label(("world",)),
    "sell": Label(("me",), sells=True),
}


@dataclass(frozen=True, slots=True)
class Prompt:
    """One post to write.

    Parameters
    ----------
    part
        Where it will count: “me” (a story), “you”, “world”, or “sell” (me, and asks for a sale).
    words
        What to write about.
    after
        The tally once this post and those before it are out.
    """

    part: Part
    words: str
    after: Tally

    @property
    def label(self) -> Label:
        """The label the finished post should get."""
        return LABELS[self.part]


def next_posts(counted: Tally, band: Band | None = None, n: int = 6) -> tuple[Prompt, ...]:
    """Give the next `n` posts that bring a feed into the band, or as near as `n` posts can.

    Every mix of `n` posts is looked at, and the one that ends nearest the middle of the band is taken. Posts of one
    kind are kept apart where they can be. A sale is only proposed when the feed ends inside the band with it.

    Parameters
    ----------
    counted
        A `Balance`, or any tally.
    band
        The edges; by default those in `settings.toml`.
    n
        How many posts to plan.
    """
    band = band or band_in_use()
    mix = min(_mixes(n), key=lambda mix: strain(_with(counted, mix), band))
    with_offer = {**mix, "me": mix["me"] - 1, "sell": 1}
    if mix["me"] > 1 and band.holds_all(_with(counted, with_offer)):
        mix = with_offer
    return tuple(_prompts(counted, _spread(mix)))


def posts_needed(counted: Tally, band: Band | None = None) -> int | None:
    """Count the fewest further posts, none of them sales, that bring a feed into the band; 0 when it is there.

    None when no number of posts can: the band leaves no room for what has been posted already.
    """
    band = band or band_in_use()
    if counted.labelled and band.holds_all(counted):
        return 0
    if (counted.halves("me") and not band.me_most) or (counted.sales and not band.sell_most):
        return None
    least = max(1, _dilution(halves_of(counted, "me"), band.me_most), _dilution(2 * counted.sales, band.sell_most))
    start = max(1, least - counted.labelled)
    # The three floors may leave no slack at all (they may add up to 100); then the search ends without an answer.
    return next(
        (more for more in range(start, start + 100 * counted.labelled + 100) if _fits(counted, band, more)), None
    )


def say_plan(counted: Tally, prompts: Sequence[Prompt], band: Band | None = None) -> str:
    """Say where a plan leads, and how many more posts it would take if these are not enough."""
    band = band or band_in_use()
    after = prompts[-1].after if prompts else counted
    shares = ", ".join(f"{PART_NAMES[part].lower()} {percent(share(after, part))}" for part in PARTS)
    start = f"After these {number(len(prompts))}: {shares}."
    if band.holds_all(after):
        return f"{start} That is inside {band.name}."
    more = posts_needed(after, band)
    if more is None:
        return (
            f"{start} No number of new posts brings this feed into {band.name}. Move an edge, or count fewer old posts."
        )
    return (
        f"{start} On its way. It takes {number(more)} more, none of them sales, to be inside {band.name}, "
        "or look at your latest posts only: a short feed turns faster."
    )


def first_ten(dials: Mapping[Part, int]) -> tuple[Prompt, ...]:
    """Turn the dials of a first ten posts into one prompt a line, the sales kept apart.

    Parameters
    ----------
    dials
        Number of posts for “me”, “sell”, “you” and “world”; a missing one is none.

    Raises
    ------
    ValueError
        When a dial is below nought, or is none of the four.
    """
    for part, posts in dials.items():
        if part not in PARTS or posts < 0:
            raise ValueError(f"'dials' must give {', '.join(PARTS)} a number from 0 up, got {part!r}: {posts!r}.")
    return tuple(_prompts(Tally(), _spread({part: dials.get(part, 0) for part in PARTS})))


def _mixes(n: int) -> Iterator[dict[Part, int]]:
    for me in range(n + 1):
        for you in range(n + 1 - me):
            yield {"me": me, "sell": 0, "you": you, "world": n - me - you}


def _with(counted: Tally, mix: Mapping[Part, int]) -> Tally:
    return counted.plus(*(LABELS[part] for part, posts in mix.items() for _ in range(posts)))


def strain(after: Tally, band: Band) -> tuple[float, float]:
    """Measure how far a feed stands outside the band and, among equals, how close to an edge. Less is better.

    Distances count squared, so that a plan mends two gaps a little rather than one of them wholly.
    """
    outside, room = 0.0, inf
    for part in PARTS:
        least, most = band.edges(part)
        now = share(after, part)
        outside += max(0.0, least - now, now - most) ** 2
        if part != "sell":
            room = min(room, now - least, most - now)
    return round(outside, 9), -round(room, 9)


def _spread(mix: Mapping[Part, int]) -> Iterator[Part]:
    """Put the posts of a mix in an order that keeps equals apart: always the kind with most still to come."""
    left = {part: mix.get(part, 0) for part in PARTS}
    last: Part | None = None
    while waiting := [part for part in PARTS if left[part]]:
        part = max([part for part in waiting if part != last] or waiting, key=lambda part: left[part])
        left[part] -= 1
        last = part
        yield part


def _prompts(counted: Tally, parts: Iterable[Part]) -> Iterator[Prompt]:
    turn = {part: count() for part in PARTS}
    for part in parts:
        counted = counted.plus(LABELS[part])
        words = PROMPTS[part]
        yield Prompt(part, words[next(turn[part]) % len(words)], counted)


def _dilution(halves: int, most: float) -> int:
    """Count the posts it takes until `halves` half tokens are at most `most` per cent of them."""
    return ceil(50 * halves / most) if most else 0


def _fits(counted: Tally, band: Band, more: int) -> bool:
    """Tell whether `more` posts, none of them sales, can end inside the band."""
    posts = counted.labelled + more
    wanted = {
        part: max(0, ceil((band.edges(part)[0] * posts - 50 * halves_of(counted, part)) / 100)) for part in BOX_PARTS
    }
    me = halves_of(counted, "me") + 2 * wanted["me"]
    if sum(wanted.values()) > more or 50 * me > band.me_most * posts:
        return False
    return 100 * counted.sales <= band.sell_most * posts
