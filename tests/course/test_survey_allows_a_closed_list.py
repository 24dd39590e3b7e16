"""The survey's answers are a closed list: numbers and choices. Whatever else comes is left out, and said so."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.course import scenarios
from kit.course.survey import ABLE, COUNTED, FIRST_FRIDAY, IN_THE_WAY, OPEN, Change, allowed, change

WHOLE = {
    "then": dict.fromkeys(ABLE, 2),
    "now": dict.fromkeys(ABLE, 4),
    "first_friday": "maybe",
    "scenarios": {one.name: one.model for one in scenarios()},
    "thirty_days": dict.fromkeys(COUNTED, 3) | {"in_the_way": ["weather", "forgot"]},
}
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text() | st.sampled_from([*WHOLE, *ABLE, *COUNTED]), inside),
)


def left_out(where: str) -> str:
    """How something that is not asked is spoken of."""
    return f"1 thing in {where} left out: not asked, or not one of the answers."


def test_the_eight_items_and_the_six() -> None:
    """Eight things to be able to do, then five counts and what got in the way; two open questions apart."""
    assert (len(ABLE), len(COUNTED), len(IN_THE_WAY), len(OPEN), len(FIRST_FRIDAY)) == (8, 5, 6, 2, 3)


def test_a_whole_survey_passes() -> None:
    """Everything asked, in the form asked for, comes back as it was, and again when it is checked again."""
    found = allowed(WHOLE)
    assert (found.answers, found.reasons) == (WHOLE, ())
    assert allowed(json.loads(json.dumps(found.answers))).answers == WHOLE


def test_half_a_survey_passes() -> None:
    """Nobody need answer all of it; what was not answered is not there."""
    assert allowed({"now": {"sell": 5}, "then": {}}).answers == {"now": {"sell": 5}}
    assert allowed({}) == allowed({"first_friday": None})


@pytest.mark.parametrize(
    ("odd", "reason"),
    [
        ({"then": {"sell": 6}}, "“then”, “sell” must be a whole number from 1 to 5."),
        ({"now": {"sell": 0}}, "“now”, “sell” must be a whole number from 1 to 5."),
        ({"now": {"sell": "4"}}, "“now”, “sell” must be a whole number from 1 to 5."),
        ({"now": {"sell": True}}, "“now”, “sell” must be a whole number from 1 to 5."),
        ({"now": {"sell": 4.5}}, "“now”, “sell” must be a whole number from 1 to 5."),
        ({"now": {"Priya Sharma": 4}}, left_out("“now”")),
        ({"useful": "Priya's story"}, left_out("the survey")),
        ({"now": [4]}, "“now” must be numbers by name."),
        ({"first_friday": "Yes, with Priya"}, "“first_friday” must be one of yes, maybe, no."),
        ({"scenarios": {"forty-episodes": "Priya"}}, left_out("“scenarios”")),
        ({"scenarios": {"a-walk-on-sunday": {"walkers": "ask Priya"}}}, left_out("“scenarios”")),
        ({"scenarios": ["never"]}, "“scenarios” must be answers by name."),
        ({"thirty_days": {"held": 100}}, "“thirty_days”, “held” must be a whole number from 0 to 99."),
        ({"thirty_days": {"in_the_way": ["Priya"]}}, left_out("“in_the_way”")),
        ({"thirty_days": {"in_the_way": "Priya"}}, "“in_the_way” must be a list of choices."),
        ("Priya", "The survey must be named answers; this is something else."),
    ],
)
def test_anything_else_is_left_out(odd: Any, reason: str) -> None:
    """A number out of range, a word where a number belongs, a name that is not asked: left out, and never quoted."""
    found = allowed(odd)
    assert found.answers == {}
    assert found.reasons == (reason,)
    assert "Priya" not in " ".join(found.reasons)


@given(json_values)
def test_takes_anything(answers: Any) -> None:
    """Whatever comes in: no exception, and what is kept is on the list, so that it is kept again."""
    found = allowed(answers)
    assert (allowed(found.answers).answers, allowed(found.answers).reasons) == (found.answers, ())
    assert set(found.answers) <= set(WHOLE)


def test_then_and_now_in_words() -> None:
    """Counted over the items that have both; more up than down is said first, and down is no shame."""
    then, now = dict.fromkeys(ABLE, 3), dict.fromkeys(ABLE, 3) | {"sell": 5, "share": 4, "whom": 4, "promise": 2}
    moved = change({"then": then, "now": now})
    assert moved == Change(up=3, down=1, same=4)
    assert list(moved.sentences()) == [
        "3 of 8 went up.",
        "1 went down: now you know what there is to know.",
        "4 stayed where they were.",
    ]
    assert list(change({"then": {"sell": 1}, "now": {"share": 2}}).sentences()) == []
