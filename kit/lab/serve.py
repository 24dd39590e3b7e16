"""Open the course: JupyterLab on this computer, with our settings, at the welcome lesson."""

import argparse
import os
import signal
import socket
import sys
import traceback
import webbrowser
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


def already_open(course: Path, own: Path) -> int | None:
    """Give the process number of a server that shows this course already, if there is one."""
    from jupyter_server.serverapp import list_running_servers

    for server in list_running_servers(str(own / "runtime")):
        if Path(server["root_dir"]).resolve() == course:
            return int(server["pid"])
    return None


def keep_notes(file: Path) -> int:
    """Send what Jupyter and its kernels say to themselves to a file, and give the window's own channel.

    What they say is for developers; in the window there is only what a person should read.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    window = os.dup(2)
    notes = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(notes, 2)
    os.close(notes)
    return window


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
    import zmq
    from jupyterlab.labapp import LabApp

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
            "--Application.log_level=WARN",
            # Between server and kernel go names and posts; nobody else on a shared computer may listen in.
            f"--KernelManager.transport_encryption={'auto' if zmq.has('curve') else 'disabled'}",
        ]
    )

    def announce() -> None:
        print(f"\nPatio is open at {server.display_url.splitlines()[0].strip()}")
        print("Leave this window open while you work. Press Ctrl-C here when you are done.\n", flush=True)

    server.io_loop.add_callback(announce)  # runs after the server has begun to listen
    for stop in (signal.SIGINT, signal.SIGTERM):  # also where no terminal is: Jupyter listens to Ctrl-C only in one
        signal.signal(stop, lambda *_: server.stop(from_signal=True))
    server.start()
    print("Patio is closed. Your answers are kept; start it again whenever you like.", flush=True)


def show_again(process: int, own: Path, browser: bool) -> None:
    """Open the browser at a server that runs already, rather than start a second one beside it."""
    page = own / "runtime" / f"jpserver-{process}-open.html"  # it carries the key, so that no command line has to
    print("\nPatio is already open, in another window of this kind. Its page is here:", page.as_uri(), flush=True)
    if browser:
        webbrowser.open(page.as_uri())


def open_course(chosen: argparse.Namespace) -> None:
    """Open the course as the command line asks.

    Raises
    ------
    CannotOpen
        When it cannot be opened; the message says why and what to do.
    """
    course, own, browser = chosen.course.resolve(), chosen.own.resolve(), not chosen.no_browser
    os.environ.update(environment(own))  # before anything of Jupyter is imported: it reads them then
    running = None if chosen.port else already_open(course, own)
    if running:
        show_again(running, own, browser)
        return
    port = free_port(chosen.port)
    notes = own / "jupyter.log"
    window = keep_notes(notes)
    try:
        serve(course, chosen.page, port, browser)
    except (Exception, SystemExit) as reason:  # whatever it is, a person gets a sentence, and the notes the rest
        traceback.print_exc()
        raise CannotOpen(
            "Something broke on our side, not yours, and the course did not open. Start again; that often helps.\n"
            f"If it does not, send this file to whoever gave you the course: {notes}"
        ) from reason
    finally:
        os.dup2(window, 2)


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and open the course; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python3 start.py", description="Open the course in your browser.")
    parser.add_argument("--port", type=int, help="the port to use (otherwise a free one is found)")
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    parser.add_argument("--course", type=Path, default=COURSE, help="the folder that holds the lessons")
    parser.add_argument("--page", default=WELCOME, help="the notebook to open first, inside the course")
    parser.add_argument("--own", type=Path, default=own_folder(), help="the folder that Jupyter may write to")
    try:
        open_course(parser.parse_args(arguments))
    except CannotOpen as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # a thread of Jupyter's that was busy at Ctrl-C can wait for ever; kernels end with this process
