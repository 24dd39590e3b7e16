"""`python3 start.py` in a fresh copy, with an empty home folder, really opens the course; again it is quick."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from .conftest import Newcomer, base_python, is_plain, without_uv


@dataclass
class Opened:
    """What a start printed, the address it gave, and how long that took."""

    printed: str
    address: str
    seconds: float
    process: "subprocess.Popen[str]"

    def ask(self, path: str) -> Any:
        """Ask the server something, as JSON."""
        base, _, key = self.address.partition("/doc/tree/")[0], None, self.address.rpartition("token=")[2]
        asked = urllib.request.Request(f"{base}/api/{path}", headers={"Authorization": f"token {key}"})
        with urllib.request.urlopen(asked) as answer:
            return json.load(answer)


@contextmanager
def opened(person: Newcomer, path: str, *words: str) -> Iterator[Opened]:
    """Start the course, wait for its address, and close it with Ctrl-C."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [base_python(), "start.py", "--no-browser", *words],
        cwd=person.course,
        env=person.surroundings(PATH=path),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    printed = ""
    assert process.stdout
    try:
        for line in process.stdout:
            printed += line
            if found := re.search(r"http://localhost\S+", line):
                break
        else:
            raise AssertionError(printed)
        yield Opened(printed, found[0], time.perf_counter() - began, process)
    finally:
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Your answers are kept" in rest
    assert is_plain(printed + rest)


def everything_in(folder: Path) -> dict[str, tuple[int, int]]:
    """Give size and time of change of every file, but for what Jupyter notes down in its own folder."""
    own = folder / ".venv" / "patio"
    files = (path for path in folder.rglob("*") if path.is_file() and own not in path.parents)
    return {str(path.relative_to(folder)): (path.stat().st_size, path.stat().st_mtime_ns) for path in files}


def free_port() -> str:
    """Give a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@pytest.mark.parametrize(
    "path",
    [pytest.param(without_uv(), id="pip"), pytest.param(os.environ["PATH"], id="uv")][: 2 if shutil.which("uv") else 1],
)
def test_a_newcomer_opens_the_course(newcomer: Newcomer, path: str) -> None:
    """Set up from the lock, open at the welcome lesson, trusted; again in a fraction of the time, changing nothing."""
    with opened(newcomer, path, "--port", free_port()) as first:
        assert "4 of 4" in first.printed
        assert "/doc/tree/lessons/00-before-you-come.ipynb" in first.address
        lesson = first.ask("contents/lessons/00-before-you-come.ipynb")
        code = [cell for cell in lesson["content"]["cells"] if cell["cell_type"] == "code"]
        assert all(cell["metadata"]["trusted"] for cell in code)
        kernel = first.ask("kernelspecs")["kernelspecs"]["python3"]["resources"]["logo-svg"]
        assert kernel
    before = everything_in(newcomer.course)
    with opened(newcomer, path, "--port", free_port()) as second:
        assert "Setting the table" not in second.printed
    assert everything_in(newcomer.course) == before
    assert second.seconds < first.seconds / 2
    touched = {entry.name for entry in newcomer.home.iterdir()} - {".cache", ".config"}
    assert not touched & {".jupyter", ".ipython"}
    assert not (newcomer.home / ".local" / "share" / "jupyter").exists()
    assert_open_twice_is_one(newcomer, path)


def assert_open_twice_is_one(newcomer: Newcomer, path: str) -> None:
    """While the course is open, starting it again shows the same page rather than a second server."""
    with opened(newcomer, path):
        again = newcomer.start("--no-browser", PATH=path)
    assert again.returncode == 0
    assert "already open" in again.stdout
