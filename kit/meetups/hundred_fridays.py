"""A forecast in words and as a hundred little Fridays, so that nobody has to read a percentage."""

from collections.abc import Iterator
from dataclasses import dataclass

from kit.meetups.forecast import Forecast
from kit.meetups.turn_up import Whose

BANDS: tuple[tuple[int, int | None, str], ...] = (
    (0, 0, "nobody: you stay, write to one person, and name next week's place"),
    (1, 1, "one other: a table for two"),
    (2, 3, "two or three others: one circle"),
    (4, 8, "four to eight others: two or three circles"),
    (9, None, "nine or more others: a networking event, in circles of three or four"),
)
"""From so many others to so many others (None: no end), and what such a Friday is."""


@dataclass(frozen=True, slots=True)
class Band:
    """One kind of Friday among the hundred: `fridays` of them bring from `least` to `most` others (None: no end)."""

    least: int
    most: int | None
    words: str
    fridays: int


@dataclass(frozen=True, slots=True)
class HundredFridays:
    """A forecast as one hundred equally likely Fridays.

    Parameters
    ----------
    others
        One hundred numbers of others, fewest first: a dot each.
    bands
        The same hundred, gathered; their `fridays` add up to 100.
    text
        The picture's text twin.
    """

    others: tuple[int, ...]
    bands: tuple[Band, ...]
    text: str


def hundred_fridays(forecast: Forecast) -> HundredFridays:
    """Give one hundred equally likely Fridays: the numbers of others at the 0.5, 1.5 ... 99.5 % marks."""
    others = tuple(forecast.quantile((dot + 0.5) / 100) for dot in range(100))
    bands = tuple(
        Band(least, most, words, sum(least <= heads and (most is None or heads <= most) for heads in others))
        for least, most, words in BANDS
    )
    lines = [f"{band.fridays} with {band.words}" for band in bands if band.fridays]
    return HundredFridays(others, bands, f"Of 100 Fridays like this one: {'; '.join(lines)}.")


def three_sentences(forecast: Forecast, whose: Whose = "ours") -> tuple[str, str, str]:
    """Say a forecast in three sentences: being alone, the likely range, nine or more (and whose guesses these are)."""
    alone, full = (round(100 * chance) for chance in (forecast.nobody, forecast.nine_or_more))
    guesses = "our starting guesses" if whose == "ours" else "your own numbers"
    return (
        f"{_about(alone)} you would sit alone.",
        f"Most likely {_about_heads(forecast)}; {_span(forecast)} would be no surprise.",
        f"{_about(full)} nine others or more would come: ten with you. (With {guesses}.)",
    )


def lessons(forecast: Forecast, post_only: Forecast, post_and_three: Forecast) -> Iterator[str]:
    """Say the two things a forecast teaches, with figures computed from the rates in use.

    Parameters
    ----------
    forecast
        The host's own plan.
    post_only, post_and_three
        The same open post without anybody asked, and with three firm yeses in person.
    """
    before, after = (_about(round(100 * one.nobody)) for one in (post_only, post_and_three))
    yield (
        "Asking three people yourself changes the picture more than anything else: with a post alone you would sit "
        f"alone {before[0].lower()}{before[1:]}; with a post and three firm yeses, {after[0].lower()}{after[1:]}."
    )
    yield (
        f"The range, {_span(forecast)}, is wide on purpose: everybody shares the same weather, so good and bad Fridays "
        "come for all at once."
    )


def _about(fridays: int) -> str:
    """Say how many Fridays in a hundred."""
    if fridays <= 0:
        return "On fewer than 1 Friday in 100"
    if fridays >= 100:
        return "On nearly every Friday"
    return f"On about {fridays} Friday{'s' * (fridays > 1)} in 100"


def _about_heads(forecast: Forecast) -> str:
    heads = round(forecast.mean)
    if heads == 0:
        return "nobody else comes"
    return "about one other comes" if heads == 1 else f"about {heads} others come"


def _span(forecast: Forecast) -> str:
    if forecast.low == forecast.high:
        return f"{forecast.low}"
    return f"{forecast.low} to {forecast.high}"
