"""LinkedIn's Connections.csv of every age and language, as it came or after a visit to Excel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit.contacts.contact import Contact
from kit.exports.dates import day, slash_order
from kit.exports.loaded import Loaded, gathered
from kit.exports.look import Look, Source, table_with
from kit.exports.people.columns import CONNECTED, FIRST, LAST, ORGANISATION, PEOPLE, POSITION, URL, person
from kit.exports.table import Table

NETWORK = "LinkedIn"
HIDDEN = "hidden by LinkedIn, only a date"


def _is_connections(table: Table) -> bool:
    return table.has_one(CONNECTED) and table.has_one((*FIRST, *LAST, "nom"))


def _read(looks: Sequence[Look]) -> Loaded:
    found = [pair for look in looks for pair in _people(look.table())]
    people = [row for _, row in found if isinstance(row, Contact)]
    return gathered("contacts", NETWORK, found, *_notes(people))


def _people(table: Table) -> Iterator[tuple[int, Contact | str]]:
    records = list(table)
    # LinkedIn itself writes "08 Feb 2026"; slashes come from Excel, and its own few are American.
    order = slash_order(record.get(*CONNECTED) for _, record in records) or "month first"
    for number, record in records:
        written = record.get(*CONNECTED)
        found = person(record, NETWORK, connected_on=day(written, order))
        if isinstance(found, str) and written and not record.get(*ORGANISATION, *POSITION, *URL):
            found = HIDDEN
        yield number, found


def _notes(rows: Sequence[Contact]) -> Iterator[str]:
    with_email = sum(bool(row.email) for row in rows)
    yield f"LinkedIn gives an e-mail address only where people allow it: {with_email:,} of {len(rows):,} here."
    yield "Company and position are today's, not those of the day you connected."
    if undated := sum(row.connected_on is None for row in rows):
        yield f"{undated:,} of the dates could not be read in exactly one way, so we left those out."


SOURCE = Source("LinkedIn connections", "contacts", table_with(_is_connections), _read, PEOPLE)
