"""Only an event is read as an event: counts, codes and a name of an exercise, whatever else is sent."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.exercise import MISCONCEPTIONS, Outcome
from kit.room.events import Event, event_from

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)
GOOD = {"id": "a-1", "exercise": "sort-the-feed", "at": "2027-06-04T17:05:00+00:00"}


@given(
    st.builds(
        Event,
        id=st.from_regex(r"\A[A-Za-z0-9_-]{1,64}\Z"),
        exercise=st.from_regex(r"\A[a-z0-9-]{0,80}\Z"),
        outcome=st.sampled_from(Outcome),
        tries=st.integers(0, 9_999),
        hints=st.integers(0, 9_999),
        codes=st.lists(st.sampled_from(sorted(MISCONCEPTIONS)), unique=True).map(tuple),
        seen=st.booleans(),
        stuck=st.none() | st.booleans(),
        at=st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)).map(
            lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000)
        ),
    )
)
def test_an_event_comes_back_as_it_went(event: Event) -> None:
    """Written as JSON and read again it is the same."""
    assert event_from(event.as_json()) == event


@given(JSON)
def test_anything_else_is_refused_with_a_value_error(told: object) -> None:
    """Whatever arrives: an event, or a ValueError, and nothing else is raised."""
    try:
        event_from(told)
    except ValueError:
        return
    pytest.fail("this is no event")


@given(st.sampled_from(["id", "exercise", "outcome", "tries", "hints", "codes", "seen", "stuck", "at", "name"]), JSON)
def test_one_odd_value_is_refused_or_harmless(key: str, value: object) -> None:
    """One key of a good event holds anything: refused, or what is read holds no free text."""
    try:
        event = event_from(GOOD | {key: value})
    except ValueError:
        return
    assert event_from(event.as_json()) == event
    assert key != "name"


@pytest.mark.parametrize(
    "changed",
    [
        {"post": "Come to our sale"},
        {"exercise": "Dave the plumber"},
        {"codes": ["He never calls back"]},
        {"codes": "M7"},
        {"outcome": "brilliant"},
        {"tries": -1},
        {"tries": True},
        {"hints": 10_000},
        {"id": ""},
        {"id": "x" * 65},
        {"stuck": "yes"},
        {"at": "2027-06-04T17:05:00"},
        {"at": "0001-01-01T00:00:00+14:00"},
        {"at": None},
    ],
)
def test_free_text_and_odd_counts_are_refused(changed: dict[str, object]) -> None:
    """No post, name or note gets in by any key."""
    with pytest.raises(ValueError, match=r"'\w+' must|is not a valid Outcome"):
        event_from(GOOD | changed)
