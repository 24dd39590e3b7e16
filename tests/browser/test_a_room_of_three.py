"""A workshop in small: three learners and their instructor at once, each in a browser of their own."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.course import exercise

from ..hub.hubs import RunningRoom, running_room
from .conftest import fresh_profile, wait_until_ready
from .learner import exercise_card, give, press, wrong

PICTURES = os.environ.get("PATIO_TEST_PICTURES")  # a folder: the screens are kept there, to be looked at
LESSON = "lessons/01-the-room-and-the-feed.ipynb"
EXERCISE = exercise("1.1")
DRAWN = EXERCISE.drawn()["question"]
NAMES = ("Ana", "Ben", "Cleo")


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningRoom]:
    """A room that is open."""
    with running_room(tmp_path_factory.mktemp("room")) as running:
        yield running


def join(page: Page, room: RunningRoom, name: str) -> None:
    """Come in by the form, and press Begin."""
    page.goto(room.link)
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Class code").fill(room.room.class_code)
    page.get_by_role("button", name="Join").click()
    page.get_by_role("button", name="Begin").click()


def to_the_exercise(page: Page, room: RunningRoom, name: str) -> None:
    """Go on to lesson 1 when the welcome lesson is there."""
    page.wait_for_url("**/doc/tree/lessons/00-before-you-come.ipynb", timeout=120_000)
    wait_until_ready(page)
    page.goto(f"{room.link}user/{name}/doc/tree/{LESSON}")
    wait_until_ready(page)


def keep(page: Page, name: str) -> None:
    """Keep a picture, when somebody wants to look."""
    if PICTURES:
        page.screenshot(path=str(Path(PICTURES) / f"{name}.png"), full_page=True)


def test_three_learners_and_their_instructor(chromium: Browser, thrown: list[str], room: RunningRoom) -> None:
    """Join, answer, stuck, cleared: the board moves by itself, and so does the card of the learner who asked."""
    with ExitStack() as people:
        board = people.enter_context(fresh_profile(chromium, thrown)).new_page()
        board.goto(room.ticket)
        expect(board.locator("#live")).to_have_text("Live", timeout=20_000)
        pages = {name: people.enter_context(fresh_profile(chromium, thrown)).new_page() for name in NAMES}
        for name, page in pages.items():
            join(page, room, name)  # one after another presses Begin; their servers start side by side
        for name, page in pages.items():
            to_the_exercise(page, room, name)
        expect(board.locator("#people")).to_have_text("3 people in the room")

        cards = {name: exercise_card(page, "1.1")[1] for name, page in pages.items()}
        give(cards["Ana"], DRAWN, EXERCISE.model)
        press(cards["Ana"], "check")
        give(cards["Ben"], DRAWN, wrong(EXERCISE))
        press(cards["Ben"], "check")
        row = board.locator(f'[data-exercise="{EXERCISE.name}"]')
        expect(row.locator(".counts")).to_contain_text("1 done · 1 working · 1 not started", timeout=20_000)

        press(cards["Ben"], "stuck")
        expect(cards["Ben"]).to_contain_text("Your hand is up since")
        expect(board.locator("#hands li")).to_contain_text(f"Somebody is stuck at {EXERCISE.number}", timeout=20_000)
        keep(board, "board-quiet")
        expect(board.locator("body")).not_to_contain_text("Ben")  # no name until the instructor asks for names
        board.get_by_role("button", name="Show names").click()
        expect(board.locator("#hands li")).to_contain_text("Ben is stuck")
        keep(board, "board-names")
        keep(pages["Ben"], "learner-stuck")
        board.get_by_role("button", name="Clear: Ben").click()
        expect(cards["Ben"]).to_contain_text("Your hand has been seen to", timeout=30_000)
        expect(row.locator(".counts")).to_contain_text("1 done · 1 working · 1 not started")

        give(cards["Ben"], DRAWN, EXERCISE.model)
        press(cards["Ben"], "check")
        give(cards["Cleo"], DRAWN, EXERCISE.model)
        press(cards["Cleo"], "check")
        expect(row.locator(".counts")).to_contain_text("Everybody done", timeout=20_000)
        for page in pages.values():
            expect(page.locator(".patio-card").filter(has_text=EXERCISE.title).first).to_contain_text("✓ done")
        projector = board.context.new_page()
        projector.goto(f"{room.link}services/board/projector")
        expect(projector.locator("#people")).to_contain_text("3 people")
        assert not any(name in projector.locator("body").inner_text() for name in NAMES)
        keep(projector, "projector")


def test_a_learner_does_not_get_to_the_board(chromium: Browser, thrown: list[str], room: RunningRoom) -> None:
    """Signed in as a learner: a plain page, and no board."""
    with fresh_profile(chromium, thrown) as profile:
        page = profile.new_page()
        join(page, room, "Dee")
        page.goto(f"{room.link}services/board/")
        expect(page.get_by_text("The board is for whoever runs the workshop.")).to_be_visible(timeout=20_000)
