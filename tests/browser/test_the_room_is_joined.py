"""A learner joins a real room in a real browser: form, own code, waiting in line, and a lesson with live cards."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from ..hub.hubs import RunningRoom, running_room
from .conftest import wait_until_ready

PICTURES = os.environ.get("PATIO_TEST_PICTURES")  # a folder: the screens are kept there, to be looked at
SMALL, WIDE = {"width": 360, "height": 740}, {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningRoom]:
    """A room that is open."""
    with running_room(tmp_path_factory.mktemp("room")) as running:
        yield running


def assert_good(page: Page, name: str) -> None:
    """axe finds nothing, nothing runs out of a small screen; on request a picture is kept of each size."""
    for words, size in (("small", SMALL), ("wide", WIDE)):
        page.set_viewport_size(size)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        if PICTURES:
            scheme = page.evaluate("document.body.dataset.jpThemeLight === 'false' ? 'dark' : 'light'")
            page.screenshot(path=str(Path(PICTURES) / f"{name}-{scheme}-{words}.png"))
    found = Axe().run(page).response["violations"]
    assert found == [], f"{name}: {[(one['id'], one['nodes'][0]['html']) for one in found]}"


def fill_in(page: Page, room: RunningRoom, name: str, code: str = "") -> None:
    """Type a name and the class code into the form, and press Join."""
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Class code").fill(code or room.room.class_code)
    page.get_by_role("button", name="Join").click()


@pytest.mark.parametrize("context", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True)
def test_a_learner_joins_waits_and_works(context: BrowserContext, page: Page, room: RunningRoom) -> None:
    """From the link to a live card: a mistyped code, the own code, a place in line, the welcome lesson."""
    name = "Zoë O'Neil B." if page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") else "Anne-Marie"
    page.goto(room.link)
    assert_good(page, "1-form")
    fill_in(page, room, name, "MAPLE-0000-MAPLE")
    expect(page.get_by_role("alert")).to_contain_text("We don't know that class code")
    expect(page.get_by_label("Your name")).to_have_value(name)
    assert_good(page, "2-wrong-code")
    crowd = [room.joined(f"{name[:3]} {number}") for number in range(6)]  # they start before us
    fill_in(page, room, name)
    expect(page.get_by_role("heading", name=f"Welcome, {name}")).to_be_visible()
    own = page.locator("#own-code").inner_text()
    page.reload()
    expect(page.locator("#own-code")).to_have_text(own)
    assert_good(page, "3-own-code")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("status")).to_contain_text("in line")
    assert_good(page, "4-waiting")
    page.wait_for_url("**/user/**/doc/tree/lessons/00-before-you-come.ipynb", timeout=120_000)
    wait_until_ready(page)
    expect(page.locator(".patio-root").first).to_be_visible()
    if PICTURES:
        page.screenshot(path=str(Path(PICTURES) / f"5-lesson-{name[:3]}.png"))
    again_from_a_tablet(context, room, name, own)
    for visitor in crowd:
        visitor.leave()


def again_from_a_tablet(context: BrowserContext, room: RunningRoom, name: str, own: str) -> None:
    """Signed out, as on another device: name, class code and own code lead back to the same lesson."""
    context.clear_cookies()
    page = context.new_page()
    page.goto(room.link)
    fill_in(page, room, name.upper())
    expect(page.get_by_role("alert")).to_contain_text(f"Another {name} is here already")
    page.get_by_label("Your own code").fill(own)
    assert_good(page, "6-coming-back")
    page.get_by_role("button", name="Join").click()
    page.wait_for_url("**/user/**/doc/tree/lessons/00-before-you-come.ipynb", timeout=120_000)
    wait_until_ready(page)


def test_after_a_break_there_is_one_button(page: Page, room: RunningRoom) -> None:
    """A page that was closed while somebody was away says so, and one button leads back to the lesson."""
    page.goto(room.link)
    fill_in(page, room, "Kim")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/doc/tree/**", timeout=120_000)
    lesson = wait_until_ready(page).url
    word = page.request.get(f"{room.link}hub/your-code").text().partition('name="_xsrf" value="')[2].partition('"')[0]
    page.goto(f"{room.link}hub/home")
    expect(page.get_by_role("heading", name="Hello, Kim")).to_be_visible()
    assert_good(page, "7-home")
    answer = page.request.delete(f"{room.link}hub/api/users/Kim/server", headers={"X-XSRFToken": word})
    assert answer.status in (202, 204)
    until = time.monotonic() + 60
    while page.goto(lesson) and page.get_by_role("heading", name="Welcome back").count() == 0:
        assert time.monotonic() < until, page.content()
    assert_good(page, "8-after-a-break")
    page.get_by_role("link", name="Go on").click()
    page.wait_for_url("**/doc/tree/lessons/**", timeout=120_000)
    wait_until_ready(page)


def test_the_instructor_lands_on_the_board(page: Page, room: RunningRoom) -> None:
    """The link from the window opens the live board, once."""
    page.goto(room.ticket)
    expect(page.locator("#live")).to_have_text("Live", timeout=20_000)
    page.goto(room.ticket)
    expect(page.get_by_text("Sign in with the instructor key")).to_be_visible()
    assert_good(page, "9-used-ticket")
