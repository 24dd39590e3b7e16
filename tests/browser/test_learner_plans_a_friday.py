"""A learner plans a Friday in a real Chromium, takes the files along, ticks who came, and sees the audit change."""

from datetime import date, timedelta
from pathlib import Path

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from icalendar import Calendar
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from playwright.sync_api import Locator, Page, expect

from kit.cards.planning import today_at
from kit.meetups import Occasion

from .laboratory import Lab
from .learner import all_drawn, arrive, card, clear_the_table, press, workbook_of
from .notebooks import LOCKED

FRIDAY = "lessons/05-a-friday.ipynb"
CARDS = (
    "load-contacts",
    "met-cards",
    "audit",
    "plan-occasion",
    "venue-check",
    "invitation",
    "forecast",
    "plan-files",
    "pledge",
    "season",
    "who-came",
    "promises",
    "weekly-minute",
    "before-after",
    "certificate",
)
NAMES = "Priya Nair\nHara Sato\nRen Ledgerwood\nJo Mill"
TODAY = today_at(Occasion())
NOT_OURS = {"heading-order", "page-has-heading-one", "region"}  # about the page around, which other tests look at


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One notebook with the cards of a Friday, from the first contact to the certificate."""
    folder = tmp_path_factory.mktemp("friday")
    cells = [new_markdown_cell("# A Friday", metadata=LOCKED)]
    for name in CARDS:
        hidden = LOCKED | {"jupyter": {"source_hidden": True}}
        cells.append(new_code_cell(f"# {name}  ▶\nimport kit; kit.show({name!r})", metadata=hidden))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = new_notebook(metadata={"patio": {"lesson": "05-a-friday"}, "kernelspec": kernel}, cells=cells)
    path = folder / FRIDAY
    path.parent.mkdir()
    nbformat.write(notebook, path)
    return folder


@pytest.fixture(autouse=True)
def _a_new_learner(lab: Lab) -> None:
    """Everybody begins with an empty workbook."""
    clear_the_table(lab)


def fill(shown: Locator, **lines: str) -> None:
    """Type into the lines of a card, by their labels with _ for a blank, and leave each."""
    for label, words in lines.items():
        line = shown.get_by_label(label.replace("_", " "), exact=True)
        line.fill(words)
        line.blur()


def choose(control: Locator) -> None:
    """Choose as a learner does, and wait until Python has said yes: an answer under way may redraw the card first."""
    control.click()
    expect(control).to_be_checked()


def plan(page: Page, day: date) -> Locator:
    """Fill in the plan card until it is ready."""
    shown = card(page, "Your occasion")
    fill(shown, What_you_call_it="Friday patio", Who_is_welcome="All makers and owners welcome", Name="Quay Deck")
    fill(shown, Address="4 Harbour Lane, Port Ambrose", Where_you_go_in_rain="inside, behind the bar")
    fill(shown, Day=day.isoformat(), Starts="17:00", Ends="18:30", What_it_costs="Pay your own way")
    fill(shown, A_sign_to_look_for="the yellow plant")
    shown.get_by_label("For questions, access and the day").fill("text 555-0142")
    choose(shown.get_by_label("Yes, it's public"))
    venue = card(page, "Is Quay Deck good for everybody?")
    choose(venue.get_by_role("group", name="Step-free door").get_by_label("Yes"))
    expect(shown.locator(".patio-stamp")).to_have_text("Ready")
    return shown


def load_and_sort(page: Page) -> None:
    """Paste four names, and sort them with keys: one met, three not."""
    people = card(page, "My contacts")
    people.get_by_text("Paste names instead").click()
    people.get_by_label("One person a line", exact=False).fill(NAMES)
    people.get_by_role("button", name="Add these people").click()
    met = card(page, "Whom have you met?")
    expect(met.get_by_text("0 of 4 cards", exact=True)).to_be_visible()
    for done in range(4):
        met.locator("[data-name=never]").focus()
        name = met.locator(".patio-name").text_content()
        page.keyboard.press("1" if name == "Priya Nair" else "3")
        expect(met.get_by_text(f"{done + 1} of 4 cards", exact=True)).to_be_visible()
    expect(card(page, "Your audit").locator(".patio-headline")).to_contain_text("1")


def test_from_a_plan_to_a_changed_audit(page: Page, lab: Lab) -> None:
    """Plan, copy, download, tick who came, confirm, and the audit moves; a reload keeps all of it."""
    arrive(page, lab, FRIDAY)
    load_and_sort(page)
    shown = plan(page, TODAY)
    shown.get_by_label("I ask myself, in person").fill("Hara Sato")
    page.keyboard.press("Enter")
    expect(shown.locator(".patio-chips")).to_contain_text("Hara Sato")

    invitation = card(page, "Your invitation")
    expect(invitation.locator(".patio-invitetext")).to_contain_text("Look for the yellow plant")
    expect(invitation.get_by_text("A stranger can act on it")).to_be_visible()
    expect(card(page, "A hundred Fridays").locator(".patio-friday")).to_have_count(100)

    files = card(page, "Files to take along")
    with page.expect_download() as got:
        press(files, "calendar")
    event = Calendar.from_ical(Path(got.value.path()).read_bytes()).walk("VEVENT")[0]
    assert str(event["SUMMARY"]) == "Friday patio"
    assert got.value.suggested_filename == "friday-patio.ics"
    files.get_by_role("button", name="Look at Poster, and print it").click()
    poster = files.frame_locator("iframe")
    expect(poster.get_by_role("heading", name="Friday patio")).to_be_visible()
    expect(poster.get_by_text("Look for the yellow plant")).to_be_visible()

    audit = card(page, "Your audit")
    before = audit.locator(".patio-headline").text_content()
    came = card(page, "Who came?")
    choose(came.get_by_label("Hara Sato", exact=True))
    expect(card(page, "Promises").locator(".patio-promise strong")).to_have_text(["Hara Sato"])
    expect(audit.locator(".patio-headline")).to_have_text(before or "")
    came.get_by_role("button", name="Yes, I have met Hara Sato").click()
    expect(audit.locator(".patio-headline")).not_to_have_text(before or "")
    after = audit.locator(".patio-headline").text_content()
    expect(card(page, "Before and after").get_by_text("Met in person since: 1.")).to_be_visible()
    expect(card(page, "The weekly minute").locator(".patio-figures")).to_contain_text("table held")

    page.reload()
    all_drawn(page, lab, FRIDAY)
    expect(card(page, "Your audit").locator(".patio-headline")).to_have_text(after or "")
    expect(card(page, "Your occasion").locator(".patio-stamp")).to_have_text("Ready")
    with workbook_of(lab) as workbook:
        assert [promise.to for promise in workbook.promises().values()] == ["Hara Sato"]


def test_the_last_word_of_a_plan_is_not_lost(page: Page, lab: Lab) -> None:
    """Typed, and the page left at once: it is in the workbook."""
    arrive(page, lab, FRIDAY)
    card(page, "Your occasion").get_by_label("What you call it").fill("Thursday table")
    page.reload()
    all_drawn(page, lab, FRIDAY)
    expect(card(page, "Your occasion").locator(".patio-ticketname")).to_have_text("Thursday table")


def test_dates_are_chosen_without_a_mouse(page: Page, lab: Lab) -> None:
    """Offered days, a weekly plan, a week left out, and undo: tab, blank and enter do it all."""
    arrive(page, lab, FRIDAY)
    shown = card(page, "Your occasion")
    offered = shown.locator(".patio-offer").first
    offered.focus()
    page.keyboard.press("Enter")
    expect(shown.locator(".patio-ticketwhen strong")).to_contain_text("Friday")
    shown.get_by_label("Every Friday", exact=False).first.focus()
    page.keyboard.press("Space")
    expect(shown.locator(".patio-day").nth(1)).to_be_visible()
    skipped = shown.locator(".patio-day").nth(1)
    skipped.get_by_role("checkbox").focus()
    page.keyboard.press("Space")
    expect(skipped).to_have_class("patio-day patio-off")
    press(shown, "undo")
    expect(skipped).to_have_class("patio-day ")


@pytest.mark.parametrize(
    "context",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"color_scheme": "light", "viewport": {"width": 360, "height": 740}},
    ],
    ids=["light", "dark", "small"],
    indirect=True,
)
def test_everybody_can_use_these_cards(page: Page, lab: Lab) -> None:
    """axe finds nothing on any of the cards, filled with Northlight's season; and nothing runs out of the page."""
    with workbook_of(lab) as workbook:
        workbook.prefer(business="northlight")
    arrive(page, lab, FRIDAY)
    files = card(page, "Files to take along")
    files.get_by_role("button", name="Look at Action plan, and print it").click()
    expect(files.frame_locator("iframe").get_by_role("heading", name="Lou Tran’s plan")).to_be_visible()
    expect(card(page, "Your certificate").locator("iframe")).to_be_visible()
    found = Axe().run(page, context=[".patio-root"]).response["violations"]
    ours = [one for one in found if one["id"] not in NOT_OURS]
    assert ours == [], [(one["id"], one["nodes"][0]["html"][:200]) for one in ours]
    for shown in page.locator(".patio-card").all():
        assert shown.evaluate("one => one.scrollWidth <= one.clientWidth + 1"), shown.locator("h3").text_content()


def test_next_week_is_there_when_today_is_over(page: Page, lab: Lab) -> None:
    """A plan for a day that has passed says so, in words, and names what to do."""
    arrive(page, lab, FRIDAY)
    shown = plan(page, TODAY + timedelta(days=3))
    fill(shown, Day=(TODAY - timedelta(days=3)).isoformat())
    expect(shown.get_by_text("has passed. Choose the next day.")).to_be_visible()
