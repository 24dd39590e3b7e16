"""A typed or pasted list of names, one person a line: it needs no export at all."""

from __future__ import annotations

import re

from kit.contacts.contact import Contact
from kit.exports.loaded import Loaded, Skipped
from kit.exports.people.columns import EMAIL_SHAPE, LONGEST
from kit.exports.text import clean

SOURCE_NAME = "Pasted list"
BULLET = re.compile(r"^\s*(?:[-*•–—·]|\d{1,4}[.)]|\[[ xX]?\])\s+")
AROUND_EMAIL = re.compile(r"[<(\[]\s*$|^\s*[>)\]]")
PARTS = re.compile(r"\s*[,;\t|]\s*|\s+[-–—]\s+|\s{3,}")
WORD_OF_A_NAME = re.compile(r"[^\W\d_][\w'’.\-]*$")
SMALL_WORDS = {
    "de",
    "la",
    "le",
    "du",
    "da",
    "di",
    "van",
    "von",
    "der",
    "den",
    "al",
    "el",
    "y",
    "e",
    "o",
    "and",
    "et",
    "&",
}
NAMES_LEAST = 3  # fewer capitalised lines may as well be headlines


def read_names(text: str) -> Loaded:
    """Read people that somebody typed: "Ana Roy", "- Ana Roy, Roy Plumbing", "Ana Roy <ana@roy.example>".

    Parameters
    ----------
    text
        Anything; blank lines are passed over.
    """
    rows: list[Contact] = []
    skipped: list[Skipped] = []
    for number, line in enumerate(clean(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n"), start=1):
        if line.strip():
            found = _person(line)
            if found:
                rows.append(found)
            else:
                skipped.append(Skipped(number, "without a name"))
    return Loaded("contacts", SOURCE_NAME, tuple(rows), tuple(skipped))


def _person(line: str) -> Contact | None:
    line = BULLET.sub("", clean(line.replace("\ufeff", "")))[:LONGEST]
    found = EMAIL_SHAPE.search(line)
    email = found[0] if found else ""
    if found:
        before, after = line[: found.start()], line[found.end() :]
        line = AROUND_EMAIL.sub("", before) + " " + AROUND_EMAIL.sub("", after)
    pieces = [piece.strip(" \"'") for piece in PARTS.split(line.strip(" ,;|\t")) if piece.strip(" \"'")]
    if not pieces and not email:
        return None
    name = pieces[0] if pieces else ""
    if name and not any(map(str.isalpha, name)):
        return None
    return Contact(name=name, email=email, organisation=pieces[1] if len(pieces) > 1 else "")


def looks_like_names(text: str) -> bool:
    """Say whether a text is a list of people rather than posts: short lines of capitalised words or with an address."""
    lines = [BULLET.sub("", line).strip() for line in text.split("\n") if line.strip()]
    if len(lines) < NAMES_LEAST:
        return False
    return sum(map(_is_name, lines)) >= 0.9 * len(lines)


def _is_name(line: str) -> bool:
    if len(line) > 90 or line[-1:] in "!?…":
        return False
    if EMAIL_SHAPE.search(line):
        return len(line.split()) <= 8
    words = PARTS.split(line)[0].split()
    if not 2 <= len(words) <= 5 or line.endswith("."):
        return False
    return all(word.lower() in SMALL_WORDS or (WORD_OF_A_NAME.match(word) and word[0].isupper()) for word in words)
