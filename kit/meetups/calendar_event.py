"""One event of a calendar file, and the file's outer shell, as icalendar writes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Calendar, Event

OURS = UUID("6d1f4a0e-9a53-4a38-8f0c-2b7d52f0a5c1")  # any fixed number: names made from it are the kit's own


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a calendar shows of one date; texts are clean already (`plain_text`).

    Parameters
    ----------
    title, where, notes
        The three texts a calendar shows.
    starts, ends
        Local hours.
    zone
        Time zone of the hours.
    alarm
        How long before the start to remind, or None.
    sequence
        Number of this edition, from 0.
    stamp
        When it was written, in UTC.
    off
        True when this date is called off.
    """

    title: str
    where: str
    notes: str
    starts: time
    ends: time
    zone: ZoneInfo
    alarm: timedelta | None
    sequence: int
    stamp: datetime
    off: bool = False

    def start(self, day: date) -> datetime:
        """Give the moment it starts on a day."""
        return datetime.combine(day, self.starts, self.zone)

    def event(self, day: date, uid: str) -> Event:
        """Give the event of a day."""
        from icalendar import Event

        event = Event()
        event.add("UID", uid)
        event.add("DTSTAMP", self.stamp)
        event.add("DTSTART", self.start(day))
        event.add("DTEND", datetime.combine(day, self.ends, self.zone))
        event.add("SUMMARY", f"Skipped this {day:%A}: {self.title}" if self.off else self.title)
        if self.where:
            event.add("LOCATION", self.where)
        if self.notes:
            event.add("DESCRIPTION", self.notes)
        event.add("SEQUENCE", self.sequence)
        event.add("STATUS", "CANCELLED" if self.off else "CONFIRMED")
        event.add("TRANSP", "TRANSPARENT" if self.off else "OPAQUE")
        if self.alarm is not None and not self.off:
            self._remind(event, self.alarm)
        return event

    def _remind(self, event: Event, before: timedelta) -> None:
        from icalendar import Alarm

        alarm = Alarm()
        alarm.add("ACTION", "DISPLAY")
        alarm.add("DESCRIPTION", self.title)
        alarm.add("TRIGGER", -abs(before))
        event.add_component(alarm)


def new_calendar(title: str, method: str = "") -> Calendar:
    """Give an empty calendar of that name; `method` only when it asks for something (RFC 5546)."""
    from icalendar import Calendar, vText  # 0.2 s to import: only when a file is asked for

    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//Patio//Table for Two//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    if method:
        calendar.add("METHOD", method)
    # icalendar does not know these two as text and would leave their commas and semicolons bare.
    calendar.add("NAME", vText(title))  # RFC 7986, 5.1
    calendar.add("X-WR-CALNAME", vText(title))  # what came before it, and most still read
    return calendar


def now() -> datetime:
    """Give the moment, in whole seconds of UTC, as DTSTAMP wants it."""
    return datetime.now(UTC).replace(microsecond=0)
