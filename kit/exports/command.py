"""`python -m kit read FILE`: say what a file is, from the command line."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from kit.exports.loaded import CannotRead, Loaded
from kit.exports.reading import read
from kit.exports.text import shown

FIELDS: dict[str, tuple[str, ...]] = {
    "posts": ("text", "when", "network", "reply", "repost"),
    "contacts": ("name", "email", "organisation", "position", "connected_on", "handle", "network"),
    "attendees": ("name", "email", "organisation", "position", "event", "came", "when"),
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
        _say(json.dumps(summary(loaded)) if args.json else loaded.message, sys.stdout)
    except CannotRead as reason:
        return _refuse(str(reason), args.json)
    except Exception:  # the last net: nobody ever sees a traceback
        name = shown(Path(args.file).name)
        return _refuse(f"Something in {name} surprised us; please show it to your instructor.", args.json)
    return 0


def _refuse(sentence: str, as_json: bool) -> int:
    _say(json.dumps({"message": sentence}) if as_json else sentence, sys.stdout if as_json else sys.stderr)
    return 2


def _say(text: str, stream: TextIO) -> None:
    """Print, with a question mark for letters the terminal cannot show (Windows' own knows no emoji)."""
    encoding = stream.encoding or "utf-8"
    print(text.encode(encoding, errors="replace").decode(encoding), file=stream)


def summary(loaded: Loaded) -> dict[str, Any]:
    """Give counts, the first row and the sentence as plain values for JSON."""
    return {
        "kind": loaded.kind,
        "source": loaded.source,
        "rows": len(loaded.rows),
        "skipped": len(loaded.skipped),
        "first": _first(loaded),
        "message": loaded.message,
        "also": [{"kind": one.kind, "source": one.source, "rows": len(one.rows)} for one in loaded.also],
    }


def _first(loaded: Loaded) -> dict[str, Any] | None:
    if not loaded.rows:
        return None
    return {field: _plain(getattr(loaded.rows[0], field)) for field in FIELDS[loaded.kind]}


def _plain(value: object) -> object:
    """Write days and moments as ISO."""
    return value.isoformat() if isinstance(value, date) else value
