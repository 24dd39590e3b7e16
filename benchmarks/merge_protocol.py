"""How a merging method is run: a table of contacts in, one label a row out, and what it cost. Standard library only."""

import csv
import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

COLUMNS = ("network", "name", "first_name", "last_name", "email", "organisation", "position", "handle", "url", "phone")
CLEAN = ("forename", "surname")
"""The name as our own cleaner reads it, given to every rival for free."""

Row = dict[str, str]


class Groups:
    """Rows that were put together: the plainest union-find."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, place: int) -> int:
        """Give the row that stands for the whole group."""
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place

    def join(self, one: int, other: int) -> None:
        """Put two rows, and all that is with them, together."""
        self._parent[self.root(one)] = self.root(other)

    def labels(self) -> list[int]:
        """Give each row its group."""
        return [self.root(place) for place in range(len(self._parent))]


def groups_of(size: int, links: Iterable[tuple[int, int]]) -> list[int]:
    """Label rows by the groups that links make of them."""
    groups = Groups(size)
    for one, other in links:
        groups.join(one, other)
    return groups.labels()


def run(method: Callable[[list[Row]], dict[str, Sequence[object]]]) -> None:
    """Read the table named first, run a method, write labels, seconds and peak memory to the file named second.

    The clock starts when the rows are in memory and everything is imported, which favours the heavy libraries.
    """
    source, target = map(Path, sys.argv[1:3])
    with source.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    wall, work = time.perf_counter(), time.process_time()
    labels = method(rows)
    cost = {"seconds": time.perf_counter() - wall, "cpu": time.process_time() - work, "megabytes": peak_megabytes()}
    plain = {name: [str(label) for label in found] for name, found in labels.items()}
    target.write_text(json.dumps({"cost": cost, "labels": plain}))


def peak_megabytes() -> float:
    """Give the most memory this process has held, 0 where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
