"""Guest lists as a hint of having met: Eventbrite, Luma, Meetup, a sign-in sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kit.contacts.contact import Attendee
from kit.exports.dates import Order, moment, slash_order
from kit.exports.loaded import Loaded, gathered
from kit.exports.look import Look, Source, table_with
from kit.exports.people.columns import (
    BLANK,
    NO_PERSON,
    ORGANISATION,
    PEOPLE,
    POSITION,
    email_of,
    is_of_people,
    names_of,
)
from kit.exports.table import Record, Table
from kit.exports.text import folded, listed

# Filled (and not with a "no"): the person was there.
THERE = listed("""
    checked in at, checked in, check-in, check in, check-in time, check in time, checked in on, check-in date,
    attendance, attended, present, was there, came, showed up, arrived, arrival, arrival time, time in, sign in,
    sign-in, signed in, sign in time, signature, meetups attended, presence, present(e), a participe,
    heure d'arrivee, arrivee, anwesend, anwesenheit, unterschrift, asistencia, asistio, firma de asistencia
""")
STATUS = listed("""
    attendee status, status, attendance status, etat du participant, statut du participant
""")
STATUS_THERE = frozenset(
    listed("""
    checked in, attended, present, here, enregistre, enregistree, present(e), eingecheckt, asistio
""")
)
NO = frozenset(
    listed("""
    no, n, false, 0, non, nein, absent, absente, not checked in, no show, no-show, did not attend, -, –, —,
    faux, falsch, registered, not attending, cancelled, canceled, refunded, unknown
""")
)
EVENT = listed("""
    event name, event, event title, nom de l'evenement, evenement, veranstaltung, evento, meetup
""")
WHEN = listed("""
    checked in at, check-in time, check in time, check-in date, checked in on, arrival time, sign in time,
    time in
""")
DAY = listed("""
    event date, event start date, event start, date, date de l'evenement, jour, datum, fecha
""")
LIST_COLUMNS = listed("""
    rsvp, rsvped on, no shows, guests, order #, order no., ticket type, ticket name, approval status, api id,
    guest id, user id, member id, total rsvps, joined group on, order id, no de commande
""")
SHEET_TITLES = ("sign-in", "sign in", "signin", "feuille de presence", "anwesenheitsliste", "lista de asistencia")
PLACEHOLDERS = {"info requested", "information requested", "info requested info requested"}
LONGEST_TITLE = 120
NOT_PROOF = "A guest list is a hint, not proof: only a check-in says that somebody was there."


def _is_eventbrite(table: Table) -> bool:
    return table.has_one(("order #", "order no.", "order id", "no de commande", "attendee #")) and table.has_one(
        ("attendee status", "ticket type", "attendee #", "order date", "etat du participant", "type de billet")
    )


def _is_luma(table: Table) -> bool:
    return table.has_one(("api id", "guest id")) and table.has_one(("approval status", "checked in at"))


def _is_meetup(table: Table) -> bool:
    return table.has("name") and table.has_one(
        ("url of member profile", "meetups attended", "rsvped on", "joined group on")
    )


def _is_sign_in_sheet(table: Table) -> bool:
    return is_of_people(table) and (table.has_one((*THERE, "rsvp")) or _signed_at_the_door(table))


def _signed_at_the_door(table: Table) -> bool:
    """Say whether the words above the header call it a sign-in sheet: then everybody on it was there."""
    title = folded(table.title)
    return not table.has_one((*THERE, *STATUS)) and any(word in title for word in SHEET_TITLES)


def _attendee(record: Record, order: Order | None, table: Table) -> Attendee | str:
    name, _, _ = names_of(record)
    email = email_of(record)
    if folded(name) in PLACEHOLDERS:  # its e-mail is the buyer's, who stands in a row of their own
        return "still without a name"
    if not name and not email:
        return NO_PERSON if any(cell.strip() for cell in record.cells) else BLANK
    when = next((found for column in (*WHEN, *DAY) if (found := moment(record.get(column), order))), None)
    return Attendee(
        name=name,
        email=email,
        event=record.get(*EVENT) or table.title[:LONGEST_TITLE],
        came=was_there(record) or _signed_at_the_door(table),
        when=when,
        organisation=record.get(*ORGANISATION),
        position=record.get(*POSITION),
    )


def was_there(record: Record) -> bool:
    """Say whether a row tells that the person came: a check-in, a signature, a "Y". Being invited is not coming."""
    if folded(record.get(*STATUS)) in STATUS_THERE:
        return True
    return any((said := folded(record.get(column))) and said not in NO for column in THERE)


def _attendees(table: Table, order: Order | None) -> Iterator[tuple[int, Attendee | str]]:
    records = list(table)
    told = slash_order(record.get(*WHEN, *DAY) for _, record in records) or order
    for number, record in records:
        yield number, _attendee(record, told, table)


def _source(name: str, test: Callable[[Table], bool], order: Order | None = None, general: bool = False) -> Source:
    def read(looks: Sequence[Look]) -> Loaded:
        found = (pair for look in looks for pair in _attendees(look.table(), order))
        return gathered("attendees", name, found, NOT_PROOF)

    columns = frozenset((*PEOPLE, *THERE, *STATUS, *EVENT, *WHEN, *DAY, *LIST_COLUMNS))
    return Source(name, "attendees", table_with(test), read, columns, general)


EVENTBRITE = _source("Eventbrite", _is_eventbrite)
LUMA = _source("Luma", _is_luma)
MEETUP = _source("Meetup", _is_meetup, "month first")  # an American service: 04/24/2014
SIGN_IN_SHEET = _source("Guest list", _is_sign_in_sheet, general=True)
