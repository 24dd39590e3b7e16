"""The end survey, the five stories, and the look back: saved at every touch, taken back, never more than was asked."""

import json
from base64 import b64decode
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kit.cards import Card, card
from kit.cards.planning import today_at
from kit.cards.thirty_days_card import reminder
from kit.course import scenarios
from kit.course.survey import ABLE, COUNTED, allowed
from kit.meetups import Occasion, WeeklyMinute
from kit.workbook import Workbook

from ..meetups.readers import by_ical, by_icalendar, by_vobject
from .hostile import HOSTILE
from .plans import told_by

ANSWER = {"then": dict.fromkeys(ABLE, 2), "now": {**dict.fromkeys(ABLE, 2), "sell": 5}, "first_friday": "no"}
TODAY = today_at(Occasion())


def numbers(shown: Card) -> dict[str, int | None]:
    """What stands in the five boxes of the look back."""
    return {one["id"]: one["value"] for one in shown.state()["counts"]}


# Then and now.


def test_answers_are_saved_and_drawn(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """Tomorrow all of it stands there, with the picture's numbers and its words; the day is kept."""
    card("end-survey", workbook).do("answer", answer=ANSWER, seq=1)
    state = card("end-survey", reopen()).state()
    assert state["answer"] == ANSWER
    assert state["sentences"] == ["1 of 8 went up.", "7 stayed where they were."]
    assert [(one["then"], one["now"]) for one in state["moved"] if one["id"] == "sell"] == [(2, 5)]
    assert workbook.workshop_day() == TODAY.isoformat()


def test_a_picture_needs_both(workbook: Workbook) -> None:
    """An item answered for one time only is saved, and not compared."""
    shown = card("end-survey", workbook)
    shown.do("answer", answer={"then": {"sell": 2}, "now": {"share": 5}}, seq=1)
    assert (shown.state()["moved"], shown.state()["sentences"]) == ([], [])


def test_an_answer_is_taken_back(workbook: Workbook) -> None:
    """One touch, one step; giving the same answer again is no step."""
    shown = card("end-survey", workbook)
    for seq, number in enumerate((2, 3, 3), 1):
        shown.do("answer", answer={"then": {"sell": number}}, seq=seq)
    shown.do("undo", seq=3)
    assert (shown.state()["answer"]["then"], shown.state()["seq"]) == ({"sell": 2}, 3)
    shown.do("undo", seq=3)
    assert shown.state()["canUndo"] is False


def test_nothing_else_gets_in(workbook: Workbook) -> None:
    """Whatever a page sends, the workbook keeps what the survey asks."""
    card("end-survey", workbook).do("answer", answer={"then": {"sell": 9, "Priya": 3}, "words": "hello"}, seq=1)
    assert workbook.survey_answers() == {}


@pytest.mark.parametrize("words", HOSTILE)
def test_open_words_stay_private(words: str, workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """The two open answers come back as written, and are in nothing that could be handed over."""
    shown = card("end-survey", workbook)
    shown.do("answer", answer=ANSWER, seq=1)
    shown.do("write", field="useful", text=words)
    shown.do("write", field="change", text=words)
    assert [one["text"] for one in card("end-survey", reopen()).state()["open"]] == [words, words]
    assert workbook.survey_answers() == ANSWER
    with pytest.raises(ValueError, match="'field' must be one of"):
        shown.do("write", field="then", text=words)


def test_another_tab_is_followed(workbook: Workbook) -> None:
    """Two cards of one workbook show the same: each saves its whole answer, so none may hold an old one."""
    one, other = card("end-survey", workbook), card("end-survey", workbook)
    assert other.widget
    one.do("answer", answer=ANSWER, seq=1)
    assert other.widget.state["answer"] == ANSWER


# The five stories.


def test_the_first_check_is_the_score(workbook: Workbook) -> None:
    """One slip at first: mended afterwards it is done, and the score stays 4 of 5."""
    shown = card("scenario-check", workbook)
    assert shown.state()["score"] == ""
    shown.do("check", story="forty-episodes", answer="met", seq=1)
    assert shown.state()["score"] == "1 of 5 checked so far."
    for one in scenarios():
        shown.do("check", story=one.name, answer=one.model, seq=2)
    state = shown.state()
    assert state["score"] == "4 of 5 at the first Check."
    assert all(one["why"] and one["verdict"]["outcome"] == "correct" for one in state["items"])


def test_a_slip_gets_its_reply_and_no_answer(workbook: Workbook) -> None:
    """As in every exercise; before the Check nothing on the card gives it away."""
    shown = card("scenario-check", workbook)
    assert not [one for one in shown.state()["items"] if one["why"] or one["verdict"]]
    shown.do("check", story="the-number-on-the-map", answer={"noor": "map", "teo": "fair", "abel": "teo"}, seq=1)
    verdict = next(one for one in shown.state()["items"] if one["name"] == "the-number-on-the-map")["verdict"]
    assert (verdict["outcome"], verdict["summary"]) == ("not_yet", "2 of 3 in place.")
    assert verdict["shown"][0]["about"] == "Noor came from…"


def test_half_an_answer_is_not_scored(workbook: Workbook) -> None:
    """An unfinished answer, or one that is no number, is asked for again and counts nothing."""
    shown = card("scenario-check", workbook)
    shown.do("check", story="the-number-on-the-map", answer={"noor": "map"}, seq=1)
    shown.do("check", story="a-walk-on-sunday", answer={"walkers": "seven"}, seq=1)
    assert (shown.state()["score"], workbook.survey_answers()) == ("", {})


def test_stories_are_remembered_and_taken_back(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """What was said stands there tomorrow; an undo takes the answer back and not the score. No board hears of it."""
    shown = card("scenario-check", workbook)
    shown.do("check", story="forty-episodes", answer="never", seq=1)
    again = card("scenario-check", reopen())
    assert [one["verdict"]["outcome"] for one in again.state()["items"] if one["verdict"]] == ["correct"]
    shown.do("undo")
    assert not [one for one in shown.state()["items"] if one["answer"] == "never" or one["verdict"]]
    assert workbook.survey_answers() == {"scenarios": {"forty-episodes": "never"}}
    assert workbook.progress() == {}


# Thirty days on.


def test_numbers_and_choices_are_saved(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """Within 0 to 99; several things may have been in the way, each with an idea for next month."""
    shown = card("thirty-days", workbook)
    shown.do("count", field="held", value=140)
    shown.do("count", field="given", value=-2)
    shown.do("tick", choice="forgot", on=True)
    shown.do("tick", choice="weather", on=True)
    state = card("thirty-days", reopen()).state()
    assert numbers(card("thirty-days", reopen())) == dict.fromkeys(COUNTED) | {"held": 99, "given": 0}
    assert [one["id"] for one in state["choices"] if one["on"]] == ["weather", "forgot"]
    assert len(state["ideas"]) == 2
    shown.do("tick", choice="weather", on=False)
    assert workbook.survey_answers()["thirty_days"] == {"held": 99, "given": 0, "in_the_way": ["forgot"]}
    shown.do("undo")
    assert [one["id"] for one in shown.state()["choices"] if one["on"]] == ["weather", "forgot"]
    for wrong in ({"field": "sales", "value": 3}, {"field": "in_the_way", "value": 3}):
        with pytest.raises(ValueError, match="'field' must be one of"):
            shown.do("count", **wrong)


def test_the_tracker_suggests_and_the_person_decides(workbook: Workbook) -> None:
    """Only weeks since the workshop; nothing is filled in until somebody takes it, and they may say otherwise."""
    workbook.note_workshop_day((TODAY - timedelta(days=30)).isoformat())
    workbook.set_minute(WeeklyMinute(TODAY - timedelta(days=40), new=9))
    workbook.set_minute(WeeklyMinute(TODAY - timedelta(days=20), new=2, promised=2, kept=1, given=1))
    workbook.set_minute(WeeklyMinute(TODAY - timedelta(days=13), held="called off"))
    shown = card("thirty-days", workbook)
    assert {one["id"]: one["suggested"] for one in shown.state()["counts"]} == {
        "held": 1, "new": 2, "kept": 1, "given": 1, "received": 0,
    }  # fmt: skip
    assert "add up to these numbers" in shown.state()["reason"]
    assert set(numbers(shown).values()) == {None}
    shown.do("take", field="new")
    shown.do("count", field="held", value=3)
    assert (numbers(shown)["new"], numbers(shown)["held"]) == (2, 3)


def test_made_up_weeks_suggest_nothing(workbook: Workbook) -> None:
    """A borrowed business has a season of its own; the look back asks about the learner's."""
    workbook.prefer(business="northlight")
    assert card("weekly-minute", workbook).state()["weeks"]
    state = card("thirty-days", workbook).state()
    assert {one["suggested"] for one in state["counts"]} == {None}
    assert state["reason"] == ""


@pytest.mark.parametrize(("ago", "open_now"), [(0, False), (29, False), (30, True), (45, True)])
def test_it_opens_when_thirty_days_are_up(workbook: Workbook, ago: int, open_now: bool) -> None:
    """Until then it says when to come back, and offers the calendar; whoever wants to may answer sooner."""
    workbook.note_workshop_day((TODAY - timedelta(days=ago)).isoformat())
    state = card("thirty-days", workbook).state()
    assert (state["open"], state["remind"], state["begun"]) == (open_now, not open_now, False)
    card("thirty-days", workbook).do("count", field="held", value=1)
    assert card("thirty-days", workbook).state()["begun"]


def test_the_reminder_is_for_thirty_days_from_now(workbook: Workbook) -> None:
    """A calendar file for the day, from the day it was taken; it holds nothing about the learner."""
    shown = card("thirty-days", workbook)
    heard = told_by(shown)
    shown.do("reminder")
    (file,) = heard
    assert file["file"].endswith(".ics")
    assert workbook.workshop_day() == TODAY.isoformat()
    (begins, _, where), *more = by_icalendar(b64decode(file["data"]))
    assert (begins.date(), where, more) == (TODAY + timedelta(days=30), "", [])


@pytest.mark.parametrize("read", [by_icalendar, by_vobject, by_ical])
@pytest.mark.parametrize("day", [date(2026, 3, 8), date(2026, 7, 4), date(2026, 11, 1)])
def test_every_calendar_reads_the_reminder(day: date, read: Callable[[bytes], list[tuple[object, ...]]]) -> None:
    """Once, at nine in the morning where the workshop is, also on the days the clocks change; with an alarm."""
    made = reminder(day, "America/Toronto")
    assert b"BEGIN:VALARM" in made
    assert read(made) == by_icalendar(made)
    ((begins, ends, _),) = by_icalendar(made)
    assert (ends - begins, begins.hour) == (
        timedelta(minutes=10),
        13 if date(2026, 3, 8) <= day < date(2026, 11, 1) else 14,
    )


def test_all_of_it_passes_the_closed_list(workbook: Workbook) -> None:
    """What the cards write is what an instructor's side allows, after a trip through JSON too."""
    card("end-survey", workbook).do("answer", answer=ANSWER, seq=1)
    for one in scenarios():
        card("scenario-check", workbook).do("check", story=one.name, answer=one.question.tidy(one.model), seq=1)
    card("thirty-days", workbook).do("count", field="held", value=2)
    card("thirty-days", workbook).do("tick", choice="time", on=True)
    told = json.loads(json.dumps(workbook.survey_answers()))
    assert allowed(told).reasons == ()
    assert allowed(told).answers == told
