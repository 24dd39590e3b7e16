"""Small feeds that several tests of `kit.talk` share."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from kit.talk import ALL_LABELS, Label, Post

SALE = Label(("me",), sells=True)
ME = Label(("me",))
YOU = Label(("you",))
WORLD = Label(("world",))
ME_YOU = Label(("me", "you"))
YOU_WORLD = Label(("you", "world"))
OF_LETTER = {"P": SALE, "S": ME, "Y": YOU, "W": WORLD}

BLAST_WEEK = "PPPPSPWPPP"
"""Exercise 2.4: ten posts, eight of them sell."""

START = datetime(2025, 6, 2, 12, tzinfo=UTC)

labels = st.sampled_from(ALL_LABELS)


def feed(letters: str) -> list[tuple[Post, Label | None]]:
    """Make a feed of one post an hour from letters: P sale, S story, Y you, W world, - blank."""
    return [
        (Post(f"Post number {hour}", START + timedelta(hours=hour), "X"), OF_LETTER.get(letter))
        for hour, letter in enumerate(letters)
    ]


def undated(given: Iterable[Label | None]) -> list[tuple[Post, Label | None]]:
    """Make a feed without dates or networks, each post with its own text."""
    return [(Post(f"Post number {position}"), label) for position, label in enumerate(given)]
