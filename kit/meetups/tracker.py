"""The season's tracker: five numbers and one line a week, and what they add up to.

There is no column for sales, on purpose: selling is for later, and what you count is what you chase.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kit.meetups.season import NUMBERS

Held = Literal["yes", "moved inside", "called off"]
NO_SALES = "There is no column for sales, on purpose: what you count is what you chase."


@dataclass(frozen=True, slots=True)
class WeeklyMinute:
    """What the host noted about one date, in about a minute.

    Parameters
    ----------
    day
        The date.
    held, why
        Did it take place, and why not: “rain”.
    others
        How many came, the host not counted.
    new, reconnected
        People met in person for the first time, and those met again after a long while.
    promised, kept
        Promises made, and those of them kept within 48 hours.
    given, received
        Referrals, both ways.
    learned
        “What did I learn about someone?”: one private line.
    """

    day: date
    held: Held = "yes"
    why: str = ""
    others: int = 0
    new: int = 0
    reconnected: int = 0
    promised: int = 0
    kept: int = 0
    given: int = 0
    received: int = 0
    learned: str = ""


@dataclass(frozen=True, slots=True)
class Tracker:
    """What a season adds up to so far; a week without a note adds nothing and breaks nothing.

    `weeks` pairs each date so far with its note, None for a blank one. Counts are of noted weeks.
    """

    weeks: tuple[tuple[date, WeeklyMinute | None], ...]
    chances_left: int
    held: int
    new: int
    reconnected: int
    promised: int
    kept: int
    given: int
    received: int

    def sentences(self) -> Iterator[str]:
        """Yield what the tracker shows, in words."""
        yield f"Chances left: {self.chances_left}. Held so far: {self.held}."
        yield f"Met in person for the first time: {self.new}."
        if self.promised:
            yield f"Promises kept in time: {self.kept} of {self.promised}."
        yield f"Referrals given : received = {self.given} : {self.received}."
        yield NO_SALES


def track(dates: Sequence[date], minutes: Iterable[WeeklyMinute], today: date) -> Tracker:
    """Add up a season.

    Parameters
    ----------
    dates
        Every date of the season, past and to come (`Season.chances`, `Occasion.days`).
    minutes
        The host's notes, in any order; the last one of a date counts. A note on a day that is no date counts too.
    today
        Dates from today on are chances left; those before it without a note are blank.
    """
    noted: Mapping[date, WeeklyMinute] = {minute.day: minute for minute in minutes}
    past = sorted({day for day in dates if day < today} | set(noted))

    def total(name: str) -> int:
        return sum(getattr(minute, name) for minute in noted.values())

    return Tracker(
        weeks=tuple((day, noted.get(day)) for day in past),
        chances_left=sum(day >= today and day not in noted for day in dates),
        held=sum(minute.held != "called off" for minute in noted.values()),
        new=total("new"),
        reconnected=total("reconnected"),
        promised=total("promised"),
        kept=total("kept"),
        given=total("given"),
        received=total("received"),
    )


def to_work_on(tracker: Tracker) -> Iterator[str]:
    """Yield what is worth a change, and what to do, most useful first. Turnout is not on the list: it is not yours."""
    if tracker.promised and 3 * tracker.kept < 2 * tracker.promised:
        kept = f"{_word(tracker.kept)} of {_word(tracker.promised)} in time"
        yield f"Follow-ups slip: {kept}. Send yours the same evening, while you remember."
    if tracker.received > tracker.given:
        given = "none given" if tracker.given == 0 else f"{_word(tracker.given)} given"
        yield f"{_word(tracker.received).capitalize()} received, {given}: introduce two people this week."
    wet = [
        minute for _, minute in tracker.weeks if minute and minute.held == "called off" and "rain" in minute.why.lower()
    ]
    if wet:
        days = "A wet day cost a week" if len(wet) == 1 else f"Wet days cost {_word(len(wet))} weeks"
        yield f"{days}: name an indoor place in the invitation."


def _word(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)
