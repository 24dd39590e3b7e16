"""What one contact tells about who it is: its names, addresses, employer and trade, ready to be compared."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import unquote

from kit.contacts.contact import Contact
from kit.contacts.names import CREDENTIALS, Name, fold, read_name
from kit.contacts.nicknames import full_names
from kit.contacts.words import words

SOURCES = ("name", "profile address", "e-mail address", "handle")
"""Where a name was read, most telling first."""

_COMPANY_ENDINGS = words("company_endings")
_OPEN_TO_ALL = words("open_to_all")
_IN_BETWEEN = words("in_between")
_NOT_LETTERS = re.compile(r"[^a-z]+")
_PROFILE = re.compile(r"^(?:https?://)?(?:[\w-]+\.)*?(linkedin\.com/in/[^/?#]+|[^?#]+)", re.IGNORECASE)
STEM = 5
"""Letters of a word that carry its trade: plumber and plumbing share “plumb”."""


class Signs(NamedTuple):
    """What one contact tells.

    Parameters
    ----------
    names
        The names it may go by, each with the place in `SOURCES` it was read at. The first is its own name.
    email, phone, url, handle
        Written one way only: small letters, last ten digits, no “https://www.”. "" when missing.
    employers
        Organisation and e-mail domain as plain letters ("hughesplumbing").
    trades
        Stems of the words in position and organisation.
    """

    names: tuple[tuple[Name, int], ...]
    email: str
    phone: str
    url: str
    handle: str
    employers: tuple[str, ...]
    trades: tuple[str, ...]


def own_name(contact: Contact) -> Name:
    """Read the name field of a contact; an address in it is no name."""
    if "@" in contact.name:
        return Name()
    return read_name(contact.name, contact.first_name, contact.last_name)


def signs_of(contact: Contact, name: Name, givens: Collection[str], families: Collection[str]) -> Signs:
    """Gather what a contact tells.

    Parameters
    ----------
    contact
        The contact.
    name
        Its `own_name`.
    givens, families
        First and family names seen anywhere in the contacts: only with these can “mariegagnon” be read.
    """
    email = contact.email.strip().lower() if "@" in contact.email else ""
    local, _, host = email.partition("@")
    url = _address(contact.url) if contact.url else ""
    handle = contact.handle.strip().lstrip("@").lower() if contact.handle else ""
    names = [(name, 0)] if name.given or name.family else []
    texts = ((1, _slug(url)), (2, local), (3, handle.partition("@")[0])) if url or email or handle else ()
    for source, text in texts:
        if text and (len(name.family) < 2 or len(name.given) < 2 or name.family not in text):
            for read in spell_out(text, givens, families):
                if source == 1 or _may_be_one_given(name.given, read.given):
                    names.append((read, source))
    if len(name.given) == 1 and local.startswith(name.given) and _is_given(local, givens):
        names.append((name._replace(given=local), 2))  # H. Bergeron, hugo@...: H. is Hugo
    employers: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()
    if contact.organisation or contact.position or host:
        employers = tuple(letters for letters in (_employer(contact.organisation), _domain(host)) if letters)
        trades = tuple(dict.fromkeys((*stems_of(contact.position), *stems_of(contact.organisation))))
    return Signs(tuple(names), email, _digits(contact.phone) if contact.phone else "", url, handle, employers, trades)


def spell_out(text: str, givens: Collection[str], families: Collection[str]) -> Iterator[Name]:
    """Read names out of a handle or address: “marie.gagnon”, “gagnonm”, “davehughes72”.

    Yields at most three; "m" or "g" alone stand for initials.
    """
    pieces = [piece for piece in _NOT_LETTERS.split(fold(text)) if piece]
    found: list[Name] = []
    for one, other in pairwise(pieces):
        if _is_given(one, givens) or (len(one) == 1 and other in families):
            found.append(Name(one, other))
        elif _is_given(other, givens) and one in families:
            found.append(Name(other, one))
    if len(pieces) == 1 and not _is_given(pieces[0], givens):  # “nath” is Nath, not Nat H.
        word = pieces[0]
        for place in range(1, len(word)):
            left, right = word[:place], word[place:]
            if (len(left) == 1 and right in families) or (
                _is_given(left, givens) and (right in families or len(right) == 1)
            ):
                found.append(Name(left, right))
            elif left in families and _is_given(right, givens):
                found.append(Name(right, left))
    found.sort(key=lambda name: -min(len(name.given), len(name.family)))
    yield from found[:3]


def _may_be_one_given(one: str, other: str) -> bool:
    """Tell whether two first names agree; Michelle at jean.roy@... shares a mailbox, it is not her name."""
    if not one or not other or 1 in (len(one), len(other)):
        return not one or not other or one[0] == other[0] or len(full_names(one)) > 1
    return not full_names(one).isdisjoint(full_names(other))


def _is_given(word: str, givens: Collection[str]) -> bool:
    return len(word) > 1 and (word in givens or len(full_names(word)) > 1)


def _address(url: str) -> str:
    """Write a profile address one way only; LinkedIn's own country sites are the same site."""
    match = _PROFILE.match(unquote(url.strip()))
    return match[1].rstrip("/").lower() if match else ""


def _slug(url: str) -> str:
    """Give the name part of a LinkedIn address, without the number at its end."""
    slug = url.rpartition("linkedin.com/in/")[2] if "linkedin.com/in/" in url else ""
    head, dash, tail = slug.rpartition("-")
    slug = head if dash and any(letter.isdigit() for letter in tail) else slug
    return "-".join(piece for piece in slug.split("-") if piece not in CREDENTIALS)


def _digits(phone: str) -> str:
    digits = "".join(letter for letter in phone if letter.isdigit())
    return digits[-10:] if len(digits) >= 7 else ""


@lru_cache(maxsize=4096)
def _domain(host: str) -> str:
    """Give the telling word of an e-mail domain, "" for the large open providers."""
    labels = host.split(".")
    if len(labels) < 2:
        return ""
    label = labels[-3] if len(labels) > 2 and labels[-2] in _IN_BETWEEN else labels[-2]
    return "" if label in _OPEN_TO_ALL else label.replace("-", "")


@lru_cache(maxsize=65536)
def _employer(organisation: str) -> str:
    pieces = _NOT_LETTERS.split(fold(organisation).replace("'", ""))
    return "".join(piece for piece in pieces if piece not in _COMPANY_ENDINGS)


@lru_cache(maxsize=65536)
def stems_of(text: str) -> tuple[str, ...]:
    """Give the stems of the telling words of a position or organisation, each once."""
    pieces = _NOT_LETTERS.split(fold(text))
    return tuple(dict.fromkeys(word[:STEM] for word in pieces if len(word) >= 4 and word not in _COMPANY_ENDINGS))
