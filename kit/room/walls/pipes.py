"""Pipes through a wall: TCP on one side, a socket in a folder on the other, and back."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

SLICE = 1 << 16  # bytes
LONGEST_PATH = 100  # of a socket; the system's limit is 108 with its end

_CARRYING: set[asyncio.Task[None] | None] = set()

Way = Callable[[], Awaitable[tuple[asyncio.StreamReader, asyncio.StreamWriter]]]


def to_port(port: int) -> Way:
    """Give the way to a port of this computer."""
    return partial(asyncio.open_connection, "127.0.0.1", port)


def to_socket(path: Path) -> Way:
    """Give the way to a socket in a folder."""
    return partial(asyncio.open_unix_connection, str(path))


def hold_port(port: int = 0) -> socket.socket:
    """Take a port of this computer, so that nobody else can, without answering there yet.

    Parameters
    ----------
    port
        Which one; 0 takes any that is free.

    Raises
    ------
    OSError
        When the port is taken.
    """
    held = socket.socket()
    try:
        if port:  # one that we had before: connections that ended a moment ago do not hold it against us
            held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", port))
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    except OSError:
        held.close()
        raise
    return held


def hold_socket(path: Path) -> socket.socket:
    """Make a socket in a folder, without answering there yet. One that a program left behind is replaced."""
    path.unlink(missing_ok=True)
    held = socket.socket(socket.AF_UNIX)
    held.bind(str(path))
    return held


async def lead(held: socket.socket, way: Way) -> asyncio.Server:
    """Answer at a socket that was held, and lead each connection on."""

    async def come(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with _kept():
            try:
                other = await way()
            except OSError:
                writer.close()
                return
            await _join(reader, writer, *other)

    return await asyncio.start_server(come, sock=held)


@contextmanager
def _kept() -> Iterator[None]:
    """Keep the task that runs here in mind: the loop forgets one whose ends are half closed, and it is swept away."""
    task = asyncio.current_task()
    _CARRYING.add(task)
    try:
        yield
    finally:
        _CARRYING.discard(task)


async def answers(way: Way) -> bool:
    """Tell whether somebody answers at the other end."""
    try:
        _, writer = await way()
    except OSError:
        return False
    writer.close()
    return True


async def _join(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    other_reader: asyncio.StreamReader,
    other_writer: asyncio.StreamWriter,
) -> None:
    """Carry what comes on either side to the other, until both have said their last."""
    try:
        await asyncio.gather(_carry(reader, other_writer), _carry(other_reader, writer))
    finally:
        for one in (writer, other_writer):
            one.close()


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Carry one way; whoever stops talking may still listen."""
    with suppress(OSError):
        while data := await reader.read(SLICE):
            writer.write(data)
            await writer.drain()  # no faster than the other side takes it
    with suppress(OSError, RuntimeError):
        writer.write_eof()
