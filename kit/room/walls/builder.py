"""Starts a program behind walls, and keeps what it says to itself away from the Hub's notes."""

import json
import os
import socket
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, Popen
from typing import IO

from kit.room.walls.bubblewrap import Room, furnish, walled
from kit.room.walls.calls import filter_file
from kit.room.walls.pipes import LONGEST_PATH

LAST_WORDS = 4000  # letters of what a server said that are worth keeping when it ends


class NoWalls(Exception):
    """The server did not start behind its walls."""


@dataclass(frozen=True, slots=True)
class Built:
    """A program that runs behind walls.

    Parameters
    ----------
    process
        The builder, which lives as long as the program does.
    number
        The program's process number, seen from outside.
    notes
        What it says to itself: a file without a name. It gets no file, window or pipe of the Hub's, because a program
        can open anew whatever it was given to write to, and read there.
    """

    process: "Popen[bytes]"
    number: int
    notes: IO[bytes]

    def last_words(self) -> str:
        """Give the end of what it said, as plain letters: whoever reads it may sit at a terminal."""
        self.notes.seek(max(0, self.notes.seek(0, os.SEEK_END) - LAST_WORDS))
        said = self.notes.read().decode(errors="replace")
        return "".join(sign for sign in said if sign.isprintable() or sign == "\n").strip()


def build(bwrap: str, room: Room, command: Sequence[str], environment: dict[str, str], door: socket.socket) -> Built:
    """Start a command behind walls.

    Parameters
    ----------
    bwrap
        The path of bubblewrap.
    room
        What it may see.
    command
        Program and words.
    environment
        All of its surroundings; they are not seen from other walls.
    door
        The socket at which it takes who comes in, under the same file number inside.

    Raises
    ------
    NoWalls
        When the walls could not be built, with what bubblewrap said.
    """
    notes = tempfile.TemporaryFile(dir=room.home.parent)  # noqa: SIM115  # lives as long as the program
    told, info = os.pipe()
    calls = filter_file()
    given = [info, door.fileno(), *([] if calls is None else [calls])]
    try:
        process = Popen(
            walled(bwrap, room, command, info, calls),
            env=environment,
            stdin=DEVNULL,
            stdout=notes,
            stderr=notes,
            start_new_session=True,
            pass_fds=given,
        )
    finally:
        os.close(info)
        if calls is not None:
            os.close(calls)
    with open(told, encoding="utf-8") as end:
        said = end.read()
    try:
        return Built(process, int(json.loads(said)["child-pid"]), notes)
    except (ValueError, KeyError):
        process.wait()
        raise NoWalls(f"The walls could not be built: {Built(process, 0, notes).last_words()}") from None


def make_pipes_folder() -> Path:
    """Make a folder for one learner's pipes, with a short path: a socket's may have about a hundred letters.

    Raises
    ------
    NoWalls
        When this computer's folder for such things is too deep.
    """
    short = os.environ.get("XDG_RUNTIME_DIR", "")
    folder = Path(tempfile.mkdtemp(prefix="patio-", dir=short if short and os.access(short, os.W_OK) else None))
    if len(str(folder / "65535")) > LONGEST_PATH:
        raise NoWalls(f"The folder {folder} has too long a name for a socket; set XDG_RUNTIME_DIR to a shorter one.")
    furnish(folder)
    return folder
