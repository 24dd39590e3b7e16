"""When something stops under a lesson, the page says so in plain words, with one thing to press."""

import os
import signal
from pathlib import Path

import nbformat
import psutil
import pytest
from playwright.sync_api import Page, expect

from .conftest import open_lesson, wait_until_ready
from .laboratory import Lab, running_lab
from .notebooks import write_small_course

FIRST = "lessons/01-the-first.ipynb"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three small lessons."""
    return write_small_course(tmp_path_factory.mktemp("small"))


def kernels(lab: Lab) -> list[int]:
    """Give the process numbers of the kernels that the server runs."""
    children = psutil.Process(lab.process).children(recursive=True)
    return [child.pid for child in children if "ipykernel_launcher" in " ".join(child.cmdline())]


def test_a_killed_kernel_can_be_started_again(page: Page, lab: Lab, thrown: list[str]) -> None:
    """After kill -9 of the kernel the page says that answers are safe; Start again brings the card and the answer."""
    open_lesson(page, lab, FIRST)
    page.get_by_role("textbox", name="Place").fill("King Street")
    page.get_by_role("button", name="Press me").click()
    expect(page.get_by_text("1 presses")).to_be_visible()
    for kernel in kernels(lab):
        os.kill(kernel, signal.SIGKILL)
    again = page.get_by_role("button", name="Start again")
    expect(again).to_be_visible(timeout=30_000)
    expect(page.get_by_role("status").filter(has_text="Your answers are safe")).to_be_visible()
    expect(page.locator(".jp-Dialog")).to_have_count(0)
    assert page.locator(".jp-CodeCell").first.evaluate("cell => cell.inert"), "nobody types into a card that is deaf"
    again.click()
    expect(page.locator(".patio-notice")).to_be_hidden(timeout=30_000)
    expect(page.get_by_role("textbox", name="Place")).to_have_value("King Street")
    page.get_by_role("button", name="Press me").click()
    expect(page.get_by_text("1 presses")).to_be_visible()
    thrown.clear()  # JupyterLab throws "Cannot send" at a kernel that is no more; nobody sees it


def test_a_slip_of_ours_shows_no_traceback(page: Page, lab: Lab) -> None:
    """A cell that ends badly leaves a sentence, not its traceback, and the cells after it still run."""
    open_lesson(page, lab, "lessons/03-the-broken.ipynb")
    expect(page.get_by_role("status").filter(has_text="Something broke on our side, not yours")).to_be_visible()
    expect(page.get_by_role("button", name="Start again")).to_be_visible()
    assert "secret detail" not in page.locator("body").inner_text()
    expect(page.get_by_role("button", name="On to the second")).to_be_visible()


def test_a_lesson_from_elsewhere_waits_to_be_started(page: Page, lab: Lab) -> None:
    """A lesson that this computer did not sign runs nothing until somebody presses its one button."""
    notebook = nbformat.read(lab.course / FIRST, as_version=4)
    notebook.cells[1].source += "\n# changed by somebody"
    nbformat.write(notebook, lab.course / "lessons" / "09-from-elsewhere.ipynb")
    page.goto(lab.address("lessons/09-from-elsewhere.ipynb"))
    start = page.get_by_role("button", name="Start this lesson")
    expect(start).to_be_visible(timeout=30_000)
    expect(page.get_by_role("button", name="Press me")).to_have_count(0)
    start.click()
    wait_until_ready(page)
    expect(page.get_by_role("button", name="Press me")).to_be_visible()
    expect(start).to_be_hidden()


def test_a_card_may_ask_to_start_again(page: Page, lab: Lab) -> None:
    """The event that a card sends after "forget everything" gives a fresh kernel and runs the lesson anew."""
    open_lesson(page, lab, FIRST)
    page.get_by_role("button", name="Press me").click()
    expect(page.get_by_text("1 presses")).to_be_visible()
    before = kernels(lab)
    page.evaluate("document.dispatchEvent(new CustomEvent('patio:start-again'))")
    expect(page.get_by_text("0 presses")).to_be_visible(timeout=30_000)
    assert kernels(lab) != before


def test_a_closed_patio_says_how_to_go_on(page: Page, course: Path, tmp_path: Path, thrown: list[str]) -> None:
    """When the server is gone the page says so and offers to look again; JupyterLab's own window stays away."""
    with running_lab(course, tmp_path / "home") as lab:
        open_lesson(page, lab, FIRST)
    expect(page.get_by_role("button", name="Look again")).to_be_visible(timeout=60_000)
    expect(page.get_by_role("status").filter(has_text="Patio is closed")).to_be_visible()
    expect(page.locator(".jp-Dialog")).to_have_count(0)
    thrown.clear()  # JupyterLab throws when its server is gone; nobody sees it
