"""A slip of ours or a workbook in trouble is one sentence on the card; what was saved stays, and the card goes on."""

import logging
from collections.abc import Callable
from typing import Any

import pytest

from kit.cards import Card, ExerciseCard, card, cards, opened
from kit.cards.widget import OUR_SLIP, CardWidget
from kit.course import exercise as find
from kit.workbook import Workbook
from kit.workbook.held_file import HeldFile
from kit.workbook.sqlite_store import SqliteStore


def press(shown: Card, message: dict[str, Any], buffers: list[bytes] | None = None) -> dict[str, Any]:
    """Send a message through the widget's own door, as the browser does; give what the card then draws."""
    shown.widget._handle_custom_msg(message, buffers or [])
    drawn: dict[str, Any] = shown.widget.state
    return drawn


def test_a_message_changes_the_card(workbook: Workbook) -> None:
    """Through the widget's door, nothing between it and the workbook replaced."""
    shown = ExerciseCard(find("1.1"), workbook)
    drawn = press(shown, {"do": "answer", "answer": {"avery": "push"}, "seq": 1})
    assert (drawn["answer"], drawn["seq"], drawn["trouble"]) == ({"avery": "push"}, 1, "")
    assert workbook.attempt("four-people-at-the-mixer").answer == {"avery": "push"}


@pytest.mark.parametrize(
    "message",
    [
        {"do": "dance"},
        {"do": "answer"},
        {"do": "answer", "answer": {}, "seq": "seven"},
        {"do": "hear"},
        {},
        {"do": None},
    ],
    ids=["unknown", "without its answer", "of the wrong sort", "a name inside", "empty", "nothing"],
)
def test_a_slip_of_ours_is_said_and_work_is_kept(
    workbook: Workbook, message: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    """No traceback reaches the card: one sentence; the answer stays; the next message works and clears it."""
    shown = ExerciseCard(find("1.1"), workbook)
    press(shown, {"do": "answer", "answer": {"avery": "push"}, "seq": 1})
    drawn = press(shown, message)
    assert drawn["trouble"] == OUR_SLIP
    assert drawn["answer"] == {"avery": "push"}
    assert [record.levelno for record in caplog.records] == [logging.ERROR], "we hear of it in the log"
    drawn = press(shown, {"do": "answer", "answer": {"avery": "self"}, "seq": 2})
    assert (drawn["trouble"], drawn["answer"]) == ("", {"avery": "self"})


def test_a_slip_inside_a_handler_is_said(workbook: Workbook) -> None:
    """Whatever a handler raises, also where the model refuses: the feed keeps its post in view."""
    feed = card("my-feed", workbook)
    press(feed, {"do": "paste", "text": "One\n\nTwo"})
    post = feed.widget.state["post"]
    drawn = press(feed, {"do": "label", "post": post["id"], "boxes": ["you"], "sells": True, "stay": False})
    assert drawn["trouble"] == OUR_SLIP
    assert drawn["post"] == post
    assert press(feed, {"do": "go", "by": 1})["trouble"] == ""


def test_the_sentence_of_a_workbook_in_trouble_is_told(reopen: Callable[[], Workbook]) -> None:
    """Another program keeps the file busy: the card says what the workbook says, and the old answer stays in view."""
    workbook, other = reopen(), reopen()
    shown = ExerciseCard(find("1.1"), workbook)
    press(shown, {"do": "answer", "answer": {"avery": "push"}, "seq": 1})
    workbook.store._rows("PRAGMA busy_timeout = 1")
    with other.store.change("held"):
        other.store.put("note", "held", "by another tab")
        drawn = press(shown, {"do": "answer", "answer": {"avery": "self"}, "seq": 2})
    assert "kept your workbook busy" in drawn["trouble"]
    assert drawn["answer"] == {"avery": "push"}
    drawn = press(shown, {"do": "answer", "answer": {"avery": "self"}, "seq": 2})
    assert (drawn["trouble"], drawn["answer"]) == ("", {"avery": "self"})


@pytest.mark.parametrize("name", sorted(cards()))
def test_every_card_survives_nonsense(name: str, workbook: Workbook) -> None:
    """Each card's every message, sent with nothing it needs, ends in a sentence and never in an exception."""
    shown = card(name, workbook)
    for what in [name[3:] for name in dir(shown) if name.startswith("do_")] + ["nothing"]:
        if what == "forget":
            continue
        drawn = press(shown, {"do": what, "surprise": 1})
        assert drawn["trouble"] in ("", OUR_SLIP)
        assert drawn["card"] == shown.kind


def test_a_workbook_that_cannot_be_made_shows_a_sentence(tmp_path: Any) -> None:
    """When there is no file to write to, a card still has something to say: the trouble names the file."""
    (tmp_path / "file").write_text("in the way")
    workbook = Workbook(SqliteStore(HeldFile(tmp_path / "file" / "workbook.sqlite3")))
    try:
        shown = [opened(lambda book: ExerciseCard(find("1.1"), book), workbook)]
        shown += [opened(cards()[name], workbook) for name in ("my-feed", "begin-1", "my-file", "course-map")]
    finally:
        workbook.store.close()
    for one in shown:
        assert "We could not open or make your workbook" in one.widget.state["trouble"]


def test_what_happened_to_the_workbook_is_told_at_the_head_of_a_lesson(
    workbook: Workbook, reopen: Callable[[], Workbook]
) -> None:
    """A file that had to be put aside is told where every lesson begins."""
    workbook.set_note("a", "b")
    workbook.store.close()
    workbook.store.path.write_bytes(b"SQLite format 3\0" + b"not any more" * 1000)
    begin = card("begin-1", reopen())
    assert any("put it aside" in notice for notice in begin.state()["notices"])


def test_notebooks_can_be_compared(workbook: Workbook) -> None:
    """A card's text is its name, the same every time, with no address in memory."""
    shown = card("begin-1", workbook)
    assert repr(shown) == repr(shown.widget) == "<card begin-1>"
    assert isinstance(shown.widget, CardWidget)
