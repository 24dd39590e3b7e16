"""Undo takes back one step, a reset begins one exercise again, and undo brings a reset back."""

from collections.abc import Callable

from kit.cards import ExerciseCard
from kit.course import exercise as find
from kit.exercise import Exercise
from kit.workbook import Workbook

from .answers import every_exercise, wrong


@every_exercise
def test_undo_steps_back_to_the_blank(exercise: Exercise, workbook: Workbook) -> None:
    """Two changes, two undos, then there is none; a verdict about a taken-back answer goes too."""
    card = ExerciseCard(exercise, workbook)
    card.do("answer", answer=wrong(exercise), seq=1)
    card.do("answer", answer=exercise.model, seq=2)
    card.do("check", answer=exercise.model, seq=2)
    card.do("undo", answer=exercise.model, seq=3)
    state = card.state()
    assert state["answer"] == wrong(exercise)
    assert state["verdict"] is None
    assert state["seq"] == 3
    card.do("undo", seq=4)
    state = card.state()
    assert state["answer"] == exercise.question.tidy(exercise.question.blank())
    assert not state["canUndo"]
    card.do("undo", seq=5)
    assert card.state()["answer"] == state["answer"]


@every_exercise
def test_checking_is_no_step(exercise: Exercise, workbook: Workbook) -> None:
    """Pressing Check again and again adds nothing to undo: one undo takes back the last choice."""
    card = ExerciseCard(exercise, workbook)
    card.do("answer", answer=wrong(exercise), seq=1)
    for _ in range(3):
        card.do("check", answer=wrong(exercise), seq=1)
    card.do("undo", seq=2)
    assert card.state()["answer"] == exercise.question.tidy(exercise.question.blank())


@every_exercise
def test_a_reset_begins_again_and_undo_brings_it_back(
    exercise: Exercise, workbook: Workbook, reopen: Callable[[], Workbook]
) -> None:
    """Tries, hints, "done" and the answer go with a reset and come back with its undo; the note stays throughout."""
    card = ExerciseCard(exercise, workbook)
    card.do("hint")
    card.do("check", answer=wrong(exercise), seq=1)
    card.do("check", answer=exercise.model, seq=2)
    card.do("note", text="kept")
    before = workbook.attempt(exercise.name)
    card.do("reset", seq=3)
    state = card.state()
    assert state["answer"] == exercise.question.tidy(exercise.question.blank())
    assert (state["hints"], state["done"], state["verdict"], state["answerShown"]) == ([], False, None, None)
    assert state["why"] == ""
    assert not state["canReset"]
    assert state["canUndo"]
    assert exercise.name not in workbook.progress()
    card.do("undo", seq=4)
    after = reopen().attempt(exercise.name)
    assert (after.answer, after.tries, after.hints) == (before.answer, before.tries, before.hints)
    assert after.finished_at == before.finished_at
    state = card.state()
    assert state["done"]
    assert state["why"] == exercise.why, "what was done is shown as done, not half"
    assert state["note"] == "kept"


def test_one_exercise_at_a_time(workbook: Workbook) -> None:
    """Undo on one card leaves the others alone."""
    first, second = ExerciseCard(find("1.1"), workbook), ExerciseCard(find("1.2"), workbook)
    first.do("answer", answer=find("1.1").model, seq=1)
    second.do("answer", answer=find("1.2").model, seq=1)
    first.do("undo", seq=2)
    assert first.state()["answer"] == {}
    assert second.state()["answer"] == find("1.2").model
    assert not first.state()["canUndo"]


def test_two_cards_of_one_exercise_stay_one(workbook: Workbook) -> None:
    """Two tabs on one lesson: what is answered in one is seen in the other, so that neither overwrites the other."""
    first, second = ExerciseCard(find("2.1"), workbook), ExerciseCard(find("2.1"), workbook)
    assert second.widget.state["answer"] == {}
    first.do("answer", answer={"p1": "me", "p2": "sell"}, seq=1)
    assert second.widget.state["answer"] == {"p1": "me", "p2": "sell"}
    second.do("answer", answer={"p1": "me", "p2": "sell", "p3": "you"}, seq=1)
    assert first.state()["answer"] == {"p1": "me", "p2": "sell", "p3": "you"}
    first.do("check", answer=find("2.1").model, seq=2)
    assert second.widget.state["done"]
    first.do("reset", seq=3)
    assert second.widget.state["answer"] == {}
    assert not second.widget.state["done"]
