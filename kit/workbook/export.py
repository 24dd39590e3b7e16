"""Taking one's work along: a whole copy of the file, or everything readable as JSON and as tables."""

import csv
import io
import json
import os
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from kit.workbook.store import Json, Record, Store
from kit.workbook.trouble import NOT_WRITTEN, ONTO_ITSELF, WorkbookTrouble

# A spreadsheet takes a cell that begins with one of these for a formula (＝ is the full-width form of =).
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝")


def export(store: Store, path: Path) -> Path:
    """Write everything to `path` and give it: by its ending, one of three forms.

    ``.sqlite3``: a whole copy that opens as a workbook. ``.json``: one readable file. ``.zip``: that file with a table
    (CSV) for each kind of record. A file of that name is replaced, and only when the new one is complete.

    Raises
    ------
    ValueError
        When the name ends in something else.
    WorkbookTrouble
        When it cannot be written there.
    """
    forms = {".json": as_json, ".zip": as_zip}
    if path.suffix not in (".sqlite3", *forms):
        raise ValueError(f"'path' must end in one of {['.sqlite3', *forms]}, got {path.name!r}")
    if path.resolve() == store.path.resolve():
        raise WorkbookTrouble(ONTO_ITSELF.format(path=path))
    try:
        if path.suffix == ".sqlite3":
            store.copy_to(path)
        else:
            _write(path, forms[path.suffix](store))
    except OSError as trouble:
        raise WorkbookTrouble(NOT_WRITTEN.format(path=path)) from trouble
    return path


def as_json(store: Store) -> bytes:
    """Give everything as one readable JSON text: ``{kind: {key: {"value": ..., "saved_at": ...}}}``, UTF-8."""
    told: dict[str, dict[str, Json]] = {}
    for record in _all(store):
        told.setdefault(record.kind, {})[record.key] = {"value": record.value, "saved_at": record.saved_at.isoformat()}
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def as_zip(store: Store) -> bytes:
    """Give a zip archive with `as_json` and one CSV table for each kind of record."""
    kinds: dict[str, list[Record]] = {}
    for record in _all(store):
        kinds.setdefault(record.kind, []).append(record)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("workbook.json", as_json(store))
        for kind, records in kinds.items():
            bundle.writestr(f"{kind}.csv", table(records))
    return archive.getvalue()


def table(records: Iterable[Record]) -> bytes:
    """Give records as CSV (UTF-8 with a mark that Excel reads): key, moment, and a column for each part of a value."""
    rows = [(record.key, record.saved_at.isoformat(), _parts(record.value)) for record in records]
    columns = list(dict.fromkeys(name for _, _, parts in rows for name in parts))
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["key", "saved_at", *map(safe_cell, columns)])
    for key, saved_at, parts in rows:
        writer.writerow([safe_cell(key), saved_at, *(safe_cell(parts.get(name, "")) for name in columns)])
    return text.getvalue().encode("utf-8-sig", "replace")


def safe_cell(text: str) -> str:
    """Put ' before a text that a spreadsheet would run as a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def _all(store: Store) -> tuple[Record, ...]:
    """Give every record at one moment, by kind and key."""
    return tuple(sorted(store.changes(0).records, key=lambda record: (record.kind, record.key)))


def _parts(value: Json) -> dict[str, str]:
    """Give the columns of a value: its parts when it has names for them, else the value itself."""
    parts = value if isinstance(value, Mapping) else {"value": value}
    return {
        name: part if isinstance(part, str) else json.dumps(part, ensure_ascii=False) for name, part in parts.items()
    }


def _write(path: Path, content: bytes) -> None:
    """Write a private file whole or not at all."""
    unfinished = path.with_name(path.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(unfinished, os.O_CREAT | os.O_WRONLY, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
