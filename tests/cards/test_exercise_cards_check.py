"""An exercise card saves every touch, checks, opens hints one by one, and shows the answer to who tried."""

import json
from collections.abc import Callable

import pytest

from kit.cards import ExerciseCard
from kit.course import exercise as find
from kit.course.self_check.words import said
from kit.exercise import Exercise, Parts
from kit.workbook import Workbook

from .answers import EXERCISES, every_exercise, unfinished, wrong


def kept_back(exercise: Exercise) -> set[str]:
    """Everything we say only after a check or when asked: replies, hints, reasons, the own-data step."""
    labels = {part.text for part in exercise.question.parts} if isinstance(exercise.question, Parts) else set()
    texts = {*said(exercise.question), *exercise.hints, exercise.why, exercise.own} - labels
    return {json.dumps(text, ensure_ascii=False)[1:-1] for text in texts if len(text) > 12}


def on_the_page(card: ExerciseCard) -> str:
    """What travels to the browser."""
    return json.dumps(card.state(), ensure_ascii=False)


@every_exercise
def test_the_model_answer_is_done(exercise: Exercise, workbook: Workbook) -> None:
    """Answer, check: done, with the why and the own-data step, and the answer comes back as it was given."""
    card = ExerciseCard(exercise, workbook)
    card.do("answer", answer=exercise.model, seq=1)
    assert card.state()["verdict"] is None
    card.do("check", answer=exercise.model, seq=1)
    state = card.state()
    assert state["verdict"]["outcome"] == "correct"
    assert state["verdict"]["shown"] == []
    assert state["done"]
    assert (state["why"], state["own"]) == (exercise.why, exercise.own)
    assert state["answer"] == exercise.question.tidy(exercise.model)
    assert state["answerShown"] is None


@every_exercise
def test_a_wrong_answer_gets_at_most_two_replies(exercise: Exercise, workbook: Workbook) -> None:
    """Not yet: one or two replies, each with the place it is about when it is about one; no why, no answer."""
    card = ExerciseCard(exercise, workbook)
    card.do("check", answer=wrong(exercise), seq=1)
    state = card.state()
    assert state["verdict"]["outcome"] == "not_yet"
    assert 1 <= len(state["verdict"]["shown"]) <= 2
    assert all(one["text"] for one in state["verdict"]["shown"])
    assert state["why"] == state["own"] == ""
    assert not state["done"]
    assert workbook.attempt(exercise.name).tries == 1


@every_exercise
def test_replies_stay_while_they_are_being_mended(exercise: Exercise, workbook: Workbook) -> None:
    """Changing the answer keeps the replies in view; passing and then changing takes "done" words away."""
    card = ExerciseCard(exercise, workbook)
    card.do("check", answer=wrong(exercise), seq=1)
    card.do("answer", answer=exercise.model, seq=2)
    assert card.state()["verdict"]["outcome"] == "not_yet"
    card.do("check", answer=exercise.model, seq=2)
    card.do("answer", answer=wrong(exercise), seq=3)
    assert card.state()["verdict"] is None
    assert card.state()["done"], "what was done once stays done"


@every_exercise
def test_blank_is_no_try(exercise: Exercise, workbook: Workbook) -> None:
    """Check before anything is chosen: a friendly word, nothing counted, nothing to undo, not begun."""
    card = ExerciseCard(exercise, workbook)
    blank = exercise.question.blank()
    card.do("check", answer=blank, seq=0)
    state = card.state()
    assert state["verdict"]["outcome"] == "not_started"
    assert not state["canUndo"]
    assert not state["canReset"]
    assert exercise.name not in workbook.progress()


@pytest.mark.parametrize(
    "exercise", [one for one in EXERCISES if unfinished(one)], ids=[one.name for one in EXERCISES if unfinished(one)]
)
def test_unfinished_is_no_try(exercise: Exercise, workbook: Workbook) -> None:
    """Check half-way: how much is left, no reply, nothing counted, and what was chosen is saved."""
    card = ExerciseCard(exercise, workbook)
    begun = unfinished(exercise)
    for seq in (1, 2, 3):
        card.do("check", answer=begun, seq=seq)
    state = card.state()
    assert state["verdict"]["outcome"] == "incomplete"
    assert state["verdict"]["shown"] == []
    assert workbook.attempt(exercise.name).tries == 0
    assert not state["canShowAnswer"]
    assert state["answer"] == exercise.question.tidy(begun)


@every_exercise
def test_hints_open_one_at_a_time(exercise: Exercise, workbook: Workbook) -> None:
    """Each press opens the next hint; after the last there is none to press for, and the answer may be seen."""
    card = ExerciseCard(exercise, workbook)
    for opened in range(len(exercise.hints) + 1):
        state = card.state()
        assert state["hints"] == list(exercise.hints[:opened])
        assert state["moreHints"] == len(exercise.hints) - opened
        assert state["canShowAnswer"] is (opened > 0 and opened == len(exercise.hints))
        card.do("hint")
    assert workbook.attempt(exercise.name).hints == len(exercise.hints)


@every_exercise
def test_the_answer_may_be_seen_after_two_tries(exercise: Exercise, workbook: Workbook) -> None:
    """Not after one, but after two; then it is in words, with why, and nothing is marked."""
    card = ExerciseCard(exercise, workbook)
    card.do("check", answer=wrong(exercise), seq=1)
    assert not card.state()["canShowAnswer"]
    card.do("check", answer=wrong(exercise), seq=1)
    assert card.state()["canShowAnswer"]
    card.do("show")
    state = card.state()
    assert not state["canShowAnswer"]
    assert all(line["answer"].strip() for line in state["answerShown"])
    assert (state["why"], state["own"]) == (exercise.why, exercise.own)
    assert not state["done"]
    assert state["answer"] == wrong(exercise), "showing never overwrites what the learner gave"


@every_exercise
def test_nothing_is_given_away_before_it_is_asked_for(exercise: Exercise, workbook: Workbook) -> None:
    """Neither replies, hints, reasons nor keys are in the page: not before, not half-way, not after a blank check."""
    card = ExerciseCard(exercise, workbook)
    for act in (lambda: None, lambda: card.do("answer", answer=wrong(exercise), seq=1), lambda: card.do("undo", seq=2)):
        act()
        assert not [text for text in kept_back(exercise) if text in on_the_page(card)]
    if exercise.hints:
        card.do("hint")
        here = [json.dumps(text, ensure_ascii=False)[1:-1] for text in exercise.hints[1:]]
        assert not [text for text in here if text in on_the_page(card)]


@every_exercise
def test_only_the_replies_of_this_answer_are_in_the_page(exercise: Exercise, workbook: Workbook) -> None:
    """After a check the page holds what it shows and no other reply."""
    card = ExerciseCard(exercise, workbook)
    card.do("check", answer=wrong(exercise), seq=1)
    verdict = card.state()["verdict"]
    shown = {json.dumps(one["text"], ensure_ascii=False)[1:-1] for one in verdict["shown"]}
    page = json.dumps({**card.state(), "verdict": None}, ensure_ascii=False)
    assert not [text for text in kept_back(exercise) - shown if text in page]


@every_exercise
def test_the_browsers_count_comes_back(exercise: Exercise, workbook: Workbook) -> None:
    """Each state says which of the browser's changes it knows of; an older message never turns it back."""
    card = ExerciseCard(exercise, workbook)
    for seq in (3, 7):
        card.do("answer", answer=exercise.model, seq=seq)
        assert card.state()["seq"] == seq
    card.do("answer", answer=exercise.model, seq=5)
    assert card.state()["seq"] == 7
    card.do("check", answer=exercise.model, seq=8)
    assert card.state()["seq"] == 8


@every_exercise
def test_reopened_it_shows_what_was_acknowledged(
    exercise: Exercise, workbook: Workbook, reopen: Callable[[], Workbook]
) -> None:
    """Another program opens the same file: answer, hints, note, done, why, all there; and again half-way."""
    card = ExerciseCard(exercise, workbook)
    card.do("answer", answer=wrong(exercise), seq=1)
    half_way = ExerciseCard(exercise, reopen()).state()
    assert half_way["answer"] == wrong(exercise)
    assert half_way["canUndo"]
    assert half_way["verdict"] is None
    card.do("hint")
    card.do("check", answer=exercise.model, seq=2)
    card.do("note", text="Mine: <b>bold</b> 🥐 & $5")
    told = card.state()
    again = ExerciseCard(exercise, reopen()).state()
    assert {**again, "seq": 0} == {**told, "seq": 0}
    assert again["note"] == "Mine: <b>bold</b> 🥐 & $5"
    assert again["done"]


def test_counts_say_how_far(workbook: Workbook) -> None:
    """ "3 of 12 filled in", in counts and not in marks."""
    card = ExerciseCard(find("2.1"), workbook)
    card.do("answer", answer={"p1": "sell", "p2": "me", "p3": "me"}, seq=1)
    assert card.state()["progress"].startswith("3 of ")


def test_the_gut_guess_meets_the_count(workbook: Workbook) -> None:
    """Once done, the guess stands beside the count; a guess alone is not the answer."""
    blast = find("1.3")
    card = ExerciseCard(blast, workbook)
    card.do("answer", answer={**blast.model, "guess": "4"}, seq=1)
    assert "guessed" not in card.state()
    card.do("check", answer={**blast.model, "guess": "4"}, seq=2)
    assert "guess" in card.state()["answer"]
    assert "4" in card.state()["guessed"]
    assert card.state()["strip"]["to"] - card.state()["strip"]["from"] == 5


def test_a_week_draws_its_balance(workbook: Workbook) -> None:
    """The bar of the week is of the lines chosen now, and says the same numbers."""
    week = find("2.4")
    card = ExerciseCard(week, workbook)
    before = card.state()["balance"]
    card.do("answer", answer=week.model, seq=1)
    after = card.state()["balance"]
    assert before["shares"]["sell"] > after["shares"]["sell"]
    assert after["n"] == len(week.question.tidy(week.model))


def test_a_name_that_does_not_exist_says_which_there_are() -> None:
    """An author's slip names the near one."""
    with pytest.raises(KeyError, match="Did you mean 'sort-the-feed'"):
        find("sort-the-fed")


def test_an_unknown_message_is_refused(workbook: Workbook) -> None:
    """A message the card does not know is a slip of ours, not silence."""
    card = ExerciseCard(find("1.1"), workbook)
    with pytest.raises(ValueError, match="'do' must be one of"):
        card.do("dance")
