"""Self-check: notebooks name exercises. Each one stands once in `exercises/`, once in `solutions/`, in mirrored files."""

import ast
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from kit.course.lesson import Lesson

CALL_IN = {"exercises": "exercise", "solutions": "solution"}
ROOT = Path(__file__).parents[3]  # the folder that holds kit/, lessons/, exercises/ and solutions/


def names_called(notebook: Path, call: str) -> Iterator[str]:
    """Yield the name in every ``kit.call("name")`` of a notebook, in order."""
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            yield from _names_in("".join(cell["source"]), call)


def _names_in(source: str, call: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="kit"), attr=attr), args=[ast.Constant(value=str(name))]
            ):
                if attr == call:
                    yield name


def check_notebooks(lessons: Sequence[Lesson], root: Path) -> Iterator[str]:
    """Yield a finding for each exercise that is missing, doubled or in the wrong notebook, and each unknown name."""
    wanted = {f"{lesson.slug}.ipynb": [one.name for one in lesson.exercises] for lesson in lessons if lesson.exercises}
    for folder, call in CALL_IN.items():
        there = {path.name: list(names_called(path, call)) for path in sorted((root / folder).glob("*.ipynb"))}
        for file in sorted(wanted.keys() | there.keys()):
            if file not in wanted or file not in there:
                where = "missing" if file in wanted else "of no lesson with exercises"
                yield f"{folder}/{file}: the files must be {', '.join(sorted(wanted))}; this one is {where}."
            elif there[file] != wanted[file]:
                yield f"{folder}/{file}: must name {', '.join(wanted[file])}, each once, got {', '.join(there[file])}."
    for lesson in lessons:
        yield from _check_lesson(lesson, root / "lessons" / f"{lesson.slug}.ipynb")


def _check_lesson(lesson: Lesson, notebook: Path) -> Iterator[str]:
    """Yield a finding when a lesson's notebook leaves out a step of the lesson, or shows it twice."""
    if not notebook.exists():
        yield f"lessons/{notebook.name}: must be there, and isn't."
        return
    shown = [*names_called(notebook, "exercise"), *names_called(notebook, "show")]
    for card in lesson.cards:
        if shown.count(card.name) != 1:
            yield f"lessons/{notebook.name}: must show {card.name!r} once, got {shown.count(card.name)} times."
