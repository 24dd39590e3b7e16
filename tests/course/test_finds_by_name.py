"""Lessons, exercises and worked examples are found by name or number, and a slip of the pen gets help."""

import pytest

from kit.course import NotInCourse, all_exercises, course, exercise, lesson, slug, worked_example, written


def test_an_exercise_by_name_and_by_number() -> None:
    """Both lead to the same value."""
    assert exercise("2.1") is exercise("sort-the-feed")
    assert exercise("sort-the-feed").title == "Sort the feed"


def test_a_step_inside_a_lesson() -> None:
    """Recall and faded steps are found by name, and are not counted among the exercises."""
    step = exercise("faded-pick-the-reason")
    assert step.tier == "practice"
    assert step not in all_exercises()


def test_a_lesson() -> None:
    """By slug, by number, and by number as text."""
    assert lesson("01-the-room-and-the-feed") is lesson(1) is lesson("1")


def test_a_worked_example() -> None:
    """By its name."""
    assert len(worked_example("worked-four-posts").items) == 4


@pytest.mark.parametrize(
    ("find", "wanted", "said"),
    [
        (exercise, "sort-the-fed", "Did you mean 'sort-the-feed'?"),
        (exercise, "9.9", "'exercise' must be one of four-people-at-the-mixer, "),
        (lesson, "the-room-and-the-feed", "Did you mean '01-the-room-and-the-feed'?"),
        (lesson, 12, "'lesson' must be one of 00-before-you-come, "),
        (worked_example, "worked-four-post", "Did you mean 'worked-four-posts'?"),
    ],
)
def test_a_name_that_is_not_there(find: object, wanted: str, said: str) -> None:
    """The message lists the names and offers the nearest, without quotes around it."""
    assert callable(find)
    with pytest.raises(NotInCourse) as caught:
        find(wanted)
    assert said in str(caught.value)
    assert isinstance(caught.value, KeyError)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Show it, don't claim it", "show-it-dont-claim-it"),
        ("Law, rule of thumb, or myth?", "law-rule-of-thumb-or-myth"),
        ("A latecomer’s first ten", "a-latecomers-first-ten"),
    ],
)
def test_slugs(title: str, name: str) -> None:
    """Apostrophes fall away, everything else that is no letter becomes a dash."""
    assert slug(title) == name


def test_lessons_in_order() -> None:
    """Eight lessons; those still to come are the last ones, and all are written in full."""
    assert [one.number for one in course()] == [one.number for one in written()] == list(range(8))
    coming = [one.coming for one in course()]
    assert coming == sorted(coming)
    assert all(one.flow for one in written())


def test_a_lesson_still_to_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """The map has its heading and minutes; none of its steps can be found."""
    outline = lesson(1).outline
    monkeypatch.setattr("kit.course._LESSONS", (outline,))
    assert course() == (outline,)
    assert (outline.title, outline.minutes, outline.cards) == ("The room and the feed", 20, ())
    assert all_exercises() == ()
    for find, name in ((exercise, "1.1"), (exercise, "faded-the-van"), (worked_example, "worked-one-party-one-feed")):
        with pytest.raises(NotInCourse):
            find(name)
