"""Make a business's contacts: exact numbers on each network and in each state, everything else by chance."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from kit.samples.making.dice import Deck, Dice
from kit.samples.making.handles import Handles
from kit.samples.making.known import HANDLES_ONLY
from kit.samples.making.names import Names
from kit.samples.making.places import places
from kit.samples.making.trades import work
from kit.samples.truth import LAST_DAY, ContactTruth, State

LUMP = (date(2020, 1, 1), date(2021, 12, 31))  # two years when people connected and nobody met
LONGEST_HANDLE = {"Instagram": 30, "X": 15}


@dataclass(frozen=True)
class Plan:
    """What a crowd must come out as.

    Parameters
    ----------
    home
        The business's town.
    networks, states
        Exact numbers of people, by hand-written ones included.
    met_there, online_there
        How readily people of a network have been met, and how readily they were online contacts first.
        Only the order and the size beside chance (0 to 1) matter.
    since
        First year of connections on each network.
    lump
        Exact numbers connected in 2020-21, by state.
    lump_network
        The network the lump is on, or "" for any.
    places_met, places_found
        Where people of each network were met first, or run into after connecting.
    known
        Hand-written people, part of the numbers above.
    taken
        Names that must not come twice.
    """

    home: str
    networks: Mapping[str, int]
    states: Mapping[State, int]
    met_there: Mapping[str, float]
    online_there: Mapping[str, float]
    since: Mapping[str, int]
    lump: Mapping[State, int]
    lump_network: str
    places_met: tuple[str, ...]
    places_found: tuple[str, ...]
    known: tuple[ContactTruth, ...] = ()
    taken: frozenset[str] = field(default_factory=frozenset)


def crowd(plan: Plan, dice: Dice) -> tuple[ContactTruth, ...]:
    """Give everybody, those written by hand among them, in the order the owner connected with them."""
    seats = _seats(plan, dice)
    people = _People(plan, dice)
    drawn = [people.draw(network, state, in_lump) for network, state, in_lump in seats]
    return tuple(sorted((*plan.known, *drawn), key=lambda person: (person.connected, person.key)))


def _seats(plan: Plan, dice: Dice) -> list[tuple[str, State, bool]]:
    """Decide network, state and whether it was in 2020-21, for everybody not written by hand."""
    networks = Counter(dict(plan.networks)) - Counter(person.network for person in plan.known)
    states = Counter(dict(plan.states)) - Counter(person.state for person in plan.known)
    everybody = dice.shuffled([network for network, count in networks.items() for _ in range(count)])
    if len(everybody) != states.total():
        raise ValueError(f"'states' must add up to {len(everybody)} like the networks, got {states.total()}.")
    met = states["met_first"] + states["online_first"]
    by_met = _ranked(everybody, plan.met_there, dice)
    by_online = _ranked(by_met[:met], plan.online_there, dice)
    others = dice.shuffled(by_met[met:])
    seated: list[tuple[str, State]] = [(network, "online_first") for network in by_online[: states["online_first"]]]
    seated += [(network, "met_first") for network in by_online[states["online_first"] :]]
    seated += [(network, "unsure") for network in others[: states["unsure"]]]
    seated += [(network, "never") for network in others[states["unsure"] :]]
    lump = Counter(dict(plan.lump)) - Counter(person.state for person in plan.known if _in_lump(plan, person))
    return _with_lump(dice.shuffled(seated), lump, plan.lump_network)


def _ranked(networks: list[str], readiness: Mapping[str, float], dice: Dice) -> list[str]:
    scored = [(readiness[network] + dice.chance(), network) for network in networks]
    return [network for _, network in sorted(scored, reverse=True)]


def _in_lump(plan: Plan, person: ContactTruth) -> bool:
    return LUMP[0] <= person.connected <= LUMP[1] and plan.lump_network in ("", person.network)


def _with_lump(
    seated: list[tuple[str, State]], lump: Counter[State], network_wanted: str
) -> list[tuple[str, State, bool]]:
    seats: list[tuple[str, State, bool]] = []
    for network, state in seated:
        in_lump = lump[state] > 0 and network_wanted in ("", network)
        lump[state] -= in_lump
        seats.append((network, state, in_lump))
    if any(left > 0 for left in lump.values()):
        raise ValueError(f"'lump' must fit the people of each state, still left over: {dict(lump)}.")
    return seats


class _People:
    """Draw people one by one; nobody twice."""

    def __init__(self, plan: Plan, dice: Dice) -> None:
        self._plan = plan
        self._dice = dice
        self._names = Names(dice, plan.taken | {person.name for person in plan.known})
        self._handles = {network: Handles(dice, longest) for network, longest in LONGEST_HANDLE.items()}
        self._met = Deck(dice, plan.places_met)
        self._found = Deck(dice, plan.places_found)

    def draw(self, network: str, state: State, in_lump: bool) -> ContactTruth:
        """Give one more person of a network and a state."""
        dice = self._dice
        given, family = self._names.draw()
        job = work(dice)
        near, weights = places(self._plan.home)
        place = dice.weighted(near, weights)
        connected = self._connected(network, state, in_lump)
        met = _met(state, connected, dice)
        last = _last_exchange(state, max(connected, met or connected), dice)
        name = f"{given} {family}"
        handles = self._handles.get(network)
        handle = handles.draw(given, family, job.firm) if handles else ""
        return ContactTruth(
            key=handle if network in HANDLES_ONLY else name,
            name=name,
            handle=handle,
            network=network,
            state=state,
            connected=connected,
            met=met,
            how=self._how(state),
            trade=job.trade if state != "unsure" or dice.chance() < 0.3 else "",
            town=place.town,
            minutes=place.minutes,
            last_exchange=last,
            two_way=last is not None and dice.chance() < (0.35 if state in ("never", "unsure") else 0.7),
            shared=int(60 * dice.chance() ** 3),  # most share a few, some share many
            can_help=dice.weighted(("no", "perhaps", "yes"), (60, 28, 12)),
            leave_out="",
        )

    def _connected(self, network: str, state: State, in_lump: bool) -> date:
        if in_lump:
            return _between(*LUMP, self._dice)
        # Somebody met after connecting needs at least forty days for it; nobody connected on the very last days.
        until = LAST_DAY - timedelta(days=45 if state == "online_first" else 3)
        while True:
            day = _between(date(self._plan.since[network], 1, 7), until, self._dice)
            if not LUMP[0] <= day <= LUMP[1] or (self._plan.lump_network and network != self._plan.lump_network):
                return day

    def _how(self, state: State) -> str:
        match state:
            case "met_first":
                return self._met.draw()
            case "online_first":
                return self._found.draw()
            case _:
                return ""


def _between(first: date, last: date, dice: Dice) -> date:
    return first + timedelta(days=dice.whole(0, (last - first).days))


def _met(state: State, connected: date, dice: Dice) -> date | None:
    match state:
        case "met_first":  # often at once, sometimes a year before
            return connected - timedelta(days=int(400 * dice.chance() ** 3))
        case "online_first":
            return connected + timedelta(days=dice.whole(40, min(900, (LAST_DAY - connected).days)))
        case _:
            return None


def _last_exchange(state: State, not_before: date, dice: Dice) -> date | None:
    """Draw the latest exchange: this season, this year, long ago or dormant; some strangers never wrote."""
    if state in ("never", "unsure") and dice.chance() < 0.4:
        return None
    youngest, oldest = dice.weighted(((0, 90), (91, 365), (366, 1095), (1096, 2600)), (25, 30, 25, 20))
    return max(not_before, LAST_DAY - timedelta(days=dice.whole(youngest, oldest)))


def on(network: str, people: Sequence[ContactTruth]) -> tuple[ContactTruth, ...]:
    """Give the people of one network."""
    return tuple(person for person in people if person.network == network)
