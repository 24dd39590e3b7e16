"""What a card is given to draw: options in a fixed shuffled order, and nothing that gives the answer away."""

import json
from typing import Any

import pytest

from kit.course import exercise, written
from kit.course.self_check.words import said
from kit.exercise import Before, Choose, Exercise, Feed, Match, Order, Parts, Slots, shuffled

EXERCISES = [one for lesson in written() for one in (*lesson.exercises, *lesson.practice)]
NAMES = [one.name for one in EXERCISES]


@pytest.mark.parametrize("one", EXERCISES, ids=NAMES)
def test_is_plain_json(one: Exercise) -> None:
    """A card's state travels to the page as JSON."""
    drawn = one.drawn()
    assert json.loads(json.dumps(drawn)) == drawn
    assert drawn["hints"] == len(one.hints)


@pytest.mark.parametrize("one", EXERCISES, ids=NAMES)
def test_holds_no_replies_hints_or_reasons(one: Exercise) -> None:
    """Nothing of what we say after a check stands in the page before it."""
    page = json.dumps(one.drawn(), ensure_ascii=False)
    secrets = {*one.hints, one.why, one.own, *said(one.question)} - {""}
    labels = {part.text for part in one.question.parts} if isinstance(one.question, Parts) else set()
    assert not [
        text for text in secrets - labels if len(text) > 12 and json.dumps(text, ensure_ascii=False)[1:-1] in page
    ]


@pytest.mark.parametrize("one", EXERCISES, ids=NAMES)
def test_holds_no_keys(one: Exercise) -> None:
    """No field of what is drawn is called key, model, reply or code."""
    assert not {"key", "model", "replies", "reply", "codes", "code", "why", "rules", "patterns"} & set(
        fields(one.drawn())
    )


def fields(drawn: Any) -> list[str]:
    """Every field name in a JSON value, however deep."""
    if isinstance(drawn, dict):
        return [*drawn, *(name for value in drawn.values() for name in fields(value))]
    return [name for value in drawn for name in fields(value)] if isinstance(drawn, list) else []


def test_marks_of_a_feed_stay_hidden() -> None:
    """The twenty posts come without the marks that count them."""
    blast = exercise("1.3")
    assert isinstance(blast.material[0], Feed)
    assert blast.material[0].marks
    assert "marks" not in blast.drawn()["material"][0]


def test_only_a_week_shows_what_each_line_is() -> None:
    """Its picture is the balance bar, so marks are part of the question there, and nowhere else."""
    week = exercise("2.4").drawn()["question"]
    assert {"mark"} <= set(fields(week))
    question = exercise("2.4").question
    assert isinstance(question, Slots)
    message = Slots(question.slots, question.rules)
    assert "mark" not in fields(message.drawn("a-try"))


def test_the_order_is_the_same_every_time() -> None:
    """Shuffled once and for all by the exercise's name; other seeds give other orders."""
    assert shuffled("abcdef", "sort-the-feed") == shuffled("abcdef", "sort-the-feed")
    assert len({tuple(shuffled("abcdef", f"seed-{place}")) for place in range(20)}) > 10
    assert shuffled("abcd", "four-people-at-the-mixer") == ["b", "d", "a", "c"]


@pytest.mark.parametrize("one", EXERCISES, ids=NAMES)
def test_shuffling_loses_nothing(one: Exercise) -> None:
    """Every option is drawn, once."""
    question, drawn = one.question, one.drawn()["question"]
    if isinstance(question, Match):
        assert sorted(choice["id"] for choice in drawn["choices"]) == sorted(question.choices)
    if isinstance(question, Choose):
        assert sorted(option["id"] for option in drawn["options"]) == sorted(question.options)
    if isinstance(question, Slots):
        for slot, shown in zip(question.slots, drawn["slots"], strict=True):
            assert sorted(option["id"] for option in shown["options"]) == sorted(slot.options)
            assert not question.start or shown["options"][0]["id"] == question.start[slot.id]


def test_sort_keeps_its_boxes_in_order() -> None:
    """Keys 1 to 4 mean the same box in every exercise."""
    choices = exercise("2.1").drawn()["question"]["choices"]
    assert [choice["id"] for choice in choices] == ["me", "sell", "you", "world"]
    assert choices[3]["text"].startswith("Neutral")


def test_an_order_is_never_drawn_solved() -> None:
    """Whatever the seed, something is left to move."""
    question = Order({"a": "One", "b": "Two"}, (Before("a", "b", "Not yet."),))
    for place in range(20):
        assert [item["id"] for item in question.drawn(f"seed-{place}")["items"]] == ["b", "a"]
