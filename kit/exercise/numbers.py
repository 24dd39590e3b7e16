"""Questions answered with numbers, typed as people type them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kit.exercise.question import Answer
from kit.exercise.verdict import Missing, Progress

_NUMBER = re.compile(r"^[+-]?(\d{1,3}([ \u00a0\u202f]\d{3})+|\d+)?([.,]\d+)?$")


def read_number(text: str) -> float | None:
    """Read "72", "72 %", "72.2", "72,2", "1 200" or "$18" as people in Canada type them; None when it is no number.

    A comma followed by exactly three digits ("1,200") is read as a thousands mark, any other as the decimal mark.
    """
    bare = text.strip().removesuffix("%").removeprefix("$").strip().replace("−", "-")
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", bare):
        bare = bare.replace(",", "")
    if not bare or not _NUMBER.fullmatch(bare) or not any(sign.isdigit() for sign in bare):
        return None
    return float(re.sub(r"[ \u00a0\u202f]", "", bare).replace(",", "."))


@dataclass(frozen=True, slots=True)
class NumberBox:
    """One number to type: the accepted value, how far off still counts, replies to typical slips, a nudge.

    `replies` are keyed by the wrong value. `percent` turns 0.72 into advice instead of a wrong answer.
    """

    id: str
    label: str
    key: float
    within: float
    replies: Mapping[float, str] = field(default_factory=dict)
    nudge: str = ""
    percent: bool = False
    codes: Mapping[float, str] = field(default_factory=dict)

    def accepts(self, value: float) -> bool:
        """Is the value close enough?"""
        return abs(value - self.key) <= self.within + 1e-9

    def missing(self, value: float) -> Missing | None:
        """What to look at when the value is off; None when it is accepted."""
        if self.accepts(value):
            return None
        if self.percent and 0 < value <= 1 < self.key:
            return Missing(f"In percent, please: type {value * 100:g} for {value * 100:g}%.", self.id)
        nearest = min(self.replies, key=lambda wrong: abs(value - wrong), default=None)
        if nearest is not None and abs(value - nearest) <= self.within + 1e-9:
            return Missing(self.replies[nearest], self.id, self.codes.get(nearest, ""))
        side = "Too high." if value > self.key else "Too low."
        return Missing(f"{side} {self.nudge}".strip(), self.id)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A set of values that together show one misunderstanding, with its reply."""

    when: Mapping[str, float]
    reply: str
    within: float = 0.5
    code: str = ""

    def fits(self, values: Mapping[str, float]) -> bool:
        """Do all the values lie on the pattern?"""
        return all(abs(values[id] - wrong) <= self.within + 1e-9 for id, wrong in self.when.items())


@dataclass(frozen=True, slots=True)
class Guess:
    """A gut guess set on a slider before counting. Never marked; the screen shows it beside the count afterwards."""

    id: str
    label: str
    least: int
    most: int
    about: str  # the box whose value it guesses


@dataclass(frozen=True, slots=True)
class Numbers:
    """Number boxes. Answer: ``{box id: text as typed}``; a guess is kept beside them under its own id."""

    boxes: tuple[NumberBox, ...]
    patterns: tuple[Pattern, ...] = ()
    guess: Guess | None = None

    @property
    def kind(self) -> str:
        """The word that picks the control on screen."""
        return "numbers"

    def blank(self) -> Answer:
        """Nothing typed."""
        return {}

    def tidy(self, answer: Answer) -> Answer:
        """Keep what was typed in known boxes, as text, blanks left out."""
        given = answer if isinstance(answer, Mapping) else {}
        ids = [box.id for box in self.boxes] + ([self.guess.id] if self.guess else [])
        typed = {id: _typed(given.get(id)) for id in ids}
        return {id: text for id, text in typed.items() if text}

    def progress(self, answer: Answer) -> Progress:
        """Boxes that hold something we can read as a number."""
        for box in self.boxes:
            text = answer.get(box.id, "")
            if text and read_number(text) is None:
                hint = f"We can't read “{text[:30]}” as a number. Type digits only, like 72."
                return Progress(self._readable(answer), len(self.boxes), hint)
        left = len(self.boxes) - self._readable(answer)
        return Progress(self._readable(answer), len(self.boxes), f"{left} of {len(self.boxes)} still to fill in.")

    def missing(self, answer: Answer) -> Iterator[Missing]:
        """The reply of a pattern that fits, else of each box that is off."""
        values = {box.id: number for box in self.boxes if (number := read_number(answer[box.id])) is not None}
        off = [found for box in self.boxes if (found := box.missing(values[box.id]))]
        fitting = next((pattern for pattern in self.patterns if pattern.fits(values)), None) if off else None
        if fitting:
            yield Missing(fitting.reply, off[0].where, fitting.code, places=len(off))
        else:
            yield from off

    def _readable(self, answer: Mapping[str, str]) -> int:
        return sum(read_number(answer.get(box.id, "")) is not None for box in self.boxes)

    def drawn(self, seed: str) -> dict[str, Any]:
        """Boxes and, when there is one, the slider."""
        boxes = [{"id": box.id, "label": box.label, "unit": "%" if box.percent else ""} for box in self.boxes]
        drawn: dict[str, Any] = {"kind": self.kind, "boxes": boxes}
        if self.guess:
            guess = self.guess
            drawn["guess"] = {"id": guess.id, "label": guess.label, "least": guess.least, "most": guess.most}
        return drawn


def _typed(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return ""
    return str(value).strip()
