"""A promise made at a table, and whether it was kept within 48 hours."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from kit.meetups.weekday import hour_words
from kit.meetups.zone import time_zone
from kit.settings import section

State = Literal["open", "kept", "kept late", "overdue"]


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise to one person.

    Parameters
    ----------
    to
        The person's name.
    what
        What was promised; "" while the host has not said: then the tracker asks.
    due
        Latest moment in UTC (aware).
    kept
        When it was kept, in UTC, or None.
    """

    to: str
    what: str = ""
    due: datetime | None = None
    kept: datetime | None = None

    @property
    def in_time(self) -> bool:
        """Tell whether it was kept by the moment it was due."""
        return self.kept is not None and (self.due is None or self.kept <= self.due)

    def state(self, now: datetime) -> State:
        """Say where it stands at a moment (aware)."""
        if self.kept is not None:
            return "kept" if self.in_time else "kept late"
        return "overdue" if self.due is not None and now > self.due else "open"


def due_after(day: date, ends: time, zone: str) -> datetime:
    """Give the moment 48 hours after an occasion ended, in UTC: Friday 7 pm makes Sunday 7 pm on the wall clock.

    A habit from practice, not a law: nobody has tested the exact hours.
    """
    end = datetime.combine(day, ends, time_zone(zone))
    return (end + timedelta(hours=section("meetup")["promise_hours"])).astimezone(UTC)


def due_words(due: datetime, zone: str) -> str:
    """Say a due moment in the host's time: “Sunday 7 pm”."""
    local = due.astimezone(time_zone(zone))
    return f"{local:%A} {hour_words(local.time())}"


def to_keep(promises: Iterable[Promise], now: datetime) -> tuple[Promise, ...]:
    """List the promises not kept yet, the one due first on top."""
    waiting = [promise for promise in promises if promise.kept is None]
    return tuple(sorted(waiting, key=lambda promise: promise.due or now))
