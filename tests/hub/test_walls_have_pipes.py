"""Pipes through a wall carry what a browser and a board send: much, long, both ways, from many at once."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from kit.room.walls.pipes import answers, hold_port, hold_socket, lead, to_port, to_socket

Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def through_both(folder: Path, talk: Talk) -> AsyncIterator[int]:
    """A server behind two pipes, as a learner's is: port, socket, server's own port. Gives the outer port."""
    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    inner = await lead(hold_socket(folder / "1"), to_port(server.sockets[0].getsockname()[1]))
    outer = await lead(hold_port(), to_socket(folder / "1"))
    try:
        yield outer.sockets[0].getsockname()[1]
    finally:
        for one in (outer, inner, server):
            one.close()


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer when the other side has said its last, as HTTP/1.0 does."""
    writer.write(await reader.read())
    writer.close()


@pytest.mark.parametrize("size", [0, 1, 1 << 16, 5_000_001])
def test_who_has_said_the_last_word_still_hears(tmp_path: Path, size: int) -> None:
    """A side that closes its half gets the whole answer, whatever its length."""

    async def ask() -> bytes:
        async with through_both(tmp_path, echo) as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(bytes(size))
            writer.write_eof()
            heard = await reader.read()
            writer.close()
            return heard

    assert asyncio.run(ask()) == bytes(size)


def test_a_stream_arrives_as_it_is_sent(tmp_path: Path) -> None:
    """Events and websockets: each word is there before the next is asked for."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while line := await reader.readline():
            writer.write(line.upper())
        writer.close()

    async def converse() -> list[bytes]:
        async with through_both(tmp_path, talk) as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            heard = []
            for word in (b"one\n", b"two\n", b"three\n"):
                writer.write(word)
                heard.append(await reader.readline())
            writer.close()
            return heard

    assert asyncio.run(converse()) == [b"ONE\n", b"TWO\n", b"THREE\n"]


def test_two_hundred_at_once(tmp_path: Path) -> None:
    """Each gets its own answer."""

    async def one(port: int, number: int) -> bool:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(str(number).encode() * 1000)
        writer.write_eof()
        heard = await reader.read()
        writer.close()
        return heard == str(number).encode() * 1000

    async def all_of_them() -> list[bool]:
        async with through_both(tmp_path, echo) as port:
            return await asyncio.gather(*(one(port, number) for number in range(200)))

    assert all(asyncio.run(all_of_them()))


def test_nobody_is_heard_faster_than_they_listen(tmp_path: Path) -> None:
    """A sender is held back while the other side does not read: the Hub does not keep a whole upload in memory."""
    most = 64 << 20

    async def send() -> int:
        begin = asyncio.Event()
        heard = asyncio.get_running_loop().create_future()

        async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await begin.wait()
            total = 0
            while data := await reader.read(1 << 20):
                total += len(data)
            heard.set_result(total)
            writer.close()

        async with through_both(tmp_path, listen) as port:
            with socket.create_connection(("127.0.0.1", port)) as sender:
                sender.setblocking(False)
                sent, stalls = 0, 0
                while stalls < 200 and sent < most:  # the pipes get their turn two hundred times, and take no more
                    try:
                        sent, stalls = sent + sender.send(bytes(1 << 20)), 0
                    except BlockingIOError:
                        stalls += 1
                        await asyncio.sleep(0)
                assert sent < most, "everything was taken though nobody read it"
                begin.set()
                sender.shutdown(socket.SHUT_WR)
                assert await heard == sent
            return sent

    assert asyncio.run(send()) > 0


def test_a_socket_left_behind_is_replaced(tmp_path: Path) -> None:
    """A server that was killed leaves its socket; the next one takes its place."""

    async def again() -> list[bool]:
        hold_socket(tmp_path / "1").close()
        found = [await answers(to_socket(tmp_path / "1"))]
        async with through_both(tmp_path, echo) as port:
            return [*found, await answers(to_socket(tmp_path / "1")), await answers(to_port(port))]

    assert asyncio.run(again()) == [False, True, True]


def test_an_empty_house_hangs_up(tmp_path: Path) -> None:
    """Whoever comes while nobody is behind the pipe is told so at once, not kept waiting."""

    async def knock() -> bytes:
        outer = await lead(hold_port(), to_socket(tmp_path / "nobody"))
        reader, writer = await asyncio.open_connection(*outer.sockets[0].getsockname())
        heard = await reader.read()
        writer.close()
        outer.close()
        return heard

    assert asyncio.run(knock()) == b""
