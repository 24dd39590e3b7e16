"""A question answered by putting things in order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kit.exercise.question import Answer, shuffled
from kit.exercise.verdict import Missing, Progress


@dataclass(frozen=True, slots=True)
class Before:
    """One thing that must come before another, with the reply when it does not."""

    first: str
    then: str
    reply: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """Put the items in order. Answer: list of all item ids, or [] while nobody moved one."""

    items: Mapping[str, str]
    before: tuple[Before, ...]
    text: str = ""

    @property
    def kind(self) -> str:
        """The word that picks the control on screen."""
        return "order"

    def blank(self) -> Answer:
        """Nothing moved."""
        return []

    def tidy(self, answer: Answer) -> Answer:
        """Keep a full ordering of the known items, else nothing."""
        given = list(answer) if isinstance(answer, list | tuple) else []
        whole = all(isinstance(id, str) for id in given) and sorted(given) == sorted(self.items)
        return given if whole else []

    def progress(self, answer: Answer) -> Progress:
        """All or nothing: an order is whole as soon as one thing moved."""
        return Progress(len(answer), len(self.items))

    def missing(self, answer: Answer) -> Iterator[Missing]:
        """The reply of each pair that stands the wrong way round."""
        for pair in self.before:
            if answer.index(pair.first) > answer.index(pair.then):
                yield Missing(pair.reply, "", pair.code)

    def drawn(self, seed: str) -> dict[str, Any]:
        """The items in a shuffled order that is not already the right one."""
        order = shuffled(list(self.items), seed)
        order = order if any(self.missing(order)) else order[1:] + order[:1]
        items = [{"id": id, "text": self.items[id]} for id in order]
        return {"kind": self.kind, "text": self.text, "items": items}
