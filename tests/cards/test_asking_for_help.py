"""The "I'm stuck" of an exercise card: only where somebody listens, taken back, seen to, and over when it is done."""

import os
import subprocess
import sys

from kit.cards import ExerciseCard, card
from kit.course import all_exercises, course
from kit.workbook import Workbook

EXERCISE = all_exercises()[0]


def test_a_learner_at_home_is_not_offered_help(workbook: Workbook) -> None:
    """Without a room nobody would see the hand."""
    assert ExerciseCard(EXERCISE, workbook).widget.state["hand"] is None


def test_a_hand_goes_up_and_is_taken_back(workbook: Workbook) -> None:
    """The card says since when it is up."""
    workbook.listen_for_hands()
    shown = ExerciseCard(EXERCISE, workbook)
    assert shown.widget.state["hand"] == {"stands": "", "since": ""}
    shown.do("stuck", up=True)
    assert shown.widget.state["hand"]["stands"] == "up"
    assert shown.widget.state["hand"]["since"]
    assert workbook.hands_up() == {EXERCISE.name}
    shown.do("stuck", up=False)
    assert shown.widget.state["hand"]["stands"] == "taken back"
    assert workbook.hands_up() == frozenset()


def test_the_card_hears_that_the_instructor_has_been(workbook: Workbook) -> None:
    """The open card is drawn anew; an answer half-way stays as it is."""
    workbook.listen_for_hands()
    shown = ExerciseCard(EXERCISE, workbook)
    shown.do("stuck", up=True)
    answer = shown.answer
    assert shown.widget
    workbook.see_to_hand(EXERCISE.name)
    assert shown.widget.state["hand"]["stands"] == "seen to"
    assert shown.answer == answer


def test_elsewhere_in_a_lesson_one_hand_serves_all(workbook: Workbook) -> None:
    """A warm-up or a card on own data has no line on the board: their hand is the learner's, between exercises."""
    workbook.listen_for_hands()
    practice = next(one for lesson in course() for one in lesson.practice)
    cards = [ExerciseCard(practice, workbook), card("load-contacts", workbook), card("my-feed", workbook)]
    cards[1].do("stuck", up=True)
    assert [one.widget.state["hand"]["stands"] for one in cards] == ["up"] * 3
    assert workbook.hands_up() == {""}
    assert card("course-map", workbook).widget.state["hand"] is None


def test_the_front_door_tells_the_room(tmp_path: object) -> None:
    """`kit.exercise` in a learner's kernel begins to report, and comes back at once though no board answers."""
    code = "import kit; card = kit.exercise('1.1'); print(card.workbook.somebody_listens)"
    room = {"PATIO_BOARD_URL": "http://127.0.0.1:9/", "JUPYTERHUB_API_TOKEN": "x"}
    said = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, **more, "PATIO_WORKBOOK": f"{tmp_path}/{number}.sqlite3"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for number, more in enumerate(({}, room))
    ]
    assert said == ["False", "True"]
