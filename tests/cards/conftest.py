"""A workbook of its own for every card test, opened as tabs do; nobody's real one is ever met."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kit.workbook import Workbook
from kit.workbook.held_file import HeldFile
from kit.workbook.sqlite_store import SqliteStore


@pytest.fixture
def reopen(tmp_path: Path) -> Iterator[Callable[[], Workbook]]:
    """Open the test's workbook anew, as tomorrow's lesson or another program does."""
    opened: list[Workbook] = []

    def again() -> Workbook:
        opened.append(Workbook(SqliteStore(HeldFile(tmp_path / "patio" / "workbook.sqlite3"))))
        return opened[-1]

    yield again
    for workbook in opened:
        workbook.store.close()


@pytest.fixture
def workbook(reopen: Callable[[], Workbook]) -> Workbook:
    """The learner's workbook today."""
    return reopen()
