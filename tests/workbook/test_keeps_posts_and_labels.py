"""Posts are loaded once however often, undone whole, labelled by the learner alone, and never mixed with samples."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.talk import Label, Post
from kit.workbook import OWN, Import, Workbook
from kit.workbook.posts import _named, _read, _written

Tab = Callable[[], Workbook]
START = datetime(2026, 6, 5, 14, 30, tzinfo=UTC)
FEED = [Post(f"Post {n}", START + timedelta(hours=n), "X", link=f"https://x.example/{n}") for n in range(5)]
POST = st.builds(
    Post,
    text=st.text(),
    when=st.none() | st.datetimes(timezones=st.just(UTC)),
    network=st.sampled_from(["X", "LinkedIn", ""]),
    reply=st.booleans(),
    repost=st.booleans(),
    ad=st.booleans(),
    link=st.text(max_size=5),
)


def test_loading_again_doubles_nothing(tab: Tab) -> None:
    """The same file, the same file longer, in another tab: each post once, newest first."""
    assert tab().add_posts("X", FEED[:3]) == Import(1, 3, 0)
    assert tab().add_posts("X", FEED[:3]) == Import(0, 0, 3)
    assert tab().add_posts("X", FEED) == Import(2, 2, 3)
    assert list(tab().posts().values()) == FEED[::-1]


def test_an_import_is_undone_whole_and_last_first(workbook: Workbook) -> None:
    """What the last file brought goes, what earlier ones brought stays; labels wait for the posts to come back."""
    workbook.add_posts("X", FEED[:3])
    workbook.add_posts("X", FEED)
    newest = next(iter(workbook.posts()))
    workbook.set_label(newest, Label(("you",)))
    assert workbook.undo_import() == 2
    assert list(workbook.posts().values()) == FEED[2::-1]
    assert workbook.undo_import() == 3
    assert workbook.undo_import() == 0
    assert workbook.posts() == {}
    assert workbook.add_posts("X", FEED) == Import(1, 5, 0)
    assert workbook.labels() == {newest: Label(("you",))}


def test_an_import_that_breaks_in_the_middle_leaves_nothing(workbook: Workbook) -> None:
    """All or none, also when the reader of the file raises half-way."""

    def half() -> object:
        yield FEED[0]
        raise ValueError("the file ended")

    with pytest.raises(ValueError, match="the file ended"):
        workbook.add_posts("X", half())  # type: ignore[arg-type]
    assert workbook.posts() == {}


def test_made_up_posts_never_mix_with_own(workbook: Workbook) -> None:
    """The very same posts in three businesses are three things, and so are their labels and their undo."""
    for business in (OWN, "thistle", "northlight"):
        workbook.add_posts("X", FEED, business)
    (own, *_), (made_up, *_) = workbook.posts(), workbook.posts("thistle")
    workbook.set_label(own, Label(("me",)))
    workbook.set_label(made_up, Label(("world",)))
    assert workbook.labels() == {own: Label(("me",))}
    assert workbook.labels("thistle") == {made_up: Label(("world",))}
    assert workbook.labels("northlight") == {}
    shown = workbook.show()
    assert shown.counts == {"import": 1, "label": 1, "post": 5}
    assert "And 13 from the made-up businesses." in shown.in_words()
    assert workbook.undo_label() == own
    assert workbook.undo_import("thistle") == 5
    assert (len(workbook.posts()), len(workbook.posts("thistle")), len(workbook.posts("northlight"))) == (5, 0, 5)


def test_labels_are_set_cleared_and_undone(tab: Tab) -> None:
    """One undo for the whole feed, telling which post to go back to."""
    workbook = tab()
    workbook.add_posts("X", FEED)
    first, second, *_ = workbook.posts()
    workbook.set_label(first, Label(("me",), sells=True))
    workbook.set_label(second, Label(("you", "world")))
    workbook.set_label(first, Label(("you", "me"), sells=True))
    assert tab().labels() == {first: Label(("me", "you"), sells=True), second: Label(("you", "world"))}
    workbook.clear_label(second)
    assert second not in workbook.labels()
    assert [workbook.undo_label() for _ in range(5)] == [second, first, second, first, None]
    assert workbook.labels() == {}


def test_the_same_words_without_a_date_stay_two(workbook: Workbook) -> None:
    """A pasted list may hold the same line twice; pasting it again adds neither."""
    twice = [Post("Happy Friday!"), Post("Happy Friday!"), Post("Rain.")]
    assert workbook.add_posts("Pasted text", twice) == Import(1, 3, 0)
    assert workbook.add_posts("Pasted text", twice) == Import(0, 0, 3)


@given(POST, st.sampled_from(["X", "Pasted text"]))
def test_a_post_comes_back_as_it_was(post: Post, source: str) -> None:
    """Every field, whatever the text."""
    assert _read(_written(post, source)) == post


@settings(max_examples=50)
@given(st.lists(POST, max_size=8))
def test_every_post_of_a_file_has_its_own_name(posts: list[Post]) -> None:
    """And the same one next time."""
    names = [name for name, _ in _named(posts)]
    assert len(set(names)) == len(posts)
    assert names == [name for name, _ in _named(posts)]
