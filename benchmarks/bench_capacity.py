"""How much memory and processor a learner takes, idle and answering, in rooms of 1 to 30: with walls and without.

Run: python benchmarks/bench_capacity.py [--sizes 1 5 10 20 30]

A real room, and learners as in bench_room.py: a server, a kernel and a lesson's card each. Memory is what Linux calls
proportional: pages that learners share are counted once among them. Processor time is the system's own account of each
learner's processes, so other load on this computer changes it little. Each size of room is the last one grown. "start"
is the processor time of one learner's server, kernel and first card; "a Check" of answering and checking once, drawn
and told to the board; "room" is the Hub, its proxy and the board together.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]
from bench_room import Learner, Seen, at_once

from tests.hub.hubs import RunningRoom

SETTLE, IDLE = 2, 8  # seconds
CHECKS = 5
MIB = 2**20


@dataclass
class Cost:
    """What a group of processes takes: mebibytes, and processor seconds so far."""

    mebibytes: float = 0
    seconds: float = 0

    def add(self, process: psutil.Process) -> None:
        """Count a process."""
        times = process.cpu_times()
        self.seconds += times.user + times.system
        self.mebibytes += process.memory_full_info().pss / MIB


def costs(room: RunningRoom) -> tuple[Cost, Cost]:
    """Everything the learners' processes take, and everything else of the room."""
    learners, others = Cost(), Cost()
    assert room.process
    hub = psutil.Process(room.process.pid)
    for process in [hub, *hub.children(recursive=True)]:
        try:
            (learners if "JUPYTERHUB_USER" in process.environ() else others).add(process)
        except psutil.NoSuchProcess:
            continue
    return learners, others


@contextmanager
def opened(people: int, walls: bool) -> Iterator[RunningRoom]:
    """A room; without walls the program that builds them is not to be found."""
    kept = os.environ["PATH"]
    os.environ["PATH"] = kept if walls else f"{sys.prefix}/bin"
    try:
        with tempfile.TemporaryDirectory(prefix="patio-room-") as folder:
            room = RunningRoom(Path(folder), people).start()
            try:
                yield room
            finally:
                room.stop()
    finally:
        os.environ["PATH"] = kept


def measure(room: RunningRoom, sizes: Sequence[int], named: str) -> None:
    """Let the room grow, and print a line for each size."""
    learners: list[Learner] = []
    for size in sizes:
        before = costs(room)[0].seconds
        new = [Learner(room, f"Learner {number}", Seen()) for number in range(len(learners) + 1, size + 1)]
        at_once(new, Learner.join)
        learners += new
        time.sleep(SETTLE)
        started = costs(room)[0].seconds - before
        idle, _ = costs(room)
        time.sleep(IDLE)
        still, around = costs(room)
        for number in range(CHECKS):
            at_once(learners, lambda learner, now=number: learner.check(now, False))  # type: ignore[misc]
        busy, _ = costs(room)
        print(
            f"  {named:9} {size:4}  {still.mebibytes / size:6.0f}  {busy.mebibytes / size:8.0f}"
            f"  {started / len(new):7.2f}  {100 * (still.seconds - idle.seconds) / IDLE / size:8.2f}"
            f"  {1000 * (busy.seconds - still.seconds) / CHECKS / size:8.0f}  {around.mebibytes:6.0f}",
            flush=True,
        )


def main() -> None:
    """Measure both kinds of room."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 5, 10, 20, 30])
    sizes = sorted(parser.parse_args().sizes)
    print("            room  MiB a learner     processor: start     idle   a Check  MiB of")
    print("            size    idle  answering         s  % of one        ms    room")
    for walls in (True, False):
        with opened(sizes[-1], walls) as room:
            measure(room, sizes, "walls" if walls else "no walls")


if __name__ == "__main__":
    main()
