"""A run sheet as plain values: a format has sittings, a sitting has rows, and each row knows when it is on."""

from dataclasses import dataclass
from typing import Literal

from kit.exercise import Exercise

Kind = Literal["exercise", "worked", "own", "pairs", "talk", "circles", "break", "closing"]
Who = Literal["facilitator", "helper", "both"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A script line: its letter, when it is for, what to say, and what it leans on (`kit.course.evidence`).

    `room` is said instead where the learners' work does not sit on their own computers.
    """

    letter: str
    title: str
    when: str
    say: str
    room: str = ""
    do: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: minutes from the start of its sitting, and the words that go with it.

    Parameters
    ----------
    step
        What it is in the author's files: an exercise's number, or the name of a step.
    starts, minutes
        When it is on, in minutes, computed by adding up.
    lesson
        Whose minutes they are; None for a break or a card that belongs to no lesson.
    exercise
        The exercise done in it, if any.
    room, points
        What the room reads on the slide: a sentence, and short lines. No answers, no names.
    do, scripts
        What the facilitator does and says. Never shown to the room.
    watch
        Codes of the mix-ups that may show in it.
    instead
        What to say when it is left out or shortened; "" when it is neither.
    least
        Minutes that are left of it when it is shortened; equal to `minutes` when it is not.
    """

    step: str
    title: str
    kind: Kind
    starts: int
    minutes: int
    lesson: int | None = None
    exercise: Exercise | None = None
    room: str
    points: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()
    who: Who = "facilitator"
    watch: tuple[str, ...] = ()
    instead: str = ""
    least: int

    @property
    def ends(self) -> int:
        """The minute it ends at."""
        return self.starts + self.minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What is done without going home in between.

    Parameters
    ----------
    format
        "half-day".
    choice
        As a person chooses it: the format, or "3 × 60 minutes, part 2".
    title
        "The people"; "" where the format has one sitting.
    minutes
        What is promised; the rows add up to it.
    """

    format: str
    choice: str
    title: str = ""
    minutes: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A way to give the course in a room: its name, whom it is for, its sittings."""

    name: str
    whom: str
    sittings: tuple[Sitting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MixUp:
    """A misconception for the facilitator: its code and words, where it shows up, what to say."""

    code: str
    words: str
    where: str
    say: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A sitting at one's own pace: the lessons' numbers and minutes, and what one has at its end."""

    lessons: tuple[int, ...]
    minutes: int
    has: str
