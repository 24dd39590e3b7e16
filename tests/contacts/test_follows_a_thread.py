"""Referrals walked back to their root."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.contacts.referral import GoesInCircles, Link, Referral, circles, introductions, lineage, lines, thread

PATIO = (
    Link("Priya", root="in person", where="the Friday patio"),
    Link("Lou", through="Priya"),
    Link("Marguerite", through="Lou"),
    Link("Mr. Okafor", through="Marguerite"),
)
"""Exercise 4.2."""


def test_the_wedding_cake_goes_back_to_the_patio() -> None:
    """Four people, three introductions, one root."""
    walked = thread("Mr. Okafor", PATIO)
    assert [link.person for link in walked] == ["Mr. Okafor", "Marguerite", "Lou", "Priya"]
    assert introductions(walked) == 3
    assert lines(walked) == (
        "Priya (met in person, the Friday patio)",
        "  → Lou",
        "    → Marguerite",
        "      → Mr. Okafor",
    )


def test_somebody_without_a_link_is_a_root_nobody_remembers() -> None:
    """A thread that is not known further ends there, and that is said."""
    walked = thread("Hara", PATIO)
    assert introductions(walked) == 0
    assert walked[-1].root == "unknown"


def test_circles_are_said_once_in_words() -> None:
    """A thread that comes back to itself names the people in it; every circle is told once."""
    links = [Link("Ann", through="Bo"), Link("Bo", through="Cy"), Link("Cy", through="Ann"), Link("Di", through="Ann")]
    with pytest.raises(GoesInCircles, match="Ann → Bo → Cy → Ann"):
        thread("Ann", links)
    assert len(list(circles(links))) == 1
    assert not list(circles(PATIO))


def test_the_threads_add_up() -> None:
    """Roots of the best customers, the unknown shown; given and received side by side."""
    made = [Referral("Lou", "Ann", given=True), Referral("me", "Bo", given=False), Referral("me", "Cy", given=False)]
    result = lineage(["Mr. Okafor", "Hara"], PATIO, made)
    assert (result.given, result.received, result.longest) == (1, 2, 4)
    assert result.given_per_received == 0.5
    assert result.in_person == (
        "1 of 1 best customers go back to somebody you met in person. For 1 more, nobody remembers."
    )
    assert lineage([], ()).given_per_received is None


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=8))
def test_any_links_end_or_are_called_a_circle(pairs: list[tuple[str, str]]) -> None:
    """Walking back always ends: at a root, or with a plain sentence."""
    links = [Link(one, through=other) for one, other in pairs]
    for person in "abcdef":
        try:
            walked = thread(person, links)
        except GoesInCircles:
            assert list(circles(links))
        else:
            assert not walked[-1].through
