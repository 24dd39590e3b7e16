"""The bar, the course map and the links of cards go from lesson to lesson, and leave nothing running behind."""

import json
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .conftest import open_lesson, wait_until_ready
from .laboratory import Lab
from .notebooks import write_small_course

FIRST = "lessons/01-the-first.ipynb"
PROGRESS = {
    "here": "one",
    "lessons": [
        {"slug": "one", "number": 1, "title": "The room", "path": FIRST, "minutes": 25, "done": 4, "of": 4},
        {
            "slug": "two",
            "number": 2,
            "title": "The feed <b>",
            "path": "lessons/02-the-second.ipynb",
            "minutes": 45,
            "done": 3,
            "of": 7,
        },
    ],
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three small lessons."""
    return write_small_course(tmp_path_factory.mktemp("small"))


def running(lab: Lab) -> list[str]:
    """Give the notebooks that have a kernel."""
    asked = urllib.request.Request(f"{lab.base}/api/sessions", headers={"Authorization": f"token {lab.key}"})
    with urllib.request.urlopen(asked) as answer:
        sessions: list[dict[str, Any]] = json.load(answer)
    return [session["path"] for session in sessions]


def tell(page: Page) -> None:
    """Send progress as a card does."""
    page.evaluate("detail => document.dispatchEvent(new CustomEvent('patio:course', {detail}))", PROGRESS)


def arrive(page: Page, heading: str) -> None:
    """Wait until another lesson has opened and run."""
    expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible(timeout=30_000)
    wait_until_ready(page)


def test_next_and_previous_leave_one_kernel(page: Page, lab: Lab) -> None:
    """Going on and back opens the neighbours calmly, and only the lesson in view has a kernel."""
    open_lesson(page, lab, FIRST)
    expect(page.locator(".patio-tool-previous")).to_be_disabled()
    page.locator(".patio-tool-next").click()
    arrive(page, "The second")
    expect(page.get_by_role("button", name="Press me")).to_be_visible()
    assert running(lab) == ["lessons/02-the-second.ipynb"]
    page.locator(".patio-tool-previous").click()
    arrive(page, "The first")
    assert running(lab) == [FIRST]


def test_a_card_opens_another_lesson(page: Page, lab: Lab) -> None:
    """A button marked data-patio-open goes there by keyboard too, and cards are told before the page leaves."""
    open_lesson(page, lab, FIRST)
    page.evaluate("addEventListener('pagehide', () => sessionStorage.setItem('told', window.told))")
    page.evaluate("document.addEventListener('patio:leaving', event => { window.told = event.detail.path; })")
    page.get_by_role("button", name="On to the second").focus()
    page.keyboard.press("Enter")
    arrive(page, "The second")
    assert page.evaluate("sessionStorage.getItem('told')") == "lessons/02-the-second.ipynb"


def test_the_end_of_a_lesson_leads_on(page: Page, lab: Lab) -> None:
    """At the foot of a lesson stands the next one."""
    open_lesson(page, lab, FIRST)
    page.locator(".patio-onward").click()
    arrive(page, "The second")


def test_the_course_map_shows_what_is_done_in_counts(page: Page, lab: Lab) -> None:
    """Progress that a card sends is in the bar and in the map, as plain text; the map opens a lesson by keyboard."""
    open_lesson(page, lab, FIRST)
    tell(page)
    expect(page.locator(".patio-bar .patio-title")).to_have_text("The room")
    opener = page.get_by_role("button", name="Course map")
    expect(opener).to_contain_text("4 of 4 done")
    opener.focus()
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    here = page.locator(".patio-map [aria-current=page]")
    expect(here).to_be_focused()
    expect(here).to_contain_text("4 of 4 done")
    other = page.locator(".patio-map").get_by_role("button", name="The feed <b>")
    expect(other).to_contain_text("45 min · 3 of 7 done")
    page.keyboard.press("Escape")
    expect(page.locator(".patio-map")).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    arrive(page, "The second")


def test_without_a_card_the_map_knows_the_folder(page: Page, lab: Lab) -> None:
    """Before any card has spoken, the map lists the lessons beside this one by their names."""
    open_lesson(page, lab, FIRST)
    page.get_by_role("button", name="Course map").click()
    expect(page.locator(".patio-map-title")).to_have_text(["The first", "The second", "The broken"])


def test_a_lesson_in_a_closed_tab_is_let_go(page: Page, lab: Lab) -> None:
    """A lesson whose tab was closed gives its memory back when the next one opens and it has been quiet for long."""
    open_lesson(page, lab, FIRST)
    other = page.context.new_page()
    other.add_init_script(
        "const now = Date.now; Date.now = () => now() + 3_600_000;"
    )  # for this page it is an hour later
    page.close()
    open_lesson(other, lab, "lessons/02-the-second.ipynb")
    for _ in range(5):  # the server notices after a moment that the tab is closed; it is asked each time a lesson opens
        other.reload()
        wait_until_ready(other)
        if FIRST not in running(lab):
            break
    assert running(lab) == ["lessons/02-the-second.ipynb"]


@pytest.mark.parametrize("context", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True)
def test_bar_and_map_have_no_accessibility_findings(page: Page, lab: Lab) -> None:
    """axe-core finds nothing in the bar, the map, the foot and the prose, light and dark."""
    open_lesson(page, lab, FIRST)
    tell(page)
    page.get_by_role("button", name="Course map").click()
    for part in (".patio-bar", ".patio-map", ".patio-foot", ".jp-MarkdownOutput"):
        found = Axe().run(page, context=part)
        assert found.violations_count == 0, found.generate_report()
