"""Tables that people and programs write: find the separator and the header row by known names, then give row by row."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from kit.exports.text import clean, folded

LOOKED_AT = 60  # rows searched for the header: LinkedIn's preamble is 3, an owner's own title and notes are a few more
SEPARATORS = (",", ";", "\t", "|")
COLUMNS_MOST = 1000  # HubSpot, the widest we know, writes some 300
LINE_MOST = 20_000
NO_SEPARATOR = "\x1f"  # for a table of one column, where a comma is only a comma

csv.field_size_limit(32 * 1024 * 1024)  # the default, 128 KB, is shorter than some messages

Line = tuple[int, list[str]]


@dataclass(frozen=True)
class Table:
    """A header row that was found, and the rows under it.

    Parameters
    ----------
    columns
        Folded names in the order of the file, e.g. ("first name", "last name", "connected on").
    rows
        (line number, cells) of everything under the header. Can be gone through once.
    known
        How many of the names we looked for the header holds.
    separator
        What stands between cells.
    title
        What is written above the header.
    """

    columns: tuple[str, ...]
    rows: Iterable[Line]
    known: int
    separator: str = ","
    title: str = ""

    def has(self, *names: str) -> bool:
        """Say whether all of these columns are there."""
        return set(names) <= set(self.columns)

    def has_one(self, names: Collection[str]) -> bool:
        """Say whether at least one of these columns is there."""
        return not set(names).isdisjoint(self.columns)

    def __iter__(self) -> Iterator[tuple[int, Record]]:
        """Give (line number, record) for every row but blank lines and repeated headers.

        A row of nothing but separators is a row: LinkedIn writes some for people who closed their account.
        """
        places = Places(self.columns)
        for number, cells in self.rows:
            if len(self.columns) > 2:
                cells = _unwrapped(cells, self.separator, len(self.columns) - 1)
            if not cells or (len(cells) == 1 and not cells[0].strip()):
                continue
            if folded(cells[0]) == self.columns[0] and _folds(cells) == self.columns:
                continue
            yield number, Record(places, cells)


class Places:
    """Where each column stands; the second of two that share a name is called "name (2)"."""

    def __init__(self, columns: tuple[str, ...]) -> None:
        self.index: dict[str, int] = {}
        for index, column in enumerate(columns):
            repeat = columns[:index].count(column)
            self.index.setdefault(f"{column} ({repeat + 1})" if repeat else column, index)
        # The same few lists of names are asked for in every row: finding them once makes reading twice as quick.
        self._known: dict[tuple[str, ...], tuple[int, ...]] = {}

    def of(self, names: tuple[str, ...]) -> tuple[int, ...]:
        """Give the places of those columns that are there, in the order of the names."""
        known = self._known.get(names)
        if known is None:
            known = self._known[names] = tuple(self.index[name] for name in names if name in self.index)
        return known


@dataclass(frozen=True, slots=True)
class Record:
    """One row, asked by column name."""

    places: Places
    cells: list[str]

    def get(self, *names: str) -> str:
        """Give the first filled cell among these columns, cleaned; "" when there is none."""
        cells = self.cells
        for index in self.places.of(names):
            if index < len(cells) and (text := clean(cells[index])):
                return text
        return ""

    def filled(self, *names: str) -> Iterator[str]:
        """Give the filled cells among these columns, cleaned, in the order of the names."""
        for index in self.places.of(names):
            if index < len(self.cells) and (text := clean(self.cells[index])):
                yield text

    def has(self, *names: str) -> bool:
        """Say whether the table has one of these columns."""
        return bool(self.places.of(names))


def find_table(text: str, names: Collection[str]) -> Table | None:
    """Find the table in a text by the names its header may hold; None when no row holds a single one.

    Tries `,` `;` tab and `|` (and honours a first line `sep=;`), looks at the first rows and takes the one that holds
    most known names. Lines that were quoted as a whole (a table pasted into one column and saved again) are unwrapped.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    told = lines[0].strip().strip('"\ufeff')
    start = 0
    separators: tuple[str, ...] = SEPARATORS
    if told.lower().startswith("sep=") and len(told) <= 5:
        start, separators = 1, (told[4:] or "\t",)  # stripping took the tab away
    best: Table | None = None
    for separator in separators:
        found = table_of(_records(lines, start, separator), names, separator)
        if found and (best is None or found.known > best.known):
            best = found
    if best and len(best.columns) == 1:
        return table_of(_records(lines, start, NO_SEPARATOR), names, NO_SEPARATOR)
    return _behind_stray_quote(lines, start, separators, names, best) or best


def _behind_stray_quote(
    lines: list[str], start: int, separators: Iterable[str], names: Collection[str], best: Table | None
) -> Table | None:
    """Look for a better header among the bare lines: a lone quote above it can swallow the real one into a cell."""
    wanted = frozenset(names)
    known = best.known if best else 1
    where, parted = -1, ""
    for index, line in enumerate(lines[start : start + LOOKED_AT], start):
        for separator in separators:
            here = len(wanted.intersection(_folds(line[:LINE_MOST].split(separator))))
            if here > known:
                known, where, parted = here, index, separator
    return table_of(_records(lines, where, parted), names, parted) if where >= 0 else None


def table_of(lines: Iterator[Line], names: Collection[str], separator: str = ",") -> Table | None:
    """Find the header among the first rows; None when no row holds a single known name."""
    wanted = frozenset(names)
    opening = list(islice(lines, LOOKED_AT))
    best, where = 0, -1
    columns: tuple[str, ...] = ()
    for index, (_, cells) in enumerate(opening):
        if len(cells) > COLUMNS_MOST:
            continue
        for folds in (_folds(cells), _folds(_unwrapped(cells, separator, 1))):
            if (known := len(wanted.intersection(folds))) > best:
                best, where, columns = known, index, folds
    if not best or (best == 1 and not _surely_a_header(opening, where, len(columns))):
        return None
    title = " ".join(filter(None, (clean(cell) for _, cells in opening[:where] for cell in cells)))
    return Table(columns, chain(opening[where + 1 :], lines), best, separator, title)


def _surely_a_header(opening: list[Line], where: int, width: int) -> bool:
    """Say whether a row with one known name is a header: "Post, share and enjoy" in the midst of a text is none.

    It must be the first row with anything in it, and stand alone or have a row of its own width below it.
    """
    filled = [cells for _, cells in opening if any(map(str.strip, cells))]
    if filled[0] is not opening[where][1]:
        return False
    return width == 1 or len(filled) == 1 or len(filled[1]) == len(filled[0])


def _folds(cells: list[str]) -> tuple[str, ...]:
    """Fold the cells of a header; Excel pads it with empty cells, which say nothing."""
    folds = tuple(map(folded, cells))
    while folds and not folds[-1]:
        folds = folds[:-1]
    return folds


def _unwrapped(cells: list[str], separator: str, least: int) -> list[str]:
    """Take a line apart that was quoted as a whole: everything in the first cell, nothing behind it."""
    if not cells or cells[0].count(separator) < least or any(cells[1:]):
        return cells
    return next(csv.reader(io.StringIO(cells[0]), delimiter=separator), cells)


def _records(lines: list[str], start: int, separator: str) -> Iterator[Line]:
    """Give (line number, cells). When a quote is opened and never closed, that one line is taken literally.

    Going on behind such a line is safe: no later line can open a quote that swallows the rest a second time.
    """
    while start < len(lines):
        rest = (line + "\n" for line in islice(lines, start, None))
        reader = csv.reader(rest, delimiter=separator, skipinitialspace=True)
        begun = 0
        for cells in reader:
            first, last = start + begun, start + reader.line_num
            begun = reader.line_num
            if last >= len(lines) and sum(line.count('"') for line in lines[first:last]) % 2 and last - first > 1:
                yield first + 1, lines[first].split(separator)
                start = first + 1
                break
            yield first + 1, cells
        else:
            return
