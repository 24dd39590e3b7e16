"""Address books as tables: Google Contacts (old and new), Outlook (English, French, German), HubSpot, Mailchimp."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kit.exports.loaded import Loaded, gathered
from kit.exports.look import Look, Source, table_with
from kit.exports.people.columns import EMAIL, FIRST, LAST, NAME, PEOPLE, POSITION, TITLE, is_of_people, person
from kit.exports.posts import spreadsheet
from kit.exports.table import Table
from kit.exports.text import listed

ANY_TITLE = (*POSITION, *TITLE)


def _reader(source: str, network: str, position: tuple[str, ...], *notes: str) -> Callable[[Sequence[Look]], Loaded]:
    def read(looks: Sequence[Look]) -> Loaded:
        records = (pair for look in looks for pair in look.table())
        return gathered(
            "contacts", source, ((line, person(record, network, position)) for line, record in records), *notes
        )

    return read


# Google writes only the columns that somebody's card fills, so any of these will do.
GOOGLE_MARKS = listed("""
    e-mail 1 - value, e-mail 1 - label, e-mail 1 - type, phone 1 - value, phonetic first name, group membership,
    file as, organization 1 - name
""")


def _is_google(table: Table) -> bool:
    return table.has_one(GOOGLE_MARKS) and table.has_one(("first name", "given name", "name"))


OUTLOOK = listed("""
    e-mail display name, e-mail 2 address, business phone, office location, e-mail type, business street,
    deuxieme prenom, adresse de messagerie, e-mail 2: adresse, weitere vornamen, telefon geschaftlich,
    e-mail: angezeigter name, nom complet de l'adresse de messagerie
""")


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
    table_with(_is_google),
    _reader("Google Contacts", "Phone", ANY_TITLE),
    GOOGLE_COLUMNS,
)
OUTLOOK_BOOK = Source(
    "Outlook",
    "contacts",
    table_with(_is_outlook),
    _reader("Outlook", "Outlook", POSITION),
    frozenset((*PEOPLE, *OUTLOOK)),
)
HUBSPOT = Source(
    "HubSpot",
    "contacts",
    table_with(_is_hubspot),
    _reader("HubSpot", "HubSpot", ANY_TITLE),
    frozenset(
        (*PEOPLE, "record id", "record id - contact", "contact id", "lead status", "create date", "contact owner")
    ),
)
MAILCHIMP = Source(
    "Mailchimp",
    "contacts",
    table_with(_is_mailchimp),
    _reader(
        "Mailchimp", "Mailchimp", ANY_TITLE, "A subscriber has asked for your letters; that does not mean you have met."
    ),
    frozenset((*PEOPLE, "member rating", "optin time", "optin ip", "confirm time", "leid", "euid", "tags")),
)
SPREADSHEET = Source(
    "Spreadsheet of people",
    "contacts",
    table_with(_is_plain),
    _reader("Spreadsheet", "", ANY_TITLE),
    PEOPLE,
    general=True,
)
