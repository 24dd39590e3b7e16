"""A typed or pasted list of names, one person a line: it needs no export at all."""

from __future__ import annotations

import re
from typing import Literal

from kit.contacts.contact import Contact
from kit.exports.loaded import Loaded, gathered
from kit.exports.people.columns import EMAIL_SHAPE, LONGEST
from kit.exports.text import clean, listed

SOURCE_NAME = "Pasted list"
BULLET = re.compile(r"^\s*(?:[-*•–—·]|\d{1,4}[.)]|\[[ xX]?\])\s+")
AROUND_EMAIL = re.compile(r"[<(\[]\s*$|^\s*[>)\]]")
PARTS = re.compile(r"\s*[,;\t|]\s*|\s+[-–—]\s+|\s{3,}")
WORD_OF_A_NAME = re.compile(r"[^\W\d_][\w'’.\-]*$")
IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
BLANK_LINES = re.compile(r"\n\s*\n")
SMALL_WORDS = frozenset(listed("de, la, le, du, da, di, van, von, der, den, al, el, y, e, o, and, et, &"))
NO_NAME = "without a name"
NAMES_LEAST = 3  # fewer capitalised lines may as well be headlines


def read_names(text: str) -> Loaded:
    """Read people that somebody typed: "Ana Roy", "- Ana Roy, Roy Plumbing", "Ana Roy <ana@roy.example>".

    Parameters
    ----------
    text
        Anything; blank lines are passed over.
    """
    lines = enumerate(clean(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n"), start=1)
    return gathered("contacts", SOURCE_NAME, ((number, _person(line)) for number, line in lines if line.strip()))


def _person(line: str) -> Contact | str:
    line = BULLET.sub("", clean(line.replace("\ufeff", "")))[:LONGEST]
    found = EMAIL_SHAPE.search(line)
    email = found[0] if found else ""
    if found:
        before, after = line[: found.start()], line[found.end() :]
        line = AROUND_EMAIL.sub("", before) + " " + AROUND_EMAIL.sub("", after)
    notes = " ".join(found[1] for found in IN_BRACKETS.finditer(line))
    line = IN_BRACKETS.sub("", line)
    pieces = [piece.strip(" \"'") for piece in PARTS.split(line.strip(" ,;|\t")) if piece.strip(" \"'")]
    if not pieces and not email:
        return NO_NAME
    name = pieces[0] if pieces else ""
    if name and not any(map(str.isalpha, name)):
        return NO_NAME
    return Contact(name=name, email=email, organisation=pieces[1] if len(pieces) > 1 else "", notes=notes)


def looks_like_names(text: str) -> bool:
    """Say whether a text is a list of people rather than posts.

    Names stand line under line, short and capitalised, most of them with two words or more; posts are parted by blank
    lines and end as sentences do.
    """
    lines = [BULLET.sub("", line).strip() for line in text.split("\n") if line.strip()]
    looks = [_is_name(line) for line in lines]
    if len(lines) < NAMES_LEAST or not all(looks):
        return False
    with_address = sum("@" in line for line in lines)
    if with_address * 2 < len(lines) and len(BLANK_LINES.split(text.strip())) * 2 > len(lines):
        return False
    return sum(look == "surely" for look in looks) * 5 >= len(lines) * 3


def _is_name(line: str) -> Literal["surely", "maybe", ""]:
    """Judge one line: a whole name or an address is sure, a single capitalised word ("Mum") may be a name."""
    if len(line) > 90 or line[-1:] in "!?…:":
        return ""
    if EMAIL_SHAPE.search(line):
        return "surely" if len(line.split()) <= 8 else ""
    words = PARTS.split(IN_BRACKETS.sub("", line).strip())[0].split()
    if not 1 <= len(words) <= 5 or (len(words[-1]) > 2 and words[-1].endswith(".")):
        return ""
    if not all(word.lower() in SMALL_WORDS or (WORD_OF_A_NAME.match(word) and word[0].isupper()) for word in words):
        return ""
    return "surely" if len(words) > 1 else "maybe"
