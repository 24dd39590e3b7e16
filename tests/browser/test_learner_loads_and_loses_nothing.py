"""What must not be lost: answers when the kernel is killed, and a large archive on its way in."""

import io
import json
import os
import signal
import zipfile
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Page, expect

from .laboratory import Lab
from .learner import ROOM, WORLD, arrive, card, clear_the_table, exercise_card, give

MEGABYTE = 1_000_000


@pytest.fixture(autouse=True)
def _a_new_learner(lab: Lab) -> None:
    """Everybody begins with an empty workbook."""
    clear_the_table(lab)


def kill_kernels(lab: Lab) -> None:
    """Kill -9 every kernel of the server."""
    for child in psutil.Process(lab.process).children(recursive=True):
        if "ipykernel_launcher" in " ".join(child.cmdline()):
            os.kill(child.pid, signal.SIGKILL)


def test_answers_outlive_a_killed_kernel(page: Page, lab: Lab) -> None:
    """Half an exercise is answered and saved; the kernel is killed; the lesson opens again with each answer there."""
    arrive(page, lab, WORLD)
    one, shown = exercise_card(page, "2.1")
    question = one.drawn()["question"]
    give(shown, question | {"rows": question["rows"][:6]}, one.model)
    expect(shown.get_by_text("6 of 12 filled in")).to_be_visible()
    expect(shown.locator(".patio-saved").first).to_contain_text("Saved")
    kill_kernels(lab)
    page.goto("about:blank")
    arrive(page, lab, WORLD)
    _, again = exercise_card(page, "2.1")
    expect(again.get_by_text("6 of 12 filled in")).to_be_visible()
    expect(again.locator("input:checked")).to_have_count(6)


def large_archive(folder: Path, size: int) -> tuple[Path, int]:
    """Write an X archive of about `size` bytes, as X makes it, and give how many posts it holds."""
    filler = "Rye, rain and road works: a long thought about the week on our street. " * 6
    padding = "x" * 1300
    posts: list[dict[str, object]] = []
    for number in range(size // (len(filler) + len(padding))):
        moment = f"Sat Feb {1 + number % 28:02d} {number % 24:02d}:{number % 60:02d}:{number % 59:02d} +0000 2023"
        tweet = {"id_str": str(number), "full_text": f"{number} {filler}", "created_at": moment, "lang": "en"}
        tweet["entities"] = padding  # a real post carries four times its words in lists of links and mentions
        posts.append({"tweet": tweet})
    script = io.BytesIO(b"window.YTD.tweets.part0 = " + json.dumps(posts).encode())
    path = folder / "twitter-archive.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("data/tweets.js", script.getvalue())
        archive.writestr("data/account.js", "window.YTD.account.part0 = []")
    return path, len(posts)


def test_a_sixty_megabyte_archive_loads(page: Page, lab: Lab, tmp_path: Path) -> None:
    """A file six times larger than a plain upload takes comes in with a bar to watch, and every post is counted."""
    archive, posts = large_archive(tmp_path, 60 * MEGABYTE)
    assert archive.stat().st_size > 60 * MEGABYTE
    arrive(page, lab, WORLD)
    feed = card(page, "My feed")
    feed.get_by_role("heading", name="My feed").scroll_into_view_if_needed()
    feed.locator('input[type="file"]').set_input_files(archive)
    # attached, not visible: Lab lays out a cell only while it is near the window, and a long lesson moves meanwhile
    expect(feed.locator("progress").first).to_be_attached(timeout=30_000)
    expect(card(page, "My feed").get_by_text(f"We read {posts:,} posts from X")).to_be_attached(timeout=150_000)


def test_a_file_we_cannot_read_keeps_what_was_there(page: Page, lab: Lab, tmp_path: Path) -> None:
    """A picture instead of an archive gets one plain sentence; the posts that were there stay."""
    arrive(page, lab, WORLD)
    feed = card(page, "My feed")
    feed.get_by_text("Paste a few posts instead").click()
    feed.get_by_label("One post after another", exact=False).fill("Thank you Mira!\n\nRoad works on King Street.")
    feed.get_by_role("button", name="Add these posts").click()
    expect(feed.get_by_text("Post 1 of 2")).to_be_visible()
    picture = tmp_path / "holiday.jpg"
    picture.write_bytes(b"\xff\xd8\xff\xe0" + bytes(2000))
    feed.locator("summary", has_text="Load more posts").click()
    feed.locator('input[type="file"]').set_input_files(picture)
    expect(feed.locator(".patio-note")).to_contain_text("holiday.jpg")
    expect(feed.get_by_text("Post 1 of 2")).to_be_visible()


def test_the_room_is_still_there_after_forgetting(page: Page, lab: Lab) -> None:
    """Forget everything asks first; then answers are gone and the lesson goes on."""
    arrive(page, lab, "lessons/00-before-you-come.ipynb")
    mine = card(page, "My file")
    mine.get_by_role("button", name="Forget everything…").click()
    mine.get_by_role("button", name="Keep it all").click()
    mine.get_by_role("button", name="Forget everything…").click()
    mine.get_by_role("button", name="Yes, forget everything").click()
    expect(mine.get_by_text("Deleted:").or_(mine.get_by_text("Emptied:")).first).to_be_visible()
    arrive(page, lab, ROOM)
