"""Five new stories ask again what is easiest to lose. Checked like exercises, counted in no lesson."""

from dataclasses import replace

import pytest

from kit.course import NotInCourse, all_exercises, course, exercise, scenario, scenarios
from kit.course.scenario_check import is_right, kept_of, score
from kit.course.self_check.scenarios import check_scenarios
from kit.exercise import Exercise, NumberBox, Numbers
from kit.settings import section

MODELS = {one.name: one.model for one in scenarios()}
# The wrong answer that shows the misconception each of them is about, with its code.
SLIPS = {
    "a-thousand-followers": ("you", "M2"),
    "forty-episodes": ("online", "M7"),
    "the-number-on-the-map": ({"noor": "map", "teo": "fair", "abel": "teo"}, "M14"),
    "a-walk-on-sunday": ({"walkers": "39"}, "M15"),
    "sixty-lunch-boxes": ("soc", "M6"),
}


def test_there_are_five_beside_the_numbered_ones() -> None:
    """They have no number, stand in no lesson, and are found by a word of their own."""
    names = {one.name for one in scenarios()}
    assert len(names) == 5
    assert names.isdisjoint(one.name for one in all_exercises())
    assert names.isdisjoint(card.name for lesson in course() for card in lesson.cards)
    assert scenario("forty-episodes").title == "Forty episodes"
    with pytest.raises(NotInCourse, match="Did you mean 'forty-episodes'"):
        scenario("forty-episode")


@pytest.mark.parametrize("name", SLIPS)
def test_each_slip_has_its_code(name: str) -> None:
    """The typical slip is seen for what it is, and has words of its own."""
    answer, code = SLIPS[name]
    verdict = scenario(name).check(answer)
    assert verdict.codes == (code,)
    assert verdict.shown[0].text


def test_the_self_check_looks_at_them() -> None:
    """Clean as they are; a story told in a lesson, or a model that does not pass, is found."""
    lessons = list(course())
    assert list(check_scenarios(scenarios(), lessons)) == []
    again = replace(scenario("forty-episodes"), task=exercise("2.1").why)
    assert any("must be another story" in one for one in check_scenarios([again], lessons))
    broken = replace(scenario("forty-episodes"), model="met")
    assert any("'model' must pass" in one for one in check_scenarios([broken], lessons))
    numbered = replace(scenario("forty-episodes"), number="9.1")
    assert any("no number" in one for one in check_scenarios([numbered], lessons))


def walkers(one: Exercise) -> NumberBox:
    """The box of the Sunday walk."""
    assert isinstance(one.question, Numbers)
    return one.question.boxes[0]


def test_the_walk_is_counted_with_our_own_guesses() -> None:
    """The rates in the story are those of the forecast, and its number follows from them."""
    rates = {name: group["came"] / (group["came"] + group["stayed"]) for name, group in _groups().items()}
    assert {name: round(rates[name], 2) for name in ("clicked_yes", "maybe", "no_answer")} == {
        "clicked_yes": 0.5,
        "maybe": 0.25,
        "no_answer": 0.08,
    }
    expected = 6 * rates["clicked_yes"] + 8 * rates["maybe"] + 25 * rates["no_answer"]
    assert walkers(scenario("a-walk-on-sunday")).key == pytest.approx(expected)


def _groups() -> dict[str, dict[str, float]]:
    groups: dict[str, dict[str, float]] = section("forecast")["groups"]
    return groups


def test_the_score_counts_what_was_right() -> None:
    """By the same check as every exercise; an answer to nothing we ask counts for nothing."""
    assert score(MODELS) == 5
    assert score(MODELS | {"forty-episodes": "met", "somebody-else": "never"}) == 4
    assert not is_right("somebody-else", "never")


def test_only_whole_closed_answers_are_kept() -> None:
    """Choices on the list and numbers; typed text is read as a number or left."""
    assert kept_of("a-walk-on-sunday", {"walkers": " 7,2 "}) == {"walkers": 7.2}
    assert kept_of("a-walk-on-sunday", {"walkers": "seven, says Bea"}) is None
    assert kept_of("a-walk-on-sunday", {"walkers": "6135550142"}) is None
    assert kept_of("a-walk-on-sunday", {"walkers": float("inf")}) is None
    assert kept_of("forty-episodes", "never") == "never"
    assert kept_of("the-number-on-the-map", {"noor": "abel"}) is None
