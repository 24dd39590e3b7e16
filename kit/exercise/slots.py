"""Questions that build something line by line: a message from slots, a week of posts, one side of a conversation."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kit.exercise.question import Answer, shuffled
from kit.exercise.rule import Rule
from kit.exercise.verdict import Missing, Progress

LEFT_OUT = "(leave it out)"


@dataclass(frozen=True, slots=True)
class Line:
    """One line on offer: its text and what it is ("P" sells, "S" own story, "Y" you, "W" world ...)."""

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """One place to fill: its lines by id, a label, and what was said just before it (in a conversation)."""

    id: str
    options: Mapping[str, Line]
    label: str = ""
    said: str = ""


@dataclass(frozen=True)
class Filled:
    """A complete answer as rules see it: what was picked, how often each mark stands, the text it makes."""

    picked: Mapping[str, str]
    lines: Mapping[str, Line]
    start: Mapping[str, str]

    @cached_property
    def marks(self) -> Counter[str]:
        """How often each mark stands."""
        return Counter(line.mark for line in self.lines.values())

    @property
    def changed(self) -> int:
        """How many slots differ from the start."""
        return sum(self.picked[id] != was for id, was in self.start.items())

    @property
    def text(self) -> str:
        """The lines in order as one text."""
        return " ".join(line.text for line in self.lines.values() if line.text != LEFT_OUT)


@dataclass(frozen=True)
class Slots:
    """Fill each slot with one line. Answer: ``{slot id: option id}``.

    With a `start` (a week to repair) every slot is filled from the beginning, and the start itself is "not started".
    `limit` is the most characters the text may have. `look` names the picture drawn beside it: "text", "week", "talk".
    """

    slots: tuple[Slot, ...]
    rules: tuple[Rule, ...]
    start: Mapping[str, str] = field(default_factory=dict)
    limit: int = 0
    look: str = "text"
    most_changes: int = 0

    @property
    def kind(self) -> str:
        """The word that picks the control on screen."""
        return "slots"

    def blank(self) -> Answer:
        """The start: empty, or the week as it was."""
        return dict(self.start)

    def tidy(self, answer: Answer) -> Answer:
        """Keep known slots with known lines; a slot with a start falls back to it."""
        given = answer if isinstance(answer, Mapping) else {}
        kept = {}
        for slot in self.slots:
            choice = given.get(slot.id)
            if isinstance(choice, str) and choice in slot.options:
                kept[slot.id] = choice
            elif slot.id in self.start:
                kept[slot.id] = self.start[slot.id]
        return kept

    def progress(self, answer: Answer) -> Progress:
        """Slots filled."""
        return Progress(len(answer), len(self.slots))

    def filled(self, answer: Answer) -> Filled:
        """The answer as the rules see it."""
        lines = {slot.id: slot.options[answer[slot.id]] for slot in self.slots}
        return Filled(answer, lines, self.start)

    def missing(self, answer: Answer) -> Iterator[Missing]:
        """The reply of each rule that does not hold, in the order of the rules."""
        whole = self.filled(answer)
        for rule in self.rules:
            if not rule.holds(whole):
                yield Missing(rule.reply, rule.slot, rule.code)

    def drawn(self, seed: str) -> dict[str, Any]:
        """Slots with their lines; what stands at the start stays first, the rest is shuffled."""
        return {
            "kind": self.kind,
            "look": self.look,
            "limit": self.limit,
            "mostChanges": self.most_changes,
            "start": dict(self.start),
            "slots": [self._drawn_slot(slot, seed) for slot in self.slots],
        }

    def _drawn_slot(self, slot: Slot, seed: str) -> dict[str, Any]:
        first = [id for id in slot.options if self.start.get(slot.id) == id]
        rest = shuffled([id for id in slot.options if id not in first], f"{seed} {slot.id}")
        last = [id for id in rest if slot.options[id].text == LEFT_OUT]
        order = first + [id for id in rest if id not in last] + last
        options = [self._drawn_line(id, slot.options[id]) for id in order]
        return {"id": slot.id, "label": slot.label, "said": slot.said, "options": options}

    def _drawn_line(self, id: str, line: Line) -> dict[str, str]:
        # Only a week shows what each line is while it is being chosen: its picture is the balance bar.
        return {"id": id, "text": line.text} | ({"mark": line.mark} if self.look == "week" else {})


def right_line(slot: str, right: str, reply: str, **codes: str) -> tuple[Rule, ...]:
    """Give the rules of a slot with one right line: one reply, and a misconception for the lines that show one.

    ``right_line("when", "a", "Give a start and an end.", b="M18")``
    """

    def rule(name: str, code: str, holds: Callable[[str], bool]) -> Rule:
        return Rule(name, reply, lambda whole: holds(whole.picked[slot]), code=code, slot=slot)

    others = rule(slot, "", lambda line: line in (right, *codes))
    return (others, *(rule(f"{slot}={line}", code, line.__ne__) for line, code in codes.items()))
