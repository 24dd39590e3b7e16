"""Thirty fair cards: people drawn at random, in proportion to network and period, never the newest first."""

import random
from collections.abc import Collection, Sequence

from kit.contacts.audit import period
from kit.contacts.person import Person


def draw(people: Sequence[Person], n: int = 30, seed: str = "", already: Collection[str] = ()) -> tuple[Person, ...]:
    """Draw the next `n` people to ask about.

    Each network and period gets its share of the `n` (largest remainders), and within it everybody has the same chance.
    The same people, seed and `already` give the same draw on every machine.

    Parameters
    ----------
    people
        Everybody there is.
    n
        How many cards.
    seed
        Fixes the draw; the workbook's own, so that a reload shows the same cards.
    already
        Ids of people drawn before: "thirty more" never asks twice.
    """
    pool: dict[tuple[str, str], list[Person]] = {}
    for person in sorted(people, key=lambda one: one.id):
        if person.id not in already:
            pool.setdefault((person.networks[0] if person.networks else "", period(person.connected_on)), []).append(
                person
            )
    left = sum(map(len, pool.values()))
    chance = random.Random(f"{seed} {len(already)}")
    chosen: list[Person] = []
    for stratum, places in _shares({name: len(group) for name, group in pool.items()}, min(n, left)).items():
        group = pool[stratum]
        chance.shuffle(group)
        chosen += group[:places]
    chance.shuffle(chosen)
    return tuple(chosen)


def _shares(sizes: dict[tuple[str, str], int], n: int) -> dict[tuple[str, str], int]:
    """Split `n` places over groups in proportion to their size, by largest remainder."""
    total = sum(sizes.values())
    if not total:
        return {}
    exact = {name: n * size / total for name, size in sizes.items()}
    given = {name: int(share) for name, share in exact.items()}
    rest = sorted(exact, key=lambda name: (given[name] - exact[name], name))
    for name in rest[: n - sum(given.values())]:
        given[name] += 1
    return given
