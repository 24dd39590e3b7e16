"""What the instructor reads in the window: the link, its QR code, the codes, and what is protected."""

import shutil
import sys
import textwrap

import psutil  # type: ignore[import-untyped]
import segno

from kit.room.hub.addresses import ONLY_HERE, is_private, private_addresses
from kit.room.hub.promises import promises
from kit.room.hub.state import Room
from kit.room.walls.kinds import walls_here
from kit.settings import section


def announce(room: Room, people: int, ticket: str, seconds: float) -> None:
    """Print everything an instructor needs.

    Parameters
    ----------
    room
        The room that has just been opened.
    people
        How many are expected.
    ticket
        Signs the instructor in once.
    seconds
        How long opening took.
    """
    print(f"\nThe room is open ({seconds:.0f} seconds). Learners open this link, and type the class code:\n")
    if sys.stdout.isatty():
        segno.make(room.link, micro=False).terminal(compact=True, border=2)
    print(f"  Link            {room.link}\n  Class code      {room.class_code}\n")
    print(f"  Your board      {room.link}hub/ticket?word={ticket}")
    print("                  (works once, for ten minutes)")
    print(f"  Instructor key  {room.instructor_key}")
    print("                  (later, type it in place of the class code; keep it to yourself)\n")
    for line in (*where(room), *room_for(people)):
        print(wrapped(line))
    print("\nWhat is protected, and what is not")
    for line in promises(walls_here()):
        print(wrapped(line, "- "))
    print("\nLeave this window open. Press Ctrl-C here to close the room; everybody's work is kept.\n", flush=True)


def say_goodbye() -> None:
    """Print the last line."""
    print("The room is closed. Everybody's work is kept; open it again with the same command.", flush=True)


def where(room: Room) -> list[str]:
    """Say what may keep learners from reaching the room."""
    if room.address == ONLY_HERE:
        return [
            "We found no home or office network, so the room is open on this computer only. "
            "Join a Wi-Fi or start your phone's hotspot, then open the room again."
        ]
    if not is_private(room.address):
        return [
            f"Mind: {room.address} is not an address of a home or office network. "
            "Others than your group may reach it. Use it only if you know why."
        ]
    others = [address for address in private_addresses() if address != room.address]
    told = ["Everybody has to be on the same Wi-Fi as this laptop. A guest network often keeps devices apart."]
    return told + [f"If nobody reaches it, open the room again with  --address {others[0]}" for _ in others[:1]]


def room_for(people: int) -> list[str]:
    """Say how many this computer's memory holds, when that may be fewer than expected."""
    each = section("room")["mebibytes_a_learner"] * 2**20
    fit = int(psutil.virtual_memory().available * 0.9 // each)
    if fit >= people:
        return []
    return [
        f"This computer has free memory for about {fit} learners, and you expect {people}. Close other programs, "
        "let people share a device, or let some use the course at home."
    ]


def wrapped(line: str, start: str = "") -> str:
    """Break a line for this window."""
    width = min(100, shutil.get_terminal_size().columns)
    return textwrap.fill(line, width, initial_indent=start, subsequent_indent=" " * len(start))
