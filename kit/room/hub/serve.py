"""Open a room on this laptop: the Hub, its proxy and the board, until somebody presses Ctrl-C."""

import argparse
import asyncio
import os
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from kit.room.hub import addresses, codes
from kit.room.hub.engine import MARK, end_left_over, make_ready
from kit.room.hub.register import Register
from kit.room.hub.state import CannotOpen, Room, read_room, usual_folder, with_ports, write_room

CONFIGURATION = Path(__file__).with_name("jupyterhub_config.py")
ALREADY_OPEN = "This room is already open, in another window of this kind. Its link and codes stand there."


def read_words(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python3 start.py room", description="Opens a room for a group.")
    parser.add_argument("--address", help="listen at this address of this computer (otherwise it is found)")
    parser.add_argument("--port", type=int, help="use this port (otherwise a free one is found)")
    parser.add_argument("--no-browser", action="store_true", help="only print the board's link")
    parser.add_argument("--people", type=int, default=30, metavar="N", help="how many you expect")
    parser.add_argument("--folder", type=Path, default=usual_folder(), help="where the room and its work are kept")
    parser.add_argument("--new-class-code", action="store_true", help="a new class code; who has joined stays in")
    parser.add_argument("--new-code", metavar="NAME", help="give a learner another own code, and stop")
    parser.add_argument("--forget", action="store_true", help="delete the room: names, codes and everybody's work")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; returns the exit code."""
    chosen = read_words(arguments)
    try:
        if chosen.forget:
            return forget(chosen.folder)
        if chosen.new_code:
            return give_new_code(chosen.folder, chosen.new_code)
        open_room(chosen)
    except CannotOpen as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


def open_room(chosen: argparse.Namespace) -> None:
    """Open the room as the command line asks, and stay until it is closed.

    Raises
    ------
    CannotOpen
        When it cannot be opened; the message says why and what to do.
    """
    began = time.monotonic()
    address = addresses.choose(chosen.address)
    make_ready(print)
    room = read_room(chosen.folder)
    held = hold(room.folder)
    end_left_over(room.folder)
    room.proxy_note.unlink(missing_ok=True)  # JupyterHub would end whatever process has that number now
    room = with_ports(room, address, chosen.port)
    if chosen.new_class_code:
        room = replace(room, class_code=codes.class_code())
    write_room(room)
    os.environ[MARK] = str(room.folder)
    window = keep_notes(room.log)
    try:
        run_hub(room, chosen, began)
    except (Exception, SystemExit) as reason:  # whatever it is, a person gets a sentence, and the notes the rest
        if isinstance(reason, SystemExit) and not reason.code:
            return
        traceback.print_exc()
        raise CannotOpen(
            "Something broke on our side, not yours, and the room closed. Start it again; that often helps.\n"
            f"If it does not, send this file to whoever gave you the course: {room.log}"
        ) from reason
    finally:
        os.dup2(window, 2)
        end_left_over(room.folder)  # nothing, when the Hub came to its own end
        held.close()


def run_hub(room: Room, chosen: argparse.Namespace, began: float) -> None:
    """Run JupyterHub in this process until Ctrl-C; it ends its proxy, its services and all servers then."""
    from jupyterhub.app import JupyterHub  # type: ignore[import-untyped]

    from kit.room.hub.line import line
    from kit.room.hub.window import announce, say_goodbye

    class RoomHub(JupyterHub):  # type: ignore[misc]
        async def start(self) -> None:
            await super().start()
            announce(room, chosen.people, self.authenticator.new_ticket(), time.monotonic() - began)
            if not chosen.no_browser:
                open_board(room, self.authenticator.new_ticket())

        def init_signal(self) -> None:
            super().init_signal()
            # Somebody closes the window rather than pressing Ctrl-C: the room closes with it.
            asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, lambda: os.kill(os.getpid(), signal.SIGTERM))

        async def cleanup(self) -> None:
            await line().close()
            await super().cleanup()

    RoomHub.launch_instance(["-f", str(CONFIGURATION)])
    with suppress(OSError):  # a window that was closed reads no last words
        say_goodbye()


def open_board(room: Room, ticket: str) -> None:
    """Open the board in this computer's browser, signed in."""
    import threading
    import webbrowser

    link = f"{room.link}hub/ticket?word={ticket}"
    threading.Thread(target=webbrowser.open, args=[link], daemon=True).start()  # some browsers keep one waiting


def hold(folder: Path) -> TextIO:
    """Hold a room for ourselves, as long as this process lives.

    Raises
    ------
    CannotOpen
        When another window holds it.
    """
    import fcntl

    held = (folder / "open").open("w")
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        held.close()
        raise CannotOpen(ALREADY_OPEN) from None
    return held


def keep_notes(file: Path) -> int:
    """Send what the Hub and the servers say to themselves to a file, and give the window's own channel."""
    window = os.dup(2)
    notes = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(notes, 2)
    os.close(notes)
    return window


def give_new_code(folder: Path, name: str) -> int:
    """Give a learner another own code in place of a lost one, and print it; the room may be open meanwhile."""
    register = Register(read_room(folder).people)
    person, code = register.find(name), codes.own_code()
    if person is None:
        here = ", ".join(one.name for one in register.people()) or "nobody yet"
        raise CannotOpen(f"Nobody called {name} has joined this room. Here are: {here}.")
    register.give_code(person.name, codes.sealed(code))
    print(f"The new code of {person.name} is  {code}\nThe old one no longer opens anything.")
    return 0


def forget(folder: Path) -> int:
    """Delete a room after asking: names, codes, the board and everybody's work.

    Raises
    ------
    CannotOpen
        When the room is open, or there is none.
    """
    if not (folder / "room.json").exists():
        raise CannotOpen(f"There is no room in {folder}. Nothing was deleted.")
    held = hold(folder)
    people = len(Register(folder / "people.sqlite3").people())
    print(f"This deletes the room in {folder}: the names and codes of {people} people, and all their work.")
    print("Nobody can bring it back. To go on type  forget  and press Enter. Anything else keeps everything.")
    if sys.stdin.readline().strip().casefold() != "forget":
        print("Everything is kept.")
        return 1
    shutil.rmtree(folder)
    held.close()
    print("The room is deleted. The next one starts with new codes.")
    return 0
