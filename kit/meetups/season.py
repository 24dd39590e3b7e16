"""The season: when it ends, and which chances are left."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kit.meetups.weekday import Weekday, weekly
from kit.settings import section

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Season:
    """The stretch of weeks the challenge runs for.

    Parameters
    ----------
    today, ends
        First day, and the first day after it.
    summer
        True for “the rest of the summer”, False for “the next eight weeks”.
    """

    today: date
    ends: date
    summer: bool

    @property
    def name(self) -> str:
        """Say it in words: “the rest of the summer” or “the next eight weeks”."""
        if self.summer:
            return "the rest of the summer"
        weeks = -(-(self.ends - self.today).days // 7)
        if weeks == 1:
            return "the next week"
        return f"the next {NUMBERS[weeks] if weeks < len(NUMBERS) else weeks} weeks"

    @property
    def table(self) -> str:
        """Say what one meets at: “patio” in summer, “café table” outside it."""
        return "patio" if self.summer else "café table"

    def chances(self, weekday: Weekday = "FR", skip: Iterable[date] = ()) -> tuple[date, ...]:
        """List the chances left: that weekday from today to the last one before the end, both counted."""
        left_out = set(skip)
        days = weekly(self.today, self.ends - timedelta(days=1), weekday)
        return tuple(day for day in days if day not in left_out)


def labour_day(year: int) -> date:
    """Give the first Monday of September."""
    first = date(year, 9, 1)
    return first + timedelta(days=-first.weekday() % 7)


def season(today: date, ends: date | None = None, weekday: Weekday = "FR") -> Season:
    """Give the season that a day is in.

    By default summer, from June to August, which ends on Labour Day. Outside it, and in its last days when no chance
    is left before the end, the season is the next eight weeks: a count of none helps nobody.

    Parameters
    ----------
    today
        The day to count from.
    ends
        First day after the season, when the host chose one; by default that of `settings.toml`, else Labour Day.
        One that has come already is not used.
    weekday
        The host's weekday, which decides whether a chance is left.
    """
    chosen = section("season")
    if ends is None and chosen["ends_on"]:
        ends = date.fromisoformat(chosen["ends_on"])
    in_summer = bool(chosen["first_month"] <= today.month <= chosen["last_month"])
    if ends is not None and today < ends:
        return Season(today, ends, in_summer)
    summer = Season(today, labour_day(today.year), True)
    if in_summer and ends is None and summer.chances(weekday):
        return summer
    return Season(today, today + timedelta(weeks=chosen["weeks"]), False)
