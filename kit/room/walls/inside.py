"""What runs first behind a wall: opens the pipes' inner ends, then becomes the learner's server.

``python -m kit.room.walls.inside --serve 8888 --reach 8081 8010 -- kit.lab.single_user WORDS`` runs the module
`kit.lab.single_user` in this same process, so that a wall costs no second Python.
"""

import argparse
import asyncio
import os
import platform
import resource
import runpy
import sys
import threading
from contextlib import suppress
from pathlib import Path

from kit.room.walls.bubblewrap import PIPES
from kit.room.walls.pipes import listen_at_port, listen_at_socket

MOST_TASKS = 400  # processes and threads of one learner; a server with two kernels has about sixty
PER_WALL = (5, 14)  # from this Linux on, tasks are counted for each wall, not for everything the instructor runs
FIRST_TO_GO = "700"  # of 1000: when memory runs out, a learner's server is ended before the Hub and the desktop
MODESTY = 5  # how much a learner's server gives way to the Hub and the board


def main() -> None:
    """Open the pipes and run the module."""
    parser = argparse.ArgumentParser(prog="inside")
    parser.add_argument("--serve", type=int, required=True, help="the port that the server will listen at")
    parser.add_argument("--reach", type=int, nargs="*", default=[], help="the ports outside that it may reach")
    parser.add_argument("module")
    parser.add_argument("words", nargs=argparse.REMAINDER)
    chosen = parser.parse_args()
    be_modest()
    opened = threading.Event()
    threading.Thread(target=asyncio.run, args=[_keep_open(chosen.serve, chosen.reach, opened)], daemon=True).start()
    opened.wait()
    sys.argv = [chosen.module, *chosen.words]
    runpy.run_module(chosen.module, run_name="__main__", alter_sys=True)


def be_modest() -> None:
    """Take what one learner needs, and be the first to go when there is not enough for all."""
    with suppress(OSError):
        os.nice(MODESTY)
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(FIRST_TO_GO, encoding="ascii")
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # what was in memory is nothing to leave on a disk
        if tuple(int(part) for part in platform.release().split(".")[:2]) >= PER_WALL:
            resource.setrlimit(resource.RLIMIT_NPROC, (MOST_TASKS, MOST_TASKS))


async def _keep_open(serve: int, reach: list[int], opened: threading.Event) -> None:
    ways_out = [await listen_at_port(port, Path(PIPES, str(port))) for port in reach]
    opened.set()
    while not await _answers(serve):  # the outer end opens when this one does: nobody knocks at an empty house
        await asyncio.sleep(0.05)
    way_in = await listen_at_socket(Path(PIPES, str(serve)), serve)
    await asyncio.gather(*(one.serve_forever() for one in (*ways_out, way_in)))


async def _answers(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True


if __name__ == "__main__":
    main()
