"""A learner's copies of the notebooks: new ones come, changed ones stay theirs, and saving a page changes nothing."""

import json
from pathlib import Path
from typing import Any

import pytest

from kit.lab.single_user import lay_out

PAGE = "lessons/01-a-page.ipynb"


def write(file: Path, *words: str, outputs: list[Any] | None = None) -> None:
    """Write a notebook with these cells."""
    file.parent.mkdir(parents=True, exist_ok=True)
    cells = [{"cell_type": "code", "source": word, "metadata": {}, "outputs": outputs or []} for word in words]
    file.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), encoding="utf-8")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of one page."""
    write(tmp_path / "course" / PAGE, "one")
    return tmp_path / "course"


def words_in(file: Path) -> list[str]:
    """The cells of a notebook."""
    return [cell["source"] for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]]


def test_a_newer_page_replaces_one_nobody_changed(course: Path, tmp_path: Path) -> None:
    """Also when Jupyter has saved it with outputs meanwhile."""
    mine = lay_out(course, tmp_path / "home") / PAGE
    assert words_in(mine) == ["one"]
    write(mine, "one", outputs=[{"text": "drawn"}])
    write(course / PAGE, "two")
    lay_out(course, tmp_path / "home")
    assert words_in(mine) == ["two"]


def test_a_page_somebody_changed_stays_theirs(course: Path, tmp_path: Path) -> None:
    """Whatever the course does, and however often."""
    mine = lay_out(course, tmp_path / "home") / PAGE
    write(mine, "mine")
    for words in ("two", "three"):
        write(course / PAGE, words)
        lay_out(course, tmp_path / "home")
        assert words_in(mine) == ["mine"]


def test_a_page_that_is_gone_comes_back(course: Path, tmp_path: Path) -> None:
    """Deleted, or no notebook any more: a fresh copy."""
    mine = lay_out(course, tmp_path / "home") / PAGE
    mine.unlink()
    lay_out(course, tmp_path / "home")
    assert words_in(mine) == ["one"]


def test_an_unchanged_page_is_not_written_again(course: Path, tmp_path: Path) -> None:
    """What Jupyter saved with it, such as outputs, stays while the course is the same."""
    mine = lay_out(course, tmp_path / "home") / PAGE
    write(mine, "one", outputs=[{"text": "drawn"}])
    before = mine.read_bytes()
    lay_out(course, tmp_path / "home")
    assert mine.read_bytes() == before
