"""A real room in a process of its own, as `start.py room` opens it, and learners who join it over HTTP."""

import html
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import quote

import httpx

from kit.room.hub.register import Register
from kit.room.hub.state import Room, read_room

from ..browser.laboratory import surroundings
from ..room.boards import free_port

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class RunningRoom:
    """A room that can be killed and opened again.

    Parameters
    ----------
    folder
        Where it keeps everything; also the home folder of whoever runs it.
    people
        How many are expected.
    words
        More words for the command line.
    """

    folder: Path
    people: int = 30
    words: tuple[str, ...] = ()
    port: int = field(default_factory=free_port)
    printed: str = ""
    process: "subprocess.Popen[str] | None" = None

    @property
    def room(self) -> Room:
        """What the room remembers: its codes, ports and folders."""
        return read_room(self.folder / "room")

    @property
    def link(self) -> str:
        """What learners open, with a slash at its end."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def register(self) -> Register:
        """Who has joined."""
        return Register(self.room.people)

    @property
    def ticket(self) -> str:
        """The instructor's link, as printed in the window."""
        found = re.search(r"http\S+/hub/ticket\S+", self.printed)
        assert found, self.printed
        return found[0]

    def start(self) -> "RunningRoom":
        """Open it, and wait until its window says that it is open."""
        command = [sys.executable, "-m", "kit.room.hub", "--no-browser", "--address", "127.0.0.1"]
        command += ["--port", str(self.port), "--folder", str(self.folder / "room"), "--people", str(self.people)]
        environment = surroundings(self.folder)
        environment.pop("PATIO_WORKBOOK")
        self.process = subprocess.Popen(
            [*command, *self.words],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert self.process.stdout
        self.printed = ""
        for line in self.process.stdout:
            self.printed += line
            if "Leave this window open" in line:
                return self
        raise AssertionError(self.printed + self.log())

    def stop(self) -> str:
        """Press Ctrl-C, and give the window's last words."""
        assert self.process
        self.process.send_signal(signal.SIGINT)
        said, _ = self.process.communicate(timeout=60)
        return said

    def kill(self) -> None:
        """End the Hub at once, as a power cut would; its proxy and the learners' servers are left behind."""
        assert self.process
        self.process.kill()
        self.process.wait()

    def log(self) -> str:
        """What the Hub said to itself."""
        log = self.folder / "room" / "hub.log"
        return log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""

    def browser(self) -> "Visitor":
        """A browser with no memory."""
        return Visitor(self)

    def joined(self, name: str, **typed: str) -> "Visitor":
        """Somebody who has just joined; their own code is in `own`."""
        visitor = Visitor(self)
        page = visitor.join(name, **typed)
        assert page.status_code == 200, said(page)
        return visitor


class Visitor:
    """A learner's browser, as far as a program can be one. `with room.browser() as ana: ana.join("Ana")`."""

    def __init__(self, room: RunningRoom) -> None:
        self.running = room
        self.client = httpx.Client(base_url=room.link, follow_redirects=True, timeout=120)
        self.name = ""
        self.own = ""

    def __enter__(self) -> "Visitor":
        """Use it, then close it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, reason: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.client.close()

    def form(self) -> dict[str, str]:
        """Open the sign-in page, and give what its hidden fields hold."""
        return self.form_in(self.client.get("hub/login"))

    def form_in(self, page: httpx.Response) -> dict[str, str]:
        """Give what the hidden fields of a sign-in page hold."""
        return {name: _hidden(page.text, name) for name in ("_xsrf", "nonce")}

    def form_of(self, path: str) -> str:
        """Open another page with a form, and give the word that shows that the form comes from there."""
        return _hidden(self.client.get(path).text, "_xsrf")

    def join(self, name: str, code: str | None = None, own: str = "", trade: str = "", **fields: str) -> httpx.Response:
        """Type a name and the class code, and press Join. The page that follows; an own code on it is remembered."""
        typed = {"username": name, "code": self.running.room.class_code if code is None else code}
        page = self.client.post("hub/login", data=self.form() | typed | {"own": own, "trade": trade} | fields)
        found = re.search(r'id="own-code">([^<]+)<', page.text)
        self.name, self.own = name, found[1] if found else own
        return page

    def begin(self, seconds: float = 120) -> str:
        """Go to the own server and wait until it is there; the address of its first page."""
        until = time.monotonic() + seconds
        while True:
            page = self.client.get("hub/spawn")
            assert page.status_code == 200, f"{page.url}\n{page.text[:2000]}\n{self.running.log()[-3000:]}"
            if "/user/" in page.url.path:
                return str(page.url)
            assert time.monotonic() < until, f"{page.url}\n{self.running.log()[-3000:]}"
            time.sleep(0.2)

    @property
    def server(self) -> str:
        """The path of the own server, "user/ana/"."""
        return f"user/{quote(self.name)}/"

    def leave(self) -> None:
        """End the own server, as the culler would after a while, and close the browser."""
        word = self.form_of("hub/your-code")
        self.client.delete(f"hub/api/users/{quote(self.name)}/server", headers={"X-XSRFToken": word})
        self.client.close()

    def ask(self, path: str, **rest: Any) -> httpx.Response:
        """Ask the own server's interface for something, such as "contents/lessons"."""
        return self.client.get(f"{self.server}api/{path}", **rest)


def said(page: httpx.Response) -> str:
    """What a page says beside its form."""
    found = re.search(r'id="said"[^>]*>([^<]*)<', page.text)
    return html.unescape(found[1]) if found else ""


def _hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, page
    return html.unescape(found[1])


@contextmanager
def running_room(folder: Path, people: int = 30, words: tuple[str, ...] = ()) -> Iterator[RunningRoom]:
    """A room that is open while the block runs, and is closed with Ctrl-C at its end."""
    room = RunningRoom(folder, people, words).start()
    try:
        yield room
    finally:
        if room.process and room.process.poll() is None:
            room.stop()
