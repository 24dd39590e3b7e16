"""The course checks itself: everything a change of content could break, said in words. `python -m kit check` runs it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kit.course import course, run_sheets
from kit.course.lesson import Lesson
from kit.course.scenario_check import SCENARIOS
from kit.course.self_check.answers import check_answers
from kit.course.self_check.chance import check_chance
from kit.course.self_check.figures import check_figures
from kit.course.self_check.notebooks import ROOT, check_notebooks
from kit.course.self_check.scenarios import check_scenarios
from kit.course.self_check.shape import SENTENCES, check_course, check_lesson, covered, spoken
from kit.course.self_check.words import check_words

__all__ = ["findings", "summary"]


def findings(lessons: Sequence[Lesson] | None = None, root: Path = ROOT) -> list[str]:
    """Give everything that is wrong with the course, one sentence each; an empty list means that all is well.

    Parameters
    ----------
    lessons
        The lessons to check; all of the course that are there, by default, and the run sheets with them.
    root
        The folder that holds `lessons/`, `exercises/` and `solutions/`.
    """
    sheets = run_sheets.findings() if lessons is None else []
    return [*_findings(_there(lessons), root), *sheets]


def summary(found: Sequence[str], lessons: Sequence[Lesson] | None = None) -> str:
    """Say in two lines how many exercises there are and what was found, and which sentences of the article they carry.

    Parameters
    ----------
    found
        What `findings` gave for these lessons.
    lessons
        The lessons that were checked; all of the course that are there, by default.
    """
    checked = _there(lessons)
    carried = covered(checked)
    exercises = sum(len(lesson.exercises) for lesson in checked)
    sentences = sum(one in carried for one in SENTENCES)
    return (
        f"{exercises} exercises, {len(found)} findings\n"
        f"{sentences} of {len(SENTENCES)} sentences of the article covered: {spoken(carried)}"
    )


def _there(lessons: Sequence[Lesson] | None) -> list[Lesson]:
    return [lesson for lesson in (course() if lessons is None else lessons) if not lesson.coming]


def _findings(lessons: Sequence[Lesson], root: Path) -> Iterator[str]:
    exercises = [step for lesson in lessons for step in (*lesson.exercises, *lesson.practice)]
    yield from check_course(lessons)
    for lesson in lessons:
        yield from check_lesson(lesson)
        yield from check_words(lesson)
        for card in lesson.cards:
            yield from check_figures(card)
    for exercise in exercises:
        yield from check_answers(exercise)
    yield from check_chance(exercises)
    yield from check_scenarios(SCENARIOS, lessons)
    yield from check_notebooks(lessons, root)
