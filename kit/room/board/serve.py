"""Run the board: by itself on one computer, or as a service that a JupyterHub starts."""

import argparse
import os
import socket
import sys
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

import uvicorn

from kit.room.board.app import Board
from kit.room.board.doors import Doors, OwnDoors
from kit.room.board.hub import HubDoors, hub_here
from kit.room.board.ledger import Ledger, NotKept, RoomIsOpen
from kit.room.board.seal import Seal

GOODBYE = 2  # seconds open pages get at the end: without a limit a board with pages open never stops


def words(environment: Mapping[str, str] = os.environ) -> argparse.ArgumentParser:
    """Give the words this command understands; a Hub sets the same things in the environment."""
    bind = urlsplit(environment.get("JUPYTERHUB_SERVICE_URL", "http://127.0.0.1:8010"))
    parser = argparse.ArgumentParser(prog="python -m kit.room.board", description="Patio's live board.")
    parser.add_argument(
        "--database",
        default=environment.get("PATIO_BOARD_DATABASE", "sqlite:///board.sqlite3"),
        help="where events are kept: sqlite:///FILE, or postgresql://NAME@HOST/DATABASE",
    )
    parser.add_argument("--room", default=environment.get("PATIO_BOARD_ROOM", "room"), help="which room in it")
    parser.add_argument("--host", default=bind.hostname, help="who can reach it; 127.0.0.1 is this computer only")
    parser.add_argument("--port", type=int, default=bind.port)
    parser.add_argument("--tokens", nargs="+", metavar="NAME", help="print a learner token for each name, and stop")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the board until it is told to stop; 0 when all was well, 1 when the room could not be opened."""
    args = words().parse_args(arguments)
    ledger = Ledger(args.database, args.room)
    try:
        seal = Seal(ledger.secret())
    except RoomIsOpen as reason:
        return _sorry(str(reason))
    except NotKept as reason:
        return _sorry(f"The database does not answer. Is it running, and is its address right?\n{reason}")
    finally:
        ledger.close()
    if args.tokens:
        print("\n".join(f"{name}  {seal.learner_token(name)}" for name in args.tokens))
        return 0
    try:
        listening = socket.create_server((args.host, args.port), family=_family(args.host))
    except OSError:
        return _sorry(
            f"Port {args.port} is already used by another program, or this computer does not let us use it. "
            f"Try another number: --port {args.port + 1}."
        )
    return _run(ledger, seal, listening)


def _run(ledger: Ledger, seal: Seal, listening: socket.socket) -> int:
    hub = hub_here()
    if not hub:
        host, port = listening.getsockname()[:2]
        print(f"The board: http://{host}:{port}/\nIts key:   {seal.instructor_key()}", flush=True)
    doors: Doors = HubDoors(hub) if hub else OwnDoors()
    board = Board(ledger, doors)
    config = uvicorn.Config(
        board.app(),
        log_level="warning",
        access_log=False,  # no list of who did what when
        timeout_graceful_shutdown=GOODBYE,
        timeout_keep_alive=30,
        server_header=False,
    )
    server = _Server(config, board, with_parent=hub is not None)
    server.run(sockets=[listening])
    return 0 if server.started else 1


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


class _Server(uvicorn.Server):
    """A server that tells open pages before it waits for them to go, and does not outlive the Hub that started it."""

    def __init__(self, config: uvicorn.Config, board: Board, with_parent: bool) -> None:
        super().__init__(config)
        self._board = board
        self._parent = os.getppid() if with_parent else None

    async def on_tick(self, counter: int) -> bool:
        """Tell whether it is time to stop. A Hub that was killed leaves its services behind: go with it.

        The next Hub starts a board of its own, and finds the room free.
        """
        orphaned = self._parent is not None and os.getppid() != self._parent
        return await super().on_tick(counter) or orphaned

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop."""
        self._board.say_goodbye()
        await super().shutdown(sockets)


def _sorry(words: str) -> int:
    print(words, file=sys.stderr)
    return 1
