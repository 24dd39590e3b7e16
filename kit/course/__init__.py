"""What we teach: one file a lesson, exercises as plain values in teaching order, and how to find them by name."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TypeVar

from kit.course import lesson_0, lesson_1, lesson_2, lesson_3, lesson_4, lesson_5, lesson_6, lesson_7
from kit.course.lesson import Lesson, Step, WorkedExample, WorkedItem, slug
from kit.course.scenario_check import SCENARIOS
from kit.exercise import Exercise

__all__ = [
    "Lesson",
    "NotInCourse",
    "Step",
    "WorkedExample",
    "WorkedItem",
    "all_exercises",
    "course",
    "exercise",
    "lesson",
    "scenario",
    "scenarios",
    "slug",
    "worked_example",
    "written",
]

Value = TypeVar("Value")
_WRITTEN: tuple[Lesson, ...] = (
    lesson_0.LESSON,
    lesson_1.LESSON,
    lesson_2.LESSON,
    lesson_3.LESSON,
    lesson_4.LESSON,
    lesson_5.LESSON,
    lesson_6.LESSON,
    lesson_7.LESSON,
)
_LESSONS = tuple(each.outline if each.coming else each for each in _WRITTEN)


class NotInCourse(KeyError):
    """A name the course does not have. The message lists the names it has, and the nearest one."""

    def __str__(self) -> str:
        """The message as it is: a KeyError would put quotes around it."""
        return str(self.args[0])


def course() -> tuple[Lesson, ...]:
    """Give all lessons in order; those with `coming` set are only shown on the map."""
    return _LESSONS


def written() -> tuple[Lesson, ...]:
    """Give all lessons in order and in full, also those that the course shows only on its map: for authors and tests."""
    return _WRITTEN


def all_exercises() -> tuple[Exercise, ...]:
    """Give the numbered exercises of every lesson that is there, in the order of their numbers."""
    return tuple(one for each in _LESSONS if not each.coming for one in each.exercises)


def exercise(name_or_number: str) -> Exercise:
    """Find an exercise by name ("sort-the-feed") or number ("2.1"); recall and faded steps by name.

    Raises
    ------
    NotInCourse
        When there is none; the message says which there are.
    """
    numbered = {one.number: one for one in all_exercises()}
    named = {one.name: one for each in _LESSONS for one in (*each.exercises, *each.practice)}
    return _found("exercise", named, name_or_number, numbered)


def scenarios() -> tuple[Exercise, ...]:
    """Give the five of the scenario check: checked like exercises, counted in no lesson."""
    return SCENARIOS


def scenario(name: str) -> Exercise:
    """Find one of the scenario check by name ("forty-episodes").

    Raises
    ------
    NotInCourse
        When there is none; the message says which there are.
    """
    return _found("scenario", {one.name: one for one in SCENARIOS}, name, {})


def worked_example(name: str) -> WorkedExample:
    """Find a worked example by name ("worked-four-posts").

    Raises
    ------
    NotInCourse
        When there is none; the message says which there are.
    """
    return _found("worked_example", {one.name: one for each in _LESSONS for one in each.worked}, name, {})


def lesson(slug_or_number: str | int) -> Lesson:
    """Find a lesson by slug ("01-the-room-and-the-feed") or number (1 or "1").

    Raises
    ------
    NotInCourse
        When there is none; the message says which there are.
    """
    numbered = {str(each.number): each for each in _LESSONS}
    return _found("lesson", {each.slug: each for each in _LESSONS}, str(slug_or_number), numbered)


def _found(what: str, named: Mapping[str, Value], wanted: str, numbered: Mapping[str, Value]) -> Value:
    everything = {**numbered, **named}
    if wanted not in everything:
        near = get_close_matches(wanted, named, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise NotInCourse(f"'{what}' must be one of {', '.join(named)}, got {wanted!r}.{hint}")
    return everything[wanted]
