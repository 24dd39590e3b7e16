"""Thirty and two hundred learners pressing Check at once: how fast the board keeps events and moves its pages.

Run: python benchmarks/bench_board.py [--postgresql URL]

Every learner is a connection of their own that sends an event, again until it is acknowledged. Beside the board as it
is, the same board with one commit for each event. PostgreSQL is started in a temporary folder where Debian's programs
are there. Latencies are from pressing to the answer "safely kept", and from pressing to the instructor's page that
shows it (three pages are open). "lost" and "doubled" are counted in the database afterwards.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parents[1]))

from kit.course import all_exercises
from tests.room.boards import Instructor, RunningBoard, postgresql_programs, running_postgresql

PAGES = 3
ROUNDS = 20  # presses of everybody at once
IN_A_ROW = 25  # events each sends as fast as the answers come
ONE_BY_ONE = """
import sys
import kit.room.board.writer as writer
from kit.room.board.serve import main
writer.MOST = 1
sys.exit(main())
"""


@dataclass
class Told:
    """What was measured: when each event was pressed and answered, and what each page had seen when."""

    pressed: dict[tuple[str, str], float] = field(default_factory=dict)
    kept: dict[tuple[str, str], float] = field(default_factory=dict)
    frames: list[list[tuple[int, float]]] = field(default_factory=list)


class Learner:
    """One learner's connection."""

    def __init__(self, board: RunningBoard, name: str, told: Told) -> None:
        self.board, self.name, self.told = board, name, told
        self.token = board.token(name)
        self.count = 0
        self.streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def press(self) -> None:
        """Send one event, again until it is acknowledged."""
        self.count += 1
        id, exercise = f"press-{self.count}", EXERCISES[self.count % len(EXERCISES)]
        event = {"id": id, "exercise": exercise, "outcome": "not_yet", "tries": self.count, "codes": ["M7"]}
        body = json.dumps({"events": [event | {"at": datetime.now(UTC).isoformat()}]}).encode()
        self.told.pressed[self.name, id] = time.perf_counter()
        while not await self._send(body):
            await asyncio.sleep(0.05)
        self.told.kept[self.name, id] = time.perf_counter()

    async def _send(self, body: bytes) -> bool:
        try:
            if self.streams is None:
                self.streams = await asyncio.open_connection("127.0.0.1", self.board.port)
            reader, writer = self.streams
            head = f"POST /events HTTP/1.1\r\nHost: board\r\nAuthorization: token {self.token}\r\n"
            writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
            answer = await reader.readuntil(b"\r\n\r\n")
            length = int(answer.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
            await reader.readexactly(length)
            return answer.startswith(b"HTTP/1.1 200")
        except (OSError, asyncio.IncompleteReadError):
            self.streams = None
            return False


EXERCISES = [one.name for one in all_exercises()]


async def page(board: RunningBoard, instructor: Instructor, seen: list[tuple[int, float]]) -> None:
    """An instructor's open page: connects again with the last line it has seen, as a browser does."""
    cookie = "; ".join(f"{name}={value}" for name, value in instructor.client.cookies.items())
    while True:
        with suppress(OSError, asyncio.IncompleteReadError):
            reader, writer = await asyncio.open_connection("127.0.0.1", board.port, limit=2**22)
            since = seen[-1][0] if seen else 0
            path = f"/stream?view=names&_xsrf={instructor.word}"
            writer.write(
                f"GET {path} HTTP/1.1\r\nHost: board\r\nCookie: {cookie}\r\nLast-Event-ID: {since}\r\n\r\n".encode()
            )
            while True:
                line = await reader.readuntil(b"\n")
                if line.startswith(b"id: "):
                    seen.append((int(line[4:]), time.perf_counter()))
        await asyncio.sleep(0.1)


async def measured(board: RunningBoard, people: int, kill: bool) -> tuple[Told, float, float]:
    """Press, and give what was told, with the seconds all rounds and the run in a row took."""
    told = Told(frames=[[] for _ in range(PAGES)])
    learners = [Learner(board, f"learner-{number}", told) for number in range(people)]
    instructor = board.signed_in()
    pages = [asyncio.create_task(page(board, instructor, seen)) for seen in told.frames]
    begun = time.perf_counter()
    if not kill:
        for _ in range(ROUNDS):
            await asyncio.gather(*(learner.press() for learner in learners))
    between = time.perf_counter()
    pressing = asyncio.gather(*(in_a_row(learner) for learner in learners))
    if kill:
        for _ in range(2):
            await asyncio.sleep(0.4)
            await asyncio.to_thread(board.kill)
            await asyncio.to_thread(board.start)
    await pressing
    ended = time.perf_counter()
    await asyncio.sleep(1.5)  # the last frames
    for one in pages:
        one.cancel()
    return told, between - begun, ended - between


async def in_a_row(learner: Learner) -> None:
    """Press as fast as the answers come."""
    for _ in range(IN_A_ROW):
        await learner.press()


def report(board: RunningBoard, name: str, people: int, kill: bool = False) -> None:
    """Run one board and print a line."""
    board.start()
    told, rounds, row = asyncio.run(measured(board, people, kill))
    board.stop()
    lines = [line for line in board.lines() if line.entry.kind == "told"]
    stored = Counter((line.entry.learner, line.entry.id) for line in lines)
    lost = len(told.kept.keys() - stored.keys())
    doubled = sum(times - 1 for times in stored.values())
    number = {(line.entry.learner, line.entry.id): line.seq for line in lines}
    at_once = people * ROUNDS
    keys = list(told.kept)[: len(told.kept) if kill else at_once]
    kept = [(told.kept[key] - told.pressed[key]) * 1000 for key in keys]
    shown = [wait * 1000 for key in keys for wait in waits(told, number[key], told.pressed[key])]
    missed = PAGES * len(keys) - len(shown)
    burst = "" if kill else f"{at_once / rounds:6.0f}/s"
    print(
        f"  {name:34} {people:4} {burst:>9} {people * IN_A_ROW / row:7.0f}/s  {spread(kept)}  {spread(shown)}"
        f"  {len(told.kept):6} {lost:5} {doubled:8} {missed:7}"
    )


def waits(told: Told, seq: int, pressed: float) -> Iterator[float]:
    """How long each page took to show line `seq`."""
    for seen in told.frames:
        at = next((at for number, at in seen if number >= seq), None)
        if at is not None:
            yield at - pressed


def spread(values: list[float]) -> str:
    """The median and the 99th of a hundred, in milliseconds."""
    return f"{median(values):6.0f} {quantiles(values, n=100)[-1]:6.0f}"


@contextmanager
def databases(given: str | None) -> Iterator[dict[str, str]]:
    """The databases to measure, by name."""
    own = running_postgresql() if not given and postgresql_programs() else nullcontext(given)
    with tempfile.TemporaryDirectory() as folder, own as address:
        found = {"SQLite": f"sqlite:///{folder}/board.sqlite3"}
        if address:
            found["PostgreSQL"] = address
        else:
            print("No PostgreSQL here: left out. Name one with --postgresql, or install it.")
        yield found


def main() -> None:
    """Measure and print everything."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--postgresql", help="the address of a database we may make tables in")
    with databases(parser.parse_args().postgresql) as found:
        print(
            f"{ROUNDS} rounds of everybody at once, then {IN_A_ROW} events each in a row; milliseconds; {PAGES} pages"
        )
        head = f"  {'':34} {'':4} {'burst':>9} {'in a row':>9}  {'kept':>6} {'p99':>6}  {'shown':>6} {'p99':>6}"
        print(f"{head}  {'events':>6} {'lost':>5} {'doubled':>8} {'missed':>7}")
        for people in (30, 200):
            for name, address in found.items():
                report(RunningBoard(address), name, people)
                report(RunningBoard(address, command=("-c", ONE_BY_ONE)), f"{name}, a commit each", people)
        print(f"Killed with kill -9 and started again, twice, while everybody sends {IN_A_ROW} events in a row")
        for name, address in found.items():
            report(RunningBoard(address), f"{name}, killed twice", 200, kill=True)


if __name__ == "__main__":
    main()
