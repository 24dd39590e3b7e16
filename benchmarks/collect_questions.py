"""The same five questions for all three: as answers of ours, and as notebooks that a grader runs."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from kit.course import exercise
from kit.exercise import Answer, Outcome

FIVE = ("four-people-at-the-mixer", "sort-the-feed", "read-the-audit", "who-should-i-meet-next", "name-the-patio")


class Asked(NamedTuple):
    """One question: its exercise, the model answer, and an answer that does not pass."""

    name: str
    right: Answer
    wrong: Answer


def asked() -> list[Asked]:
    """Give the five questions."""
    from kit.course.self_check.answers import near_misses

    found = []
    for name in FIVE:
        one = exercise(name)
        tidy = one.question.tidy(one.model)
        misses = (answer for _, answer in near_misses(one.question, tidy))
        wrong = next(answer for answer in misses if one.check(answer).outcome is Outcome.NOT_YET)
        found.append(Asked(name, tidy, wrong))
    return found


def answers_of(learner: int, questions: list[Asked]) -> list[Answer]:
    """Give the answers of one learner: each fifth of theirs does not pass, another one for each learner."""
    return [one.wrong if (learner + place) % 5 == 0 else one.right for place, one in enumerate(questions)]


def cell(kind: str, source: str, name: str, metadata: dict[str, Any] | None = None) -> dict[str, Any]:
    """Give one cell of a notebook."""
    more: dict[str, Any] = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"cell_type": kind, "id": name, "metadata": metadata or {}, "source": source, **more}


def write_notebook(path: Path, cells: list[dict[str, Any]]) -> None:
    """Write a notebook that runs on plain Python."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    whole = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(whole), encoding="utf-8")


def nbgrader_cells(answers: list[Answer], questions: list[Asked], first: str = "") -> list[dict[str, Any]]:
    """Give a notebook as nbgrader knows it: a cell to answer in and a locked test for each question."""
    cells = []
    for place, (one, answer) in enumerate(zip(questions, answers, strict=True)):
        solution = {"grade": False, "locked": False, "solution": True, "schema_version": 3, "task": False}
        test = {"grade": True, "locked": True, "solution": False, "schema_version": 3, "task": False, "points": 1}
        code = f"{first if place == 0 else ''}answer_{place} = {answer!r}"
        cells.append(cell("code", code, f"a{place}", {"nbgrader": solution | {"grade_id": f"a{place}"}}))
        check = f"assert answer_{place} == {one.right!r}"
        cells.append(cell("code", check, f"t{place}", {"nbgrader": test | {"grade_id": f"t{place}"}}))
    return cells


def otter_cells(answers: list[Answer], first: str = "") -> list[dict[str, Any]]:
    """Give a notebook as otter knows it: answers, each followed by a check."""
    cells = [cell("code", "import otter\ngrader = otter.Notebook(tests_dir='tests')", "begin")]
    for place, answer in enumerate(answers):
        cells.append(cell("code", f"{first if place == 0 else ''}answer_{place} = {answer!r}", f"a{place}"))
        cells.append(cell("code", f"grader.check('q{place}')", f"c{place}"))
    return cells
