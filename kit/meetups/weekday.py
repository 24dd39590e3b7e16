"""Days and hours as people and calendars say them."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Literal, get_args

Weekday = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
"""Monday first, as RFC 5545 writes them and as `date.weekday()` counts them."""


def weekday_number(weekday: str) -> int:
    """Give 0 for "MO" to 6 for "SU".

    Raises
    ------
    ValueError
        When it is none of the seven.
    """
    if weekday not in WEEKDAYS:
        raise ValueError(f"'weekday' must be one of {', '.join(WEEKDAYS)}, got {weekday!r}.")
    return WEEKDAYS.index(weekday)


def weekday_name(weekday: str) -> str:
    """Give “Friday” for "FR"."""
    return f"{date(2024, 1, 1) + timedelta(days=weekday_number(weekday)):%A}"  # a Monday


def weekly(first: date, last: date, weekday: str) -> Iterator[date]:
    """Give every such weekday from `first` to `last`, both counted."""
    day = first + timedelta(days=(weekday_number(weekday) - first.weekday()) % 7)
    while day <= last:
        yield day
        day += timedelta(days=7)


def day_words(day: date) -> str:
    """Say a day: “Friday 11 July”."""
    return f"{day:%A} {day.day} {day:%B}"


def short_day(day: date) -> str:
    """Say a day in few letters: “Fri 11 July”."""
    return f"{day:%a} {day.day} {day:%B}"


def hour_words(moment: time) -> str:
    """Say an hour: “5 pm”, “5:30 pm”, “noon”."""
    if moment == time(12):
        return "noon"
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{(moment.hour - 1) % 12 + 1}{minutes} {'am' if moment.hour < 12 else 'pm'}"


def span_words(starts: time, ends: time, dash: str = "-") -> str:
    """Say from when to when: “5-6:30 pm”, “11 am-1 pm”, “10:30 am-noon”; in print with a longer dash."""
    first, second = hour_words(starts), hour_words(ends)
    if first[-3:] == second[-3:] in (" am", " pm"):
        first = first[:-3]
    return f"{first}{dash}{second}"
