"""Every card of every lesson under axe-core: new and in full use, light and dark, on a desk and on a phone."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from kit.course import Lesson, course

from .laboratory import Lab
from .learner import all_drawn, arrive, card, clear_the_table, outcome, press, workbook_of, wrong

LESSONS = [lesson for lesson in course() if not lesson.coming]
DESK, PHONE, ZOOMED = 1280, 360, 640  # CSS pixels; 640 is a desk of 1280 at 200 %
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# About the page around the cards, which is JupyterLab's: its landmarks and its first heading.
NOT_OURS = {"heading-order": False, "page-has-heading-one": False, "region": False}
RULES = {name: {"enabled": on} for name, on in ({"target-size": True} | NOT_OURS).items()}

# Lab's body is 0 px tall, so that axe takes everything for hidden, and Lab draws no cell that is far from the window.
ALL_IN_VIEW = "body { height: 100vh !important } .jp-Cell, .jp-Cell * { content-visibility: visible !important }"
# Where the last of a lesson ends. (What scrolls is always taller: Lab lets one scroll past the end.)
TALL = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
    const page = document.querySelector(".jp-WindowedPanel-outer");
    const ends = [...page.querySelectorAll(".jp-Cell, .patio-foot")].map(one => one.getBoundingClientRect().bottom);
    done(Math.ceil(Math.max(...ends) + page.scrollTop));
})))"""


@pytest.fixture(autouse=True)
def _a_new_learner(lab: Lab) -> None:
    """Everybody begins with an empty workbook."""
    clear_the_table(lab)


def use_everything(lab: Lab, lesson: Lesson) -> None:
    """A learner with a borrowed business who tried every exercise twice, opened every hint and saw every answer."""
    with workbook_of(lab) as workbook:
        workbook.prefer(business="thistle", posts_on="LinkedIn")
        for one in (*lesson.exercises, *lesson.practice):
            workbook.save_answer(one.name, one.question.tidy(wrong(one)))
            for _ in range(2):
                workbook.record_check(one.name, "not_yet", counts_as_try=True)
            for _ in one.hints:
                workbook.open_hint(one.name)
            workbook.see_answer(one.name)


def lay_open(page: Page, width: int) -> None:
    """Make the window as tall as the lesson and let all of it be drawn: axe looks only at what is in view."""
    page.add_style_tag(content=ALL_IN_VIEW)
    page.set_viewport_size({"width": width, "height": 800})
    height = 0
    for _ in range(6):  # a taller window lets a card or two grow; once or twice is enough
        needed = page.evaluate(TALL) + 100
        if needed <= height:
            break
        height = needed
        page.set_viewport_size({"width": width, "height": height})
    assert page.locator(".patio-root").evaluate_all("all => all.filter(one => !one.innerText.trim()).length") == 0


def faults(page: Page) -> Iterator[tuple[str, str, list[str]]]:
    """What axe finds inside our cards: rule, why, where. It must have looked at text on its ground, too."""
    options = {"runOnly": TAGS, "rules": RULES, "resultTypes": ["violations", "passes"]}
    found: dict[str, Any] = Axe().run(page, context=".patio-root", options=options).response
    looked = {one["id"]: len(one["nodes"]) for one in found["passes"]}
    assert looked.get("color-contrast", 0) >= page.locator(".patio-root").count(), looked
    for one in found["violations"]:
        yield one["id"], one["help"], [node["html"][:200] for node in one["nodes"][:4]]


def switch(page: Page, theme: str) -> None:
    """Turn the page light or dark with its own button, in a window of the usual size."""
    page.set_viewport_size({"width": DESK, "height": 800})
    page.get_by_role("button", name=f"{theme} page").click()
    page.wait_for_function("light => document.body.dataset.jpThemeLight === light", arg=str(theme == "Light").lower())


def sticking_out(page: Page) -> list[str]:
    """What is wider than its place: the page, a card, or anything in a card that a reader would have to drag along."""
    found: list[str] = page.evaluate(
        """() => {
            const wide = one => one.scrollWidth > one.clientWidth + 1;
            const page = document.querySelector(".jp-WindowedPanel-outer");
            const cards = [...document.querySelectorAll(".patio-root, .patio-card")].filter(wide);
            return [...(wide(page) ? ["the page"] : []), ...cards.map(one => one.querySelector("h3")?.textContent)];
        }"""
    )
    return found


@pytest.mark.parametrize("context", [{"color_scheme": "light"}], indirect=True, ids=[""])
@pytest.mark.parametrize("lesson", LESSONS, ids=[lesson.slug for lesson in LESSONS])
def test_nothing_stands_in_anybodys_way(page: Page, lab: Lab, lesson: Lesson) -> None:
    """No violation, nothing sticking out: as new on a light desk and a dark phone, in use the other way round."""
    path = f"lessons/{lesson.slug}.ipynb"
    arrive(page, lab, path)
    lay_open(page, DESK)
    assert list(faults(page)) == []
    switch(page, "Dark")
    lay_open(page, PHONE)
    assert list(faults(page)) == []
    assert sticking_out(page) == []

    use_everything(lab, lesson)
    page.reload()
    all_drawn(page, lab, path)
    for one in (*lesson.exercises, *lesson.practice):
        press(card(page, one.title), "check")
        outcome(card(page, one.title), "not_yet")
        expect(card(page, one.title).locator(".patio-answer")).to_be_visible()
    page.locator("details.patio-more").evaluate_all("all => all.forEach(one => { one.open = true; })")
    lay_open(page, DESK)
    assert list(faults(page)) == []
    switch(page, "Light")
    lay_open(page, PHONE)
    assert list(faults(page)) == []
    assert sticking_out(page) == []
    page.set_viewport_size({"width": ZOOMED, "height": 800})
    assert sticking_out(page) == []
