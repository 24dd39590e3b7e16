"""The command line, for authors and instructors: `python -m kit course`, `check`, `collect FOLDER`, `guide FOLDER`."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

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


if __name__ == "__main__":
    sys.exit(main())
