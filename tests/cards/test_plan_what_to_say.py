"""Host lines, a follow-up with its clock, an introduction with both asked first, and the pledge."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kit.cards import card
from kit.cards.planning import today_at
from kit.course.lesson_6_after import MAKE_IT_HAPPEN_IF_THEN
from kit.meetups import Occasion, Pledge
from kit.workbook import Workbook

from .plans import planned


def test_three_lines_go_with_the_plan(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """Each in its place, also when the middle one is first; the sentence of lesson 1 is remembered."""
    workbook.prefer(own_sentence="open at five")
    planned(workbook)
    lines = card("host-lines", workbook)
    assert "open at five" in lines.state()["task"]
    lines.do("write", id="you", text="What are you making?")
    assert workbook.plan().own_lines == ("", "What are you making?", "")
    assert reopen().plan().own_lines[1] == "What are you making?"
    assert "1 of 3" in lines.state()["said"]
    lines.do("write", id="me", text="Our new gift boxes are on sale")
    assert "sounds like a pitch" in lines.state()["said"]


def test_a_follow_up_keeps_its_promise(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """Begin, write three parts, send it yourself, say so: kept in time. One step back: open again."""
    shown = card("follow-up", workbook)
    assert shown.state()["note"] is None
    shown.do("begin", to="Imke", words="the name of the paper", day=today_at(Occasion()).isoformat())
    key = shown.state()["chosen"]
    for slot, text in (("memory", "That kite!"), ("promise", "It is Old Mill."), ("next", "Friday again.")):
        shown.do("write", promise=key, slot=slot, text=text)
    note = card("follow-up", reopen()).state()["note"]
    assert note["text"] == "That kite! It is Old Mill. Friday again."
    assert note["whole"]
    shown.do("sent", promise=key)
    promise = workbook.promises()[key]
    assert promise.in_time
    assert promise.due is not None
    assert promise.kept is not None
    assert promise.due - promise.kept <= timedelta(hours=48), "also when the table of that day is still to come"
    shown.do("undo")
    assert workbook.promises()[key].kept is None


def test_a_follow_up_that_sells_gets_a_word(workbook: Workbook) -> None:
    """A pitch in a promise is pointed at, never taken out."""
    shown = card("follow-up", workbook)
    shown.do("begin", to="Imke", words="", day=today_at(Occasion()).isoformat())
    shown.do("write", promise=shown.state()["chosen"], slot="promise", text="New clients get 50% off")
    assert "sells" in shown.state()["note"]["look"]


def test_both_are_asked_before_they_are_introduced(workbook: Workbook) -> None:
    """No message until both said yes; another name takes the yes back; sent, it is a referral given."""
    shown = card("introductions", workbook)
    for field, text in (("one", "Hara"), ("other", "Joss"), ("why", "She grows rhubarb, he needs it.")):
        shown.do("write", field=field, text=text)
    shown.do("asked", who="asked_one", on=True)
    assert shown.state()["text"] == ""
    shown.do("asked", who="asked_other", on=True)
    assert shown.state()["text"].startswith("Hara, meet Joss. Joss, meet Hara. She grows rhubarb")
    shown.do("write", field="other", text="Ren")
    assert shown.state()["text"] == ""
    shown.do("asked", who="asked_other", on=True)
    shown.do("sent")
    state = shown.state()
    assert (state["given"], state["one"]) == (["Hara and Ren"], "")
    assert [(one.who, one.to, one.given) for one in workbook.referrals()] == [("Hara", "Ren", True)]
    shown.do("undo")
    assert workbook.referrals() == ()


def test_the_pledge_is_whole_with_four_lines(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """Line by line, kept, each a step back."""
    shown = card("pledge", workbook)
    for line in ("cue", "act", "rain", "nobody"):
        assert not shown.state()["whole"]
        shown.do("write", line=line, text=f"my {line}")
    assert shown.state()["whole"]
    assert reopen().pledge() == Pledge("my cue", "my act", "my rain", "my nobody")
    shown.do("undo")
    assert workbook.pledge().nobody == ""


def test_the_exercise_offers_its_lines(workbook: Workbook) -> None:
    """Solved above, its four lines can be taken over; a pledge already begun is not asked again."""
    shown = card("pledge", workbook)
    assert not shown.state()["offer"]
    workbook.save_answer(MAKE_IT_HAPPEN_IF_THEN.name, MAKE_IT_HAPPEN_IF_THEN.model)
    assert shown.state()["offer"]
    shown.do("take_over")
    assert workbook.pledge().cue == "Wednesday at 10:00, when the bread is out"
    assert workbook.pledge().whole
    assert not shown.state()["offer"]


@pytest.mark.parametrize("name", ["follow-up", "introductions"])
def test_names_of_the_audit_are_offered_or_not_needed(name: str, workbook: Workbook) -> None:
    """Without any contact the cards work by typing."""
    assert card(name, workbook).state()["lead"]
