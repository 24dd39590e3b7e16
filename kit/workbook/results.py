"""The results file a learner may hand over: exercises only. No contacts, no posts, no notes, no free text."""

from collections.abc import Iterable
from math import isfinite
from typing import Any

from kit.exercise import Exercise, FreeText, Numbers, Part, Parts, Question, read_number
from kit.workbook.answers import Answers

VERSION = 1


def results(workbook: Answers, exercises: Iterable[Exercise]) -> dict[str, Any]:
    """Give the whole results file as JSON, for the learner to see before it goes anywhere.

    Each line: the exercise's number and name, the answer (choices and numbers only, so that it can be checked again),
    outcome, tries, hints opened, whether the answer was shown, and whole minutes from first touch to done.
    """
    progress = workbook.progress()
    lines = []
    for exercise in exercises:
        attempt = progress.get(exercise.name)
        if attempt is None:
            continue
        minutes = None
        if attempt.started_at and attempt.finished_at:
            minutes = round((attempt.finished_at - attempt.started_at).total_seconds() / 60)
        lines.append(
            {
                "exercise": exercise.number,
                "name": exercise.name,
                "answer": without_text(exercise.question, exercise.question.tidy(attempt.answer)),
                "outcome": attempt.outcome,
                "tries": attempt.tries,
                "hints": attempt.hints,
                "seen_answer": attempt.seen_answer,
                "minutes": minutes,
            }
        )
    return {"patio_results": VERSION, "exercises": lines}


def without_text(question: Question, answer: Any) -> Any:
    """The same answer with everything typed freely left out: of a number box only what reads as a number stays."""
    if isinstance(question, FreeText):
        return None
    if isinstance(question, Numbers):
        read = {id: read_number(typed) for id, typed in answer.items()}
        return {id: _plain(number) for id, number in read.items() if number is not None and isfinite(number)}
    if isinstance(question, Parts):
        return {part.id: _without(part, answer) for part in question.parts}
    return answer


def _plain(number: float) -> float:
    return int(number) if number.is_integer() else number


def _without(part: Part, answer: Any) -> Any:
    return without_text(part.question, answer[part.id])
