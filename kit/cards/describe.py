"""Say in words what an answer is: what each place is called, and what a model answer says line by line."""

from functools import singledispatch
from typing import Any

from kit.exercise import Answer, Choose, Dials, FreeText, Numbers, Order, Parts, Question, Several, Slots, Sort, Verdict

Lines = list[dict[str, str]]
BOX_WORDS = {"me": "Me", "you": "You", "world": "Neutral"}
LONGEST_NAME = 70


def short(text: str) -> str:
    """A text cut to what fits before a reply."""
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1].rsplit(" ", 1)[0] + "…"


@singledispatch
def places(question: Any) -> dict[str, str]:
    """Name each place a reply can be about ("p3" -> the post's own words)."""
    return {}


@places.register
def _(question: Sort) -> dict[str, str]:
    return {row.id: short(row.text) for row in question.rows}


@places.register
def _(question: Several) -> dict[str, str]:
    return {id: short(text) for id, text in question.options.items() if text and id not in BOX_WORDS}


@places.register
def _(question: Numbers) -> dict[str, str]:
    return {box.id: box.label for box in question.boxes}


@places.register
def _(question: Order) -> dict[str, str]:
    return {id: short(text) for id, text in question.items.items()}


@places.register
def _(question: Parts) -> dict[str, str]:
    named = {}
    for part in question.parts:
        named[part.id] = short(part.text)
        inside = places(part.question)
        named |= {f"{part.id}/{where}": text for where, text in inside.items()}
        if isinstance(part.question, Several):  # "tick two boxes": the part itself is what the reply is about
            named |= {f"{part.id}/{id}": short(part.text) for id in part.question.options if id not in inside}
    return named


@singledispatch
def in_words(question: Any, answer: Answer) -> Lines:
    """An answer line by line, for "Show answer" and the solutions."""
    return [_line("", str(answer))]


@in_words.register
def _(question: Sort, answer: Answer) -> Lines:
    return [_line(row.text, question.choices[answer[row.id]]) for row in question.rows]


@in_words.register
def _(question: Choose, answer: Answer) -> Lines:
    return [_line(question.text, question.options[answer])]


@in_words.register
def _(question: Several, answer: Answer) -> Lines:
    words = [question.options[id] or BOX_WORDS.get(id, id) for id in question.options if id in answer]
    together = " + ".join(words) if all(len(word) < 24 for word in words) else " · ".join(words)
    return [_line(question.text, together)]


@in_words.register
def _(question: Numbers, answer: Answer) -> Lines:
    return [_line(box.label, f"{answer[box.id]}{'%' if box.percent else ''}") for box in question.boxes]


@in_words.register
def _(question: Slots, answer: Answer) -> Lines:
    return [
        _line(slot.label or slot.said, slot.options[answer[slot.id]].text + _kept(question, slot.id, answer))
        for slot in question.slots
    ]


def _kept(question: Slots, slot: str, answer: Answer) -> str:
    return " (kept)" if question.start.get(slot) == answer[slot] else ""


@in_words.register
def _(question: Dials, answer: Answer) -> Lines:
    return [_line(label, str(answer[id])) for id, label in question.dials.items()]


@in_words.register
def _(question: Order, answer: Answer) -> Lines:
    return [_line(f"{place}.", question.items[id]) for place, id in enumerate(answer, 1)]


@in_words.register
def _(question: FreeText, answer: Answer) -> Lines:
    return [_line(question.label, answer["text"])]


@in_words.register
def _(question: Parts, answer: Answer) -> Lines:
    lines = []
    for part in question.parts:
        inside = in_words(part.question, answer[part.id])
        lines += [_line(part.text, inside[0]["answer"])] if len(inside) == 1 else inside
    return lines


def _line(what: str, answer: str) -> dict[str, str]:
    return {"what": what, "answer": answer}


def about(question: Question, where: str) -> str:
    """What a reply is about, in the learner's words, or "" for the whole answer."""
    return places(question).get(where, "")


def verdict_drawn(question: Question, verdict: Verdict | None) -> dict[str, Any] | None:
    """Give what a check said, as the page draws it; None before any check."""
    if verdict is None:
        return None
    shown = [{"text": one.text, "where": one.where, "about": about(question, one.where)} for one in verdict.shown]
    more = len(verdict.missing) - len(verdict.shown)
    return {"outcome": verdict.outcome.value, "summary": verdict.summary, "shown": shown, "more": more}
