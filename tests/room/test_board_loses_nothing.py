"""The board is killed with kill -9 in the middle of a full room, and every event is there afterwards, once."""

import subprocess
import sys
import threading
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import psycopg

from kit.course import all_exercises
from kit.exercise import Outcome
from kit.room.events import Event
from kit.room.sender import Patience, Sender

from .boards import RunningBoard, free_port

LEARNERS = 200
EACH = 6
QUICK = Patience(first=0.05, longest=0.5)


def _press(sender: Sender, exercise: str, number: int) -> None:
    outcome = Outcome.CORRECT if number == EACH - 1 else Outcome.NOT_YET
    sender.send(Event(id=f"press-{number}", exercise=exercise, outcome=outcome, tries=number + 1, at=datetime.now(UTC)))


def test_a_killed_board_loses_nothing_of_200_learners(database: str) -> None:
    """200 learners press six times each, the board dies three times in between: 1,200 lines, each once."""
    exercise = all_exercises()[0].name
    board = RunningBoard(database).start()
    senders = [Sender(board.address, board.token(f"learner-{number}"), QUICK) for number in range(LEARNERS)]
    for sender in senders:
        _press(sender, exercise, 0)
    for press in range(1, EACH):
        killing = threading.Thread(target=board.kill) if press in (1, 3, 5) else None
        for number, sender in enumerate(senders):
            if killing and number == LEARNERS // 2:
                killing.start()  # while half of the room has pressed and the other half is about to
            _press(sender, exercise, press)
        if killing:
            killing.join()
            board.start()
    assert all(sender.wait(60) for sender in senders), "some events were never acknowledged"
    row = board.signed_in().row(exercise)
    assert row["counts"] == {"done": LEARNERS, "working": 0, "stuck": 0, "not_started": 0}
    board.stop()
    lines = board.lines()
    assert Counter((line.entry.learner, line.entry.id) for line in lines) == Counter(
        (f"learner-{number}", f"press-{press}") for number in range(LEARNERS) for press in range(EACH)
    )
    assert [line.seq for line in lines] == list(range(1, LEARNERS * EACH + 1)), "numbers without a gap"


def test_an_event_sent_again_is_kept_once(database: str) -> None:
    """A sender that never heard the answer sends the same event again, also after a restart of the board."""
    board = RunningBoard(database).start()
    event = Event(id="only-once", exercise=all_exercises()[0].name, tries=1, at=datetime.now(UTC))
    for _ in range(2):
        sender = Sender(board.address, board.token("ana"), QUICK)
        sender.send(event)
        sender.send(event)
        assert sender.wait(20)
        board.kill()
        board.start()
    board.stop()
    assert [line.entry.id for line in board.lines()] == ["only-once"]


def test_two_learners_may_use_the_same_id(database: str) -> None:
    """An id counts for one learner only: nobody can use up another's."""
    board = RunningBoard(database).start()
    for learner in ("ana", "ben"):
        sender = Sender(board.address, board.token(learner), QUICK)
        sender.send(Event(id="same", exercise=all_exercises()[0].name, at=datetime.now(UTC)))
        assert sender.wait(20)
    board.stop()
    assert [line.entry.learner for line in board.lines()] == ["ana", "ben"]


def test_rooms_in_one_database_know_nothing_of_each_other(postgresql: str) -> None:
    """Two boards on one PostgreSQL, a room each."""
    first, second = RunningBoard(postgresql).start(), RunningBoard(postgresql).start()
    sender = Sender(first.address, first.token("ana"), QUICK)
    sender.send(Event(id="here", exercise="", at=datetime.now(UTC)))
    assert sender.wait(20)
    assert first.signed_in().frame()["people"] == 1
    assert second.signed_in().frame()["people"] == 0
    first.stop()
    second.stop()
    assert second.lines() == []


def test_one_room_has_one_board(database: str) -> None:
    """A second board on the same room says so in a sentence, and does not start."""
    board = RunningBoard(database).start()
    words = ["--database", database, "--room", board.room, "--port", str(free_port())]
    second = subprocess.run(
        [sys.executable, "-m", "kit.room.board", *words], capture_output=True, text=True, timeout=60
    )
    board.stop()
    assert second.returncode == 1
    assert "already open in another program" in second.stderr
    assert "Traceback" not in second.stderr


def test_a_port_in_use_is_said_plainly(board: RunningBoard, tmp_path: Path) -> None:
    """Another board, another database, the same port: a sentence with what to do."""
    words = ["--database", f"sqlite:///{tmp_path / 'other.sqlite3'}", "--port", str(board.port)]
    command = [sys.executable, "-m", "kit.room.board", *words]
    second = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert second.returncode == 1
    assert f"Port {board.port} is already used by another program" in second.stderr
    assert "Traceback" not in second.stderr


def test_a_database_that_goes_away_loses_nothing(postgresql: str, tmp_path: Path) -> None:
    """Every connection is cut twenty times while thirty learners press: sent again, kept once."""
    exercise = all_exercises()[0].name
    board = RunningBoard(postgresql, log=tmp_path / "log").start()
    senders = [Sender(board.address, board.token(f"learner-{number}"), QUICK) for number in range(30)]
    with psycopg.connect(postgresql, autocommit=True) as admin:
        for number in range(20):
            for sender in senders:
                _press(sender, exercise, number)
            admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
    assert all(sender.wait(60) for sender in senders)
    assert sum(board.signed_in().row(exercise)["counts"].values()) == 30
    board.stop()
    lines = board.lines()
    assert "The database did not answer" in (tmp_path / "log").read_text(encoding="utf-8")
    assert len({(line.entry.learner, line.entry.id) for line in lines}) == len(lines) == 30 * 20
    assert [line.seq for line in lines] == list(range(1, len(lines) + 1))


def test_a_board_with_open_pages_stops(tmp_path: Path) -> None:
    """Asked to stop while a page listens, it says goodbye and ends, without a word of trouble."""
    board = RunningBoard(f"sqlite:///{tmp_path / 'board.sqlite3'}", log=tmp_path / "log").start()
    instructor = board.signed_in()
    asked = {"view": "quiet", "_xsrf": instructor.word}
    with instructor.client.stream("GET", "/stream", params=asked) as page:
        words = page.iter_text()
        assert "retry" in next(words)
        board.stop()
        assert "".join(words).count("data:") >= 1
    assert (tmp_path / "log").read_text(encoding="utf-8") == ""
    assert not (tmp_path / "board.sqlite3-wal").exists(), "everything is in the one file"
