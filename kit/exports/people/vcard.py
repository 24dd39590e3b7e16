"""Address cards (vCard 2.1, 3.0, 4.0) from phones, Outlook, Apple, Google: a small reader no bad card stops."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from kit.contacts.contact import Contact
from kit.exports.loaded import CannotRead, Loaded, gathered
from kit.exports.look import Look, Source
from kit.exports.part import JSON_MOST, ROWS_MOST, Part, too_many
from kit.exports.people.columns import NO_PERSON, email_in
from kit.exports.text import clean, decode, marked_encoding

NETWORK = "Phone"
WANTED = {
    "BEGIN",
    "END",
    "FN",
    "N",
    "ORG",
    "TITLE",
    "EMAIL",
    "TEL",
    "NOTE",
    "URL",
    "KIND",
    "X-ADDRESSBOOKSERVER-KIND",
    "X-ABSHOWAS",
}
PIECES_MOST = 10_000  # lines of one property; a note of 700 KB
COMPANY_MARKS = {("X-ABSHOWAS", "COMPANY"), ("KIND", "ORG")}
GROUP_MARKS = {("KIND", "GROUP"), ("X-ADDRESSBOOKSERVER-KIND", "GROUP")}
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
UNESCAPED_SEMICOLON = re.compile(r"(?<!\\);")


@dataclass(frozen=True, slots=True)
class _Property:
    """One line of a card: name without group, parameters in capitals, bytes kept one to one as Latin-1 letters."""

    name: str
    parameters: tuple[str, ...]
    raw: str

    def text(self) -> str:
        """Decode the value as its own parameters say."""
        quoted = "QUOTED-PRINTABLE" in self.parameters or "ENCODING=QUOTED-PRINTABLE" in self.parameters
        if self.raw.isascii() and not quoted:
            return self.raw
        data = self.raw.encode("latin-1")
        if quoted:
            data = quopri.decodestring(data)
        for parameter in self.parameters:
            if parameter.startswith("CHARSET="):
                try:
                    return data.decode(parameter[8:].strip('"'), errors="strict")
                except (LookupError, ValueError):  # no such encoding, or not these bytes
                    break
        return decode(data)

    def pieces(self) -> list[str]:
        """Give the parts of a structured value such as a name."""
        return [_plain(piece) for piece in UNESCAPED_SEMICOLON.split(self.text())]


@dataclass(slots=True)
class _Card:
    """One card as it is gathered."""

    line: int
    found: dict[str, list[_Property]] = field(default_factory=dict)

    def first(self, name: str) -> _Property | None:
        """Give the preferred property of a name, else the first."""
        all_of_it = self.found.get(name, ())
        preferred = (one for one in all_of_it if any(p in ("PREF", "PREF=1", "TYPE=PREF") for p in one.parameters))
        return next(preferred, None) or next(iter(all_of_it), None)

    def plain(self, name: str) -> str:
        """Give the text of a property without escapes."""
        found = self.first(name)
        return _plain(found.text()) if found else ""

    def marked(self, marks: Iterable[tuple[str, str]]) -> bool:
        """Say whether the card carries one of these marks."""
        return any(one.raw.strip().upper() == value for name, value in marks for one in self.found.get(name, ()))


def _plain(text: str) -> str:
    return clean(ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text))


def _knows(look: Look) -> bool:
    return look.beginning.lstrip("\ufeff \t\r\n")[:11].upper() == "BEGIN:VCARD"


def _read(looks: Sequence[Look]) -> Loaded:
    return gathered("contacts", "vCard", (pair for look in looks for pair in _people(look.part)))


def _people(part: Part) -> Iterator[tuple[int, Contact | str]]:
    for count, card in enumerate(_cards(_lines(part))):
        if count > ROWS_MOST:
            raise too_many(part.name)
        yield card.line, _contact(card)


def _lines(part: Part) -> Iterator[str]:
    """Give the physical lines, each byte as one Latin-1 letter: a card may change its encoding from line to line."""
    if part.size > JSON_MOST:
        raise CannotRead(f"{part.name} is larger than any address book we know; export it again without the pictures.")
    with part.begin() as stream:
        encoding = marked_encoding(part.head)
        if encoding.startswith(("utf-16", "utf-32")):
            lines: Iterable[bytes] = decode(stream.read(JSON_MOST)).encode("utf-8").splitlines()
        else:
            lines = stream
        for line in lines:
            yield from line.decode("latin-1").rstrip("\r\n").split("\r")


def _cards(lines: Iterable[str]) -> Iterator[_Card]:
    """Gather cards; one that is never closed ends where the next begins."""
    card: _Card | None = None
    for number, line in _unfolded(lines):
        start = line[:12].upper().rstrip()
        if start == "BEGIN:VCARD":
            if card:
                yield card
            card = _Card(number)
        elif card and start == "END:VCARD":
            yield card
            card = None
        elif card:
            _take(card, line)
    if card:
        yield card


def _unfolded(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Give (number of its first line, whole line) for what we use; pictures are passed over line by line.

    A line goes on in the next one that begins with a blank, or, when it is quoted-printable, behind a final `=`.
    """
    held: list[str] = []
    begun, quoted = 0, False
    for number, line in enumerate(lines, start=1):
        if quoted:
            held[-1] = held[-1][:-1]
            held.append(line)
            quoted = line.endswith("=") and len(held) < PIECES_MOST
        elif line[:1] in (" ", "\t"):
            if held and len(held) < PIECES_MOST:
                held.append(line[1:])
        else:
            if held:
                yield begun, "".join(held)
            held, begun = ([line] if _is_wanted(line) else []), number
            quoted = bool(held) and line.endswith("=") and "QUOTED-PRINTABLE" in line[:200].upper()
    if held:
        yield begun, "".join(held)


def _is_wanted(line: str) -> bool:
    """Say whether a line begins a property we use; pictures are passed over line by line."""
    name = line[:40].partition(":")[0].partition(";")[0].rpartition(".")[2]
    return name.strip().upper() in WANTED


def _take(card: _Card, line: str) -> None:
    head, colon, value = line.partition(":")
    if '"' in head:  # a quoted parameter may hold a colon
        found = re.match(r'((?:[^":]|"[^"]*")*):(.*)', line, re.DOTALL)
        head, colon, value = (found[1], ":", found[2]) if found else (head, colon, value)
    if colon:
        name, *parameters = head.split(";")
        name = name.rpartition(".")[2].upper()
        card.found.setdefault(name, []).append(_Property(name, tuple(p.strip().upper() for p in parameters), value))


def _contact(card: _Card) -> Contact | str:
    """Make a contact of a card, or say why it is none."""
    if card.marked(GROUP_MARKS):
        return "a group, not a person"
    halves = card.first("N")
    last, first, middle = ([*(halves.pieces() if halves else []), "", "", ""])[:3]
    name = card.plain("FN") or " ".join(piece for piece in (first, middle, last) if piece)
    organisation = next(iter(_organisation(card)), "")
    email = email_in(card.plain("EMAIL"))
    if organisation and not first and not last and (card.marked(COMPANY_MARKS) or name in ("", organisation)):
        return "a company without a person"
    if not name and not email:
        return NO_PERSON
    return Contact(
        name=name,
        first_name=first,
        last_name=last,
        email=email,
        organisation=organisation,
        position=card.plain("TITLE"),
        network=NETWORK,
        url=card.plain("URL"),
        phone=_phone(card),
        notes=card.plain("NOTE"),
    )


def _organisation(card: _Card) -> list[str]:
    found = card.first("ORG")
    return [piece for piece in found.pieces() if piece] if found else []


def _phone(card: _Card) -> str:
    number = card.plain("TEL")
    return unquote(number[4:]) if number.lower().startswith("tel:") else number


SOURCE = Source("vCard", "contacts", _knows, _read)
