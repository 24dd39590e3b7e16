"""The small own-data cards: first ten, own sentence, one reply, last twenty, choices, sliders, notes, my file."""

import base64
import io
import json
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kit.cards import Card, card
from kit.course import course, exercise
from kit.course.evidence import register
from kit.samples import business
from kit.talk import first_ten, tally
from kit.workbook import Workbook


def test_the_first_ten_wait_for_the_dials(workbook: Workbook) -> None:
    """Before the dials are done: where to set them. Then ten lines, in the mix of the dials, each with its prompt."""
    ten = card("first-ten", workbook)
    before = ten.widget.state
    assert before["lines"] == []
    assert "dials" in before["task"]
    dials = exercise("2.7")
    planned = card_of_exercise(dials.name, workbook)
    planned.do("answer", answer=dials.model, seq=1)
    planned.do("check", answer=dials.model, seq=1)
    drawn = ten.widget.state
    assert len(drawn["lines"]) == 10
    ids = [{"sale": "sell"}.get(line["box"], line["box"]) for line in drawn["lines"]]
    assert {box: ids.count(box) for box in dials.model} == dials.model
    assert drawn["balance"]["shares"]["you"] == tally(one.label for one in first_ten(dials.model)).you
    assert all(line["prompt"] for line in drawn["lines"])


def card_of_exercise(name: str, workbook: Workbook) -> Card:
    """An exercise's card."""
    from kit.cards import ExerciseCard

    return ExerciseCard(exercise(name), workbook)


def test_lines_of_the_first_ten_are_kept(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """What is written is counted and there tomorrow."""
    dials = exercise("2.7")
    workbook.save_answer(dials.name, dials.model)
    ten = card("first-ten", workbook)
    ten.do("write", id="line-3", text="Who taught me to bake")
    assert ten.state()["said"] == "1 of 10 written."
    again = card("first-ten", reopen()).state()
    assert [line["text"] for line in again["lines"] if line["text"]] == ["Who taught me to bake"]


def test_the_own_sentence_is_kept_for_lesson_6(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """The sentence is a choice the course remembers; the post beside it is a private note."""
    sentence = card("own-sentence", workbook)
    sentence.do("write", id="sentence", text="open at five")
    sentence.do("write", id="post", text="The street at five")
    assert sentence.state()["saved"]
    again = reopen()
    assert again.preferences().own_sentence == "open at five"
    assert [field["text"] for field in card("own-sentence", again).state()["fields"]] == [
        "open at five",
        "The street at five",
    ]


def test_one_real_reply_is_ticked_by_the_person(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """Draft, tick, untick; the kit sends nothing and says so."""
    reply = card("one-real-reply", workbook)
    reply.do("write", id="draft", text="Welcome to the street!")
    reply.do("tick", on=True)
    state = card("one-real-reply", reopen()).state()
    assert state["ticked"]
    assert state["fields"][0]["text"] == "Welcome to the street!"
    assert "sends nothing" in state["tick"]
    reply.do("tick", on=False)
    assert not reply.state()["ticked"]


@pytest.mark.parametrize(
    ("sell", "run", "words"),
    [
        ("", "", ""),
        ("12", "", "12 of 20 sell"),
        ("12", "5", "12 of 20 sell"),
        ("3", "5", "needs at least 5"),
        ("30", "", "more than there are"),
        ("many", "", ""),
    ],
)
def test_twenty_counted_by_hand(workbook: Workbook, sell: str, run: str, words: str) -> None:
    """Two numbers, a plain sentence, a nudge where they cannot be; never a mark."""
    twenty = card("last-twenty", workbook)
    assert twenty.state()["strip"] is None
    twenty.do("count", id="sell", text=sell)
    twenty.do("count", id="run", text=run)
    said = twenty.state()["words"]
    assert words in said
    assert bool(words) is bool(said)


def test_twenty_of_a_loaded_feed(workbook: Workbook) -> None:
    """The newest twenty in a row, made-up ones marked; the note is private and kept."""
    workbook.prefer(business="thistle")
    card("my-feed", workbook)
    twenty = card("last-twenty", workbook)
    state = twenty.state()
    assert state["madeUp"]
    assert len(state["strip"]["cells"]) == 20
    newest = [post.text for post in sorted(business("thistle").truth.posts, key=lambda post: post.when)[-20:]]
    assert [cell["text"] for cell in state["strip"]["cells"]] == newest
    twenty.do("note", text="Mostly mornings")
    assert twenty.state()["note"] == "Mostly mornings"


def test_choices_are_remembered(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """Whose business, and where one posts; a business that is not there is refused before it is saved."""
    choose = card("choose", workbook)
    choose.do("business", slug="thistle")
    choose.do("posts_on", word="LinkedIn")
    state = card("choose", reopen()).state()
    assert (state["business"], state["postsOn"]) == ("thistle", "LinkedIn")
    assert "Thistle & Crumb" in state["said"]
    with pytest.raises(KeyError):
        choose.do("business", slug="nobody")
    assert workbook.preferences().business == "thistle"
    assert all(one["madeUp"] for one in state["businesses"] if one["slug"] != "own")


def test_the_own_network_is_open(workbook: Workbook) -> None:
    """Getting my data: every way has steps, and the learner's own is unfolded."""
    assert not any(way["yours"] for way in card("getting-my-data", workbook).state()["ways"])
    workbook.prefer(posts_on="LinkedIn")
    ways = card("getting-my-data", workbook).state()["ways"]
    assert [way["name"] for way in ways if way["yours"]] == ["LinkedIn"]
    assert all(way["steps"] and way["time"] and way["gives"] for way in ways)


def test_sliders_are_private_and_kept(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """Not set until touched; whatever comes is held between 0 and 10."""
    sliders = card("where-am-i-now", workbook)
    ids = [one["id"] for one in sliders.state()["sliders"]]
    assert {one["words"] for one in sliders.state()["sliders"]} == {"not set"}
    for id, value in zip(ids, (-3, 7, 99), strict=True):
        sliders.do("slide", id=id, value=value)
    assert [one["value"] for one in card("where-am-i-now", reopen()).state()["sliders"]] == [0, 7, 10]


@pytest.mark.parametrize("number", [lesson.number for lesson in course() if not lesson.coming])
def test_the_beginning_and_the_end_know_what_is_done(number: int, workbook: Workbook) -> None:
    """Counts at the head and the foot move while exercises get done elsewhere on the page; the note is kept."""
    lesson = next(one for one in course() if one.number == number)
    begin, end = card(f"begin-{number}", workbook), card(f"end-{number}", workbook)
    assert begin.widget.state["resume"] == ""
    assert begin.widget.state["questions"] == list(lesson.questions)
    for done, each in enumerate(lesson.exercises, 1):
        one = card_of_exercise(each.name, workbook)
        one.do("check", answer=each.model, seq=1)
        counted: dict[str, Any] = next(
            row for row in begin.widget.state["course"]["lessons"] if row["number"] == number
        )
        assert (counted["done"], counted["of"], counted["here"]) == (done, len(lesson.exercises), True)
        assert end.state()["doneWords"].startswith(f"{done} of {len(lesson.exercises)} exercises done.")
        assert begin.widget.state["resume"].startswith("Welcome back.")
    end.do("note", text="Say less, ask more")
    assert card(f"end-{number}", workbook).state()["note"] == "Say less, ask more"
    assert [one["say"] for one in end.state()["evidence"]] == [
        f"{register[key].say} {register[key].caveat}".strip() for key in lesson.evidence
    ]


def test_the_map_shows_every_lesson(workbook: Workbook) -> None:
    """All lessons in order, those to come too, with counts that move."""
    whole = card("course-map", workbook)
    assert [row["number"] for row in whole.widget.state["lessons"]] == [lesson.number for lesson in course()]
    each = exercise("1.1")
    card_of_exercise(each.name, workbook).do("check", answer=each.model, seq=1)
    assert next(row for row in whole.widget.state["lessons"] if row["number"] == 1)["done"] == 1


def test_a_worked_example_is_all_there(workbook: Workbook) -> None:
    """Every line with label and reason, in the colours of its box; the made-up ones say so."""
    for lesson in course():
        for example in lesson.worked:
            state = card(example.name, workbook).state()
            assert [one["reason"] for one in state["items"]] == [one.reason for one in example.items]
            assert state["madeUp"] is bool(example.business)
            assert {one["box"] for one in state["items"]} <= {"me", "sale", "you", "world", ""}


def test_my_file_can_be_taken_along(workbook: Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A readable copy is a whole zip, a whole copy is a workbook; both come through the browser, not the network."""
    workbook.set_note("first", "Mine, only mine")
    mine = card("my-file", workbook)
    told: list[dict[str, str]] = []
    monkeypatch.setattr(mine.widget, "send", told.append)
    mine.do("download", kind="zip")
    mine.do("download", kind="whole")
    readable, whole = (base64.b64decode(one["data"]) for one in told)
    with zipfile.ZipFile(io.BytesIO(readable)) as packed:
        assert packed.testzip() is None
        assert any(b"only mine" in packed.read(name) for name in packed.namelist())
    copy = tmp_path / told[1]["file"]
    copy.write_bytes(whole)
    with sqlite3.connect(copy) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert "only mine" in json.dumps(opened.execute("SELECT value FROM record").fetchall())


def test_forgetting_empties_every_card(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """After "forget everything" nothing is left: not in the file, not on the cards of the page, not for tomorrow."""
    each = exercise("1.1")
    done = card_of_exercise(each.name, workbook)
    choose, begin, feed = card("choose", workbook), card("begin-1", workbook), card("my-feed", workbook)
    done.do("check", answer=each.model, seq=1)
    choose.do("business", slug="thistle")
    feed.do("paste", text="One\n\nTwo")
    for one in (done, choose, begin, feed):
        assert one.widget.state
    mine = card("my-file", workbook)
    mine.do("forget")
    assert any("Deleted" in line or "Emptied" in line for line in mine.state()["forgotten"])
    assert workbook.store.counts() == {}
    assert reopen().store.counts() == {}
    assert done.widget.state["answer"] == {}
    assert not done.widget.state["done"]
    assert done.widget.state["verdict"] is None
    assert choose.widget.state["business"] == "own"
    assert feed.widget.state["total"] == 0
    assert begin.widget.state["resume"] == ""
