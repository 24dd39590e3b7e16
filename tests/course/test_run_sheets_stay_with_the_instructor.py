"""What stands on a run sheet for the instructor never reaches a learner: not a notebook, not a card."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit.course import written
from kit.course.run_sheets import Sitting, mix_ups, scripts, sittings
from kit.exercise import Exercise

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted(file for folder in ("lessons", "exercises", "solutions") for file in (ROOT / folder).glob("*.ipynb"))
LEARNERS_CODE = [
    file for folder in ("kit/cards", "kit/workbook", "kit/lab") for file in (ROOT / folder).rglob("*.[pj][ys]")
]


def notes() -> Iterator[str]:
    """Every line that is for the instructor alone."""
    for row in (row for sheet in sittings() for row in sheet.rows):
        yield from row.do
        yield row.instead
        yield from (line for script in row.scripts for line in (script.say, script.room, script.do))
    yield from (script.say for script in scripts().values())
    yield from (mix_up.say for mix_up in mix_ups().values())


NOTES = sorted({" ".join(line.split()) for line in notes()} - {""})


def test_there_are_notes_to_keep() -> None:
    """The lists above are not empty, so the tests below say something."""
    assert len(NOTES) > 60
    assert len(NOTEBOOKS) > 15
    assert len(LEARNERS_CODE) > 40


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_no_notebook_shows_a_note(file: Path) -> None:
    """No cell holds a line of the run sheet, nor calls for it."""
    cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
    text = " ".join(" ".join("".join(cell["source"]) for cell in cells).split())
    assert [line for line in NOTES if line in text] == []
    assert "run_sheet" not in text
    assert "kit.room" not in text


def test_no_card_can_show_one() -> None:
    """Nothing a learner's kernel loads with all of the cards knows the run sheets: they are not even in its memory."""
    asked = (
        "import sys, kit.cards; print(*(name for name in sys.modules if 'run_sheets' in name or 'kit.room' in name))"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert [name for name in told.stdout.split() if "run_sheets" in name or "guide" in name] == []


@pytest.mark.parametrize("file", LEARNERS_CODE, ids=lambda file: file.name)
def test_no_code_of_a_card_holds_one(file: Path) -> None:
    """No line was copied into a card's code either."""
    text = " ".join(file.read_text(encoding="utf-8").split())
    assert [line for line in NOTES if line in text] == []


def test_no_exercise_draws_one() -> None:
    """What a card is given of an exercise holds no line of the run sheet."""
    parts = [part for lesson in written() for part in lesson.flow if isinstance(part, Exercise)]
    drawn = " ".join(json.dumps([part.drawn() for part in parts], ensure_ascii=False).split())
    assert [line for line in NOTES if line in drawn] == []


@pytest.mark.parametrize("sheet", sittings(), ids=lambda one: one.choice)
def test_no_slide_shows_one(sheet: Sitting) -> None:
    """What the room reads in a row is none of the instructor's lines."""
    shown = " ".join(line for row in sheet.rows for line in (row.room, *row.points))
    assert [line for row in sheet.rows for line in row.do if line in shown] == []
