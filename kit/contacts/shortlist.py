"""Who should I meet next? A list to think with: every point has its reason, and anyone can be crossed out."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from kit.settings import section

LEAD = "A list to think with. Cross anyone out."
NEVER_USED = ("job title", "company size", "number of followers", "likelihood to buy")
"""What no place on the list depends on. `Candidate` has no room for any of it, and a test keeps it so."""

Talk = Literal["both ways", "one way", "within a year", "no"]
Help = Literal["yes", "perhaps", "no"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the shortlist looks at. Job title, company size, followers and how likely somebody is to buy are not in it.

    Parameters
    ----------
    id, name
        The person.
    trade
        Their trade in a word, or "".
    met
        True, False, or None for "not sure who it is".
    talk
        Talk online: both ways or one way this season, at least within a year, or none.
    last_met_days
        Days since we last met in person, or None when unknown (counted as long ago) or never.
    once_close
        Whether we used to be close.
    can_help
        Could we do something for them?
    minutes
        Minutes to get to them, or None when unknown.
    shared
        Contacts we share, or None when unknown.
    do_not_contact
        They asked not to be contacted. Final.
    """

    id: str
    name: str
    trade: str = ""
    met: bool | None = False
    talk: Talk = "no"
    last_met_days: int | None = None
    once_close: bool = False
    can_help: Help = "no"
    minutes: int | None = None
    shared: int | None = None
    do_not_contact: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a place on the list, and its points."""

    words: str
    points: int


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody on the list."""

    candidate: Candidate
    reasons: tuple[Reason, ...]

    @property
    def points(self) -> int:
        """All points; 100 at most."""
        return sum(reason.points for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The list.

    Parameters
    ----------
    places
        Whom to meet next, most points first, ties by name.
    left_out
        Everybody else who was looked at, with the reason: the answer to "why not ...?".
    """

    places: tuple[Place, ...]
    left_out: tuple[tuple[Candidate, str], ...] = field(default_factory=tuple)

    def why_not(self, id_: str) -> str:
        """Say why somebody is not on the list; "" when they are, or were never looked at."""
        return next((why for candidate, why in self.left_out if candidate.id == id_), "")


def talk_of(last_exchange: date | None, two_way: bool, today: date) -> Talk:
    """Say how two people talk online, from the day of their last exchange and whether it went both ways."""
    limits = section("shortlist")
    if last_exchange is None or (today - last_exchange).days > limits["year_days"]:
        return "no"
    if (today - last_exchange).days > limits["season_days"]:
        return "within a year"
    return "both ways" if two_way else "one way"


def recency(last: date | None, today: date) -> str:
    """Say how long ago, in words: this season, this year, long ago, or dormant (three years, Levin et al. 2011)."""
    limits = section("shortlist")
    if last is None:
        return "no date"
    days = (today - last).days
    if days <= limits["season_days"]:
        return "this season"
    if days <= limits["year_days"]:
        return "this year"
    return "long ago" if days <= limits["dormant_days"] else "dormant, over three years"


def shortlist(
    candidates: Iterable[Candidate],
    own_trade: str = "",
    crossed_out: Collection[str] = (),
    n: int | None = None,
    one_per_trade: bool = True,
) -> Shortlist:
    """Choose whom to meet next.

    Parameters
    ----------
    candidates
        The people to look at.
    own_trade
        Our trade; another one brings different news.
    crossed_out
        Ids the owner crossed out: they stay out.
    n
        Places on the list, five by default.
    one_per_trade
        At most one of each trade; turned off by itself when it would leave too few.
    """
    limits = section("shortlist")
    n = limits["places"] if n is None else n
    left_out: list[tuple[Candidate, str]] = []
    ranked: list[Place] = []
    for one in candidates:
        reasons = tuple(_reasons(one, own_trade))
        why = "You crossed them out." if one.id in crossed_out else _left_out(one)
        if why or not reasons:
            left_out.append((one, why or "Nothing you noted speaks for them yet. Two taps can change that."))
        else:
            ranked.append(Place(one, reasons))
    ranked.sort(key=lambda place: (-place.points, place.candidate.name))
    chosen = _one_per_trade(ranked, n) if one_per_trade else ranked[:n]
    if len(chosen) < min(limits["least_places"], n, len(ranked)):
        chosen = ranked[:n]
    left_out += [(place.candidate, _held_back(place, chosen)) for place in ranked if place not in chosen]
    return Shortlist(tuple(chosen), tuple(left_out))


def _one_per_trade(ranked: list[Place], n: int) -> list[Place]:
    chosen: list[Place] = []
    for place in ranked:
        trade = place.candidate.trade.casefold()
        if len(chosen) < n and (not trade or all(trade != other.candidate.trade.casefold() for other in chosen)):
            chosen.append(place)
    return chosen


def _held_back(place: Place, chosen: list[Place]) -> str:
    trade = place.candidate.trade.casefold()
    same = next((other for other in chosen if trade and other.candidate.trade.casefold() == trade), None)
    if same:
        return f"{same.candidate.name} has the same trade and comes first. Different trades bring you different news."
    return f"{place.points} points: others come first this time."


def _left_out(one: Candidate) -> str:
    limits = section("shortlist")
    if one.do_not_contact:
        return "Asked not to be contacted. That settles it."
    if one.met is None:
        return "You are not sure who this is. Find out first."
    if one.minutes is not None and one.minutes > limits["furthest_minutes"]:
        return f"More than {limits['furthest_minutes']} minutes away: too far for now. Keep the talk going online."
    if one.last_met_days is not None and one.last_met_days <= limits["seen_lately_days"]:
        return f"You met in the last {limits['seen_lately_days']} days. Lovely, but not next."
    return ""


_TALK: dict[Talk, str] = {
    "both ways": "You talk both ways online.",
    "one way": "One of you writes, so far.",
    "within a year": "You talked within a year.",
}


def _reasons(one: Candidate, own_trade: str) -> Iterator[Reason]:
    points = section("shortlist")["points"]
    if one.talk != "no":
        yield Reason(_TALK[one.talk], points[one.talk.replace(" ", "_")])
    if one.met is False and one.talk != "no":
        yield Reason("You talk, but have not met.", points["talk_not_met"])
    if one.met and (one.last_met_days is None or one.last_met_days > section("shortlist")["year_days"]):
        if one.once_close:
            yield Reason("Once close, out of touch for over a year.", points["out_of_touch_close"])
        else:
            yield Reason("Met, and out of touch for over a year.", points["out_of_touch"])
    if one.can_help == "yes":
        yield Reason("You can do something for them.", points["help_yes"])
    elif one.can_help == "perhaps":
        yield Reason("Perhaps you can do something for them.", points["help_perhaps"])
    if one.minutes is not None:
        near = one.minutes <= section("shortlist")["same_town_minutes"]
        yield Reason("Same town." if near else "A short drive.", points["same_town" if near else "short_drive"])
    if one.trade and own_trade and one.trade.casefold() != own_trade.casefold():
        yield Reason("Another trade than yours.", points["another_trade"])
    if one.shared and one.shared <= section("shortlist")["most_shared"]:
        yield Reason("You share a few contacts.", points["shared_contacts"])
