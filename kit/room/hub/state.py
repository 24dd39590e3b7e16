"""What a room remembers from one day to the next: its codes, its ports, and where its people's work is."""

import json
import os
import secrets
import socket
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path

from kit.room.hub import codes
from kit.workbook.location import data_folder

USUAL_PORT = 8000


class CannotOpen(Exception):
    """Why a room cannot be opened, in plain words with what to do."""


@dataclass(frozen=True, slots=True)
class Room:
    """A room as it is kept in `room.json`, in a folder that only its owner can read.

    Parameters
    ----------
    folder
        Where everything of this room is.
    address, port
        Where browsers find it.
    hub, proxy, board
        Ports on this computer only. They stay the same, so that servers find a Hub that was started again.
    class_code, instructor_key, proxy_token
        Its secrets. The learners' own codes are not among them: only their hashes are kept, in `people`.
    """

    folder: Path
    address: str = "127.0.0.1"
    port: int = 0
    hub: int = 0
    proxy: int = 0
    board: int = 0
    class_code: str = field(default_factory=codes.class_code)
    instructor_key: str = field(default_factory=codes.instructor_key)
    proxy_token: str = field(default_factory=lambda: secrets.token_hex(32))

    @property
    def link(self) -> str:
        """What learners open."""
        return f"http://{self.address}:{self.port}/"

    @property
    def people(self) -> Path:
        """The register of who has joined."""
        return self.folder / "people.sqlite3"

    @property
    def homes(self) -> Path:
        """The learners' folders, one each."""
        return self.folder / "homes"

    @property
    def proxy_note(self) -> Path:
        """Where the proxy's process number is written."""
        return self.folder / "proxy.pid"

    @property
    def log(self) -> Path:
        """What the Hub and the servers say to themselves: for developers."""
        return self.folder / "hub.log"


def usual_folder() -> Path:
    """Give where a room is kept when nobody says otherwise: beside the workbook, never in the course's folder."""
    return data_folder() / "patio" / "room"


def read_room(folder: Path) -> Room:
    """Give the room kept in a folder; a new one, with new codes, when there is none."""
    folder = folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    kept: dict[str, object] = {}
    with suppress(OSError, ValueError):
        kept = json.loads((folder / "room.json").read_text(encoding="utf-8"))
    known = {one.name for one in fields(Room)} - {"folder"}
    return Room(folder, **{name: value for name, value in kept.items() if name in known})  # type: ignore[arg-type]


def write_room(room: Room) -> None:
    """Keep a room for tomorrow."""
    values = {name: value for name, value in asdict(room).items() if name != "folder"}
    half = room.folder / "room.half"
    half.touch(mode=0o600)
    half.write_text(json.dumps(values, indent=1), encoding="utf-8")
    os.replace(half, room.folder / "room.json")


def with_ports(room: Room, address: str, wanted: int | None) -> Room:
    """Give the room with an address and ports that are free: the same as last time where they still are.

    Raises
    ------
    CannotOpen
        When the port somebody asked for is in use, or the address is not this computer's.
    """
    taken: set[int] = set()

    def inner(port: int) -> int:
        port = port if port and port not in taken and is_free("127.0.0.1", port) else _any_port()
        taken.add(port)
        return port

    port = wanted or next(
        (port for port in (room.port, *range(USUAL_PORT, USUAL_PORT + 100)) if port and is_free(address, port)), 0
    )
    if not port or not is_free(address, port):
        raise CannotOpen(_no_port(address, wanted))
    taken.add(port)
    return replace(
        room, address=address, port=port, hub=inner(room.hub), proxy=inner(room.proxy), board=inner(room.board)
    )


def _no_port(address: str, wanted: int | None) -> str:
    if not is_free(address, 0):
        return f"{address} is not an address of this computer. Leave --address out and Patio finds the right one."
    if wanted:
        return (
            f"Port {wanted} is already used by another program, or this computer does not let us use it. "
            f"Leave --port out and Patio finds a free one, or try another number: --port {wanted + 1}."
        )
    return "Every port from 8000 to 8099 is in use. Close some programs, or name a free one with --port."


def is_free(address: str, port: int) -> bool:
    """Tell whether a port of this computer can be listened at; port 0 asks about the address alone."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
        return True


def _any_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
