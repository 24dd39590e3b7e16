"""The run sheet and the slides in a real browser: started, next by key, undone, late and cut, kept, followed."""

import re
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect

from kit.course.run_sheets import sitting
from kit.exercise import Outcome
from kit.room.events import Event
from kit.room.sender import Patience, Sender

from ..room.boards import RunningBoard, running_board

HALF_DAY = sitting("half-day")
assert HALF_DAY
ROWS = HALF_DAY.rows
REPAIR = next(place for place, row in enumerate(ROWS) if row.step == "2.4")  # where a mix-up shows
BREAK = next(place for place, row in enumerate(ROWS) if row.kind == "break")
both_looks = pytest.mark.parametrize(
    "context", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True, ids=["light", "dark"]
)


@pytest.fixture
def board(tmp_path: Path) -> Iterator[RunningBoard]:
    """A board that stands alone."""
    with running_board(f"sqlite:///{tmp_path / 'board.sqlite3'}", room="Friday morning") as running:
        yield running


def enter(page: Page, board: RunningBoard, path: str = "run-sheet") -> Page:
    """Sign in with the key, and go to the page."""
    page.goto(board.address)
    page.get_by_label("Key of this room").fill(board.seal.instructor_key())
    page.get_by_role("button", name="Open").click()
    expect(page.locator("#live")).to_have_text("Live")
    return go(page, board, path)


def go(page: Page, board: RunningBoard, path: str) -> Page:
    """Open a page when signed in."""
    page.goto(f"{board.address}/{path}")
    expect(page.locator("#live")).to_have_text("Live")
    return page


def start(page: Page, format: str = "half-day") -> None:
    """Choose a format, and start its clock."""
    page.get_by_label("Format").select_option(format)
    expect(page.locator("#title")).to_have_text(re.compile(re.escape(format), re.IGNORECASE))
    button(page, "Start the clock").click()
    expect(page.locator("#stage")).to_be_visible()


def begin_earlier(board: RunningBoard, minutes: float) -> None:
    """Let the clock have been started some minutes earlier: in the room's log, while the board is down."""
    board.stop()
    log = sqlite3.connect(board.database.removeprefix("sqlite:///"))
    with log:
        ((heard,),) = log.execute("SELECT heard FROM board_line WHERE kind = 'clock'").fetchall()
        earlier = datetime.fromisoformat(heard) - timedelta(minutes=minutes)
        log.execute("UPDATE board_line SET heard = ? WHERE kind = 'clock'", (earlier.isoformat(sep=" "),))
    log.close()
    board.start()


def button(page: Page, name: str) -> Locator:
    """A button of exactly this name."""
    return page.get_by_role("button", name=name, exact=True)


def row_is(page: Page, place: int) -> None:
    """Wait until a row is on."""
    expect(page.locator("#row-title")).to_have_text(ROWS[place].title)


def test_a_sheet_can_be_read_before_anybody_is_here(page: Page, board: RunningBoard) -> None:
    """What to do first; every row with its minutes; a row opened has what to say and do; alone has places to stop."""
    enter(page, board)
    expect(page.get_by_role("heading", name="Before you begin")).to_be_visible()
    page.get_by_label("Format").select_option("half-day")
    expect(page.locator("#rows > li")).to_have_count(len(ROWS))
    expect(page.locator("#rows .time").nth(1)).to_have_text(f"{ROWS[1].starts}–{ROWS[1].ends}")
    page.locator("#rows summary").first.click()
    for words in (ROWS[0].scripts[0].say, ROWS[0].do[0], ROWS[0].room):
        expect(page.locator("#rows .inside").first).to_contain_text(words)
    page.get_by_label("Format").select_option("self-paced")
    expect(page.locator("#stand")).to_contain_text("Nobody waits for anybody.")
    expect(page.get_by_role("heading", name="Places to stop")).to_be_visible()
    expect(page.locator("#rows > li").first).to_contain_text("About")


def test_next_by_key_and_back(page: Page, board: RunningBoard) -> None:
    """Space and arrow move when no control has the focus; a focused control keeps its keys; back undoes."""
    enter(page, board)
    start(page)
    row_is(page, 0)
    page.keyboard.press("Space")
    row_is(page, 1)
    expect(page.locator("#news")).to_contain_text(f"Now: {ROWS[1].title}")
    page.keyboard.press("ArrowRight")
    row_is(page, 2)
    button(page, "Done, next").press("Space")
    row_is(page, 3)
    page.locator("#rows summary").first.press("Space")
    page.locator("#rows summary").first.press("ArrowRight")
    expect(page.locator("#rows details").first).to_have_attribute("open", "")
    row_is(page, 3)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("ArrowLeft")
    row_is(page, 2)
    button(page, "Back").click()
    row_is(page, 1)
    expect(page.locator("#rows > li").nth(1)).to_have_attribute("data-state", "now")
    page.locator("#rows summary").nth(5).click()
    page.locator("#rows > li").nth(5).get_by_role("button", name="Go to this row").click()
    row_is(page, 5)
    expect(page.locator("#rows .state").nth(3)).to_have_text("passed over")


def test_the_clock_is_the_boards(context: BrowserContext, board: RunningBoard) -> None:
    """Started here, it runs on the board; stopped there, it stops here; stopping here asks first."""
    page = enter(context.new_page(), board)
    start(page, "90 minutes")
    other = go(context.new_page(), board, "")
    expect(other.locator("#minute")).to_contain_text("90 minutes")
    other.get_by_role("link", name=re.compile("^Run sheet:")).click()
    expect(other.locator("#stage")).to_be_visible()
    button(other, "Stop the clock").click()
    button(other, "Let it run").click()
    expect(other.locator("#stage")).to_be_visible()
    button(other, "Stop the clock").click()
    button(other, "Stop it").click()
    expect(page.locator("#begin")).to_be_visible()
    expect(page.locator("#stage")).to_be_hidden()


def test_a_late_room_is_told_what_to_cut(page: Page, board: RunningBoard) -> None:
    """Minutes late in words; a tick wins them back, and the times after it move; unticked, they come back."""
    enter(page, board)
    start(page)
    expect(page.locator("#late-lead")).to_have_text("No: you are on time, and nothing has to go.")
    begin_earlier(board, ROWS[0].minutes + 4.2)
    page.reload()
    expect(page.locator("#count")).to_have_text(re.compile(r"^\+4:"))
    expect(page.locator("#stand")).to_contain_text("About 4 minutes late")
    last = page.locator("#rows .time").last
    before = last.inner_text()
    first = page.locator("#needed input").first
    first.check()
    expect(page.locator("#stand")).to_contain_text("On time")
    expect(page.locator("#rows .state", has_text="left out")).to_have_count(1)
    expect(last).not_to_have_text(before)
    assert page.evaluate("document.activeElement.dataset.cut"), "the focus stays where the instructor works"
    page.reload()
    expect(first).to_be_checked()
    first.uncheck()
    expect(page.locator("#stand")).to_contain_text("About 4 minutes late")


def test_time_is_said_once_when_it_is_up(page: Page, board: RunningBoard) -> None:
    """One polite word when a row's minutes have gone; the count itself is not read out."""
    enter(page, board)
    start(page)
    begin_earlier(board, ROWS[0].minutes - 0.04)
    page.reload()
    expect(page.locator("#news")).to_have_text(f"Time is up for {ROWS[0].title}. Next: {ROWS[1].title}.")
    expect(page.locator("#count")).to_have_text(re.compile(r"^\+0:"))
    assert not page.locator("#count").evaluate("one => one.closest('[role=status], [aria-live]')")


def test_another_screen_follows_and_a_restart_loses_nothing(context: BrowserContext, board: RunningBoard) -> None:
    """The phone in the hand and the laptop show one row; both press next at once, one step; kill -9, same place."""
    laptop = enter(context.new_page(), board)
    start(laptop)
    phone = go(context.new_page(), board, "run-sheet")
    phone.set_viewport_size({"width": 360, "height": 740})
    button(phone, "Done, next").click()
    row_is(laptop, 1)
    for page in (laptop, phone):
        page.evaluate("document.getElementById('next').click()")
    row_is(laptop, 2)
    row_is(phone, 2)
    board.kill()
    expect(laptop.locator("#live")).to_have_text("Looking for the board…")
    board.start()
    laptop.reload()
    row_is(laptop, 2)


def test_mix_ups_are_counted_while_they_show(page: Page, board: RunningBoard) -> None:
    """Beside what to watch for: how many people showed it so far, and no name."""
    enter(page, board)
    start(page)
    exercise = ROWS[REPAIR].exercise
    assert exercise
    for name in ("ana", "ben"):
        sender = Sender(board.address, board.token(name), Patience(asking=0.2))
        sender.send(
            Event(
                id=uuid4().hex, exercise=exercise.name, at=datetime.now(UTC), outcome=Outcome.NOT_YET, tries=1,
                codes=(ROWS[REPAIR].watch[0],),
            )
        )
        assert sender.wait(20)
    page.locator("#rows summary").nth(REPAIR).click()
    page.locator("#rows > li").nth(REPAIR).get_by_role("button", name="Go to this row").click()
    expect(page.locator("#row-words .watch")).to_contain_text("2 people so far", timeout=30_000)
    assert "ana" not in page.locator("#stage").inner_text().split()


def test_slides_follow_until_moved_by_hand(context: BrowserContext, board: RunningBoard) -> None:
    """Welcome before it begins; then the row that is on; arrows move by hand; “Follow again” does."""
    slides = enter(context.new_page(), board, "slides")
    expect(slides.get_by_role("heading", name="Welcome!")).to_be_visible()
    sheet = go(context.new_page(), board, "run-sheet")
    start(sheet)
    expect(slides.locator("#task")).to_have_text(ROWS[0].room)
    expect(slides.locator("#points li")).to_have_count(2)  # the two promises
    button(sheet, "Done, next").click()
    expect(slides.locator("#task")).to_have_text(ROWS[1].room)
    expect(slides.locator("#open")).to_have_text("Lesson 1: The room and the feed · exercise 1.1")
    expect(slides.locator("#number")).to_have_text(str(ROWS[1].minutes))
    slides.bring_to_front()
    slides.keyboard.press("ArrowRight")
    expect(slides.locator("#task")).to_have_text(ROWS[2].room)
    expect(slides.locator("#minutes")).to_be_hidden()
    sheet.bring_to_front()
    button(sheet, "Done, next").click()
    button(sheet, "Done, next").click()
    expect(slides.locator("#task")).to_have_text(ROWS[2].room)
    button(slides, "Follow again").click()
    expect(slides.locator("#task")).to_have_text(ROWS[3].room)
    expect(button(slides, "Follow again")).to_be_hidden()


def test_slides_for_the_break_and_the_end(context: BrowserContext, board: RunningBoard) -> None:
    """The break says when we go on; the rule of thumb has a slide; the last one has the class's first Friday."""
    sheet = enter(context.new_page(), board, "hand-out")
    sheet.get_by_label("Place, with its address").fill("Quay Deck, 4 Harbour Lane")
    button(sheet, "Keep these dates").click()
    day = sheet.locator("#days li").first.inner_text()
    go(sheet, board, "run-sheet")
    start(sheet)
    slides = go(context.new_page(), board, "slides")
    expect(slides.locator("#task")).to_have_text(ROWS[0].room)
    for _ in range(6):
        slides.keyboard.press("ArrowRight")
    expect(slides.get_by_role("heading", name="A rule of thumb is a habit")).to_be_visible()
    jump(sheet, BREAK)
    button(slides, "Follow again").click()
    expect(slides.locator("#number")).to_have_text(re.compile(r"^\d{1,2}:\d\d [ap]m$"))
    jump(sheet, len(ROWS) - 1)
    expect(slides.locator("#friday")).to_contain_text(day)
    expect(slides.locator("#friday")).to_contain_text("Quay Deck, 4 Harbour Lane")
    button(sheet, "Done, next").click()
    expect(slides.get_by_role("heading", name="Thank you. See you at the table!")).to_be_visible()
    expect(sheet.locator("#stand")).to_contain_text("All rows are done.")
    expect(button(sheet, "Done, next")).to_be_hidden()


def jump(sheet: Page, place: int) -> None:
    """Go to a row of the list."""
    sheet.locator("#rows summary").nth(place).click()
    sheet.locator("#rows > li").nth(place).get_by_role("button", name="Go to this row").click()
    row_is(sheet, place)


def test_every_slide_fits_the_projector(page: Page, board: RunningBoard) -> None:
    """Nothing of any slide of any row is cut off at 1920 by 1080, and the task is large."""
    enter(page, board)
    start(page)
    page.set_viewport_size({"width": 1920, "height": 1080})
    go(page, board, "slides")
    expect(page.locator("#task")).to_have_text(ROWS[0].room)
    while button(page, "Slide after").is_enabled():
        assert page.evaluate("document.documentElement.scrollHeight") <= 1080, page.locator("#title").inner_text()
        assert page.locator("#task").evaluate("one => parseFloat(getComputedStyle(one).fontSize)") > 40
        page.keyboard.press("ArrowRight")


@both_looks
def test_everybody_can_use_the_run_sheet(context: BrowserContext, board: RunningBoard) -> None:
    """No finding of axe, before the start, running late, and on the slides; nothing runs out of a 360 pixel screen."""
    page = enter(context.new_page(), board)
    expect(page.locator("#prints li").first).to_be_visible()
    assert_accessible(page)
    start(page)
    begin_earlier(board, ROWS[0].minutes + 9)
    page.reload()
    expect(page.locator("#late")).to_have_class(re.compile("is-late"))
    page.locator("#more summary").click()
    page.locator("#rows summary").nth(1).click()
    page.locator("#needed input").first.check()
    button(page, "Stop the clock").click()
    assert_accessible(page)
    go(page, board, "slides")
    expect(page.locator("#task")).to_have_text(ROWS[0].room)
    assert_accessible(page)


def assert_accessible(page: Page) -> None:
    """axe finds nothing, on a desk or on a phone, and nothing is cut off."""
    for width, height in ((1280, 800), (360, 740)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = Axe().run(page).response["violations"]
        assert found == [], [(one["id"], one["nodes"][0]["html"]) for one in found]
