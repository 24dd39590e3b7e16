"""A standing invitation week by week: each date is confirmed, skipped or moved, so that it never goes stale."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kit.meetups.calendar_file import calendar_file
from kit.meetups.occasion import Occasion
from kit.meetups.weekday import day_words

Settled = Literal["", "confirmed", "skipped", "moved"]


@dataclass(frozen=True, slots=True)
class Week:
    """One date of a standing invitation.

    Parameters
    ----------
    day
        The date.
    settled
        "confirmed", "skipped" or "moved"; "" while nobody has said.
    place
        Where it moved.
    why
        Why it was skipped or moved, for the host.
    """

    day: date
    settled: Settled = ""
    place: str = ""
    why: str = ""


def weeks_of(occasion: Occasion, settled: Mapping[date, Week] | None = None) -> tuple[Week, ...]:
    """Give every date of an occasion with what has been settled about it."""
    known = settled or {}
    return tuple(known.get(day, Week(day)) for day in occasion.days)


def to_settle(weeks: Sequence[Week], today: date, ahead: int = 7) -> Iterator[str]:
    """Say which dates of the next days (seven) nobody has settled yet, the nearest first."""
    for week in weeks:
        if not week.settled and today <= week.day <= today + timedelta(days=ahead):
            yield (
                f"{day_words(week.day)} is not settled yet. Confirm it, skip it, or move it, "
                "so that nobody stands at an empty table."
            )


def week_news(week: Week, weeks: Sequence[Week], name: str = "Our table") -> str:
    """Give the line to post about a week that was moved or skipped, with the next date; "" when all is as planned."""
    coming = next((one for one in weeks if one.day > week.day and one.settled != "skipped"), None)
    after = f" Next: {day_words(coming.day)}." if coming else ""
    if week.settled == "moved":
        return f"{name} moves this {week.day:%A}: {week.place.strip() or 'see below for the place'}. Same time."
    return (
        f"No {name} this {week.day:%A}, {day_words(week.day).split(' ', 1)[1]}.{after}"
        if week.settled == "skipped"
        else ""
    )


def occasion_file(
    occasion: Occasion, weeks: Sequence[Week] = (), *, description: str = "", sequence: int = 0, uid: str = ""
) -> bytes:
    """Give an occasion's calendar file as the weeks now stand.

    Parameters
    ----------
    occasion
        A ready one: with dates, hours and place.
    weeks
        From `weeks_of`; a week skipped here was announced before, so that the file marks it as called off.
    description, sequence, uid
        As for `calendar_file`: give the same `uid` every time, and one more `sequence` for every change sent out.

    Raises
    ------
    ValueError
        With a plain sentence, when dates or hours are still missing.
    """
    if not occasion.days or occasion.starts is None or occasion.ends is None:
        raise ValueError("The calendar file needs a day, a start and an end. Fill these in first.")
    once = len(occasion.days) == 1
    first, last = occasion.days[0], occasion.days[-1]
    return calendar_file(
        occasion.name,
        occasion.venues,
        first,
        last,
        f"{first:%a}"[:2].upper() if once else occasion.weekday,
        occasion.starts,
        occasion.ends,
        occasion.zone,
        occasion.skip,
        description,
        moved={week.day: week.place for week in weeks if week.settled == "moved"},
        cancelled=[week.day for week in weeks if week.settled == "skipped"],
        sequence=sequence,
        uid=uid,
    )
