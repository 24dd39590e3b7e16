"""Lessons are whole: recall, worked and faded steps in order, evidence; and the shapes an author relies on."""

import json

import pytest

from kit.__main__ import main
from kit.course import Lesson, all_exercises, course, exercise, worked_example, written
from kit.course.evidence import register
from kit.exercise import Choose, Exercise, Match, Slots, Sort, Table
from kit.meetups.on_the_day import circles
from kit.settings import section
from kit.talk import Label, judge, tally

WRITTEN = written()


@pytest.mark.parametrize("one", WRITTEN, ids=lambda one: one.slug)
def test_three_key_points_and_a_next_step(one: Lesson) -> None:
    """Every lesson ends with three sentences to keep, something to say, and one small step."""
    assert len(one.key_points) == 3
    assert one.talk
    assert one.next_step
    assert all(register[key].teach for key in one.evidence)


@pytest.mark.parametrize("one", WRITTEN[2:], ids=lambda one: one.slug)
def test_begins_with_recall(one: Lesson) -> None:
    """Recall first: one question from the lesson before."""
    first = one.flow[0]
    assert isinstance(first, Exercise)
    assert first.name.startswith("recall-")
    assert isinstance(first.question, Choose)


# From a worked example over steps with something left out to the exercise: what the curriculum sets for each lesson.
FADING = {
    1: ("worked-one-party-one-feed", "faded-the-van", "same-habit-different-room"),
    2: ("worked-four-posts", "faded-pick-the-reason", "faded-pick-the-label", "sort-the-feed"),
    3: ("worked-two-stories", "faded-which-came-first", "met-or-just-connected"),
    4: ("worked-a-thread", "faded-the-missing-link", "follow-the-thread"),
    5: ("worked-an-invitation", "faded-two-parts-missing", "name-the-patio"),
    6: ("worked-a-follow-up", "faded-the-middle", "keep-the-promise"),
}


@pytest.mark.parametrize("number", FADING)
def test_fades(number: int) -> None:
    """Shown with every reason, then with a part missing, then the exercise: one right after the other."""
    names = [card.name for card in WRITTEN[number].cards]
    start = names.index(FADING[number][0])
    assert tuple(names[start : start + len(FADING[number])]) == FADING[number]
    assert all(item.label and item.reason for example in WRITTEN[number].worked for item in example.items)


def test_four_contacts_show_the_four_states() -> None:
    """Lesson 3: each state once with its reason; then four with “talked in person?” answered, and 3.1's own words."""
    two_stories = WRITTEN[3].worked[0]
    faded, states = (one.question for one in (WRITTEN[3].practice[1], WRITTEN[3].exercises[0]))
    assert isinstance(faded, Sort)
    assert isinstance(states, Sort)
    assert [item.label for item in two_stories.items] == list(states.choices.values())
    assert all("(Talked in person? " in row.text for row in faded.rows)
    assert faded.choices.items() <= states.choices.items()
    assert len(faded.rows) == 4


def test_an_invitation_has_the_same_parts_whole_and_blank() -> None:
    """Lesson 5: the parts of the worked invitation are those of the blank one, two of which are asked for."""
    shown = WRITTEN[5].worked[0]
    blank = WRITTEN[5].practice[1]
    table, question, build = blank.material[0], blank.question, WRITTEN[5].exercises[2].question
    assert isinstance(table, Table)
    assert isinstance(question, Slots)
    assert isinstance(build, Slots)
    assert [part for part, _ in table.rows] == [item.label for item in shown.items]
    assert [slot.label for slot in question.slots] == [part for part, words in table.rows if words == "…"]
    assert len(shown.items) == len(build.slots)


def test_key_points_say_what_the_models_say() -> None:
    """Three people to ask, three circles for ten, 48 hours: as the kit's own settings have them."""
    assert "Ask three people yourself." in WRITTEN[5].key_points
    assert section("meetup")["ask_in_person"] == 3
    assert "Two is a conversation, ten is three circles." in WRITTEN[5].key_points
    assert (len(circles(2)), len(circles(10))) == (1, 3)
    assert f"Promises within {section('meetup')['promise_hours']} hours." in WRITTEN[6].key_points


def test_lesson_two_fades_twice() -> None:
    """Four posts with label and reason, four to give the reason for, four to give the label to."""
    reasons, labels = exercise("faded-pick-the-reason").question, exercise("faded-pick-the-label").question
    assert isinstance(reasons, Match)
    assert isinstance(labels, Sort)
    assert len(reasons.rows) == len(labels.rows) == 4


def test_practice_uses_other_posts_than_the_exercises() -> None:
    """Nobody sorts a post that was already solved for them."""
    seen = {item.text for item in worked_example("worked-four-posts").items}
    for name in ("faded-pick-the-label", "sort-the-feed"):
        question = exercise(name).question
        assert isinstance(question, Sort)
        rows = {row.text for row in question.rows}
        assert not rows & seen
        seen |= rows


def test_worked_example_of_lesson_one_stands_side_by_side() -> None:
    """One party, one feed: every line has its twin."""
    example = worked_example("worked-one-party-one-feed")
    assert all(example.heads)
    assert all(item.beside for item in example.items)


def test_model_answers_lie_in_the_band() -> None:
    """The repaired week and the first ten are weeks that My feed would call balanced, or nearly."""
    of_mark = {"P": Label(("me",), True), "S": Label(("me",)), "Y": Label(("you",)), "W": Label(("world",))}
    week = exercise("2.4")
    assert isinstance(week.question, Slots)
    repaired = [of_mark[line.mark] for line in week.question.filled(week.model).lines.values()]
    of_dial = {"sell": "P", "me": "S", "you": "Y", "world": "W"}
    first_ten = [of_mark[of_dial[dial]] for dial, count in exercise("2.7").model.items() for _ in range(count)]
    assert judge(tally(repaired)).inside
    assert judge(tally(first_ten)).inside


def test_evidence_register() -> None:
    """All 36 rows, each with words, a source, and how sure it is; rules of thumb are never called sure."""
    assert len(register) == 36
    for key, row in register.items():
        assert row.say, key
        assert row.source, key
        assert row.kind == "evidence" or row.certainty != "high", key


@pytest.mark.parametrize("never", ["34 times", "34×", "90%", "92%"])
def test_numbers_not_to_teach(never: str) -> None:
    """Numbers that travel well and do not hold stay out of the learners' words."""
    assert not any(never in row.say for row in register.values())


def test_course_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m kit course` lists lessons and exercises with minutes and tier, and adds up."""
    assert main(["course"]) == 0
    printed = capsys.readouterr().out
    assert "1  The room and the feed (20 min, core 8, 28 with every exercise)" in printed
    assert "   2.4  Repair the blast week (core, 6 min)" in printed
    here = [one for one in course() if not one.coming]
    minutes, full = sum(one.minutes for one in here), sum(one.minutes_in_full for one in here)
    counted = f"{len(here)} lessons, {len(all_exercises())} exercises"
    assert f"{counted}: {minutes} minutes, {full} with every exercise." in printed


def test_course_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The same as one JSON object."""
    assert main(["course", "--json"]) == 0
    held = json.loads(capsys.readouterr().out)
    assert held["exercises"] == len(all_exercises())
    assert held["minutes"] == sum(one.minutes for one in course() if not one.coming)
    assert held["lessons"][2]["exercises"][0]["name"] == "sort-the-feed"
