"""Circles and joining in a real browser: made, shuffled, swapped, shown on the wall; people come in and are counted."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from kit.room.hub.register import Register

from ..room.boards import RunningBoard, running_board
from .desk import JOINED, assert_accessible, button, enter, register, running_room

RIVALS = ({"Ana", "Ben"}, {"Chi", "Dana Ferris"}, {"Elif", "Farid"})


@pytest.fixture
def people(tmp_path: Path) -> Register:
    """The register of a room, with nobody in it yet."""
    return register(tmp_path)


@pytest.fixture
def board(tmp_path: Path) -> Iterator[RunningBoard]:
    """Its board."""
    with running_room(tmp_path) as running:
        yield running


@pytest.fixture
def joined(people: Register) -> None:
    """Eight people have joined."""
    for name, trade in JOINED:
        people.add(name, trade, "")


def seats(page: Page) -> list[set[str]]:
    """The names at each circle."""
    return [set(circle.locator(".seat b").all_inner_texts()) for circle in page.locator(".circle").all()]


def add(page: Page, typed: str) -> None:
    """Type people, a line each."""
    page.get_by_label("Add people").fill(typed)
    button(page, "Add").click()


@pytest.mark.usefixtures("joined")
def test_circles_are_made_of_who_joined(page: Page, board: RunningBoard) -> None:
    """One press: fours, no competitors; shuffled, other circles; undone, the same as before."""
    enter(page, board, "circles")
    expect(page.locator("#words")).to_have_text("8 people make 2 circles of four.")
    expect(page.locator(".people li", has_text="Ben")).to_contain_text("counts as bakery")
    button(page, "Make circles").click()
    expect(page.locator(".circle")).to_have_count(2)
    first = seats(page)
    assert sorted(map(len, first)) == [4, 4]
    assert not any(rivals <= circle for rivals in RIVALS for circle in first)
    expect(page.locator(".keeps")).to_have_count(2)
    button(page, "Shuffle again").click()
    expect(page.locator("#news")).to_have_text("New circles.")
    assert {frozenset(circle) for circle in seats(page)} != {frozenset(circle) for circle in first}
    button(page, "Undo").click()
    expect(page.locator("#news")).to_have_text("Undone.")
    assert seats(page) == first
    button(page, "Undo").click()
    expect(page.locator(".circle")).to_have_count(0)
    expect(button(page, "Make circles")).to_be_visible()


@pytest.mark.usefixtures("joined")
def test_a_latecomer_is_seated_and_nobody_gets_up(page: Page, board: RunningBoard, people: Register) -> None:
    """Somebody joins late and somebody without a laptop is typed: both sit, the others stay where they are."""
    enter(page, board, "circles")
    button(page, "Make circles").click()
    expect(page.locator(".circle")).to_have_count(2)
    before = seats(page)
    people.add("Zoe", "pottery", "")
    add(page, "Sam, plumber")
    expect(page.locator("#notes")).to_contain_text("Sam, Zoe have no seat yet. Nobody else has to get up.")
    button(page, "Seat them").click()
    expect(page.locator("#notes")).to_be_empty()
    after = seats(page)
    assert all(then <= now for then, now in zip(before, after, strict=True))
    assert {"Sam", "Zoe"} <= set.union(*after)
    expect(page.locator("#circles")).to_be_focused()


@pytest.mark.usefixtures("joined")
def test_the_instructor_knows_them_better(page: Page, board: RunningBoard) -> None:
    """Two stay together, two sit apart; the circles follow when they are made again, and a wish can be taken back."""
    enter(page, board, "circles")
    for one, other, kind in (("Ana", "Chi", "stay together"), ("Mia Roy", "Mia Tran", "sit apart")):
        page.get_by_label("One", exact=True).select_option(one)
        page.get_by_label("Other", exact=True).select_option(other)
        page.get_by_label("They").select_option(kind)
        button(page, "Keep this").click()
        expect(page.locator("#news")).to_have_text(f"Kept: {one} and {other} {kind}.")
    button(page, "Make circles").click()
    expect(page.locator(".circle")).to_have_count(2)
    assert any({"Ana", "Chi"} <= circle for circle in seats(page))
    assert not any({"Mia Roy", "Mia Tran"} <= circle for circle in seats(page))
    button(page, "Take back: Ana and Chi stay together").click()
    expect(page.locator("#notes")).to_contain_text("Trades or wishes changed after these circles were made.")
    button(page, "Make them again").click()
    expect(page.locator("#notes")).to_be_empty()


def test_too_many_bakers_are_said_in_words(page: Page, board: RunningBoard) -> None:
    """A room of typed people, six bakers among eight: the best there is, and who shares."""
    enter(page, board, "circles")
    expect(button(page, "Make circles")).to_be_disabled()
    add(page, "\n".join([*(f"{name}, baker" for name in ("Ada", "Bo", "Cy", "Di", "Ed", "Fay")), "Gus, law", "Hal"]))
    button(page, "Make circles").click()
    expect(page.locator("#notes")).to_contain_text("6 of 8 people are in bakery, and there are 2 circles:")


@pytest.mark.usefixtures("joined")
def test_two_rounds_by_keyboard(page: Page, board: RunningBoard) -> None:
    """Second round, two people swapped, back to the first: no mouse, and the focus stays where one works."""
    enter(page, board, "circles")
    expect(page.locator(".people li")).to_have_count(8)
    button(page, "Make circles").press("Enter")
    button(page, "Add a second round").press("Enter")
    expect(button(page, "Round 2")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#notes")).to_contain_text("With 8 people that cannot always be avoided.")
    second = page.locator(".circle").nth(1).locator(".seat").first
    one, other = page.locator(".seat b").first.inner_text(), second.locator("b").inner_text()
    page.locator(".seat").first.press("Enter")
    expect(page.locator("#news")).to_have_text(f"{one} picked. Press who changes places with them.")
    second.press("Enter")
    expect(page.locator("#news")).to_have_text(f"{one} and {other} changed places.")
    assert other in seats(page)[0]
    assert one in seats(page)[1]
    expect(page.locator(f'.seat[data-name="{other}"]')).to_be_focused()
    button(page, "Round 1").press("Enter")
    expect(button(page, "Round 1")).to_be_focused()


@pytest.mark.usefixtures("joined")
def test_the_wall_shows_first_names_and_no_more(context: BrowserContext, board: RunningBoard) -> None:
    """Said before it opens; then who sits where, live, and no trade and no family name."""
    page = enter(context.new_page(), board, "circles")
    button(page, "Make circles").click()
    button(page, "Show on the wall…").click()
    expect(page.locator("#before-wall")).to_contain_text("This view shows first names")
    with context.expect_page() as opened:
        page.get_by_role("link", name="Open the wall view").click()
    wall = opened.value
    expect(wall.locator(".circle")).to_have_count(2)
    shown = wall.locator("body").inner_text()
    assert all(name in shown for name in ("Ana", "Dana", "Mia R.", "Mia T."))
    assert not any(hidden in shown for hidden in ("Ferris", "Roy", "akery", "florist", "web"))
    button(page, "Add a second round").click()
    expect(wall.get_by_role("button", name="Round 2")).to_have_attribute("aria-pressed", "true")


@pytest.mark.usefixtures("joined")
def test_circles_outlive_the_board(page: Page, board: RunningBoard, thrown: list[str]) -> None:
    """kill -9 and a new start: everybody sits where they sat, and undo still works."""
    enter(page, board, "circles")
    button(page, "Make circles").click()
    button(page, "Shuffle again").click()
    expect(page.locator("#news")).to_have_text("New circles.")
    before = seats(page)
    board.kill()
    expect(page.locator("#live")).to_have_text("Looking for the board…")
    board.start()
    page.reload()
    expect(page.locator(".circle")).to_have_count(2)
    assert seats(page) == before
    button(page, "Undo").click()
    expect(page.locator("#news")).to_have_text("Undone.")


@pytest.mark.usefixtures("joined")
def test_table_cards_can_be_printed(context: BrowserContext, board: RunningBoard) -> None:
    """A tab of its own with a card a circle; names that look like markup are text."""
    page = enter(context.new_page(), board, "circles")
    add(page, "<b>Bo</b>, boat repair")
    button(page, "Make circles").click()
    with context.expect_page() as opened:
        page.get_by_role("link", name="Print table cards").click()
    cards = opened.value
    expect(cards.locator("article")).to_have_count(2)
    expect(cards.get_by_text("<b>Bo</b>")).to_be_visible()
    expect(cards.get_by_text("keeps the time")).to_have_count(2)


@pytest.mark.usefixtures("joined")
@pytest.mark.parametrize(
    "context", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True, ids=["light", "dark"]
)
def test_everybody_can_use_the_circles(context: BrowserContext, board: RunningBoard, people: Register) -> None:
    """No finding of axe, new and in full use, and nothing runs out of a 360 pixel screen."""
    page = enter(context.new_page(), board, "circles")
    assert_accessible(page)
    button(page, "Make circles").click()
    add(page, "Zoe, florist")
    page.get_by_label("One", exact=True).select_option("Ana")
    page.get_by_label("Other", exact=True).select_option("Zoe")
    button(page, "Keep this").click()
    button(page, "Add a second round").click()
    button(page, "Show on the wall…").click()
    wall = context.new_page()
    wall.goto(f"{board.address}/circles/projector")
    expect(wall.locator(".circle").first).to_be_visible()
    for each in (page, wall):
        each.bring_to_front()
        assert_accessible(each)


@pytest.mark.parametrize(
    "context", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True, ids=["light", "dark"]
)
def test_people_join_from_the_wall(context: BrowserContext, board: RunningBoard, people: Register) -> None:
    """Link, QR code and class code in large type; who joins is counted as they come; all of it fits the projector."""
    page = enter(context.new_page(), board, "join")
    expect(page.locator(".link")).to_have_text("http://192.168.1.24:8000")
    expect(page.locator(".code")).to_have_text("MAPLE-4821-HERON")
    assert page.get_by_alt_text("QR code of the link").evaluate("image => image.naturalWidth") > 0
    expect(page.locator(".in")).to_have_text("0 people are in")
    people.add("Ana", "", "")
    expect(page.locator(".in")).to_have_text("1 person is in", timeout=10_000)
    assert "Ana" not in page.locator("body").inner_text()
    page.set_viewport_size({"width": 1920, "height": 1080})
    assert page.evaluate("document.documentElement.scrollHeight") <= 1080
    assert page.locator(".code").evaluate("one => parseFloat(getComputedStyle(one).fontSize)") > 60
    assert_accessible(page)


@pytest.mark.parametrize("context", [{"color_scheme": "dark"}], indirect=True)
@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_the_door_gets_one_sheet(page: Page, board: RunningBoard, paper: str) -> None:
    """Printed, it is one sheet of either paper, and dark on white even from a dark page."""
    enter(page, board, "join")
    pdf = page.pdf(format=paper, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    page.emulate_media(media="print")
    assert page.locator("h1").evaluate("one => getComputedStyle(one).color") == "rgb(43, 38, 34)"
    expect(page.locator(".ways")).to_be_hidden()


def test_a_board_that_stands_alone_says_how(page: Page, tmp_path: Path) -> None:
    """Without a room there is no link to show: the page says what to do."""
    database = f"sqlite:///{tmp_path / 'alone.sqlite3'}"
    with running_board(database, environment={"PATIO_ROOM_LINK": "", "PATIO_ROOM_CODE": ""}) as alone:
        page.goto(alone.address)
        page.get_by_label("Key of this room").fill(alone.seal.instructor_key())
        page.get_by_role("button", name="Open").click()
        page.get_by_role("link", name="Join").click()
        expect(page.get_by_role("heading", name="Nothing to join yet")).to_be_visible()
        expect(page.get_by_text("python3 start.py room")).to_be_visible()
        assert_accessible(page)
