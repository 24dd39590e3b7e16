"""`python -m kit read FILE`: say what a file is, from the command line."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from typing import Any

from kit.exports.loaded import CannotRead, Loaded
from kit.exports.reading import read

FIELDS: dict[str, tuple[str, ...]] = {
    "posts": ("text", "when", "network", "reply", "repost"),
    "contacts": ("name", "email", "organisation", "position", "connected_on", "handle", "network"),
    "attendees": ("name", "email", "event", "came", "when"),
}


def add_to(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the `read` command."""
    parser = subparsers.add_parser("read", help="say what a downloaded file holds")
    parser.add_argument("file", help="an export, one file out of it, a spreadsheet or a text")
    parser.add_argument("--json", action="store_true", help="answer as one JSON object")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Read one file and print what it holds; 0 when it could be read, 2 with one plain sentence when not."""
    try:
        loaded = read(args.file)
    except CannotRead as reason:
        return _refuse(str(reason), args.json)
    except Exception:  # the last net: a learner never sees a traceback
        return _refuse(
            f"Something in {args.file} surprised us. Your file is unharmed; please show it to your instructor.",
            args.json,
        )
    print(json.dumps(summary(loaded), ensure_ascii=False) if args.json else loaded.message)
    return 0


def _refuse(sentence: str, as_json: bool) -> int:
    if as_json:
        print(json.dumps({"message": sentence}, ensure_ascii=False))
    else:
        print(sentence, file=sys.stderr)
    return 2


def summary(loaded: Loaded) -> dict[str, Any]:
    """Give counts, the first row and the sentence as plain values for JSON."""
    return {
        "kind": loaded.kind,
        "source": loaded.source,
        "rows": len(loaded.rows),
        "skipped": len(loaded.skipped),
        "first": _first(loaded),
        "message": loaded.message,
    }


def _first(loaded: Loaded) -> dict[str, Any] | None:
    if not loaded.rows:
        return None
    return {field: _plain(getattr(loaded.rows[0], field)) for field in FIELDS[loaded.kind]}


def _plain(value: object) -> object:
    """Write days and moments as ISO."""
    return value.isoformat() if isinstance(value, date) else value
