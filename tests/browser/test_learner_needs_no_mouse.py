"""Lessons 1 and 2 by keyboard alone: everything can be reached and done, and the focus is always seen."""

import pytest
from playwright.sync_api import Locator, Page, expect

from kit.course import lesson

from .keyboard import Keyboard
from .laboratory import Lab
from .learner import ROOM, WORLD, arrive, card, clear_the_table, exercise_card, outcome, wrong


@pytest.fixture(autouse=True)
def _a_new_learner(lab: Lab) -> None:
    """Everybody begins with an empty workbook."""
    clear_the_table(lab)


@pytest.fixture(autouse=True)
def _no_mouse(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the mouse away: a click anywhere in this file is a slip of the test."""
    for name in ("click", "dblclick", "check", "set_checked", "fill", "focus", "hover", "tap"):
        monkeypatch.setattr(Locator, name, None)


def do_exercise(keys: Keyboard, number: str) -> None:
    """Answer wrong, open a hint, mend what was wrong, and see that it is done."""
    one, shown = exercise_card(keys.page, number)
    question, blank = one.drawn()["question"], one.question.tidy(one.question.blank())
    slip = one.question.tidy(wrong(one))
    keys.give(shown, question, blank, slip)
    keys.use(shown.locator('[data-name="check"]'))
    outcome(shown, "not_yet")
    keys.give(shown, question, slip, one.question.tidy(one.model), "Shift+Tab")
    keys.use(shown.locator('[data-name="check"]'), "Space")
    outcome(shown, "correct")


def test_lesson_1_by_keyboard(page: Page, lab: Lab) -> None:
    """Every exercise, every hint, the answer shown, undo, start over; then on to the next lesson."""
    arrive(page, lab, ROOM)
    keys = Keyboard(page)
    keys.press("Tab")
    one, shown = exercise_card(page, "1.1")
    question, slip = one.drawn()["question"], wrong(one)
    keys.give(shown, question, {}, slip)
    for _ in range(2):
        keys.use(shown.locator('[data-name="check"]'))
        outcome(shown, "not_yet")
    for opened in range(1, 4):
        keys.use(shown.locator('[data-name="hint"]'))
        expect(shown.locator(".patio-hints li")).to_have_count(opened)
        keys.press("ArrowLeft")  # the third press took its own button away: the focus stays near
    keys.use(shown.locator('[data-name="show"]'))
    expect(shown.locator(".patio-answer")).to_be_visible()
    keys.press(*["Control+z"] * 10)  # each arrow that looked at a line is a step too
    expect(shown.locator('[data-name="undo"]')).to_be_disabled()
    keys.use(shown.locator('[data-name="reset"]'))
    expect(shown.locator(".patio-hints")).to_have_count(0)
    for each in lesson(1).exercises:
        do_exercise(keys, each.number)
    keys.seek(page.locator(".patio-onward"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Me, you, the world", level=1)).to_be_visible(timeout=30_000)


def test_lesson_2_by_keyboard(page: Page, lab: Lab) -> None:
    """Every exercise in the order they stand; then the sample feed: boxes, a sale, half and half, undo, all at once."""
    arrive(page, lab, WORLD)
    keys = Keyboard(page)
    for number in ("2.1", "2.2", "2.3", "2.4", "2.5"):
        do_exercise(keys, number)
    keys.use(card(page, "My feed").locator('[data-name="sample"]'))
    feed = card(page, "The feed of Thistle & Crumb")
    expect(feed.get_by_text("0 of 60 in a box")).to_be_visible()
    keys.use(feed.locator('[data-name="accept"]'))
    expect(feed.get_by_text("1 of 60 in a box")).to_be_visible()
    keys.press("3")
    expect(feed.get_by_text("2 of 60 in a box")).to_be_visible()
    keys.press("ArrowRight", "ArrowLeft", "Shift+2")
    keys.press("u")
    keys.seek(feed.locator('[data-name="sure"]'), "Shift+Tab")
    keys.press("Enter")
    expect(feed.locator('[data-name="sure"]')).to_have_count(0)
    keys.press("1")
    expect(feed.locator(".patio-band").first).to_be_visible()
    for number in ("2.7", "2.6"):
        do_exercise(keys, number)
    expect(page.locator(".patio-bar .patio-progress")).to_have_text("7 of 7 done")


def test_everything_on_the_welcome_page_can_be_reached(page: Page, lab: Lab) -> None:
    """From the top to the foot with Tab: every control of every card gets its turn, once, and is seen."""
    arrive(page, lab, "lessons/00-before-you-come.ipynb")
    keys = Keyboard(page)
    wanted = page.locator(
        ".patio-root :is(button, textarea, summary, input:not([type=radio]), [tabindex='0']):not(:disabled)"
    ).evaluate_all("all => all.filter(one => one.checkVisibility({contentVisibilityAuto: false})).length")
    reached: set[str] = set()
    for _ in range(wanted * 3):
        keys.press("Tab")
        if page.evaluate("document.activeElement.closest('.patio-foot') !== null"):
            break
        reached.add(page.evaluate(NAME_OF_FOCUS))
    assert page.evaluate("document.activeElement.closest('.patio-foot') !== null"), "the way on comes after all cards"
    assert len([name for name in reached if name.startswith("card:")]) >= wanted
    back: set[str] = set()
    while not page.evaluate("document.activeElement.closest('.patio-bar') !== null"):
        assert len(back) <= wanted * 3, "the bar comes before all cards"
        keys.press("Shift+Tab")
        back.add(page.evaluate(NAME_OF_FOCUS))
    assert {name for name in reached if name.startswith("card:")} <= back


NAME_OF_FOCUS = """() => {
    const here = document.activeElement;
    const inside = here.closest(".patio-root");
    here.dataset.met ??= (window.met = (window.met || 0) + 1);
    return (inside ? "card:" : "page:") + here.dataset.met;
}"""
