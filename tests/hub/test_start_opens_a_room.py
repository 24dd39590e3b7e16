"""`python3 start.py room` in a fresh copy, with an empty home folder, opens a room; again it is quick."""

import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

import start

from ..room.boards import free_port
from ..start.conftest import Newcomer, base_python, fresh_copy, is_plain, newcomer

__all__ = ["fresh_copy", "newcomer"]  # fixtures


def opened(person: Newcomer, port: int) -> tuple[str, float]:
    """Open a room, ask its link for the form, close it with Ctrl-C; what was printed, and the seconds until open."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [base_python(), "start.py", "room", "--no-browser", "--address", "127.0.0.1", "--port", str(port)],
        cwd=person.course,
        env=person.surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout
    printed = ""
    for line in process.stdout:
        printed += line
        if "Leave this window open" in line:
            break
    seconds = time.perf_counter() - began
    try:
        assert "Class code" in printed, printed
        page = httpx.get(f"http://127.0.0.1:{port}/", follow_redirects=True)
        assert "Your name" in page.text
    finally:
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert is_plain(printed + rest)
    return printed, seconds


def test_a_newcomer_opens_a_room(newcomer: Newcomer) -> None:
    """Set up from the lock with its proxy; the second time the same code, in a fraction of the time."""
    port = free_port()
    first, seconds = opened(newcomer, port)
    assert "4 of 4" in first
    assert "Fetching the room's proxy" in first
    again, less = opened(newcomer, port)
    assert "Setting the table" not in again
    assert "Fetching" not in again
    assert less < seconds
    assert re.search(r"Class code +(\S+)", first)[1] == re.search(r"Class code +(\S+)", again)[1]  # type: ignore[index]
    room = newcomer.home / ".local" / "share" / "patio" / "room"
    assert (room.stat().st_mode & 0o777) == 0o700
    assert {entry.name for entry in newcomer.home.iterdir()} <= {".local", ".cache", ".config"}


@pytest.mark.parametrize("name", start.LOCKS)
def test_a_larger_set_up_serves_the_smaller_ones(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is set up for tests also opens a room, and what opens a room also opens the course; never the other way."""
    monkeypatch.setattr(start, "STAMP", tmp_path / "set-up.json")
    locks = {name: start.ROOT / "locks" / f"{name}.txt" for name in start.LOCKS}
    start.write_stamp(locks[name])
    served = {other for other, lock in locks.items() if start.stamp_of(lock) in start.stamps()}
    assert served == set(start.LOCKS[: start.LOCKS.index(name) + 1])
    assert json.loads((tmp_path / "set-up.json").read_text(encoding="utf-8"))


def test_windows_is_told_where_a_room_runs(newcomer: Newcomer) -> None:
    """JupyterHub does not run on Windows: said before anything is set up, with two ways on."""
    program = "import sys, start; sys.platform = 'win32'; sys.exit(start.main(['room']))"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=newcomer.course)
    assert told.returncode == 1
    assert "WSL" in told.stderr
    assert is_plain(told.stderr)
    assert not (newcomer.course / ".venv").exists()


def test_a_slip_of_the_fingers_names_the_room(newcomer: Newcomer) -> None:
    """What can be typed is listed, `room` among it, before anything is set up."""
    told = newcomer.start("room", "--adress", "1.2.3.4")
    assert told.returncode == 1
    assert "python3 start.py room" in told.stderr
    assert not (newcomer.course / ".venv").exists()
