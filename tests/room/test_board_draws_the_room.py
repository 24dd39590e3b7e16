"""What the board makes of a room's log: counts, hands, common misconceptions, pace; and what each view may see."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from kit.course import all_exercises, course
from kit.exercise import MISCONCEPTIONS, Exercise, Outcome
from kit.room.board.line import INSTRUCTOR, Entry, Line
from kit.room.board.pace import ALONE, formats, run_sheet
from kit.room.board.picture import Picture
from kit.room.events import Event

START = datetime(2027, 6, 4, 13, 0, tzinfo=UTC)
FIRST, SECOND = (one.name for one in all_exercises()[:2])


class Room:
    """A picture and somebody who writes its log."""

    def __init__(self) -> None:
        self.picture = Picture()
        self.lines: list[Line] = []

    def tell(self, learner: str, exercise: str, **rest: Any) -> int:
        """A learner's event; give its line."""
        event = Event(id=f"e{len(self.lines)}", exercise=exercise, at=START, **rest)
        return self.write(Entry(learner, event.id, "told", event.as_json()))

    def write(self, entry: Entry, minute: float = 0) -> int:
        """Any line."""
        line = Line(len(self.lines) + 1, START + timedelta(minutes=minute), entry)
        self.lines.append(line)
        self.picture.hear([line])
        return line.seq

    def clock(self, format: str) -> None:
        """The instructor starts the clock."""
        self.write(Entry(INSTRUCTOR, f"c{len(self.lines)}", "clock", {"format": format}))

    def row(self, exercise: str = FIRST, view: Any = "names") -> dict[str, Any]:
        """One row as drawn."""
        return next(row for row in self.frame(view)["rows"] if row["name"] == exercise)

    def frame(self, view: Any = "names", since: int = 0, minute: float = 0) -> dict[str, Any]:
        """What a page gets."""
        return self.picture.frame(since, view, START + timedelta(minutes=minute))


@pytest.fixture
def room() -> Room:
    """An empty room."""
    return Room()


def test_everybody_is_in_one_of_four_places(room: Room) -> None:
    """Somebody who has only arrived counts as not started; a blank after a reset too."""
    room.tell("ana", FIRST, outcome=Outcome.CORRECT, tries=1)
    room.tell("ben", FIRST, outcome=Outcome.INCOMPLETE)
    room.tell("chi", FIRST, outcome=Outcome.NOT_YET, tries=2, stuck=True)
    room.tell("dee", "")
    room.tell("eve", FIRST, outcome=Outcome.NOT_STARTED)
    assert room.row()["counts"] == {"done": 1, "working": 1, "stuck": 1, "not_started": 2}
    assert room.row()["who"] == {"done": ["ana"], "working": ["ben"], "stuck": ["chi"], "not_started": ["dee", "eve"]}
    assert room.row(SECOND)["counts"]["not_started"] == 5


def test_exercises_stand_in_teaching_order(room: Room) -> None:
    """Every numbered exercise of the lessons that are there, as they are taught."""
    taught = [part for lesson in course() for part in lesson.flow if isinstance(part, Exercise) and part.number]
    assert [row["name"] for row in room.frame()["rows"]] == [one.name for one in taught]
    assert {one.name for one in taught} == {one.name for one in all_exercises()}


def test_a_hand_goes_up_and_down(room: Room) -> None:
    """The longest waiting first; another event leaves it up; finishing lowers it; so does the instructor."""
    up = room.tell("ana", FIRST, outcome=Outcome.INCOMPLETE, stuck=True)
    room.tell("ben", FIRST, stuck=True)
    room.tell("ana", FIRST, outcome=Outcome.NOT_YET, tries=1)
    assert [hand["learner"] for hand in room.frame()["hands"]] == ["ana", "ben"]
    assert room.picture.hands_of("ana") == [FIRST]
    assert room.picture.whose_hand(up) == ("ana", FIRST)
    room.write(Entry(INSTRUCTOR, "c", "cleared", {"learner": "ana", "exercise": FIRST}))
    room.tell("ben", FIRST, outcome=Outcome.CORRECT, tries=1)
    assert room.frame()["hands"] == []
    assert room.picture.whose_hand(up) is None
    assert room.row()["counts"]["working"] == 1


def test_common_misconceptions_are_counted_in_words(room: Room) -> None:
    """Seven of fourteen showed one, three still do; nobody counts twice; who has not checked does not count."""
    for number in range(14):
        codes = ("M7",) if number < 7 else ()
        room.tell(f"l{number}", FIRST, outcome=Outcome.NOT_YET, tries=1, codes=codes)
        if number in (3, 4, 5, 6):
            room.tell(f"l{number}", FIRST, outcome=Outcome.CORRECT, tries=2)
    room.tell("watching", FIRST, outcome=Outcome.INCOMPLETE)
    (one,) = room.row()["common"]
    assert (one["shown"], one["tried"], one["still"]) == (7, 14, 3)
    assert one["words"] == MISCONCEPTIONS["M7"]
    assert one["stop"]


@pytest.mark.parametrize(("sharing", "tried", "stop"), [(2, 6, False), (3, 6, True), (1, 2, False), (2, 4, True)])
def test_more_than_a_third_stops_the_room(room: Room, sharing: int, tried: int, stop: bool) -> None:
    """Exactly a third does not; and of two people one is no reason."""
    for number in range(tried):
        room.tell(f"l{number}", FIRST, outcome=Outcome.NOT_YET, tries=1, codes=("M1",) if number < sharing else ())
    assert room.row()["common"][0]["stop"] is stop
    room.write(Entry(INSTRUCTOR, "t", "talked", {"exercise": FIRST, "code": "M1"}))
    assert room.row()["common"][0]["talked"]


def test_who_tries_and_tries_is_worth_a_walk_past(room: Room) -> None:
    """Four tries, not there, no hand: named only where names are shown."""
    room.tell("ana", FIRST, outcome=Outcome.NOT_YET, tries=4)
    room.tell("ben", FIRST, outcome=Outcome.NOT_YET, tries=4, stuck=True)
    assert room.row()["visit"] == ["ana"]
    assert room.row(view="quiet")["visits"] == 1


@pytest.mark.parametrize("view", ["quiet", "projector"])
def test_only_the_names_view_names_anybody(room: Room, view: str) -> None:
    """Not in a row, not beside a hand, nowhere."""
    for codes in (("M7",), ()):
        room.tell("ana-with-a-name", FIRST, outcome=Outcome.NOT_YET, tries=5, codes=codes, stuck=True)
    assert "ana-with-a-name" in json.dumps(room.frame("names"))
    assert "ana-with-a-name" not in json.dumps(room.frame(view))


def test_the_projector_gives_no_answer_away(room: Room) -> None:
    """No misconception on the wall while people still answer."""
    room.tell("ana", FIRST, outcome=Outcome.NOT_YET, tries=1, codes=("M7",))
    assert "M7" in json.dumps(room.frame("quiet"))
    assert "M7" not in json.dumps(room.frame("projector"))
    assert MISCONCEPTIONS["M7"] not in json.dumps(room.frame("projector"), ensure_ascii=False)


def test_a_page_gets_only_what_changed(room: Room) -> None:
    """From the line it has seen on; a number that is not ours gives everything."""
    room.tell("ana", FIRST)
    seen = room.tell("ben", SECOND)
    room.tell("ana", SECOND, outcome=Outcome.CORRECT)
    assert [row["name"] for row in room.frame(since=seen)["rows"]] == [SECOND]
    assert room.frame(since=3)["rows"] == []
    assert len(room.frame(since=99)["rows"]) == len(all_exercises())


def test_whatever_a_page_missed_it_ends_up_with_the_same_picture(room: Room) -> None:
    """A page that looks at every line and one that looks at every fifth hold the same rows at the end."""
    pages: dict[int, dict[str, Any]] = {1: {}, 5: {}}
    seen = {1: 0, 5: 0}
    for number in range(60):
        codes = ("M1",) if number % 3 else ()
        outcome = (Outcome.NOT_YET, Outcome.CORRECT)[number % 2]
        room.tell(f"l{number % 7}", (FIRST, SECOND)[number % 5 > 2], outcome=outcome, tries=number, codes=codes)
        for every, rows in pages.items():
            if number % every == every - 1:
                frame = room.frame(since=seen[every])
                rows |= {row["name"]: row for row in frame["rows"]}
                seen[every] = frame["seq"]
    assert pages[1] == pages[5] == {row["name"]: row for row in room.frame()["rows"]}


def test_the_picture_is_rebuilt_from_the_log(room: Room) -> None:
    """After a restart everything is as it was: counts, hands, notes put away, the clock."""
    room.clock("half-day")
    room.tell("ana", FIRST, outcome=Outcome.NOT_YET, tries=4, codes=("M7",), hints=2, seen=True)
    room.tell("ben", SECOND, stuck=True)
    room.write(Entry(INSTRUCTOR, "t", "talked", {"exercise": FIRST, "code": "M7"}))
    again = Picture()
    again.hear(room.lines)
    assert again.frame(0, "names", START) == room.frame()


def test_lines_of_another_version_of_the_course_do_no_harm(room: Room) -> None:
    """An exercise or a code that is gone: whoever sent it was in the room, that is all."""
    room.tell("ana", "an-exercise-of-last-year", outcome=Outcome.CORRECT)
    old = Event(id="old", exercise=FIRST, at=START).as_json() | {"codes": ["M99"]}
    room.write(Entry("ben", "old", "told", old))
    assert room.frame()["people"] == 2


PACE: list[tuple[Callable[[float, float], float], str]] = [
    (lambda starts, ends: starts, "On time"),
    (lambda starts, ends: ends, "On time"),
    (lambda starts, ends: ends + 6, "About 6 minutes behind"),
    (lambda starts, ends: starts - 1, "About 1 minute ahead"),
]


@pytest.mark.parametrize(("minute", "said"), PACE)
def test_the_pace_is_said_against_the_run_sheet(room: Room, minute: Callable[[float, float], float], said: str) -> None:
    """Half of the room has done the first exercise: the second one's slot says how they stand."""
    room.clock("half-day")
    room.tell("ana", FIRST, outcome=Outcome.CORRECT)
    room.tell("ben", FIRST, outcome=Outcome.INCOMPLETE)
    slot = run_sheet("half-day")[SECOND]
    pace = room.frame(minute=minute(slot.starts, slot.ends))["pace"]
    assert pace["words"].startswith(said)
    assert room.row(SECOND)["planned"] == [slot.starts, slot.ends]


def test_the_clock_can_be_stopped_and_is_not_needed(room: Room) -> None:
    """Without a clock the board says how to start one; at one's own pace nobody is late."""
    assert "has not started" in room.frame()["pace"]["words"]
    room.clock(ALONE)
    assert room.frame(minute=500)["pace"]["words"] == "Everybody goes at their own pace."
    room.clock("")
    assert room.frame()["pace"]["minute"] is None


@pytest.mark.parametrize("format", formats())
def test_a_run_sheet_goes_forward(format: str) -> None:
    """Slots follow one another in teaching order, within the minutes of the format."""
    slots = list(run_sheet(format).values())
    assert all(before.ends <= after.starts + 0.1 for before, after in pairwise(slots))
    assert all(slot.starts < slot.ends <= 240 for slot in slots)
