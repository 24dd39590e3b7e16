"""Thirty fair cards: people drawn at random, in proportion to network and period, never the newest first."""

import random
from collections.abc import Collection, Mapping, Sequence

from kit.contacts.audit import period
from kit.contacts.person import Person

Cell = tuple[str, str]
"""A network and a period: the networks and periods get their fair part of the cards."""


def draw(people: Sequence[Person], n: int = 30, seed: str = "", already: Collection[str] = ()) -> tuple[Person, ...]:
    """Draw the next `n` people to ask about.

    The people are laid out cell by cell, shuffled inside each, and one is taken at every equal step from a random start
    (systematic sampling): everybody has the same chance, and every network and period its part, give or take one card.
    When more are drawn, cells that are behind their part come up first, so that all cards together stay a small picture
    of the whole, also when another network was loaded in between.

    Parameters
    ----------
    people
        Everybody there is, in any order.
    n
        How many cards; fewer come when fewer people are left.
    seed
        Fixes the draw; the workbook's own, so that a reload shows the same cards.
    already
        Ids of people drawn before: "thirty more" never asks twice.
    """
    cells: dict[Cell, list[Person]] = {}
    for person in sorted(people, key=lambda one: one.id):
        cells.setdefault(cell_of(person), []).append(person)
    left = {cell: [one for one in those if one.id not in already] for cell, those in sorted(cells.items())}
    waiting = sum(map(len, left.values()))
    n = min(n, waiting)
    if n <= 0:
        return ()
    part = (len(people) - waiting + n) / len(people)
    behind = {cell: part * len(cells[cell]) - (len(cells[cell]) - len(those)) for cell, those in left.items()}
    wanted = _places(behind, {cell: len(those) for cell, those in left.items()}, n)
    dice = random.Random(f"{seed} {len(already)}")
    chosen: list[Person] = []
    others: list[Person] = []
    reached, step = 0.0, dice.random()
    for cell, those in left.items():
        dice.shuffle(those)
        for person in those:
            reached += wanted[cell] / len(those)
            (chosen if reached > step + len(chosen) else others).append(person)
    chosen += others[: n - len(chosen)]  # rounding can leave the last step a hair short
    dice.shuffle(chosen)
    return tuple(chosen[:n])


def cell_of(person: Person) -> Cell:
    """Give the network and period of a person's earliest connection; without a date, of the first network by name."""
    first = min(person.rows, key=lambda row: (row.connected_on is None, str(row.connected_on), row.network))
    return first.network, period(first.connected_on)


def _places(behind: Mapping[Cell, float], left: Mapping[Cell, int], n: int) -> dict[Cell, float]:
    """Share out `n` places by how far each cell is behind its part; none gets more than it has people left."""
    places = dict.fromkeys(behind, 0.0)
    weights = {cell: max(much, 0.0) for cell, much in behind.items()}
    while (missing := n - sum(places.values())) > 1e-9:
        open_cells = [cell for cell in behind if left[cell] - places[cell] > 1e-9]
        total = sum(weights[cell] for cell in open_cells)
        if not total:  # every cell that was behind is empty: the others share the rest by their size
            weights = {cell: float(left[cell]) for cell in behind}
            continue
        for cell in open_cells:
            places[cell] = min(left[cell], places[cell] + missing * weights[cell] / total)
    return places
