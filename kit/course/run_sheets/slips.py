"""The wrong answers an exercise has words for: what was asked, what was said, the reply, and the mix-up behind it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Any

from kit.exercise import Choose, Dials, Exercise, FreeText, Numbers, Order, Parts, Several, Slots, Sort

ELSE = "*"  # stands in an exercise for every other choice


@dataclass(frozen=True, slots=True)
class Slip:
    """One wrong answer: the place it is about, the answer, our reply, and the code of the mix-up or ""."""

    asked: str
    answer: str
    reply: str
    code: str = ""


def slips_of(exercise: Exercise) -> tuple[Slip, ...]:
    """Give every wrong answer to an exercise that has a reply of its own, those with a mix-up behind them first."""
    return tuple(sorted(_slips(exercise.question), key=lambda slip: not slip.code))


def codes_of(exercise: Exercise) -> tuple[str, ...]:
    """Give the mix-ups an exercise can show, in the order of their numbers."""
    return tuple(sorted({slip.code for slip in slips_of(exercise)} - {""}, key=lambda code: int(code[1:])))


@singledispatch
def _slips(question: Any) -> Iterator[Slip]:
    raise TypeError(f"'question' must be one of the kinds of kit.exercise, got {type(question).__name__}")


@_slips.register
def _(question: Sort) -> Iterator[Slip]:
    for row in question.rows:
        for choice, words in question.choices.items():
            if choice != row.key and (choice in row.replies or choice in row.codes):
                yield Slip(row.text, words, row.reply(choice), row.codes.get(choice, ""))


@_slips.register
def _(question: Choose) -> Iterator[Slip]:
    for option, reply in question.replies.items():
        yield Slip(question.text, question.options[option], reply, question.codes.get(option, ""))


@_slips.register
def _(question: Several) -> Iterator[Slip]:
    for option, reply in question.extra.items():
        yield Slip(question.text, question.options[option] or option, reply, question.codes.get(option, ""))
    for rule in question.rules:
        yield Slip(question.text, "", rule.reply, rule.code)
    if question.everything:
        yield Slip(question.text, "Everything ticked", question.everything, question.codes.get(ELSE, ""))


@_slips.register
def _(question: Numbers) -> Iterator[Slip]:
    for box in question.boxes:
        for number, reply in box.replies.items():
            shown = f"{number:g}{'%' if box.percent else ''}"
            yield Slip(box.label, shown, reply, box.codes.get(number, ""))
    for pattern in question.patterns:
        yield Slip("", "", pattern.reply, pattern.code)


@_slips.register(Slots)
@_slips.register(Dials)
def _(question: Slots | Dials) -> Iterator[Slip]:
    named = {slot.id: slot.label for slot in question.slots} if isinstance(question, Slots) else {}
    for rule in question.rules:
        yield Slip(named.get(rule.slot, ""), "", rule.reply, rule.code)


@_slips.register
def _(question: Order) -> Iterator[Slip]:
    for pair in question.before:
        wrong = f"{question.items[pair.then]} before {question.items[pair.first]}"
        yield Slip(question.text, wrong, pair.reply, pair.code)


@_slips.register
def _(question: FreeText) -> Iterator[Slip]:
    for line in question.checklist:
        yield Slip(question.label, "", line.reply.replace("{words}", "…"), line.code)


@_slips.register
def _(question: Parts) -> Iterator[Slip]:
    for part in question.parts:
        for slip in _slips(part.question):
            yield replace(slip, asked=slip.asked or part.text)
