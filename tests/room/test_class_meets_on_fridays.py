"""The class's Fridays: which days will do, what is said of those that won't, and a file that every calendar reads."""

from dataclasses import replace
from datetime import date, time

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.room.class_fridays import ClassFridays, calendar, for_phones, from_json, suggested, to_json, to_mend

TODAY = date(2026, 6, 3)  # a Wednesday
READY = ClassFridays(first=date(2026, 6, 12), place="Quay Deck, 4 Harbour Lane", uid="class-1", sequence=2)


def test_dates_that_are_ready() -> None:
    """A Friday within three weeks, then every second week, three in all; nothing to mend."""
    assert list(to_mend(READY, TODAY)) == []
    assert READY.days == (date(2026, 6, 12), date(2026, 6, 26), date(2026, 7, 10))
    assert READY.hours == "5–6:30 pm"
    assert READY.moved == ()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"first": None}, "Choose the first Friday, within three weeks from today."),
        ({"first": date(2026, 6, 9)}, "Tuesday 9 June is not a Friday. The next one is Friday 12 June."),
        ({"first": date(2026, 5, 29)}, "Friday 29 May is today or has passed. Choose the next Friday."),
        ({"first": date(2026, 6, 26)}, "Friday 26 June is 23 days away. Choose one within three weeks"),
        ({"place": "  "}, "Say where: a public place, with its address."),
        ({"starts": None}, "Say when it starts and when it ends."),
        ({"ends": time(16)}, "It ends before it starts (5–4 pm). Look at am and pm again."),
    ],
)
def test_what_is_missing_is_said(change: dict[str, object], says: str) -> None:
    """One sentence, with what to do."""
    (words,) = to_mend(replace(READY, **change), TODAY)
    assert words.startswith(says)


def test_public_holidays() -> None:
    """The first date never is one; a later one is held a week later, and said."""
    (words,) = to_mend(replace(READY, first=date(2026, 4, 3)), date(2026, 3, 25))
    assert words == "Friday 3 April is Good Friday: many places close. Begin on another Friday."
    winter = replace(READY, first=date(2026, 12, 4))
    assert winter.days == (date(2026, 12, 4), date(2026, 12, 18), date(2027, 1, 8))
    assert winter.moved == ("Friday 1 January is New Year's Day, so we meet a week later.",)


@given(st.dates(date(2025, 1, 1), date(2035, 1, 1)))
@settings(deadline=None)
def test_the_day_we_propose_will_do(today: date) -> None:
    """Whenever the workshop is."""
    assert list(to_mend(replace(READY, first=suggested(today)), today)) == []


def test_the_file_has_three_events_of_their_own() -> None:
    """Each with its own name, hours in the region's time zone, and one more edition at every change; no rule."""
    file = icalendar.Calendar.from_ical(calendar(READY))
    events = file.walk("VEVENT")
    assert [event["UID"] for event in events] == ["class-1-1", "class-1-2", "class-1-3"]
    assert [event["DTSTART"].dt.date() for event in events] == list(READY.days)
    assert {str(event["DTSTART"].dt.timetz()) for event in events} == {"17:00:00"}
    assert {event["SEQUENCE"] for event in events} == {2}
    assert not any("RRULE" in event or "ATTENDEE" in event for event in events)
    assert events[0]["LOCATION"] == "Quay Deck, 4 Harbour Lane"


def test_a_phone_reads_the_first_date() -> None:
    """The event itself, in UTC, small enough for a code."""
    words = for_phones(READY)
    assert "DTSTART:20260612T210000Z" in words
    assert len(words) < 400
    assert for_phones(ClassFridays()) == ""


def test_no_file_before_there_is_a_date() -> None:
    """A plain sentence."""
    with pytest.raises(ValueError, match="The calendar file needs a day"):
        calendar(ClassFridays())


@given(st.dictionaries(st.sampled_from(["name", "first", "starts", "ends", "place", "uid", "sequence"]), st.text()))
@settings(deadline=None)
def test_any_form_can_be_read(form: dict[str, object]) -> None:
    """What cannot be read is missing; what is kept reads back as it was."""
    fridays = from_json(form)
    assert from_json(dict(to_json(fridays))) == fridays


@given(st.text(max_size=60), st.text(max_size=60))
@settings(deadline=None)
def test_any_words_make_a_file(name: str, place: str) -> None:
    """Typed words stay words: three events, and no property more."""
    file = icalendar.Calendar.from_ical(calendar(from_json({**to_json(READY), "name": name, "place": place})))
    assert len(file.walk("VEVENT")) == 3
    known = {*icalendar.Calendar.from_ical(calendar(READY)).walk("VEVENT")[0]}
    assert all(set(event) <= known for event in file.walk("VEVENT"))
