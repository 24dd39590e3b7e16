"""A full room: thirty learners join, open a lesson and press Check at once. Nothing lost, and how long anybody waits.

Run: python benchmarks/bench_room.py [--learners 30] [--rounds 10]

The room is the real one, as `start.py room` opens it: its Hub, its proxy, its board. Every learner signs in through the
form, gets a server and a kernel of their own, runs a lesson's cell, and presses Check through the card's own line, all
at the same moment, round after round. One instructor page is open at the board, through the proxy. First the same room
with one learner, to compare: this computer plays all thirty browsers too, so read the ratios. "lost" compares every
learner's workbook, and every single Check, with the board's log after the room is closed.
"""

import argparse
import json
import sqlite3
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

import httpx

sys.path.insert(0, str(Path(__file__).parents[1]))

from kit.course import exercise
from kit.room.link import welcome
from tests.deploy.learners import Kernel
from tests.hub.hubs import RunningRoom, Visitor

EXERCISE = exercise("sort-the-feed")
ANSWERS = {**EXERCISE.model, "p1": "world"}, EXERCISE.model  # the first is wrong, and is checked until the last round
CELL = f'import kit; kit.exercise("{EXERCISE.name}")'
# In the kernel itself: wait until the board has acknowledged everything, and say when that was.
KEPT = """
import time as _time
from kit.room.reporting import _REPORTERS
_all = all(one._sender.wait(60) for one in _REPORTERS.values())
print(_time.time() if _all else 0)
"""
LONGEST = 180  # seconds in which everybody has to be in
Press = tuple[str, int]  # who, and which try


@dataclass
class Seen:
    """What was measured: seconds since 1970, all on this computer's one clock."""

    joined: list[float] = field(default_factory=list)
    pressed: dict[Press, float] = field(default_factory=dict)
    drawn: dict[Press, float] = field(default_factory=dict)
    kept: dict[Press, float] = field(default_factory=dict)
    frames: list[tuple[int, float]] = field(default_factory=list)
    mebibytes: float = 0


class Learner:
    """One learner with a browser."""

    def __init__(self, room: RunningRoom, name: str, seen: Seen) -> None:
        self.room, self.name, self.seen = room, name, seen

    def join(self) -> None:
        """Type name and code, wait for the own server as a browser does, open the lesson, and see the card."""
        begun = time.time()
        self.visitor = self.room.joined(self.name)
        until_there(self.visitor)
        self.kernel = Kernel(self.visitor.client, f"{self.room.link}{self.visitor.server}", welcome())
        self.kernel.run(CELL)
        self.seen.joined.append(time.time() - begun)

    def check(self, number: int, last: bool) -> None:
        """Press Check, see the reply, and wait until the board has it."""
        mine = self.name, number
        self.seen.pressed[mine] = time.time()
        self.kernel.press(EXERCISE.name, do="check", answer=ANSWERS[last])
        self.seen.drawn[mine] = time.time()
        self.seen.kept[mine] = float(self.kernel.run(KEPT))


def until_there(visitor: Visitor) -> None:
    """Wait for the own server. A browser listens to the Hub meanwhile; asking once a second costs it about as much."""
    until = time.monotonic() + LONGEST
    while "/user/" not in (page := visitor.client.get("hub/spawn")).url.path:
        if time.monotonic() > until:
            sys.exit(f"{visitor.name} has no server: {page.url} {page.text}\n{visitor.running.log()[-5000:]}")
        time.sleep(1)


def watch(room: RunningRoom, seen: Seen, over: threading.Event) -> None:
    """The instructor's open page: remembers when it was told of which line."""
    with room.browser() as instructor:
        page = instructor.join("", code=room.room.instructor_key)
        word = page.text.partition('data-word="')[2].partition('"')[0]
        asked = {"view": "names", "since": "0", "_xsrf": word}
        stream = instructor.client.stream("GET", "services/board/stream", params=asked)
        with suppress(httpx.TransportError), stream as told:
            for line in told.iter_lines():
                if line.startswith("id: "):
                    seen.frames.append((int(line[4:]), time.time()))
                if over.is_set():
                    return


def at_once(learners: Sequence[Learner], what: Callable[[Learner], None]) -> None:
    """Let everybody do something at the same moment, and wait for all."""
    gate = threading.Barrier(len(learners))

    def go(learner: Learner) -> None:
        gate.wait()
        what(learner)

    with ThreadPoolExecutor(len(learners)) as people:
        list(people.map(go, learners))


def play(folder: Path, people: int, rounds: int) -> tuple[Seen, RunningRoom]:
    """Open a room, let everybody in, press, and close it."""
    seen, over = Seen(), threading.Event()
    room = RunningRoom(folder, people).start()
    try:
        watcher = threading.Thread(target=watch, args=(room, seen, over), daemon=True)
        watcher.start()
        learners = [Learner(room, f"Learner {number}", seen) for number in range(1, people + 1)]
        at_once(learners, Learner.join)
        for number in range(1, rounds + 1):
            at_once(learners, lambda learner, now=number: learner.check(now, now == rounds))  # type: ignore[misc]
        time.sleep(1.5)  # the page's last frames
        over.set()
    finally:
        room.stop()
    return seen, room


def lines(room: RunningRoom) -> dict[Press, int]:
    """Every Check in the board's log, with the number of its line."""
    with sqlite3.connect(room.room.folder / "board.sqlite3") as log:
        told = log.execute("select learner, body, seq from board_line where kind = 'told'").fetchall()
    return {(who, tries): seq for who, body, seq in told if (tries := json.loads(body)["tries"])}


def tries_in_workbooks(room: RunningRoom) -> dict[str, int]:
    """How often each learner has checked, as their own workbook says."""
    from kit.workbook import Workbook
    from kit.workbook.held_file import HeldFile
    from kit.workbook.sqlite_store import SqliteStore

    found = {}
    for file in room.room.homes.rglob("workbook.sqlite3"):
        workbook = Workbook(SqliteStore(HeldFile(file)))
        found[file.parent.name] = workbook.attempt(EXERCISE.name).tries
    return found


def report(seen: Seen, room: RunningRoom, people: int) -> dict[str, list[float]]:
    """Print what one room showed, and give the times in milliseconds to compare."""
    logged, books = lines(room), tries_in_workbooks(room)
    lost = seen.pressed.keys() - logged.keys()
    doing = {
        "reply on the card": [1000 * (seen.drawn[one] - at) for one, at in seen.pressed.items()],
        "event acknowledged": [1000 * (seen.kept[one] - at) for one, at in seen.pressed.items()],
        "page update": [1000 * (told - seen.pressed[one]) for one, seq in logged.items() for told in first(seen, seq)],
    }
    told = sum(1 for one in logged if list(first(seen, logged[one])))
    print(f"{people} learners: {len(seen.pressed)} Checks pressed, {sum(books.values())} in {len(books)} workbooks,")
    print(f"  {len(logged)} on the board, {told} shown on the page: {len(lost)} lost, {len(logged) - told} not shown")
    print(f"  joined, to the first card: {spread(seen.joined, 's')}")
    for name, times in doing.items():
        print(f"  {name:19} {spread(times, 'ms')}")
    return doing | {"joined": seen.joined}


def first(seen: Seen, seq: int) -> list[float]:
    """When the page was first told of a line; nothing when it never was."""
    return next(([at] for told, at in seen.frames if told >= seq), [])


def spread(times: Sequence[float], unit: str) -> str:
    """Median, 95th and 99th percentile, and the longest."""
    hundredths = quantiles(times, n=100, method="inclusive") if len(times) > 1 else list(times) * 99
    shown = {"median": median(times), "p95": hundredths[94], "p99": hundredths[98], "max": max(times)}
    digits = 1 if unit == "s" else 0
    return "  ".join(f"{name} {value:7,.{digits}f} {unit}" for name, value in shown.items())


def main() -> None:
    """Play one learner, then all of them, and compare."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--learners", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=10, help="Checks that everybody presses at once")
    chosen = parser.parse_args()
    measured = []
    for people in (1, chosen.learners):
        with tempfile.TemporaryDirectory(prefix="patio-room-") as folder:
            seen, room = play(Path(folder), people, chosen.rounds)
            measured.append(report(seen, room, people))
    print(f"{chosen.learners} learners against one, medians:")
    for name, alone in measured[0].items():
        print(f"  {name:19} {median(measured[1][name]) / median(alone):6.1f} times as long")


if __name__ == "__main__":
    main()
