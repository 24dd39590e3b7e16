"""Ways past a wall that are easily left open, each tried as root and as an ordinary user, with the very same walls."""

import ctypes
import json
import os
import platform
import shutil
import socket
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from kit.room.walls.bubblewrap import Room
from kit.room.walls.builder import NoWalls, build, make_pipes_folder
from kit.room.walls.calls import MACHINES, refused_calls
from kit.room.walls.kinds import walls_here
from kit.room.walls.pipes import hold_port, hold_socket

from .hubs import ROOT

SOMEBODY = 54321  # an ordinary user's number that nobody here has
KEYCTL = {"x86_64": 250, "aarch64": 219}
TRY = """
import ctypes, json, os, socket, subprocess, sys
def tries(what):
    try:
        return f"did: {what()!r}"
    except Exception as reason:
        return type(reason).__name__
libc = ctypes.CDLL(None, use_errno=True)
def asks(*call):
    return "did" if libc.syscall(*call) >= 0 else os.strerror(ctypes.get_errno())
"""
OUTSIDE = """
import json, os, pathlib, socket, sys
from kit.room.walls.bubblewrap import Room
from kit.room.walls.builder import build, make_pipes_folder
from kit.room.walls.kinds import walls_here
from kit.room.walls.pipes import hold_socket
home, code = pathlib.Path(sys.argv[1]), sys.argv[2]
pipes = make_pipes_folder()
with hold_socket(pipes / "1") as door:
    room = Room(home, pipes, pathlib.Path(sys.argv[3]))
    built = build(walls_here().program, room, [sys.executable, "-c", code], dict(os.environ), door)
    built.process.wait()
print(built.last_words())
"""


@pytest.fixture(params=["whoever runs the tests", "an ordinary user"])
def who(request: pytest.FixtureRequest) -> int | None:
    """The user who opens the room: None is whoever runs these tests."""
    return SOMEBODY if request.param == "an ordinary user" and os.getuid() == 0 else None


@pytest.fixture
def place(who: int | None) -> Iterator[Path]:
    """A folder of theirs, which no folder above hides from them."""
    folder = Path(tempfile.mkdtemp(prefix="patio-walls-", dir="/var/tmp"))
    (folder / "homes" / "Ana").mkdir(parents=True)
    (folder / "secret").write_text("dear bank", encoding="utf-8")
    (folder / "secret").chmod(0o600)
    for path in (folder, *folder.rglob("*")):
        os.chown(path, os.getuid() if who is None else who, -1)
    yield folder
    shutil.rmtree(folder)


def python_for(words: dict[str, Any]) -> str:
    """A Python that they may run: root's own may lie where nobody else can look. The walls need no packages."""
    for python in (sys.executable, "/usr/bin/python3"):
        with suppress(OSError):
            command = [python, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
            if subprocess.run(command, cwd="/", capture_output=True, **words).returncode == 0:
                return python
    raise AssertionError("An ordinary user needs a Python 3.11 or newer that they may run, such as /usr/bin/python3")


def inside(place: Path, who: int | None, code: str) -> Any:
    """What code behind walls prints as JSON."""
    words: dict[str, Any] = {} if who is None else {"user": who, "group": who, "extra_groups": []}
    command = [python_for(words), "-c", OUTSIDE, str(place / "homes" / "Ana"), TRY + textwrap.dedent(code), str(ROOT)]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "TMPDIR": str(place)}
    said = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, **words)
    assert said.returncode == 0, said.stderr
    return json.loads(said.stdout)


def test_nothing_outside_can_be_read_or_changed(place: Path, who: int | None) -> None:
    """A private file beside the homes, the kernel's settings, the pipes, the root folder, the computer's keys."""
    assert Path("/proc/sys/kernel/core_pattern").exists()
    told = inside(
        place,
        who,
        f"""
        print(json.dumps({{
            "home": tries(lambda: open("kept", "w").close()),
            "secret": tries(lambda: open({str(place / "secret")!r})),
            "kernel": tries(lambda: open("/proc/sys/kernel/core_pattern", "w")),
            "pipes": tries(lambda: os.symlink("/etc", "/run/patio/link")),
            "root": tries(lambda: open("/mine", "w")),
            "keys": os.path.exists("/etc/ssl/private"),
            "number": os.getuid(),
            "rights": [line.split()[1] for line in open("/proc/self/status") if line.startswith("CapEff")],
        }}))
        """,
    )
    assert told["home"].startswith("did:")
    assert told["secret"] == "FileNotFoundError"
    assert {told[name] for name in ("pipes", "root")} == {"OSError"}
    assert told["kernel"] in ("OSError", "PermissionError")
    assert not told["keys"]
    assert told["number"] == 1000
    assert int(told["rights"][0], 16) == 0
    assert (place / "homes" / "Ana" / "kept").exists()


def test_no_open_file_leads_outside(place: Path, who: int | None) -> None:
    """A program may open anew what it was given to read and write: that must be nothing but its own notes."""
    told = inside(
        place,
        who,
        """
        seen = {number: os.readlink(f"/proc/1/fd/{number}") for number in os.listdir("/proc/1/fd")[:-1]}
        print(json.dumps(seen))
        """,
    )
    assert told.pop("0") == "/dev/null"
    assert told["1"] == told["2"]
    assert told.pop("1").endswith("(deleted)")
    assert told.pop("2").endswith("(deleted)")
    assert [path for path in told.values() if not path.startswith("socket:")] == []


def test_the_system_refuses_what_lessons_never_need(place: Path, who: int | None) -> None:
    """No key rings, which are the user's and not the wall's, and no walls of one's own inside."""
    keyctl = KEYCTL[platform.machine()]
    assert ctypes.CDLL(None).syscall(keyctl, 0, -3, 0) > 0, "outside there is a key ring"
    told = inside(
        place,
        who,
        f"""
        print(json.dumps({{
            "keys": asks({keyctl}, 0, -3, 0),
            "namespace": subprocess.run(["unshare", "--user", "true"], capture_output=True).returncode,
            "program": subprocess.run(["true"]).returncode,
        }}))
        """,
    )
    assert told == {"keys": "Operation not permitted", "namespace": 1, "program": 0}


def test_the_filter_is_whole() -> None:
    """A filter is steps of eight bytes; every skip stays within it; a machine we do not know gets none."""
    for machine in MACHINES:
        program = refused_calls(machine)
        steps = [program[at : at + 8] for at in range(0, len(program), 8)]
        assert len(program) % 8 == 0
        assert all(at + 1 + max(step[2], step[3]) < len(steps) for at, step in enumerate(steps[:-1]))
    assert refused_calls("pdp11") == b""


def test_walls_that_cannot_be_built_say_why(tmp_path: Path) -> None:
    """Nothing runs without its walls: it ends at once, and its last words are bubblewrap's."""
    pipes, bwrap = make_pipes_folder(), walls_here().program
    command = ["/bin/sh", "-c", f"touch {tmp_path}/ran"]
    try:
        with hold_socket(pipes / "1") as door:
            built = build(bwrap, Room(tmp_path / "nowhere", pipes, ROOT), command, dict(os.environ), door)
            assert built.process.wait() != 0
            assert "nowhere" in built.last_words()
            with pytest.raises(NoWalls, match="could not be built"):
                build("/bin/false", Room(tmp_path, pipes, ROOT), command, dict(os.environ), door)
        assert not (tmp_path / "ran").exists()
    finally:
        shutil.rmtree(pipes)


def test_a_port_is_held_before_anybody_answers() -> None:
    """While a server starts, nobody else gets its port, and nobody answers there."""
    with hold_port() as held:
        port = held.getsockname()[1]
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port))
        with socket.socket() as thief, pytest.raises(OSError, match="in use"):
            thief.bind(("127.0.0.1", port))
