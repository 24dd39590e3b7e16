"""A question answered with dials that share a fixed total: how many posts of each sort."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from kit.exercise.question import Answer
from kit.exercise.rule import Rule
from kit.exercise.verdict import Missing, Progress


@dataclass(frozen=True, slots=True)
class Dials:
    """Set each dial to a whole number; together they make `total`. Answer: ``{dial id: number}``."""

    dials: Mapping[str, str]
    total: int
    rules: tuple[Rule, ...]
    start: Mapping[str, int] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The word that picks the control on screen."""
        return "dials"

    def blank(self) -> Answer:
        """The dials as they stand at the start."""
        return {id: self.start.get(id, 0) for id in self.dials}

    def tidy(self, answer: Answer) -> Answer:
        """Keep known dials within 0 and the total; the rest as at the start."""
        given = answer if isinstance(answer, Mapping) else {}
        return {id: _within(given.get(id), self.total, self.start.get(id, 0)) for id in self.dials}

    def progress(self, answer: Answer) -> Progress:
        """Off the total: unfinished, with what to add or take away."""
        over = sum(answer.values()) - self.total
        if over:
            hint = f"Take away {over}." if over > 0 else f"Add {-over}."
            return Progress(sum(answer.values()), self.total, hint)
        return Progress(1, 1)

    def missing(self, answer: Answer) -> Iterator[Missing]:
        """The reply of each rule that does not hold."""
        yield from (Missing(rule.reply, rule.slot, rule.code) for rule in self.rules if not rule.holds(answer))

    def mixes(self) -> Iterator[dict[str, int]]:
        """Every way to set the dials that makes the total."""
        counts = product(range(self.total + 1), repeat=len(self.dials))
        yield from (dict(zip(self.dials, each, strict=True)) for each in counts if sum(each) == self.total)

    def drawn(self, seed: str) -> dict[str, Any]:
        """The dials and their total."""
        return {
            "kind": self.kind,
            "total": self.total,
            "dials": [{"id": id, "label": label} for id, label in self.dials.items()],
            "start": self.blank(),
        }


def _within(value: object, most: int, otherwise: int) -> int:
    return min(max(value, 0), most) if isinstance(value, int) and not isinstance(value, bool) else otherwise
