"""A real board in a process of its own, on SQLite or on a PostgreSQL that the tests start themselves."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

from kit.room.board.ledger import Ledger
from kit.room.board.line import Line
from kit.room.board.seal import Seal

NO_POSTGRESQL = "There is no PostgreSQL server here. On Debian or Ubuntu: apt install postgresql"


def free_port() -> int:
    """A port nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class RunningBoard:
    """A board that can be killed and started again on the same database and port."""

    database: str
    room: str = field(default_factory=lambda: f"room-{uuid4().hex[:8]}")
    port: int = field(default_factory=free_port)
    environment: dict[str, str] = field(default_factory=dict)
    log: Path | None = None
    command: tuple[str, ...] = ("-m", "kit.room.board")
    process: "subprocess.Popen[str] | None" = None

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    @cached_property
    def seal(self) -> Seal:
        """The room's own seal, to make keys and tokens with. Looked up before the board first holds the room."""
        ledger = Ledger(self.database, self.room)
        try:
            return Seal(ledger.secret())
        finally:
            ledger.close()

    def token(self, learner: str) -> str:
        """The token of one learner."""
        return self.seal.learner_token(learner)

    def start(self) -> "RunningBoard":
        """Start it, and wait until it answers."""
        _ = self.seal
        words = ["--database", self.database, "--room", self.room, "--port", str(self.port)]
        with self.log.open("ab") if self.log else nullcontext() as log:
            self.process = subprocess.Popen(
                [sys.executable, *self.command, *words],
                env={**os.environ, **self.environment},
                stdout=subprocess.DEVNULL,
                stderr=log,
                text=True,
            )
        until = time.monotonic() + 30
        while True:
            try:
                httpx.get(f"{self.address}/mine", timeout=2)
                return self
            except httpx.TransportError:
                assert self.process.poll() is None, "the board did not start"
                assert time.monotonic() < until, "the board does not answer"
                time.sleep(0.05)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        assert self.process
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """Ask it to stop, and give its last word."""
        assert self.process
        self.process.terminate()
        return self.process.wait(timeout=15)

    def lines(self) -> list[Line]:
        """Everything the room's log holds; only while the board is not running."""
        ledger = Ledger(self.database, self.room)
        try:
            return ledger.lines()
        finally:
            ledger.close()

    def signed_in(self) -> "Instructor":
        """An instructor who typed the key."""
        return Instructor(self)


class Instructor:
    """An instructor's browser, as far as a program can be one."""

    def __init__(self, board: RunningBoard) -> None:
        self.client = httpx.Client(base_url=board.address, follow_redirects=True, timeout=10)
        page = self.client.post("/enter", data={"key": board.seal.instructor_key()})
        assert page.status_code == 200, page.text
        self.word = page.text.partition('data-word="')[2].partition('"')[0]

    def frame(self, view: str = "names", since: int = 0) -> dict[str, Any]:
        """What the page would draw."""
        answer = self.client.get("/frame", params={"view": view, "since": since, "_xsrf": self.word})
        answer.raise_for_status()
        frame: dict[str, Any] = answer.json()
        return frame

    def row(self, exercise: str, view: str = "names") -> dict[str, Any]:
        """One exercise of it."""
        rows: list[dict[str, Any]] = self.frame(view)["rows"]
        return next(row for row in rows if row["name"] == exercise)

    def act(self, **what: object) -> httpx.Response:
        """Press a button."""
        return self.client.post("/act", json=what, headers={"X-XSRFToken": self.word})


@contextmanager
def running_board(database: str, **rest: Any) -> Iterator[RunningBoard]:
    """A board that is running, and is stopped at the end."""
    board = RunningBoard(database, **rest).start()
    try:
        yield board
    finally:
        if board.process and board.process.poll() is None:
            board.stop()


def postgresql_programs() -> Path | None:
    """The folder with initdb and pg_ctl: on the path, or where Debian puts it."""
    if found := shutil.which("initdb"):
        return Path(found).parent
    return next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)


@contextmanager
def running_postgresql() -> Iterator[str]:
    """A cluster of our own in a temporary folder, run by an ordinary user; its address."""
    programs, port = postgresql_programs(), free_port()
    assert programs, NO_POSTGRESQL
    with tempfile.TemporaryDirectory(prefix="patio-pg-", ignore_cleanup_errors=True) as folder:
        who = _ordinary_user(folder)

        def run(program: str, *words: str) -> None:
            command = [str(programs / program), "-D", f"{folder}/data", *words]
            subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, **who)

        run("initdb", "-U", "patio", "-A", "trust", "-E", "UTF8", "--no-locale")
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
        run("pg_ctl", "-l", f"{folder}/log", "-w", "-o", options, "start")
        try:
            yield f"postgresql://patio@127.0.0.1:{port}/postgres"
        finally:
            run("pg_ctl", "-m", "immediate", "stop")


def _ordinary_user(folder: str) -> dict[str, Any]:
    """PostgreSQL refuses to be run by root: the user who runs it instead, and who then owns `folder`."""
    if os.geteuid():
        return {}
    import pwd

    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = next(known[name] for name in ("postgres", "nobody") if name in known)
    os.chown(folder, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
