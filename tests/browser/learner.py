"""A learner at a lesson's page: finds a card, gives an answer by mouse, and begins each test with a clean table."""

import json
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import nbformat
from playwright.sync_api import Locator, Page, expect

from kit.course import exercise
from kit.course.self_check.answers import near_misses
from kit.exercise import Answer, Exercise, Outcome
from kit.workbook import Workbook
from kit.workbook.held_file import HeldFile
from kit.workbook.sqlite_store import SqliteStore

from .conftest import open_lesson, wait_until_ready
from .laboratory import Lab

WELCOME = "lessons/00-before-you-come.ipynb"
ROOM = "lessons/01-the-room-and-the-feed.ipynb"
WORLD = "lessons/02-me-you-the-world.ipynb"


@contextmanager
def workbook_of(lab: Lab) -> Iterator[Workbook]:
    """Open the learner's workbook beside the lesson, as another program does."""
    workbook = Workbook(SqliteStore(HeldFile(lab.workbook)))
    try:
        yield workbook
    finally:
        workbook.store.close()


def clear_the_table(lab: Lab) -> None:
    """Stop every kernel and forget everything, so that a test finds a new learner."""
    for session in ask(lab, "GET", "sessions"):
        ask(lab, "DELETE", f"sessions/{session['id']}")
    with workbook_of(lab) as workbook:
        workbook.forget(course=None)


def ask(lab: Lab, method: str, path: str) -> Any:
    """Ask the server something."""
    wanted = urllib.request.Request(
        f"{lab.base}/api/{path}", method=method, headers={"Authorization": f"token {lab.key}"}
    )
    with urllib.request.urlopen(wanted) as answer:
        return json.loads(answer.read() or b"null")


def arrive(page: Page, lab: Lab, path: str) -> Page:
    """Open a lesson and wait until each of its cards is drawn."""
    return all_drawn(open_lesson(page, lab, path), lab, path)


def all_drawn(page: Page, lab: Lab, path: str) -> Page:
    """Wait until the lesson has run and each of its cards is drawn."""
    wait_until_ready(page)
    cells = nbformat.read(lab.course / path, as_version=4).cells
    cards = sum(cell.cell_type == "code" for cell in cells)
    page.wait_for_function("n => document.querySelectorAll('.patio-root > *').length >= n", arg=cards, timeout=30_000)
    return page


def card(page: Page, title: str) -> Locator:
    """Find a card by its heading."""
    return page.locator(".patio-card").filter(has=page.get_by_role("heading", name=title, exact=True, level=3))


def exercise_card(page: Page, name: str) -> tuple[Exercise, Locator]:
    """Find an exercise's card by its name or number."""
    found = exercise(name)
    return found, card(page, found.title)


def press(shown: Locator, name: str) -> None:
    """Press one of the card's own buttons: "check", "undo", "hint", "show", "reset"."""
    shown.locator(f'[data-name="{name}"]').click()


def wrong(one: Exercise) -> Answer:
    """A whole answer, one step from the model, that does not pass."""
    return next(
        answer
        for _, answer in near_misses(one.question, one.question.tidy(one.model))
        if one.check(answer).outcome is Outcome.NOT_YET
    )


def give(shown: Locator, question: dict[str, Any], answer: Answer) -> None:
    """Give an answer with the mouse, one control after the other; `question` is the one drawn on the card."""
    kind = question["kind"]
    if kind == "parts":
        for place, part in enumerate(question["parts"]):
            give(shown.locator(".patio-part").nth(place), part["question"], answer[part["id"]])
    elif kind == "sort":
        for place, row in enumerate(question["rows"]):
            pills = shown.locator(".patio-row").nth(place).locator(".patio-pill")
            pills.nth(place_of(question["choices"], answer[row["id"]])).click()
    elif kind in ("match", "slots"):
        for place, row in enumerate(question["rows" if kind == "match" else "slots"]):
            options = row.get("options") or question["choices"]
            choose_line(shown.locator(".patio-item").nth(place), place_of(options, answer[row["id"]]))
    elif kind == "choose":
        shown.locator(".patio-option").nth(place_of(question["options"], answer)).click()
    elif kind == "several":
        for place, option in enumerate(question["options"]):
            shown.locator("input[type=checkbox]").nth(place).set_checked(option["id"] in answer, force=True)
    elif kind == "numbers":
        for place, box in enumerate(question["boxes"]):
            shown.locator(".patio-number input").nth(place).fill(str(answer[box["id"]]))
    elif kind == "dials":
        for place, dial in enumerate(question["dials"]):
            shown.locator(".patio-dial input").nth(place).fill(str(answer[dial["id"]]))
    else:
        raise AssertionError(f"nobody taught this learner to answer {kind!r}")


def choose_line(item: Locator, place: int) -> None:
    """Unfold a row, if it is folded, and choose a line of it."""
    if item.locator(".patio-chosen").count():
        item.locator(".patio-chosen").click()
    item.locator(".patio-option").nth(place).click()


def place_of(options: list[dict[str, str]], id: str) -> int:
    """Say where an option stands on the card."""
    return [option["id"] for option in options].index(id)


def outcome(shown: Locator, which: str) -> None:
    """Wait until the card says "not_yet" or "correct"."""
    expect(shown.locator(f".patio-said-{which}")).to_be_visible()
