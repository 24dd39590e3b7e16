"""A learner reads the results file, saves it, holds it up as codes; an instructor collects it and reads the report."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from kit.course import all_exercises
from kit.course.survey import ABLE

from ..room.handed_files import NAMES, a_file, hand_in
from .laboratory import ROOT, Lab
from .learner import arrive, card, clear_the_table, press, workbook_of

LAST = "lessons/07-the-rest-of-the-summer.ipynb"
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 800}


@pytest.fixture(autouse=True)
def _a_new_learner(lab: Lab) -> None:
    """Everybody begins with an empty workbook."""
    clear_the_table(lab)


def half_a_course(lab: Lab) -> None:
    """A learner who has done half of it, and the survey."""
    with workbook_of(lab) as workbook:
        for one in all_exercises()[:18]:
            workbook.save_answer(one.name, one.question.tidy(one.model))
            workbook.record_check(one.name, "correct", counts_as_try=True)
        workbook.set_survey({"then": dict.fromkeys(ABLE, 2), "now": dict.fromkeys(ABLE, 4), "first_friday": "yes"})


def results_card(page: Page, lab: Lab) -> Locator:
    """The card at the end of the last lesson."""
    arrive(page, lab, LAST)
    shown = card(page, "Results to hand over")
    shown.scroll_into_view_if_needed()
    return shown


def test_what_was_read_is_what_is_saved_and_collected(page: Page, lab: Lab, tmp_path: Path) -> None:
    """The text on the card is the file, to the letter; `kit collect` finds nothing that does not fit."""
    half_a_course(lab)
    shown = results_card(page, lab)
    name = shown.get_by_label("Your name, as your instructor knows you")
    name.fill("Hara Sato")
    name.blur()
    expect(shown.get_by_text("attach patio-results-hara-sato.json yourself", exact=False)).to_be_visible()
    expect(shown.locator(".patio-resultlist > li")).to_have_count(18)
    shown.get_by_text("Sort the feed", exact=True).click()
    expect(shown.locator(".patio-resultlist details[open] dd").first).to_be_visible()
    shown.get_by_text("The same, to the letter").click()
    text = shown.locator(".patio-pre").text_content()
    with page.expect_download() as got:
        press(shown, "save")
    saved = tmp_path / got.value.suggested_filename
    got.value.save_as(saved)
    assert saved.read_text(encoding="utf-8") == text
    assert json.loads(text or "")["who"] == "Hara Sato"
    expect(shown.get_by_text("patio-results-hara-sato.json is with your downloads.")).to_be_visible()
    link = shown.locator("[data-name=mail]").get_attribute("href") or ""
    assert link.startswith("mailto:?")
    assert "body" not in link
    done = collect(tmp_path)
    assert (done.returncode, done.stdout[:9]) == (0, "1 person,"), done.stdout + done.stderr


def collect(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run the instructor's command."""
    line = [sys.executable, "-m", "kit", "collect", str(folder), *words]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)


def test_codes_are_held_up_one_by_one_by_key(page: Page, lab: Lab) -> None:
    """Shown on request, stepped through without a mouse, put away again; the focus never falls off the card."""
    half_a_course(lab)
    shown = results_card(page, lab)
    shown.locator("[data-name=codes]").focus()
    page.keyboard.press("Enter")
    head = shown.locator(".patio-codes h4")
    expect(head).to_be_focused()
    expect(shown.locator(".patio-qr")).to_be_visible()
    of = int((head.text_content() or "1").split()[2]) if "codes" in (head.text_content() or "") else 1
    for place in range(1, of):
        shown.locator("[data-name=code-next]").focus()
        page.keyboard.press("Enter")
        expect(shown.locator(".patio-codebar strong")).to_have_text(f"Code {place + 1} of {of}")
    shown.locator("[data-name=codes-away]").focus()
    page.keyboard.press("Enter")
    expect(shown.locator(".patio-codes")).to_have_count(0)
    page.wait_for_function("document.activeElement !== document.body")


def wrongs(page: Page, inside: str | None = None) -> list[tuple[str, list[str]]]:
    """What axe finds."""
    found: dict[str, Any] = Axe().run(page, context=inside).response
    return [(one["id"], [node["html"][:150] for node in one["nodes"][:3]]) for one in found["violations"]]


@pytest.mark.parametrize("context", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True)
def test_the_report_reads_well_everywhere(page: Page, tmp_path: Path) -> None:
    """Light and dark, on a desk and on a phone, axe finds nothing and nothing sticks out; four pages on paper."""
    folder = hand_in(tmp_path, [a_file(name) for name in NAMES])
    done = collect(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    page.set_content((folder / "collected" / "class-report.html").read_text(encoding="utf-8"))
    for size in (DESK, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert wrongs(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    for paper in ("Letter", "A4"):
        collect(folder, "--size", paper)
        page.set_content((folder / "collected" / "class-report.html").read_text(encoding="utf-8"))
        printed = page.pdf(prefer_css_page_size=True, print_background=True)
        assert printed.count(b"/Type /Page\n") == 4
