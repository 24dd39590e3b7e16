"""How alike two spellings are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.contacts.likeness import jaro_winkler, slips

# Winkler's own examples (1990).
KNOWN = [("martha", "marhta", 0.961), ("dwayne", "duane", 0.840), ("dixon", "dicksonx", 0.813)]


@pytest.mark.parametrize(("one", "other", "likeness"), KNOWN)
def test_the_published_examples(one: str, other: str, likeness: float) -> None:
    """The figures of the paper come out."""
    assert round(jaro_winkler(one, other), 3) == likeness


@settings(deadline=None)
@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_lies_between_nothing_and_the_same(one: str, other: str) -> None:
    """From 0 to 1, 1 for the same word only, and nobody comes first."""
    likeness = jaro_winkler(one, other)
    assert 0 <= likeness <= 1
    assert likeness == pytest.approx(jaro_winkler(other, one))
    assert (likeness == 1) == (one == other)


def test_slips_of_the_finger_are_found() -> None:
    """One letter missing, doubled, swapped or mistaken; short names are left alone."""
    words = ["millmere", "mllmere", "millmmere", "mlilmere", "milmore", "ann", "anna", "lachapelle"]
    found = {frozenset(pair) for pair in slips(words, 0.93)}
    assert {frozenset(("millmere", other)) for other in ("mllmere", "millmmere", "mlilmere")} <= found
    assert not any("ann" in pair or "lachapelle" in pair for pair in found)
