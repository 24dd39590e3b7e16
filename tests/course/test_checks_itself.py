"""The course's self-check finds nothing in the course, and finds each kind of slip an author could make."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kit.__main__ import main
from kit.course import Lesson, all_exercises, course, exercise, lesson, written
from kit.course.self_check import findings, summary
from kit.course.self_check.answers import check_answers
from kit.course.self_check.chance import at_least, check_chance
from kit.course.self_check.notebooks import ROOT, check_notebooks
from kit.course.self_check.shape import check_course, check_lesson, covered, spoken
from kit.course.self_check.words import check_words, reading_grade, syllables_in
from kit.exercise import Choose, Dials, Exercise, Match, Parts, Rule, Several, Slots, Sort

HERE = [one for one in course() if not one.coming]


def test_the_course_is_clean() -> None:
    """Nothing to find."""
    assert findings() == []


def test_says_so_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m kit check` counts exercises and findings, and names the article's sentences."""
    assert main(["check"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"{len(all_exercises())} exercises, 0 findings"
    assert second.endswith(f" of 22 sentences of the article covered: {spoken(covered(HERE))}")


def test_the_whole_course_is_clean(tmp_path: Path) -> None:
    """With every lesson live, those still to come with their drafts: 37 exercises, all sentences, nothing to find."""
    for folder in ("lessons", "exercises", "solutions"):
        for home in (ROOT, ROOT / "docs" / "drafts"):
            if (home / folder).exists():
                shutil.copytree(home / folder, tmp_path / folder, dirs_exist_ok=True)
    live = [replace(one, coming=False) for one in written()]
    found = findings(live, tmp_path)
    assert found == []
    assert summary(found, live) == ("37 exercises, 0 findings\n22 of 22 sentences of the article covered: T, S1-S22")


@pytest.mark.parametrize("last", range(2, 8))
def test_lessons_can_go_live_one_by_one(last: int) -> None:
    """However many lessons are there, nothing but a notebook can be missing, and no habit of guessing pays."""
    live = [replace(one, coming=False) for one in written()[: last + 1]]
    assert [one for one in findings(live) if not one.startswith(("lessons/", "exercises/", "solutions/"))] == []


def test_lists_findings_on_the_command_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With something to find, it is listed and the command ends with 1."""
    monkeypatch.setattr("kit.course.self_check.course", lambda: (changed(1, minutes=1),))
    assert main(["check"]) == 1
    assert "'minutes' must be 20, the sum of its core steps, got 1." in capsys.readouterr().out


def changed(place: int, **fields: Any) -> Lesson:
    """A lesson with something else in it."""
    return replace(lesson(place), **fields)


def with_question(number: str, **fields: Any) -> Exercise:
    """An exercise whose question has something else in it."""
    one: Any = exercise(number)
    return replace(one, question=replace(one.question, **fields))


def with_row(number: str, place: int, **fields: Any) -> Exercise:
    """An exercise with something else in one row."""
    question = exercise(number).question
    assert isinstance(question, Sort)
    rows = list(question.rows)
    rows[place] = replace(rows[place], **fields)
    return with_question(number, rows=tuple(rows))


NEIGHBOUR = exercise("2.5").question
assert isinstance(NEIGHBOUR, Parts)
STALL = NEIGHBOUR.parts[0].question
assert isinstance(STALL, Choose)
WEEK, FIRST_TEN = exercise("2.4").question, exercise("2.7").question
assert isinstance(WEEK, Slots)
assert isinstance(FIRST_TEN, Dials)


@pytest.mark.parametrize(
    ("broken", "finding"),
    [
        (replace(exercise("1.1"), model={}), "'model' must pass, got not_started"),
        (replace(exercise("2.4"), model={"mon1": "a"}), "'model' must pass, got not_yet"),
        (with_row("1.1", 0, replies={"self": "Close.", "take": "Look again."}), "avery=bal must have a reply"),
        (with_row("1.1", 0, replies={"*": " "}), "avery=self must get a reply in words"),
        (with_row("1.1", 0, replies={"*": "Look.", "self": "Look."}), "got the same words twice"),
        (with_row("1.1", 0, replies={"*": "Look.", "sell": "Hm."}), "must be to a wrong choice"),
        (with_row("1.1", 0, replies={"*": "Look.", "push": "Hm."}), "must be to a wrong choice"),
        (with_row("1.1", 0, codes={"self": "M77"}), "the code at avery=self must be one of M1"),
        (replace(exercise("1.1"), question=replace(STALL, replies={"a": "No."}), model="c"), "b must have a reply"),
        (with_question("2.4", rules=(*WEEK.rules, Rule("idle", "Never said.", lambda week: True))), "rule 'idle'"),
        (with_question("2.7", rules=(*FIRST_TEN.rules, Rule("idle", "Never said.", lambda mix: True))), "rule 'idle'"),
        (with_question("2.4", rules=(replace(WEEK.rules[2], reply=""), *WEEK.rules)), "must get a reply in words"),
        (replace(exercise("1.1"), question=Several({"a": "A", "b": "B"}, ("a",), {}, {}), model=["a"]), "everything"),
    ],
)
def test_finds_broken_answers(broken: Exercise, finding: str) -> None:
    """A model that does not pass, a slip nobody answers, a reply to nothing, a code nobody knows."""
    assert any(finding in found for found in check_answers(broken))


def test_finds_a_start_that_leaves_nothing_to_do() -> None:
    """Dials that already stand where they should."""
    ready = with_question("2.7", start={"me": 4, "sell": 0, "you": 4, "world": 2})
    assert any("the start must leave something to do" in found for found in check_answers(ready))


def test_finds_a_wrong_answer_that_passes() -> None:
    """A kind of question that lets a wrong row through."""

    class Lenient(Match):
        def missing(self, answer: Any) -> Any:
            return iter(())

    question = exercise("1.1").question
    assert isinstance(question, Match)
    lenient = replace(exercise("1.1"), question=Lenient(question.choices, question.rows))
    assert any("must not pass" in found for found in check_answers(lenient))


def choose(options: dict[str, str], key: str, name: str) -> Exercise:
    """An exercise with one question to choose."""
    replies = {id: f"Not {id}." for id in options if id != key}
    return replace(exercise("1.1"), name=name, question=Choose(options, key, replies), model=key)


def test_finds_that_the_longest_option_is_right() -> None:
    """When the long one is right time after time, length gives it away."""
    long = [choose({"a": "No", "b": "No", "c": "Yes, and at length"}, "c", f"long-{place}") for place in range(6)]
    assert any("the longest option must not be right more often" in found for found in check_chance(long))


def test_finds_that_the_shortest_option_is_right() -> None:
    """The same for the short one."""
    short = [choose({"a": "No, never", "b": "No, not now", "c": "Yes"}, "c", f"short-{place}") for place in range(6)]
    assert any("the shortest option must not be right more often" in found for found in check_chance(short))


def test_finds_that_the_first_option_is_right() -> None:
    """When the one shown first is right time after time, its place gives it away."""
    first = []
    for place in range(6):
        options = {"a": "One", "b": "Two", "c": "Six"}
        shown = choose(options, "a", f"first-{place}").drawn()["question"]["options"][0]["id"]
        first.append(choose(options, shown, f"first-{place}"))
    assert any("the option shown first must not be right more often" in found for found in check_chance(first))


def test_finds_that_a_match_is_shown_in_order() -> None:
    """When the choices stand beside their rows, the order gives them away."""
    question = exercise("1.1").question
    assert isinstance(question, Match)
    shown = [choice["id"] for choice in question.drawn("four-people-at-the-mixer")["choices"]]
    in_order = with_question(
        "1.1", rows=tuple(replace(row, key=key) for row, key in zip(question.rows, shown, strict=True))
    )
    assert any("in the row's own place" in found for found in check_chance([in_order]))


def test_counts_chances_exactly() -> None:
    """Three coins: one head or more in seven cases of eight; unequal chances multiply."""
    assert at_least(1, [0.5] * 3) == pytest.approx(7 / 8)
    assert at_least(2, [0.5, 0.25]) == pytest.approx(1 / 8)
    assert at_least(0, []) == 1


@pytest.mark.parametrize(
    ("broken", "finding"),
    [
        ({"hints": ("Look at Avery.", "Look at Blake.")}, "'hints' must be 3, got 2"),
        ({"hints": ("Look.", "", "Avery makes the same offer to everyone.")}, "got an empty or a repeated one"),
        ({"hints": ("Look.", "Look.", "Avery makes the same offer.")}, "got an empty or a repeated one"),
        ({"hints": ("Look.", "It is the first one.", "Avery offers gutters.")}, "got the position 'first one'"),
        ({"hints": ("Look.", "See the list above.", "Avery offers gutters.")}, "got the position 'above'"),
        ({"hints": ("Look.", "Take the second.", "Avery offers gutters.")}, "got the position 'the second'"),
        ({"hints": ("Avery offers gutters and Blake moved.", "Look.", "Think again.")}, "hints must rise"),
        ({"why": "That is an error."}, "learner words must not scold, got 'error'"),
        ({"task": "Your guess is incorrect."}, "learner words must not scold, got 'incorrect'"),
        (
            {"task": "Differentiate participants' communicative motivations, individually considered. " * 9},
            "must read at grade 8 or under",
        ),
    ],
)
def test_finds_words_that_do_not_fit(broken: dict[str, Any], finding: str) -> None:
    """Too few hints, hints that point or do not rise, words that scold, prose that is too hard."""
    flow = (replace(exercise("1.1"), **broken),)
    assert any(finding in found for found in check_words(changed(1, flow=flow)))


def test_lets_people_in_the_course_say_what_they_like() -> None:
    """“First the pump failed” is what a neighbour says; only our own words must not scold."""
    assert not [found for found in check_words(lesson(2)) if "scold" in found]


def test_names_by_content_are_no_positions() -> None:
    """“The second muffin post” names a post by what it says."""
    assert not list(check_words(changed(2, flow=(exercise("2.4"),))))


@pytest.mark.parametrize(
    ("word", "count"),
    [("bakery", 3), ("made", 1), ("asked", 1), ("wanted", 2), ("table", 2), ("whole", 1), ("notices", 3), ("the", 1)],
)
def test_counts_syllables(word: str, count: int) -> None:
    """Silent letters at the end are not spoken."""
    assert syllables_in(word) == count


def test_grades_prose() -> None:
    """Short words in short sentences are easy; long ones are not."""
    assert reading_grade("Ask one person. See how long you both stay.") < 3
    assert reading_grade("Interpersonal communication necessitates considerable reciprocity.") > 15


@pytest.mark.parametrize(
    ("broken", "finding"),
    [
        ({"minutes": 25}, "'minutes' must be 20"),
        ({"room": {"90 minutes": 4}}, "'room' must give minutes for 90 minutes, half-day"),
        ({"key_points": ("One.",)}, "'key_points' must be three, got 1"),
        ({"next_step": ""}, "'next_step' must not be empty"),
        ({"evidence": ("meforms",)}, "got 'meforms'"),
        ({"evidence": ("flaking",)}, "that we teach, got 'flaking'"),
        ({"number": 3}, "'number' must begin with 3, got '1.1'"),
        ({"flow": (replace(exercise("1.1"), name="mixer"),)}, "must be its title as a slug"),
        ({"flow": (replace(exercise("1.1"), own=""),)}, "'why', 'own' and 'sentences' must not be empty"),
    ],
)
def test_finds_a_lesson_out_of_shape(broken: dict[str, Any], finding: str) -> None:
    """Minutes that do not add up, missing key points, unknown evidence, names that are not the title's."""
    assert any(finding in found for found in check_lesson(changed(1, **broken)))


@pytest.mark.parametrize(
    ("lessons", "finding"),
    [
        ((lesson(1), lesson(1)), "'four-people-at-the-mixer': names must be used once, got 2 times"),
        ((lesson(2), lesson(1)), "exercise numbers must rise in teaching order"),
        ((changed(1, flow=(exercise("1.1"),)),), "sentence S9 must be carried by an exercise"),
    ],
)
def test_finds_a_course_out_of_order(lessons: tuple[Lesson, ...], finding: str) -> None:
    """Names used twice, numbers that jump, sentences of the article nobody carries."""
    assert any(finding in found for found in check_course(lessons))


def test_says_sentences_with_their_gaps() -> None:
    """Runs are said as runs, and what is missing shows."""
    assert spoken(frozenset({"S1", "S2", "S3", "S7", "T", "S10"})) == "T, S1-S3, S7, S10"
    assert spoken(covered(written()[:3])) == "T, S1-S10"
    assert spoken(covered(written()[:5])) == "T, S1-S16, S21-S22"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the three folders of notebooks, to break."""
    for folder in ("lessons", "exercises", "solutions"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def edit(notebook: Path, change: Callable[[list[dict[str, Any]]], object]) -> None:
    """Change the cells of a notebook."""
    held = json.loads(notebook.read_text(encoding="utf-8"))
    change(held["cells"])
    notebook.write_text(json.dumps(held), encoding="utf-8")


FIRST = "01-the-room-and-the-feed.ipynb"


@pytest.mark.parametrize(
    ("file", "change", "finding"),
    [
        (f"exercises/{FIRST}", lambda cells: cells.pop(), "each once, got four-people-at-the-mixer"),
        (f"solutions/{FIRST}", lambda cells: cells.append(cells[1]), f"solutions/{FIRST}: must name"),
        (f"exercises/{FIRST}", lambda cells: cells[1].update(source='import kit; kit.exercise("x")'), "got x"),
        (f"lessons/{FIRST}", lambda cells: cells.clear(), "must show 'worked-one-party-one-feed' once, got 0 times"),
    ],
)
def test_finds_notebooks_out_of_step(copy: Path, file: str, change: Any, finding: str) -> None:
    """An exercise that is missing, doubled or unknown in a notebook."""
    assert list(check_notebooks(HERE, copy)) == []
    edit(copy / file, change)
    assert any(finding in found for found in check_notebooks(HERE, copy))


def test_finds_notebooks_without_a_mirror(copy: Path) -> None:
    """A file in one folder that the other has not, and a lesson without its notebook."""
    (copy / "solutions" / FIRST).unlink()
    (copy / "exercises" / FIRST).rename(copy / "exercises" / "mine.ipynb")
    (copy / "lessons" / FIRST).unlink()
    found = " ".join(check_notebooks(HERE, copy))
    assert f"solutions/{FIRST}: the files must be" in found
    assert "exercises/mine.ipynb" in found
    assert f"lessons/{FIRST}: must be there" in found
