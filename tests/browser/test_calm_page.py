"""A lesson opens as a calm page: it runs itself, shows no code, and an ordinary notebook stays ordinary."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import open_lesson, wait_until_ready
from .laboratory import Lab
from .notebooks import write_small_course

FIRST = "lessons/01-the-first.ipynb"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three small lessons."""
    return write_small_course(tmp_path_factory.mktemp("small"))


def test_runs_itself_and_hides_the_code(page: Page, lab: Lab) -> None:
    """The card is there without a press, and nothing of code, cells or menus is seen."""
    open_lesson(page, lab, FIRST)
    expect(page.get_by_role("button", name="Press me")).to_be_visible()
    expect(page.get_by_role("heading", name="The first")).to_be_visible()
    for part in (".cm-content", ".jp-InputPrompt", ".jp-OutputPrompt", ".jp-Collapser", ".jp-Toolbar", ".lm-MenuBar"):
        expect(page.locator(f"{part}:visible")).to_have_count(0)
    for part in (".jp-SideBar", ".jp-StatusBar-Widget", ".jp-Dialog", ".Toastify__toast", ".jp-Notebook-footer"):
        expect(page.locator(f"{part}:visible")).to_have_count(0)
    assert page.title() == "The first · Patio"
    assert page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTop") == 0


def test_is_a_column_for_reading(page: Page, lab: Lab) -> None:
    """Prose stands in the middle, about 46 rem wide, in type of 17 px."""
    open_lesson(page, lab, FIRST)
    prose = page.locator(".jp-MarkdownOutput p").first
    box = prose.bounding_box()
    assert box
    assert 44 * 16 <= box["width"] <= 48 * 16
    assert abs((box["x"] + box["width"] / 2) - 640) < 20
    assert prose.evaluate("element => getComputedStyle(element).fontSize") == "17px"


@pytest.mark.parametrize("context", [{"viewport": {"width": 360, "height": 740}}], indirect=True)
def test_fits_a_telephone(page: Page, lab: Lab) -> None:
    """At 360 px nothing has to be scrolled sideways, and every tool of the bar is in view."""
    open_lesson(page, lab, FIRST)
    wide = "document.querySelector('.jp-WindowedPanel-outer')"
    assert page.evaluate(f"{wide}.scrollWidth <= {wide}.clientWidth")
    for tool in page.locator(".patio-tool").all():
        box = tool.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360


def test_shows_the_code_to_the_curious(page: Page, lab: Lab) -> None:
    """A switch shows the code, which can be read but not changed, and hides it again."""
    open_lesson(page, lab, FIRST)
    switch = page.get_by_role("button", name="Show the code")
    switch.click()
    code = page.locator(".jp-CodeCell .cm-content").first
    expect(code).to_be_visible()
    expect(code).to_contain_text("import ipywidgets")
    expect(switch).to_have_attribute("aria-pressed", "true")
    code.click()
    page.keyboard.type("broken ")
    expect(code).not_to_contain_text("broken")
    switch.click()
    expect(code).to_be_hidden()


def test_an_ordinary_notebook_is_ordinary(page: Page, lab: Lab) -> None:
    """A learner's own notebook opens as JupyterLab always opens it: with code, tools and menus, and does not run."""
    page.goto(lab.address("mine.ipynb"))
    expect(page.locator(".jp-CodeCell .cm-content")).to_be_visible()
    expect(page.locator(".jp-NotebookPanel-toolbar")).to_be_visible()
    expect(page.locator(".lm-MenuBar")).to_be_visible()
    expect(page.locator(".patio-lesson, .patio-bar")).to_have_count(0)
    expect(page.locator(".jp-OutputArea-output")).to_have_count(0)
    page.locator(".jp-CodeCell .cm-content").click()
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    expect(page.locator(".jp-Cell")).to_have_count(3)


def test_the_full_window_of_jupyterlab_keeps_its_own(page: Page, lab: Lab) -> None:
    """In the whole of JupyterLab only the lesson's own panel is calm; menus and side bars stay."""
    page.goto(lab.address(FIRST, "lab/tree"))
    wait_until_ready(page)
    expect(page.locator(".patio-bar")).to_be_visible()
    expect(page.locator(".lm-MenuBar")).to_be_visible()
    expect(page.locator(".jp-CodeCell .cm-content:visible")).to_have_count(0)


def test_no_menus_flash_by_before_the_calm_page(page: Page, lab: Lab) -> None:
    """From the first picture to the last, menus and side bars are never in view: a curtain hangs before them."""
    page.add_init_script(
        """addEventListener('DOMContentLoaded', function look() {
            const inView = document.elementFromPoint(60, 12);
            window.flashed ||= Boolean(inView?.closest('.lm-MenuBar, #jp-top-panel, .jp-SideBar, #jupyterlab-splash'));
            requestAnimationFrame(look);
        });"""
    )
    open_lesson(page, lab, FIRST)
    assert page.evaluate("window.flashed") is False
    expect(page.locator(".patio-curtain")).to_have_count(0)
