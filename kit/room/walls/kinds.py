"""Whether this computer can put walls between learners: found out by building one."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache

NO_PROGRAM = "The program that builds them is not installed. On Debian or Ubuntu type:  sudo apt install bubblewrap"
NOT_ALLOWED = "This computer's system does not let an ordinary user build them. ({said})"
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
    """Try to build a wall of the kind that learners' servers get."""
    if sys.platform != "linux":
        return Walls(why_not=NOT_LINUX)
    found = shutil.which("bwrap")
    if not found:
        return Walls(why_not=NO_PROGRAM)
    attempt = [found, "--unshare-all", "--unshare-user", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev"]
    try:
        done = subprocess.run(
            [*attempt, "true"], capture_output=True, text=True, timeout=PATIENCE, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired) as reason:
        return Walls(why_not=NOT_ALLOWED.format(said=reason))
    if done.returncode:
        return Walls(why_not=NOT_ALLOWED.format(said=done.stderr.strip() or f"bwrap ended with {done.returncode}"))
    return Walls(found)
