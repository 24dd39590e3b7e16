"""What a text should say when its numbers are computed, and how a value that differs is told."""

from collections.abc import Iterator
from dataclasses import dataclass

WORDS = (
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
)


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A value that is not what comes out when it is computed."""

    words: str


# What a function of figures yields: a piece of text the exercise must say, numbers computed; or a mismatch.
Figures = Iterator[str | Mismatch]


def equal(what: str, computed: object, got: object) -> Figures:
    """Yield a mismatch unless an exercise's value is the computed one."""
    if computed != got:
        yield Mismatch(f"{what} must be {computed}, as computed, got {got}.")


def percent(part: float, whole: float) -> float:
    """Give a share in per cent, to one decimal as the exercises write it."""
    return round(100 * part / whole, 1)
