"""LinkedIn's Connections.csv of every age and language, as it came or after a visit to Excel."""

from __future__ import annotations

from collections.abc import Sequence

from kit.contacts.contact import Contact
from kit.exports.dates import day, slash_order
from kit.exports.loaded import Loaded, Skipped
from kit.exports.look import Look, Source
from kit.exports.people.columns import CONNECTED, FIRST, LAST, ORGANISATION, PEOPLE, POSITION, URL, person

NETWORK = "LinkedIn"
HIDDEN = "hidden by LinkedIn, only a date"
NOT_THEN = "Company and position are today's, not those of the day you connected."


def _knows(look: Look) -> bool:
    table = look.columns
    return table is not None and table.has_one(CONNECTED) and table.has_one((*FIRST, *LAST, "nom"))


def _read(looks: Sequence[Look]) -> Loaded:
    rows: list[Contact] = []
    skipped: list[Skipped] = []
    undated = 0
    for look in looks:
        records = list(look.table())
        # LinkedIn itself writes "08 Feb 2026"; slashes come from Excel, and its own few are American.
        order = slash_order(record.get(*CONNECTED) for _, record in records) or "month first"
        for number, record in records:
            written = record.get(*CONNECTED)
            that_day = day(written, order)
            found = person(record, NETWORK, connected_on=that_day)
            if isinstance(found, Contact):
                rows.append(found)
                undated += that_day is None
            elif written and not record.get(*ORGANISATION, *POSITION, *URL):
                skipped.append(Skipped(number, HIDDEN))
            else:
                skipped.append(Skipped(number, found))
    return Loaded("contacts", NETWORK, tuple(rows), tuple(skipped), _notes(rows, undated))


def _notes(rows: Sequence[Contact], undated: int) -> tuple[str, ...]:
    with_email = sum(bool(row.email) for row in rows)
    notes = [
        f"LinkedIn gives an e-mail address only where people allow it: {with_email:,} of {len(rows):,} here.",
        NOT_THEN,
    ]
    if undated:
        notes.append(f"{undated:,} of the dates could not be read in exactly one way, so we left those out.")
    return tuple(notes)


SOURCE = Source("LinkedIn connections", "contacts", _knows, _read, PEOPLE)
