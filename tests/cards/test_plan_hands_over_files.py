"""Calendar files, their updates and cancellations, and printed pages: what the card hands over is whole and safe."""

import base64
from typing import Any

import pytest
from icalendar import Calendar

from kit.cards import Card, card
from kit.workbook import Workbook

from .hostile import HOSTILE
from .plans import planned, told_by


def calendar_of(shown: Card, what: str = "calendar", **rest: Any) -> Any:
    """Ask for a calendar file and read it as a calendar does."""
    heard = told_by(shown)
    shown.do(what, **rest)
    assert heard[-1]["file"].endswith(".ics")
    return Calendar.from_ical(base64.b64decode(heard[-1]["data"]))


def test_without_day_and_place_there_is_no_file(workbook: Workbook) -> None:
    """The card says what to fill in first."""
    state = card("plan-files", workbook).state()
    assert not state["ready"]
    assert "Fill these in" in state["notYet"]
    assert state["links"] == []


def test_the_file_holds_the_plan(workbook: Workbook) -> None:
    """Title, place, local hours, the words of the invitation; the host's own file holds the pledge too."""
    plan = planned(workbook)
    plan.do("ask", name="Priya Nair")
    card("pledge", workbook).do("write", line="cue", text="Wednesday at ten")
    shown = card("plan-files", workbook)
    for mine in (False, True):
        event = calendar_of(shown, mine=mine).walk("VEVENT")[0]
        assert event["SUMMARY"] == "Friday patio"
        assert event["LOCATION"] == "Quay Deck, 4 Harbour Lane, Port Ambrose"
        assert f"{event['DTSTART'].dt:%H:%M} {event['DTEND'].dt:%H:%M}" == "17:00 18:30"
        assert ("Wednesday at ten" in event["DESCRIPTION"]) is mine
        assert ("Priya" in event["DESCRIPTION"]) is mine


def test_an_update_is_the_same_event_with_a_higher_number(workbook: Workbook) -> None:
    """Nothing changed: the same number. A week skipped: one more, and that date is off. A new plan: a new name."""
    plan = planned(workbook)
    plan.do("repeat", on=True)
    shown = card("plan-files", workbook)
    first = calendar_of(shown, mine=False).walk("VEVENT")[0]
    again = calendar_of(shown, mine=False).walk("VEVENT")[0]
    assert (first["UID"], first["SEQUENCE"]) == (again["UID"], again["SEQUENCE"])
    assert "Nothing has changed" in shown.state()["calendar"]
    week = shown.state()["weeks"][1]
    shown.do("settle", day=week["day"], settled="skipped")
    assert "update" in shown.state()["calendar"]
    events = calendar_of(shown, mine=False).walk("VEVENT")
    off = next(event for event in events if event.get("STATUS") == "CANCELLED")
    assert off["UID"] == first["UID"]
    assert off["SEQUENCE"] == first["SEQUENCE"] + 1
    assert off["RECURRENCE-ID"].dt.date().isoformat() == week["day"]
    plan.do("clear")
    planned(workbook)
    assert calendar_of(card("plan-files", workbook), mine=False).walk("VEVENT")[0]["UID"] != first["UID"]


def test_one_date_can_be_cancelled_by_file(workbook: Workbook) -> None:
    """The cancellation names the event that went out, with a higher number still."""
    planned(workbook).do("repeat", on=True)
    shown = card("plan-files", workbook)
    first = calendar_of(shown, mine=False).walk("VEVENT")[0]
    day = shown.state()["weeks"][0]["day"]
    shown.do("settle", day=day, settled="skipped")
    gone = calendar_of(shown, "cancel", day=day)
    event = gone.walk("VEVENT")[0]
    assert (gone["METHOD"], event["STATUS"], event["UID"]) == ("CANCEL", "CANCELLED", first["UID"])
    assert event["SEQUENCE"] > first["SEQUENCE"]


def test_a_week_that_moves_is_told_in_a_line(workbook: Workbook) -> None:
    """Moved: where to, in words to post. Taken back: as planned."""
    planned(workbook)
    shown = card("plan-files", workbook)
    week = shown.state()["weeks"][0]
    shown.do("settle", day=week["day"], settled="moved", place="the room behind the bar")
    assert "the room behind the bar" in shown.state()["weeks"][0]["news"]
    shown.do("undo")
    assert shown.state()["weeks"][0]["news"] == ""


def test_noon_decides_inside_or_outside(workbook: Workbook) -> None:
    """Under the edge outside, at the edge inside, with a warning inside; a number that is none is asked again."""
    planned(workbook)
    shown = card("plan-files", workbook)
    for chance, warning, inside in (("20", "", False), ("40", "", True), ("0", "heat", True), ("400", "", None)):
        shown.do("noon", chance=chance, warning=warning)
        assert shown.state()["noon"]["inside"] is inside
    assert "0 to 100" in shown.state()["noon"]["why"]


@pytest.mark.parametrize("page", ["action-plan", "host-card", "poster", "table-cards", "pocket-card"])
@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_pages_are_shown_and_handed_over(page: str, size: str, workbook: Workbook) -> None:
    """Each page on each paper: the same page in the preview and in the file."""
    planned(workbook)
    shown = card("plan-files", workbook)
    heard = told_by(shown)
    shown._printing._tell = heard.append  # type: ignore[attr-defined]  # it kept the card's own line to the browser
    shown.do("size", size=size)
    shown.do("page", page=page, take=False)
    shown.do("page", page=page, take=True)
    assert f"@page{{size:{size}" in heard[0]["html"]
    assert base64.b64decode(heard[1]["data"]).decode() == heard[0]["html"]
    assert heard[1]["file"].endswith(".html")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words_in_every_file(words: str, workbook: Workbook) -> None:
    """In a calendar one event stays one event; in a page no element is added."""
    planned(workbook, name=words, sign=words)
    shown = card("plan-files", workbook)
    assert len(calendar_of(shown, mine=True).walk("VEVENT")) == 1
    heard: list[dict[str, Any]] = []
    shown._printing._tell = heard.append  # type: ignore[attr-defined]
    for page in ("action-plan", "host-card", "poster"):
        shown.do("page", page=page, take=False)
        assert "<script" not in heard[-1]["html"]
        assert 'onerror="' not in heard[-1]["html"]
        assert "default-src 'none'" in heard[-1]["html"]


def test_links_are_plain_and_filled_in(workbook: Workbook) -> None:
    """Two services, nothing fetched: the address holds the date."""
    planned(workbook)
    links = card("plan-files", workbook).state()["links"]
    assert [link["name"] for link in links] == ["Google Calendar", "Outlook on the web"]
    assert all(link["address"].startswith("https://") for link in links)
