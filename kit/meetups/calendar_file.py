"""A calendar file (.ics) that every calendar accepts: once, every week, or a different place each week.

Written by icalendar to RFC 5545 and 7986. It carries no METHOD and no ATTENDEE: it says when and where, and invites
nobody by name. To change a week, make the file again with the same `uid` and a higher `sequence`: calendars then
replace what they have. `cancellation_file` is for those that want to be told to remove it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias
from uuid import uuid5

from kit.meetups.calendar_event import OURS, Meeting, new_calendar, now
from kit.meetups.clock_changes import zone_component
from kit.meetups.plain_text import one_line, several_lines
from kit.meetups.venue import Venue, place_line
from kit.meetups.weekday import WEEKDAYS, day_words, weekday_name, weekly
from kit.meetups.zone import time_zone
from kit.settings import section

if TYPE_CHECKING:
    from icalendar import Event

Place: TypeAlias = str | Venue


def calendar_file(
    title: str,
    venue: Place | Sequence[Place],
    first: date | str,
    last: date | str,
    weekday: str,
    starts: time | str,
    ends: time | str,
    zone: str,
    skip: Iterable[date | str] = (),
    description: str = "",
    *,
    moved: Mapping[date, Place] | None = None,
    cancelled: Iterable[date] = (),
    sequence: int = 0,
    alarm: timedelta | Literal["usual"] | None = "usual",
    uid: str = "",
    stamp: datetime | None = None,
) -> bytes:
    """Give the bytes of a calendar file.

    One place makes one event: with a weekly rule when there is more than one date, and a week that was moved or called
    off as an exception to it (RECURRENCE-ID). Several places make one event a date, with no rule at all: some phones
    overlook exceptions, and would send a guest to last week's patio. An event of its own cannot be misread.

    Parameters
    ----------
    title, description
        Any text; control characters are left out and the rest stays text.
    venue
        One place, or several in turn, one a week. A date in `skip` takes no turn; one called off keeps its turn, so
        that the places already announced stay.
    first, last, weekday
        Every such weekday ("FR") from `first` to `last`, both counted; dates, or their ISO text. The same first and
        last: once.
    starts, ends
        Local hours, or their ISO text; `ends` on the same day.
    zone
        IANA name of the time zone.
    skip
        Dates left out from the beginning: holidays, days off.
    moved
        For single dates another place: “moved inside”.
    cancelled
        Single dates called off after the file went out. They stay in it, marked as off.
    sequence
        0 at first, one more for every change sent out.
    alarm
        How long before the start to remind; "usual" for that in `settings.toml`, None for no reminder.
    uid
        Name of the event for calendars, kept from change to change; made from title, place, first date, weekday, hour
        and zone when not given. Holds nothing about a person (RFC 7986, 5.3).
    stamp
        When this was written, in UTC; by default now.

    Raises
    ------
    ValueError
        With a plain sentence, when no date is left, the hours do not fit, or a changed date is none of the dates.
    """
    begins, closes = _hours(starts, ends)
    days = _days(_date(first), _date(last), weekday, {_date(day) for day in skip})
    places = [one_line(place_line(place)) for place in _list(venue)] or [""]
    moves = {_date(day): one_line(place_line(place)) for day, place in (moved or {}).items()}
    off = {_date(day) for day in cancelled}
    _check_changes(days, [*moves, *off], sequence)
    made = uuid5(OURS, "\n".join((one_line(title), places[0], f"{_date(first)}", weekday, f"{begins}", zone)))
    meeting = Meeting(
        title=one_line(title) or "Our table",
        where=places[0],
        notes=several_lines(description),
        starts=begins,
        ends=closes,
        zone=time_zone(zone),
        alarm=timedelta(minutes=section("meetup")["alarm_minutes"]) if alarm == "usual" else alarm,
        sequence=sequence,
        stamp=(stamp or now()).astimezone(UTC),
    )
    weeks = {
        day: _week(replace(meeting, where=places[turn % len(places)]), day, moves, off) for turn, day in enumerate(days)
    }
    name = one_line(uid) or str(made)
    calendar = new_calendar(meeting.title)
    calendar.add_component(zone_component(meeting.zone, days[0], days[-1]))
    for event in _one_each(weeks, name) if len(set(places[: len(days)])) > 1 else _series(meeting, weeks, name):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def cancellation_file(
    title: str,
    days: Iterable[date],
    starts: time | str,
    zone: str,
    uid: str,
    *,
    sequence: int = 1,
    everything: bool = False,
    rotating: bool = False,
) -> bytes:
    """Give the bytes of a file that asks calendars to remove single dates, or the whole series (METHOD:CANCEL).

    Outlook shows a “remove” button for it. Others are better served by `calendar_file` made again with `cancelled`.

    Parameters
    ----------
    title, starts, zone, uid
        As in the file it takes back; `sequence` must be higher than there.
    days
        The dates called off; for everything, its first date.
    everything
        True to call off the series with all dates to come. (With rotating places, give all the dates instead.)
    rotating
        True when the file had several places: then each date has its own name.
    """
    from icalendar import Event

    where, hour, off = time_zone(zone), _time(starts), sorted(_date(day) for day in days)
    if not off:
        raise ValueError("Choose the date you want to call off.")
    calendar = new_calendar(one_line(title), "CANCEL")
    calendar.add_component(zone_component(where, off[0], off[-1]))
    for day in off[:1] if everything and not rotating else off:
        start = datetime.combine(day, hour, where)
        event = Event()
        event.add("UID", _uid_of_day(one_line(uid), day) if rotating else one_line(uid))
        event.add("DTSTAMP", now())
        event.add("DTSTART", start)
        if not everything and not rotating:
            event.add("RECURRENCE-ID", start)
        event.add("SUMMARY", one_line(title))
        event.add("SEQUENCE", sequence)
        event.add("STATUS", "CANCELLED")
        # RFC 5546 wants an organizer here. The kit knows nobody's address, and gives none away.
        event.add("ORGANIZER", f"urn:uuid:{uuid5(OURS, one_line(uid))}")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _list(venue: Place | Sequence[Place]) -> Sequence[Place]:
    return [venue] if isinstance(venue, str | Venue) else venue


def _date(day: date | str) -> date:
    return date.fromisoformat(day) if isinstance(day, str) else day


def _time(hour: time | str) -> time:
    return (time.fromisoformat(hour) if isinstance(hour, str) else hour).replace(tzinfo=None, microsecond=0)


def _hours(starts: time | str, ends: time | str) -> tuple[time, time]:
    begins, closes = _time(starts), _time(ends)
    if closes <= begins:
        raise ValueError(f"It starts at {begins:%H:%M} and ends at {closes:%H:%M}. Look at am and pm again.")
    return begins, closes


def _days(first: date, last: date, weekday: str, skip: Collection[date]) -> tuple[date, ...]:
    days, name = tuple(weekly(first, last, weekday)), weekday_name(weekday)
    if first == last and not days:
        raise ValueError(f"{day_words(first)} is not a {name}. Change the day or the date.")
    if not days:
        raise ValueError(f"There is no {name} from {day_words(first)} to {day_words(last)}. Choose a later end.")
    if not (left := tuple(day for day in days if day not in skip)):
        raise ValueError(f"Every {name} is skipped. Keep at least one.")
    return left


def _check_changes(days: Collection[date], changed: Iterable[date], sequence: int) -> None:
    if stray := [day for day in changed if day not in days]:
        raise ValueError(f"{day_words(min(stray))} is not one of your dates. Choose one that is.")
    if sequence < 0:
        raise ValueError(f"'sequence' must be 0 or more, got {sequence!r}.")


def _week(meeting: Meeting, day: date, moves: Mapping[date, str], off: Collection[date]) -> Meeting:
    """Give what one date shows, moved or called off as it is."""
    news = ""
    if place := moves.get(day):
        news, meeting = f"This {day:%A} only: {place}", replace(meeting, where=place)
    if day in off:
        news, meeting = f"No table this {day:%A}.", replace(meeting, off=True)
    return replace(meeting, notes="\n\n".join(part for part in (news, meeting.notes) if part))


def _series(meeting: Meeting, weeks: Mapping[date, Meeting], uid: str) -> Iterator[Event]:
    """Give one event for all dates, and one for each week that differs from it."""
    days = list(weeks)
    if len(days) == 1:
        yield weeks[days[0]].event(days[0], uid)
        return
    weekday = WEEKDAYS[days[0].weekday()]
    event = meeting.event(days[0], uid)
    until = meeting.start(days[-1]).astimezone(UTC)  # a local UNTIL is against RFC 5545, and Android shows nothing
    event.add("RRULE", {"FREQ": "WEEKLY", "UNTIL": until, "BYDAY": weekday})
    for day in weekly(days[0], days[-1], weekday):
        if day not in weeks:
            event.add("EXDATE", meeting.start(day))
    yield event
    for day, week in weeks.items():
        if week != meeting:
            changed = week.event(day, uid)
            changed.add("RECURRENCE-ID", meeting.start(day))
            yield changed


def _one_each(weeks: Mapping[date, Meeting], uid: str) -> Iterator[Event]:
    """Give every date an event of its own."""
    for day, week in weeks.items():
        yield week.event(day, _uid_of_day(uid, day))


def _uid_of_day(uid: str, day: date) -> str:
    return f"{uid}-{day:%Y%m%d}"
