"""Cards to read: a worked example with its reasons, and an exercise with its solution."""

from typing import Any

from kit.cards.balance_view import bar_of_marks, strip_of_marks
from kit.cards.card import Card
from kit.cards.describe import in_words
from kit.course import WorkedExample
from kit.exercise import Exercise, Feed, Slots
from kit.workbook import Workbook

BOX_OF_LABEL = {"about me": "me", "sale": "sale", "about you": "you", "neutral": "world"}


class WorkedCard(Card):
    """A worked example."""

    kind = "worked"

    def __init__(self, example: WorkedExample, workbook: Workbook) -> None:
        super().__init__(workbook)
        self.example = example

    @property
    def name(self) -> str:
        """The example's name."""
        return self.example.name

    def state(self) -> dict[str, Any]:
        """The lines with labels and reasons."""
        example = self.example
        items = [
            {"text": one.text, "beside": one.beside, "label": one.label, "reason": one.reason, "box": _box(one.label)}
            for one in example.items
        ]
        return {
            "title": example.title,
            "lead": example.lead,
            "heads": list(example.heads),
            "items": items,
            "takeaway": example.takeaway,
            "madeUp": bool(example.business),
        }


def _box(label: str) -> str:
    folded = label.casefold()
    if "sale" in folded or "sell" in folded:
        return "sale"
    return next((box for words, box in BOX_OF_LABEL.items() if words in folded), "")


class SolutionCard(Card):
    """An exercise with its model answer and the reasons, for the instructor and for looking back."""

    kind = "solution"

    def __init__(self, exercise: Exercise, workbook: Workbook) -> None:
        super().__init__(workbook)
        self.exercise = exercise

    @property
    def name(self) -> str:
        """The exercise's name."""
        return f"solution-{self.exercise.name}"

    def state(self) -> dict[str, Any]:
        """Task, model answer, why, hints, own-data step."""
        exercise, question = self.exercise, self.exercise.question
        drawn = exercise.drawn()
        feed = next((one for one in exercise.material if isinstance(one, Feed) and one.marks), None)
        week = isinstance(question, Slots) and question.look == "week"
        return {
            "number": exercise.number,
            "title": exercise.title,
            "task": exercise.task,
            "material": drawn["material"],
            "lines": in_words(question, exercise.model),
            "strip": strip_of_marks(feed.posts, feed.marks) if feed else None,
            "balance": bar_of_marks([line.mark for line in question.filled(exercise.model).lines.values()])
            if week and isinstance(question, Slots)
            else None,
            "why": exercise.why,
            "hints": list(exercise.hints),
            "own": exercise.own,
        }
