"""My feed takes files in slices, pasted text and the sample; what it cannot read it says, and keeps what was there."""

import csv
import io
import json
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.cards import card as make
from kit.cards.feed_card import FeedCard
from kit.samples import business
from kit.workbook import Workbook
from kit.workbook.held_file import HeldFile
from kit.workbook.sqlite_store import SqliteStore

THISTLE = business("thistle").posts_file
TWO = "Fresh rye at eight today.\n\nThank you @rosa for the flour!"


@pytest.fixture
def feed(workbook: Workbook) -> FeedCard:
    """My feed, with nothing in it."""
    made = make("my-feed", workbook)
    assert isinstance(made, FeedCard)
    return made


@pytest.fixture
def told(feed: FeedCard, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the card says to the browser in passing, as it is said."""
    heard: list[dict[str, Any]] = []
    monkeypatch.setattr(feed.widget, "send", lambda message: heard.append(message))
    return heard


def send(feed: FeedCard, name: str, data: bytes, sizes: list[int], of: str = "1") -> None:
    """Send a file as the browser does, in slices of these sizes, the last size again and again."""
    at = 0
    while True:
        step = sizes.pop(0) if len(sizes) > 1 else sizes[0]
        part = data[at : at + step]
        feed.do("slice", name=name, offset=at, size=len(data), of=of, buffers=[memoryview(part)])
        at += len(part)
        if at >= len(data):
            return


def test_it_begins_empty_and_says_what_to_do(feed: FeedCard) -> None:
    """No posts: a sentence about loading, and the sample on offer."""
    state = feed.state()
    assert state["total"] == 0
    assert state["post"] is None
    assert "Load the posts" in state["empty"]
    assert state["sample"]["button"] == "Use Thistle & Crumb"
    assert not state["ready"]


def test_the_sample_is_marked_made_up(feed: FeedCard) -> None:
    """Sixty posts of Thistle & Crumb, said to be made up, and the way back to one's own."""
    feed.do("sample")
    state = feed.state()
    assert (state["total"], state["madeUp"], state["canGoOwn"]) == (60, True, True)
    assert "Thistle & Crumb" in state["title"]
    feed.do("own")
    assert (feed.state()["total"], feed.state()["madeUp"]) == (0, False)
    feed.do("sample")
    assert feed.state()["total"] == 60


def test_pasted_posts_are_read(feed: FeedCard) -> None:
    """An empty line parts two posts; pasting them again doubles nothing and says so."""
    feed.do("paste", text=TWO)
    state = feed.state()
    assert state["total"] == 2
    assert "2 posts" in state["message"]
    feed.do("paste", text=TWO)
    assert feed.state()["total"] == 2
    assert "nothing was doubled" in feed.state()["message"]


@pytest.mark.parametrize("sizes", [[10**9], [4096], [1, 50_000], [2 * 1024 * 1024]])
def test_a_file_comes_in_slices_of_any_size(feed: FeedCard, told: list[dict[str, Any]], sizes: list[int]) -> None:
    """Every slice is acknowledged, then reading is told, then the posts are there."""
    send(feed, "twitter.zip", THISTLE.read_bytes(), list(sizes))
    assert feed.state()["total"] == 60
    got = [message["got"] for message in told if "got" in message]
    assert got == sorted(got)
    assert got[-1] == THISTLE.stat().st_size
    reading = [message["reading"] for message in told if "reading" in message]
    assert reading[0]["words"] == "Reading twitter.zip…"
    assert reading[-1] is None
    assert feed.state()["title"] == "My feed"


@settings(max_examples=25, deadline=None)
@given(sizes=st.lists(st.integers(1, 3000), min_size=1, max_size=20))
def test_any_slicing_gives_the_same_posts(tmp_path_factory: pytest.TempPathFactory, sizes: list[int]) -> None:
    """However the browser cuts it, the same posts come out."""
    workbook = Workbook(SqliteStore(HeldFile(tmp_path_factory.mktemp("cut") / "w.sqlite3")))
    feed = FeedCard(workbook)
    posts = [f"Post number {n}: bread, naturellement. 🥐" for n in range(100)]
    send(feed, "posts.txt", "\n\n".join(posts).encode(), sizes)
    assert [post.text for post in workbook.posts().values()] == posts[::-1]
    workbook.store.close()


def test_a_slice_out_of_place_is_asked_for_again(feed: FeedCard, told: list[dict[str, Any]]) -> None:
    """Whatever got lost or came twice, the browser hears up to where we have the file, and goes on from there."""
    data = TWO.encode()
    feed.do("slice", name="a.txt", offset=20, size=len(data), of="1", buffers=[data[20:]])
    assert told[-1] == {"got": 0, "of": "1"}
    feed.do("slice", name="a.txt", offset=0, size=len(data), of="1", buffers=[data[:20]])
    feed.do("slice", name="a.txt", offset=0, size=len(data), of="1", buffers=[data[:20]])
    assert told[-1] == {"got": 20, "of": "1"}
    assert feed.state()["total"] == 0
    feed.do("slice", name="a.txt", offset=20, size=len(data), of="1", buffers=[data[20:]])
    assert feed.state()["total"] == 2


def test_a_new_file_begins_anew(feed: FeedCard) -> None:
    """A file given up half-way leaves nothing in the next one."""
    feed.do("slice", name="a.txt", offset=0, size=1000, of="1", buffers=[b"Half a post that never"])
    send(feed, "b.txt", TWO.encode(), [7], of="2")
    assert [post.text for post in feed.window().values()] == TWO.split("\n\n")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(100)),
        ("broken.zip", THISTLE.read_bytes()[:2000]),
        ("empty.csv", b""),
        ("contacts.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Rosa Vale\r\nEND:VCARD\r\n"),
        ("../../outside.exe", b"MZ" + bytes(300)),
    ],
)
@pytest.mark.parametrize("before", ["paste", "sample"])
def test_what_cannot_be_read_keeps_what_was_there(feed: FeedCard, name: str, data: bytes, before: str) -> None:
    """One plain sentence that names the file; the posts, their labels and the view stay as they were."""
    feed.do(before, **({"text": TWO} if before == "paste" else {}))
    feed.do("label", post=feed.state()["post"]["id"], boxes=["you"], sells=False, stay=True)
    was = feed.state()
    send(feed, name, data, [64])
    state = feed.state()
    assert Path(name).name in state["message"]
    assert "\n" not in state["message"]
    assert not {"error", "invalid", "failed", "incorrect", "traceback"} & set(state["message"].lower().split())
    kept = ("title", "madeUp", "total", "post", "labelled", "position")
    assert {key: state[key] for key in kept} == {key: was[key] for key in kept}
    assert state["notes"] == state["skipped"] == []


def test_no_room_is_said(feed: FeedCard, told: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    """When the slices cannot be put aside the card says so and the browser goes on to its next file."""
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere/at/all")
    feed.do("slice", name="a.txt", offset=0, size=40, of="1", buffers=[b"x" * 20])
    assert "Free some space" in feed.state()["message"]
    assert told[-1] == {"got": 40, "of": "1"}


def test_too_large_is_said(feed: FeedCard, told: list[dict[str, Any]]) -> None:
    """Three gigabytes are refused at the first slice, with what to do."""
    feed.do("slice", name="all.zip", offset=0, size=3_000_000_000, of="1", buffers=[b"PK"])
    assert "Unpack it" in feed.state()["message"]
    assert told == [{"got": 3_000_000_000, "of": "1"}]


def test_what_was_left_out_is_listed(feed: FeedCard) -> None:
    """Rows without words are counted and listed with their reason, no more than fit."""
    table = io.StringIO()
    csv.writer(table).writerows([["Date", "Post"], ["2026-05-01", "Hello"], *[["2026-05-02", ""]] * 60])
    send(feed, "posts.csv", table.getvalue().encode(), [500])
    state = feed.state()
    assert state["total"] == 1
    assert state["skippedCount"] == 60
    assert 0 < len(state["skipped"]) < 60


def test_the_last_file_can_be_taken_out(feed: FeedCard, workbook: Workbook) -> None:
    """Taken out: its posts go, earlier ones stay, boxes are kept; loaded again, they are back with them."""
    feed.do("paste", text=TWO)
    feed.do("paste", text="A third one, about the harbour.")
    third = next(id for id, post in workbook.posts().items() if "harbour" in post.text)
    feed.do("label", post=third, boxes=["world"], sells=False, stay=False)
    feed.do("unload")
    assert "1 post." in feed.state()["message"]
    assert feed.state()["total"] == 2
    feed.do("unload")
    feed.do("unload")
    assert feed.state()["message"] == "There is nothing left to take out."
    assert feed.state()["sample"]
    feed.do("paste", text="A third one, about the harbour.")
    assert feed.state()["labelled"] == 1


def test_a_taken_out_sample_can_be_brought_back(feed: FeedCard) -> None:
    """Nobody is left with an empty made-up feed and no way on."""
    feed.do("sample")
    feed.do("unload")
    assert feed.state()["total"] == 0
    assert feed.state()["sample"]
    feed.do("sample")
    assert feed.state()["total"] == 60


def test_own_and_made_up_never_mix(feed: FeedCard, reopen: Callable[[], Workbook]) -> None:
    """A file read while the sample is on screen goes to the learner's own feed, which is then shown."""
    feed.do("sample")
    feed.do("paste", text=TWO)
    assert (feed.state()["total"], feed.state()["madeUp"]) == (2, False)
    again = FeedCard(reopen())
    assert (again.state()["total"], again.state()["madeUp"]) == (2, False)
    again.do("sample")
    assert again.state()["total"] == 60


def test_a_dropped_file_is_read_from_my_data(feed: FeedCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of the my-data folder are listed, newest first, and read by name; no name leads outside it."""
    folder = tmp_path / "my-data"
    folder.mkdir()
    monkeypatch.setattr("kit.cards.loading.MY_DATA", folder)
    (folder / "README.md").write_text("about")
    (folder / ".hidden").write_text("no")
    (folder / "posts.txt").write_text(TWO)
    (tmp_path / "secret.txt").write_text("Not\n\nyours")
    assert feed.state()["files"] == [{"name": "posts.txt", "size": len(TWO)}]
    feed.do("read", name="../secret.txt")
    assert feed.state()["total"] == 0
    assert "secret.txt" in feed.state()["message"]
    feed.do("read", name="posts.txt")
    assert feed.state()["total"] == 2


def test_only_the_newest_posts_are_looked_at(feed: FeedCard) -> None:
    """Of a long feed the sixty newest, oldest of them first."""
    tweets = [
        {
            "tweet": {
                "id_str": str(n),
                "full_text": f"Post {n}",
                "created_at": f"Mon May 0{n % 9 + 1} 10:{n % 60:02}:00 +0000 20{n // 10:02}",
            }
        }
        for n in range(100, 250)
    ]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("data/tweets.js", "window.YTD.tweets.part0 = " + json.dumps(tweets))
    send(feed, "x.zip", packed.getvalue(), [1000])
    shown = list(feed.window().values())
    assert len(shown) == 60
    moments = [post.when for post in shown]
    assert moments == sorted(moments, key=str)


def test_dates_are_said_in_plain_words(feed: FeedCard) -> None:
    """ "6 May 2024", on every operating system."""
    feed.do("sample")
    assert feed.state()["post"]["when"] == "6 May 2024"
