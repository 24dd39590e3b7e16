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
from .learner import (
    ROOM,
    WELCOME,
    WORLD,
    all_drawn,
    arrive,
    card,
    choose_line,
    clear_the_table,
    exercise_card,
    give,
    place_of,
    press,
    workbook_of,
)

MEGABYTE = 1_000_000
# Note how far the bar of the upload stands, every time it is drawn.
WATCH_THE_BAR = """() => {
    window.steps = [];
    new MutationObserver(() => {
        const bar = document.querySelector('.patio-loading progress[aria-label^="Loading"]');
        if (bar && bar.value !== window.steps.at(-1)) window.steps.push(bar.value);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
}"""


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


def test_two_tabs_stay_one(page: Page, lab: Lab) -> None:
    """What is answered in one tab is in the other at once, so that neither overwrites what the other saved."""
    other = page.context.new_page()
    for tab in (page, other):
        arrive(tab, lab, ROOM)
    one, here = exercise_card(page, "1.1")
    _, there = exercise_card(other, "1.1")
    question = one.drawn()["question"]
    first, second = question["rows"][:2], question["rows"][2:]
    page.bring_to_front()
    give(here, question | {"rows": first}, one.model)
    expect(there.get_by_text("2 of 4 filled in")).to_be_attached()
    other.bring_to_front()
    for row in second:
        place = place_of(question["choices"], one.model[row["id"]])
        choose_line(there.locator(f'[data-row="{row["id"]}"]'), place)
    expect(here.get_by_text("4 of 4 filled in")).to_be_attached()
    press(there, "check")
    for shown in (here, there):
        expect(shown.locator(".patio-badges")).to_contain_text("done")
    for tab in (page, other):
        expect(tab.locator(".patio-bar .patio-progress")).to_contain_text("1 of 4")


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
    page.evaluate(WATCH_THE_BAR)
    feed.locator('input[type="file"]').set_input_files(archive)
    # attached, not visible: Lab lays out a cell only while it is near the window, and a long lesson moves meanwhile
    expect(feed.locator("progress").first).to_be_attached(timeout=30_000)
    expect(card(page, "My feed").get_by_text(f"We read {posts:,} posts from X")).to_be_attached(timeout=150_000)
    steps: list[float] = page.evaluate("window.steps")
    assert steps == sorted(steps), "the bar only ever grows"
    assert len(steps) > 10, "and is drawn again at every slice"


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


def test_several_files_chosen_at_once_are_all_read(page: Page, lab: Lab, tmp_path: Path) -> None:
    """Three files, chosen together into an empty feed: none waits for ever when the card is drawn anew between them."""
    files = []
    for name in ("first", "second", "third"):
        files.append(tmp_path / f"{name}.txt")
        files[-1].write_text("\n\n".join(f"The {name} post, number {n}" for n in range(4)))
    arrive(page, lab, WORLD)
    feed = card(page, "My feed")
    feed.locator('input[type="file"]').set_input_files(files)
    expect(feed.get_by_text("0 of 12 in a box")).to_be_attached(timeout=30_000)
    expect(feed.locator("progress")).to_have_count(0)


def test_forgetting_asks_first_and_leaves_nothing(page: Page, lab: Lab, tmp_path: Path) -> None:
    """A copy to keep; "keep it all" keeps; then everything is gone from the page, from the disk, and tomorrow."""
    with workbook_of(lab) as workbook:
        workbook.set_note("own", "Only mine")
        workbook.prefer(business="thistle")
    arrive(page, lab, WELCOME)
    chosen = card(page, "Whose business?").get_by_role("radio", name="Thistle & Crumb", exact=False)
    expect(chosen).to_be_checked()
    mine = card(page, "My file")
    with page.expect_download() as coming:
        mine.get_by_role("button", name="Save a copy I can read").click()
    with zipfile.ZipFile(coming.value.path()) as copy:
        assert any(b"Only mine" in copy.read(name) for name in copy.namelist())
    mine.get_by_role("button", name="Forget everything…").click()
    mine.get_by_role("button", name="Keep it all").click()
    expect(mine.get_by_role("button", name="Yes, forget everything")).to_have_count(0)
    expect(chosen).to_be_checked()
    mine.get_by_role("button", name="Forget everything…").click()
    mine.get_by_role("button", name="Yes, forget everything").click()
    expect(mine.get_by_text("Deleted:").or_(mine.get_by_text("Emptied:")).first).to_be_visible()
    expect(card(page, "Whose business?").get_by_role("radio", name="My own business", exact=False)).to_be_checked()
    with workbook_of(lab) as workbook:
        assert workbook.store.counts() == {}
    page.reload()
    all_drawn(page, lab, WELCOME)
    expect(card(page, "My file").get_by_text("There is nothing in it yet.")).to_be_attached()
