"""A lesson as a plain value: what it asks, what learners leave with, and its steps in teaching order."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kit.exercise import Exercise, Tier

FORMATS = ("90 minutes", "half-day", "3 × 60 minutes")  # the ways a course is given in a room
IN_EVERY_ROOM: tuple[Tier, ...] = ("core", "practice")  # what a lesson's own minutes are made of


def slug(title: str) -> str:
    """Turn a title into the name used for files and exercises: "Show it, don't claim it" -> "show-it-dont-claim-it"."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", title.casefold())).strip("-")


@dataclass(frozen=True, slots=True)
class WorkedItem:
    """One line of a worked example: what we see, the label it gets, and the reason in words.

    `beside` holds the twin of `text` where two things are shown side by side.
    """

    text: str
    label: str
    reason: str
    beside: str = ""


@dataclass(frozen=True, kw_only=True)
class WorkedExample:
    """Something solved in front of the learner, with every reason shown.

    Parameters
    ----------
    name
        The slug notebooks use: "worked-four-posts".
    title
        Heading of the card.
    business
        Whose posts they are, in the learner's words, or "".
    lead
        One line that says what to look for.
    items
        The lines, each with label and reason.
    heads
        Column heads when `items` have a twin beside them: ("At the party", "In the feed").
    takeaway
        One sentence to carry into the next step.
    minutes
        Minutes it takes in a room.
    """

    name: str
    title: str
    business: str = ""
    lead: str
    items: tuple[WorkedItem, ...]
    heads: tuple[str, str] = ("", "")
    takeaway: str
    minutes: int

    @property
    def tier(self) -> Tier:
        """A step inside a lesson."""
        return "practice"


@dataclass(frozen=True, slots=True)
class Step:
    """A step without a card of its own: an opening question, a pair talk, the key points."""

    words: str
    minutes: int
    tier: Tier = "core"


Part = Exercise | WorkedExample | Step


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """One lesson.

    Parameters
    ----------
    number, title
        Its place in the course and its heading.
    minutes
        What we promise: minutes of the lesson with its core exercises. The self-check adds the flow up to it.
    room
        Minutes it gets in each of `FORMATS`.
    questions
        The questions of the day.
    objectives
        What learners can do afterwards: "Match an offline habit to its online twin."
    gives
        What they will have in their hands at the end.
    article
        The sentences of the article it carries ("T", "S1").
    flow
        Exercises, worked examples and other steps in teaching order.
    talk
        Something to say to a neighbour, or one private line.
    key_points
        Three sentences to keep.
    next_step
        One small thing to do in the real world.
    evidence
        Keys of `kit.course.evidence.register` for its “how sure?” card.
    coming
        True while only the course map shows it, because a card it needs is not built yet. Without this line the
        lesson is live.
    """

    number: int
    title: str
    minutes: int
    room: Mapping[str, int] = field(default_factory=dict)
    questions: tuple[str, ...]
    objectives: tuple[str, ...] = ()
    gives: str = ""
    article: tuple[str, ...] = ()
    flow: tuple[Part, ...] = ()
    talk: str = ""
    key_points: tuple[str, ...] = ()
    next_step: str = ""
    evidence: tuple[str, ...] = ()
    coming: bool = False

    @property
    def slug(self) -> str:
        """The file name of its notebooks, without ending: "01-the-room-and-the-feed"."""
        return f"{self.number:02d}-{slug(self.title)}"

    @property
    def outline(self) -> "Lesson":
        """What the course map shows of a lesson that is still to come: its heading, and no steps."""
        return replace(self, flow=())

    @property
    def cards(self) -> tuple[Exercise | WorkedExample, ...]:
        """Every part that has a card of its own, in teaching order."""
        return tuple(part for part in self.flow if not isinstance(part, Step))

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """Its numbered exercises, in the order of their numbers; `flow` has the order of teaching."""
        numbered = (part for part in self.flow if isinstance(part, Exercise) and part.number)
        return tuple(sorted(numbered, key=lambda exercise: [int(part) for part in exercise.number.split(".")]))

    @property
    def practice(self) -> tuple[Exercise, ...]:
        """Its recall and faded steps: checked like exercises, not counted among them."""
        return tuple(part for part in self.flow if isinstance(part, Exercise) and not part.number)

    @property
    def worked(self) -> tuple[WorkedExample, ...]:
        """Its worked examples."""
        return tuple(part for part in self.flow if isinstance(part, WorkedExample))

    @property
    def core_minutes(self) -> int:
        """Minutes of its core exercises alone."""
        return sum(exercise.minutes for exercise in self.exercises if exercise.tier == "core")

    @property
    def minutes_in_full(self) -> int:
        """Minutes with every step, the optional exercises too: what somebody at home may take."""
        return sum(part.minutes for part in self.flow) if self.flow else self.minutes
