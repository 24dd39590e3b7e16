"""Free text, read by a transparent checklist: what was found, where, and what to do. A checklist, not a mark."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kit.exercise.question import Answer
from kit.exercise.verdict import Missing, Progress

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ChecklistLine:
    """One line of the checklist.

    `find` gives the place in the text (start, end) where it was seen, or None. A `wanted` line asks for something
    that should be there; the others point at something that should not, and a learner may dismiss them.
    """

    name: str
    label: str
    reply: str
    find: Callable[[str], Span | None]
    wanted: bool = True
    code: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one line of the checklist saw: is it fine, the words found, and the reply when it is not."""

    name: str
    label: str
    fine: bool
    words: str
    reply: str
    span: Span | None
    dismissed: bool
    wanted: bool


@dataclass(frozen=True, slots=True)
class FreeText:
    """Write a few words. Answer: ``{"text": str, "dismissed": [names of checklist lines]}``."""

    checklist: tuple[ChecklistLine, ...]
    label: str = "Your words"
    placeholder: str = ""
    limit: int = 0
    rows: int = 3

    @property
    def kind(self) -> str:
        """The word that picks the control on screen."""
        return "text"

    def blank(self) -> Answer:
        """Nothing written."""
        return {"text": "", "dismissed": []}

    def tidy(self, answer: Answer) -> Answer:
        """Keep the text and the known dismissals."""
        given = answer if isinstance(answer, Mapping) else {}
        text = given.get("text")
        dismissed = given.get("dismissed")
        names = [line.name for line in self.checklist]
        kept = [name for name in names if isinstance(dismissed, list) and name in dismissed]
        return {"text": text if isinstance(text, str) else "", "dismissed": kept}

    def progress(self, answer: Answer) -> Progress:
        """Begun or not."""
        return Progress(int(bool(answer["text"].strip())), 1, "Write a few words first.")

    def findings(self, answer: Answer) -> tuple[Finding, ...]:
        """Every line of the checklist with what it saw."""
        return tuple(self._finding(line, answer) for line in self.checklist)

    def _finding(self, line: ChecklistLine, answer: Answer) -> Finding:
        text = answer["text"]
        span = line.find(text)
        dismissed = line.name in answer["dismissed"]
        fine = dismissed or (span is not None) is line.wanted
        words = text[slice(*span)] if span else ""
        return Finding(line.name, line.label, fine, words, line.reply, span, dismissed, line.wanted)

    def missing(self, answer: Answer) -> Iterator[Missing]:
        """The reply of each line that is not fine yet."""
        codes = {line.name: line.code for line in self.checklist}
        for found in self.findings(answer):
            if not found.fine:
                yield Missing(found.reply.replace("{words}", found.words), found.name, codes[found.name])

    def drawn(self, seed: str) -> dict[str, Any]:
        """The box and the labels of its checklist."""
        return {
            "kind": self.kind,
            "label": self.label,
            "placeholder": self.placeholder,
            "limit": self.limit,
            "rows": self.rows,
            "checklist": [{"name": line.name, "label": line.label} for line in self.checklist],
        }
