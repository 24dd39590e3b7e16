"""The page follows the system's light or dark, and the learner's own choice outranks it and lasts."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import open_lesson, wait_until_ready
from .laboratory import Lab
from .notebooks import write_small_course

FIRST = "lessons/01-the-first.ipynb"
PAPER = "getComputedStyle(document.querySelector('.patio-lesson')).backgroundColor"
LIGHT, DARK = "rgb(251, 248, 243)", "rgb(29, 27, 25)"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three small lessons."""
    return write_small_course(tmp_path_factory.mktemp("small"))


@pytest.mark.parametrize(
    ("context", "paper"),
    [({"color_scheme": "light"}, LIGHT), ({"color_scheme": "dark"}, DARK)],
    indirect=["context"],
)
def test_the_first_start_follows_the_system(page: Page, lab: Lab, paper: str) -> None:
    """A system in the dark gets a dark page without anybody choosing."""
    open_lesson(page, lab, FIRST)
    assert page.evaluate(PAPER) == paper


def test_a_choice_made_on_the_page_lasts(page: Page, lab: Lab) -> None:
    """The switch turns the page dark, says what it would do next, and a reload keeps the choice."""
    open_lesson(page, lab, FIRST)
    page.get_by_role("button", name="Dark page").click()
    expect(page.get_by_role("button", name="Light page")).to_be_visible()
    assert page.evaluate(PAPER) == DARK
    page.reload()
    wait_until_ready(page)
    assert page.evaluate(PAPER) == DARK
    page.get_by_role("button", name="Light page").click()
    expect(page.get_by_role("button", name="Dark page")).to_be_visible()
    assert page.evaluate(PAPER) == LIGHT
