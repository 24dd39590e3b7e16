"""What every browser test shares: a real JupyterLab, a real Chromium with a fresh profile, and a closed network."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from start import BROWSERS

from .laboratory import ROOT, Lab, running_lab

NEAR = {"localhost", "127.0.0.1", "::1", ""}
CLOSED = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1"
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", CLOSED]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that a machine without a Chromium can leave them out by name."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A real Chromium, as installed on this machine.

    One for each file: while Playwright is there an event loop counts as running, and tests of other files that run in
    the same process have loops of their own.
    """
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert found, "There is no Chromium or Chrome here. On Debian or Ubuntu: apt install chromium"
    sandbox = [] if os.name == "nt" or os.geteuid() else ["--no-sandbox"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET + sandbox)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the course's notebooks; a module may give its own folder instead."""
    folder = tmp_path_factory.mktemp("course")
    for name in ("lessons", "exercises", "solutions"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def lab(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """Patio's server on `course`, with an empty home folder and an empty workbook for each module."""
    with running_lab(course, tmp_path_factory.mktemp("home")) as server:
        yield server


@pytest.fixture
def thrown() -> list[str]:
    """What a page threw and nobody caught. A test that stops things under a page may clear it, saying why."""
    return []


@contextmanager
def fresh_profile(chromium: Browser, thrown: list[str], **wishes: Any) -> Iterator[BrowserContext]:
    """A browser as on a new computer. One of its own for each person, where a test has several.

    Any request that would leave this computer, and any JavaScript exception nobody caught, fails the test.
    """
    profile = chromium.new_context(**{"viewport": {"width": 1280, "height": 800}, **wishes})
    outside: list[str] = []
    profile.on("request", lambda sent: None if urlsplit(sent.url).hostname in NEAR else outside.append(sent.url))
    profile.on("weberror", lambda told: thrown.append(str(told.error)))
    profile.add_init_script("document.addEventListener('patio:ready', () => { window.patioReady = true; });")
    yield profile
    profile.close()
    local = [url for url in outside if url.startswith(("data:", "blob:", "about:"))]
    assert sorted(set(outside) - set(local)) == [], "a page asked for something outside this computer"
    assert thrown == [], "a page threw"


@pytest.fixture
def context(chromium: Browser, thrown: list[str], request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A fresh profile. A test may choose it: ``@pytest.mark.parametrize("context", [{...}], indirect=True)``."""
    with fresh_profile(chromium, thrown, **getattr(request, "param", {})) as profile:
        yield profile


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page in a fresh profile."""
    return context.new_page()


def open_lesson(page: Page, lab: Lab, path: str) -> Page:
    """Open a lesson as a learner does, and wait until all its cells have run."""
    page.goto(lab.address(path))
    return wait_until_ready(page)


def wait_until_ready(page: Page) -> Page:
    """Wait until the lesson on the page says that all its cells have run."""
    page.wait_for_function("window.patioReady === true", timeout=60_000)
    return page
