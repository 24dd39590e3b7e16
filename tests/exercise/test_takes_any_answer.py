"""Whatever an old or damaged workbook holds, a check gives one of four outcomes and never raises."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.course import written
from kit.exercise import Exercise, Order, Outcome

from .test_four_outcomes import CASES, ask

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)
EXERCISES = [one for lesson in written() for one in (*lesson.exercises, *lesson.practice)]
ASKED = [*EXERCISES, *(ask(case.question) for case in CASES.values())]


def near(exercise: Exercise) -> st.SearchStrategy[object]:
    """Answers in the exercise's own shape, with any JSON in place of its values."""
    blank, model = exercise.question.blank(), exercise.model
    ids = {*(blank if isinstance(blank, dict) else ()), *(model if isinstance(model, dict) else ())}
    if not ids:
        return JSON
    value = st.sampled_from(list(model.values())) | JSON if isinstance(model, dict) else JSON
    return st.dictionaries(st.sampled_from(sorted(ids)), value, max_size=len(ids))


@given(data=st.data(), exercise=st.sampled_from(ASKED))
def test_any_json(data: st.DataObject, exercise: Exercise) -> None:
    """Tidying keeps what belongs, twice is as good as once, and the result can be stored."""
    answer = data.draw(JSON | near(exercise))
    tidy = exercise.question.tidy(answer)
    assert exercise.question.tidy(tidy) == tidy
    assert exercise.question.tidy(json.loads(json.dumps(tidy))) == tidy
    verdict = exercise.check(answer)
    assert (verdict.outcome is Outcome.NOT_YET) == bool(verdict.missing)
    assert len(verdict.shown) <= 2
    assert all(one.text for one in verdict.missing)
    assert verdict.summary


@given(data=st.data(), exercise=st.sampled_from(EXERCISES))
def test_blank_never_passes(data: st.DataObject, exercise: Exercise) -> None:
    """However blank is spelled, it is not started."""
    nothing = data.draw(st.sampled_from([None, {}, [], "", 0, exercise.question.blank()]))
    assert exercise.check(nothing).outcome is Outcome.NOT_STARTED


@pytest.mark.parametrize("odd", [[["a"], "b", "c"], [1, 2, 3], ["a", "a", "b"], "abc", {"a": 1, "b": 2, "c": 3}])
def test_an_order_that_is_none(odd: object) -> None:
    """Only a whole ordering of the known items counts as one."""
    question = CASES["order"].question
    assert isinstance(question, Order)
    assert question.tidy(odd) == []
