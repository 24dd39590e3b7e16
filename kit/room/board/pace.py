"""Where a room should be by which minute: each exercise's place on the run sheet of the format chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kit.course.run_sheets import sitting, sittings

ALONE = "self-paced"  # the fourth way: nobody waits for anybody, so there is nothing to be behind of


@dataclass(frozen=True, slots=True)
class Slot:
    """When an exercise is on: minutes from the start of the workshop."""

    starts: float
    ends: float


@dataclass(frozen=True, slots=True)
class Clock:
    """The run sheet the instructor started: which format, and when (UTC)."""

    format: str
    started: datetime

    def minute(self, now: datetime) -> float:
        """Give how many minutes it has been running."""
        return max((now - self.started).total_seconds() / 60, 0.0)


def formats() -> tuple[str, ...]:
    """Give the ways a course can be held, as a person chooses them; a course of evenings has a choice for each."""
    return (*(one.choice for one in sittings()), ALONE)


def run_sheet(format: str) -> Mapping[str, Slot]:
    """Give the slot of each exercise on the run sheet of a format, in its order; none where there is no sheet."""
    sheet = sitting(format)
    return {row.exercise.name: Slot(row.starts, row.ends) for row in sheet.rows if row.exercise} if sheet else {}


def in_words(clock: Clock | None, now: datetime, next_up: tuple[str, Slot] | None) -> str:
    """Say how the room stands against the run sheet, in one sentence.

    Parameters
    ----------
    next_up
        The first exercise on the run sheet that half of the room has not done, as it is called, with its slot; None
        when the room has done them all.
    """
    if clock is None:
        return "The clock has not started. Start it when you begin, and the board says whether the room is on time."
    if clock.format == ALONE:
        return "Everybody goes at their own pace."
    if next_up is None:
        return "Half of the room or more has done every exercise on the run sheet."
    minute, (name, slot) = clock.minute(now), next_up
    late, early = round(minute - slot.ends), round(slot.starts - minute)
    if late >= 1:
        return f"About {_minutes(late)} behind: half of the room has not done {name}, due by minute {slot.ends:.0f}."
    if early >= 1:
        return f"About {_minutes(early)} ahead: {name} is next, planned from minute {slot.starts:.0f}."
    return f"On time: {name} is on until minute {slot.ends:.0f}."


def _minutes(count: int) -> str:
    return "1 minute" if count == 1 else f"{count} minutes"
