"""What notebooks name is there, what is there is named somewhere, and each thing stands where it belongs."""

import json
import re
from pathlib import Path

import pytest

from kit.cards import cards
from kit.course import Lesson, course, exercise

ROOT = Path(__file__).parents[2]
LESSONS = [lesson for lesson in course() if not lesson.coming]
FOLDERS = ("lessons", "exercises", "solutions")


def called(path: Path) -> list[tuple[str, str]]:
    """Every call of a notebook, as (word, name), in order."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    return re.findall(r'kit\.(\w+)\("([^"]+)"\)', code)


NOTEBOOKS = sorted(path for folder in FOLDERS for path in (ROOT / folder).glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=[f"{path.parent.name}/{path.stem}" for path in NOTEBOOKS])
def test_every_name_is_found(path: Path) -> None:
    """Each call names something the kit has, by the word that gives it."""
    for word, name in called(path):
        if word == "show":
            assert name in cards()
        else:
            assert exercise(name).name == name


@pytest.mark.parametrize("lesson", LESSONS, ids=[lesson.slug for lesson in LESSONS])
def test_a_lesson_holds_its_own(lesson: Lesson) -> None:
    """Every exercise, faded step and worked example of a lesson stands in its notebook once, between begin and end."""
    here = [name for _, name in called(ROOT / "lessons" / f"{lesson.slug}.ipynb")]
    own = [part.name for part in lesson.cards]
    assert sorted(name for name in here if name in own) == sorted(own)
    assert here[0] == f"begin-{lesson.number}"
    assert f"end-{lesson.number}" in here


@pytest.mark.parametrize("folder", ["exercises", "solutions"])
def test_exercises_and_solutions_hold_each_once(folder: str) -> None:
    """Every numbered exercise, once, in the notebook of its lesson."""
    for lesson in LESSONS:
        if lesson.exercises:
            here = [name for _, name in called(ROOT / folder / f"{lesson.slug}.ipynb")]
            assert here == [one.name for one in lesson.exercises]


def test_no_card_is_forgotten() -> None:
    """Every card by name is shown in some lesson, and only once in all of them."""
    shown = [name for path in (ROOT / "lessons").glob("*.ipynb") for word, name in called(path) if word == "show"]
    assert sorted(shown) == sorted(cards())
