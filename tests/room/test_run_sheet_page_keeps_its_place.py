"""Where the instructor is on the run sheet: moved once however often it is pressed, undone, cut, kept, read again."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.course.run_sheets import sitting, sittings
from kit.room.board.live_slides_pages import slides_of
from kit.room.board.position import Position, from_json, minutes_of, to_json

from .boards import RunningBoard

HALF_DAY = next(one for one in sittings() if one.choice == "half-day")
CAN_GO = next(place for place, row in enumerate(HALF_DAY.rows) if place and not row.least)
PLACES = st.integers(-2, len(HALF_DAY.rows) + 2)
MESSAGES = st.fixed_dictionaries(
    {"do": st.sampled_from(["next", "back", "go", "cut", "dance"]), "from": PLACES, "to": PLACES, "row": PLACES},
    optional={"cut": st.booleans()},
)


def test_two_presses_on_two_screens_are_one_step() -> None:
    """Both pages saw the first row: the second press finds the room there already."""
    once = Position("c").after({"do": "next", "from": 0}, HALF_DAY, 10)
    assert (once.place, once.minute) == (1, 10)
    assert once.after({"do": "next", "from": 0}, HALF_DAY, 10.1) == once


def test_going_back_takes_the_last_step_away() -> None:
    """The row before is on again, from when it was begun; before the first there is nothing."""
    second = Position("c").after({"do": "next", "from": 0}, HALF_DAY, 10)
    there = second.after({"do": "go", "from": 1, "to": 5}, HALF_DAY, 12)
    back = there.after({"do": "back", "from": 5}, HALF_DAY, 13)
    assert (back.place, back.minute) == (1, 10)
    assert back.after({"do": "back", "from": 1}, HALF_DAY, 14) == Position("c")
    assert Position("c").after({"do": "back", "from": 0}, HALF_DAY, 15) == Position("c")


def test_what_is_cut_is_passed_over_and_can_come_back() -> None:
    """A row left out is skipped by next; unticked, it is not; what must not be cut is not."""
    before = Position("c", ((CAN_GO - 1, 5.0),))
    cut = before.after({"do": "cut", "row": CAN_GO, "cut": True}, HALF_DAY, 6)
    assert cut.after({"do": "next", "from": CAN_GO - 1}, HALF_DAY, 7).place > CAN_GO
    again = cut.after({"do": "cut", "row": CAN_GO, "cut": False}, HALF_DAY, 6)
    assert again.after({"do": "next", "from": CAN_GO - 1}, HALF_DAY, 7).place == CAN_GO
    circles = next(place for place, row in enumerate(HALF_DAY.rows) if row.step == "circles")
    assert before.after({"do": "cut", "row": circles, "cut": True}, HALF_DAY, 6) == before


@given(st.lists(st.tuples(MESSAGES, st.floats(0, 300)), max_size=40))
def test_whatever_is_pressed_there_is_a_place(pressed: list[tuple[dict[str, Any], float]]) -> None:
    """Any messages in any order leave a place on the sheet, and it reads back as it was kept."""
    position = Position("c")
    for message, minute in pressed:
        position = position.after(message, HALF_DAY, minute)
        assert 0 <= position.place <= len(HALF_DAY.rows)
        assert position.expected_end(HALF_DAY, minute) >= 0
        assert all(minutes_of(HALF_DAY, place, position.cut) < HALF_DAY.rows[place].minutes for place in position.cut)
    assert from_json(json.loads(json.dumps(to_json(position))), "c", HALF_DAY) == position


@pytest.mark.parametrize("rest", [{}, {"began": [[99, 0]], "cut": []}, {"began": [], "cut": []}, {"began": 5}])
def test_what_cannot_be_read_begins_again(rest: dict[str, Any]) -> None:
    """No document, half a document, another clock's: the first row."""
    assert from_json({"clock": "c"} | rest, "c", HALF_DAY) == Position("c")
    assert from_json(None, "c", HALF_DAY) == Position("c")
    assert from_json(to_json(Position("other", ((3, 9.0),))), "c", HALF_DAY) == Position("c")


@pytest.mark.parametrize("choice", [one.choice for one in sittings()])
def test_slides_show_the_room_its_task_only(choice: str) -> None:
    """One slide a row, two at the rule of thumb; nothing of what is said, done or watched for."""
    sheet = sitting(choice)
    assert sheet
    slides = [slides_of(place, row) for place, row in enumerate(sheet.rows)]
    assert all(len(each) == 1 for each, row in zip(slides, sheet.rows, strict=True) if row.kind != "worked")
    shown = json.dumps(slides, ensure_ascii=False)
    for row in sheet.rows:
        assert row.room in shown
        assert not any(line in shown for line in (*row.do, row.instead) if line)


def test_the_place_outlives_the_board(board: RunningBoard) -> None:
    """Started, moved, cut; kill -9; the same place, the same cut, the same clock."""
    instructor = board.signed_in()
    header = {"X-XSRFToken": instructor.word}

    def room() -> dict[str, Any]:
        told = instructor.client.get("/run-sheet/room", headers=header).json()
        return {name: told[name] for name in ("clock", "format", "began", "cut")}

    instructor.act(do="clock", format="half-day")
    for message in ({"do": "next", "from": 0}, {"do": "cut", "row": CAN_GO, "cut": True}):
        assert instructor.client.post("/run-sheet/do", json=message, headers=header).status_code == 200
    before = room()
    assert before["began"][-1][0] > 0
    board.kill()
    board.start()
    assert room() == before
    instructor.act(do="clock", format="")
    instructor.act(do="clock", format="90 minutes")
    assert (room()["began"], room()["cut"]) == ([[0, 0.0]], [])


@pytest.mark.parametrize("path", ["run-sheet", "slides", "run-sheet/room", "slides/room"])
def test_only_the_instructor_sees_it(board: RunningBoard, path: str) -> None:
    """Nobody without the key gets the page or what it draws; a message must be an object."""
    answer = httpx.get(f"{board.address}/{path}")
    assert answer.status_code == (403 if path.endswith("room") else 303) or "Key of this room" in answer.text
    instructor = board.signed_in()
    refused = instructor.client.post("/run-sheet/do", json=[], headers={"X-XSRFToken": instructor.word})
    assert refused.status_code == 400
