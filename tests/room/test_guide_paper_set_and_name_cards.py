"""On paper: the core exercises with every choice and no answer, and name cards that hold any name."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.course import all_exercises
from kit.course.run_sheets import slips_of
from kit.exercise import Exercise
from kit.meetups.handouts.sheet import text
from kit.room.guide.name_cards import TO_A_SHEET, name_cards
from kit.room.guide.paper_set import exercise_on_paper, paper_set

PAPER_SET = paper_set()
every_exercise = pytest.mark.parametrize("one", all_exercises(), ids=lambda one: one.number)


def plain(page: str) -> str:
    """The words of a page as they are printed."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def printed(words: str) -> str:
    """Any words as they are printed."""
    return " ".join(html.unescape(text(words)).split())


def drawn_words(drawn: Any) -> Iterator[str]:
    """Every text and label that a card shows, at any depth."""
    if isinstance(drawn, Mapping):
        for name, value in drawn.items():
            if name in ("text", "label", "said") and isinstance(value, str):
                yield value
            yield from drawn_words(value)
    elif isinstance(drawn, list):
        for value in drawn:
            yield from drawn_words(value)


def test_the_paper_set_is_the_core() -> None:
    """Every core exercise is in it once, in order, and none of the others."""
    numbers = re.findall(r'<span class="number">([^<]+)</span>', PAPER_SET)
    assert numbers == [one.number for one in all_exercises() if one.tier == "core"]


@every_exercise
def test_every_exercise_can_go_on_paper(one: Exercise) -> None:
    """Whatever its kind: its task and everything its card draws, in the card's order of choices."""
    words = plain(exercise_on_paper(one))
    assert printed(one.task) in words
    assert [each for each in drawn_words(one.drawn()["question"]) if printed(each) not in words] == []


@every_exercise
def test_paper_gives_no_answer_away(one: Exercise) -> None:
    """No hint, no reason, no reply, no box that is ticked: the page is made only of what the card draws."""
    page = exercise_on_paper(one)
    shown = {printed(words) for words in (one.task, *drawn_words(one.drawn()))}
    words = plain(page)
    for said in (one.why, *one.hints, *(slip.reply for slip in slips_of(one))):
        assert printed(said) in shown or printed(said) not in words
    assert "checked" not in page


def test_large_type_says_the_same() -> None:
    """Only the type is larger."""
    large = paper_set(large=True)
    assert 'class="inside large"' in large
    assert plain(large.partition("<main>")[2]) == plain(PAPER_SET.partition("<main>")[2])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=20))
def test_name_cards_hold_any_name(names: list[str]) -> None:
    """One card a name, eight to a sheet; a name is shown and never does anything; without one there is a line."""
    page = name_cards(names)
    assert page.count("<article") == len(names)
    assert page.count('<section class="sheet">') == -(-len(names) // TO_A_SHEET)
    shown = re.findall(r'<p class="name">(.*?)</p>', page)
    assert shown == [text(name) if name.strip() else '<span class="write"></span>' for name in names]


def test_blank_name_cards_fill_a_sheet() -> None:
    """Without names there are eight to write on."""
    assert name_cards().count('<p class="name"><span class="write">') == TO_A_SHEET
