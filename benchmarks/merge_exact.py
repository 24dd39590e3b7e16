"""Exact match, the way most people do it: same e-mail, or also the same name."""

import sys
from collections.abc import Iterator, Sequence

from merge_protocol import Row, groups_of, run


def links(rows: list[Row], *columns: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Link rows that share all of one group of columns, capitals aside."""
    for group in columns:
        seen: dict[tuple[str, ...], int] = {}
        for place, row in enumerate(rows):
            value = tuple(row[column].strip().lower() for column in group)
            if all(value):
                yield place, seen.setdefault(value, place)


def method(rows: list[Row]) -> dict[str, Sequence[object]]:
    """Run the variant named on the command line."""
    columns: dict[str, list[tuple[str, ...]]] = {
        "email": [("email",)],
        "name": [("email",), ("name",)],
        "clean": [("email",), ("forename", "surname")],
    }
    return {"": groups_of(len(rows), links(rows, *columns[sys.argv[3]]))}


if __name__ == "__main__":
    run(method)
