"""Every card a notebook can name draws, knows how to be drawn in the page, and passes words on as words."""

import json
import re
from collections.abc import Callable

import pytest

import kit
from kit.cards import Card, ExerciseCard, SolutionCard, card, cards
from kit.cards.widget import SCRIPTS, STATIC, STYLES, script, style
from kit.course import course
from kit.exercise import Exercise
from kit.workbook import Workbook

from .answers import every_exercise
from .hostile import HOSTILE

every_card = pytest.mark.parametrize("name", sorted(cards()))


def known_to_the_page() -> set[str]:
    """The kinds of card that the page can draw."""
    table = re.search(r"const CARDS = \{(.*?)\};", script(), re.S)
    assert table
    return {name.strip('" ') for name in re.findall(r'("?[\w-]+"?):', table[1])}


@every_card
def test_it_draws(name: str, workbook: Workbook) -> None:
    """Its state is plain JSON, whole, of a kind the page knows; it is called what it was asked for."""
    shown = card(name, workbook)
    assert shown.name == name
    drawn = shown.widget.state
    assert json.loads(json.dumps(drawn, allow_nan=False)) == drawn
    assert drawn["card"] in known_to_the_page()
    assert drawn["trouble"] == ""


@every_exercise
def test_exercises_and_solutions_draw(exercise: Exercise, workbook: Workbook) -> None:
    """Both are plain JSON of a known kind; the page has a control for every kind of question in them."""
    for shown in (ExerciseCard(exercise, workbook), SolutionCard(exercise, workbook)):
        drawn = shown.widget.state
        assert json.loads(json.dumps(drawn, allow_nan=False)) == drawn
        assert drawn["card"] in known_to_the_page()
    controls = re.search(r"const CONTROLS = \{(.*?)\};", script(), re.S)
    assert controls
    kinds = [exercise.question.kind, *(part.question.kind for part in getattr(exercise.question, "parts", ()))]
    assert all(f"{kind}:" in controls[1] for kind in kinds)


@every_exercise
def test_a_solution_says_everything_in_words(exercise: Exercise, workbook: Workbook) -> None:
    """A line for every place of the answer, in the words of the options, never their ids; why, hints, own step."""
    state = SolutionCard(exercise, workbook).state()
    assert state["lines"]
    assert all(line["answer"].strip() for line in state["lines"])
    assert (state["why"], state["own"], state["hints"]) == (exercise.why, exercise.own, list(exercise.hints))
    assert workbook.progress() == {}, "looking at a solution begins nothing"


@pytest.mark.parametrize("words", HOSTILE)
def test_words_stay_words(words: str, workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """Whatever is written comes back exactly, neither escaped here nor cut: the page writes text, never HTML."""
    card("own-sentence", workbook).do("write", id="sentence", text=words)
    card("last-twenty", workbook).do("note", text=words)
    card("end-1", workbook).do("note", text=words)
    card("my-feed", workbook).do("paste", text=words)
    again = reopen()
    assert card("own-sentence", again).state()["fields"][0]["text"] == words
    assert card("last-twenty", again).state()["note"] == words
    assert card("end-1", again).state()["note"] == words
    post = card("my-feed", again).state()["post"]["text"]
    assert re.sub(r"[\u200b\u202c\u202e]", "", post) == re.sub(r"[\u200b\u202c\u202e]", "", words)


def test_the_page_writes_text_only() -> None:
    """None of our scripts writes HTML, evaluates a string, or fetches anything; no style does either."""
    for name in SCRIPTS:
        if name == "preact":
            continue
        ours = (STATIC / f"{name}.js").read_text(encoding="utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|new Function|dangerously", ours
        )
        assert not re.search(r"\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\b|https?://", ours)
    assert not re.search(r"url\(|@import|https?://", style())


def test_every_file_of_the_page_is_used() -> None:
    """No script or style lies about that no card loads."""
    assert {path.stem for path in STATIC.glob("*.js")} == set(SCRIPTS)
    assert {path.stem for path in STATIC.glob("*.css")} == set(STYLES)


def test_a_card_that_is_not_there_is_named_kindly(workbook: Workbook) -> None:
    """An author's slip lists what there is and guesses what was meant."""
    with pytest.raises(ValueError, match="Did you mean 'my-feed'"):
        card("my-fed", workbook)


def test_names_are_used_once() -> None:
    """No card has the name of an exercise: both are asked for by name."""
    exercises = {one.name for lesson in course() for one in (*lesson.exercises, *lesson.practice)}
    assert not exercises & set(cards())


def test_the_front_door_gives_cards(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The three words of a lesson's cells each give a card."""
    monkeypatch.setenv("PATIO_WORKBOOK", str(tmp_path_factory.mktemp("door") / "workbook.sqlite3"))
    for shown in (kit.exercise("2.1"), kit.solution("2.1"), kit.show("my-feed")):
        assert isinstance(shown, Card)
        assert shown.widget.state["card"] in ("exercise", "solution", "feed")
