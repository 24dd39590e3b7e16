"""How many will come: the six plans of the curriculum, the figures its texts quote, and the mathematics behind."""

from itertools import accumulate
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.meetups import (
    Forecast,
    Seen,
    count_groups,
    forecast,
    hundred_fridays,
    learn,
    learn_walk_ins,
    lessons,
    starting_rates,
    three_sentences,
)
from kit.meetups.forecast import Group

RATES = starting_rates()


def plan(**people: int) -> list[Group]:
    """Give groups by the names in the settings."""
    return [RATES[name].group(count) for name, count in people.items()]


EVERYONE = plan(came_last_time=8, yes_in_person=5, clicked_yes=6, maybe=8, no_answer=20)
EXERCISE = plan(clicked_yes=4, maybe=6, no_answer=20)
REGULARS = plan(came_last_time=6, clicked_yes=4, maybe=6, no_answer=15)

# Mean, 10-90 % range, nobody, nine or more, as the curriculum's table prints them after 200,000 draws.
TABLE = {
    "post only": (plan(), 1.0, False, 1.0, (0, 3), 52, 0.5),
    "post and three yeses in person": (plan(yes_in_person=3), 1.0, False, 3.2, (1, 5), 2, 2),
    "exercise 5.5": (EXERCISE, 0.0, False, 5.3, (2, 9), 1, 13),
    "six regulars": (REGULARS, 1.0, False, 9.4, (5, 14), 0, 56),
    "eight regulars": (EVERYONE, 1.0, False, 16, (10, 23), 0, 95),
    "eight regulars in rain": (EVERYONE, 1.0, True, 13, (7, 19), 0, 82),
}


@pytest.mark.parametrize(("groups", "walk_ins", "rain", "mean", "span", "nobody", "nine"), TABLE.values(), ids=TABLE)
def test_the_six_plans_of_the_table(
    groups: list[Group], walk_ins: float, rain: bool, mean: float, span: tuple[int, int], nobody: float, nine: float
) -> None:
    """Each plan agrees with the printed figure, give or take its rounding and a tenth of a point of chance."""
    found = forecast(groups, walk_ins, rain)
    assert found.mean == pytest.approx(mean, abs=0.06 if mean < 10 else 0.51)
    assert 100 * found.nobody == pytest.approx(nobody, abs=0.6)
    assert 100 * found.nine_or_more == pytest.approx(nine, abs=0.6)
    # A printed edge is right when drawing 200,000 times could have put it there: 0.2 points of chance.
    within = [0.0, *accumulate(found.chances)]
    for edge, share in zip(span, (0.1, 0.9), strict=True):
        assert within[edge] - 0.002 <= share <= within[edge + 1] + 0.002


def test_the_figures_of_exercise_5_5() -> None:
    """About five, 2 to 9; coin-flips alone 3 to 8; alone one Friday in two, or one in fifty."""
    found = forecast(EXERCISE, walk_ins=0)
    assert (round(found.mean), found.low, found.high) == (5, 2, 9)
    expected = sum(people * share for people, share in ((4, 0.50), (6, 0.25), (20, 0.08)))
    assert expected == pytest.approx(5.1)
    assert found.nobody < 0.02  # “none at all is rare here”
    assert sum(found.chances[25:]) < 1e-5  # “and thirty hardly possible”
    assert sum(found.chances[:4]) > 0.1  # “four or more are certain” is not fair
    coins = Forecast(0, 0, 0, 0, 0, 0, coin_flips([(4, 0.50), (6, 0.25), (20, 0.08)]))
    assert (coins.quantile(0.1), coins.quantile(0.9)) == (3, 8)
    assert forecast([]).nobody == pytest.approx(1 / 2, abs=0.03)
    assert forecast(plan(yes_in_person=3)).nobody == pytest.approx(1 / 50, abs=0.002)


def coin_flips(groups: list[tuple[int, float]]) -> tuple[float, ...]:
    """Add up independent coin-flips the plain way."""
    total = [1.0]
    for people, share in groups:
        row = [comb(people, k) * share**k * (1 - share) ** (people - k) for k in range(people + 1)]
        total = [
            sum(total[i] * row[k - i] for i in range(len(total)) if 0 <= k - i <= people)
            for k in range(len(total) + people)
        ]
    return tuple(total)


def test_the_figures_of_exercise_5_7() -> None:
    """Each ask in person is worth 0.8 x 0.75 = 0.6 of a person: three give 1.8, four 2.4."""
    each = 0.8 * 0.75
    assert each == pytest.approx(0.6)
    assert 3 * each == pytest.approx(1.8)
    assert 4 * each == pytest.approx(2.4)
    assert min(asks for asks in range(1, 9) if asks * each >= 2) == 4
    assert RATES["yes_in_person"].mean == 0.75


def test_the_starting_rates() -> None:
    """The table's means: 75, 50, 25, 8 and 60 %."""
    means = {name: round(100 * rate.mean) for name, rate in RATES.items()}
    assert means == {"yes_in_person": 75, "clicked_yes": 50, "maybe": 25, "no_answer": 8, "came_last_time": 60}


def test_without_a_day_effect_it_is_the_textbook_beta_binomial(monkeypatch: pytest.MonkeyPatch) -> None:
    """With everybody's day the same, one group has a formula; ours agrees to a ten-millionth."""
    from math import exp, lgamma

    from kit.settings import section

    monkeypatch.setitem(section("forecast"), "day_effect", 0.0)

    def log_beta(a: float, b: float) -> float:
        return lgamma(a) + lgamma(b) - lgamma(a + b)

    for people, a, b in [(1, 1.0, 1.0), (20, 2.0, 23.0), (40, 12.0, 4.0), (7, 0.5, 0.7), (15, 300.0, 100.0)]:
        found = forecast([(people, a, b)], walk_ins=0).chances
        for came in range(people + 1):
            true = comb(people, came) * exp(log_beta(a + came, b + people - came) - log_beta(a, b))
            assert found[came] == pytest.approx(true, abs=1e-7)


def test_nobody_asked_and_no_post_is_nobody() -> None:
    """An empty plan forecasts an empty table."""
    assert forecast([], walk_ins=0) == Forecast(1.0, 0, 0, 0, 0, 0.0, (1.0,))


@given(
    st.lists(st.tuples(st.integers(0, 40), st.floats(0.3, 80), st.floats(0.3, 80)), max_size=4),
    st.floats(0, 8),
    st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_any_plan_is_a_proper_spread(groups: list[Group], walk_ins: float, rain: bool) -> None:
    """Chances are none below 0, add up to 1, keep their order, and rain never brings more people."""
    found = forecast(groups, walk_ins, rain)
    assert min(found.chances) >= 0
    assert sum(found.chances) == pytest.approx(1)
    assert found.low <= found.median <= found.high
    assert 0 <= found.nobody <= 1
    assert 0 <= found.nine_or_more <= 1
    assert forecast(groups, walk_ins, rain=True).mean <= forecast(groups, walk_ins).mean + 1e-9
    fridays = hundred_fridays(found)
    assert len(fridays.others) == sum(band.fridays for band in fridays.bands) == 100


@pytest.mark.parametrize(
    ("groups", "walk_ins"),
    [
        ([(-1, 1, 1)], 1),
        ([(2.5, 1, 1)], 1),
        ([(1001, 1, 1)], 1),
        ([(5, 0, 1)], 1),
        ([(5, 1, float("nan"))], 1),
        ([], -1),
    ],
)
def test_numbers_that_cannot_be_are_refused(groups: list[Group], walk_ins: float) -> None:
    """A developer's slip gets the rule and what was given."""
    with pytest.raises(ValueError, match="must be"):
        forecast(groups, walk_ins)


def test_a_thousand_people_do_not_round_to_nothing() -> None:
    """The largest crowd keeps its chances."""
    found = forecast([(1000, 6, 6)], walk_ins=0)
    assert found.mean == pytest.approx(500, abs=1)


def test_learning_from_the_hosts_own_counts() -> None:
    """Ten yes-clicks, seven came: Beta(13, 9), 59 %; older counts fade by a tenth a week."""
    learned = learn(RATES["clicked_yes"], [Seen(0, 7, 3)])
    assert (learned.came, learned.stayed, round(100 * learned.mean)) == (13, 9, 59)
    faded = learn(RATES["clicked_yes"], [Seen(1, 7, 3)])
    assert (faded.came, faded.stayed) == (pytest.approx(6 + 6.3), pytest.approx(6 + 2.7))


def test_ours_becomes_yours_after_a_few_dates() -> None:
    """Four Fridays with four yes-clicks each outweigh our guess of twelve; two do not."""
    dates = [Seen(week, 3, 1) for week in range(4)]
    assert learn(RATES["clicked_yes"], []).whose == "ours"
    assert learn(RATES["clicked_yes"], dates[:2]).whose == "ours"
    assert learn(RATES["clicked_yes"], dates).whose == "yours"


def test_walk_ins_are_learned_too() -> None:
    """Our guess of one counts as one date beside the host's."""
    assert learn_walk_ins([]) == 1
    assert learn_walk_ins([(0, 3)]) == 2


def test_counting_who_came_by_group() -> None:
    """Names match whatever their case; everybody asked is counted once."""
    asked = [("Dana Ferris", "clicked_yes"), ("Ravi Menon", "clicked_yes"), ("Bo", "maybe")]
    assert count_groups(asked, ["dana ferris ", "Somebody New"]) == {"clicked_yes": (1, 1), "maybe": (0, 1)}


def test_the_hundred_fridays_and_their_text_twin() -> None:
    """The picture of exercise 5.5: one Friday alone, counts that add up, and the same in words."""
    fridays = hundred_fridays(forecast(EXERCISE, walk_ins=0))
    assert [band.fridays for band in fridays.bands] == [fridays.others.count(0), *counts(fridays.others)]
    assert fridays.others == tuple(sorted(fridays.others))
    assert fridays.text.startswith("Of 100 Fridays like this one: 1 with nobody")
    assert "a table for two" in fridays.text


def counts(others: tuple[int, ...]) -> list[int]:
    """Count one, two to three, four to eight, nine or more."""
    edges = [(1, 1), (2, 3), (4, 8), (9, 999)]
    return [sum(least <= heads <= most for heads in others) for least, most in edges]


def test_three_sentences() -> None:
    """Alone, likely, full: in Fridays and people; the guesses' owner at the end."""
    assert three_sentences(forecast(EXERCISE, walk_ins=0)) == (
        "On about 1 Friday in 100 you would sit alone.",
        "Most likely about 5 others come; 2 to 9 would be no surprise.",
        "On about 12 Fridays in 100 nine others or more would come: ten with you. (With our starting guesses.)",
    )
    quiet = three_sentences(forecast([], walk_ins=0), whose="yours")
    assert quiet[0] == "On nearly every Friday you would sit alone."
    assert quiet[2].endswith("(With your own numbers.)")


def test_the_two_lessons_of_a_forecast() -> None:
    """The figures of exercise 5.5's reason: about one Friday in two against one in fifty."""
    first, second = lessons(forecast(EXERCISE, 0), forecast([]), forecast(plan(yes_in_person=3)))
    assert "about 52 fridays in 100" in first.lower()
    assert "about 2 fridays in 100" in first.lower()
    assert "2 to 9" in second
