"""What a learner answers is there again, exactly, in any tab and on any day."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from kit.workbook import Attempt, Workbook
from kit.workbook.sqlite_store import _text

Tab = Callable[[], Workbook]

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(), inside, max_size=3),
    max_leaves=8,
)


def test_an_untouched_exercise_is_not_started(workbook: Workbook) -> None:
    """Nothing saved means blank, not wrong."""
    assert workbook.attempt("four-people") == Attempt()
    assert workbook.progress() == {}


def test_an_answer_comes_back_in_another_tab(tab: Tab) -> None:
    """A save is seen by whoever opens the file next."""
    before = datetime.now(UTC)
    saved_at = tab().save_answer("four-people", {"avery": "push", "blake": None})
    attempt = tab().attempt("four-people")
    assert attempt.answer == {"avery": "push", "blake": None}
    assert attempt.saved_at == saved_at
    assert before <= saved_at <= datetime.now(UTC)
    assert attempt.started_at is not None
    assert attempt.finished_at is None


def test_checks_hints_and_the_shown_answer_are_counted(tab: Tab) -> None:
    """A blank check costs no try; the counts outlive the tab."""
    workbook = tab()
    workbook.record_check("sort", "not_started", counts_as_try=False)
    workbook.record_check("sort", "not_yet", counts_as_try=True)
    assert [workbook.open_hint("sort"), workbook.open_hint("sort")] == [1, 2]
    workbook.see_answer("sort")
    attempt = tab().attempt("sort")
    assert (attempt.outcome, attempt.tries, attempt.hints, attempt.seen_answer) == ("not_yet", 1, 2, True)


def test_done_stays_done_while_playing_on(workbook: Workbook) -> None:
    """The moment of finishing is the first "correct", whatever is tried later."""
    finished = workbook.record_check("sort", "correct", counts_as_try=True).finished_at
    assert finished is not None
    again = workbook.record_check("sort", "not_yet", counts_as_try=True)
    assert (again.outcome, again.finished_at) == ("not_yet", finished)
    assert workbook.record_check("sort", "correct", counts_as_try=True).finished_at == finished


def test_reset_clears_one_exercise_and_undo_brings_it_back(workbook: Workbook) -> None:
    """Starting over is safe: everything about the exercise returns, and other exercises never notice."""
    workbook.save_answer("other", [1])
    workbook.save_answer("sort", ["b", "a"])
    workbook.record_check("sort", "not_yet", counts_as_try=True)
    was = workbook.attempt("sort")
    workbook.reset("sort")
    assert workbook.attempt("sort") == Attempt()
    assert list(workbook.progress()) == ["other"]
    assert workbook.undo("sort")
    now = workbook.attempt("sort")
    assert (now.answer, now.tries, now.outcome, now.started_at) == (was.answer, was.tries, was.outcome, was.started_at)


def test_undo_steps_through_answers_and_leaves_tries(workbook: Workbook) -> None:
    """Undo is about the answer; tries, hints and what was checked stay."""
    for answer in (["a"], ["a", "b"], ["a", "b"], ["b"]):
        workbook.save_answer("sort", answer)
    workbook.record_check("sort", "not_yet", counts_as_try=True)
    workbook.open_hint("sort")
    seen = []
    while workbook.undo("sort"):
        seen.append(workbook.attempt("sort").answer)
    assert seen == [["a", "b"], ["a"], None]  # the one saved twice is one step
    assert not workbook.can_undo("sort")
    assert (workbook.attempt("sort").tries, workbook.attempt("sort").hints) == (1, 1)


def test_undo_in_one_tab_takes_back_the_last_change_of_any_tab(tab: Tab) -> None:
    """There is one answer, not one per tab."""
    left, right = tab(), tab()
    left.save_answer("sort", 1)
    right.save_answer("sort", 2)
    assert left.undo("sort")
    assert right.attempt("sort").answer == 1


@settings(max_examples=200, deadline=None)
@given(JSON)
def test_any_json_comes_back_as_it_was(value: object) -> None:
    """Accents, emoji, halves of emoji from a cut text, zero bytes: all of it (the text SQLite keeps is plain ASCII)."""
    text = _text(value)  # type: ignore[arg-type]
    assert text.isascii()
    assert "\0" not in text
    assert json.loads(text) == value


def test_odd_text_goes_through_the_file(tab: Tab) -> None:
    """The same through a real file."""
    odd = {"note": "é ☕ \ud83d \0 '; DROP TABLE record; --", "": [True, None, 1.5]}
    tab().save_answer("odd", odd)
    assert tab().attempt("odd").answer == odd
