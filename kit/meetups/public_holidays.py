"""Public holidays that fall on the host's dates or make a long weekend of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kit.meetups.weekday import day_words
from kit.settings import section


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday on one of the host's dates, or on the Monday after it.

    Parameters
    ----------
    meeting
        The host's date.
    day, name
        When the holiday is, and its name.
    """

    meeting: date
    day: date
    name: str

    @property
    def same_day(self) -> bool:
        """Tell whether it falls on the date itself; otherwise it makes a long weekend of it."""
        return self.day == self.meeting

    @property
    def words(self) -> str:
        """Say what to think of."""
        if self.same_day:
            return f"{day_words(self.meeting)} is {self.name}: places may be closed. Skip it, or ask the venue."
        return (
            f"{day_words(self.meeting)} begins a long weekend ({self.name}). Some people leave town; others are free."
        )


def holidays_near(
    dates: Iterable[date], country: str = "", province: str = "", language: str = ""
) -> tuple[Holiday, ...]:
    """List the public holidays that fall on a date, or on the Monday after a Friday, Saturday or Sunday.

    Parameters
    ----------
    dates
        The host's dates.
    country, province
        As the holidays library takes them: "CA" and "ON"; "" for those in `settings.toml`.
    language
        Of the names: "en_CA", "fr"; "" for that in `settings.toml`. One the country does not have gives its own.

    Raises
    ------
    ValueError
        When the library does not know the country or the province; the message lists what it knows.
    """
    from holidays import country_holidays, list_supported_countries  # 0.2 s to import: only when asked for

    place = section("place")
    if not country:
        country, province = place["country"], province or place["province"]
    known = list_supported_countries(include_aliases=False)
    if country not in known:
        raise ValueError(f"'country' must be a two-letter code such as CA, got {country!r}.")
    if province and province not in known[country]:
        raise ValueError(f"'province' must be one of {', '.join(known[country])}, got {province!r}.")
    days = sorted(set(dates))
    found = country_holidays(
        country,
        subdiv=province or None,
        years={(day + timedelta(days=ahead)).year for day in days for ahead in (0, 3)},
        language=language or place["language"],
        categories=_categories(country, province),
    )
    near = (_first_holiday(day, found) for day in days)
    return tuple(holiday for holiday in near if holiday)


def _first_holiday(day: date, found: dict[date, str]) -> Holiday | None:
    to_monday = 8 - day.isoweekday() if day.isoweekday() >= 5 else 0
    for holiday in (day, day + timedelta(days=to_monday)):
        if name := found.get(holiday):
            return Holiday(day, holiday, name)
    return None


def _categories(country: str, province: str) -> tuple[str, ...]:
    """Add the optional ones, such as August's Civic Holiday in Ontario, where the country has them."""
    from holidays import country_holidays

    offered = country_holidays(country, subdiv=province or None).supported_categories
    return tuple(kind for kind in ("public", "optional") if kind in offered)
