"""A part together with what its beginning tells, and the description of a source that knows such parts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kit.exports.loaded import CannotRead, Kind, Loaded
from kit.exports.part import Part
from kit.exports.sheet import is_workbook, sheet_table
from kit.exports.table import Table, find_table


@dataclass(frozen=True)
class Look:
    """One part, seen as each source may want to see it: text, JSON or a table.

    Parameters
    ----------
    part
        The file.
    names
        Every column name any source knows: what header rows are found by.
    """

    part: Part
    names: frozenset[str]

    @property
    def beginning(self) -> str:
        """The first 64 KB as text."""
        return self.part.beginning

    @property
    def list_name(self) -> str:
        """Key of the first JSON list, "" when the list is the whole file or there is none."""
        return self.part.first_item[0]

    @property
    def item(self) -> dict[str, Any]:
        """The first object in the first JSON list, empty when there is none."""
        item = self.part.first_item[1]
        return item if isinstance(item, dict) else {}

    @cached_property
    def is_workbook(self) -> bool:
        """Whether this is an Excel workbook."""
        return self.part.head.startswith(b"PK") and is_workbook(self.part)

    @cached_property
    def is_json(self) -> bool:
        """Whether the file begins as JSON or as one of X's scripts, and so is no table."""
        return self.beginning.lstrip("\ufeff \t\r\n")[:1] in ("[", "{") or self.beginning.startswith("window.")

    @cached_property
    def columns(self) -> Table | None:
        """The table in the beginning, to recognise it by its header; only a workbook's rows are all there."""
        if self.is_workbook:
            return sheet_table(self.part, self.names)
        return None if self.is_json else find_table(self.beginning, self.names)

    def table(self) -> Table:
        """Read the whole table.

        Raises
        ------
        CannotRead
            When the whole file shows no table although its beginning did.
        """
        whole = self.columns if self.is_workbook else find_table(self.part.text(), self.names)
        if whole is None:
            raise CannotRead(f"{self.part.name} has no row of column names where we looked for one.")
        return whole


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of file we can read.

    Parameters
    ----------
    name
        As people say it; parts of one archive that share a source are read together.
    kind
        What it gives.
    knows
        Says from a part's beginning whether it is ours.
    read
        Turns the parts into rows.
    columns
        Folded header names to look for; empty when this is no table.
    general
        True when it takes any table with a fitting column: asked last, and only when nothing particular is found.
    """

    name: str
    kind: Kind
    knows: Callable[[Look], bool]
    read: Callable[[Sequence[Look]], Loaded]
    columns: Collection[str] = ()
    general: bool = False


def table_with(test: Callable[[Table], bool]) -> Callable[[Look], bool]:
    """Make a source's `knows` of a test on the header of a table."""
    return lambda look: look.columns is not None and test(look.columns)
