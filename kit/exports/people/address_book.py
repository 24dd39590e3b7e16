"""Address books as tables: Google Contacts (old and new), Outlook (English, French, German), HubSpot, Mailchimp."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kit.contacts.contact import Contact
from kit.exports.loaded import Loaded, Skipped
from kit.exports.look import Look, Source
from kit.exports.people.columns import EMAIL, FIRST, LAST, NAME, PEOPLE, POSITION, TITLE, is_of_people, person
from kit.exports.posts import spreadsheet
from kit.exports.table import Table
from kit.exports.text import listed

ANY_TITLE = (*POSITION, *TITLE)


def _reader(source: str, network: str, position: tuple[str, ...], *notes: str) -> Callable[[Sequence[Look]], Loaded]:
    def read(looks: Sequence[Look]) -> Loaded:
        rows: list[Contact] = []
        skipped: list[Skipped] = []
        for look in looks:
            for number, record in look.table():
                found = person(record, network, position)
                if isinstance(found, Contact):
                    rows.append(found)
                else:
                    skipped.append(Skipped(number, found))
        return Loaded("contacts", source, tuple(rows), tuple(skipped), notes)

    return read


def _table_with(test: Callable[[Table], bool]) -> Callable[[Look], bool]:
    return lambda look: look.columns is not None and test(look.columns)


# Google writes only the columns that somebody's card fills, so any of these will do.
GOOGLE_MARKS = listed("""
    e-mail 1 - value, e-mail 1 - label, e-mail 1 - type, phone 1 - value, phonetic first name
""")
GOOGLE_MARKS += ("group membership", "file as", "organization 1 - name")


def _is_google(table: Table) -> bool:
    return table.has_one(GOOGLE_MARKS) and table.has_one(("first name", "given name", "name"))


OUTLOOK = listed("""
    e-mail display name, e-mail 2 address, business phone, office location, e-mail type, business street,
    deuxieme prenom, adresse de messagerie, e-mail 2: adresse, weitere vornamen, telefon geschaftlich
""")
OUTLOOK += ("e-mail: angezeigter name", "nom complet de l'adresse de messagerie")


def _is_outlook(table: Table) -> bool:
    return table.has_one(OUTLOOK) and table.has_one((*FIRST, *LAST, "nom"))


def _is_hubspot(table: Table) -> bool:
    return table.has_one(("record id", "record id - contact", "contact id")) and table.has_one(("first name", "email"))


def _is_mailchimp(table: Table) -> bool:
    return table.has_one(("member rating", "optin time", "leid", "euid")) and table.has_one(EMAIL)


def _is_plain(table: Table) -> bool:
    """Say whether an ordinary spreadsheet is one of people: not when its rows hold posts."""
    if not is_of_people(table):
        return False
    alone = len(table.columns) == 1 and table.has_one(NAME)
    return alone or not spreadsheet.is_of_posts(table)


GOOGLE_COLUMNS = frozenset((*PEOPLE, *GOOGLE_MARKS, "labels", "nickname"))
GOOGLE = Source(
    "Google Contacts",
    "contacts",
    _table_with(_is_google),
    _reader("Google Contacts", "Phone", ANY_TITLE),
    GOOGLE_COLUMNS,
)
OUTLOOK_BOOK = Source(
    "Outlook",
    "contacts",
    _table_with(_is_outlook),
    _reader("Outlook", "Outlook", POSITION),
    frozenset((*PEOPLE, *OUTLOOK)),
)
HUBSPOT = Source(
    "HubSpot",
    "contacts",
    _table_with(_is_hubspot),
    _reader("HubSpot", "HubSpot", ANY_TITLE),
    frozenset(
        (*PEOPLE, "record id", "record id - contact", "contact id", "lead status", "create date", "contact owner")
    ),
)
MAILCHIMP = Source(
    "Mailchimp",
    "contacts",
    _table_with(_is_mailchimp),
    _reader(
        "Mailchimp", "Mailchimp", ANY_TITLE, "A subscriber has asked for your letters; that does not mean you have met."
    ),
    frozenset((*PEOPLE, "member rating", "optin time", "optin ip", "confirm time", "leid", "euid", "tags")),
)
SPREADSHEET = Source(
    "Spreadsheet of people",
    "contacts",
    _table_with(_is_plain),
    _reader("Spreadsheet", "", ANY_TITLE),
    PEOPLE,
    general=True,
)
