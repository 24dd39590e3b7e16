"""The instructor's plan of circles: who is here, what was wished, the rounds, and all that can be done with it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kit.room.circles.guests import NO_WISHES, Guest, Pair, Round, Wishes
from kit.room.circles.latecomers import leave, seat
from kit.room.circles.names import MOST, clean, read_people
from kit.room.circles.seating import make_circles
from kit.settings import section

KINDS = ("compete", "apart", "together")
Told = Mapping[str, Any]


class NotUnderstood(ValueError):
    """Something was asked for that cannot be done; a page of ours never asks it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the board keeps. Each change makes another one.

    Parameters
    ----------
    number, back
        Its own number, and that of the plan which undo goes back to; 0 for none.
    typed
        People the instructor added, and trades they typed for people who joined.
    away
        Names of people who joined and sit in no circle: they left, or they are helpers.
    wishes
        Who competes, stays apart, stays together.
    shuffle
        The number the circles were made with.
    rounds
        The circles of each round, none before they are made.
    changed
        True when trades or wishes changed after the circles were made.
    """

    number: int = 0
    back: int = 0
    typed: tuple[Guest, ...] = ()
    away: tuple[str, ...] = ()
    wishes: Wishes = NO_WISHES
    shuffle: int = 0
    rounds: tuple[Round, ...] = ()
    changed: bool = False

    def guests(self, joined: Sequence[Guest]) -> list[Guest]:
        """Give everybody who needs a seat: who joined and who was typed, without those who are away, by name."""
        everybody = {guest.name.casefold(): guest for guest in joined}
        for guest in self.typed:
            here = everybody.get(guest.name.casefold(), guest)
            everybody[guest.name.casefold()] = Guest(here.name, guest.trade or here.trade)
        away = {name.casefold() for name in self.away}
        return sorted((one for key, one in everybody.items() if key not in away), key=lambda one: one.name.casefold())

    def after(self, told: Told, joined: Sequence[Guest]) -> "Plan":
        """Do one thing, and give the plan that follows.

        Parameters
        ----------
        told
            What to do, as the page asks: ``{"do": "add", "people": "Ana, baker"}``, "trade" with name and trade,
            "away" or "here" with name, "wish" or "unwish" with kind and two names, "make", "shuffle", "second",
            "seat", "swap" with a round and two names.
        joined
            Who joined, with the trades they gave.

        Raises
        ------
        NotUnderstood
            When it is nothing of these, or lacks what it needs.
        """
        do = _ACTIONS.get(str(told.get("do")))
        if do is None:
            raise NotUnderstood(f"'do' must be one of {', '.join(_ACTIONS)}, got {told.get('do')!r}")
        plan = do(self, told, joined)
        return replace(plan, number=self.number + 1, back=self.number)


def _add(plan: Plan, told: Told, joined: Sequence[Guest]) -> Plan:
    """Add people. Who is here already gets the trade that was typed, and is here again."""
    trades = {guest.name.casefold(): guest.trade for guest in plan.guests(joined)}
    known = {guest.name.casefold(): guest for guest in plan.typed}
    added = read_people(_text(told, "people", 20_000))
    for guest in added:
        before = known.get(guest.name.casefold(), guest)
        known[guest.name.casefold()] = Guest(before.name, guest.trade or before.trade)
    away = tuple(name for name in plan.away if name.casefold() not in {guest.name.casefold() for guest in added})
    other = any(guest.trade and guest.trade != trades.get(guest.name.casefold(), guest.trade) for guest in added)
    return replace(
        plan, typed=tuple(known.values())[:MOST], away=away, changed=plan.changed or (other and bool(plan.rounds))
    )


def _trade(plan: Plan, told: Told, joined: Sequence[Guest]) -> Plan:
    name, trade = _name(plan, told, joined), clean(_text(told, "trade", 200))
    known = {guest.name.casefold(): guest for guest in plan.typed} | {name.casefold(): Guest(name, trade)}
    return replace(plan, typed=tuple(known.values()), changed=bool(plan.rounds))


def _away(plan: Plan, told: Told, joined: Sequence[Guest]) -> Plan:
    """Take somebody out; who was only typed is forgotten altogether."""
    name, guests = _name(plan, told, joined), plan.guests(joined)
    rounds = tuple(leave(one, name, guests, plan.wishes) for one in plan.rounds)
    if any(guest.name == name for guest in joined):
        return replace(plan, away=(*plan.away, name), rounds=rounds)
    return replace(plan, typed=tuple(guest for guest in plan.typed if guest.name != name), rounds=rounds)


def _here(plan: Plan, told: Told, joined: Sequence[Guest]) -> Plan:
    return replace(plan, away=tuple(name for name in plan.away if name != told.get("name")))


def _wish(plan: Plan, told: Told, joined: Sequence[Guest]) -> Plan:
    """Keep a wish about two people; it takes the place of what was wished about them before."""
    kind, pair = _kind(told), frozenset((_name(plan, told, joined, "one"), _name(plan, told, joined, "other")))
    if len(pair) < 2:
        raise NotUnderstood("A wish needs two people")
    kept = {each: tuple(one for one in getattr(plan.wishes, each) if one != pair) for each in KINDS}
    kept[kind] += (pair,)
    return replace(plan, wishes=Wishes(**kept), changed=bool(plan.rounds))


def _unwish(plan: Plan, told: Told, joined: Sequence[Guest]) -> Plan:
    kind, pair = _kind(told), frozenset((str(told.get("one")), str(told.get("other"))))
    kept = tuple(one for one in getattr(plan.wishes, kind) if one != pair)
    return replace(plan, wishes=replace(plan.wishes, **{kind: kept}), changed=bool(plan.rounds))


def _make(plan: Plan, told: Told, joined: Sequence[Guest]) -> Plan:
    """Make all rounds there are again, at least one."""
    rounds: list[Round] = []
    for turn in range(max(len(plan.rounds), 1)):
        rounds.append(make_circles(plan.guests(joined), plan.wishes, plan.shuffle + turn, rounds))
    return replace(plan, rounds=tuple(rounds), changed=False)


def _shuffle(plan: Plan, told: Told, joined: Sequence[Guest]) -> Plan:
    return _make(replace(plan, shuffle=plan.shuffle + section("circles")["rounds"]), told, joined)


def _second(plan: Plan, told: Told, joined: Sequence[Guest]) -> Plan:
    """Add a round in which people meet others."""
    if not plan.rounds or len(plan.rounds) >= section("circles")["rounds"]:
        raise NotUnderstood("A second round follows the first")
    more = make_circles(plan.guests(joined), plan.wishes, plan.shuffle + len(plan.rounds), plan.rounds)
    return replace(plan, rounds=(*plan.rounds, more))


def _seat(plan: Plan, told: Told, joined: Sequence[Guest]) -> Plan:
    """Seat latecomers in every round, and leave everybody else where they are."""
    guests, rounds = plan.guests(joined), list[Round]()
    for one in plan.rounds:
        rounds.append(seat(one, guests, plan.wishes, rounds))
    return replace(plan, rounds=tuple(rounds))


def _swap(plan: Plan, told: Told, joined: Sequence[Guest]) -> Plan:
    """Let two people change places in one round."""
    at, one, other = told.get("round"), str(told.get("one")), str(told.get("other"))
    if not isinstance(at, int) or not 0 <= at < len(plan.rounds):
        raise NotUnderstood(f"'round' must be one of the {len(plan.rounds)} there are, got {at!r}")
    if not {one, other} <= {name for circle in plan.rounds[at] for name in circle}:
        raise NotUnderstood("Only people who sit can change places")
    changed = {one: other, other: one}
    swapped = tuple(tuple(changed.get(name, name) for name in circle) for circle in plan.rounds[at])
    return replace(plan, rounds=(*plan.rounds[:at], swapped, *plan.rounds[at + 1 :]))


_ACTIONS: dict[str, Callable[[Plan, Told, Sequence[Guest]], Plan]] = {
    "add": _add,
    "trade": _trade,
    "away": _away,
    "here": _here,
    "wish": _wish,
    "unwish": _unwish,
    "make": _make,
    "shuffle": _shuffle,
    "second": _second,
    "seat": _seat,
    "swap": _swap,
}


def _kind(told: Told) -> str:
    if told.get("kind") not in KINDS:
        raise NotUnderstood(f"'kind' must be one of {', '.join(KINDS)}, got {told.get('kind')!r}")
    return str(told["kind"])


def _name(plan: Plan, told: Told, joined: Sequence[Guest], field: str = "name") -> str:
    name = told.get(field)
    if not isinstance(name, str) or name not in {guest.name for guest in plan.guests(joined)}:
        raise NotUnderstood(f"{field!r} must be somebody in the room, got {name!r}")
    return name


def _text(told: Told, field: str, longest: int) -> str:
    words = told.get(field)
    if not isinstance(words, str) or len(words) > longest:
        raise NotUnderstood(f"{field!r} must be text of at most {longest} letters")
    return words


def to_json(plan: Plan) -> dict[str, Any]:
    """Give a plan as the board keeps it."""
    return {
        "number": plan.number,
        "back": plan.back,
        "typed": [[guest.name, guest.trade] for guest in plan.typed],
        "away": list(plan.away),
        "wishes": {kind: [sorted(pair) for pair in getattr(plan.wishes, kind)] for kind in KINDS},
        "shuffle": plan.shuffle,
        "rounds": [[list(circle) for circle in one] for one in plan.rounds],
        "changed": plan.changed,
    }


def from_json(kept: Any) -> Plan:
    """Read a plan that the board kept; None gives a new one."""
    if kept is None:
        return Plan()
    return Plan(
        number=kept["number"],
        back=kept["back"],
        typed=tuple(Guest(name, trade) for name, trade in kept["typed"]),
        away=tuple(kept["away"]),
        wishes=Wishes(**{kind: tuple(map(_pair, kept["wishes"][kind])) for kind in KINDS}),
        shuffle=kept["shuffle"],
        rounds=tuple(tuple(tuple(circle) for circle in one) for one in kept["rounds"]),
        changed=kept["changed"],
    )


def _pair(names: Sequence[str]) -> Pair:
    return frozenset(names)
