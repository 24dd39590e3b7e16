"""Trades as people type them, names for the wall, and lists pasted from anywhere."""

import tomllib
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.room.circles import Guest, compete, first_names, new_name, read_people, time_keepers, trades_of
from kit.room.circles.trades import FILE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("baker", "Bakery owner"),
        ("baker", "boulangerie"),
        ("Pâtisserie & café", "coffee shop"),
        ("web design", "print and web studio"),
        ("bakry", "Bakery"),
        ("Photographre", "wedding photographer"),
        ("CPA", "tenue de livres"),
        ("kite shop", "We make kites"),
        ("cabinet maker", "CABINETMAKER"),
        ("tinsmith", "tinsmiths"),
    ],
)
def test_one_trade_in_many_words(one: str, other: str) -> None:
    """English, French, a slip of the finger, a longer name for it."""
    assert compete(trades_of(one), trades_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("baker", "banker"),
        ("farmer", "picture framer"),
        ("web design", "interior design"),
        ("massage therapist", "therapist"),
        ("wedding photographer", "wedding planner"),
        ("my shop", "our shop"),
        ("", ""),
        ("kite shop", "tea room"),
    ],
)
def test_two_trades_that_look_alike(one: str, other: str) -> None:
    """Nearly the same letters, and another living; who says nothing competes with nobody."""
    assert not compete(trades_of(one), trades_of(other))


def test_each_word_belongs_to_one_trade() -> None:
    """The list is in small plain letters, and says no phrase twice: it could mean only one of them."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    words = [word.strip() for each in told["trades"].values() for word in each.split(",")]
    assert [word for word, count in Counter(words).items() if count > 1] == []
    assert [word for word in words if not word.isascii() or word != word.lower() or not word] == []
    for trade, each in told["trades"].items():
        assert all(trades_of(word) == {trade} for word in each.split(","))


@given(st.text(max_size=80), st.text(max_size=80))
@settings(deadline=None)
def test_any_words_can_be_read(one: str, other: str) -> None:
    """Whatever somebody types; and competing is mutual."""
    assert compete(trades_of(one), trades_of(other)) == compete(trades_of(other), trades_of(one))


def test_a_pasted_list() -> None:
    """Commas, tabs, semicolons and dashes; numbering and bullets; a name that is there twice is two people."""
    typed = "1. Mia Roy, baker\n- Mia Roy; florist\n\n  Bo — plumber, mostly\nAnne-Marie\tBoulangerie du coin\nJo\n"
    assert read_people(typed) == [
        Guest("Mia Roy", "baker"),
        Guest("Mia Roy 2", "florist"),
        Guest("Bo", "plumber, mostly"),
        Guest("Anne-Marie", "Boulangerie du coin"),
        Guest("Jo"),
    ]


@given(st.text(max_size=400))
@settings(deadline=None)
def test_any_list_can_be_read(typed: str) -> None:
    """Names are never empty, never twice, and hold nothing that cannot be shown."""
    names = [guest.name for guest in read_people(typed)]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(name and name.isprintable() for name in names)


@given(
    st.lists(
        st.text("ab 2", min_size=1, max_size=6).map(str.strip).filter(bool), unique_by=lambda name: name.casefold()
    )
)
def test_the_wall_shows_short_names_that_differ(names: list[str]) -> None:
    """Nobody reads the name of another as their own."""
    shown = first_names(names)
    assert set(shown) == set(names)
    assert len(set(shown.values())) == len({" ".join(name.split()) for name in names})


def test_first_names() -> None:
    """The first name; with a letter where two share it; all of it where that does not help."""
    shown = first_names(["Mia Roy", "Mia Tran", "Bo Li", "Jo Ann Day", "Jo Dee", "Max 2", "Max"])
    assert list(shown.values()) == ["Mia R.", "Mia T.", "Bo", "Jo Ann Day", "Jo Dee", "Max 2", "Max"]


def test_a_new_name() -> None:
    """The next number that is free."""
    assert new_name("Ana", {"ana", "ana 2"}) == "Ana 3"
    assert new_name("Bo", {"ana"}) == "Bo"


def test_the_time_is_kept_by_somebody_else_each_round() -> None:
    """Where there is somebody who has not done it yet."""
    first, second = time_keepers([(("Ana", "Bo"), ("Cy", "Di")), (("Ana", "Cy"), ("Di", "Bo"))])
    assert first == ["Ana", "Cy"]
    assert second == ["Ana", "Di"]
