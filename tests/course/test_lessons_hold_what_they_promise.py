"""Lessons 0 to 2 are whole: minutes, steps in order, evidence; and the shapes an author relies on."""

import json

import pytest

from kit.__main__ import main
from kit.course import Lesson, course, exercise, lesson, worked_example
from kit.course.evidence import register
from kit.exercise import Choose, Match, Slots, Sort
from kit.talk import Label, judge, tally

HERE = [one for one in course() if not one.coming]


@pytest.mark.parametrize(
    ("number", "minutes", "core", "room"), [(0, 10, 0, (5, 10, 6)), (1, 20, 8, (4, 15, 8)), (2, 40, 11, (13, 45, 42))]
)
def test_minutes(number: int, minutes: int, core: int, room: tuple[int, ...]) -> None:
    """Minutes at home and in each format are those of the run sheets."""
    one = lesson(number)
    assert (one.minutes, one.core_minutes, tuple(one.room.values())) == (minutes, core, room)


@pytest.mark.parametrize("one", HERE, ids=lambda one: one.slug)
def test_three_key_points_and_a_next_step(one: Lesson) -> None:
    """Every lesson ends with three sentences to keep, something to say, and one small step."""
    assert len(one.key_points) == 3
    assert one.talk
    assert one.next_step
    assert all(register[key].teach for key in one.evidence)


def test_lesson_two_begins_with_recall() -> None:
    """Recall first: one question from the lesson before."""
    first = lesson(2).flow[0]
    assert first is exercise("recall-why-people-left-casey")
    assert isinstance(exercise("recall-why-people-left-casey").question, Choose)


def test_lesson_two_fades() -> None:
    """Four posts with label and reason, four to give the reason for, four to give the label to, then exercise 2.1."""
    names = [card.name for card in lesson(2).cards]
    start = names.index("worked-four-posts")
    assert names[start : start + 4] == [
        "worked-four-posts",
        "faded-pick-the-reason",
        "faded-pick-the-label",
        "sort-the-feed",
    ]
    assert all(item.label and item.reason for item in worked_example("worked-four-posts").items)
    reasons, labels = exercise("faded-pick-the-reason").question, exercise("faded-pick-the-label").question
    assert isinstance(reasons, Match)
    assert isinstance(labels, Sort)
    assert len(reasons.rows) == len(labels.rows) == 4


def test_practice_uses_other_posts_than_the_exercises() -> None:
    """Nobody sorts a post that was already solved for them."""
    seen = {item.text for item in worked_example("worked-four-posts").items}
    for name in ("faded-pick-the-label", "sort-the-feed"):
        question = exercise(name).question
        assert isinstance(question, Sort)
        rows = {row.text for row in question.rows}
        assert not rows & seen
        seen |= rows


def test_worked_example_of_lesson_one_stands_side_by_side() -> None:
    """One party, one feed: every line has its twin."""
    example = worked_example("worked-one-party-one-feed")
    assert all(example.heads)
    assert all(item.beside for item in example.items)


def test_model_answers_lie_in_the_band() -> None:
    """The repaired week and the first ten are weeks that My feed would call balanced, or nearly."""
    of_mark = {"P": Label(("me",), True), "S": Label(("me",)), "Y": Label(("you",)), "W": Label(("world",))}
    week = exercise("2.4")
    assert isinstance(week.question, Slots)
    repaired = [of_mark[line.mark] for line in week.question.filled(week.model).lines.values()]
    of_dial = {"sell": "P", "me": "S", "you": "Y", "world": "W"}
    first_ten = [of_mark[of_dial[dial]] for dial, count in exercise("2.7").model.items() for _ in range(count)]
    assert judge(tally(repaired)).inside
    assert judge(tally(first_ten)).inside


def test_evidence_register() -> None:
    """All 36 rows, each with words, a source, and how sure it is; rules of thumb are never called sure."""
    assert len(register) == 36
    for key, row in register.items():
        assert row.say, key
        assert row.source, key
        assert row.kind == "evidence" or row.certainty != "high", key


@pytest.mark.parametrize("never", ["34 times", "34×", "90%", "92%"])
def test_numbers_not_to_teach(never: str) -> None:
    """Numbers that travel well and do not hold stay out of the learners' words."""
    assert not any(never in row.say for row in register.values())


def test_course_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m kit course` lists lessons and exercises with minutes and tier, and adds up."""
    assert main(["course"]) == 0
    printed = capsys.readouterr().out
    assert "1  The room and the feed (20 min, core 8, 28 with every exercise)" in printed
    assert "   2.4  Repair the blast week (core, 6 min)" in printed
    assert "3 lessons, 11 exercises: 70 minutes, 96 with every exercise." in printed


def test_course_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The same as one JSON object."""
    assert main(["course", "--json"]) == 0
    held = json.loads(capsys.readouterr().out)
    assert (held["exercises"], held["minutes"]) == (11, 70)
    assert held["lessons"][2]["exercises"][0]["name"] == "sort-the-feed"
