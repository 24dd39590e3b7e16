"""Excel workbooks: the sheet whose header we know best, row by row."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO

from kit.exports.archive import plain_faults, refuse_bomb
from kit.exports.loaded import CannotRead
from kit.exports.part import Part
from kit.exports.table import Line, Table, table_of

ROWS_MOST = 200_000  # one cell far below would otherwise make a million empty rows
COLUMNS_MOST = 150  # Outlook writes 92
WORKBOOK_MOST = 50 * 1024 * 1024  # still packed; a larger zip is an archive with pictures


def is_workbook(part: Part) -> bool:
    """Say whether a zip is in truth an Excel workbook."""
    if part.size > WORKBOOK_MOST:
        return False
    try:
        with part.begin() as stream, zipfile.ZipFile(BytesIO(stream.read(WORKBOOK_MOST))) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def sheet_table(part: Part, names: Collection[str]) -> Table | None:
    """Find the sheet that holds most known names in its header.

    Raises
    ------
    CannotRead
        When the workbook is damaged, locked, or would unpack to something huge.
    """
    from openpyxl import load_workbook  # 0.2 s to import: only for those who have a workbook

    with part.begin() as stream:
        data = stream.read(WORKBOOK_MOST)
    with plain_faults(part.name), zipfile.ZipFile(BytesIO(data)) as archive:
        for info in archive.infolist():
            refuse_bomb(f"{info.filename}.xml", info.file_size, info.compress_size)
    best: Table | None = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that do not matter here
            book = load_workbook(BytesIO(data), read_only=True, data_only=True)
            for sheet in book.worksheets:
                sheet.reset_dimensions()  # some programs write a wrong size
                rows = sheet.iter_rows(values_only=True, max_row=ROWS_MOST)
                found = table_of(_lines(rows), names)
                if found and (best is None or found.known > best.known):
                    best = found
            if best:
                return replace(best, rows=list(best.rows))
    except CannotRead:
        raise
    except Exception as fault:  # openpyxl lets out whatever a damaged workbook makes happen inside it
        raise CannotRead(
            f"{part.name} is a workbook we could not open; open it in Excel and save the sheet as CSV UTF-8."
        ) from fault
    return None


def _lines(rows: Iterable[Sequence[object]]) -> Iterator[Line]:
    for number, row in enumerate(rows, start=1):
        cells = [_as_text(value) for value in row[:COLUMNS_MOST]]
        if any(cells):
            yield number, cells


def _as_text(value: object) -> str:
    """Write a cell as its owner would see it; days as ISO."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
