"""A large file into a lesson: our upload in slices, beside the upload button that ipywidgets has.

Run: python benchmarks/bench_upload.py

Both in a real Chromium and a real server, the same files, one after the other. Each file is an X archive: sixty posts
and a film that fills it up. Ours counts as done when the posts are read and kept in the workbook, the other when Python
has the bytes. Machines are noisy: read the ratios.
"""

import json
import os
import shutil
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, TimeoutError, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the browser's laboratory is with the tests, which are no package

from tests.browser.laboratory import Lab, running_lab  # noqa: E402
from tests.browser.notebooks import write_lesson  # noqa: E402

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MEGABYTES = (5, 9, 12, 60, 100)
PATIENCE = 45.0  # seconds without a sign after which an upload counts as lost
POSTS = 60
OURS = 'import kit; kit.show("my-feed")'
THEIRS = """import ipywidgets as w
from IPython.display import display
button, said = w.FileUpload(), w.HTML("nothing yet")
button.observe(lambda change: setattr(said, "value", f"got {len(change['new'][0]['content'])} bytes"), "value")
display(button, said)"""


def archive(path: Path, megabytes: int) -> Path:
    """Write an X archive of this size."""
    tweets = [
        {"tweet": {"id_str": f"{megabytes}{n}", "full_text": f"Post {n} of {megabytes}", "created_at": moment(n)}}
        for n in range(POSTS)
    ]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr("data/tweets.js", "window.YTD.tweets.part0 = " + json.dumps(tweets))
        packed.writestr("data/tweets_media/film.mp4", os.urandom(megabytes * 1_000_000 - 10_000))
    return path


def moment(number: int) -> str:
    """Give a moment as X writes it."""
    return f"Mon Jun 01 12:{number:02}:00 +0000 2026"


def ours(page: Page, file: Path) -> None:
    """Choose the file in My feed and wait until its posts are there."""
    page.locator(".patio-card input[type=file]").set_input_files(file)
    page.get_by_text(f"We read {POSTS} posts from X").wait_for(state="attached", timeout=PATIENCE * 1000)


def theirs(page: Page, file: Path) -> None:
    """Choose the file in the plain upload button and wait until Python has it."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Upload").click()
    chooser.value.set_files(file)
    page.get_by_text(f"got {file.stat().st_size} bytes").wait_for(timeout=PATIENCE * 1000)


def seconds(lab: Lab, page: Page, lesson: str, load: Callable[[Page, Path], None], file: Path) -> float | None:
    """Open the lesson afresh, load the file, and give the seconds it took; None when nothing came of it."""
    page.goto(lab.address(lesson))
    page.locator(".patio-card input[type=file], .widget-upload").first.wait_for(state="attached", timeout=60_000)
    began = time.perf_counter()
    try:
        load(page, file)
    except TimeoutError:
        return None
    return time.perf_counter() - began


def main() -> None:
    """Load each file both ways and print seconds."""
    browser_path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser_path:
        raise SystemExit("This needs a Chromium or Chrome. On Debian or Ubuntu: sudo apt install chromium")
    sandbox = [] if os.name == "nt" or os.geteuid() else ["--no-sandbox"]
    ways = {"lessons/01-ours.ipynb": ours, "lessons/02-theirs.ipynb": theirs}
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        for lesson, code in zip(ways, (OURS, THEIRS), strict=True):
            write_lesson(folder / "course" / lesson, "Loading", code)
        with running_lab(folder / "course", folder / "home") as lab:
            browser = playwright.chromium.launch(executable_path=browser_path, args=sandbox)
            print("  size    in slices    ipywidgets.FileUpload")
            for megabytes in MEGABYTES:
                file = archive(folder / f"{megabytes}.zip", megabytes)
                took = [seconds(lab, browser.new_page(), lesson, load, file) for lesson, load in ways.items()]
                said = [f"{one:6.1f} s" if one is not None else "not at all" for one in took]
                print(f"{megabytes:4} MB    {said[0]:>9}    {said[1]:>10}")
            browser.close()


if __name__ == "__main__":
    main()
