"""A JupyterHub spawner that puts each learner's server behind walls, where this computer can."""

import asyncio
import json
import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from subprocess import Popen
from typing import Any
from urllib.parse import urlsplit

import psutil  # type: ignore[import-untyped]
from jupyterhub.spawner import SimpleLocalProcessSpawner  # type: ignore[import-untyped]
from jupyterhub.utils import random_port  # type: ignore[import-untyped]
from traitlets import Enum, Integer, List, Unicode

from kit.room.walls.bubblewrap import GROUP, HOME, PASSWD, Room, walled
from kit.room.walls.kinds import walls_here
from kit.room.walls.pipes import LONGEST_PATH, listen_at_port, listen_at_socket
from kit.workbook.location import folder_name

ROOT = Path(__file__).resolve().parents[3]
KNOCK_EVERY = 0.05  # seconds


class NoWalls(Exception):
    """The server did not start behind its walls."""


class LearnerSpawner(SimpleLocalProcessSpawner):  # type: ignore[misc]  # jupyterhub is untyped
    """One learner's server: behind walls, or without them and told to keep to the made-up businesses."""

    homes = Unicode(help="The folder that holds a folder for each learner").tag(config=True)
    course = Unicode(str(ROOT), help="The folder of the course").tag(config=True)
    walls = Enum(["auto", "none"], "auto", help="“auto”: walls where there can be any").tag(config=True)
    reach: Any = List(help="Ports of this computer that a server may reach besides the Hub's").tag(config=True)

    # A server closes at once when it is told to; one that has not begun to listen to signals is ended.
    interrupt_timeout = Integer(5)
    term_timeout = Integer(5)

    def __init__(self, **rest: Any) -> None:
        super().__init__(**rest)
        self._pipes: Path | None = None
        self._ends: list[asyncio.Server] = []
        self._opening: asyncio.Task[None] | None = None
        self._born = 0.0

    @property
    def is_walled(self) -> bool:
        """Whether this server gets walls."""
        return self.walls == "auto" and bool(walls_here())

    @property
    def home(self) -> Path:
        """The learner's own folder. Whatever they are called, it lies in `homes`."""
        return Path(self.homes) / folder_name(self.user.name)

    def get_env(self) -> dict[str, str]:
        """Give the server's surroundings."""
        environment: dict[str, str] = super().get_env()
        environment["PATIO_COURSE"] = self.course
        if self.is_walled:
            environment["PATH"] = f"{sys.prefix}/bin:/usr/bin:/bin"
            return environment | {"HOME": HOME, "USER": "learner", "SHELL": "/bin/sh", "TMPDIR": "/tmp"}
        return environment | {"HOME": str(self.home), "PATIO_SAMPLES_ONLY": "1"}

    def make_preexec_fn(self, name: str) -> Any:
        """Begin in the learner's folder, which `start` has made."""
        return lambda: os.chdir(self.home)

    async def start(self) -> tuple[str, int]:
        """Start the server, and give where the Hub finds it."""
        self.home.mkdir(parents=True, exist_ok=True)
        self.home.chmod(0o700)
        if self.is_walled:
            return await self._start_behind_walls()
        place: tuple[str, int] = await super().start()
        return place

    async def _start_behind_walls(self) -> tuple[str, int]:
        self.port: int = self.port or random_port()
        await self._close_pipes()
        self._pipes = make_pipes_folder()
        await self._open_ways_out()
        environment, told = self.get_env(), os.pipe()
        try:
            command = walled(
                walls_here().program, Room(self.home, self._pipes, Path(self.course)), self._command(), told[1]
            )
            self.proc = Popen(command, env=environment, start_new_session=True, pass_fds=[told[1]])
        finally:
            os.close(told[1])
        self.pid = await asyncio.to_thread(_read_process, told[0])
        self._born = _born(self.pid)
        self._opening = asyncio.create_task(self._open_way_in())
        return "127.0.0.1", self.port

    def _command(self) -> list[str]:
        """Give what runs inside: of "python -m MODULE" the module, in the process that opens the pipes."""
        words: list[str] = [*self.cmd, *self.get_args()]
        reach = [str(port) for port in self._reached()]
        return [words[0], "-m", "kit.room.walls.inside", "--serve", str(self.port), "--reach", *reach, "--", *words[2:]]

    def _reached(self) -> list[int]:
        return [urlsplit(self.hub.api_url).port or 80, *self.reach]

    # The outer ends of the pipes. They live in the Hub's process: a Hub that starts again opens them again.

    async def _open_ways_out(self) -> None:
        assert self._pipes
        for port in self._reached():
            self._ends.append(await listen_at_socket(self._pipes / str(port), port))

    async def _open_way_in(self) -> None:
        """Listen for the Hub's proxy as soon as the server inside answers."""
        assert self._pipes
        socket = self._pipes / str(self.port)
        while not socket.exists():
            if await super().poll() is not None:
                return
            await asyncio.sleep(KNOCK_EVERY)
        self._ends.append(await listen_at_port(self.port, socket))

    async def _close_pipes(self) -> None:
        if self._opening:
            self._opening.cancel()
        for end in self._ends:
            end.close()
        self._ends, self._opening = [], None
        if self._pipes:
            shutil.rmtree(self._pipes, ignore_errors=True)
        self._pipes = None

    async def poll(self) -> int | None:
        """Tell whether the server runs (None) or how it ended; after a new start of the Hub, open its pipes again."""
        ended: int | None = await super().poll()
        if ended is not None:
            await self._close_pipes()
        elif self._pipes and not self._ends:
            await self._open_ways_out()
            await self._open_way_in()  # the Hub knocks as soon as it hears that the server runs
        return ended

    async def stop(self, now: bool = False) -> None:
        """Stop the server with everything behind its walls."""
        await super().stop(now)
        await self._close_pipes()

    # What a Hub that starts again must know.

    def get_state(self) -> dict[str, Any]:
        """Give what finds this server again."""
        state: dict[str, Any] = super().get_state()
        if self._pipes and self.pid:
            state |= {"pipes": str(self._pipes), "born": self._born, "port": self.port}
        return state

    def load_state(self, state: dict[str, Any]) -> None:
        """Find the server again; a process of its number that began at another moment is somebody else's."""
        super().load_state(state)
        if "pipes" in state:
            self._pipes, self._born, self.port = Path(state["pipes"]), float(state["born"]), int(state["port"])
            if _born(self.pid) != self._born:
                self.pid = 0

    def clear_state(self) -> None:
        """Forget a server that has ended."""
        super().clear_state()
        self._born = 0.0


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
    (folder / "passwd").write_text(PASSWD, encoding="ascii")
    (folder / "group").write_text(GROUP, encoding="ascii")
    return folder


def _read_process(told: int) -> int:
    """Read from bubblewrap which process the server is, seen from outside.

    Raises
    ------
    NoWalls
        When it could not build the walls; what it says is in the Hub's log.
    """
    with open(told, encoding="utf-8") as info:
        said = info.read()
    try:
        return int(json.loads(said)["child-pid"])
    except (ValueError, KeyError):
        raise NoWalls("The walls of a learner's server could not be built.") from None


def _born(process: int) -> float:
    """Give when a process began; 0 when there is none."""
    with suppress(psutil.Error, ValueError):
        return float(psutil.Process(process).create_time()) if process else 0.0
    return 0.0
