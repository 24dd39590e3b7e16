"""Turn a written feed (`feeds/*.txt`) into posts with moments and labels."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import groupby
from pathlib import Path

from kit.samples.making.dice import Deck, Dice
from kit.samples.making.english_dates import DAYS
from kit.samples.truth import FIRST_DAY, PostTruth
from kit.talk.label import Label
from kit.talk.post import Box

FEEDS = Path(__file__).with_name("feeds")
# The invented region keeps Eastern time; from May to June that is four hours behind UTC.
LOCAL = timezone(timedelta(hours=-4))
OPEN, CLOSED = 6 * 60 + 30, 20 * 60 + 30  # posts without a written time fall between these minutes of the day
_LINE = re.compile(
    r"(?P<day>[A-Z][a-z]{2})(?: (?P<at>\d\d:\d\d))?\s+(?P<label>[a-z+]+)(?P<reply>,reply)?\s+(?P<text>.+)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One written line: the day, a time or None, its label as written, and a text with slots."""

    day: date
    at: time | None
    label: str
    reply: bool
    text: str


def lines(feed: str) -> Iterator[Line]:
    """Read a written feed.

    Raises
    ------
    ValueError
        When a line is not "day, time if it matters, label, text".
    """
    week = -1
    for number, written in enumerate((FEEDS / f"{feed}.txt").read_text(encoding="utf-8").splitlines(), 1):
        if written.startswith("Week "):
            week += 1
        elif match := _LINE.fullmatch(written.strip()):
            day = FIRST_DAY + timedelta(weeks=week, days=DAYS.index(match["day"]))
            at = time.fromisoformat(match["at"]) if match["at"] else None
            yield Line(day, at, match["label"], bool(match["reply"]), match["text"])
        elif written.strip() and not written.startswith("#"):
            raise ValueError(f"'{feed}.txt' line {number} must be day, label and text, got {written!r}.")


def posts(feed: str, dice: Dice, slots: Mapping[str, Sequence[str]]) -> tuple[PostTruth, ...]:
    """Give the feed as posted, oldest first; posts taken back later have no label.

    Parameters
    ----------
    feed
        Name of the written feed.
    dice
        Draws the moments and the slots.
    slots
        What may stand in each ``{slot}``; ``{Slot}`` starts with a capital.
    """
    decks = {slot: Deck(dice, words) for slot, words in slots.items()}
    posted: list[PostTruth] = []
    for day, of_day in groupby(lines(feed), key=lambda line: line.day):
        todays = list(of_day)
        for line, when in zip(todays, _moments(day, todays, dice), strict=True):
            first, label = _label(line.label)
            posted.append(PostTruth(when, _filled(line.text, decks), first, label, line.reply))
    if [post.when for post in posted] != sorted(post.when for post in posted):
        raise ValueError(f"'{feed}.txt' must be in order of time.")
    return tuple(posted)


def _moments(day: date, todays: Sequence[Line], dice: Dice) -> Iterator[datetime]:
    """Spread the day's posts over the open hours, in the order written; a written time wins."""
    window = (CLOSED - OPEN) // len(todays)
    for position, line in enumerate(todays):
        minute = OPEN + position * window + dice.whole(0, window - 1)
        at = line.at or time(minute // 60, minute % 60)
        second = dice.whole(0, 59)
        yield datetime.combine(day, at.replace(second=second), LOCAL).astimezone(UTC)


def _label(written: str) -> tuple[str, Label | None]:
    if written == "deleted":
        return written, None
    words = written.split("+")
    boxes: list[Box] = []
    for word in words:
        match word:
            case "sell" | "me":
                boxes.append("me")
            case "you":
                boxes.append("you")
            case "world":
                boxes.append("world")
            case _:
                raise ValueError(f"'label' must be made of sell, me, you, world, got {written!r}.")
    return words[0], Label(tuple(boxes), sells="sell" in words)


def _filled(text: str, decks: Mapping[str, Deck[str]]) -> str:
    def drawn(match: re.Match[str]) -> str:
        word = decks[match[1].lower()].draw()
        return word[0].upper() + word[1:] if match[1][0].isupper() else word

    return re.sub(r"\{(\w+)\}", drawn, text)
