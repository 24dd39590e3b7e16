"""The desk's pages are the instructor's: no learner, no script and no frame gets a name, a sheet or a change."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from kit.course import all_exercises
from kit.exercise import Outcome
from kit.room.events import Event
from kit.room.hub.register import Register
from kit.room.sender import Sender

from .boards import Instructor, RunningBoard, running_board

PAGES = ("join", "circles", "circles/projector", "hand-out", "hand-out/projector")
SHEETS = ("circles/cards", "hand-out/certificates", "hand-out/our-fridays.ics")
TOLD = ("join/room", "circles/room", "circles/wall", "hand-out/room")
DO = ("circles/do", "hand-out/do")


@pytest.fixture
def board(tmp_path: Path) -> Iterator[RunningBoard]:
    """A board with a register of four."""
    people = Register(tmp_path / "people.sqlite3")
    for name in ("Ana", "Ben", "Chi", "Dee"):
        people.add(name, "", "")
    environment = {"PATIO_ROOM_PEOPLE": str(tmp_path / "people.sqlite3")}
    with running_board(f"sqlite:///{tmp_path / 'board.sqlite3'}", environment=environment) as running:
        yield running


def tell(instructor: Instructor, path: str, message: object) -> httpx.Response:
    """Press a button of a page."""
    return instructor.client.post(path, json=message, headers={"X-XSRFToken": instructor.word})


def told(instructor: Instructor, path: str) -> httpx.Response:
    """What a page draws."""
    return instructor.client.get(path, headers={"X-XSRFToken": instructor.word})


def test_nobody_without_a_session(board: RunningBoard) -> None:
    """A learner's own token opens none of it; pages and sheets lead to where one signs in."""
    headers = {"Authorization": f"token {board.token('ana')}"}
    for path in (*PAGES, *SHEETS):
        answer = httpx.get(f"{board.address}/{path}", headers=headers)
        assert (answer.status_code, answer.headers["location"]) == (303, "/enter"), path
    for path in TOLD:
        assert httpx.get(f"{board.address}/{path}", headers=headers).status_code == 403, path
    for path in DO:
        assert httpx.post(f"{board.address}/{path}", json={"do": "make"}, headers=headers).status_code == 403, path


def test_no_script_with_the_instructors_cookie(board: RunningBoard) -> None:
    """On a Hub a learner's page has the same origin: without the page's word it learns nothing and changes nothing."""
    instructor = board.signed_in()
    script = {"Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"}
    frame = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}
    for path in (*PAGES, *SHEETS):
        assert instructor.client.get(path, headers=script).status_code == 403, path
        assert instructor.client.get(path, headers=frame).status_code == 403, path
    for path in TOLD:
        assert instructor.client.get(path).status_code == 403, path
    for path in DO:
        assert instructor.client.post(path, json={"do": "make"}).status_code == 403, path


def test_a_sheet_to_print_has_rules_of_its_own(board: RunningBoard) -> None:
    """Its styles stand inside it, and still nothing runs and nothing is fetched; other pages keep the strict rules."""
    instructor = board.signed_in()
    for path in ("circles/cards", "hand-out/certificates"):
        rules = instructor.client.get(path).headers.get_list("content-security-policy")
        assert len(rules) == 1
        assert "default-src 'none'; style-src 'unsafe-inline'" in rules[0]
        assert "script-src" not in rules[0]
    assert "style-src 'self'" in instructor.client.get("circles").headers["content-security-policy"]


@pytest.mark.parametrize("message", [None, [], "make", {}, {"do": []}, {"do": "swap"}, {"do": "undo"}, {"fridays": 3}])
def test_odd_messages_change_nothing(board: RunningBoard, message: object) -> None:
    """Refused, and the board goes on."""
    instructor = board.signed_in()
    for path in DO:
        assert tell(instructor, path, message).status_code == 400
    assert told(instructor, "circles/room").json()["rounds"] == []


def test_the_wall_is_told_first_names_only(board: RunningBoard) -> None:
    """No trade and no family name leaves for that page."""
    instructor = board.signed_in()
    tell(instructor, "circles/do", {"do": "add", "people": "Eve Stone, beekeeping"})
    tell(instructor, "circles/do", {"do": "make"})
    wall = told(instructor, "circles/wall").text
    assert "Eve" in wall
    assert "Stone" not in wall
    assert "bee" not in wall


def test_core_done_is_a_tick_and_no_score(board: RunningBoard) -> None:
    """The page knows who has done the core; the certificate says nothing of it."""
    ana = Sender(board.address, board.token("Ana"))
    for exercise in all_exercises():
        if exercise.tier == "core":
            ana.send(
                Event(id=exercise.name[:30], exercise=exercise.name, outcome=Outcome.CORRECT, at=datetime.now(UTC))
            )
    assert ana.wait(30)
    instructor = board.signed_in()
    people = told(instructor, "hand-out/room").json()["people"]
    assert [one["name"] for one in people if one["core"]] == ["Ana"]
    assert set(people[0]) == {"name", "ticked", "core", "typed"}
    sheets = instructor.client.get("hand-out/certificates").text
    assert sheets.count("<h1") == 4
    assert "core" not in sheets.partition("<main>")[2]


def test_what_was_kept_survives(board: RunningBoard) -> None:
    """Circles, dates and certificates, after kill -9; undo too."""
    instructor = board.signed_in()
    tell(instructor, "circles/do", {"do": "make"})
    shuffled = tell(instructor, "circles/do", {"do": "shuffle"}).json()["rounds"]
    tell(instructor, "hand-out/do", {"fridays": {"place": "Quay Deck", "first": "2026-06-12"}})
    tell(instructor, "hand-out/do", {"certificates": {"centre": "Harrow Shore", "off": ["Ben"]}})
    board.kill()
    board.start()
    again = board.signed_in()
    assert told(again, "circles/room").json()["rounds"] == shuffled
    kept = told(again, "hand-out/room").json()
    assert kept["fridays"]["place"] == "Quay Deck"
    assert [one["name"] for one in kept["people"] if not one["ticked"]] == ["Ben"]
    assert tell(again, "circles/do", {"do": "undo"}).json()["undo"] is True
    assert tell(again, "circles/do", {"do": "undo"}).json()["rounds"] == []
