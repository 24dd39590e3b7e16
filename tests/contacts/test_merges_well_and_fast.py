"""Merging measured on invented people with known truth: right, complete enough, few questions, ahead of exact match."""

from typing import Any

import pytest

from kit.contacts import merge

from .people import benchmark, f1

SEEDS = tuple(range(101, 109))


@pytest.fixture(scope="module")
def draws() -> list[tuple[list[Any], list[int]]]:
    """Eight draws of 500 people that nothing was tuned on."""
    make = benchmark("people").make
    return [make(500, seed) for seed in SEEDS]


def test_ninety_nine_in_a_hundred_silent_matches_are_right(draws: list[tuple[list[Any], list[int]]]) -> None:
    """At 500 people: precision 0.99 over all draws, recall above 0.58, F1 well above the exact match's."""
    labels: list[tuple[int, str]] = []
    truth: list[tuple[int, int]] = []
    names: list[tuple[int, str]] = []
    for draw, (rows, who) in enumerate(draws):
        labels += [(draw, row.person) for row in merge(rows)]
        truth += [(draw, number) for number in who]
        names += [(draw, row.email.lower() or row.name.lower() or row.handle) for row in rows]
    precision, recall, ours = f1(labels, truth)
    assert precision >= 0.99
    assert recall >= 0.65
    assert ours > f1(names, truth)[2] + 0.2


def test_few_questions_and_half_of_them_a_yes(draws: list[tuple[list[Any], list[int]]]) -> None:
    """Nobody is asked more than a hundred times about 500 people, and questions are worth asking."""
    for rows, who in draws:
        merged = merge(rows)
        number = {row.key: truth for row, truth in zip(merged, who, strict=True)}
        yes = sum(number[one.one] == number[one.other] for one in merged.suggestions)
        assert len(merged.suggestions) <= 100
        assert yes >= len(merged.suggestions) / 2


def test_true_answers_make_it_better(draws: list[tuple[list[Any], list[int]]]) -> None:
    """An owner who answers every question rightly loses no precision and finds more people."""
    rows, who = draws[0]
    before = merge(rows)
    number = {row.key: truth for row, truth in zip(before, who, strict=True)}
    answers = [one.decide(number[one.one] == number[one.other]) for one in before.suggestions]
    after = merge(rows, answers)
    found, better = (f1([row.person for row in merged], who) for merged in (before, after))
    assert better[1] > found[1]
    assert better[0] >= 0.985


def test_the_generator_repeats_itself() -> None:
    """The same seed gives the same people, so figures can be measured again."""
    make = benchmark("people").make
    assert make(50, 7) == make(50, 7)
    assert make(50, 7) != make(50, 8)
