"""Dates as the sources write them; what can be read in two ways is not read."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.exports.dates import MONTHS, day, from_seconds, moment, slash_order, x_moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("08 Feb 2026", date(2026, 2, 8)),
        ("12-Mar-24", date(2024, 3, 12)),
        ("8 févr. 2026", date(2026, 2, 8)),
        ("1er mars 2026", date(2026, 3, 1)),
        ("15 août 2025", date(2025, 8, 15)),
        ("2 juil. 2025", date(2025, 7, 2)),
        ("8. Februar 2026", date(2026, 2, 8)),
        ("3. März 2026", date(2026, 3, 3)),
        ("8 de febrero de 2026", date(2026, 2, 8)),
        ("2 ene 2026", date(2026, 1, 2)),
        ("February 8, 2026", date(2026, 2, 8)),
        ("Sept. 9th, 2025", date(2025, 9, 9)),
        ("2026-02-08", date(2026, 2, 8)),
        ("2026/2/8", date(2026, 2, 8)),
        ("08.02.2026", date(2026, 2, 8)),
        ("25/04/2026", date(2026, 4, 25)),
        ("04/25/26", date(2026, 4, 25)),
        ("03/03/2026", date(2026, 3, 3)),
        ("03/04/2026", None),
        ("31 Feb 2026", None),
        ("8 mayhem 2026", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_days(text: str, expected: date | None) -> None:
    """Four languages, Excel's short form, and nothing guessed."""
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-02-09 01:21:47", "2026-02-09T01:21:47+00:00"),
        ("2025-06-01 14:03:22 UTC", "2025-06-01T14:03:22+00:00"),
        ("2013-05-01 12:00:00 +0000", "2013-05-01T12:00:00+00:00"),
        ("2025-03-04T15:20:11.482Z", "2025-03-04T15:20:11.482000+00:00"),
        ("2025-03-04T15:20:11-05:00", "2025-03-04T20:20:11+00:00"),
        ("2026-02-09 9:05", "2026-02-09T09:05:00+00:00"),
        ("1/29/26, 2:37 PM", "2026-01-29T14:37:00+00:00"),
        ("1/29/26, 12:07\u202fAM", "2026-01-29T00:07:00+00:00"),
        ("8 févr. 2026 à 14h30", "2026-02-08T14:30:00+00:00"),
        ("08.02.2026 14:30", "2026-02-08T14:30:00+00:00"),
        ("2026-02-09", "2026-02-09T00:00:00+00:00"),
    ],
)
def test_moments(text: str, expected: str) -> None:
    """A clock time without a zone is UTC."""
    found = moment(text)
    assert found is not None
    assert found.isoformat() == expected


def test_an_x_moment_needs_no_language() -> None:
    """Month names are X's own English ones."""
    assert x_moment("Sat Feb 18 19:45:15 +0000 2023") == datetime(2023, 2, 18, 19, 45, 15, tzinfo=UTC)
    assert x_moment("Sat Fev 18 19:45:15 +0000 2023") == datetime(2023, 2, 18, 19, 45, 15, tzinfo=UTC)
    assert x_moment("Sat Xxx 18 19:45:15 +0000 2023") is None
    assert x_moment(None) is None


def test_a_column_tells_its_order() -> None:
    """One clear date is enough; two that contradict each other tell nothing."""
    assert slash_order(["03/04/2026", "25/04/2026"]) == "day first"
    assert slash_order(["03/04/2026", "04/25/2026"]) == "month first"
    assert slash_order(["25/04/2026", "04/25/2026"]) is None
    assert slash_order(["03/04/2026", "2026-01-01"]) is None


@given(st.dates(date(1971, 1, 1), date(2069, 12, 31)), st.sampled_from(sorted(MONTHS)))
def test_every_named_day_reads_back(that_day: date, name: str) -> None:
    """Whatever the day, its month's name in any of the four languages gives it back."""
    that_day = that_day.replace(month=MONTHS[name], day=min(that_day.day, 28))
    assert day(f"{that_day.day} {name} {that_day.year}") == that_day
    assert day(f"{that_day.day:02d}-{name.title()}-{that_day.year % 100:02d}") in (
        that_day,
        that_day.replace(year=that_day.year + (100 if that_day.year < 1970 else 0)),
    )


@given(st.text(max_size=80))
def test_any_text_gives_a_moment_or_nothing(text: str) -> None:
    """No text makes it stumble, and every moment is in UTC."""
    for found in (moment(text), moment(text, "day first"), x_moment(text)):
        assert found is None or found.utcoffset() == timedelta(0)
    assert day(text, "month first") is None or isinstance(day(text, "month first"), date)


@given(st.one_of(st.floats(), st.integers(), st.booleans(), st.none(), st.text(max_size=5)))
def test_any_number_gives_a_moment_or_nothing(value: object) -> None:
    """JSON may hold NaN, a number past the end of time, or no number at all."""
    found = from_seconds(value)
    assert found is None or found.tzinfo is UTC
