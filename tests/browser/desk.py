"""A board with its room's register, and an instructor's browser on one of its pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from kit.room.hub.register import Register

from ..room.boards import RunningBoard, running_board

JOINED = (
    ("Ana", "Bakery owner"),
    ("Ben", "boulangerie"),
    ("Chi", "florist"),
    ("Dana Ferris", "flower shop"),
    ("Elif", "web design"),
    ("Farid", "print and web studio"),
    ("Mia Roy", "yoga"),
    ("Mia Tran", ""),
)


def register(folder: Path) -> Register:
    """The register of the room whose board is in this folder."""
    return Register(folder / "people.sqlite3")


@contextmanager
def running_room(folder: Path) -> Iterator[RunningBoard]:
    """A board that knows its room's register, link and code."""
    environment = {
        "PATIO_ROOM_PEOPLE": str(folder / "people.sqlite3"),
        "PATIO_ROOM_LINK": "http://192.168.1.24:8000/",
        "PATIO_ROOM_CODE": "MAPLE-4821-HERON",
    }
    database = f"sqlite:///{folder / 'board.sqlite3'}"
    with running_board(database, room="Friday morning", environment=environment) as running:
        yield running


def enter(page: Page, board: RunningBoard, path: str) -> Page:
    """Sign in with the key, and go to one of the pages."""
    page.goto(board.address)
    page.get_by_label("Key of this room").fill(board.seal.instructor_key())
    page.get_by_role("button", name="Open").click()
    expect(page.locator("#live")).to_have_text("Live")
    page.goto(f"{board.address}/{path}")
    expect(page.locator("#live")).to_have_text("Live")
    return page


def button(page: Page, name: str) -> Locator:
    """A button of exactly this name."""
    return page.get_by_role("button", name=name, exact=True)


def assert_accessible(page: Page) -> None:
    """axe finds nothing, on a desk or on a phone, and nothing is cut off."""
    for width, height in ((1280, 800), (360, 740)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = Axe().run(page).response["violations"]
        assert found == [], [(one["id"], one["nodes"][0]["html"]) for one in found]
