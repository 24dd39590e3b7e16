"""Thirty cards drawn fairly: everybody has the same chance, every network and period its part."""

import random
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from kit.contacts import Person
from kit.contacts.sample import cell_of, draw

from .people import person

PEOPLE = [
    *(person(number, "LinkedIn", 2015) for number in range(140)),
    *(person(number, "LinkedIn", 2020) for number in range(140, 230)),
    *(person(number, "LinkedIn", 2023) for number in range(230, 290)),
    *(person(number, "Phone") for number in range(290, 380)),
    *(person(number, "Facebook", 2012) for number in range(380, 386)),
]


def test_every_network_and_period_gets_its_part() -> None:
    """Thirty of 386: each cell gets its share of the cards, give or take one."""
    for seed in range(20):
        drawn = draw(PEOPLE, 30, str(seed))
        assert len({one.id for one in drawn}) == 30
        cells, everyone = Counter(map(cell_of, drawn)), Counter(map(cell_of, PEOPLE))
        assert all(abs(cells[cell] - 30 * size / len(PEOPLE)) <= 1 for cell, size in everyone.items())


def test_everybody_has_the_same_chance() -> None:
    """Over 800 draws nobody, in the smallest cell or the largest, is drawn much more often than another."""
    times = Counter(one.id for seed in range(800) for one in draw(PEOPLE, 30, str(seed)))
    expected = 800 * 30 / len(PEOPLE)
    assert len(times) == len(PEOPLE)
    assert max(times.values()) < expected * 1.7
    assert min(times.values()) > expected * 0.4
    of_the_six = sum(times[one.id] for one in PEOPLE[-6:]) / 6
    assert 0.8 < of_the_six / expected < 1.2


def test_the_newest_do_not_come_first() -> None:
    """Cards are shuffled: the first card is not from the newest year more often than its part."""
    first = Counter(cell_of(draw(PEOPLE, 30, str(seed))[0])[1] for seed in range(300))
    assert first["2022 on"] < 300 * 60 / 386 * 1.6


def test_thirty_more_are_thirty_others() -> None:
    """Nobody is asked twice, until everybody was asked."""
    drawn: list[Person] = []
    while more := draw(PEOPLE, 30, "x", {one.id for one in drawn}):
        drawn += more
    assert len(drawn) == len({one.id for one in drawn}) == len(PEOPLE)


def test_a_network_loaded_later_catches_up() -> None:
    """After thirty cards of one network, the next thirty lean to the one that was loaded since."""
    old = [person(number, "Phone") for number in range(100)]
    new = [person(number, "LinkedIn", 2021) for number in range(100, 300)]
    first = draw(old, 30, "x")
    more = draw([*old, *new], 30, "x", {one.id for one in first})
    assert Counter(one.networks[0] for one in more)["LinkedIn"] == 30


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 60), st.integers(0, 80), st.randoms(use_true_random=False))
def test_the_same_seed_gives_the_same_cards_in_any_order(size: int, n: int, dice: random.Random) -> None:
    """As many as asked or as there are, each once, whatever the order of the people."""
    people = [person(number, ("Phone", "X")[number % 2], 2010 + number % 15) for number in range(size)]
    drawn = draw(people, n, "seed")
    shuffled = people.copy()
    dice.shuffle(shuffled)
    assert draw(shuffled, n, "seed") == drawn
    assert len({one.id for one in drawn}) == len(drawn) == min(size, n)
