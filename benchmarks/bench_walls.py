"""What walls between learners cost: seconds to begin and MiB a learner, with walls and without, in one room each.

``python benchmarks/bench_walls.py`` opens a room twice, starts some servers with a kernel one after another, and adds
up the memory that is a learner's own (USS) or theirs by share (PSS).
"""

import os
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

import psutil  # type: ignore[import-untyped]

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.hub.hubs import RunningRoom, running_room
from tests.hub.kernels import kernel_of

LEARNERS = 6
LESSON = "import kit; card = kit.exercise('1.1')"


def measure(folder: Path) -> tuple[float, float, float]:
    """Give the median seconds until a server answers, and MiB a learner: their own, and by share."""
    with running_room(folder) as room, ExitStack() as open_kernels:
        seconds = []
        for number in range(LEARNERS):
            visitor = open_kernels.enter_context(room.joined(f"Learner {number}"))
            began = time.perf_counter()
            visitor.begin()
            seconds.append(time.perf_counter() - began)
            open_kernels.enter_context(kernel_of(visitor)).run(LESSON)
        own, shared = memory(room)
    return statistics.median(seconds), own / LEARNERS, shared / LEARNERS


def memory(room: RunningRoom) -> tuple[float, float]:
    """Give the MiB of all servers, their kernels and what builds their walls."""
    assert room.process
    own = shared = 0
    for child in psutil.Process(room.process.pid).children():
        words = " ".join(child.cmdline())
        if "kit.lab.single_user" in words:
            for one in (child, *child.children(recursive=True)):
                full = one.memory_full_info()
                own, shared = own + full.uss, shared + full.pss
    return own / 2**20, shared / 2**20


def main() -> None:
    """Measure both, and print them beside each other."""
    with tempfile.TemporaryDirectory() as folder:
        walled = measure(Path(folder, "walled"))
        os.environ["PATH"] = str(Path(sys.prefix) / "bin")  # bubblewrap is not found there
        plain = measure(Path(folder, "plain"))
    print(f"{LEARNERS} learners, one after another, each with a kernel and a lesson's card")
    rows = zip(
        ("seconds to begin (median)", "MiB a learner, own", "MiB a learner, by share"), walled, plain, strict=True
    )
    for name, with_walls, without in rows:
        print(f"{name:26}  walls {with_walls:6.1f}  none {without:6.1f}  ratio {with_walls / without:.2f}")


if __name__ == "__main__":
    main()
