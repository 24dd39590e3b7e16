"""The command line, for authors and instructors: `python -m kit course`, `check`, `collect FOLDER`, `guide FOLDER`."""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOT_SET_UP = "The course is not set up on this computer yet. Type  python3 start.py  once, then this again."

# The module behind each command has `add_to(subparsers)`, which puts a `run(args) -> int` on it. Only the module of
# the command asked for is imported: checking the course needs no file readers.
COMMANDS = {
    "course": "kit.course.command",
    "check": "kit.course.command",
    "read": "kit.exports.command",
    "collect": "kit.room.collect.command",
    "link": "kit.room.link",
    "guide": "kit.room.guide.command",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    arguments
        The words after `python -m kit`; those of the process by default.

    Returns
    -------
    int
        0 when all is well; what else there is, each command says.
    """
    parser = argparse.ArgumentParser(prog="python -m kit", description="Patio, a workshop kit.")
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    words = sys.argv[1:] if arguments is None else list(arguments)
    wanted = [COMMANDS[word] for word in words[:1] if word in COMMANDS] or COMMANDS.values()
    for module in dict.fromkeys(wanted):
        import_module(module).add_to(subparsers)
    args = parser.parse_args(words)
    return int(args.run(args))


def main_in_any_python() -> int:
    """Run one command; in the course's own Python where this one lacks what the command needs."""
    try:
        return main()
    except ModuleNotFoundError as missing:
        if (missing.name or "kit").startswith("kit"):
            raise
        own = ROOT / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        if not own.exists() or Path(sys.prefix) == ROOT / ".venv":
            print(NOT_SET_UP, file=sys.stderr)
            return 1
        return subprocess.call([str(own), "-m", "kit", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main_in_any_python())
