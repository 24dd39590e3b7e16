"""`python -m kit guide FOLDER`: writes every page an instructor prints, and says where. Needs no network."""

import argparse
import sys
from pathlib import Path
from typing import get_args

from kit.course.run_sheets import findings
from kit.meetups.handouts.sheet import Size
from kit.room.guide import GUIDE, is_start

DONE, CANNOT = 0, 2


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `guide` command."""
    words = "write the run sheets, the facilitator's guide and the checklists as pages to print"
    parser = subparsers.add_parser("guide", help=words)
    parser.add_argument("folder", help="where to write them; made when it is not there")
    parser.add_argument("--size", choices=get_args(Size), default="Letter", help="paper")
    parser.add_argument("--start", default="", help="when you begin, as 17:30: the run sheets then show times of day")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the pages; 0 when they are there, 2 when that cannot be done."""
    if args.start and not is_start(args.start):
        return _cannot(f"The start is a time such as 17:30; we saw “{args.start}”.")
    if found := findings():
        return _cannot("\n".join(["The run sheets do not add up yet:", *found]))
    folder = Path(args.folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, one in GUIDE.items():
            (folder / f"{name}.html").write_text(one.html(args.size, args.start), encoding="utf-8")
            print(f"{name}.html  {one.title}")
    except OSError:
        return _cannot(
            f"We cannot write in “{args.folder}”. Close files that are open from there, or name another folder."
        )
    print(f"\nAll of them are in {folder}. Open one in a browser and print it on {args.size}.")
    print("Run sheets, guide and “Exercise by exercise” are for you alone: they hold your notes and the answers.")
    return DONE


def _cannot(words: str) -> int:
    print(words, file=sys.stderr)
    return CANNOT
