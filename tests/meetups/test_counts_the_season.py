"""The season: Labour Day, the chances left, the next eight weeks, public holidays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.meetups import holidays_near, labour_day, season
from kit.settings import section

JULY_8 = date(2025, 7, 8)


def test_eight_fridays_from_8_july_2025() -> None:
    """Exercise 7.1: 11 July to 29 August, both counted; four of every second one."""
    left = season(JULY_8).chances("FR")
    assert len(left) == 8
    assert (left[0], left[-1]) == (date(2025, 7, 11), date(2025, 8, 29))
    assert len([day for day in left if day.month == 7]) == 3
    assert len(left[::2]) == 4


def test_labour_day_is_the_first_monday_of_september() -> None:
    """1 September 2025, 7 September 2026."""
    assert labour_day(2025) == date(2025, 9, 1)
    assert labour_day(2026) == date(2026, 9, 7)


def test_today_counts() -> None:
    """On a Friday, that Friday is a chance."""
    assert season(date(2025, 8, 29)).chances("FR") == (date(2025, 8, 29),)


def test_skipped_days_are_no_chances() -> None:
    """A week away is one chance fewer."""
    assert len(season(JULY_8).chances("FR", skip=[date(2025, 8, 1)])) == 7


@pytest.mark.parametrize(
    "today", [date(2025, 9, 1), date(2025, 8, 30), date(2026, 9, 3), date(2026, 11, 25), date(2027, 5, 31)]
)
def test_outside_summer_it_is_the_next_eight_weeks(today: date) -> None:
    """Past Labour Day, before June, or after the last Friday: eight chances, and a café table."""
    now = season(today)
    assert (now.name, now.table) == ("the next eight weeks", "café table")
    assert len(now.chances("FR")) == 8


def test_in_summer_it_is_the_rest_of_the_summer() -> None:
    """From the first of June, at a patio."""
    now = season(date(2026, 6, 1))
    assert (now.name, now.table) == ("the rest of the summer", "patio")


def test_the_host_may_choose_the_end() -> None:
    """An end of one's own counts, in words too; one that has come does not."""
    assert len(season(JULY_8, date(2025, 7, 26)).chances("FR")) == 3
    assert season(date(2026, 11, 2), date(2026, 12, 12)).name == "the next six weeks"
    assert season(date(2026, 11, 2), date(2026, 11, 2)).name == "the next eight weeks"


def test_an_end_in_the_settings_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """An instructor's end date, written once."""
    monkeypatch.setitem(section("season"), "ends_on", "2025-08-02")
    assert len(season(JULY_8).chances("FR")) == 4


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]))
def test_there_is_always_a_chance(today: date, weekday: str) -> None:
    """Whatever the day, the season offers at least one date, none in the past, all on the weekday."""
    now = season(today, weekday=weekday)  # type: ignore[arg-type]
    left = now.chances(weekday)  # type: ignore[arg-type]
    assert left
    assert today <= left[0] <= today + timedelta(days=6)
    assert left[-1] < now.ends


def test_ontarios_long_weekends_in_the_summer_of_2025() -> None:
    """The Fridays before the Civic Holiday and Labour Day are named, in Canadian spelling."""
    found = holidays_near(season(JULY_8).chances("FR"), "CA", "ON")
    assert [(one.meeting, one.name, one.same_day) for one in found] == [
        (date(2025, 8, 1), "Civic Holiday", False),
        (date(2025, 8, 29), "Labour Day", False),
    ]
    assert found[1].words.startswith("Friday 29 August begins a long weekend (Labour Day).")


@pytest.mark.parametrize(
    ("country", "province", "day", "name"),
    [
        ("CA", "QC", date(2026, 6, 24), "Saint Jean Baptiste Day"),
        ("CA", "BC", date(2026, 8, 3), "British Columbia Day"),
        ("CA", "ON", date(2026, 4, 3), "Good Friday"),
        ("GB", "ENG", date(2026, 8, 31), "Late Summer Bank Holiday"),
        ("AU", "NSW", date(2026, 10, 5), "Labo"),
        ("US", "NY", date(2026, 6, 19), "Juneteenth"),
    ],
)
def test_holidays_by_province_and_country(country: str, province: str, day: date, name: str) -> None:
    """Each place has its own; a holiday on the date says that places may be closed."""
    (found,) = holidays_near([day], country, province)
    assert name in found.name
    assert "may be closed" in found.words


def test_french_names() -> None:
    """Québec reads fête du Travail."""
    (found,) = holidays_near([date(2026, 9, 4)], "CA", "QC", language="fr")
    assert found.name == "Fête du Travail"


def test_the_settings_place_is_used_when_none_is_given() -> None:
    """Ontario, as shipped."""
    assert holidays_near([date(2026, 9, 7)])[0].name == "Labour Day"


@pytest.mark.parametrize(("country", "province"), [("XX", ""), ("CA", "Ontario")])
def test_an_unknown_place_lists_the_known(country: str, province: str) -> None:
    """An instructor's slip in the settings says what to write."""
    with pytest.raises(ValueError, match="must be"):
        holidays_near([JULY_8], country, province)
