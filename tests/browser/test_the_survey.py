"""The end of a workshop in a real browser: then and now by keyboard, five stories, the reminder; a reload keeps it."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kit.course import scenarios
from kit.course.survey import ABLE
from kit.meetups import WeeklyMinute

from ..meetups.readers import by_icalendar
from .keyboard import Keyboard
from .laboratory import Lab
from .learner import all_drawn, arrive, card, clear_the_table, outcome, workbook_of, wrong
from .test_cards_pass_axe import DESK, PHONE, faults, lay_open, sticking_out, switch

SUMMER = "lessons/07-the-rest-of-the-summer.ipynb"
THEN, NOW = "21232343", "43544335"  # six go up, one down, one stays
NEWER = date(2020, 6, 12)  # after the workshop, whenever this runs


@pytest.fixture(autouse=True)
def _a_new_learner(lab: Lab) -> None:
    """Everybody begins with an empty workbook."""
    clear_the_table(lab)


def test_then_and_now_by_keyboard(page: Page, lab: Lab) -> None:
    """Sixteen digits answer it all; an arrow changes one, undo takes it back; words stay private; a reload keeps it."""
    arrive(page, lab, SUMMER)
    shown, keys = card(page, "Then and now"), Keyboard(page)
    shown.get_by_role("heading", name="Then and now").focus()
    keys.seek(shown.locator(".patio-scale").first)
    keys.press(*(digit for pair in zip(THEN, NOW, strict=True) for digit in pair))
    expect(shown.get_by_text("6 of 8 went up.")).to_be_visible()
    keys.press("ArrowLeft")  # native radio buttons: an arrow chooses the one beside it
    now = shown.get_by_role("radiogroup", name="Keep a promise within two days: Now")
    expect(now.get_by_role("radio", name="4, well")).to_be_checked()
    keys.press("Control+z")
    expect(now.get_by_role("radio", name="5, easily")).to_be_checked()
    keys.seek(shown.get_by_role("group", name="Would you come on our first Friday?"))
    keys.press("Space")
    keys.seek(shown.get_by_label("What was the most useful thing?"))
    page.keyboard.type("Priya and the lemons")
    keys.press("Tab")
    expect(shown.get_by_text("Saved")).to_be_visible()

    page.reload()
    all_drawn(page, lab, SUMMER)
    expect(shown.get_by_role("radio", checked=True)).to_have_count(17)
    expect(shown.get_by_label("What was the most useful thing?")).to_have_value("Priya and the lemons")
    with workbook_of(lab) as workbook:
        told = workbook.survey_answers()
    assert told["then"] == dict(zip(ABLE, map(int, THEN), strict=True))
    assert told["now"] == dict(zip(ABLE, map(int, NOW), strict=True))
    assert told["first_friday"] == "yes"
    assert "Priya" not in str(told)


def test_five_stories_by_keyboard(page: Page, lab: Lab) -> None:
    """A slip in one and the score is 4 of 5, also once it is mended, and after a reload."""
    arrive(page, lab, SUMMER)
    shown, keys = card(page, "Five stories"), Keyboard(page)
    shown.get_by_role("heading", name="Five stories").focus()
    for place, one in enumerate(scenarios()):
        story, question = shown.locator(".patio-story").nth(place), one.question
        blank, model = question.tidy(question.blank()), question.tidy(one.model)
        if place == 1:
            keys.give(story, question.drawn(one.name), blank, wrong(one))
            keys.use(story.get_by_role("button", name=f"Check: {one.title}"))
            outcome(story, "not_yet")
            keys.give(story, question.drawn(one.name), wrong(one), model, "Shift+Tab")
        else:
            keys.give(story, question.drawn(one.name), blank, model)
        keys.use(story.get_by_role("button", name=f"Check: {one.title}"))
        outcome(story, "correct")
    expect(shown.get_by_text("4 of 5 at the first Check.")).to_be_visible()
    page.reload()
    all_drawn(page, lab, SUMMER)
    expect(shown.get_by_text("4 of 5 at the first Check.")).to_be_visible()


def test_the_look_back(page: Page, lab: Lab) -> None:
    """A reminder to download on the day; a month later the card is open, and the tracker's number is one press away."""
    arrive(page, lab, SUMMER)
    shown = card(page, "Thirty days on")
    expect(shown.get_by_text("Come back on")).to_be_visible()
    with page.expect_download() as got:
        shown.locator('[data-name="reminder"]').click()
    assert len(by_icalendar(Path(got.value.path()).read_bytes())) == 1
    with workbook_of(lab) as workbook:
        workbook.store.put("thirty-days", "from", "2020-06-05")
        workbook.set_minute(WeeklyMinute(day=NEWER, new=3))
    page.reload()
    all_drawn(page, lab, SUMMER)
    expect(shown.get_by_text("Thirty days are up.")).to_be_visible()
    shown.get_by_role("button", name="Use 3: People met in person for the first time").click()
    expect(shown.get_by_role("spinbutton", name="People met in person for the first time")).to_have_value("3")
    shown.get_by_text("Nobody came").click()
    expect(shown.get_by_text("Ask three people yourself.")).to_be_visible()
    page.reload()
    all_drawn(page, lab, SUMMER)
    expect(shown.get_by_role("checkbox", name="Nobody came")).to_be_checked()


@pytest.mark.parametrize("context", [{"color_scheme": "light"}], indirect=True, ids=[""])
def test_filled_in_it_stands_in_nobodys_way(page: Page, lab: Lab) -> None:
    """No violation and nothing sticking out once everything is answered: light on a desk, dark on a phone."""
    with workbook_of(lab) as workbook:
        digits = {"then": THEN, "now": NOW}
        workbook.set_survey({when: dict(zip(ABLE, map(int, told), strict=True)) for when, told in digits.items()})
        workbook.note_workshop_day("2020-06-05")
        workbook.set_thirty_days({"held": 0, "in_the_way": ["weather", "nerves"]})
        workbook.set_minute(WeeklyMinute(day=NEWER, new=3))
        for one in scenarios():
            answer = one.question.tidy(wrong(one))
            workbook.set_scenario(one.name, answer)
            workbook.keep_first(one.name, answer)
    arrive(page, lab, SUMMER)
    expect(card(page, "Five stories").locator(".patio-said-not_yet")).to_have_count(5)
    lay_open(page, DESK)
    assert list(faults(page)) == []
    switch(page, "Dark")
    lay_open(page, PHONE)
    assert list(faults(page)) == []
    assert sticking_out(page) == []
