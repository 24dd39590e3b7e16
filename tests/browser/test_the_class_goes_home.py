"""Before anyone stands up, in a real browser: the first Friday in every calendar, and certificates in one go."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from ..room.boards import RunningBoard
from .desk import JOINED, assert_accessible, button, enter, register, running_room


@pytest.fixture
def board(tmp_path: Path) -> Iterator[RunningBoard]:
    """The board of a room."""
    with running_room(tmp_path) as running:
        yield running


@pytest.fixture
def joined(tmp_path: Path) -> None:
    """Eight people have joined."""
    for name, trade in JOINED:
        register(tmp_path).add(name, trade, "")


@pytest.mark.parametrize(
    "context", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True, ids=["light", "dark"]
)
def test_our_first_friday_goes_into_every_calendar(context: BrowserContext, board: RunningBoard) -> None:
    """What is missing is said; then a file, a code, and a wall that shows them; kept when the page is opened again."""
    page = enter(context.new_page(), board, "hand-out")
    button(page, "Keep these dates").click()
    expect(page.locator("#mend")).to_have_text("Say where: a public place, with its address.")
    page.get_by_label("Place, with its address").fill("Quay Deck, 4 Harbour Lane")
    button(page, "Keep these dates").click()
    expect(page.locator("#days li")).to_have_count(3)
    with page.expect_download() as download:
        page.get_by_role("link", name="Calendar file (.ics)").click()
    assert download.value.suggested_filename == "our-fridays.ics"
    file = Path(download.value.path()).read_text(encoding="utf-8")
    assert file.count("BEGIN:VEVENT") == 3
    with context.expect_page() as opened:
        page.get_by_role("link", name="Show on the wall").click()
    wall = opened.value
    expect(wall.locator("#where")).to_have_text("Quay Deck, 4 Harbour Lane")
    assert wall.locator("#code").evaluate("image => image.naturalWidth") > 0
    page.reload()
    expect(page.get_by_label("Place, with its address")).to_have_value("Quay Deck, 4 Harbour Lane")
    for each in (page, wall):
        each.bring_to_front()
        assert_accessible(each)


@pytest.mark.usefixtures("joined")
def test_certificates_for_the_class_in_one_go(context: BrowserContext, board: RunningBoard) -> None:
    """For who is ticked, a page each, with centre, facilitator and date; what somebody types is never lost."""
    page = enter(context.new_page(), board, "hand-out")
    expect(page.locator("#ticks li")).to_have_count(8)
    page.get_by_label("Centre").fill("Harrow Shore Small Business Centre")
    page.get_by_label("Facilitator").fill("Robin Tremblay")
    page.get_by_label("One more name").fill("<b>Zoe</b>")
    button(page, "Add").click()
    expect(page.get_by_label("<b>Zoe</b>")).to_be_checked()
    page.get_by_label("Ben").uncheck()
    expect(page.locator("#print")).to_contain_text("Print 8 certificates")
    with context.expect_page() as opened:
        page.locator("#print").click()
    sheets = opened.value
    expect(sheets.locator("section.sheet")).to_have_count(8)
    expect(sheets.get_by_role("heading", name="<b>Zoe</b>")).to_be_visible()
    expect(sheets.get_by_text("Robin Tremblay")).to_have_count(8)
    expect(sheets.get_by_text("Harrow Shore Small Business Centre")).to_have_count(8)
    assert not {"Ben", "core"} & set(sheets.locator("main").inner_text().split())
    page.reload()
    expect(page.get_by_label("Ben")).not_to_be_checked()
    expect(page.get_by_label("Facilitator")).to_have_value("Robin Tremblay")
    button(page, "Nobody").click()
    expect(page.locator("#print")).to_contain_text("Print a blank one")
