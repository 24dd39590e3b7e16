"""Whether this computer can put walls between learners: found out by building one."""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kit.room.walls.bubblewrap import Room, furnish, walled
from kit.room.walls.calls import filter_file

NO_PROGRAM = "The program that builds them is not installed. On Debian or Ubuntu type:  sudo apt install bubblewrap"
NOT_ALLOWED = "This computer's system does not let an ordinary user build them. ({said})"
UBUNTU = (
    "Ubuntu does not let an ordinary user build them. To allow it until this computer starts again, type:  "
    "sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0"
)
UBUNTU_RULE = Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")  # since Ubuntu 23.10
NOT_LINUX = "Only Linux has them."
PATIENCE = 20  # seconds to build an empty room, which takes some milliseconds


@dataclass(frozen=True, slots=True)
class Walls:
    """Whether there can be walls here.

    Parameters
    ----------
    program
        The path of bubblewrap; "" where there can be none.
    why_not
        The reason in plain words, with what to do; "" where there can be walls.
    """

    program: str = ""
    why_not: str = ""

    def __bool__(self) -> bool:
        """True where there can be walls."""
        return bool(self.program)


@cache
def walls_here() -> Walls:
    """Try to build the very walls that learners' servers get."""
    if sys.platform != "linux":
        return Walls(why_not=NOT_LINUX)
    found = shutil.which("bwrap")
    if not found:
        return Walls(why_not=NO_PROGRAM)
    try:
        said = _said_by(found)
    except (OSError, subprocess.TimeoutExpired) as reason:
        said = str(reason)
    if said:
        return Walls(why_not=_why_not(said))
    return Walls(found)


def _said_by(bwrap: str) -> str:
    """Build walls around a program that does nothing; what was said when it did not work, else ""."""
    with tempfile.TemporaryDirectory(prefix="patio-") as folder:
        pipes, home = Path(folder, "pipes"), Path(folder, "home")
        home.mkdir()
        furnish(pipes)
        calls = filter_file()
        passed = [] if calls is None else [calls]
        try:
            done = subprocess.run(
                walled(bwrap, Room(home, pipes, Path(folder)), [sys.executable, "-c", ""], calls=calls),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                pass_fds=passed,
            )
        finally:
            for one in passed:
                os.close(one)
    return (done.stderr.strip() or f"bwrap ended with {done.returncode}") if done.returncode else ""


def _why_not(said: str) -> str:
    with suppress(OSError):
        if UBUNTU_RULE.read_text(encoding="ascii").strip() == "1":
            return UBUNTU
    return NOT_ALLOWED.format(said=said)
