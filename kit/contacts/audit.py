"""The audit: how many of the people we are connected with we have met, and how sure we can be of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import floor, sqrt
from typing import Literal, get_args

from kit.settings import section

State = Literal["met_first", "online_first", "never", "unsure"]
STATES: tuple[State, ...] = get_args(State)
MET: tuple[State, ...] = ("met_first", "online_first")
NOT_COUNTED = ("not_a_person", "left_out")  # companies and second accounts; people not to be asked about again
NO_DATE = "no date"
Z_90 = 1.6448536269514722  # the normal quantile that leaves 5 per cent on each side


@dataclass(frozen=True, slots=True)
class Seen:
    """One person somebody was asked about.

    Parameters
    ----------
    state
        Met first, connected first, never met, or not sure.
    networks
        Where the person stands, each network once.
    connected_on
        Day of the earliest connection, or None.
    how
        How they met ("event", "work" ...), or "".
    """

    state: State
    networks: tuple[str, ...] = ()
    connected_on: date | None = None
    how: str = ""


@dataclass(frozen=True)
class Share:
    """Counts of the four states and what follows from them. Shares are per cent.

    n = people labelled; known = n - unsure; share = met / known. `low` and `high` are the share of all n whatever the
    unsure turn out to be: from met / n to (met + unsure) / n.
    """

    counts: Mapping[State, int] = field(default_factory=dict)

    @property
    def n(self) -> int:
        """People labelled."""
        return sum(self.counts.values())

    @property
    def met(self) -> int:
        """People met, in either order."""
        return sum(self.counts.get(state, 0) for state in MET)

    @property
    def unsure(self) -> int:
        """People we cannot tell about."""
        return self.counts.get("unsure", 0)

    @property
    def known(self) -> int:
        """People we are sure about."""
        return self.n - self.unsure

    @property
    def share(self) -> float:
        """Met, in per cent of those we are sure about; 0 when there is nobody."""
        return 100 * self.met / self.known if self.known else 0.0

    @property
    def low(self) -> float:
        """The share if none of the unsure was met."""
        return 100 * self.met / self.n if self.n else 0.0

    @property
    def high(self) -> float:
        """The share if all of the unsure were met."""
        return 100 * (self.met + self.unsure) / self.n if self.n else 0.0

    def in_words(self) -> str:
        """Say a cell of a table: "61 of 180, 34 %", or "3 of 4" under five people, where a percentage says nothing."""
        if not self.known:
            return "not sure about any" if self.n else "nobody"
        counted = f"{self.met} of {self.known}"
        return counted if self.known < section("audit")["smallest_cell"] else f"{counted}, {whole(self.share)} %"


@dataclass(frozen=True)
class Audit(Share):
    """The whole audit.

    Parameters
    ----------
    connected
        People there are in all, labelled or not, without those not counted.
    by_network
        The same counts for each network, largest first, never ranked by share. Somebody in two networks counts in both.
    by_period, by_year
        The same by period and by year of the earliest connection, in order, those without a date last.
    by_how
        How many of the people met were met in each way, most often first.
    """

    connected: int = 0
    by_network: Mapping[str, Share] = field(default_factory=dict)
    by_period: Mapping[str, Share] = field(default_factory=dict)
    by_year: Mapping[str, Share] = field(default_factory=dict)
    by_how: Mapping[str, int] = field(default_factory=dict)

    @property
    def sampled(self) -> bool:
        """True when only some of the people were asked about."""
        return self.n < self.connected

    @property
    def range(self) -> tuple[float, float]:
        """From where to where the share may lie, in per cent.

        At the low end none of the unsure was met, at the high end all of them. When only some people were asked, each
        end reaches further by what another draw could have shown (Wilson's 90 % interval).
        """
        if not self.sampled:
            return self.low, self.high
        return wilson(self.met, self.n)[0], wilson(self.met + self.unsure, self.n)[1]


def audit(people: Iterable[Seen], connected: int | None = None) -> Audit:
    """Count people by what is known about meeting them.

    Parameters
    ----------
    people
        Everybody labelled with one of the four states.
    connected
        How many people there are in all; by default those labelled are all there are.
    """
    seen = list(people)
    networks = _groups(seen, lambda one: one.networks or ("Typed list",))
    periods = _groups(seen, lambda one: (period(one.connected_on),))
    years = _groups(seen, lambda one: (str(one.connected_on.year) if one.connected_on else NO_DATE,))
    hows = _groups([one for one in seen if one.how and one.state in MET], lambda one: (one.how,))
    return Audit(
        counts=_counts(seen),
        connected=max(connected or 0, len(seen)),
        by_network=_largest_first(networks),
        by_period={name: Share(_counts(periods[name])) for name in _periods() if name in periods},
        by_year={name: Share(_counts(years[name])) for name in sorted(years, key=lambda name: (name == NO_DATE, name))},
        by_how={name: len(group) for name, group in sorted(hows.items(), key=lambda pair: (-len(pair[1]), pair[0]))},
    )


def wilson(hits: int, n: int, z: float = Z_90) -> tuple[float, float]:
    """Give Wilson's score interval in per cent, at 90 % by default. 12 of 30 is 27 to 55; nobody asked is 0 to 100.

    The length of the whole list hardly matters: counted exactly, 12 of 30 out of 386 is 27.5 to 54.4.
    """
    if not n:
        return 0.0, 100.0
    share = hits / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, 100 * (middle - reach)), min(100.0, 100 * (middle + reach))


def headline(result: Audit) -> str:
    """Say the audit in one sentence: “You have met 42 % of the people you are connected with (38 to 47).”"""
    if not result.n:
        return "No card is answered yet. Thirty fair cards are enough for a first look."
    if not result.known:
        return "You are not sure about any of these people yet. That is an answer too."
    low, high = result.range
    if result.known < section("audit")["smallest_cell"]:
        return f"You have met {result.met} of the {result.known} people you are sure about. Answer a few more cards."
    return f"You have met {whole(result.share)} % of the people you are connected with ({whole(low)} to {whole(high)})."


def explanation(result: Audit) -> tuple[str, ...]:
    """Say what stands behind the headline: in a word, the range, the sample, and which order came first."""
    if not result.known:
        return ()
    lines = [f"That is {in_a_word(result.share)}: {result.met} of the {result.known} you are sure about."]
    strong = section("audit")["strong_above"]
    if result.sampled and result.share <= strong and result.range[1] <= strong:
        lines.append("Whatever the other cards say, it is not a strong majority yet.")
    if result.sampled:
        lines.append(
            f"You answered {result.n} of {result.connected} people, drawn fairly. Another thirty would tell a slightly "
            "different story; the range says how different."
        )
    if result.unsure:
        them = "the one" if result.unsure == 1 else f"the {result.unsure}"
        lines.append(f"The range also allows for {them} you are not sure about: met all of them, or none.")
    first, online = result.counts.get("met_first", 0), result.counts.get("online_first", 0)
    if result.met:
        lines.append(f"You met {first} before you connected, and {online} after.")
    return tuple(lines)


def in_a_word(share: float) -> str:
    """Say a share in words. The article gives no number; where “strong” begins is ours."""
    words = section("audit")
    if share <= words["few_most"]:
        return "few of them"
    if share == words["half"]:
        return "half of them"
    if share < words["half"]:
        return "less than half"
    return "a strong majority" if share > words["strong_above"] else "a majority"


def period(connected_on: date | None) -> str:
    """Name the period somebody was connected in."""
    if connected_on is None:
        return NO_DATE
    if connected_on.year < 2020:
        return _periods()[0]
    return _periods()[1] if connected_on.year <= 2021 else _periods()[2]


def strongest(states: Sequence[State]) -> State:
    """One state for a person met in several networks: the strongest, in the order of `STATES`."""
    return min(states, key=STATES.index)


def whole(share: float) -> int:
    """Round a share to a whole per cent, halves upwards."""
    return floor(share + 0.5)


def _periods() -> tuple[str, ...]:
    return ("2019 or earlier", "2020-21", "2022 on", NO_DATE)


def _counts(people: Iterable[Seen]) -> dict[State, int]:
    counts: dict[State, int] = dict.fromkeys(STATES, 0)
    for one in people:
        counts[one.state] += 1
    return counts


def _groups(people: Iterable[Seen], names: Callable[[Seen], tuple[str, ...]]) -> dict[str, list[Seen]]:
    groups: dict[str, list[Seen]] = {}
    for one in people:
        for name in names(one):
            groups.setdefault(name, []).append(one)
    return groups


def _largest_first(groups: Mapping[str, list[Seen]]) -> dict[str, Share]:
    order = sorted(groups, key=lambda name: (-len(groups[name]), name))
    return {name: Share(_counts(groups[name])) for name in order}
