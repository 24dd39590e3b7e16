"""A learner's kernel: what happens in a workbook reaches the board, and nothing of it ever gets in a learner's way."""

import json
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from kit.course import all_exercises
from kit.exercise import Choose, Match, Outcome, Sort
from kit.room.events import Event
from kit.room.reporting import Reporter, report
from kit.room.sender import Patience, Sender, sender_here
from kit.workbook import Workbook
from kit.workbook.hands import SEEN_TO
from kit.workbook.held_file import HeldFile
from kit.workbook.sqlite_store import SqliteStore

from .boards import RunningBoard, free_port, running_board

EXERCISE = all_exercises()[0]
QUICK = Patience(first=0.05, longest=0.2, asking=0.1, leaving=0.1)


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBoard]:
    """One board for all of these."""
    with running_board(f"sqlite:///{tmp_path_factory.mktemp('board') / 'board.sqlite3'}") as running:
        yield running


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workbook's place."""
    return tmp_path / "workbook.sqlite3"


def _workbook(path: Path) -> Workbook:
    return Workbook(SqliteStore(HeldFile(path)))


def _place(board: RunningBoard, learner: str) -> str:
    """Where the board sees a learner at the first exercise."""
    who = board.signed_in().row(EXERCISE.name)["who"]
    return next(state for state, names in who.items() if learner in names)


def _check(workbook: Workbook, answer: object) -> None:
    """What a card does on Check."""
    workbook.save_answer(EXERCISE.name, answer)
    outcome = EXERCISE.check(answer).outcome
    workbook.record_check(EXERCISE.name, outcome, counts_as_try=outcome in (Outcome.NOT_YET, Outcome.CORRECT))


def test_the_board_follows_a_workbook(board: RunningBoard, path: Path) -> None:
    """Arrived, at work, not yet, done, started over, undone: the board sees each, and no card knows of a board."""
    workbook, sender = _workbook(path), Sender(board.address, board.token("ana"), QUICK)
    Reporter(workbook, sender)
    seen = []
    steps = [
        lambda: None,
        lambda: workbook.save_answer(EXERCISE.name, {}),
        lambda: _check(workbook, EXERCISE.model),
        lambda: workbook.reset(EXERCISE.name),
        lambda: workbook.undo(EXERCISE.name),
    ]
    for step in steps:
        step()
        assert sender.wait(20)
        seen.append(_place(board, "ana"))
    assert seen == ["not_started", "working", "done", "not_started", "done"]


def test_misconceptions_go_as_codes(board: RunningBoard, path: Path) -> None:
    """A wrong choice with a code behind it: the code is sent, neither the choice nor a word of it."""
    question = EXERCISE.question
    assert isinstance(question, Match | Sort | Choose)
    row, choice = next((row, choice) for row in question.rows for choice in row.codes)
    workbook, sender = _workbook(path), Sender(board.address, board.token("ben"), QUICK)
    Reporter(workbook, sender)
    _check(workbook, {**EXERCISE.model, row.id: choice})
    assert sender.wait(20)
    common = board.signed_in().row(EXERCISE.name)["common"]
    assert [one["code"] for one in common] == [row.codes[choice]]


def test_a_kernel_that_starts_again_tells_what_was_not_told(board: RunningBoard, path: Path) -> None:
    """Killed before the board could be reached: the workbook has it all, and the next kernel sends it; once."""
    nowhere = Sender(f"http://127.0.0.1:{free_port()}", "token", QUICK)
    Reporter(_workbook(path), nowhere)
    _check(_workbook(path), EXERCISE.model)
    for _ in range(2):
        sender = Sender(board.address, board.token("chi"), QUICK)
        Reporter(_workbook(path), sender)
        assert sender.wait(20)
    before = board.signed_in().frame()["seq"]
    sender = Sender(board.address, board.token("chi"), QUICK)
    Reporter(_workbook(path), sender)
    assert sender.wait(20)
    assert board.signed_in().frame()["seq"] == before, "nothing was new"
    assert _place(board, "chi") == "done"


def test_a_hand_is_raised_taken_back_and_cleared(board: RunningBoard, path: Path) -> None:
    """The card's "I'm stuck" goes to the board, and the workbook hears that the instructor has cleared it."""
    workbook, sender = _workbook(path), Sender(board.address, board.token("dee"), QUICK)
    Reporter(workbook, sender)
    assert workbook.somebody_listens
    cleared = threading.Event()
    workbook.store.watch(lambda _: workbook.hand(EXERCISE.name)[0] == SEEN_TO and cleared.set())
    workbook.ask_for_help(EXERCISE.name)
    assert sender.wait(20)
    assert sender.hands == {EXERCISE.name}
    workbook.take_hand_back(EXERCISE.name)
    assert sender.wait(20)
    assert sender.hands == frozenset()
    workbook.ask_for_help(EXERCISE.name)
    assert sender.wait(20)
    instructor = board.signed_in()
    (hand,) = (one for one in instructor.frame()["hands"] if one["learner"] == "dee")
    assert instructor.act(do="clear", hand=hand["hand"]).status_code == 200
    assert instructor.act(do="clear", hand=hand["hand"]).status_code == 200, "two windows may clear it"
    assert cleared.wait(20)
    assert workbook.hands_up() == frozenset()


def test_a_hand_outlives_its_kernel(board: RunningBoard, path: Path) -> None:
    """Raised while the board was out of reach, or cleared while the kernel was: the next kernel puts both right."""
    before = _workbook(path)
    Reporter(before, Sender(f"http://127.0.0.1:{free_port()}", "token", QUICK))
    before.ask_for_help(EXERCISE.name)
    sender = Sender(board.address, board.token("eli"), QUICK)
    Reporter(_workbook(path), sender)
    assert sender.wait(20)
    assert sender.hands == {EXERCISE.name}
    sender.close()
    instructor = board.signed_in()
    (hand,) = (one for one in instructor.frame()["hands"] if one["learner"] == "eli")
    instructor.act(do="clear", hand=hand["hand"])
    workbook, cleared = _workbook(path), threading.Event()
    workbook.store.watch(lambda _: cleared.set())
    Reporter(workbook, Sender(board.address, board.token("eli"), QUICK))
    assert cleared.wait(20)
    assert workbook.hand(EXERCISE.name)[0] == SEEN_TO


def test_a_hand_between_exercises_is_seen_and_cleared(board: RunningBoard, path: Path) -> None:
    """Stuck at loading a file, say: the board shows who, counts it at no exercise, and clearing it reaches the card."""
    workbook, sender = _workbook(path), Sender(board.address, board.token("gus"), QUICK)
    Reporter(workbook, sender)
    cleared = threading.Event()
    workbook.store.watch(lambda _: workbook.hand("")[0] == SEEN_TO and cleared.set())
    workbook.ask_for_help("")
    assert sender.wait(20)
    instructor = board.signed_in()
    (hand,) = (one for one in instructor.frame()["hands"] if one["learner"] == "gus")
    assert hand["exercise"] == ""
    assert _place(board, "gus") == "not_started"
    instructor.act(do="clear", hand=hand["hand"])
    assert cleared.wait(20)


def test_forgetting_everything_lowers_the_hand(board: RunningBoard, path: Path) -> None:
    """A workbook that was emptied asks for nothing any more."""
    workbook, sender = _workbook(path), Sender(board.address, board.token("fay"), QUICK)
    Reporter(workbook, sender)
    workbook.ask_for_help(EXERCISE.name)
    assert sender.wait(20)
    assert sender.hands == {EXERCISE.name}
    workbook.forget(course=None)
    assert sender.wait(20)
    assert sender.hands == frozenset()


def test_without_a_room_nothing_is_sent(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """No address or no token in the environment: silence."""
    for name in ("PATIO_BOARD_URL", "JUPYTERHUB_API_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    assert report(_workbook(path)) is None
    monkeypatch.setenv("PATIO_BOARD_URL", "http://127.0.0.1:9")
    assert sender_here() is None
    monkeypatch.setenv("JUPYTERHUB_API_TOKEN", "token")
    workbook = _workbook(path)
    assert report(workbook) is not None
    assert report(workbook) is report(workbook), "each cell of a lesson may ask"


def test_a_board_out_of_reach_costs_a_learner_nothing(path: Path) -> None:
    """Nobody answers: a thousand events are queued without waiting or raising."""
    sender = Sender(f"http://127.0.0.1:{free_port()}", "token", QUICK)
    Reporter(_workbook(path), sender)
    begun = time.process_time()
    for number in range(1_000):
        sender.send(Event(id=f"e{number}", exercise=EXERCISE.name, at=datetime.now(UTC)))
    assert time.process_time() - begun < 5, "processor time, not the clock: sending must not wait for an answer"
    assert sender.waiting == 1_001
    sender.close()


@pytest.mark.parametrize(
    ("answers", "left"), [([503, 429, 401, 200], 0), ([400], 0), ([422], 0)], ids=["asks again", "drops", "drops too"]
)
def test_what_the_board_will_never_take_holds_nothing_up(answers: list[int], left: int) -> None:
    """Trouble that passes is tried again; a message refused for good is dropped, so that the next can go."""
    given = iter(answers)

    class Odd(BaseHTTPRequestHandler):
        """Answers as it was told."""

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            status = next(given, 200)
            body = json.dumps(["not", "an object"] if status == 200 else {}).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Odd)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sender = Sender(f"http://127.0.0.1:{server.server_port}", "token", QUICK)
    sender.send(Event(id="one", exercise="", at=datetime.now(UTC)))
    assert sender.wait(20)
    assert sender.waiting == left
    assert next(given, None) is None, "every answer was asked for"
    server.shutdown()
    server.server_close()
