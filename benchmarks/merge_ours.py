"""Run `kit.contacts.merge` as one of the methods."""

from collections.abc import Sequence
from typing import Any

from merge_protocol import Row, run

from kit.contacts import Contact, merge

FIELDS = ("network", "name", "first_name", "last_name", "email", "organisation", "position", "handle", "url", "phone")


def method(rows: list[Row]) -> dict[str, Sequence[object]]:
    """Merge, nobody asked."""
    values: list[Any] = [{field: row[field] for field in FIELDS} for row in rows]
    contacts = [Contact(**value) for value in values]
    return {"kit.contacts.merge": [row.person for row in merge(contacts)]}


if __name__ == "__main__":
    run(method)
