"""A time zone as a calendar file carries it: the clock changes around its dates, as yearly rules where they are rules.

icalendar can write zones by itself, but as lists of dates (RDATE), which Outlook reads an hour off, and Google stops at
some 200 lines. So the rules are found here, and icalendar writes them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kit.meetups.weekday import WEEKDAYS

if TYPE_CHECKING:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

WEEK = timedelta(days=7)
RULES_FROM = date(1996, 1, 1)
"""Rules are told from here on, though nobody meets in the past: vobject takes London for UTC when its first summer time
comes after 2020."""
YEARS_AHEAD = 4
"""How far to look past the last date before calling a change a lasting yearly rule."""


@dataclass(frozen=True, slots=True)
class ClockChange:
    """One change of a zone's clocks.

    Parameters
    ----------
    moment
        When, in UTC.
    before, after
        Offsets from UTC.
    name
        What the clock is called afterwards: "EDT".
    """

    moment: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def local(self) -> datetime:
        """What the clock showed at that moment, before the change."""
        return (self.moment + self.before).replace(tzinfo=None)


def clock_changes(zone: ZoneInfo, first: date, last: date) -> Iterator[ClockChange]:
    """Yield the changes of a zone's clocks from `first` to `last`, found to the second by halving weeks."""
    moment = datetime(first.year, first.month, first.day, tzinfo=UTC)
    while moment.date() <= last:
        later = moment + WEEK
        if _clock(zone, moment) != _clock(zone, later):
            early, late = moment, later
            while late - early > timedelta(seconds=1):
                middle = early + (late - early) // 2
                middle = middle.replace(microsecond=0)
                early, late = (middle, late) if _clock(zone, middle) == _clock(zone, moment) else (early, middle)
            yield ClockChange(late, _clock(zone, early)[0], *_clock(zone, late))
            later = late
        moment = later


def _clock(zone: ZoneInfo, moment: datetime) -> tuple[timedelta, str]:
    local = moment.astimezone(zone)
    return local.utcoffset() or timedelta(0), local.tzname() or ""


def zone_component(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """Give the VTIMEZONE of a zone, right from `first` to `last` and, where its changes are yearly rules, beyond.

    Parameters
    ----------
    zone
        From `time_zone`.
    first, last
        Dates of the first and the last occasion, both counted.
    """
    from icalendar import Timezone  # 0.2 s to import: only when a file is asked for

    until = date(last.year + YEARS_AHEAD, 12, 31)
    changes = list(clock_changes(zone, RULES_FROM, until))
    in_force = [change for change in changes if change.local.date() < first][-1:]
    if not in_force:  # a clock that never changes
        offset, name = _clock(zone, datetime(first.year, first.month, first.day, tzinfo=UTC))
        in_force = [ClockChange(datetime(1970, 1, 1, tzinfo=UTC) - offset, offset, offset, name)]
        changes = in_force + changes
    component = Timezone()
    component.add("TZID", zone.key)
    for run in sorted(_runs(changes), key=lambda run: run[0].moment):
        if run[-1].moment >= in_force[0].moment:
            component.add_component(_observance(run, lasting=run[-1].local.year == until.year))
    return component


def _runs(changes: Sequence[ClockChange]) -> Iterator[Sequence[ClockChange]]:
    """Gather changes that come back year after year on the same day of the month; the others stand alone."""

    def kind(change: ClockChange) -> tuple[object, ...]:
        at = change.local
        return change.before, change.after, change.name, at.month, at.weekday(), at.time()

    for _, alike in groupby(sorted(changes, key=lambda change: (kind(change), change.moment)), kind):
        run: list[ClockChange] = []
        for change in alike:
            if run and not (change.local.year == run[-1].local.year + 1 and _place_in_month([*run, change])):
                yield run
                run = []
            run.append(change)
        yield run


def _place_in_month(changes: Sequence[ClockChange]) -> int:
    """Give 2 for “the second Sunday”, -1 for “the last Sunday”, 0 when they have no such place in common."""
    days = [change.local for change in changes]
    if all((day + WEEK).month != day.month for day in days):
        return -1
    places = {(day.day + 6) // 7 for day in days}
    return places.pop() if len(places) == 1 else 0


def _observance(changes: Sequence[ClockChange], lasting: bool) -> TimezoneStandard | TimezoneDaylight:
    from icalendar import TimezoneDaylight, TimezoneStandard

    first = changes[0]
    part = TimezoneDaylight() if first.after > first.before else TimezoneStandard()
    part.add("DTSTART", first.local)
    part.add("TZOFFSETFROM", first.before)
    part.add("TZOFFSETTO", first.after)
    part.add("TZNAME", first.name)
    if len(changes) > 1:
        day = f"{_place_in_month(changes)}{WEEKDAYS[first.local.weekday()]}"
        rule: dict[str, object] = {"FREQ": "YEARLY", "BYMONTH": first.local.month, "BYDAY": day}
        if not lasting:
            rule["UNTIL"] = changes[-1].moment
        part.add("RRULE", rule)
    return part
