"""What every kind of question can do. A question is a description: it is drawn elsewhere."""

import random
from collections.abc import Iterator, Sequence
from typing import Any, Protocol, TypeVar

from kit.exercise.verdict import Missing, Progress

Answer = Any  # a JSON value whose shape the question states: it comes from the screen and lives in the workbook
T = TypeVar("T")


class Question(Protocol):
    """A kind of question, one of a closed set: see `kit.exercise`."""

    @property
    def kind(self) -> str:
        """The word that picks the control on screen."""
        ...

    def blank(self) -> Answer:
        """The answer before anybody touched it."""
        ...

    def tidy(self, answer: Answer) -> Answer:
        """The same answer with everything that does not belong left out; never raises, whatever comes in."""
        ...

    def progress(self, answer: Answer) -> Progress:
        """How much of a tidy answer is filled in."""
        ...

    def missing(self, answer: Answer) -> Iterator[Missing]:
        """What is still missing from a complete, tidy answer, most important first. Nothing: done."""
        ...

    def drawn(self, seed: str) -> dict[str, Any]:
        """What a control needs to draw it, as JSON, options already in the order shown. Holds no answers."""
        ...


def shuffled(items: Sequence[T], seed: str) -> list[T]:
    """The items in an order fixed by `seed`, the same on every machine and at every start."""
    mixed = list(items)
    random.Random(seed).shuffle(mixed)
    return mixed
