"""Every number in a text is computed, on screen or in the evidence; the self-check says which one is not."""

import json
from dataclasses import replace
from typing import Any

import pytest

from kit.course import WorkedExample, written
from kit.course.self_check.figure import WORDS
from kit.course.self_check.figures import check_figures
from kit.course.self_check.figures_of_people import CARDS, SECONDS
from kit.course.self_check.notebooks import ROOT
from kit.exercise import Exercise, Numbers, Several, Slots, Sort
from kit.meetups import ACCESS_LINES

EXERCISES = {one.number: one for lesson in written() for one in lesson.exercises}


def changed(number: str, **fields: Any) -> Exercise:
    """An exercise with something else in it."""
    return replace(EXERCISES[number], **fields)


def with_question(number: str, **fields: Any) -> Exercise:
    """An exercise whose question has something else in it."""
    question: Any = EXERCISES[number].question
    return changed(number, question=replace(question, **fields))


WEEK = EXERCISES["2.4"].question
assert isinstance(WEEK, Slots)


def number_box(number: str, place: int, **fields: Any) -> Exercise:
    """An exercise with something else in one number box."""
    one = EXERCISES[number]
    assert isinstance(one.question, Numbers)
    boxes = list(one.question.boxes)
    boxes[place] = replace(boxes[place], **fields)
    return replace(one, question=replace(one.question, boxes=tuple(boxes)))


LOOSER = tuple(
    replace(rule, holds=lambda week: week.marks["P"] <= 3) if rule.name == "sell" else rule for rule in WEEK.rules
)


@pytest.mark.parametrize(
    ("broken", "finding"),
    [
        (changed("1.3", why="Eleven of 20 posts sell, and five come in a row."), "say “twelve of 20"),
        (
            changed("2.1", hints=("There are four sales posts.",)),
            "must say “There are three sales posts (tarts",
        ),
        (number_box("1.3", 0, key=11), "accepted must be [12, 5], as computed, got [11, 5]"),
        (number_box("1.3", 1, replies={9: "You carried it on."}), "slips must be {"),
        (number_box("2.3", 0, key=50), "accepted must be"),
        (with_question("2.3", patterns=()), "patterns must be"),
        (with_question("2.4", rules=LOOSER), "say “more than three sales posts"),
        (changed("2.4", why="It isn't the ninth one."), "it isn't the seventh one"),
        (changed("1.1", why="They met 17 times."), "got '17'"),
        (changed("2.2", evidence=()), "got '3,000'"),
        (changed("3.1", hints=("Three met first.",)), "must say “two met first, two connected first"),
        (number_box("3.2", 0, key=70), "accepted must be [72.2, 65.0, 75.0], as computed, got [70, 65, 75]"),
        (number_box("3.2", 0, replies={47: "You left some out."}), "slips must be"),
        (changed("3.3", why="The 90% range is 20% to 60%."), "range is 27% to 55%"),
        (changed("3.4", why="There are 120 LinkedIn contacts."), "say “119 LinkedIn contacts”"),
        (changed("4.2", why="Two months and four introductions."), "three introductions"),
        (changed("4.3", why="Eight different trios are right."), "seven different trios are right"),
        (changed("4.4", evidence=()), "got '20'"),
        (
            changed("5.5", why="About five, and 3 to 8."),
            "About five, and 2 to 9 eight times out of ten.",
        ),
        (changed("5.7", hints=("0.6 each: four make 2.5.",)), "four make 2.4."),
        (changed("6.3", task="Follow up within 24 hours."), "Follow up within 48 hours."),
        (number_box("7.1", 0, key=7), "accepted must be [8, 4], as computed, got [7, 4]"),
        (replace(written()[4].worked[0], takeaway="Five introductions."), "say “three introductions”"),
        (replace(written()[5].worked[0], lead="Eight parts."), "say “seven parts.”"),
    ],
)
def test_finds_numbers_that_do_not_fit(broken: Exercise | WorkedExample, finding: str) -> None:
    """A text, an accepted number, a typical slip or a rule that says another number than the posts do."""
    assert any(finding.casefold() in found.casefold() for found in check_figures(broken))


def prose(number: int) -> str:
    """The words of a lesson's notebook, a draft's while the lesson is still to come."""
    file = f"{written()[number].slug}.ipynb"
    live = ROOT / "lessons" / file
    path = live if live.exists() else ROOT / "docs" / "drafts" / "lessons" / file
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown").casefold()


def test_notebooks_say_what_the_exercises_hold() -> None:
    """The few numbers in a lesson's own prose: a week that sells, thirty cards, ten people, ten lines."""
    marks = WEEK.filled(WEEK.start).marks
    assert f"sells {WORDS[marks['P']]} times out of {WORDS[marks.total()]}" in prose(2)
    states, people = EXERCISES["3.1"].question, EXERCISES["4.3"].question
    assert isinstance(states, Sort)
    assert isinstance(people, Several)
    assert CARDS == 30
    assert f"thirty cards, drawn fairly, about {WORDS[SECONDS]} seconds each" in prose(3)
    assert f"the keys 1 to {len(states.choices)}" in prose(3)
    assert f"{WORDS[people.pick]} coffees, and there are {WORDS[len(people.options)]} people to choose from" in prose(4)
    assert f"{WORDS[len(ACCESS_LINES)]} lines about your place" in prose(5)
