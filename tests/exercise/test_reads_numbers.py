"""Numbers as people in Canada type them, in English and in French."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.exercise import NumberBox, Numbers, read_number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("72", 72),
        (" 72 ", 72),
        ("72%", 72),
        ("72 %", 72),
        ("72.2", 72.2),
        ("72,2", 72.2),
        ("72,25", 72.25),
        ("0,45", 0.45),
        (".5", 0.5),
        (",5", 0.5),
        ("+3", 3),
        ("-3", -3),
        ("−3", -3),
        ("1,200", 1200),
        ("1,200.50", 1200.5),
        ("1 200", 1200),
        ("1\u00a0200,5", 1200.5),
        ("1\u202f200", 1200),
        ("$18", 18),
        ("007", 7),
    ],
)
def test_a_number(typed: str, number: float) -> None:
    """Read with its marks for thousands and decimals, its percent sign and its dollar sign."""
    assert read_number(typed) == pytest.approx(number)


NO_NUMBERS = ["", " ", "%", "$", "twelve", "12 posts", "1.2.3", "12-13", "1,2,3", "½", "0x10", "1e3", "nan", "--1", "."]


@pytest.mark.parametrize("typed", NO_NUMBERS)
def test_no_number(typed: str) -> None:
    """Anything else is no number; the card then says what to type."""
    assert read_number(typed) is None


@given(st.text())
def test_any_text(typed: str) -> None:
    """Never raises, and never gives something that is not a number."""
    number = read_number(typed)
    assert number is None or not math.isnan(number)


@given(st.floats(min_value=-1e6, max_value=1e6))
def test_what_was_typed_is_kept(value: float) -> None:
    """A number that came as a number, not as text, is kept to its last digit."""
    question = Numbers((NumberBox("p", "Share", 88.6, 0.8),))
    kept = read_number(question.tidy({"p": round(value, 3)})["p"])
    assert kept == pytest.approx(round(value, 3), abs=1e-3)


@pytest.mark.parametrize(("typed", "accepted"), [("88.6", True), ("89.4", True), ("87,8", True), ("89.41", False)])
def test_close_enough(typed: str, accepted: bool) -> None:
    """Within the stated distance, edges included."""
    number = read_number(typed)
    assert number is not None
    assert NumberBox("p", "Share", 88.6, 0.8).accepts(number) is accepted


def test_the_nearest_slip_is_answered() -> None:
    """When two typical slips lie close together, the nearer one gets its reply."""
    box = NumberBox("e", "Others", 5.1, 0.5, {4: "Every yes.", 3.5: "Without the silent ones."})
    said = [missing.text for value in (3.5, 3.9, 4.0) if (missing := box.missing(value))]
    assert said == ["Without the silent ones.", "Every yes.", "Every yes."]
