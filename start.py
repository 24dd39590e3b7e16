"""The commands of Patio: `start.py` opens the course, `start.py room` a room for a group, `start.py test` checks all.

Only the standard library is used, and only grammar that Python 3.6 can read: an old Python must get as far as the
sentence that says which one to install. `uv run start.py` works too, and brings its own Python.
"""

# /// script
# requires-python = ">=3.11"
# ///

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

if sys.version_info < (3, 11):  # noqa: UP036  # the very check that this file must reach on an old Python
    sys.exit(
        "The course needs Python 3.11 or newer; this is Python {}.{}.\n"
        "Get a newer one from python.org (the Python that comes with a Mac is often older), then type:  "
        "python3 start.py".format(*sys.version_info[:2])
    )

ROOT = Path(__file__).resolve().parent
HOME = ROOT / ".venv"
OWN = HOME / "patio"
STAMP = OWN / "set-up.json"
LOG = OWN / "set-up.log"
SPACE_NEEDED = 500 * 1024 * 1024  # bytes; a finished set-up takes 230 MB, and 70 MB of downloads are kept beside it
LOCKS = ("run", "room", "test")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")


class Trouble(Exception):
    """Why we cannot go on, in plain words, with what to do."""


NO_NETWORK = Trouble(
    "We could not fetch what the course needs: the internet did not answer.\n"
    "Check that this computer is online (a café or office network may ask you to sign in first), then start again.\n"
    "What has been fetched so far is kept. After this once, the course works without internet."
)
NO_SPACE = Trouble(
    "This disk is nearly full. The course needs about 500 MB free while it sets itself up.\n"
    "Empty the bin or move some large files, then start again."
)
NO_WRITING = Trouble(
    f"We cannot write in the folder {ROOT}.\n"
    "Copy the whole folder to a place of your own, such as Documents, and start it from there."
)
NOT_THE_SAME = Trouble(
    "What arrived over the internet is not what we asked for, so we did not use it.\n"
    "Some office networks change downloads. Try again on another network, for example at home or from your phone."
)
NO_VENV = Trouble(
    "This Python comes without its venv part, which keeps the course's programs apart from your own.\n"
    "On Debian or Ubuntu type:  sudo apt install python3-venv\n"
    "Elsewhere install Python from python.org. Then start again."
)
NOT_ON_WINDOWS = Trouble(
    "A room for a group does not run on Windows itself, because JupyterHub does not.\n"
    "Open it in WSL (in a PowerShell window type:  wsl --install), or on a Mac or Linux laptop.\n"
    "Learners may use any computer or tablet, with Windows too."
)
SIGNS = (  # what the installers say, and what it means; the first that fits is told
    (r"no space left|os error 28|errno 28|not enough space|disk quota", NO_SPACE),
    (r"do not match the hashes|hash mismatch", NOT_THE_SAME),
    (r"no module named '?(venv|ensurepip)|ensurepip", NO_VENV),
    (r"permission denied|read-only file system|access is denied", NO_WRITING),
    (
        r"connection|resolution|dns error|network|timed out|error sending request|proxy|certificate|retries exceeded"
        r"|no matching distribution|failed to fetch|offline",
        NO_NETWORK,
    ),
)


def explain(output: str) -> Trouble:
    """Turn what an installer printed into a sentence for people."""
    for sign, trouble in SIGNS:
        if re.search(sign, output, re.IGNORECASE):
            return trouble
    return Trouble(
        "Something broke on our side, not yours, while the course set itself up. Start again; that often helps.\n"
        f"If it does not, send this file to whoever gave you the course: {LOG}"
    )


def check_folder() -> None:
    """Say so before anything is fetched, when this folder cannot take it."""
    try:
        OWN.mkdir(parents=True, exist_ok=True)
        LOG.write_text("", encoding="utf-8")
    except OSError as reason:
        raise explain(str(reason)) from None
    if shutil.disk_usage(str(ROOT)).free < SPACE_NEEDED:
        raise NO_SPACE


def python_inside() -> Path:
    """Give the course's own Python."""
    return HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp_of(lock: Path) -> str:
    """Give a mark of everything a set-up depends on; when it changes, the course sets itself up again."""
    parts = [lock.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode("utf-8")]
    parts.append("{}.{}".format(*sys.version_info[:2]).encode("ascii"))
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def stamps() -> list[str]:
    """Give the marks of what is set up here; none when a set-up never came to its end."""
    try:
        return list(json.loads(STAMP.read_text(encoding="utf-8"))["ready"])
    except (OSError, ValueError, KeyError, TypeError):
        return []


def write_stamp(lock: Path) -> None:
    """Note that a set-up came to its end. Each lock of LOCKS holds all of those before it."""
    done = {stamp_of(lock.with_name(name + ".txt")) for name in LOCKS[: LOCKS.index(lock.stem) + 1]}
    half = STAMP.with_suffix(".half")
    half.write_text(json.dumps({"ready": sorted(done)}), encoding="utf-8")
    os.replace(str(half), str(STAMP))


def run(command: list[str], told: Callable[[str], None] | None = None, needed: bool = True) -> None:
    """Run one command of the set-up, and pass each line it prints to `told`.

    Raises
    ------
    Trouble
        When it does not come to a good end; everything it printed is in the log.
    """
    lines: list[str] = []
    try:
        work = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=str(ROOT), encoding="utf-8", errors="replace"
        )
        for line in work.stdout or ():
            lines.append(line)
            if told:
                told(line)
        good = work.wait() == 0
    except OSError as reason:
        lines.append(str(reason))
        good = False
    OWN.mkdir(parents=True, exist_ok=True)
    with LOG.open("a", encoding="utf-8") as log:
        log.writelines([" ".join(command) + "\n", *lines])
    if needed and not good:
        raise explain("".join(lines))


class Progress:
    """Shows which step we are at, and inside a long step how far."""

    def __init__(self, steps: int) -> None:
        self.steps = steps
        self.step = 0
        self.seen: set[str] = set()

    def next(self, words: str) -> None:
        """Begin the next step."""
        self.step += 1
        print(f"{chr(10) if self.seen else ''}  {self.step} of {self.steps}  {words}", flush=True)
        self.seen = set()

    def counter(self, total: int) -> Callable[[str], None]:
        """Give a listener that draws a bar from what pip or uv prints, where somebody is looking."""

        def told(line: str) -> None:
            found = re.match(r"(?:Collecting | *Downloaded | \+ )([A-Za-z0-9._-]+)", line)
            if found and sys.stdout.isatty():
                self.seen.add(found.group(1))
                part = min(len(self.seen), total)
                print(
                    "\r          [{}] {} of {} ".format(("#" * (30 * part // total)).ljust(30, "."), part, total),
                    end="",
                )
                sys.stdout.flush()

        return told


def uv() -> str | None:
    """Give the path of uv, a quick installer, when this computer has one that works."""
    found = shutil.which("uv")
    if found and subprocess.run([found, "--version"], capture_output=True).returncode == 0:
        return found
    return None


def make_home() -> None:
    """Make the Python environment, unless there is one of this very Python."""
    notes = HOME / "pyvenv.cfg"
    here = r"^version(_info)? = {}\.{}\b".format(*sys.version_info[:2])
    made = python_inside().exists() and notes.exists()
    if not (made and re.search(here, notes.read_text(encoding="utf-8"), re.MULTILINE)):
        run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(HOME)])


def install(what: list[str], told: Callable[[str], None] | None = None) -> None:
    """Install packages with uv, or with pip where there is no uv or it finds no way out of this network."""
    inside = str(python_inside())
    quick = uv()
    if quick:
        try:
            return run([quick, "pip", "install", "--python", inside, "--no-deps", *what], told)
        except Trouble as trouble:
            if trouble is not NO_NETWORK:
                raise
    if subprocess.run([inside, "-c", "import pip"], capture_output=True).returncode != 0:
        run([inside, "-m", "ensurepip"])
    return run([inside, "-m", "pip", "install", "--no-deps", *what], told)


def prepare(name: str) -> None:
    """Set up what `locks/NAME.txt` lists, unless it is there already."""
    lock = ROOT / "locks" / (name + ".txt")
    if stamp_of(lock) in stamps() and python_inside().exists():
        return
    print("Setting the table. This happens once and takes a few minutes.", flush=True)
    check_folder()
    shown = Progress(4)
    shown.next("Making a place for the course's own programs")
    make_home()
    total = len(re.findall(r"^[a-z0-9][^ ;]*==[^;\n]*$", lock.read_text(encoding="utf-8"), re.MULTILINE))
    shown.next(f"Fetching {total} packages")
    install(["--require-hashes", "-r", str(lock)], shown.counter(total))
    shown.next("Adding the course itself")
    install(["--no-build-isolation", "-e", str(ROOT)])
    shown.next("Making it quick to start")
    compiled = [str(HOME / ("Lib" if os.name == "nt" else "lib")), str(ROOT / "kit")]
    run([str(python_inside()), "-m", "compileall", "-qq", "-j", "0", *compiled], needed=False)
    write_stamp(lock)


def hand_over(command: list[str]) -> int:
    """Let another program take over this window until it ends; Ctrl-C is its to answer."""
    sys.stdout.flush()
    os.chdir(str(ROOT))
    if os.name == "posix":
        os.execv(command[0], command)
    work = subprocess.Popen(command)
    while True:
        try:
            return work.wait()
        except KeyboardInterrupt:
            continue  # the other program has heard it too, and is closing


class Reader(argparse.ArgumentParser):
    """Reads the words after `start.py`, and says in plain words which there are."""

    def error(self, message: str) -> NoReturn:
        """Say what can be typed, when something else was."""
        raise Trouble(
            "We did not understand “{}”. You can type:\n"
            "  python3 start.py                 open the course\n"
            "  python3 start.py --no-browser    only show the address to open\n"
            "  python3 start.py --port 8890     use this port, any number from 1024 to 65535\n"
            "  python3 start.py room            open a room for a group, on this laptop's network\n"
            "  python3 start.py test            run every check of the course".format(" ".join(sys.argv[1:]))
        )


def port(word: str) -> int:
    """Read a port number."""
    number = int(word)
    if not 0 < number < 65536:
        raise ValueError(word)
    return number


def start(arguments: list[str]) -> int:
    """Open the course in the browser."""
    reader = Reader(prog="python3 start.py", description="Opens the course in your browser. Ctrl-C closes it.")
    reader.add_argument("--port", type=port, metavar="N", help="use this port (otherwise a free one is found)")
    reader.add_argument("--no-browser", action="store_true", help="only show the address to open")
    reader.epilog = "python3 start.py room   opens a room for a group;   python3 start.py test   checks the course"
    reader.parse_args(arguments)
    prepare("run")
    return hand_over([str(python_inside()), "-m", "kit.lab.serve", *arguments])


def room(arguments: list[str]) -> int:
    """Open a room for a group: a link, a class code and a live board, until Ctrl-C."""
    reader = Reader(prog="python3 start.py room", description="Opens a room for a group. Ctrl-C closes it.")
    reader.add_argument("--people", type=int, metavar="N", help="how many you expect (30 otherwise)")
    reader.add_argument("--port", type=port, metavar="N", help="use this port (otherwise a free one is found)")
    reader.add_argument("--address", help="listen at this address of this laptop (otherwise it is found)")
    reader.add_argument("--no-browser", action="store_true", help="only print the board's link")
    reader.add_argument("--folder", help="where the room and everybody's work are kept")
    reader.add_argument("--new-class-code", action="store_true", help="a new class code; who has joined stays in")
    reader.add_argument("--new-code", metavar="NAME", help="give a learner another own code, and stop")
    reader.add_argument("--forget", action="store_true", help="delete the room: names, codes and everybody's work")
    reader.parse_args(arguments)
    if sys.platform == "win32":
        raise NOT_ON_WINDOWS
    prepare("room")
    return hand_over([str(python_inside()), "-m", "kit.room.hub", *arguments])


def test(arguments: list[str]) -> int:
    """Run ruff, mypy and the whole test suite; with arguments, only what pytest makes of them."""
    prepare("test")
    inside = str(python_inside())
    if arguments:
        return hand_over([inside, "-m", "pytest", *arguments])
    browser = any(shutil.which(name) for name in BROWSERS)
    checks = [["ruff", "check", "."], ["mypy"]]
    results = [subprocess.call([inside, "-m", *check], cwd=str(ROOT)) for check in checks]
    suite = ["pytest", "-n", "auto", "--dist", "loadfile"] + ([] if browser else ["-m", "not browser"])
    results.append(subprocess.call([inside, "-m", *suite], cwd=str(ROOT)))
    if not browser:
        print(
            "The browser tests did not run: there is no Chromium or Chrome here.\n"
            "On Debian or Ubuntu type:  sudo apt install chromium",
            file=sys.stderr,
        )
    return 0 if browser and not any(results) else 1


def main(arguments: list[str]) -> int:
    """Read the first word and do what it asks; returns the exit code."""
    commands = {"room": room, "test": test}
    try:
        if arguments and arguments[0] in commands:
            return commands[arguments[0]](arguments[1:])
        return start(arguments)
    except (Trouble, OSError) as reason:
        print(f"\n{reason if isinstance(reason, Trouble) else explain(str(reason))}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Nothing is lost; start again whenever you like.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
