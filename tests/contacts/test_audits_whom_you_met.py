"""The audit: the share met, its range, and the words for it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.contacts.audit import (
    STATES,
    Audit,
    Seen,
    Share,
    State,
    audit,
    explanation,
    headline,
    in_a_word,
    strongest,
    whole,
    wilson,
)
from kit.samples import business

counts = st.tuples(*[st.integers(0, 40)] * 4)


def seen(met_first: int, online_first: int, never: int, unsure: int) -> list[Seen]:
    """Make people in the four states."""
    states: tuple[tuple[State, int], ...] = (
        ("met_first", met_first),
        ("online_first", online_first),
        ("never", never),
        ("unsure", unsure),
    )
    return [Seen(state) for state, times in states for _ in range(times)]


# The three samples of the course, and exercise 3.2: counts, share, range, sentence.
SAMPLES = {
    "thistle": ((104, 12, 22, 10), 84.1, "You have met 84 % of the people you are connected with (78 to 85)."),
    "ledgerwood": ((96, 52, 206, 32), 41.8, "You have met 42 % of the people you are connected with (38 to 47)."),
    "northlight": ((88, 86, 66, 22), 72.5, "You have met 73 % of the people you are connected with (66 to 75)."),
    "exercise 3.2": ((17, 9, 10, 4), 72.2, "You have met 72 % of the people you are connected with (65 to 75)."),
}


@pytest.mark.parametrize(("states", "share", "said"), SAMPLES.values(), ids=SAMPLES)
def test_the_figures_of_the_course(states: tuple[int, int, int, int], share: float, said: str) -> None:
    """The samples give the shares and ranges the curriculum states."""
    result = audit(seen(*states))
    assert round(result.share, 1) == share
    assert headline(result) == said


@pytest.mark.parametrize("slug", ["thistle", "ledgerwood", "northlight"])
def test_the_truth_of_the_samples_gives_the_same(slug: str) -> None:
    """The people of the sample businesses, counted one by one, give the same sentence."""
    truth = business(slug).truth.contacts
    people = [Seen(one.state, (one.network,), one.connected, one.how) for one in truth]
    assert headline(audit(people)) == SAMPLES[slug][2]


def test_a_sample_says_how_far_another_draw_could_be() -> None:
    """12 of 30 is 27 to 55, 24 of 60 is 30 to 51, and twelve of thirty is no strong majority."""
    first, more = audit(seen(8, 4, 18, 0), 386), audit(seen(16, 8, 36, 0), 386)
    assert tuple(map(whole, first.range)) == (27, 55)
    assert tuple(map(whole, more.range)) == (30, 51)
    said = " ".join(explanation(first))
    assert "You answered 30 of 386 people" in said
    assert "not a strong majority yet" in said


def test_a_sample_with_people_not_sure_about_has_the_wider_range() -> None:
    """Both doubts count at once: another draw, and whatever the unsure turn out to be."""
    low, high = audit(seen(8, 4, 14, 4), 386).range
    assert low == wilson(12, 30)[0]
    assert high == wilson(16, 30)[1]


def test_under_five_people_there_is_no_percentage() -> None:
    """“3 of 4”, and no per cent; nobody and nothing sure are said in words."""
    assert Share({"met_first": 3, "never": 1}).in_words() == "3 of 4"
    assert Share({"met_first": 61, "never": 119}).in_words() == "61 of 180, 34 %"
    assert "%" not in headline(audit(seen(2, 1, 1, 0)))
    assert "%" not in headline(audit(seen(0, 0, 0, 5)))
    assert "%" not in headline(audit([]))


def test_words_for_shares() -> None:
    """Up to a third few, to a half less than half, to two thirds a majority, above that a strong one."""
    thirds = {25: "few of them", 100 / 3: "few of them", 34: "less than half", 50: "half of them", 51: "a majority"}
    assert {share: in_a_word(share) for share in thirds} == thirds
    assert in_a_word(200 / 3) == "a majority"
    assert in_a_word(67) == "a strong majority"


def test_tables_by_network_year_and_how() -> None:
    """Somebody in two networks counts in both; rows without a date come last; ways of meeting count the met only."""
    people = [
        Seen("met_first", ("LinkedIn", "Phone"), date(2015, 1, 1), "work"),
        Seen("never", ("LinkedIn",), date(2020, 5, 1), "work"),
        Seen("online_first", ("LinkedIn",), None, "event"),
    ]
    result = audit(people)
    assert {name: share.in_words() for name, share in result.by_network.items()} == {
        "LinkedIn": "2 of 3",
        "Phone": "1 of 1",
    }
    assert list(result.by_year) == ["2015", "2020", "no date"]
    assert list(result.by_period) == ["2019 or earlier", "2020-21", "no date"]
    assert result.by_how == {"event": 1, "work": 1}


def test_networks_are_never_ranked_by_share() -> None:
    """The larger group stands first, however small its share."""
    people = [Seen("never", ("LinkedIn",))] * 9 + [Seen("met_first", ("Instagram",))] * 5
    assert list(audit(people).by_network) == ["LinkedIn", "Instagram"]


def test_the_strongest_state_counts() -> None:
    """Somebody met through one network is met, whatever was said in another."""
    assert strongest(["unsure", "never", "online_first"]) == "online_first"
    assert strongest(list(STATES)) == "met_first"


@settings(deadline=None)
@given(counts, st.integers(0, 500))
def test_the_share_always_lies_in_its_range(states: tuple[int, int, int, int], others: int) -> None:
    """Low, share and high are in order, from 0 to 100, whatever was counted."""
    people = seen(*states)
    result: Audit = audit(people, len(people) + others)
    low, high = result.range
    assert 0 <= low <= high <= 100
    if result.known and not (others and result.unsure):
        assert low - 1e-9 <= result.share <= high + 1e-9
    assert headline(result)


@settings(deadline=None)
@given(st.integers(1, 200), st.data())
def test_more_cards_narrow_the_range(size: int, data: st.DataObject) -> None:
    """Twice the cards with the same share give a narrower range."""
    met = data.draw(st.integers(0, size))
    one, two = wilson(met, size), wilson(2 * met, 2 * size)
    assert two[1] - two[0] < one[1] - one[0]
