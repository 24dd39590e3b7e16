"""Dates as the sources write them, each by its own rule; what can be read two ways is never guessed."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from kit.exports.text import folded

Order = Literal["month first", "day first"]

# English, French, German, Spanish. Keys are folded (lower case, no accents, no dot); three letters are not enough:
# "jui" is both juin and juillet, "mar" is March, mars and marzo alike.
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january janv janvier januar janner jaenner ene enero",
            "feb february fev fevr fevrier februar febr febrero",
            "mar march mars marz maerz mrz marzo",
            "apr april avr avril abr abril",
            "may mai mayo",
            "jun june juin juni junio",
            "jul july juil juillet juli julio",
            "aug august aout ago agosto",
            "sep sept september septembre septiembre set setiembre",
            "oct october octobre okt oktober octubre",
            "nov november novembre noviembre",
            "dec december decembre dez dezember dic diciembre",
        ),
        start=1,
    )
    for name in names.split()
}

X_MOMENT = re.compile(r"\w{3} (\w{3}) (\d{1,2}) (\d{1,2}):(\d\d):(\d\d) ([+-]\d{4}) (\d{4})")
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d.*))?$")
DAY_NAME_YEAR = re.compile(
    r"(\d{1,2})(?:er|st|nd|rd|th|\.)?[\s\-./]+(?:de |of )?([a-z]+)\.?,?[\s\-./]+(?:de |del )?(\d{4}|\d\d)\b"
)
NAME_DAY_YEAR = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)\b")
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)\b")
CLOCK = re.compile(r"(\d{1,2})[:h](\d\d)(?::(\d\d))?(?:\.\d+)?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)


def from_seconds(value: object) -> datetime | None:
    """Read a Unix time in seconds (Meta's JSON), or None when it is missing, zero or out of range."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
        return None
    try:
        return datetime.fromtimestamp(value, UTC)
    except (OverflowError, OSError, ValueError):
        return None


def x_moment(text: object) -> datetime | None:
    """Read X's own "Sat Feb 18 19:45:15 +0000 2023" whatever language the computer speaks; other shapes as ISO."""
    if not isinstance(text, str):
        return None
    found = X_MOMENT.match(text.strip())
    if not found:
        return moment(text)
    month, day, hour, minute, second, offset, year = found.groups()
    return moment(f"{year}-{MONTHS.get(month.lower(), 0):02d}-{day:0>2}T{hour:0>2}:{minute}:{second}{offset}")


def moment(text: object, order: Order | None = None) -> datetime | None:
    """Read a date with or without a time of day; a time without a zone is taken as UTC.

    Reads ISO ("2026-02-09 01:21:47", "... UTC", "...Z", "... +0000") and what `day` reads, with a clock time behind it.
    """
    if not isinstance(text, str) or not (text := text.strip()) or len(text) > 60:
        return None
    if ISO.match(text):
        return _iso(text)
    that_day = day(text, order)
    if that_day is None:
        return None
    clock = CLOCK.search(re.sub(r"^\S*\d\.\d+\.\d{2,4}", "", text))
    start = datetime(that_day.year, that_day.month, that_day.day, tzinfo=UTC)
    return start + _time_of_day(clock) if clock else start


def _iso(text: str) -> datetime | None:
    found = ISO.match(text)
    if not found:
        return None
    that_day = _day(*found.groups()[:3])
    if that_day is None:
        return None
    rest = re.sub(r"\s*(UTC|GMT)$", "Z", (found[4] or "00:00").strip(), flags=re.IGNORECASE)
    clock = re.sub(r"\s+(?=[+\-Z])", "", rest)
    try:
        when = datetime.fromisoformat(f"{that_day.isoformat()}T{clock}")
        return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        start = datetime(that_day.year, that_day.month, that_day.day, tzinfo=UTC)
        spoken = CLOCK.match(rest)
        return start + _time_of_day(spoken) if spoken else start


def _time_of_day(clock: re.Match[str]) -> timedelta:
    hour, minute, second, half = clock.groups()
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half.lower().startswith("p") else 0)
    return timedelta(hours=hours % 24, minutes=int(minute) % 60, seconds=int(second or 0) % 60)


def day(text: object, order: Order | None = None) -> date | None:
    """Read a day, or None when it cannot be read in exactly one way.

    Parameters
    ----------
    text
        "08 Feb 2026", "12-Mar-24", "8 févr. 2026", "February 8, 2026", "8. Februar 2026", "8 de febrero de 2026",
        "2026-02-08", "08.02.2026" (dots: day first, everywhere they are used), or slashes.
    order
        How this file's slashes go. Without it "03/04/2026" is None; "25/04/2026" can only be one day.
    """
    if not isinstance(text, str) or len(text) > 60:
        return None
    plain = folded(text)
    if found := ISO.match(plain):
        return _day(found[1], found[2], found[3])
    if (found := DAY_NAME_YEAR.search(plain)) and found[2] in MONTHS:
        return _day(found[3], MONTHS[found[2]], found[1])
    if (found := NAME_DAY_YEAR.search(plain)) and found[1] in MONTHS:
        return _day(found[3], MONTHS[found[1]], found[2])
    if found := DOTTED.match(plain):
        return _day(found[3], found[2], found[1])
    if found := SLASHED.match(plain):
        first, second = int(found[1]), int(found[2])
        if first > 12 or second > 12 or first == second:
            order = "day first" if first > 12 else "month first"
        if order:
            month, dom = (second, first) if order == "day first" else (first, second)
            return _day(found[3], month, dom)
    return None


def _day(year: int | str, month: int | str, dom: int | str) -> date | None:
    number = int(year)
    if number < 100:  # Excel shortens years; none of these services is older than the turn of the century by much
        number += 2000 if number < 70 else 1900
    try:
        return date(number, int(month), int(dom))
    except ValueError:
        return None


def slash_order(texts: Iterable[str]) -> Order | None:
    """Find out from a whole column how its slashed dates go, or None when nothing tells or it contradicts itself."""
    seen: set[Order] = set()
    for text in texts:
        if found := SLASHED.match(text.strip()):
            if int(found[1]) > 12 >= int(found[2]):
                seen.add("day first")
            elif int(found[2]) > 12 >= int(found[1]):
                seen.add("month first")
    return seen.pop() if len(seen) == 1 else None
