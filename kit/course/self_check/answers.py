"""Self-check: every model answer passes, blanks and slips do not, and every slip is answered."""

from collections.abc import Iterator, Mapping
from itertools import combinations, permutations
from typing import Any

from kit.exercise import (
    MISCONCEPTIONS,
    Answer,
    Choose,
    Dials,
    Exercise,
    Numbers,
    Order,
    Outcome,
    Parts,
    Question,
    Several,
    Slots,
    Sort,
)


def check_answers(exercise: Exercise) -> Iterator[str]:
    """Yield what is wrong with the answers of one exercise."""
    outcome = exercise.check(exercise.model).outcome
    if outcome is not Outcome.CORRECT:
        yield f"{exercise.name!r}: 'model' must pass, got {outcome}."
        return
    if _nothing_to_do(exercise.question):
        yield f"{exercise.name!r}: the start must leave something to do, got one that passes untouched."
    for where, answer in near_misses(exercise.question, exercise.question.tidy(exercise.model)):
        yield from _check_near_miss(exercise, where, answer)
    yield from (f"{exercise.name!r}: {gap}" for gap in _gaps(exercise.question))


def _check_near_miss(exercise: Exercise, where: str, answer: Answer) -> Iterator[str]:
    try:
        verdict = exercise.check(answer)
    except KeyError as nothing:
        yield f"{exercise.name!r}: {where} must have a reply, got none for {nothing}."
        return
    if verdict.outcome is Outcome.CORRECT and not _open(exercise.question):
        yield f"{exercise.name!r}: {where} must not pass."
    if any(not one.text.strip() for one in verdict.missing):
        yield f"{exercise.name!r}: {where} must get a reply in words, got an empty one."
    for code in verdict.codes:
        if code not in MISCONCEPTIONS:
            yield f"{exercise.name!r}: the code at {where} must be one of {', '.join(MISCONCEPTIONS)}, got {code!r}."


def _nothing_to_do(question: Question) -> bool:
    blank = question.tidy(question.blank())
    progress = question.progress(blank)
    return progress.done == progress.asked and not any(question.missing(blank))


def _open(question: Question) -> bool:
    """Several answers are right when rules judge the whole; there a changed answer may pass too."""
    if isinstance(question, Parts):
        return any(_open(part.question) for part in question.parts)
    return isinstance(question, Slots | Dials) or (isinstance(question, Several) and bool(question.rules))


def near_misses(question: Question, model: Answer) -> Iterator[tuple[str, Answer]]:
    """Yield answers one step away from the model, each with the place that changed."""
    if isinstance(question, Parts):
        for part in question.parts:
            for where, answer in near_misses(part.question, model[part.id]):
                yield f"{part.id}/{where}", {**model, part.id: answer}
    elif isinstance(question, Sort):
        yield from _other_picks(model, {row.id: question.choices for row in question.rows})
    elif isinstance(question, Slots):
        yield from _other_picks(model, {slot.id: slot.options for slot in question.slots})
    elif isinstance(question, Choose):
        yield from ((id, id) for id in question.options if id != model)
    elif isinstance(question, Several):
        yield from _other_ticks(question, model)
    elif isinstance(question, Numbers):
        yield from _other_numbers(question, model)
    elif isinstance(question, Dials):
        for source, target in permutations(question.dials, 2):
            if model[source]:
                yield f"{source} to {target}", {**model, source: model[source] - 1, target: model[target] + 1}
    elif isinstance(question, Order):
        for first, second in combinations(range(len(model)), 2):
            swapped = list(model)
            swapped[first], swapped[second] = swapped[second], swapped[first]
            yield f"{model[first]} and {model[second]} swapped", swapped


def _other_picks(model: Mapping[str, str], options: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Answer]]:
    for place, choices in options.items():
        for choice in choices:
            if choice != model[place]:
                yield f"{place}={choice}", {**model, place: choice}


def _other_ticks(question: Several, model: list[str]) -> Iterator[tuple[str, Answer]]:
    rest = [id for id in question.options if id not in model]
    if not question.rules:
        yield "everything ticked", list(question.options)
    if question.pick:
        for gone in model:
            yield from ((f"{new} for {gone}", [new, *(id for id in model if id != gone)]) for new in rest)
        return
    yield from ((f"{new} too", [*model, new]) for new in rest)
    yield from ((f"{gone} left out", [id for id in model if id != gone]) for gone in model if len(model) > 1)


def _other_numbers(question: Numbers, model: Mapping[str, str]) -> Iterator[tuple[str, Answer]]:
    for box in question.boxes:
        for wrong in (*box.replies, box.key + box.within + 1, box.key - box.within - 1):
            yield f"{box.id}={wrong:g}", {**model, box.id: wrong}
    for pattern in question.patterns:
        yield f"the pattern {dict(pattern.when)}", {**model, **pattern.when}


def _gaps(question: Question) -> Iterator[str]:
    """Yield what the near misses cannot show: replies to nothing, replies said twice, rules nobody can break."""
    if isinstance(question, Parts):
        for part in question.parts:
            yield from (f"{part.id}/{gap}" for gap in _gaps(part.question))
    elif isinstance(question, Sort):
        for row in question.rows:
            named = {choice: text for choice, text in row.replies.items() if choice != "*"}
            yield from _unused(f"row {row.id!r}", {**named, **row.codes}, set(question.choices) - {row.key})
            yield from _said_twice(f"row {row.id!r}", row.replies)
    elif isinstance(question, Choose):
        yield from _unused("options", {**question.replies, **question.codes}, set(question.options) - {question.key})
        yield from _said_twice("options", question.replies)
    elif isinstance(question, Slots | Dials | Several):
        yield from _idle_rules(question)


def _unused(where: str, replies: Mapping[str, str], wrong: set[str]) -> Iterator[str]:
    for choice in replies:
        if choice not in wrong:
            yield f"{where}: replies must be to a wrong choice ({', '.join(sorted(wrong))}), got {choice!r}."


def _said_twice(where: str, replies: Mapping[str, str]) -> Iterator[str]:
    if len(set(replies.values())) < len(replies):
        yield f"{where}: every wrong choice must have its own reply, got the same words twice."


def _idle_rules(question: Slots | Dials | Several) -> Iterator[str]:
    tried = list(_tries(question))
    for rule in question.rules:
        if all(rule.holds(one) for one in tried):
            yield f"rule {rule.name!r} must be one that somebody can break, got none that does."


def _tries(question: Slots | Dials | Several) -> Iterator[Any]:
    """Yield whole answers to try rules on: every mix, every pick; for slots, all within two steps of two weeks."""
    if isinstance(question, Several):
        yield from combinations(question.options, question.pick)
        return
    if isinstance(question, Dials):
        yield from question.mixes()
        return
    options = {slot.id: slot.options for slot in question.slots}
    bases = [{id: list(lines)[place] for id, lines in options.items()} for place in (0, 1)]
    for base in bases:
        for _, once in _other_picks(base, options):
            yield from (question.filled(twice) for _, twice in _other_picks(once, options))
