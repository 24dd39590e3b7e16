"""The same words twice: repeats on one network, and one post carried to two networks."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from kit.talk.post import Post

_LINK = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Repeat:
    """One text that the same network's readers saw more than once within days.

    Parameters
    ----------
    text
        The words, as first posted.
    network
        Where, as people call it, or "".
    times
        How often, counting the first.
    """

    text: str
    network: str
    times: int


def same_words(text: str) -> str:
    """Reduce a text to what a reader would call “the same post”: no links (networks shorten them), case or spacing."""
    words = " ".join(_LINK.sub(" ", text).casefold().split())
    return words or text.strip().casefold()


def _near(first: Post, second: Post, days: float) -> bool:
    # Without a date we cannot tell them apart in time, so the same words count as the same.
    if first.when is None or second.when is None:
        return True
    return abs(second.when - first.when) <= timedelta(days=days)


def _by_words(posts: Sequence[Post]) -> dict[str, list[int]]:
    """Group positions by words. Replies stay out: “Thanks!” to two people is two conversations."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for position, post in enumerate(posts):
        if not post.reply and (key := same_words(post.text)):
            groups[key].append(position)
    return groups


def repeats(posts: Sequence[Post], days: float) -> tuple[Repeat, ...]:
    """List texts that stand twice or more on one network, each within `days` of the one before.

    Parameters
    ----------
    posts
        In order of time.
    days
        Longest gap that still counts as a repeat.
    """
    found: list[Repeat] = []
    for positions in _by_words(posts).values():
        chains: dict[str, list[Post]] = {}
        for post in (posts[position] for position in positions):
            chain = chains.get(post.network, [])
            if chain and _near(chain[-1], post, days):
                chain.append(post)
            else:
                found += _as_repeat(chain)
                chains[post.network] = [post]
        for chain in chains.values():
            found += _as_repeat(chain)
    return tuple(sorted(found, key=lambda repeat: -repeat.times))


def _as_repeat(chain: Sequence[Post]) -> list[Repeat]:
    return [Repeat(chain[0].text, chain[0].network, len(chain))] if len(chain) > 1 else []


def carried_over(posts: Sequence[Post], days: float) -> dict[int, int]:
    """Find posts that only carry an earlier one to another network.

    Parameters
    ----------
    posts
        In order of time.
    days
        Longest gap between the two.

    Returns
    -------
    dict
        Position of the copy -> position of the post it copies. Two posts on the same network are never copies
        of each other: their readers saw both.
    """
    copies: dict[int, int] = {}
    for positions in _by_words(posts).values():
        if len({posts[position].network for position in positions}) < 2:
            continue
        seen: list[tuple[int, set[str]]] = []
        for position in positions:
            post = posts[position]
            for first, networks in seen:
                if post.network not in networks and _near(posts[first], post, days):
                    copies[position] = first
                    networks.add(post.network)
                    break
            else:
                seen.append((position, {post.network}))
    return copies
