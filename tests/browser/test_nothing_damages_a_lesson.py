"""No key, click, drop or reload changes a lesson or loses a half-finished answer."""

import hashlib
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import open_lesson, wait_until_ready
from .laboratory import Lab
from .notebooks import write_small_course

FIRST = "lessons/01-the-first.ipynb"
KEYS = [*"xddabcvzmyrjkoshfpq0012345 ", "Enter", "Escape", "Delete", "Backspace", "ArrowUp", "ArrowDown"]
CHORDS = [
    "Shift+Enter",
    "Alt+Enter",
    "Control+Enter",
    "Control+x",
    "Control+Shift+-",
    "Shift+m",
    "Shift+z",
    "Control+s",
]
CHORDS += ["Control+a", "Control+z", "Control+b", "Control+Shift+c", "Shift+l", "Control+Shift+ArrowUp", "Control+/"]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three small lessons."""
    return write_small_course(tmp_path_factory.mktemp("small"))


def cells(page: Page) -> list[str]:
    """Give what each cell of the lesson holds, as JupyterLab has it."""
    text: list[str] = page.locator(".jp-Notebook .jp-Cell").evaluate_all(
        "cells => cells.map(cell => cell.className.match(/jp-\\w+Cell/)[0] + "
        "cell.innerText.replace(/\\d+ presses/, ''))"
    )
    return text


@pytest.mark.parametrize("where", ["card", "prose", "bar", "nowhere"])
def test_no_key_changes_a_lesson(page: Page, lab: Lab, where: str) -> None:
    """Wherever one clicked before, every key JupyterLab listens to leaves all as it was."""
    open_lesson(page, lab, FIRST)
    before = cells(page)
    spots = {"card": ".jupyter-button", "prose": ".jp-MarkdownOutput p", "bar": ".patio-title"}
    for key in [*KEYS, *CHORDS]:
        if where in spots:
            page.locator(spots[where]).first.click()
        page.keyboard.press(key)
    assert cells(page) == before
    expect(page.locator(".jp-Dialog, .jp-CodeMirrorEditor:visible, .jp-ModalCommandPalette:visible")).to_have_count(0)


def test_keys_still_reach_the_cards(page: Page, lab: Lab) -> None:
    """Space presses a focused button and letters are typed into a field, d and x among them."""
    open_lesson(page, lab, FIRST)
    button = page.get_by_role("button", name="Press me")
    button.click()
    page.keyboard.press("Space")
    expect(page.get_by_text("2 presses")).to_be_visible()
    field = page.get_by_role("textbox", name="Place")
    field.click()
    page.keyboard.type("addxcv")
    expect(field).to_have_value("addxcv")


def test_clicks_and_drops_change_nothing(page: Page, lab: Lab) -> None:
    """A double click on prose opens no editor, a right click offers no cell menu, a dropped file takes nothing away."""
    open_lesson(page, lab, FIRST)
    before = cells(page)
    page.locator(".jp-MarkdownOutput p").first.dblclick()
    expect(page.locator(".jp-CodeMirrorEditor:visible")).to_have_count(0)
    page.locator(".jp-MarkdownOutput p").first.click(button="right")
    expect(page.locator(".lm-Menu:visible")).to_have_count(0)
    dropped = page.locator(".jp-MarkdownOutput p").first.evaluate(
        """target => {
            const carried = new DataTransfer();
            carried.items.add(new File(["x"], "archive.zip"));
            const drop = new DragEvent("drop", {dataTransfer: carried, bubbles: true, cancelable: true});
            target.dispatchEvent(drop);
            return drop.defaultPrevented;
        }"""
    )
    assert dropped
    assert cells(page) == before


def test_a_reload_keeps_a_half_finished_answer(page: Page, lab: Lab) -> None:
    """What was typed is there again after a reload, and the page stands where it stood."""
    open_lesson(page, lab, FIRST)
    field = page.get_by_role("textbox", name="Place")
    field.fill("Patio on King Street")
    field.press("Tab")
    page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTop = 300")
    for _ in range(2):
        page.reload()
        wait_until_ready(page)
        expect(page.get_by_role("textbox", name="Place")).to_have_value("Patio on King Street")
        page.wait_for_function("document.querySelector('.jp-WindowedPanel-outer').scrollTop === 300")


def test_a_lesson_is_never_written_to(page: Page, lab: Lab) -> None:
    """After running, pressing and Ctrl-S the file is byte for byte the same, and nothing new lies beside it."""
    folder = lab.course / "lessons"
    before = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir() if file.is_file()}
    open_lesson(page, lab, FIRST)
    page.get_by_role("button", name="Press me").click()
    page.keyboard.press("Control+s")
    expect(page.get_by_text("1 presses")).to_be_visible()
    page.close(run_before_unload=True)
    after = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir() if file.is_file()}
    after.pop("kept.txt", None)
    before.pop("kept.txt", None)
    assert after == before
    assert not (folder / ".ipynb_checkpoints").exists()
