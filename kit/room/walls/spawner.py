"""A JupyterHub spawner that puts each learner's server behind walls, where this computer can."""

import asyncio
import os
import shutil
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil  # type: ignore[import-untyped]
from jupyterhub.spawner import SimpleLocalProcessSpawner  # type: ignore[import-untyped]
from traitlets import Enum, Integer, List, Unicode

from kit.room.walls.bubblewrap import HOME, Room
from kit.room.walls.builder import Built, build, make_pipes_folder
from kit.room.walls.kinds import walls_here
from kit.room.walls.pipes import answers, hold_port, hold_socket, lead, to_port, to_socket
from kit.workbook.location import folder_name

ROOT = Path(__file__).resolve().parents[3]
KNOCK_EVERY = 0.05  # seconds
KNOCK_FOR = 5.0  # seconds until a Hub that starts again no longer waits for a server that does not answer


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
        self._port: socket.socket | None = None
        self._built: Built | None = None
        self._opening: asyncio.Task[None] | None = None
        self._born = 0.0
        self._is_stopping = False

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
        await self._close_pipes()
        try:
            self._pipes = make_pipes_folder()
            self._port = hold_port()  # ours from now on: nobody else can answer in the server's place
            self.port: int = self._port.getsockname()[1]
            await self._open_ways_out()
            with hold_socket(self._pipes / str(self.port)) as door:
                room = Room(self.home, self._pipes, Path(self.course))
                words = self._command(door.fileno())
                program, environment = walls_here().program, self.get_env()
                self._built = await asyncio.to_thread(build, program, room, words, environment, door)
        except BaseException:
            await self._close_pipes()
            raise
        self.proc, self.pid = self._built.process, self._built.number
        self._born = _born(self.pid)
        self._opening = asyncio.create_task(self._open_way_in())
        return "127.0.0.1", self.port

    def _command(self, door: int) -> list[str]:
        """Give what runs inside: of "python -m MODULE" the module, in the process that opens the pipes."""
        words: list[str] = [*self.cmd, *self.get_args()]
        ways = ["--serve", str(self.port), "--door", str(door), "--reach", *map(str, self._reached())]
        return [words[0], "-m", "kit.room.walls.inside", *ways, "--", *words[2:]]

    def _reached(self) -> list[int]:
        return [urlsplit(self.hub.api_url).port or 80, *self.reach]

    # The outer ends of the pipes. They live in the Hub's process: a Hub that starts again opens them again.

    async def _open_ways_out(self) -> None:
        assert self._pipes
        for port in self._reached():
            self._ends.append(await lead(hold_socket(self._pipes / str(port)), to_port(port)))

    async def _open_way_in(self) -> None:
        """Answer the Hub's proxy as soon as the server inside answers."""
        assert self._pipes
        assert self._port
        way = to_socket(self._pipes / str(self.port))
        while not await answers(way):
            if await super().poll() is not None:
                return
            await asyncio.sleep(KNOCK_EVERY)
        self._ends.append(await lead(self._port, way))

    async def _open_again(self) -> None:
        """Open both ends after a new start of the Hub, which knocks as soon as it hears that the server runs."""
        self._port = hold_port(self.port)
        await self._open_ways_out()
        self._opening = asyncio.create_task(self._open_way_in())
        await asyncio.wait([self._opening], timeout=KNOCK_FOR)

    async def _close_pipes(self) -> None:
        if self._opening:
            self._opening.cancel()
        for end in self._ends:
            end.close()
        if self._port:
            self._port.close()
        if self._built:
            self._built.notes.close()
        self._ends, self._opening, self._port, self._built = [], None, None, None
        if self._pipes:
            shutil.rmtree(self._pipes, ignore_errors=True)
        self._pipes = None

    async def poll(self) -> int | None:
        """Tell whether the server runs (None) or how it ended; after a new start of the Hub, open its pipes again."""
        ended: int | None = await super().poll()
        if ended is None and self._pipes and not self._port:
            try:
                await self._open_again()
            except OSError as reason:  # its port is somebody else's now: the learner gets a new server
                self.log.warning("The pipes of a learner's server could not be opened again: %s", reason)
                await self._signal(signal.SIGKILL)
                ended = 1
        if ended is not None:
            if self._built and not self._is_stopping:
                self.log.warning("A learner's server ended by itself. It said:\n%s", self._built.last_words())
            await self._close_pipes()
        return ended

    async def stop(self, now: bool = False) -> None:
        """Stop the server with everything behind its walls."""
        self._is_stopping = True
        try:
            await super().stop(now)
        finally:
            self._is_stopping = False
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


def _born(process: int) -> float:
    """Give when a process began; 0 when there is none."""
    with suppress(psutil.Error, ValueError):
        return float(psutil.Process(process).create_time()) if process else 0.0
    return 0.0
