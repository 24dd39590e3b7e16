"""Bringing over what can still be read from a damaged workbook file."""

import json
import sqlite3
from contextlib import closing, suppress
from pathlib import Path


def bring_over(damaged: Path, fresh: sqlite3.Connection) -> int:
    """Copy every record that can still be read into a fresh workbook; give how many."""
    add = (
        "INSERT OR IGNORE INTO record (kind, key, value, saved_at, revision) SELECT ?, ?, ?, ?, revision FROM workbook"
    )
    rows = _readable(damaged)
    try:
        fresh.execute("BEGIN IMMEDIATE")
        fresh.execute("UPDATE workbook SET revision = revision + 1")
        written = fresh.executemany(add, rows).rowcount
        fresh.execute("COMMIT")
    except sqlite3.Error:  # no room, say: the damaged file is kept, and its name is told all the same
        if fresh.in_transaction:
            fresh.execute("ROLLBACK")
        return 0
    return max(0, written)


def _readable(damaged: Path) -> list[tuple[str, str, str, str]]:
    """Read records from both ends: a scan stops at the first page it cannot read."""
    found = []
    with suppress(sqlite3.Error), closing(sqlite3.connect(damaged)) as connection:
        for way in ("", "DESC"):
            rows = f"SELECT kind, key, value, saved_at FROM record ORDER BY kind {way}, key {way}"
            with suppress(sqlite3.Error, UnicodeDecodeError):
                for kind, key, value, saved_at in connection.execute(rows):
                    if _is_json(value):
                        found.append((kind, key, value, saved_at))
    return found


def _is_json(value: object) -> bool:
    try:
        json.loads(str(value))
    except ValueError:
        return False
    return isinstance(value, str)
