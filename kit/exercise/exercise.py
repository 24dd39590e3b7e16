"""An exercise: declared once, read by the card, the solution, the run sheet, the board and the tests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from kit.exercise.question import Answer, Question
from kit.exercise.verdict import Outcome, Verdict, judge

Tier = Literal["core", "plus", "stretch", "practice"]


@dataclass(frozen=True, slots=True)
class Feed:
    """Posts in a row to look at, with who wrote them. `marks` stay hidden until the exercise is done."""

    author: str
    posts: tuple[str, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A small table to read: its caption, column heads and rows."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Material = Feed | Table


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """One exercise, as a plain value.

    Parameters
    ----------
    name
        The slug that notebooks and the workbook use: "four-people-at-the-mixer".
    number
        Its number in the course ("1.1"), or "" for a worked, faded or recall step inside a lesson.
    minutes
        Minutes it takes in a room.
    tier
        "core" in every format, "plus" in the half-day, "stretch" at home, "practice" inside a lesson.
    objective
        The verb of the learning objective: what a learner can do afterwards ("Distinguish").
    sentences
        The article's sentences it carries ("S6", "T").
    task
        What to do, in the learner's words.
    question
        What is asked, as a description.
    hints
        Three hints, each saying more than the last.
    model
        The model answer: one of the accepted answers.
    why
        Why it is so, shown once it is done.
    own
        The own-data step. Never marked.
    evidence
        Keys of the evidence register behind its facts.
    """

    name: str
    number: str = ""
    title: str
    minutes: int
    tier: Tier
    objective: str
    sentences: tuple[str, ...] = ()
    task: str
    question: Question
    hints: tuple[str, ...] = ()
    model: Answer
    why: str
    own: str = ""
    evidence: tuple[str, ...] = ()
    material: tuple[Material, ...] = ()
    own_card: str = ""

    @property
    def lesson(self) -> int:
        """The lesson it belongs to, read off its number."""
        return int(self.number.split(".")[0]) if self.number else -1

    def check(self, answer: Answer) -> Verdict:
        """Check an answer. Takes anything, also what an older or damaged workbook holds; never raises."""
        question = self.question
        given = question.tidy(answer)
        untouched = given == question.tidy(question.blank())
        progress = question.progress(given)
        return judge(progress, untouched, question.missing(given) if progress.done == progress.asked else ())

    def is_done(self, answer: Answer) -> bool:
        """Does the answer pass?"""
        return self.check(answer).outcome is Outcome.CORRECT

    def drawn(self) -> dict[str, Any]:
        """Everything a card needs to draw it, as JSON. Holds no answers, hints or reasons: those are asked for."""
        return {
            "name": self.name,
            "number": self.number,
            "title": self.title,
            "minutes": self.minutes,
            "tier": self.tier,
            "task": self.task,
            "material": [_drawn(one) for one in self.material],
            "question": self.question.drawn(self.name),
            "hints": len(self.hints),
        }


def _drawn(material: Material) -> dict[str, Any]:
    if isinstance(material, Feed):
        return {"kind": "feed", "author": material.author, "posts": list(material.posts)}
    return {"kind": "table", "caption": material.caption, "heads": list(material.heads), "rows": _lists(material.rows)}


def _lists(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [list(row) for row in rows]


def misconceptions_of(exercise: Exercise, tried: Sequence[Answer]) -> Mapping[str, int]:
    """Count, over many answers to one exercise, how many show each misconception (for the board)."""
    counts: dict[str, int] = {}
    for answer in tried:
        for code in exercise.check(answer).codes:
            counts[code] = counts.get(code, 0) + 1
    return counts
