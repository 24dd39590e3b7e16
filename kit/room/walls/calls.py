"""What a program behind walls may not ask of the system: the calls that lessons never need and that walls stand on.

The kernel's key rings belong to the user, not to the wall: through them learners could pass things to each other, and
read the instructor's tickets. New namespaces and mounts, and the calls where most holes in Linux were found, offer only
a way out. The list follows what Flatpak and Podman refuse (flatpak-run.c, seccomp.json). Numbers: unistd_64.h and
asm-generic/unistd.h of Linux.
"""

import errno
import os
import platform
import struct
from collections.abc import Iterator

NEW = (*range(425, 434), 442)  # io_uring; open_tree to fspick; mount_setattr: numbered alike everywhere
X86_64 = (  # add_key, request_key, keyctl; unshare, setns; mount, umount2, pivot_root, chroot; modules and kexec;
    *(248, 249, 250, 272, 308, 165, 166, 155, 161, 175, 176, 313, 246, 320),
    *(321, 298, 323, 303, 304, 103),  # bpf, perf_event_open, userfaultfd; files by handle; the kernel's log
)
ARM64 = (*(217, 218, 219, 97, 268, 40, 39, 41, 51, 105, 106, 273, 104, 294), *(280, 241, 282, 264, 265, 116))
MACHINES = {  # name -> how the kernel names it, clone, and what is refused
    "x86_64": (0xC000003E, 56, X86_64 + NEW),
    "aarch64": (0xC00000B7, 220, ARM64 + NEW),
}
CLONE3 = 435  # its wishes lie where a filter cannot look; whoever calls it falls back to clone
OLD_NUMBERS = 0x40000000  # x86's second set of numbers for the same calls
NEW_NAMESPACE = 0x7E020000  # any CLONE_NEW* in what clone is asked for
NUMBER, MACHINE, FIRST_WORD = 0, 4, 16  # where they stand in what a filter is shown

LOAD, EQUAL, AT_LEAST, ANY_BIT, ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06  # the filter's language: linux/filter.h
ALLOW, KILL, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000


def refused_calls(machine: str | None = None) -> bytes:
    """Give the filter in the kernel's own form; b"" on a machine whose numbers we do not know.

    Parameters
    ----------
    machine
        As `platform.machine` names it; None is this one.
    """
    known = MACHINES.get(machine or platform.machine())
    return b"".join(_filter(*known)) if known else b""


def filter_file() -> int | None:
    """Give an open file number from which bubblewrap reads the filter; None when there is none."""
    program = refused_calls()
    if not program:
        return None
    read, write = os.pipe()
    with open(write, "wb") as end:
        end.write(program)
    return read


def _filter(machine: int, clone: int, refused: tuple[int, ...]) -> Iterator[bytes]:
    yield _step(LOAD, MACHINE)
    yield _step(EQUAL, machine, skip_if=1)
    yield _step(ANSWER, KILL)
    yield _step(LOAD, NUMBER)
    yield _step(AT_LEAST, OLD_NUMBERS, skip_else=1)
    yield _step(ANSWER, REFUSE | errno.EPERM)
    yield _step(EQUAL, CLONE3, skip_else=1)
    yield _step(ANSWER, REFUSE | errno.ENOSYS)
    for number in refused:
        yield _step(EQUAL, number, skip_else=1)
        yield _step(ANSWER, REFUSE | errno.EPERM)
    yield _step(EQUAL, clone, skip_else=3)
    yield _step(LOAD, FIRST_WORD)
    yield _step(ANY_BIT, NEW_NAMESPACE, skip_else=1)
    yield _step(ANSWER, REFUSE | errno.EPERM)
    yield _step(ANSWER, ALLOW)


def _step(code: int, word: int, skip_if: int = 0, skip_else: int = 0) -> bytes:
    return struct.pack("HBBI", code, skip_if, skip_else, word)
