"""Somebody comes late, or has to leave: circles change as little as can be, nobody else gets up."""

from collections.abc import Sequence

from kit.room.circles.guests import NO_WISHES, Guest, Round, Wishes
from kit.room.circles.seating import cost, make_circles
from kit.settings import section


def seat(circles: Round, guests: Sequence[Guest], wishes: Wishes = NO_WISHES, before: Sequence[Round] = ()) -> Round:
    """Give everybody who has no seat yet one, and leave all others where they are.

    Who stays together with somebody goes to their circle. Chairs at circles of three are filled first. Three or more
    who are left make circles of their own; one or two join a circle of four, which makes it five.

    Parameters
    ----------
    circles
        As people sit now.
    guests
        Everybody, those who sit and those who don't.
    wishes, before
        As for `make_circles`.

    Returns
    -------
    Round
        Somebody may still stand when every circle is full and fewer than three are left.
    """
    rule = section("circles")
    seated = {name for circle in circles for name in circle}
    late = sorted((guest for guest in guests if guest.name not in seated), key=lambda guest: guest.name)
    tables, late = _fill(list(circles), late, rule["usual"], guests, wishes, before)
    if len(late) >= rule["least"]:
        return (*tables, *make_circles(late, wishes, len(tables), before))
    tables, _ = _fill(tables, late, rule["most"], guests, wishes, before)
    return tuple(tables)


def leave(circles: Round, name: str, guests: Sequence[Guest], wishes: Wishes = NO_WISHES) -> Round:
    """Take somebody out who has to go. A circle that is left too small joins the others, as long as they have room."""
    rest = tuple(tuple(one for one in circle if one != name) for circle in circles)
    whole = tuple(circle for circle in rest if len(circle) >= section("circles")["least"])
    staying = [guest for guest in guests if guest.name != name and any(guest.name in circle for circle in rest)]
    joined = seat(whole, staying, wishes) if whole else ()
    if sum(map(len, joined)) == sum(map(len, rest)):
        return joined
    return tuple(circle for circle in rest if circle)


def _fill(
    tables: list[tuple[str, ...]],
    late: Sequence[Guest],
    until: int,
    guests: Sequence[Guest],
    wishes: Wishes,
    before: Sequence[Round],
) -> tuple[list[tuple[str, ...]], list[Guest]]:
    """Put latecomers at circles with fewer than `until`; give the circles, and who found no chair."""
    known = {guest.name: guest for guest in guests}
    standing: list[Guest] = []
    for guest in late:
        free = _beside(guest, tables, wishes) or [at for at, circle in enumerate(tables) if len(circle) < until]
        if not free:
            standing.append(guest)
            continue

        def strain(at: int, guest: Guest = guest) -> tuple[int, int, int]:
            around = (*tables[at], guest.name)
            there = [known[name] for name in around if name in known]
            return cost([tuple(one.name for one in there)], there, wishes, before), len(around), at

        at = min(free, key=strain)
        tables[at] = (*tables[at], guest.name)
    return tables, standing


def _beside(guest: Guest, tables: Sequence[tuple[str, ...]], wishes: Wishes) -> list[int]:
    """Give the circles with a free chair where somebody sits with whom this guest stays together."""
    company = {name for pair in wishes.together if guest.name in pair for name in pair if name != guest.name}
    most = section("circles")["most"]
    return [at for at, circle in enumerate(tables) if len(circle) < most and company & set(circle)]
