"""Notebooks name and never contain: one-line cells, no outputs, nothing in their metadata that a copy could break."""

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest

import kit
from kit.course import course, slug

ROOT = Path(__file__).parents[2]
FOLDERS = ("lessons", "exercises", "solutions")
NOTEBOOKS = sorted(path for folder in FOLDERS for path in (ROOT / folder).glob("*.ipynb"))
NAMES = [str(path.relative_to(ROOT)) for path in NOTEBOOKS]
CALLS = {"lessons": {"exercise", "show"}, "exercises": {"exercise"}, "solutions": {"solution"}}
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},  # the kernel's full version would make every opening a change
}
LOCKED = {"deletable": False, "editable": False}  # no stray key press may change a lesson
every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)


def read(path: Path) -> dict[str, Any]:
    """A notebook as it lies in the file."""
    held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return held


def code(path: Path) -> list[dict[str, Any]]:
    """The code cells of a notebook."""
    return [cell for cell in read(path)["cells"] if cell["cell_type"] == "code"]


@every_notebook
def test_shape(path: Path) -> None:
    """Format 4.5, valid ids, the plain kernel, and one word that says it is ours."""
    held = read(path)
    assert (held["nbformat"], held["nbformat_minor"]) == (4, 5)
    ours = held["metadata"].pop("patio")
    assert held["metadata"] == METADATA
    expected = path.stem if path.parent.name == "lessons" else f"{path.parent.name}-{path.stem[:2]}"
    assert ours == {"lesson": expected}


@every_notebook
def test_no_outputs(path: Path) -> None:
    """No outputs, no execution counts, no attachments."""
    for cell in read(path)["cells"]:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None
        assert "attachments" not in cell


@every_notebook
def test_ids_mean_nothing(path: Path) -> None:
    """Cells are numbered through, so that nobody can hang anything on an id."""
    assert [cell["id"] for cell in read(path)["cells"]] == [
        f"c{place:02d}" for place in range(len(read(path)["cells"]))
    ]


@every_notebook
def test_cells_are_locked(path: Path) -> None:
    """Cells can be neither changed nor deleted by accident, and hold no other metadata but hidden code."""
    for cell in read(path)["cells"]:
        hidden = {"jupyter": {"source_hidden": True}} if cell["cell_type"] == "code" else {}
        assert cell["metadata"] == LOCKED | hidden


@every_notebook
def test_begins_with_its_title(path: Path) -> None:
    """The first cell is prose, and its heading is the lesson's title."""
    first = read(path)["cells"][0]
    heading = "".join(first["source"]).splitlines()[0]
    assert first["cell_type"] == "markdown"
    assert slug(heading.removeprefix("# ").split(":")[0]) == path.stem[3:]


@every_notebook
def test_code_names_one_thing(path: Path) -> None:
    """A label in plain words, then one line that imports the kit and makes one call with one name."""
    for cell in code(path):
        label, call = "".join(cell["source"]).split("\n")
        assert re.fullmatch(r"# \S.*  ▶", label)
        found = re.fullmatch(r'import kit; kit\.(\w+)\("([a-z0-9-]+)"\)', call)
        assert found, call
        assert found[1] in CALLS[path.parent.name]
        assert found[1] in kit.__all__
        ast.parse(call)


@every_notebook
def test_labels_are_titles(path: Path) -> None:
    """In exercises and solutions the label is the title of the exercise."""
    titles = {one.name: one.title for lesson in course() for one in lesson.exercises}
    for cell in code(path):
        label, call = "".join(cell["source"]).split("\n")
        name = call.split('"')[1]
        if path.parent.name != "lessons":
            assert label == f"# {titles[name]}  ▶"


@every_notebook
def test_prose_is_prose(path: Path) -> None:
    """No HTML, no pictures from elsewhere, no link out."""
    for cell in read(path)["cells"]:
        if cell["cell_type"] == "markdown":
            assert not re.search(r"<\w|https?://|!\[", "".join(cell["source"]))


@every_notebook
def test_file_is_tidy(path: Path) -> None:
    """Written as Jupyter writes it, so that a saved notebook shows no change."""
    text = path.read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), indent=1, ensure_ascii=False) + "\n"


def test_every_lesson_has_its_notebooks() -> None:
    """One in `lessons/` for each lesson that is there; one in the other two where it has exercises."""
    here = [lesson for lesson in course() if not lesson.coming]
    with_exercises = {f"{lesson.slug}.ipynb" for lesson in here if lesson.exercises}
    assert {path.name for path in NOTEBOOKS if path.parent.name == "lessons"} == {f"{one.slug}.ipynb" for one in here}
    for folder in ("exercises", "solutions"):
        assert {path.name for path in NOTEBOOKS if path.parent.name == folder} == with_exercises
