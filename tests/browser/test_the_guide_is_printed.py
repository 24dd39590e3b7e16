"""Pages for the instructor in a real browser: they fit their paper and a phone, and the run sheet has them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from kit.meetups.handouts.sheet import MILLIMETRES, Size
from kit.room.guide import GUIDE

from ..room.boards import RunningBoard, running_board

# Sheets of paper each page may take: a run sheet has one or two a sitting, a guide as many as it needs.
MOST = {
    "run-sheet-90-minutes": 2,
    "run-sheet-half-day": 2,
    "run-sheet-3-x-60-minutes": 3,
    "self-paced": 1,
    "checklists": 1,
    "get-your-file": 1,
    "facilitators-guide": 8,
    "exercises": 26,
    "paper-set": 9,
    "paper-set-large-type": 20,
    "name-cards": 1,
}


@pytest.fixture
def board(tmp_path: Path) -> Iterator[RunningBoard]:
    """A board, running."""
    with running_board(f"sqlite:///{tmp_path / 'board.sqlite3'}", room="Friday morning") as running:
        yield running


@pytest.mark.parametrize("name", MOST)
@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_pages_fit_their_paper(page: Page, name: str, size: Size) -> None:
    """No more sheets of the named paper than an instructor wants to carry, and nothing beside its edge."""
    page.set_content(GUIDE[name].html(size, "17:30"))
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= MOST[name]
    short, long = MILLIMETRES[size]
    for wide, high in re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", printed):
        assert {round(float(wide) / 72 * 25.4), round(float(high) / 72 * 25.4)} == {round(short), round(long)}
    page.emulate_media(media="print")
    wider = "[...document.querySelectorAll('.sheet')].filter(one => one.scrollWidth > one.clientWidth + 1).length"
    assert page.evaluate(wider) == 0


@pytest.mark.parametrize("name", [name for name in GUIDE if name != "name-cards"])  # cards to cut need no heading
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_can_be_read_on_a_phone(page: Page, name: str, scheme: str) -> None:
    """Nothing sticks out at 360 pixels, light or dark, and axe finds nothing."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 360, "height": 740})
    page.set_content(GUIDE[name].html("Letter", "17:30"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []


def test_the_run_sheet_has_them_to_print(page: Page, board: RunningBoard) -> None:
    """Paper and start are chosen beside the list; a link opens the page for both in a new tab."""
    page.goto(board.address)
    page.get_by_label("Key of this room").fill(board.seal.instructor_key())
    page.get_by_role("button", name="Open").click()
    expect(page.locator("#live")).to_have_text("Live")
    page.goto(f"{board.address}/run-sheet")
    links = page.locator("#prints").get_by_role("link")
    expect(links).to_have_count(len(GUIDE))
    page.get_by_label("Paper").select_option("A4")
    page.get_by_label("You begin at").fill("09:15")
    with page.context.expect_page() as opened:
        links.filter(has_text="Run sheet, 90 minutes").click()
    expect(opened.value.locator("tbody tr").first).to_contain_text("09:15")
    expect(opened.value.locator("header.on-screen, .on-screen").first).to_contain_text("Paper: A4")
