"""Circles: different trades, never two competitors where that can be had, and a plain word where it cannot."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.room.circles import Guest, Pair, Round, Wishes, cost, in_words, leave, make_circles, seat, sizes, standing
from kit.room.circles.seating import met

TRADES = ("baker", "Boulangerie", "florist", "web design", "print and web studio", "plumber", "")
NAMES = ("Ana", "Bo", "Cy", "Di", "Ed", "Fay", "Gus", "Hal", "Ida", "Jo", "Kim", "Lou", "Max", "Noor", "Oz", "Pia")


def room(*trades: str) -> list[Guest]:
    """People with these trades."""
    return [Guest(NAMES[at], trade) for at, trade in enumerate(trades)]


def pair(one: str, other: str) -> Pair:
    """Two names."""
    return frozenset((one, other))


def every_seating(names: Sequence[str], left: Sequence[int]) -> Iterator[Round]:
    """All ways to seat people in circles of these sizes."""
    if not left:
        yield ()
        return
    for size in sorted(set(left)):
        others = [*left]
        others.remove(size)
        for circle in combinations(names[1:], size - 1):
            rest = [name for name in names[1:] if name not in circle]
            for seating in every_seating(rest, others):
                yield ((names[0], *circle), *seating)


rooms = st.integers(2, 9).flatmap(
    lambda people: st.lists(st.sampled_from(TRADES), min_size=people, max_size=people).map(lambda told: room(*told))
)
numbers = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda two: two[0] != two[1]), max_size=3)
pairs = numbers.map(lambda told: tuple(pair(NAMES[one], NAMES[other]) for one, other in told))


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (0, ()),
        (1, (1,)),
        (2, (2,)),
        (3, (3,)),
        (5, (5,)),
        (6, (3, 3)),
        (7, (4, 3)),
        (9, (5, 4)),
        (10, (4, 3, 3)),
        (18, (4, 4, 4, 3, 3)),
        (20, (4,) * 5),
        (30, (4,) * 6 + (3, 3)),
    ],
)
def test_fours_wherever_possible(people: int, expected: tuple[int, ...]) -> None:
    """Three, four or five at a table, and never two unless two are there."""
    assert sizes(people) == expected


@given(st.integers(3, 400))
@settings(deadline=None)
def test_every_number_of_people_finds_seats(people: int) -> None:
    """Everybody sits, three to five at a table, and no other split has more fours."""
    told = sizes(people)
    assert sum(told) == people
    assert all(3 <= size <= 5 for size in told)
    assert sum(size != 4 for size in told) <= 2


@given(rooms, pairs, pairs, st.integers(0, 3), st.booleans())
@settings(max_examples=60, deadline=None)
def test_no_other_seating_is_better(
    guests: list[Guest], rivals: tuple[Pair, ...], apart: tuple[Pair, ...], shuffle: int, second: bool
) -> None:
    """In small rooms, where all seatings can be tried: none has fewer strains, in the first round or the second."""
    wishes = Wishes(compete=rivals, apart=apart)
    before = (make_circles(guests, wishes, 7),) if second else ()
    circles = make_circles(guests, wishes, shuffle, before)
    assert sorted(name for circle in circles for name in circle) == sorted(guest.name for guest in guests)
    assert sorted(map(len, circles)) == sorted(sizes(len(guests)))
    names = [guest.name for guest in guests]
    best = min(cost(one, guests, wishes, before) for one in every_seating(names, sizes(len(guests))))
    assert cost(circles, guests, wishes, before) == best


@given(rooms, pairs)
@settings(max_examples=40, deadline=None)
def test_the_same_list_gives_the_same_circles(guests: list[Guest], apart: tuple[Pair, ...]) -> None:
    """In whatever order people are listed."""
    mixed = sorted(guests, key=lambda guest: guest.trade + guest.name[::-1])
    assert make_circles(guests, Wishes(apart=apart), 3) == make_circles(mixed, Wishes(apart=apart), 3)


def test_another_number_gives_other_circles() -> None:
    """Shuffle once more, and people sit elsewhere."""
    guests = room(*["", "baker", "florist", "plumber"] * 4)
    seen = {frozenset(map(frozenset, make_circles(guests, shuffle=number))) for number in range(5)}
    assert len(seen) == 5


def test_competitors_never_share() -> None:
    """Four of each of four trades, written in their own ways: one of each at every table."""
    guests = room(
        *("baker", "Bakery owner", "boulangerie", "artisan bread"),
        *("web design", "print and web studio", "websites", "Conception web"),
        *("florist", "Flower shop", "fleuriste", "florists"),
        *("plumber", "plombière", "Plumbing & co", "plumbers"),
    )
    circles = make_circles(guests)
    assert cost(circles, guests) == 0
    assert list(in_words(circles, guests)) == []


def test_the_instructor_knows_better() -> None:
    """Two who compete though their words differ, two who are kept apart, a couple who stays together."""
    guests = room(*[""] * 12)
    wishes = Wishes((pair("Ana", "Bo"),), (pair("Cy", "Di"),), (pair("Ed", "Fay"), pair("Fay", "Gus")))
    for shuffle in range(10):
        circles = make_circles(guests, wishes, shuffle)
        assert [{"Ed", "Fay", "Gus"} <= set(circle) for circle in circles].count(True) == 1
        assert not any({"Ana", "Bo"} <= set(circle) or {"Cy", "Di"} <= set(circle) for circle in circles)


def test_a_couple_of_one_trade_stays_together() -> None:
    """Together goes before everything else, and nobody is told that they share a trade."""
    guests = room("baker", "baker", *[""] * 6)
    wishes = Wishes(together=(pair("Ana", "Bo"),), apart=(pair("Ana", "Bo"),))
    circles = make_circles(guests, wishes)
    assert any({"Ana", "Bo"} <= set(circle) for circle in circles)
    assert list(in_words(circles, guests, wishes)) == []


def test_nobody_meets_twice() -> None:
    """Sixteen people, two rounds: everybody has met six others, and no competitor."""
    guests = room(*["baker", "florist", "plumber", ""] * 4)
    rounds: list[Round] = []
    for number in range(2):
        rounds.append(make_circles(guests, shuffle=number, before=rounds))
    told = list(met(rounds))
    assert len(told) == len(set(told))
    assert cost(rounds[-1], guests) == 0


def test_six_bakers_among_eight() -> None:
    """It cannot be had: they are spread evenly, and the words say who shares, and why."""
    guests = room(*["baker"] * 6, "florist", "law office")
    circles = make_circles(guests)
    bakers = [sum(name in NAMES[:6] for name in circle) for circle in circles]
    assert bakers == [3, 3]
    (words,) = in_words(circles, guests)
    assert words.startswith("6 of 8 people are in bakery, and there are 2 circles: ")
    assert all(name in words for name in NAMES[:6])


def test_wishes_that_cannot_be_had_are_said() -> None:
    """Three couples and two circles of three; two apart in a room of four; a second round for eight."""
    guests = room(*[""] * 6)
    couples = Wishes(together=(pair("Ana", "Bo"), pair("Cy", "Di"), pair("Ed", "Fay")))
    circles = make_circles(guests, couples)
    assert [words for words in in_words(circles, guests, couples) if "Ed and Fay do not sit together" in words]
    few = room("", "", "", "")
    apart = Wishes(apart=(pair("Ana", "Bo"),))
    assert "Ana and Bo share circle 1" in next(iter(in_words(make_circles(few, apart), few, apart)))
    eight = room(*[""] * 8)
    first = make_circles(eight)
    again = make_circles(eight, before=[first])
    (words,) = in_words(again, eight, before=[first])
    assert words.startswith("Some meet again: ")
    assert words.endswith("; and 1 more pair. With 8 people that cannot always be avoided.")


def test_a_name_is_there_once() -> None:
    """Two people of one name cannot be told apart: a developer's slip says so."""
    with pytest.raises(ValueError, match="'guests' must have each name once, got 'Ana' twice"):
        make_circles([Guest("Ana"), Guest("Ana")])


def test_a_latecomer_sits_down_and_nobody_gets_up() -> None:
    """At the circle of three first, and not beside a competitor."""
    guests = room("baker", "", "", "", "", "", "florist")
    circles = make_circles(guests)
    late = [*guests, Guest("Zoe", "bakery")]
    small = next(circle for circle in circles if len(circle) == 3)
    after = seat(circles, late)
    assert [after[at][: len(circle)] for at, circle in enumerate(circles)] == list(circles)
    assert "Zoe" in after[circles.index(small)]
    fives = seat(after, [*late, Guest("Yan", "florist")])
    where = next(circle for circle in fives if "Yan" in circle)
    assert len(where) == 5
    assert "Gus" not in where


def test_an_interpreter_who_comes_late_sits_beside_their_person() -> None:
    """Even where that makes a circle of five, and another has a chair free."""
    guests = room(*[""] * 7)
    circles = make_circles(guests)
    person = next(circle for circle in circles if len(circle) == 4)[2]
    after = seat(circles, [*guests, Guest("Zoe")], Wishes(together=(pair(person, "Zoe"),)))
    assert any({person, "Zoe"} <= set(circle) and len(circle) == 5 for circle in after)


def test_three_latecomers_make_a_circle_of_their_own() -> None:
    """Three more at full tables open another one; where two are too many they stand, and are named."""
    guests = room(*[""] * 8)
    circles = make_circles(guests)
    more = [*guests, *(Guest(name) for name in ("X", "Y", "Z"))]
    assert set(seat(circles, more)[2]) == {"X", "Y", "Z"}
    full = make_circles(room(*[""] * 5))
    crowded = [*room(*[""] * 5), Guest("X"), Guest("Y")]
    assert standing(seat(full, crowded), crowded) == ["X", "Y"]


def test_somebody_has_to_leave() -> None:
    """Their seat stays empty; a circle of two goes to the others, unless there are no others."""
    guests = room(*[""] * 7)
    circles = make_circles(guests)
    small = next(circle for circle in circles if len(circle) == 3)
    big = next(circle for circle in circles if len(circle) == 4)
    assert sorted(map(len, leave(circles, big[0], guests))) == [3, 3]
    after = leave(circles, small[0], guests)
    assert sorted(map(len, after)) == [5] or sorted(map(len, after)) == [2, 4]
    two = leave((("Ana", "Bo", "Cy"),), "Ana", guests)
    assert two == (("Bo", "Cy"),)


def test_two_hundred_people() -> None:
    """A big room: two rounds, no competitors, nobody twice."""
    trades = ("baker", "florist", "plumber", "web", "", "cafe", "yoga", "massage", "law", "tax", "pottery", "books")
    guests = [Guest(f"Guest {at}", trades[at % len(trades)]) for at in range(200)]
    first = make_circles(guests)
    second = make_circles(guests, before=[first])
    assert cost(first, guests) == cost(second, guests, before=[first]) == 0
