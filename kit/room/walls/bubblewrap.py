"""The command that runs a program behind walls: what it sees of this computer, and nothing else."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HOME = "/home/learner"  # where a learner's folder is inside; no path in there names the instructor
PIPES = "/run/patio"  # where the pipes are inside
LEARNER = 1000  # user and group number inside; outside everything is still the instructor's own
ETC = (  # what Python and its libraries look into; not all of ssl, which has the computer's private keys
    *("ld.so.cache", "localtime", "alternatives", "mime.types"),
    *("ssl/certs", "ssl/openssl.cnf"),
)
KERNEL = ("sys", "sysrq-trigger", "fs")  # of /proc: where a room that root opened could change the whole computer
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


def furnish(pipes: Path) -> None:
    """Make the folder of the pipes, with what tells programs inside who they are."""
    pipes.mkdir(mode=0o700, exist_ok=True)
    (pipes / "passwd").write_text(PASSWD, encoding="ascii")
    (pipes / "group").write_text(GROUP, encoding="ascii")


def walled(
    bwrap: str, room: Room, command: Sequence[str], info: int | None = None, calls: int | None = None
) -> list[str]:
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
    calls
        An open file number, from which bubblewrap reads what may not be asked of the system.
    """
    words = ["--unshare-all", "--unshare-user", "--uid", str(LEARNER), "--gid", str(LEARNER)]
    words += ["--new-session", "--as-pid-1", "--hostname", "patio"]
    words += [] if info is None else ["--info-fd", str(info)]
    words += [] if calls is None else ["--seccomp", str(calls)]
    words += ["--tmpfs", "/tmp", "--symlink", "../tmp", "/var/tmp"]  # first: the course itself may lie in there
    words += [*_system(), *_python(), *_course(room.course), *_kernel()]
    words += ["--ro-bind", str(room.pipes), PIPES]  # only to read: a link put there would lead the outer end astray
    words += ["--bind", str(room.home), HOME, "--chdir", HOME]
    for name in ("passwd", "group"):
        words += ["--ro-bind", str(room.pipes / name), f"/etc/{name}"]
    return [bwrap, *words, "--remount-ro", "/", "--", *command]


def _kernel() -> Iterator[str]:
    """Yield the processes of this wall and a few devices, and nothing of the kernel's to change."""
    yield from ("--proc", "/proc", "--dev", "/dev")
    for path in (f"/proc/{name}" for name in KERNEL):
        if Path(path).exists():
            yield from ("--ro-bind", path, path)


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
