"""A calendar file: the same dates in three libraries, the standard kept line by line, hostile text that stays text."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO

import icalendar
import pytest
import vobject
from dateutil.tz import tzical
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kit.meetups import Venue, calendar_file, cancellation_file, time_zone
from kit.meetups.plain_text import one_line, several_lines
from kit.meetups.weekday import WEEKDAYS, weekly

from .readers import READERS, Dates

CITIES = {
    "Toronto": "America/Toronto",
    "Vancouver": "America/Vancouver",  # no autumn change from 2026 on
    "St. John's": "America/St_Johns",
    "London": "Europe/London",
    "Sydney": "Australia/Sydney",
}
QUAY = Venue("Quay Deck", "4 Harbour Lane, Port Ambrose")
MILL = Venue("Mill Yard", "1 Mill Street, Kilnbridge")
LOFT = "The Loft, 9 Canal Walk, Cedar Locks"
SUMMER = (date(2025, 7, 8), date(2025, 8, 31))
LONG = (date(2025, 9, 1), date(2026, 12, 31))  # across every change of 2025 and 2026, both ways
WINTER = (date(2026, 11, 1), date(2027, 4, 30))
FIVE, HALF_PAST_SIX = time(17), time(18, 30)


def friday(first: date = SUMMER[0], last: date = SUMMER[1], zone: str = "America/Toronto", **more: object) -> bytes:
    """Give a Friday patio's file."""
    return calendar_file(
        **{  # type: ignore[arg-type]
            "title": "Friday patio",
            "venue": QUAY,
            "first": first,
            "last": last,
            "weekday": "FR",
            "starts": FIVE,
            "ends": HALF_PAST_SIX,
            "zone": zone,
        }
        | more
    )


def expected(days: list[date], zone: str, places: list[str]) -> list[tuple[datetime, datetime, str]]:
    """Work out what every library should say, from the days alone."""
    here = time_zone(zone)
    return [
        (
            datetime.combine(day, FIVE, here).astimezone(UTC),
            datetime.combine(day, HALF_PAST_SIX, here).astimezone(UTC),
            place,
        )
        for day, place in zip(days, places, strict=True)
    ]


reader = pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
city = pytest.mark.parametrize("zone", CITIES.values(), ids=CITIES)


@reader
@city
def test_a_one_off(zone: str, reader: Callable[[bytes], Dates]) -> None:
    """First and last are the same: one date, no rule."""
    day = date(2025, 7, 11)
    data = friday(day, day, zone)
    assert say(reader, data) == expected([day], zone, [QUAY.line])
    assert b"RRULE:FREQ=WEEKLY" not in data


@reader
@city
def test_a_series_with_a_holiday_and_a_skipped_week(zone: str, reader: Callable[[bytes], Dates]) -> None:
    """Five o'clock stays five o'clock across every clock change; the two days left out stay out."""
    skip = [date(2025, 12, 26), date(2026, 4, 3)]
    days = [day for day in weekly(*LONG, "FR") if day not in skip]
    data = friday(*LONG, zone, skip=skip)
    assert say(reader, data) == expected(days, zone, [QUAY.line] * len(days))


@reader
@city
def test_its_update_and_its_cancelled_week(zone: str, reader: Callable[[bytes], Dates]) -> None:
    """One week moved inside, one called off, on either side of a clock change."""
    inside, off = date(2025, 10, 31), date(2025, 11, 7)
    days = [day for day in weekly(*LONG, "FR") if day != off]
    data = friday(*LONG, zone, moved={inside: "Behind the bar"}, cancelled=[off], sequence=1)
    places = ["Behind the bar" if day == inside else QUAY.line for day in days]
    assert say(reader, data) == expected(days, zone, places)


@reader
@city
def test_a_different_place_each_week(zone: str, reader: Callable[[bytes], Dates]) -> None:
    """Places take turns; a skipped holiday takes none, a week called off keeps its own."""
    skip, off, inside = date(2025, 10, 17), date(2025, 10, 31), date(2025, 11, 14)
    first, last = date(2025, 10, 1), date(2025, 11, 30)
    data = friday(first, last, zone, venue=[QUAY, MILL, LOFT], skip=[skip], cancelled=[off], moved={inside: "Indoors"})
    held = [day for day in weekly(first, last, "FR") if day != skip]
    turns = {day: [QUAY.line, MILL.line, LOFT][turn % 3] for turn, day in enumerate(held)} | {inside: "Indoors"}
    del turns[off]
    assert say(reader, data) == expected(list(turns), zone, list(turns.values()))


def say(reader: Callable[[bytes], Dates], data: bytes) -> Dates:
    """Ask one library, after checking the file line by line."""
    check_lines(data)
    return reader(data)


def check_lines(data: bytes) -> None:
    """Check what RFC 5545 asks of the lines, and the traps that calendars are known to stumble over."""
    text = data.decode("utf-8")
    assert text.endswith("END:VCALENDAR\r\n")
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", text)
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", text)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    assert all(re.match(r"[A-Z0-9-]+[;:]", line) for line in lines)
    zones = "\n".join(lines).partition("END:VTIMEZONE")[0].splitlines()
    assert len(zones) < 200
    assert not [line for line in lines if line.startswith(("RDATE", "ATTENDEE", "X-WR-TIMEZONE"))]
    assert all(until.endswith("Z") for until in re.findall(r"UNTIL=(\w+)", "\n".join(lines)))
    named = {match[1] for line in lines if (match := re.match(r"TZID:(.*)", line))}
    assert {zone for line in lines for zone in re.findall(r"^[A-Z-]+;TZID=([^:;]+)[:;]", line)} <= named
    events = icalendar.Calendar.from_ical(data).events
    names = [(str(event["UID"]), event.get("RECURRENCE-ID") and event["RECURRENCE-ID"].dt) for event in events]
    assert len(names) == len(set(names))
    for event in events:
        assert event["DTSTAMP"].dt.tzinfo is not None
        assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)
        if "RRULE" in event:
            assert event["RRULE"]["BYDAY"] == [WEEKDAYS[event.start.weekday()]]


@city
@pytest.mark.parametrize(
    "span", [LONG, SUMMER, (date(2026, 11, 1), date(2027, 4, 30))], ids=["long", "summer", "winter"]
)
def test_the_zone_in_the_file_is_right_by_itself(zone: str, span: tuple[date, date]) -> None:
    """Somebody without our zone data, reading only what the file says of its zone, gets the same hour every day."""
    text = friday(*span, zone).decode()
    told = tzical(StringIO(text.replace("\r\n", "\n"))).get(zone)
    known = time_zone(zone)
    days = [day for weekday in WEEKDAYS for day in weekly(*span, weekday) if day >= min(weekly(*span, "FR"))]
    for day in days:
        moment = datetime.combine(day, FIVE)
        assert moment.replace(tzinfo=told).utcoffset() == moment.replace(tzinfo=known).utcoffset(), day


def test_british_columbia_keeps_its_summer_clock_from_2026() -> None:
    """In December 2025 five o'clock is 01:00 UTC; in December 2026 it is 00:00. Old zone files say otherwise."""
    starts = [start for start, _, _ in READERS["ical"](friday(*LONG, "America/Vancouver"))]
    hours = {start.hour for start in starts if (start.year, start.month) == (2025, 12)}
    assert hours == {1}
    assert {start.hour for start in starts if start > datetime(2026, 11, 8, tzinfo=UTC)} == {0}


@pytest.mark.parametrize("zone", ["America/Regina", "Europe/Dublin", "Africa/Casablanca", "Australia/Lord_Howe", "UTC"])
def test_odd_clocks_too(zone: str) -> None:
    """Never changing, winter time called summer time, Ramadan, half an hour, UTC: all right by the file alone."""
    text = friday(*LONG, zone).decode()
    check_lines(text.encode())
    told, known = tzical(StringIO(text.replace("\r\n", "\n"))).get(zone), time_zone(zone)
    for day in weekly(*LONG, "FR"):
        moment = datetime.combine(day, FIVE)
        assert moment.replace(tzinfo=told).utcoffset() == moment.replace(tzinfo=known).utcoffset(), day


HOSTILE = [
    "\r\nBEGIN:VEVENT\r\nSUMMARY:Free money\r\nEND:VEVENT",
    "x\nATTENDEE:mailto:a@b.example",
    "x\u2028ATTENDEE:mailto:a@b.example\x85DTSTART:1",
    "\\n \\; \\, \\\\ ;:,\"'",
    'a;b,c:d="e"^n^\'',
    "\x00\x07\x1b[31m\ud800",
    "漢字🎉é" * 60,
    " \t leading and trailing \t ",
    "=HYPERLINK(1)",
    "<script>alert(1)</script>",
]
texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=200), st.text("\r\n;:,\\\"'^ \tBEGIN\x00é", max_size=60))


@given(title=texts, venue=texts, description=texts)
@example(*HOSTILE[:3])
@example(*HOSTILE[3:6])
@example("\\N", "C:\\New;\\n", "a\\\x08Nb\\nc")
@settings(max_examples=150, deadline=None)
def test_hostile_text_stays_text(title: str, venue: str, description: str) -> None:
    """Whatever is typed: as many parts and properties as ever, the dates unmoved, and the words come back."""
    off = date(2025, 7, 25)
    data = friday(title=title, venue=venue, description=description, cancelled=[off], uid="one")
    check_lines(data)
    calendar = icalendar.Calendar.from_ical(data)
    assert [part.name for part in calendar.walk()].count("VEVENT") == 2
    event, changed = calendar.walk("VEVENT")
    usual = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION"}
    usual |= {"SEQUENCE", "STATUS", "TRANSP", "RRULE"}
    assert usual - {"LOCATION", "DESCRIPTION"} <= set(event) <= usual
    assert set(changed) <= (usual - {"RRULE"}) | {"RECURRENCE-ID"}
    assert str(event["SUMMARY"]) == (one_line(title) or "Our table")
    assert str(event.get("LOCATION", "")) == one_line(venue)
    assert str(event.get("DESCRIPTION", "")) == several_lines(description)
    written = dict(line.split(":", 1) for line in data.decode().replace("\r\n ", "").split("\r\n")[:-1])
    assert written["NAME"] == written["X-WR-CALNAME"]
    assert b"SUMMARY:" + written["NAME"].encode() in data.replace(b"\r\n ", b"")
    other = vobject.readOne(data.decode("utf-8"))
    assert other.vevent_list[0].summary.value == (one_line(title) or "Our table")
    days = [day for day in weekly(*SUMMER, "FR") if day != off]
    assert READERS["ical"](data) == expected(days, "America/Toronto", [one_line(venue)] * len(days))


@given(first=st.dates(date(2024, 1, 1), date(2028, 1, 1)), weeks=st.integers(0, 70), data=st.data())
@settings(max_examples=40, deadline=None)
def test_any_season_expands_the_same_in_all_three(first: date, weeks: int, data: st.DataObject) -> None:
    """Any weekday, city, span, skipped, moved and cancelled weeks: three libraries and plain arithmetic agree."""
    weekday = data.draw(st.sampled_from(WEEKDAYS))
    zone = data.draw(st.sampled_from(list(CITIES.values())))
    last = first + timedelta(weeks=weeks, days=6)
    days = list(weekly(first, last, weekday))
    skip = data.draw(st.sets(st.sampled_from(days), max_size=len(days) - 1))
    held = [day for day in days if day not in skip]
    off = data.draw(st.sets(st.sampled_from(held), max_size=3))
    moved = data.draw(st.dictionaries(st.sampled_from(held), st.just("Inside"), max_size=3))
    found = friday(first, last, zone, weekday=weekday, skip=skip, cancelled=off, moved=moved)
    check_lines(found)
    on = [day for day in held if day not in off]
    right = expected(on, zone, [moved.get(day, QUAY.line) for day in on])
    assert [read(found) for read in READERS.values()] == [right] * 3


def test_a_change_keeps_the_events_name() -> None:
    """What a guest has in the calendar is replaced, not doubled: same UID, higher SEQUENCE."""
    before = icalendar.Calendar.from_ical(friday()).walk("VEVENT")
    after = icalendar.Calendar.from_ical(
        friday(description="News", moved={date(2025, 7, 18): "Inside"}, cancelled=[date(2025, 7, 25)], sequence=3)
    ).walk("VEVENT")
    assert {str(event["UID"]) for event in [*before, *after]} == {str(before[0]["UID"])}
    assert [event["SEQUENCE"] for event in after] == [3, 3, 3]
    assert [str(event.get("STATUS")) for event in after] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert after[2]["SUMMARY"] == "Skipped this Friday: Friday patio"
    assert str(after[1]["DESCRIPTION"]).startswith("This Friday only: Inside")


def test_the_events_name_holds_nothing_about_a_person() -> None:
    """A UID made by the kit is a bare UUID."""
    uid = str(icalendar.Calendar.from_ical(friday(title="Joss Arden's table")).walk("VEVENT")[0]["UID"])
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", uid)


def test_the_reminder() -> None:
    """Two hours before as a rule, when the rain plan is known; another on request; none on request."""
    assert b"TRIGGER:-PT2H" in friday()
    assert b"TRIGGER:-PT30M" in friday(alarm=timedelta(minutes=30))
    assert b"VALARM" not in friday(alarm=None)


def test_the_same_plan_gives_the_same_bytes() -> None:
    """Only the moment of writing may differ."""
    stamp = datetime(2025, 7, 8, 12, tzinfo=UTC)
    assert friday(stamp=stamp) == friday(stamp=stamp)


def test_dates_and_hours_may_come_as_text() -> None:
    """A workbook keeps ISO text; it gives the same file."""
    stamp = datetime(2025, 7, 8, 12, tzinfo=UTC)
    words = friday("2025-07-08", "2025-08-31", starts="17:00", ends="18:30", skip=["2025-08-01"], stamp=stamp)  # type: ignore[arg-type]
    assert words == friday(skip=[date(2025, 8, 1)], stamp=stamp)


def test_taking_one_week_back() -> None:
    """METHOD:CANCEL names the series and the week; for a rotation, the week's own event."""
    week = date(2025, 7, 18)
    data = cancellation_file("Friday patio", [week], FIVE, "America/Toronto", "one", sequence=2)
    check_lines(data)
    event = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
    assert b"METHOD:CANCEL" in data
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == ("one", 2, "CANCELLED")
    series = icalendar.Calendar.from_ical(friday(moved={week: "Inside"}, uid="one")).walk("VEVENT")[1]
    assert event["RECURRENCE-ID"].dt == series["RECURRENCE-ID"].dt
    rotating = cancellation_file("Friday patio", [week], FIVE, "America/Toronto", "one", rotating=True)
    names = {str(event["UID"]) for event in icalendar.Calendar.from_ical(friday(venue=[QUAY, MILL], uid="one")).events}
    assert str(icalendar.Calendar.from_ical(rotating).events[0]["UID"]) in names


def test_taking_everything_back() -> None:
    """No week is named: the whole series goes."""
    data = cancellation_file("Friday patio", [date(2025, 7, 11)], FIVE, "America/Toronto", "one", everything=True)
    check_lines(data)
    assert b"RECURRENCE-ID" not in data


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"last": date(2025, 7, 9)}, "There is no Friday from Tuesday 8 July to Wednesday 9 July. Choose a later end."),
        ({"last": date(2025, 7, 8)}, "Tuesday 8 July is not a Friday. Change the day or the date."),
        ({"skip": list(weekly(*SUMMER, "FR"))}, "Every Friday is skipped. Keep at least one."),
        ({"starts": time(17), "ends": time(6, 30)}, "It starts at 17:00 and ends at 06:30. Look at am and pm again."),
        ({"cancelled": [date(2025, 7, 12)]}, "Saturday 12 July is not one of your dates. Choose one that is."),
        ({"zone": "America/Torronto"}, "Did you mean 'America/Toronto'?"),
        ({"zone": "../../etc/passwd"}, "must be an IANA name"),
        ({"weekday": "Friday"}, "must be one of MO, TU"),
        ({"sequence": -1}, "must be 0 or more"),
    ],
    ids=["no Friday", "not a Friday", "all skipped", "hours", "stray", "typo", "path", "weekday", "sequence"],
)
def test_what_does_not_fit_is_said_plainly(wrong: dict[str, object], said: str) -> None:
    """What we saw and what to do next."""
    with pytest.raises(ValueError, match=re.escape(said)):
        friday(**wrong)  # type: ignore[arg-type]
