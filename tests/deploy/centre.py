"""A centre's JupyterHub as far as it runs on one computer: its own configuration, a plain spawner, real servers."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import psycopg

from kit.room.hub.engine import make_ready, proxy_command

from ..browser.laboratory import surroundings
from ..hub.hubs import Visitor
from ..room.boards import free_port, postgresql_programs

# What a chart or an installer decides by itself, for this computer.
GROUND = """
c.JupyterHub.bind_url = "http://127.0.0.1:{port}"
c.JupyterHub.hub_port = {hub}
c.JupyterHub.db_url = "sqlite:///{folder}/hub.sqlite3"
c.JupyterHub.cookie_secret_file = "{folder}/cookie"
c.JupyterHub.pid_file = ""
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = "{folder}/homes/{{username}}"
c.ConfigurableHTTPProxy.command = {command}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy}"
c.ConfigurableHTTPProxy.auth_token = "of-this-test"
c.ConfigurableHTTPProxy.pid_file = "{folder}/proxy.pid"
"""


@dataclass
class Centre:
    """A Hub that is running.

    Parameters
    ----------
    folder
        Where it keeps everything.
    class_code, instructor_key
        What people type.
    environment
        More for the Hub's own surroundings.
    """

    folder: Path
    class_code: str = "MAPLE-4821-HERON"
    instructor_key: str = "ABCD-EFGH-JKLM-NPQR"
    environment: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    hub: int = field(default_factory=free_port)
    proxy: int = field(default_factory=free_port)

    @property
    def link(self) -> str:
        """What learners open."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def board(self) -> str:
        """Where the board is, through the Hub's proxy."""
        return f"{self.link}services/board/"

    @property
    def room(self) -> SimpleNamespace:
        """What a visitor's browser asks for, see `tests.hub.hubs`."""
        return SimpleNamespace(class_code=self.class_code)

    def log(self) -> str:
        """What the Hub said to itself."""
        return (self.folder / "hub.log").read_text(encoding="utf-8", errors="replace")

    def ground(self) -> str:
        """What a chart or an installer decides by itself."""
        make_ready(lambda _: None)
        return GROUND.format(**vars(self), command=proxy_command())

    def browser(self) -> Visitor:
        """A browser with no memory."""
        return Visitor(self)  # type: ignore[arg-type]

    def joined(self, name: str, lands_as: str = "") -> Visitor:
        """Somebody who joined with a name and the class code, and whose server is there."""
        visitor = self.browser()
        page = visitor.join(name)
        assert page.status_code == 200, page.text + self.log()
        visitor.name = lands_as or name
        visitor.begin()
        return visitor

    def instructor(self) -> "Watching":
        """Whoever runs the workshop, at the board."""
        return Watching(self)


@dataclass
class Watching:
    """The instructor's browser at the board of a Hub."""

    centre: Centre

    def __post_init__(self) -> None:
        """Sign in with the key in place of the class code; that leads to the board."""
        visitor = self.centre.browser()
        page = visitor.join("", code=self.centre.instructor_key)
        assert "data-word" in page.text, f"{page.url} {page.text} {self.centre.log()}"
        self.client, self.word = visitor.client, page.text.partition('data-word="')[2].partition('"')[0]

    def row(self, exercise: str) -> dict[str, Any]:
        """What the page draws of one exercise."""
        answer = self.client.get("services/board/frame", params={"view": "names", "since": 0, "_xsrf": self.word})
        answer.raise_for_status()
        rows: list[dict[str, Any]] = answer.json()["rows"]
        return next(row for row in rows if row["name"] == exercise)


@contextmanager
def running_centre(centre: Centre, configuration: str) -> Iterator[Centre]:
    """Run a Hub with `configuration` on the ground of this computer until the block ends."""
    file = centre.folder / "jupyterhub_config.py"
    file.write_text(centre.ground() + configuration, encoding="utf-8")
    with (centre.folder / "hub.log").open("ab") as log:
        hub = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub", "-f", str(file)],
            cwd=centre.folder,
            env=without_workbook(centre.folder) | centre.environment,
            stdout=log,
            stderr=log,
        )
    try:
        wait_for(lambda: answers(f"{centre.link}hub/api/", 200), centre.log)
        yield centre
    finally:
        hub.terminate()
        hub.wait(timeout=60)


def without_workbook(home: Path) -> dict[str, str]:
    """Give the environment of somebody who has just this home folder, and a workbook where the kit puts it."""
    return {name: value for name, value in surroundings(home).items() if name != "PATIO_WORKBOOK"}


def answers(address: str, status: int) -> bool:
    """Tell whether somebody answers there, with this status."""
    try:
        return httpx.get(address, timeout=3).status_code == status
    except httpx.TransportError:
        return False


def wait_for(is_so: Callable[[], bool], why: Callable[[], str], seconds: float = 60) -> None:
    """Wait until something is so."""
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, why()
        time.sleep(0.1)


def restart(database: str) -> None:
    """Cut PostgreSQL off as a power cut would, and start it again."""
    programs = postgresql_programs()
    assert programs
    with psycopg.connect(database) as asking:
        shown = asking.execute("show data_directory").fetchone()
    assert shown
    owner = Path(shown[0]).stat()
    who: dict[str, Any] = {} if os.geteuid() else {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []}
    words = [str(programs / "pg_ctl"), "-D", shown[0], "-m", "immediate", "-w", "restart"]
    subprocess.run(words, check=True, cwd=shown[0], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **who)
