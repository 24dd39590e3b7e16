"""Questions answered by choosing: sort and match rows, choose one, tick several."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kit.exercise.question import Answer, shuffled
from kit.exercise.rule import Rule
from kit.exercise.verdict import Missing, Progress

OTHERWISE = "*"  # the reply for every wrong choice that has none of its own


@dataclass(frozen=True, slots=True)
class Row:
    """One row to sort or match: its text, the choice that fits, a reply for each other choice, misconception codes."""

    id: str
    text: str
    key: str
    replies: Mapping[str, str]
    codes: Mapping[str, str] = field(default_factory=dict)

    def reply(self, choice: str) -> str:
        """The reply to a wrong choice."""
        return self.replies.get(choice) or self.replies[OTHERWISE]


@dataclass(frozen=True, slots=True)
class Sort:
    """Put each row in one of a few boxes. Answer: ``{row id: choice id}``. Boxes keep their order: keys 1-4."""

    choices: Mapping[str, str]
    rows: tuple[Row, ...]

    @property
    def kind(self) -> str:
        """The word that picks the control on screen."""
        return "sort"

    def blank(self) -> Answer:
        """Nothing chosen."""
        return {}

    def tidy(self, answer: Answer) -> Answer:
        """Keep known rows with known choices."""
        given = answer if isinstance(answer, Mapping) else {}
        return {row.id: given[row.id] for row in self.rows if _known(given.get(row.id), self.choices)}

    def progress(self, answer: Answer) -> Progress:
        """Rows chosen, of all rows."""
        return Progress(len(answer), len(self.rows))

    def missing(self, answer: Answer) -> Iterator[Missing]:
        """The reply of every row in the wrong place, from the top."""
        for row in self.rows:
            chosen = answer.get(row.id)
            if chosen != row.key:
                yield Missing(row.reply(chosen), row.id, row.codes.get(chosen, ""))

    def _shown_choices(self, seed: str) -> list[tuple[str, str]]:
        return list(self.choices.items())

    def drawn(self, seed: str) -> dict[str, Any]:
        """Choices and rows."""
        return {
            "kind": self.kind,
            "choices": [{"id": id, "text": text} for id, text in self._shown_choices(seed)],
            "rows": [{"id": row.id, "text": row.text} for row in self.rows],
        }


@dataclass(frozen=True, slots=True)
class Match(Sort):
    """Match each row with one choice. Answer as for `Sort`; the choices are shuffled: their order gives it away."""

    @property
    def kind(self) -> str:
        """The word that picks the control on screen."""
        return "match"

    def _shown_choices(self, seed: str) -> list[tuple[str, str]]:
        return shuffled(list(self.choices.items()), seed)


@dataclass(frozen=True, slots=True)
class Choose:
    """Pick one option. Answer: the option's id. Every wrong option has its own reply."""

    options: Mapping[str, str]
    key: str
    replies: Mapping[str, str]
    codes: Mapping[str, str] = field(default_factory=dict)
    text: str = ""

    @property
    def kind(self) -> str:
        """The word that picks the control on screen."""
        return "choose"

    def blank(self) -> Answer:
        """Nothing chosen."""
        return None

    def tidy(self, answer: Answer) -> Answer:
        """Keep a known option."""
        return answer if _known(answer, self.options) else None

    def progress(self, answer: Answer) -> Progress:
        """One when chosen."""
        return Progress(int(answer is not None), 1)

    def missing(self, answer: Answer) -> Iterator[Missing]:
        """The reply of the option picked, when it is not the one."""
        if answer != self.key:
            yield Missing(self.replies[answer], "", self.codes.get(answer, ""))

    def drawn(self, seed: str) -> dict[str, Any]:
        """The options, shuffled."""
        options = [{"id": id, "text": text} for id, text in shuffled(list(self.options.items()), seed)]
        return {"kind": self.kind, "text": self.text, "options": options}


@dataclass(frozen=True, slots=True)
class Several:
    """Tick every option that fits. Answer: list of option ids.

    `extra` replies to a tick too many, `left_out` to one that is missing, `everything` to ticking them all.
    `pick` is how many are asked for, when the task says so: fewer is unfinished, not wrong.
    Where several sets are right there is no `key`: `rules` judge the list of ticked ids instead.
    """

    options: Mapping[str, str]
    key: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)
    everything: str = ""
    pick: int = 0
    codes: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    shuffle: bool = True
    rules: tuple[Rule, ...] = ()

    @property
    def kind(self) -> str:
        """The word that picks the control on screen."""
        return "several"

    def blank(self) -> Answer:
        """Nothing ticked."""
        return []

    def tidy(self, answer: Answer) -> Answer:
        """Keep known options, in the order of the declaration."""
        given = answer if isinstance(answer, list | tuple) else []
        return [id for id in self.options if id in given]

    def progress(self, answer: Answer) -> Progress:
        """Unfinished while fewer are ticked than the task asks for. A set number of ticks is one place, not several."""
        places = 1 if self.pick else len(self.options)
        short = (self.pick or 1) - len(answer)
        if short > 0:
            return Progress(0, places, f"{short} more to tick." if answer else "")
        if self.rules and short < 0:
            return Progress(0, places, f"{-short} too many. Untick what you need least.")
        return Progress(places, places)

    def missing(self, answer: Answer) -> Iterator[Missing]:
        """A tick too many first, then what was left out."""
        found = list(self._slips(answer))
        if self.everything and len(answer) == len(self.options):
            yield Missing(self.everything, "", self.codes.get(OTHERWISE, ""), places=0)
        for place, slip in enumerate(found):
            yield replace(slip, places=0) if self.pick and place else slip

    def _slips(self, answer: Answer) -> Iterator[Missing]:
        if self.rules:
            yield from (Missing(rule.reply, rule.slot, rule.code) for rule in self.rules if not rule.holds(answer))
            return
        for id in self.options:
            if id in answer and id not in self.key:
                yield Missing(self.extra[id], id, self.codes.get(id, ""))
        for id in self.key:
            if id not in answer:
                yield Missing(self.left_out[id], id)

    def drawn(self, seed: str) -> dict[str, Any]:
        """The options in the order shown."""
        order = list(self.options.items())
        order = shuffled(order, seed) if self.shuffle else order
        options = [{"id": id, "text": text} for id, text in order]
        return {"kind": self.kind, "text": self.text, "options": options, "pick": self.pick}


def _known(value: object, options: Mapping[str, str]) -> bool:
    return isinstance(value, str) and value in options
