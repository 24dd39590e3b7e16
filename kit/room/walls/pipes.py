"""Pipes through a wall: TCP on one side, a socket in a folder on the other, and back."""

import asyncio
from contextlib import suppress
from pathlib import Path

SLICE = 1 << 16  # bytes
LONGEST_PATH = 100  # of a socket; the system's limit is 108 with its end


async def listen_at_port(port: int, path: Path) -> asyncio.Server:
    """Take connections at a port of this computer only, and lead each to the socket at `path`.

    Raises
    ------
    OSError
        When the port is taken.
    """

    async def come(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            other = await asyncio.open_unix_connection(str(path))
        except OSError:
            writer.close()
            return
        await _join(reader, writer, *other)

    return await asyncio.start_server(come, "127.0.0.1", port)


async def listen_at_socket(path: Path, port: int) -> asyncio.Server:
    """Take connections at the socket at `path`, and lead each to a port of this computer.

    A socket that a program left behind there is replaced.
    """

    async def come(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            other = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            writer.close()
            return
        await _join(reader, writer, *other)

    path.unlink(missing_ok=True)
    return await asyncio.start_unix_server(come, str(path))


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
