"""Where a room should be by which minute: each exercise's place on the run sheet of the format chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kit.course import course
from kit.course.lesson import FORMATS, Lesson
from kit.exercise import Exercise

EVENINGS = FORMATS[2]  # the one that is spread over several evenings, an hour each
HOUR = 60
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
    evenings = max(_evenings().values()) + 1
    parts = [f"{EVENINGS}, part {part}" for part in range(1, evenings + 1)]
    return (*(each for each in FORMATS if each != EVENINGS), *parts, ALONE)


def run_sheet(format: str) -> Mapping[str, Slot]:
    """Give the slot of each exercise in a format, in teaching order, computed from what the lessons declare.

    A lesson has as many minutes as it declares for the format; its steps share them in proportion to their own.
    The half-day has time for "plus" exercises, the others only for the core.
    """
    name, _, part = format.partition(", part ")
    slots: dict[str, Slot] = {}
    minute = 0.0
    for lesson in course():
        if part and _evenings()[lesson.number] != int(part) - 1:
            continue
        room = lesson.room.get(name, 0)
        slots |= _slots(lesson, minute, room, plus=name == "half-day")
        minute += room
    return slots


def _evenings() -> Mapping[int, int]:
    """Which evening each lesson falls on (0 is the first): lessons in order, an hour's worth at a time."""
    evenings, evening, minutes = {}, 0, 0
    for lesson in course():
        room = lesson.room.get(EVENINGS, 0)
        if minutes + room > HOUR:
            evening, minutes = evening + 1, 0
        minutes += room
        evenings[lesson.number] = evening
    return evenings


def _slots(lesson: Lesson, begins: float, room: float, plus: bool) -> dict[str, Slot]:
    steps = [step for step in lesson.flow if step.tier in ("core", "practice") or (plus and step.tier == "plus")]
    needed = sum(step.minutes for step in steps)
    share = room / needed if needed else 0.0
    slots, at = {}, begins
    for step in steps:
        ends = at + step.minutes * share
        if isinstance(step, Exercise) and step.number and ends > at:
            slots[step.name] = Slot(round(at, 1), round(ends, 1))
        at = ends
    return slots


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
