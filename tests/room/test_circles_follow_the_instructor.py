"""The instructor's plan of circles: whatever is pressed in whatever order, everybody sits once, and it reads back."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.room.circles import Guest, NotUnderstood, Plan, from_json, sizes_in_words, to_json

JOINED = [Guest("Ana", "baker"), Guest("Ben", "boulangerie"), Guest("Chi"), Guest("Dee", "law"), Guest("Eve", "hair")]
NAMES = [*(guest.name for guest in JOINED), "Fay", "Gus"]


def done(*messages: dict[str, Any], plan: Plan = Plan()) -> Plan:  # noqa: B008 - it is frozen
    """The plan after these messages."""
    for message in messages:
        plan = plan.after(message, JOINED)
    return plan


def names(plan: Plan) -> list[str]:
    """Everybody who needs a seat."""
    return [guest.name for guest in plan.guests(JOINED)]


pressed = st.one_of(
    st.sampled_from([{"do": do} for do in ("make", "shuffle", "second", "seat")]),
    st.builds(lambda name, do: {"do": do, "name": name}, st.sampled_from(NAMES), st.sampled_from(["away", "here"])),
    st.builds(lambda name: {"do": "add", "people": f"{name}, trade"}, st.sampled_from(NAMES)),
    st.builds(lambda name: {"do": "trade", "name": name, "trade": "baker"}, st.sampled_from(NAMES)),
    st.builds(
        lambda do, kind, one, other: {"do": do, "kind": kind, "one": one, "other": other, "round": 0},
        st.sampled_from(["wish", "unwish", "swap"]),
        st.sampled_from(["compete", "apart", "together"]),
        st.sampled_from(NAMES),
        st.sampled_from(NAMES),
    ),
)


@given(st.lists(pressed, max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_order_of_presses(messages: list[dict[str, Any]]) -> None:
    """Nobody sits twice, only people who are here sit, and the plan reads back from the log as it was."""
    plan = Plan()
    for message in messages:
        try:
            plan = done(message, plan=plan)
        except NotUnderstood:
            continue
        for one in plan.rounds:
            seated = [name for circle in one for name in circle]
            assert len(seated) == len(set(seated))
            assert set(seated) <= set(names(plan))
            assert all(one)
        assert from_json(to_json(plan)) == plan


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.sampled_from(NAMES),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
ACTIONS = ("add", "trade", "away", "here", "wish", "unwish", "make", "shuffle", "second", "seat", "swap", "dance")
FIELDS = ("people", "name", "trade", "kind", "one", "other", "round")


@given(st.sampled_from(ACTIONS), st.dictionaries(st.sampled_from(FIELDS), anything))
@settings(deadline=None)
def test_any_message_is_understood_or_refused(do: str, rest: dict[str, Any]) -> None:
    """Whatever a script sends."""
    plan = done({"do": "make"})
    try:
        after = done({**rest, "do": do}, plan=plan)
    except NotUnderstood:
        return
    assert from_json(to_json(after)) == after


def test_who_is_here() -> None:
    """Who joined, and who was typed; a trade typed for somebody who joined is theirs; who is away needs no seat."""
    plan = done({"do": "add", "people": "Fay, florist\nchi, web design"}, {"do": "away", "name": "Dee"})
    assert plan.guests(JOINED) == [
        Guest("Ana", "baker"),
        Guest("Ben", "boulangerie"),
        Guest("Chi", "web design"),
        Guest("Eve", "hair"),
        Guest("Fay", "florist"),
    ]
    assert names(done({"do": "here", "name": "Dee"}, {"do": "away", "name": "Fay"}, plan=plan)) == NAMES[:5]


def test_a_latecomer_changes_nothing_else() -> None:
    """Adding somebody asks for a seat, not for new circles; another trade of somebody who sits does."""
    made = done({"do": "make"})
    assert not done({"do": "add", "people": "Fay, florist"}, plan=made).changed
    assert done({"do": "add", "people": "Chi, florist"}, plan=made).changed
    assert not done({"do": "trade", "name": "Chi", "trade": "florist"}, {"do": "make"}, plan=made).changed


def test_a_wish_takes_the_place_of_another() -> None:
    """Two people cannot be kept apart and together at once: the last word counts."""
    plan = done(
        {"do": "wish", "kind": "apart", "one": "Ana", "other": "Chi"},
        {"do": "wish", "kind": "together", "one": "Chi", "other": "Ana"},
    )
    assert plan.wishes.apart == ()
    assert plan.wishes.together == (frozenset({"Ana", "Chi"}),)


@pytest.mark.parametrize(
    ("people", "words"),
    [
        (0, "Nobody is here yet."),
        (2, "Two people are here: that is a conversation, and needs no circle."),
        (4, "4 people make one circle."),
        (8, "8 people make 2 circles of four."),
        (11, "11 people make 3 circles: two of four and one of three."),
        (30, "30 people make 8 circles: six of four and two of three."),
    ],
)
def test_sizes_in_words(people: int, words: str) -> None:
    """As an instructor would say it."""
    assert sizes_in_words(people) == words
