"""A workbook of one's own for every test; nobody's real one is ever opened."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kit.workbook import Workbook
from kit.workbook.held_file import HeldFile
from kit.workbook.sqlite_store import SqliteStore

ANOTHER_TAB = """
import sys
from pathlib import Path
from kit.workbook import open_workbook
workbook = open_workbook(Path(sys.argv[1]))
def say(*words):
    print(*words, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where this test's workbook goes; nothing is there yet."""
    return tmp_path / "patio" / "workbook.sqlite3"


@pytest.fixture
def tab(path: Path) -> Iterator[Callable[[], Workbook]]:
    """Open the workbook as a tab does: each call has a connection of its own."""
    opened: list[Workbook] = []

    def open_tab() -> Workbook:
        opened.append(Workbook(SqliteStore(HeldFile(path))))
        return opened[-1]

    yield open_tab
    for workbook in opened:
        workbook.store.close()


@pytest.fixture
def workbook(tab: Callable[[], Workbook]) -> Workbook:
    """One tab's workbook."""
    return tab()


@pytest.fixture
def program(path: Path) -> Iterator[Callable[[str], "subprocess.Popen[str]"]]:
    """Run Python in another process with `workbook` open and `say(...)` to speak; ended after the test."""
    running: list[subprocess.Popen[str]] = []

    def run(code: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", ANOTHER_TAB + code, str(path)]
        running.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
        return running[-1]

    yield run
    for process in running:
        process.kill()
        process.communicate()
