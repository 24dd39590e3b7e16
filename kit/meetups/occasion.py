"""An occasion: what, where, when, for whom, and in words what is still missing before it is ready."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

from kit.meetups.on_the_day import TURNOUT
from kit.meetups.venue import Venue, to_ask
from kit.meetups.weekday import Weekday, day_words, span_words, weekday_name, weekly
from kit.settings import section

Kind = Literal["patio", "two", "formal", "join"]
KINDS: dict[Kind, str] = {
    "patio": "Open table: same time every week",
    "two": "Coffee for two",
    "formal": "Breakfast with a sign-up list and a speaker",
    "join": "Go together to someone else's event",
}
"""The kinds of occasion, formal or casual, as exercise 5.1 names them."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One occasion, once or every week.

    Parameters
    ----------
    kind, name, host
        What it is, what it is called ("Friday patio"), and who asks.
    first, last, weekday, skip
        Dates: from `first` to `last`, both counted, on that weekday, without the days in `skip`. The same first and
        last: once.
    starts, ends, zone
        Posted hours, and the IANA name of the time zone.
    venues
        Where. More than one: a different place each week, in turn.
    welcome
        Who may come, as guests read it: “Local makers and owners, all welcome”.
    sign
        What a stranger looks for: “the yellow plant”.
    cost
        What it costs guests: “Pay your own way”.
    sign_up
        True when people have to say beforehand that they come.
    contact
        Number or address for access needs and for the day.
    last_line
        What closes the invitation: “Just good company.”
    second_host, asked, thank
        Who helps; whom the host asks personally; whom the host will thank.
    turnout
        What to do for nobody, one, nine and twenty others, by that number.
    own_lines
        The host's three lines for a talk: one about me, one question, one neutral topic.
    """

    kind: Kind = "patio"
    name: str = ""
    host: str = ""
    first: date | None = None
    last: date | None = None
    weekday: Weekday = "FR"
    skip: tuple[date, ...] = ()
    starts: time | None = None
    ends: time | None = None
    zone: str = field(default_factory=lambda: str(section("place")["zone"]))
    venues: tuple[Venue, ...] = ()
    welcome: str = ""
    sign: str = ""
    cost: str = ""
    sign_up: bool = False
    contact: str = ""
    last_line: str = "Just good company."
    second_host: str = ""
    asked: tuple[str, ...] = ()
    thank: str = ""
    turnout: Mapping[int, str] = field(default_factory=lambda: dict(TURNOUT))
    own_lines: tuple[str, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """Every date it is held on, in order."""
        if self.first is None:
            return ()
        if self.last is None or self.last == self.first:
            return (self.first,)
        return tuple(day for day in weekly(self.first, self.last, self.weekday) if day not in self.skip)

    @property
    def when(self) -> str:
        """Day and hours as an invitation says them: “Fri 11 July, 5-6:30 pm” or “Fridays, 5-6:30 pm”."""
        hours = span_words(self.starts, self.ends) if self.starts and self.ends else ""
        if len(self.days) > 1:
            return ", ".join(part for part in (f"{weekday_name(self.weekday)}s", hours) if part)
        return ", ".join(part for part in (day_words(self.days[0]) if self.days else "", hours) if part)

    def venue_on(self, day: date) -> Venue:
        """Give the place of one date: with several venues, each in turn."""
        if not self.venues:
            return Venue()
        turn = self.days.index(day) if day in self.days else 0
        return self.venues[turn % len(self.venues)]


NEEDS: dict[Kind, tuple[str, ...]] = {
    "patio": ("who", "where", "when", "find", "cost", "access", "rain"),
    "formal": ("who", "where", "when", "find", "cost", "access", "rain"),
    "two": ("asked", "where", "when", "rain"),
    "join": ("asked", "where", "when"),
}
"""What each kind must have. Coffee for two needs no sign on the table; at somebody else's event they see to it."""


def missing(occasion: Occasion, today: date | None = None) -> Iterator[str]:
    """Yield what the occasion still needs before it is ready, in words, most important first. Nothing: ready.

    `today` lets a date in the past be noticed.
    """
    checks = {
        "who": _who,
        "asked": _asked,
        "where": _where,
        "when": lambda plan: _when(plan, today),
        "find": _find,
        "cost": _cost,
        "access": _access,
        "rain": _rain,
    }
    for need in ("where", "when", *(need for need in NEEDS[occasion.kind] if need not in ("where", "when"))):
        yield from checks[need](occasion)


def worth_adding(occasion: Occasion) -> Iterator[str]:
    """Yield what would make a ready occasion better. None of it is a must."""
    wanted = section("meetup")["ask_in_person"]
    if occasion.kind in ("patio", "formal") and len(occasion.asked) < wanted:
        yield f"Ask {wanted - len(occasion.asked)} more yourself: asking in person changes the picture most."
    if occasion.kind in ("patio", "formal") and not occasion.second_host:
        yield "Find a second host: good company, and somebody to start when you are late."
    for venue in occasion.venues:
        if (questions := to_ask(venue)) and occasion.kind in ("patio", "formal"):
            lines = "; ".join(line.asks.lower() for line in questions)
            yield f"Phone {venue.name or 'the venue'} and ask: {lines}."
    if not occasion.thank:
        yield "Note whom you will thank afterwards: somebody will have helped."


def _who(plan: Occasion) -> Iterator[str]:
    if not plan.welcome.strip():
        yield "Say who is welcome. “Open” has to be said, or people think it's for somebody else."


def _asked(plan: Occasion) -> Iterator[str]:
    if not plan.asked:
        yield "Write down whom you ask, and ask them yourself."


def _where(plan: Occasion) -> Iterator[str]:
    if not any(venue.line for venue in plan.venues):
        yield "Say where: a public place, with its address."
    for venue in plan.venues:
        name = venue.name.strip() or "this place"
        if venue.line and not venue.address.strip():
            yield f"Give the address of {name}: a newcomer doesn't know it."
        if venue.public is False:
            yield f"Choose a public place instead of {name}: safer for you, and for people who only know you online."
        elif venue.line and venue.public is None:
            yield f"Say whether {name} is a public place, where anybody may walk in."


def _when(plan: Occasion, today: date | None) -> Iterator[str]:
    if plan.first is None:
        yield "Choose a day. Within the next two weeks is best."
    elif not plan.days:
        yield f"No {weekday_name(plan.weekday)} is left between your first and last date. Change one of them."
    elif today is not None and plan.days[-1] < today:
        yield f"{day_words(plan.days[-1])} has passed. Choose the next day."
    if plan.starts is None:
        yield "Give the hour it starts. “After work” is 3:30 for some and 7 for others."
    if plan.ends is None:
        yield "Say when it ends: people with children or a bus to catch need to know."
    if plan.starts and plan.ends and plan.ends <= plan.starts:
        yield f"It ends before it starts ({span_words(plan.starts, plan.ends)}). Look at am and pm again."


def _find(plan: Occasion) -> Iterator[str]:
    if not plan.sign.strip():
        yield "Name a sign to look for, such as a yellow plant: a stranger needs to find you."


def _cost(plan: Occasion) -> Iterator[str]:
    if not plan.cost.strip():
        yield "Say what it costs guests: “pay your own way” takes a worry away."


def _access(plan: Occasion) -> Iterator[str]:
    for venue in plan.venues:
        if venue.access.get("door", "ask") == "ask":
            yield f"Say whether there are steps at {venue.name.strip() or 'the door'}. One phone call tells you."
    if not plan.contact.strip():
        yield "Give a number or an address to ask about access, and to reach you on the day."


def _rain(plan: Occasion) -> Iterator[str]:
    for venue in plan.venues:
        if not venue.indoors.strip():
            yield f"Say where you'll be if it rains at {venue.name.strip() or 'this place'}."
