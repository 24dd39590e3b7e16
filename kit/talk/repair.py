"""Repair a week: which sales posts to rewrite first, and what to write instead."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kit.talk.balance import Labelled, sales_runs, time_order
from kit.talk.band import BOX_PARTS, Band, band_in_use
from kit.talk.judge import number
from kit.talk.plan import LABELS, Prompt, strain
from kit.talk.post import Post
from kit.talk.prompts import PROMPTS
from kit.talk.tally import tally


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One sales post to turn into something else.

    Parameters
    ----------
    position
        Its place in the feed that was given, from 0.
    post
        The post as it stands.
    run
        Length of the run of sales posts it stands in.
    instead
        What to write in its place, and the tally that follows.
    why
        The reason, for the learner.
    """

    position: int
    post: Post
    run: int
    instead: Prompt
    why: str


def repair_week(posts: Iterable[Labelled], band: Band | None = None) -> tuple[Rewrite, ...]:
    """List the sales posts to rewrite, most useful first, until the sales share is inside the band.

    The longest run comes first. The first post of a run is kept as long as it can be (readers have heard the rest
    already), and one sale always stays: balance does not mean never selling.

    Parameters
    ----------
    posts
        Pairs of a post and its label (None: blank), as for `balance`.
    band
        The edges; by default those in `settings.toml`.
    """
    band = band or band_in_use()
    given = list(posts)
    order = time_order([post for post, _ in given])
    labels = [given[position][1] for position in order]
    now = tally(label for label in labels if label is not None)
    found: list[Rewrite] = []
    for spot, run in _rewriting_order(sorted(sales_runs(labels), key=len, reverse=True)):
        old = labels[spot]
        if old is None or now.sales <= 1 or band.holds(now, "sell"):
            break
        after, part = min(
            ((now.swap(old, LABELS[part]), part) for part in BOX_PARTS), key=lambda way: strain(way[0], band)
        )
        words = PROMPTS[part][sum(rewrite.instead.part == part for rewrite in found) % len(PROMPTS[part])]
        found.append(Rewrite(order[spot], given[order[spot]][0], len(run), Prompt(part, words, after), _why(run, spot)))
        now = after
    return tuple(found)


def _rewriting_order(runs: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Go through the runs, longest first, without their first posts; then those, from the shortest run up."""
    for run in runs:
        yield from ((position, run) for position in run[1:])
    for run in reversed(runs):
        yield run[0], run


def _why(run: tuple[int, ...], position: int) -> str:
    if len(run) == 1:
        return "It stands alone, but there are still more sales posts than the band has room for."
    if position == run[0]:
        return f"It opens a run of {number(len(run))} sales posts, and there are still too many."
    return f"It is number {number(run.index(position) + 1)} of {number(len(run))} sales posts in a row."
