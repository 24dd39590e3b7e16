"""An occasion: what is still missing, in words; the venue; circles; rain; the four turnouts."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.meetups import (
    ACCESS_LINES,
    TURNOUT,
    Occasion,
    Venue,
    access_words,
    circles,
    circles_in_words,
    mark_for,
    missing,
    second_host_note,
    to_ask,
    to_mend,
    weather_call,
    worth_adding,
)
from kit.meetups.weekday import hour_words, span_words

from .harrow_shore import MILL, PATIO, QUAY, patio


def test_a_ready_occasion_misses_nothing() -> None:
    """Who, where, when with its end, a sign, cost, access and contact, rain: all there."""
    assert list(missing(PATIO, date(2025, 7, 8))) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"venues": ()}, "Say where"),
        ({"venues": (replace(QUAY, address=""),)}, "address of Quay Deck"),
        ({"venues": (replace(QUAY, public=False),)}, "public place instead"),
        ({"venues": (replace(QUAY, public=None),)}, "Say whether Quay Deck is a public place"),
        ({"first": None}, "Choose a day"),
        ({"weekday": "MO", "last": date(2025, 7, 12)}, "No Monday is left"),
        ({"last": None}, "has passed"),
        ({"starts": None}, "hour it starts"),
        ({"ends": None}, "Say when it ends"),
        ({"ends": time(6, 30)}, "It ends before it starts (5 pm-6:30 am)"),
        ({"welcome": " "}, "Say who is welcome"),
        ({"sign": ""}, "a sign to look for"),
        ({"cost": ""}, "what it costs"),
        ({"venues": (replace(QUAY, access={}),)}, "steps at Quay Deck"),
        ({"contact": ""}, "ask about access"),
        ({"venues": (replace(QUAY, indoors=""),)}, "if it rains at Quay Deck"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_missing_thing_is_said(changes: dict[str, object], said: str) -> None:
    """One thing taken away gives one sentence about it."""
    found = list(missing(patio(**changes), date(2025, 7, 12)))
    assert len(found) == 1
    assert said in found[0]


def test_the_most_important_comes_first() -> None:
    """A blank occasion asks for the place, then the day."""
    found = list(missing(Occasion()))
    assert found[0].startswith("Say where")
    assert found[1].startswith("Choose a day")


def test_coffee_for_two_needs_less() -> None:
    """No sign on the table and no list of costs for one invited person, but a place, an hour and a name."""
    coffee = patio(kind="two", welcome="", sign="", cost="", contact="", asked=("Dana",))
    assert list(missing(coffee)) == []
    assert list(missing(replace(coffee, asked=()))) == ["Write down whom you ask, and ask them yourself."]


def test_going_to_somebody_elses_event_needs_least() -> None:
    """The other host sees to rain and steps."""
    together = patio(kind="join", asked=("Ravi",), sign="", venues=(Venue("Town Hall", "1 Main Street", public=True),))
    assert list(missing(together)) == []


def test_what_would_make_it_better() -> None:
    """Three people asked, a second host, one phone call, a thank-you; none of it a must."""
    better = list(worth_adding(PATIO))
    assert better[0].startswith("Ask 3 more yourself")
    assert any("second host" in line for line in better)
    assert any(line.startswith("Phone Quay Deck and ask: seats with backs") for line in better)
    full = patio(
        asked=("Dana", "Ravi", "Bo"),
        second_host="Lou",
        thank="Marten",
        venues=(replace(QUAY, access={line.name: "yes" for line in ACCESS_LINES}),),
    )
    assert list(worth_adding(full)) == []


def test_dates_skip_what_is_skipped_and_places_take_turns() -> None:
    """Eight Fridays less one; two places in turn, the skipped day taking none."""
    plan = patio(venues=(QUAY, MILL), skip=(date(2025, 7, 18),))
    assert len(plan.days) == 7
    assert [plan.venue_on(day).name for day in plan.days[:3]] == ["Quay Deck", "Mill Yard", "Quay Deck"]
    assert plan.venue_on(date(2025, 7, 25)).name == "Mill Yard"


def test_when_in_words() -> None:
    """Once: the day; every week: the weekday."""
    assert PATIO.when == "Fridays, 5-6:30 pm"
    assert patio(last=None).when == "Friday 11 July, 5-6:30 pm"


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [
        (time(17), time(18, 30), "5-6:30 pm"),
        (time(11), time(13), "11 am-1 pm"),
        (time(10, 30), time(12), "10:30 am-noon"),
        (time(12), time(13), "noon-1 pm"),
        (time(0, 15), time(1), "12:15-1 am"),
    ],
)
def test_hours_as_people_say_them(starts: time, ends: time, said: str) -> None:
    """No “17:00” for guests, no doubled “pm”, no “12 pm”."""
    assert span_words(starts, ends) == said
    assert hour_words(time(17)) == "5 pm"


def test_the_ten_access_lines() -> None:
    """Ten lines; one not answered is to be asked; a “no” says who is left out and what to do."""
    assert len(ACCESS_LINES) == 10
    assert [line.name for line in to_ask(MILL)] == [line.name for line in ACCESS_LINES if line.name != "door"]
    assert [line[:5] for line in to_mend(MILL)] == ["Steps"]


def test_the_five_things_to_fix_of_exercise_5_6() -> None:
    """Three steps, the host's garden, a band, nowhere indoors, a washroom upstairs."""
    spot = Venue("Back garden", "9 Elm Street", public=False, access={"door": "no", "quiet": "no", "washroom": "no"})
    found = list(to_mend(spot))
    assert len(found) == 5
    for word in ("public place", "storm", "Steps", "washroom", "band"):
        assert any(word in line for line in found)


@pytest.mark.parametrize(
    ("access", "said"),
    [
        ({}, ""),
        ({"door": "yes"}, "Step-free."),
        ({"door": "yes", "washroom": "yes"}, "Step-free, washroom too."),
        ({"door": "yes", "washroom": "no"}, "Step-free. The washroom has steps."),
        ({"door": "no"}, "Steps at the door."),
        ({"washroom": "no", "door": "ask"}, "The washroom has steps."),
    ],
)
def test_access_in_a_few_words(access: dict[str, str], said: str) -> None:
    """Guests read what is there and what is not."""
    assert access_words(Venue("Quay Deck", access=access)) == said  # type: ignore[arg-type]


def test_ten_people_make_three_circles() -> None:
    """Exercise 5.4: 10 / 4, rounded up: 4 + 3 + 3. Two are a table for two."""
    assert circles(10) == (4, 3, 3)
    assert circles_in_words(10) == "3 circles: 4 + 3 + 3. Swap after 20 minutes."
    assert circles_in_words(2) == "A table for two: one conversation."
    assert circles_in_words(1).startswith("Just you so far")
    assert circles_in_words(4) == "One circle of 4."


@given(st.integers(0, 200))
def test_circles_hold_everybody_and_nobody_sits_alone(people: int) -> None:
    """At most four, sizes at most one apart, as few as can be, everybody seated."""
    sizes = circles(people)
    assert sum(sizes) == people
    assert len(sizes) == -(-people // 4)
    assert all(size <= 4 for size in sizes)
    assert max(sizes, default=0) - min(sizes, default=0) <= 1


def test_the_plan_for_every_turnout() -> None:
    """Nobody, one, nine and twenty have a line each, and every turnout belongs to one."""
    assert list(TURNOUT) == [0, 1, 9, 20]
    assert PATIO.turnout == TURNOUT
    assert [mark_for(others) for others in (0, 1, 2, 9, 14, 15, 40)] == [0, 1, 9, 9, 9, 20, 20]
    assert "Stay to the posted end" in TURNOUT[0]


@pytest.mark.parametrize(
    ("chance", "warning", "inside"),
    [
        (0, "", False),
        (39, "", False),
        (40, "", True),
        (100, "", True),
        (0, "thunderstorm", True),
        (5, "air-quality", True),
    ],
)
def test_the_weather_rule(chance: float, warning: str, inside: bool) -> None:
    """At 40 % or more, or any warning, at noon: inside, said by three."""
    call = weather_call(chance, warning, indoors="the dye room")  # type: ignore[arg-type]
    assert call.inside is inside
    assert ("by 3 o'clock" in call.why) is inside
    assert ("the dye room" in call.post) is inside


def test_a_chance_that_is_none_is_said() -> None:
    """A slip of the finger gets a sentence."""
    with pytest.raises(ValueError, match="from 0 to 100"):
        weather_call(140)


def test_a_second_host_when_many_may_come() -> None:
    """More than three circles are too many for one host."""
    assert "second table" in second_host_note(12)
    assert "second table" not in second_host_note(9)
