"""What the columns of a table of people are called, in four languages, and one person made of one row."""

from __future__ import annotations

import re
from datetime import date
from itertools import chain

from kit.contacts.contact import Contact
from kit.exports.table import Record, Table
from kit.exports.text import listed

# Folded names, most particular first. Localised LinkedIn names come from third-party collections; no real localised
# export was at hand, so several guesses stand side by side.
NAME = listed("""
    name, full name, fullname, display name, contact name, nom complet, nom et prenom, prenom et nom,
    attendee name, guest name, member name, participant, person, contact, nom, vollstandiger name, nombre completo
""")
FIRST = listed("""
    first name, firstname, given name, attendee first name, prenom, vorname, nombre, voornaam, fname
""")
LAST = listed("""
    last name, lastname, family name, surname, attendee last name, nom de famille, nachname, apellidos,
    apellido, cognome, lname, attendee surname
""")
MIDDLE = listed("""
    middle name, additional name, deuxieme prenom, weitere vornamen, zweiter vorname, segundo nombre
""")
EMAIL = listed("""
    e-mail 1 - value, email address, e-mail address, email, e-mail, attendee email, primary email,
    adresse de messagerie, adresse e-mail, adresse email, adresse courriel, courriel, mail, e-mail-adresse,
    e-mail adresse, direccion de correo electronico, correo electronico, correo, indirizzo email, emails,
    e-mail 2 address, e-mail 2 - value, adresse e-mail 2, e-mail 2: adresse, email addresses
""")
ORGANISATION = listed("""
    organization name, organization 1 - name, company, company name, organisation, organization, entreprise,
    societe, compagnie, organisme, firma, unternehmen, empresa, organizacion, azienda, associated company,
    associated company (primary), primary associated company, business, employer, companies
""")
POSITION = listed("""
    organization title, organization 1 - title, job title, jobtitle, position, poste, fonction, titre (2),
    berufsbezeichnung, cargo, puesto, posizione, role, occupation, profession
""")
TITLE = ("titre du poste", "title", "titre", "titel")  # Mr or Ms in Outlook, the job elsewhere
CONNECTED = listed("""
    connected on, date de connexion, connecte le, connectee le, en relation depuis, date de mise en relation,
    mis en relation le, relation depuis, verbunden am, vernetzt am, kontakt seit, conectado el,
    fecha de conexion, conectado en, data di collegamento, connecte(e) le, connexion etablie le
""")
URL = listed("""
    url, profile url, profile link, linkedin, linkedin url, linkedin profile, url du profil, profil-url, website
""")
PHONE = listed("""
    phone 1 - value, mobile phone, phone, phone number, mobile, mobile phone number, cell, telephone, tel,
    telephone mobile, tel. mobile, mobiltelefon, business phone, home phone, cellulaire, telefono, telefon,
    movil, telefon geschaftlich, telefon privat, telephone (bureau), telephone (domicile), phonenumbers,
    phone numbers
""")
HANDLE = listed("handle, username, user name, screen name, account, nom d'utilisateur, pseudo, benutzername, usuario")
NETWORK = listed("network, platform, social network, reseau, plateforme, netzwerk, red social")
NOTES = listed("notes, note, comments, commentaires, remarks, notizen, notas, remarques")

PEOPLE = frozenset(
    chain(
        NAME, FIRST, LAST, MIDDLE, EMAIL, ORGANISATION, POSITION, TITLE, CONNECTED, URL, PHONE, HANDLE, NETWORK, NOTES
    )
)
EMAIL_SHAPE = re.compile(r"[^\s@<>,;:\"'()\[\]\\/=]+@[^\s@<>,;:\"'()\[\]\\/=]+\.[^\s@<>,;:\"'()\[\]\\/=]{2,}")

LONGEST = 500  # characters searched for an address: the search takes the square of that

NO_PERSON = "without a name or an e-mail address"
BLANK = "empty"


def is_of_people(table: Table) -> bool:
    """Say whether a table names people: a name column, both halves of a name, or an e-mail column."""
    return table.has_one((*NAME, *FIRST, *LAST, *EMAIL))


def names_of(record: Record) -> tuple[str, str, str]:
    """Give whole name, first name and last name as far as the columns keep them apart.

    "Nom", "Name" and "Nombre" are half a name beside the other half and a whole name alone.
    """
    first, last, whole = record.get(*FIRST), record.get(*LAST), record.get(*NAME)
    if not record.has(*LAST):
        if record.has("prenom", "vorname", "first name"):
            half = record.get("nom", "name")
            if half and first and first.lower() not in half.lower():
                last, whole = half, ""
        elif record.has("nombre"):
            first, whole = "", record.get("nombre")
    middle = record.get(*MIDDLE) if first else ""
    return whole or " ".join(filter(None, (first, middle, last))), first, last


def first_value(text: str) -> str:
    """Give the first of several values that Google joins by ` ::: `."""
    return text.split(" ::: ")[0].strip()


def email_in(text: str) -> str:
    """Give the first e-mail address in a text; "" for what only stands in its place, as Exchange's `/o=...` does."""
    found = EMAIL_SHAPE.search(text[:LONGEST]) if "@" in text else None
    return found[0].rstrip(".") if found else ""


def email_of(record: Record) -> str:
    """Give the first e-mail address of a row."""
    return next(filter(None, map(email_in, record.filled(*EMAIL))), "")


def person(
    record: Record, network: str, position: tuple[str, ...] = (*POSITION, *TITLE), connected_on: date | None = None
) -> Contact | str:
    """Make a contact of a row, or say why it is none.

    Parameters
    ----------
    network
        Where the connection stands; "" takes what the row says, if it says it.
    position
        The columns that hold a job title; Outlook's "Title" is Mr or Ms.
    connected_on
        Day of the connection, for sources that have one.
    """
    name, first, last = names_of(record)
    email = email_of(record)
    if not name and not email:
        if not any(map(str.strip, record.cells)):
            return BLANK
        return "a company without a person" if record.get(*ORGANISATION) else NO_PERSON
    return Contact(
        name=name,
        first_name=first,
        last_name=last,
        email=email,
        organisation=first_value(record.get(*ORGANISATION)),
        position=first_value(record.get(*position)),
        connected_on=connected_on,
        network=network or record.get(*NETWORK),
        handle=record.get(*HANDLE),
        url=record.get(*URL),
        phone=first_value(record.get(*PHONE)),
        notes=record.get(*NOTES),
    )
