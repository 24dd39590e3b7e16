"""A question answered by putting things in order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kit.exercise.question import Answer, shuffled
from kit.exercise.verdict import Missing, Progress


@dataclass(frozen=True, slots=True)
class Order:
    """Put the items in order. Answer: list of all item ids, or [] while nobody moved one.

    `replies` are keyed by the item that stands first instead of the right one, "*" for any other slip.
    """

    items: Mapping[str, str]
    key: tuple[str, ...]
    replies: Mapping[str, str]
    codes: Mapping[str, str] = field(default_factory=dict)
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
        """The reply to the first item out of place."""
        for found, wanted in zip(answer, self.key, strict=True):
            if found != wanted:
                yield Missing(self.replies.get(found) or self.replies["*"], found, self.codes.get(found, ""))
                return

    def drawn(self, seed: str) -> dict[str, Any]:
        """The items in a shuffled order that is not already the right one."""
        order = shuffled(list(self.items), seed)
        order = order[1:] + order[:1] if tuple(order) == self.key else order
        items = [{"id": id, "text": self.items[id]} for id in order]
        return {"kind": self.kind, "text": self.text, "items": items}
