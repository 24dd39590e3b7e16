"""The class meets again: a named Friday within three weeks, then every second week, three dates in all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import pairwise
from typing import TypeVar

from kit.meetups import Occasion, Venue, day_words, holidays_near, span_words, time_zone
from kit.meetups.calendar_event import Meeting, new_calendar, now
from kit.meetups.clock_changes import zone_component
from kit.meetups.handouts.qr_code import event_text
from kit.meetups.plain_text import one_line
from kit.settings import section

_T = TypeVar("_T")
LONGEST = 120  # letters of a name or a place
WEEK = timedelta(days=7)
YEARS = range(2000, 2200)  # a slip of the finger in the year is no date
FRIDAY = 4  # as `date.weekday` counts
NOTES = "The table of our workshop “Table for two”. Nobody sells. After the third Friday one of us hosts."


@dataclass(frozen=True, slots=True)
class ClassFridays:
    """The dates of a class.

    Parameters
    ----------
    name
        What the calendar shows: “Our Friday table”.
    first
        The first Friday, None while nobody has chosen.
    starts, ends
        Hours on the clock of the region in `settings.toml`.
    place
        A public place with its address.
    uid, sequence
        The same name for every edition, and the number of this one, so that a calendar replaces what it has.
    """

    name: str = "Our Friday table"
    first: date | None = None
    starts: time | None = time(17)
    ends: time | None = time(18, 30)
    place: str = ""
    uid: str = "our-fridays"
    sequence: int = 0

    @property
    def days(self) -> tuple[date, ...]:
        """All dates; none before the first is chosen. A later one that is a public holiday is held a week later."""
        rule = section("circles")
        days = [self.first] if self.first else []
        while days and len(days) < rule["dates"]:
            day = days[-1] + timedelta(days=rule["every_days"])
            days.append(day + WEEK if _holiday(day) else day)
        return tuple(days)

    @property
    def moved(self) -> tuple[str, ...]:
        """Say which dates are a week later, and why."""
        step = timedelta(days=section("circles")["every_days"])
        planned = ((before + step, day) for before, day in pairwise(self.days))
        return tuple(
            f"{day_words(plan)} is {_holiday(plan)}, so we meet a week later." for plan, day in planned if plan != day
        )

    @property
    def hours(self) -> str:
        """From when to when, as people say it: “5–6:30 pm”."""
        return span_words(self.starts, self.ends, "–") if self.starts and self.ends else ""


def suggested(today: date) -> date:
    """Give the first Friday to propose: next week's, so that people can still arrange it; past a holiday, the next."""
    first = today + WEEK + timedelta(days=(FRIDAY - today.weekday()) % 7)
    return first + WEEK if _holiday(first) else first


def to_mend(fridays: ClassFridays, today: date) -> Iterator[str]:
    """Yield what is still missing before the dates can go out, in words; nothing when they are ready."""
    yield from _day(fridays, today)
    if not fridays.starts or not fridays.ends:
        yield "Say when it starts and when it ends."
    elif fridays.ends <= fridays.starts:
        yield f"It ends before it starts ({fridays.hours}). Look at am and pm again."
    if not one_line(fridays.place):
        yield "Say where: a public place, with its address."


def _day(fridays: ClassFridays, today: date) -> Iterator[str]:
    first, soon = fridays.first, section("circles")["soon_days"]
    if first is None:
        yield "Choose the first Friday, within three weeks from today."
        return
    if first.weekday() != FRIDAY:
        near = first + timedelta(days=(FRIDAY - first.weekday()) % 7)
        yield f"{day_words(first)} is not a Friday. The next one is {day_words(near)}."
    elif first <= today:
        yield f"{day_words(first)} is today or has passed. Choose the next Friday."
    elif (first - today).days > soon:
        away = (first - today).days
        yield f"{day_words(first)} is {away} days away. Choose one within three weeks, while everybody means it."
    elif name := _holiday(first):
        yield f"{day_words(first)} is {name}: many places close. Begin on another Friday."


def _holiday(day: date) -> str:
    """Give the name of the public holiday on a day, "" for none."""
    return next((holiday.name for holiday in holidays_near([day]) if holiday.same_day), "")


def calendar(fridays: ClassFridays) -> bytes:
    """Give one calendar file with every date an event of its own: some phones misread a rule for every second week.

    Raises
    ------
    ValueError
        When dates or hours are missing (see `to_mend`).
    """
    if not fridays.days or not fridays.starts or not fridays.ends:
        raise ValueError("The calendar file needs a day, a start and an end. Fill these in first.")
    meeting = Meeting(
        title=one_line(fridays.name) or "Our Friday table",
        where=one_line(fridays.place),
        notes=NOTES,
        starts=fridays.starts,
        ends=fridays.ends,
        zone=time_zone(section("place")["zone"]),
        alarm=timedelta(minutes=section("meetup")["alarm_minutes"]),
        sequence=fridays.sequence,
        stamp=now(),
    )
    file = new_calendar(meeting.title)
    file.add_component(zone_component(meeting.zone, fridays.days[0], fridays.days[-1]))
    for turn, day in enumerate(fridays.days, 1):
        file.add_component(meeting.event(day, f"{fridays.uid}-{turn}"))
    return bytes(file.to_ical())


def for_phones(fridays: ClassFridays) -> str:
    """Give the first date as a QR code carries it to a phone's calendar; "" when hours are missing."""
    if fridays.first is None:
        return ""
    occasion = Occasion(
        name=fridays.name,
        first=fridays.first,
        starts=fridays.starts,
        ends=fridays.ends,
        venues=(Venue(name=fridays.place),),
    )
    return event_text(occasion, fridays.first)


def to_json(fridays: ClassFridays) -> dict[str, str | int]:
    """Give it as the board keeps it, and as its page fills the form: ISO dates and hours."""
    return {
        "name": fridays.name,
        "first": fridays.first.isoformat() if fridays.first else "",
        "starts": fridays.starts.isoformat("minutes") if fridays.starts else "",
        "ends": fridays.ends.isoformat("minutes") if fridays.ends else "",
        "place": fridays.place,
        "uid": fridays.uid,
        "sequence": fridays.sequence,
    }


def from_json(told: dict[str, object]) -> ClassFridays:
    """Read it from what a form or the board's log tells; what cannot be read is missing."""
    sequence, first = told.get("sequence"), _read(date.fromisoformat, told, "first")
    return ClassFridays(
        name=_words(told, "name"),
        first=first if first and first.year in YEARS else None,
        starts=_read(time.fromisoformat, told, "starts"),
        ends=_read(time.fromisoformat, told, "ends"),
        place=_words(told, "place"),
        uid=_words(told, "uid"),
        sequence=sequence if isinstance(sequence, int) else 0,
    )


def _words(told: dict[str, object], field: str) -> str:
    return one_line(str(told.get(field, "")))[:LONGEST]


def _read(read: Callable[[str], _T], told: dict[str, object], field: str) -> _T | None:
    try:
        return read(str(told.get(field, "")))
    except ValueError:
        return None
