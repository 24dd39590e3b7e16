"""Three calendar libraries that share no code of their own, asked the same question: when and where?"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import icalendar
import recurring_ical_events
import vobject
from ical.calendar_stream import IcsCalendarStream

Dates = list[tuple[datetime, datetime, str]]
"""Start and end in UTC, and the place, of every date that is on; in order."""

LONG = timedelta(days=366 * 12)


def by_icalendar(data: bytes) -> Dates:
    """Read with icalendar, expand with recurring-ical-events."""
    calendar = icalendar.Calendar.from_ical(data)
    found = recurring_ical_events.of(calendar).between(datetime(2020, 1, 1), datetime(2040, 1, 1))
    return sorted(
        (event.start.astimezone(UTC), event.end.astimezone(UTC), str(event.get("LOCATION", "")))
        for event in found
        if event.get("STATUS") != "CANCELLED"
    )


def by_vobject(data: bytes) -> Dates:
    """Read with vobject, expand with dateutil; exceptions to the rule, which it keeps apart, are laid over by hand."""
    calendar = vobject.readOne(data.decode("utf-8"))
    found: dict[tuple[str, datetime], tuple[datetime, datetime, str, bool]] = {}
    for event in sorted(calendar.vevent_list, key=lambda event: hasattr(event, "recurrence_id")):
        length = event.dtend.value - event.dtstart.value
        where = event.location.value if hasattr(event, "location") else ""
        starts = list(event.rruleset) if event.rruleset else [event.dtstart.value]
        for start in starts:
            begins = start.astimezone(UTC)
            was = event.recurrence_id.value.astimezone(UTC) if hasattr(event, "recurrence_id") else begins
            found[event.uid.value, was] = (begins, begins + length, where, event.status.value == "CANCELLED")
    return sorted((start, end, where) for start, end, where, off in found.values() if not off)


def by_ical(data: bytes) -> Dates:
    """Read and expand with ical, the library of Home Assistant's local calendar."""
    calendar = IcsCalendarStream.calendar_from_ics(data.decode("utf-8"))
    found = calendar.timeline_tz(UTC).included(datetime(2020, 1, 1, tzinfo=UTC), datetime(2040, 1, 1, tzinfo=UTC))
    return sorted(
        (event.dtstart.astimezone(UTC), event.dtend.astimezone(UTC), event.location or "")
        for event in found
        if event.status != "CANCELLED"
    )


READERS: dict[str, Callable[[bytes], Dates]] = {
    "icalendar": by_icalendar,
    "vobject": by_vobject,
    "ical": by_ical,
}
