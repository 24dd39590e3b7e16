"""A real JupyterLab for a test: on a free port, with a home folder, a workbook and Jupyter folders of its own."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Lab:
    """A server that runs while a test does.

    Parameters
    ----------
    base
        Its address, without the key.
    key
        What lets a browser in.
    course
        The folder it shows.
    home
        The home folder of whoever "sits" at it; holds ``workbook.sqlite3`` and ``jupyter``.
    process
        Its process number.
    """

    base: str
    key: str
    course: Path
    home: Path
    process: int

    @property
    def workbook(self) -> Path:
        """The workbook that the lessons' cards write to."""
        return self.home / "workbook.sqlite3"

    def address(self, path: str, view: str = "doc/tree") -> str:
        """Give the address of a notebook; `view` is "doc/tree" for a page of its own or "lab/tree" for all of Lab."""
        return f"{self.base}/{view}/{quote(path)}?token={self.key}"


def surroundings(home: Path) -> dict[str, str]:
    """Give the environment of somebody who has just this home folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "IPYTHON", "XDG_"))}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept | {"HOME": str(home), "USERPROFILE": str(home), "PATIO_WORKBOOK": str(home / "workbook.sqlite3")}


@contextmanager
def running_lab(course: Path, home: Path) -> Iterator[Lab]:
    """Run Patio's own server on a folder, as `start.py` does, and stop it with Ctrl-C."""
    home.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "kit.lab.serve", "--no-browser", "--course", str(course)]
    command += ["--own", str(home / "jupyter"), "--port", str(_free_port())]
    server = subprocess.Popen(
        command, cwd=ROOT, env=surroundings(home), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        heard = []
        assert server.stdout
        for line in server.stdout:
            heard.append(line)
            if found := re.search(r"http://\S+", line):
                break
        else:
            raise AssertionError("the server did not start:\n" + "".join(heard))
        parts = urlsplit(found[0])
        yield Lab(f"http://{parts.netloc}", parts.query.removeprefix("token="), course, home, server.pid)
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.communicate(timeout=60)
        finally:
            server.kill()


def _free_port() -> int:
    """Ask the system for a port nobody uses, so that tests may run beside each other and beside a learner."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
