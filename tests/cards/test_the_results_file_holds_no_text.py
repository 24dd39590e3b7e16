"""The results card shows the exact results file, and nothing a person wrote, posted or noted can be in it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kit.cards import ExerciseCard, card
from kit.course import all_exercises, scenarios
from kit.exercise import Exercise, FreeText, Numbers
from kit.exercise.text import ChecklistLine
from kit.workbook import Workbook
from kit.workbook.held_file import HeldFile
from kit.workbook.results import KEYS, LINE_KEYS, results
from kit.workbook.sqlite_store import SqliteStore

EXERCISES = all_exercises()
# What people really write, and what no program likes: long enough that it cannot be there by chance.
ODD = st.text(st.characters(codec="utf-8"), min_size=6, max_size=60).filter(lambda text: len(set(text.strip())) > 4)
NAMES = st.sampled_from(
    ["Marie Tremblay", "613-555-0199", "ﷺ 👩‍👩‍👧 O’Neil", "<script>alert(1)</script>", "रमा \u202e Rao", '"}], "x": [{']
)


@contextmanager
def a_workbook(folder: Path) -> Iterator[Workbook]:
    """A workbook for one example."""
    workbook = Workbook(SqliteStore(HeldFile(folder / "workbook.sqlite3")))
    try:
        yield workbook
    finally:
        workbook.store.close()


def shown(workbook: Workbook) -> str:
    """The results file, exactly as the results card shows it; the privacy card shows the same."""
    text = str(card("results", workbook).state()["text"])
    made = '"made_at"'
    others = str(card("privacy", workbook).state()["results"])
    assert [line for line in text.splitlines() if not line.strip().startswith((made, '"check"'))] == [
        line for line in others.splitlines() if not line.strip().startswith((made, '"check"'))
    ]
    return text


def everything_told(workbook: Workbook, words: str) -> None:
    """Put the same words wherever a person can type."""
    card("own-sentence", workbook).do("write", id="sentence", text=words)
    card("one-real-reply", workbook).do("write", id="draft", text=words)
    card("last-twenty", workbook).do("count", id="sell", text=words)
    card("end-1", workbook).do("note", text=words)
    for field in ("name", "centre", "facilitator"):
        card("certificate", workbook).do("write", field=field, text=words)
    workbook.set_survey({"then": {"balanced": words}, "first_friday": words, words: words})
    workbook.set_thirty_days({"held": words, "in_the_way": [words]})
    for one in scenarios():
        workbook.set_scenario(one.name, words)
        workbook.keep_first(one.name, scribbled(one.question.drawn(""), words))
    feed = card("my-feed", workbook)
    feed.do("names", text=words)
    feed.do("paste", text=words)
    for exercise in EXERCISES:
        one = ExerciseCard(exercise, workbook)
        one.do("note", text=words)
        one.do("answer", answer=scribbled(one.state()["exercise"]["question"], words), seq=1)
        one.do("check")


def scribbled(question: dict[str, Any], words: str) -> Any:
    """An answer with the words wherever a control, or a page somebody tampered with, could put them."""
    if question["kind"] == "parts":
        return {part["id"]: scribbled(part["question"], words) for part in question["parts"]}
    places = [one["id"] for key in ("rows", "boxes", "slots", "dials") for one in question.get(key, ())]
    guess = [question["guess"]["id"]] if question.get("guess") else []
    if question["kind"] in ("choose", "several", "order"):
        return [words] if question["kind"] != "choose" else words
    return dict.fromkeys([*places, *guess], words)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words=ODD | NAMES)
@example(words="Marie Tremblay")
def test_no_words_of_a_person_are_in_it(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    """Whatever is typed, wherever: the file holds none of it, in no way of writing it."""
    with a_workbook(tmp_path_factory.mktemp("told")) as workbook:
        everything_told(workbook, words)
        file = shown(workbook)
    assert json.loads(file)["patio_results"]
    for way in {words, words.strip(), json.dumps(words)[1:-1], json.dumps(words, ensure_ascii=False)[1:-1]}:
        assert way not in file


def test_numbers_are_there_as_numbers(workbook: Workbook) -> None:
    """A number stays, however it was typed, so that an instructor's kit can check it again; a telephone number not."""
    counted = next(one for one in EXERCISES if isinstance(one.question, Numbers))
    one = ExerciseCard(counted, workbook)
    boxes = [box.id for box in counted.question.boxes]
    one.do("answer", answer={boxes[0]: " 12 %", boxes[1]: "613 ask for Marie"}, seq=1)
    (line,) = json.loads(shown(workbook))["exercises"]
    assert line["answer"] == {boxes[0]: 12}


@pytest.mark.parametrize("typed", ["6135550199", "0.6135550199", "1e9", "-99 999 999"])
def test_a_number_that_is_none_of_ours_stays_here(typed: str, workbook: Workbook) -> None:
    """A telephone number reads as a number, and fine digits could hold one: neither can be in the file."""
    counted = next(one for one in EXERCISES if isinstance(one.question, Numbers))
    ExerciseCard(counted, workbook).do("answer", answer={counted.question.boxes[0].id: typed}, seq=1)
    assert "5550199" not in shown(workbook)
    assert "999999" not in shown(workbook)


@pytest.mark.parametrize("exercise", EXERCISES, ids=[one.name for one in EXERCISES])
def test_an_answer_can_be_checked_again(exercise: Exercise, workbook: Workbook) -> None:
    """What the file holds of a done exercise still passes when it is checked elsewhere."""
    ExerciseCard(exercise, workbook).do("check", answer=exercise.model, seq=1)
    (line,) = json.loads(shown(workbook))["exercises"]
    assert exercise.is_done(line["answer"])
    assert (line["name"], line["outcome"], line["tries"]) == (exercise.name, "correct", 1)


def test_it_holds_only_these_fields(workbook: Workbook) -> None:
    """No field beyond those that the promise names."""
    for exercise in EXERCISES:
        ExerciseCard(exercise, workbook).do("check", answer=exercise.model, seq=1)
    told = json.loads(shown(workbook))
    assert tuple(told) == KEYS
    assert all(tuple(line) == LINE_KEYS for line in told["exercises"])


def test_free_text_is_left_out(workbook: Workbook) -> None:
    """An exercise with a text to write leaves only that it was done."""
    line = ChecklistLine("place", "Says where", "Say where.", lambda text: (0, 1) if text else None)
    base = EXERCISES[0]
    exercise = Exercise(
        name="a-try", title="A try", minutes=1, tier="core", objective="Write", task="Write.", why="So.",
        number="9.9", question=FreeText((line,)), model={"text": "Here", "dismissed": []}, hints=base.hints,
    )  # fmt: skip
    ExerciseCard(exercise, workbook).do("check", answer={"text": "Marie Tremblay", "dismissed": []}, seq=1)
    (told,) = results(workbook, [exercise])["exercises"]
    assert told["answer"] is None
    assert told["outcome"] == "correct"


def test_it_follows_what_is_done_elsewhere(workbook: Workbook) -> None:
    """The card redraws while exercises get done, so that what is shown is what would be sent."""
    privacy, whole = card("privacy", workbook), card("results", workbook)
    for shown, text in ((privacy, "results"), (whole, "text")):
        assert json.loads(shown.widget.state[text])["exercises"] == []
    ExerciseCard(EXERCISES[0], workbook).do("check", answer=EXERCISES[0].model, seq=1)
    for shown, text in ((privacy, "results"), (whole, "text")):
        assert [line["exercise"] for line in json.loads(shown.widget.state[text])["exercises"]] == ["1.1"]
