"""Answers to try on every exercise of the course: wrong ones, unfinished ones, and who is asked."""

from typing import Any

import pytest

from kit.course import course
from kit.course.self_check.answers import near_misses
from kit.exercise import Answer, Exercise, Outcome

EXERCISES = [one for lesson in course() if not lesson.coming for one in (*lesson.exercises, *lesson.practice)]
every_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=[one.name for one in EXERCISES])


def wrong(exercise: Exercise) -> Answer:
    """A whole answer, one step away from the model, that does not pass."""
    for _, answer in near_misses(exercise.question, exercise.question.tidy(exercise.model)):
        if exercise.check(answer).outcome is Outcome.NOT_YET:
            return exercise.question.tidy(answer)
    raise AssertionError(f"{exercise.name} takes everything")


def unfinished(exercise: Exercise) -> Answer | None:
    """A begun answer that is not whole, or None where one touch makes it whole."""
    model = exercise.question.tidy(exercise.model)
    for begun in _begun(model):
        if exercise.check(begun).outcome is Outcome.INCOMPLETE:
            return begun
    return None


def _begun(model: Any) -> list[Any]:
    if not isinstance(model, dict):
        return []
    first = next(iter(model))
    less = {**model, first: model[first] - 1} if isinstance(model[first], int) else {}
    return [{first: model[first]}, less]
