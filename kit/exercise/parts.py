"""Several small questions under one Check button."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kit.exercise.question import Answer, Question
from kit.exercise.verdict import Missing, Progress


@dataclass(frozen=True, slots=True)
class Part:
    """One of several small questions: an id, the words above it, the question."""

    id: str
    text: str
    question: Question


@dataclass(frozen=True, slots=True)
class Parts:
    """Small questions checked together. Answer: ``{part id: the part's answer}``. Places are "part" or "part/row"."""

    parts: tuple[Part, ...]

    @property
    def kind(self) -> str:
        """The word that picks the control on screen."""
        return "parts"

    def blank(self) -> Answer:
        """Every part blank."""
        return {part.id: part.question.blank() for part in self.parts}

    def tidy(self, answer: Answer) -> Answer:
        """Every part tidied."""
        given = answer if isinstance(answer, Mapping) else {}
        return {part.id: part.question.tidy(given.get(part.id)) for part in self.parts}

    def progress(self, answer: Answer) -> Progress:
        """All parts together; the hint names the first part that is not filled in."""
        each = [part.question.progress(answer[part.id]) for part in self.parts]
        done, asked = sum(one.done for one in each), sum(one.asked for one in each)
        hint = next((one.hint for one in each if one.done != one.asked and one.hint), "")
        open_parts = sum(one.done != one.asked for one in each)
        return Progress(done, asked, hint or f"{open_parts} of {len(each)} parts still to do.")

    def missing(self, answer: Answer) -> Iterator[Missing]:
        """What is missing from each part, in order."""
        for part in self.parts:
            for one in part.question.missing(answer[part.id]):
                where = f"{part.id}/{one.where}" if one.where else part.id
                yield Missing(one.text, where, one.code, one.places)

    def drawn(self, seed: str) -> dict[str, Any]:
        """Each part with its own shuffling."""
        parts = [
            {"id": part.id, "text": part.text, "question": part.question.drawn(f"{seed} {part.id}")}
            for part in self.parts
        ]
        return {"kind": self.kind, "parts": parts}
