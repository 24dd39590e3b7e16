"""Open the course: JupyterLab on this computer, with our settings, at the welcome lesson."""

import argparse
import os
import socket
import sys
from pathlib import Path
from urllib.parse import quote

from kit.lab.places import EXTENSION, environment, own_folder

COURSE = Path(__file__).resolve().parents[2]
WELCOME = "lessons/00-before-you-come.ipynb"
TRUSTED = ("lessons", "exercises", "solutions")
USUAL_PORT = 8888


class CannotOpen(Exception):
    """Why the course cannot be opened, in one plain sentence with what to do."""


def free_port(wanted: int | None) -> int:
    """Give the port to use: the one asked for, or the first free one from 8888 upwards.

    Raises
    ------
    CannotOpen
        When the port asked for is in use, or a hundred ports in a row are.
    """
    for port in [wanted] if wanted else range(USUAL_PORT, USUAL_PORT + 100):
        with socket.socket() as probe:
            if os.name == "posix":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    if wanted:
        raise CannotOpen(
            f"Port {wanted} is already used by another program, or this computer does not let us use it. "
            f"Leave --port out and Patio finds a free one, or try another number: --port {wanted + 1}."
        )
    raise CannotOpen("Every port from 8888 to 8987 is in use. Close some programs, or name a free one with --port.")


def serve(course: Path, page: str, port: int, browser: bool) -> None:
    """Run JupyterLab until somebody presses Ctrl-C.

    Parameters
    ----------
    course
        The folder to show.
    page
        The notebook to open first, as a path inside `course`.
    port
        A free port of this computer.
    browser
        Whether to open the page in a browser.
    """
    os.environ.update(environment(own_folder()))
    from jupyterlab.labapp import LabApp  # after the variables above, which Jupyter reads when it is imported

    from kit.lab.trust import sign

    sign(course / folder for folder in TRUSTED)
    server = LabApp.initialize_server(
        argv=[
            f"--ServerApp.root_dir={course}",
            f"--ServerApp.port={port}",
            "--ServerApp.port_retries=0",
            f"--ServerApp.open_browser={browser}",
            f"--LabApp.default_url=/doc/tree/{quote(page)}",
            f"--LabApp.extra_labextensions_path={EXTENSION}",
            "--ServerApp.allow_root=True",  # in a container people often are; refusing to open helps nobody
            "--Application.log_level=ERROR",
        ]
    )
    print(f"\nPatio is open at {server.display_url.splitlines()[0].strip()}", flush=True)
    print("Leave this window open while you work. Press Ctrl-C here when you are done.\n", flush=True)
    server.start()
    print("Patio is closed. Your answers are kept; start it again whenever you like.", flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and open the course; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python3 start.py", description="Open the course in your browser.")
    parser.add_argument("--port", type=int, help="the port to use (otherwise a free one is found)")
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    parser.add_argument("--course", type=Path, default=COURSE, help=argparse.SUPPRESS)
    parser.add_argument("--page", default=WELCOME, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    try:
        serve(chosen.course.resolve(), chosen.page, free_port(chosen.port), not chosen.no_browser)
    except CannotOpen as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
