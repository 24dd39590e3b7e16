"""Mastodon, Facebook, Instagram, Threads, Bluesky, spreadsheets and pasted text."""

import json
from datetime import datetime

import pytest

from kit.exports import read_bytes, read_text
from kit.exports.posts.mastodon import plain_text

from .shapes import (
    BLUESKY,
    FACEBOOK_POSTS,
    FRIENDS,
    INSTAGRAM_POSTS,
    THREADS_POSTS,
    as_json,
    car,
    outbox,
    tarred,
    workbook,
    zipped,
)

LIKES = as_json({"id": "likes.json", "type": "OrderedCollection", "orderedItems": ["https://other.example/1"]})


@pytest.mark.parametrize(
    "data",
    [
        as_json(outbox()),
        zipped(
            {"outbox.json": as_json(outbox()), "likes.json": LIKES, "media_attachments/files/1/a.jpg": b"\xff\xd8\xff"}
        ),
        tarred({"./outbox.json": as_json(outbox()), "./likes.json": LIKES, "./actor.json": b"{}"}),
        tarred({"outbox.json": as_json(outbox())}, "w"),
    ],
    ids=["alone", "zip", "tar.gz", "tar"],
)
def test_mastodon_shows_only_what_everyone_could_see(data: bytes) -> None:
    """Private messages are in the same file and never become rows."""
    loaded = read_bytes("archive", data)
    assert [post.text for post in loaded.rows] == [
        "Hi @bo & all\nsecond line\n\nnew paragraph",
        "https://other.example/2",
        "Agreed!",
    ]
    assert [(post.reply, post.repost) for post in loaded.rows] == [(False, False), (False, True), (True, False)]
    assert [skipped.reason for skipped in loaded.skipped] == ["private"]
    assert loaded.rows[0].when.isoformat() == "2025-01-05T09:30:00+00:00"
    assert "Between us" not in repr(loaded)


def test_html_becomes_words() -> None:
    """Entities once, hidden halves of a link joined, scripts gone, a broken mark survived."""
    link = '<a href="https://a.example/b"><span class="invisible">https://</span><span>a.example/b</span></a>'
    assert (
        plain_text(f"<p>See {link}</p><script>alert(1)</script><ul><li>one</li></ul>")
        == "See https://a.example/b\n\n- one"
    )
    assert plain_text("&amp;lt;b&amp;gt;") == "&lt;b&gt;"
    assert plain_text("kept <![ broken").startswith("kept")


def test_facebook_letters_are_mended() -> None:
    """Words of a post, else those under its picture; a bare link is counted."""
    loaded = read_bytes("your_posts_1.json", as_json(FACEBOOK_POSTS))
    assert [post.text for post in loaded.rows] == ["Café is open – come 🍞", "Crème"]
    assert [skipped.reason for skipped in loaded.skipped] == ["without words"]
    assert loaded.rows[0].when.isoformat() == "2020-09-13T12:26:40+00:00"


def test_correct_letters_are_left_alone() -> None:
    """Mending must not touch text that was never broken."""
    posts = [{"timestamp": 1600000000, "data": [{"post": "Déjà vu – “oui” à la carte 🍞"}]}]
    (post,) = read_bytes("p.json", json.dumps(posts, ensure_ascii=False).encode()).rows
    assert post.text == "Déjà vu – “oui” à la carte 🍞"


def test_instagram_captions_stand_in_two_places() -> None:
    """On the picture when there is one, beside them when there are several."""
    loaded = read_bytes("posts_1.json", as_json(INSTAGRAM_POSTS))
    assert [(post.text, post.network) for post in loaded.rows] == [("Pâte", "Instagram"), ("Three loaves", "Instagram")]
    assert len(loaded.skipped) == 1


def test_threads_tell_replies() -> None:
    """The parent is not in the file, the mark is."""
    loaded = read_bytes("threads_and_replies.json", as_json(THREADS_POSTS))
    assert [(post.text, post.reply) for post in loaded.rows] == [("agreed — Friday", True), ("Hello", False)]


def test_bluesky_has_posts_and_account_numbers() -> None:
    """Posts, replies and reposts; whom one follows as a number, once each."""
    loaded = read_bytes("repo.car", car(BLUESKY))
    assert [(post.text, post.reply, post.repost) for post in loaded.rows] == [
        ("Rye today", False, False),
        ("Yes!", True, False),
        ("at://did:plc:a/y", False, True),
    ]
    (people,) = loaded.also
    assert [(person.handle, str(person.connected_on)) for person in people.rows] == [
        ("did:plc:riverotter", "2024-11-20")
    ]


def test_a_meta_archive_gives_posts_first_and_friends_too() -> None:
    """Messages of others stay unread."""
    archive = zipped(
        {
            "facebook-joss-x1/your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json": as_json(
                FACEBOOK_POSTS
            ),
            "facebook-joss-x1/connections/friends/your_friends.json": as_json(FRIENDS),
            "facebook-joss-x1/messages/inbox/bo_1/message_1.json": as_json(
                {"participants": [{"name": "Bo"}], "messages": [{"sender_name": "Bo", "content": "secret"}]}
            ),
        }
    )
    loaded = read_bytes("facebook.zip", archive)
    assert (loaded.kind, [one.kind for one in loaded.also]) == ("posts", ["contacts"])
    assert "secret" not in repr(loaded)


def test_pasted_posts_are_parted_by_blank_lines_or_rules() -> None:
    """A rule anywhere lets posts hold blank lines."""
    assert [post.text for post in read_text("One\nstill one\n \nTwo\r\n\r\n\r\nThree\n").rows] == [
        "One\nstill one",
        "Two",
        "Three",
    ]
    assert [post.text for post in read_text("One\n\nstill one\n---\nTwo").rows] == ["One\n\nstill one", "Two"]
    assert read_text(" \n\n ").rows == ()
    assert [post.text for post in read_text("🍞\n\n...").rows] == ["🍞"]


def test_a_text_file_is_pasted_text() -> None:
    """Whatever it is called, in whatever encoding a notepad saved it."""
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        loaded = read_bytes("notes", "Crème brûlée ce soir.\n\nDemain, des tartes.".encode(encoding))
        assert (loaded.source, [post.text for post in loaded.rows]) == (
            "Pasted text",
            ["Crème brûlée ce soir.", "Demain, des tartes."],
        )


def test_a_plain_table_needs_one_column_of_words() -> None:
    """Columns by name in any order; what cannot be dated in one way keeps no date, and a note says so."""
    loaded = read_bytes(
        "p.csv", b"Platform,Caption,Posted on,Permalink\nInstagram,Hello,03/04/2026,https://i/1\nX,,2026-01-01,\n"
    )
    (post,) = loaded.rows
    assert (post.text, post.network, post.when, post.link) == ("Hello", "Instagram", None, "https://i/1")
    assert [skipped.reason for skipped in loaded.skipped] == ["without words"]
    assert "two ways" in loaded.notes[0]


def test_one_column_keeps_its_commas() -> None:
    """A list of posts without any other column."""
    assert [post.text for post in read_bytes("p.csv", b'post\nHello, world\n"quoted, too"\n').rows] == [
        "Hello, world",
        "quoted, too",
    ]


def test_a_workbook_is_a_table() -> None:
    """Real dates stay dates; the header may stand below a title."""
    data = workbook(
        ["Our posts"], ["Date", "Text"], [datetime(2026, 3, 4, 9, 30), "Fresh"], [datetime(2026, 3, 5), None]
    )
    loaded = read_bytes("p.xlsx", data)
    assert [(post.text, post.when.isoformat()) for post in loaded.rows] == [("Fresh", "2026-03-04T09:30:00+00:00")]
    assert len(loaded.skipped) == 1
