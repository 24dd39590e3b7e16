"""The command that runs a program behind walls: what it sees of this computer, and nothing else."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HOME = "/home/learner"  # where a learner's folder is inside; no path in there names the instructor
PIPES = "/run/patio"  # where the pipes are inside
LEARNER = 1000  # user and group number inside; outside everything is still the instructor's own
ETC = ("ld.so.cache", "localtime", "ssl", "alternatives", "mime.types")  # what Python and its libraries look into
COURSE = ("kit", "lessons", "exercises", "solutions", "pyproject.toml")  # no my-data, no tests, no history
PASSWD = f"learner:x:{LEARNER}:{LEARNER}:learner:{HOME}:/bin/sh\n"
GROUP = f"learner:x:{LEARNER}:\n"


@dataclass(frozen=True, slots=True)
class Room:
    """What a learner's server may see.

    Parameters
    ----------
    home
        The learner's own folder, to read and to write.
    pipes
        The folder of the sockets that lead in and out.
    course
        The folder of the course; only some of it is shown, to read.
    """

    home: Path
    pipes: Path
    course: Path


def walled(bwrap: str, room: Room, command: Sequence[str], info: int) -> list[str]:
    """Give the command that runs `command` behind walls.

    Parameters
    ----------
    bwrap
        The path of bubblewrap.
    room
        What it may see.
    command
        Program and words. It becomes process number 1 inside: when it ends, everything in there ends.
    info
        An open file number, on which bubblewrap tells the process number seen from outside.
    """
    words = ["--unshare-all", "--unshare-user", "--uid", str(LEARNER), "--gid", str(LEARNER)]
    words += ["--new-session", "--as-pid-1", "--hostname", "patio", "--info-fd", str(info)]
    words += [*_system(), *_python(), *_course(room.course)]
    words += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--dir", "/var/tmp"]
    words += ["--bind", str(room.pipes), PIPES, "--bind", str(room.home), HOME, "--chdir", HOME]
    words += [
        "--ro-bind",
        str(room.pipes / "passwd"),
        "/etc/passwd",
        "--ro-bind",
        str(room.pipes / "group"),
        "/etc/group",
    ]
    return [bwrap, *words, "--", *command]


def _system() -> Iterator[str]:
    """Yield the system's own programs and libraries, to read."""
    yield from ("--ro-bind", "/usr", "/usr")
    for name in ("bin", "sbin", "lib", "lib32", "lib64"):
        path = Path("/", name)
        if path.is_symlink():
            yield from ("--symlink", os.readlink(path), str(path))
        elif path.exists():
            yield from ("--ro-bind", str(path), str(path))
    for name in ETC:
        yield from ("--ro-bind-try", f"/etc/{name}", f"/etc/{name}")


def _python() -> Iterator[str]:
    """Yield this Python and its packages, to read, without what Jupyter wrote down for the instructor."""
    for prefix in dict.fromkeys((sys.base_prefix, sys.prefix)):
        if not Path(prefix).is_relative_to("/usr"):
            yield from ("--ro-bind", prefix, prefix)
    own = Path(sys.prefix, "patio")
    if own.is_dir():
        yield from ("--tmpfs", str(own))


def _course(course: Path) -> Iterator[str]:
    for name in COURSE:
        yield from ("--ro-bind-try", str(course / name), str(course / name))
