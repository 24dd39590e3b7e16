"""What runs first behind a wall: opens the pipes' inner ends, then becomes the learner's server.

``python -m kit.room.walls.inside --serve 8888 --door 7 --reach 8081 8010 -- kit.lab.single_user WORDS`` runs the
module `kit.lab.single_user` in this same process, so that a wall costs no second Python.
"""

import argparse
import asyncio
import os
import platform
import resource
import runpy
import socket
import sys
import threading
from contextlib import suppress
from pathlib import Path

from kit.room.walls.bubblewrap import PIPES
from kit.room.walls.pipes import answers, hold_port, lead, to_port, to_socket
from kit.settings import section

PER_WALL = (5, 14)  # from this Linux on, tasks are counted for each wall, not for everything the instructor runs
FIRST_TO_GO = "700"  # of 1000: when memory runs out, a learner's server is ended before the Hub and the desktop
MODESTY = 5  # how much a learner's server gives way to the Hub and the board


def main() -> None:
    """Open the pipes and run the module."""
    parser = argparse.ArgumentParser(prog="inside")
    parser.add_argument("--serve", type=int, required=True, help="the port that the server will listen at")
    parser.add_argument("--door", type=int, required=True, help="the open file number of the socket that leads to it")
    parser.add_argument("--reach", type=int, nargs="*", default=[], help="the ports outside that it may reach")
    parser.add_argument("module")
    parser.add_argument("words", nargs=argparse.REMAINDER)
    chosen = parser.parse_args()
    be_modest()
    door = socket.socket(fileno=chosen.door)
    door.set_inheritable(False)
    opened = threading.Event()
    keeping = _keep_open(door, chosen.serve, chosen.reach, opened)
    threading.Thread(target=asyncio.run, args=[keeping], daemon=True).start()
    opened.wait()
    sys.argv = [chosen.module, *chosen.words]
    runpy.run_module(chosen.module, run_name="__main__", alter_sys=True)


def be_modest() -> None:
    """Take what one learner needs, and be the first to go when there is not enough for all."""
    tuned = section("walls")
    with suppress(OSError):
        os.nice(MODESTY)
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(FIRST_TO_GO, encoding="ascii")
    _limit(resource.RLIMIT_CORE, 0)  # what was in memory is nothing to leave on a disk
    _limit(resource.RLIMIT_DATA, tuned["mebibytes_a_program"] << 20)
    _limit(resource.RLIMIT_FSIZE, tuned["mebibytes_a_file"] << 20)
    if tuple(int(part) for part in platform.release().split(".")[:2]) >= PER_WALL:
        _limit(resource.RLIMIT_NPROC, tuned["tasks"])


def _limit(what: int, most: int) -> None:
    with suppress(OSError, ValueError):
        resource.setrlimit(what, (most, most))


async def _keep_open(door: socket.socket, serve: int, reach: list[int], opened: threading.Event) -> None:
    ways_out = [await lead(hold_port(port), to_socket(Path(PIPES, str(port)))) for port in reach]
    opened.set()
    while not await answers(to_port(serve)):  # the outer end opens when this one does: nobody knocks at an empty house
        await asyncio.sleep(0.05)
    way_in = await lead(door, to_port(serve))
    await asyncio.gather(*(one.serve_forever() for one in (*ways_out, way_in)))


if __name__ == "__main__":
    main()
