"""Reading a name as people write it: credentials, pronouns, emoji, “Last, First”, accents and hyphens."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from kit.contacts.words import words

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "ß": "ss", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i"})
"""Letters that stay whole when accents are taken off."""

CREDENTIALS = words("credentials")
TITLES = words("titles")
BEFORE_FAMILY = words("before_family")
_PRONOUN_WORDS = words("pronouns")
_BORN = words("born")

_PLAIN = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]{2,}")
_BRACKETS = re.compile(r"[(\[{\"“”«]([^)\]}\"“”»]*)[)\]}\"“”»]")
_PRONOUNS = re.compile(r"\b(?:she|he|they|ze|elle|il|iel|ella|el)\s*[/|]\s*\w+(?:\s*[/|]\s*\w+)?", re.IGNORECASE)
_NOT_NAME = re.compile(r"[^\w'’`\- ]|[\d_]")
_TWO_INITIALS = re.compile(r"\b(\w)\. ?(\w)\.")
_APOSTROPHES = str.maketrans("", "", "'’`")


class Name(NamedTuple):
    """One name taken apart, folded to small plain letters.

    Parameters
    ----------
    given
        First name; a hyphenated one is one word ("marieeve"), an initial one letter. "" when there is none.
    family
        Family name as one word ("delacruz"), an initial one letter. "" when there is none.
    parts
        Other family names it may go by: the halves of a double name, a maiden name, a middle word.
    also
        Other first names it may go by: "jp" for Jean-Philippe, "bob" in Robert (Bob) Hughes.
    """

    given: str = ""
    family: str = ""
    parts: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


def fold(text: str) -> str:
    """Write a text in small letters without accents: “Geneviève Łoś” becomes “genevieve los”."""
    text = text.lower()
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text.translate(_LETTERS)).lower()  # again: fancy 𝓜 is a capital until now
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def read_name(name: str, first: str = "", last: str = "") -> Name:
    """Take a name apart.

    Parameters
    ----------
    name
        The whole name.
    first, last
        Its two halves, when the source keeps them apart.
    """
    if first and last:
        return _read_halves(first, last)
    if _PLAIN.fullmatch(name):  # two plain words: seven names in ten, and ten times as fast
        given, family = name.lower().split()
        return Name(given, family) if given not in TITLES else Name("", family)
    return _read_whole(name)


@lru_cache(maxsize=4096)
def _read_half(half: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the words of one half of a name, and what stood in brackets."""
    inside, rest = _out_of_brackets(half)
    return _split(_without_credentials(rest)), inside


def _read_halves(first: str, last: str) -> Name:
    if first.isalpha() and last.isalpha() and first.isascii() and last.isascii():
        return Name(first.lower(), last.lower())
    given, inside = _read_half(first)
    family, inside_last = _read_half(last)
    given = _without_title(given)
    if not family:
        return _put_together(given, inside + inside_last)
    if not given:
        return Name("", "".join(map(_whole, family)))
    one = _put_together((*given, "x"), inside + inside_last)._replace(family="")
    halves = tuple(part for word in family for part in _halves(word))
    whole = "".join(_whole(word) for word in family)
    parts = () if len(halves) < 2 or any(word in BEFORE_FAMILY for word in family) else halves
    return one._replace(family=whole, parts=_unlike(whole, (*parts, *one.parts)))


@lru_cache(maxsize=4096)
def _read_whole(name: str) -> Name:
    inside, rest = _out_of_brackets(name)
    before, comma, after = rest.partition(",")
    if comma:
        after = _without_credentials(after)
        pieces_before, pieces_after = _split(before), _split(after)
        if pieces_before and pieces_after and (len(pieces_before) == 1 or pieces_before[0] in BEFORE_FAMILY):
            return _put_together((*pieces_after, *pieces_before), inside)  # Roy, Marie-Ève
        rest = before  # Marie Roy, Realtor: what follows the comma is no name
    return _put_together(_without_title(_split(_without_credentials(rest))), inside)


def _put_together(pieces: tuple[str, ...], inside: tuple[str, ...]) -> Name:
    """Make a name of its words in order, first name first."""
    if not pieces:
        return Name()
    extra_given = tuple(word for word in inside if word not in _BORN)
    extra_family = tuple(_whole(word) for word in inside if word not in _BORN)
    first, rest = pieces[0], pieces[1:]
    given = first.replace("-", "")
    also = [*extra_given]
    if "-" in first:
        also.append("".join(part[0] for part in first.split("-") if part))
    if not rest:  # 王小明 is a whole name in one word; Dave is not
        return Name(given, "" if given.isascii() else given, extra_family, tuple(also))
    start = next((place for place, word in enumerate(rest[:-1]) if word in BEFORE_FAMILY), len(rest) - 1)
    middle, family = rest[:start], rest[start:]
    if middle and len(middle[0]) > 1:
        also.append(given + middle[0].replace("-", ""))  # Jean Paul is also Jean-Paul
    whole = "".join(_whole(word) for word in family)
    halves = _halves(family[0]) if len(family) == 1 else ()
    parts = (*(halves if len(halves) > 1 else ()), *(_whole(word) for word in middle if len(word) > 1), *extra_family)
    return Name(given, whole, _unlike(whole, parts), tuple(also))


def _out_of_brackets(text: str) -> tuple[tuple[str, ...], str]:
    """Take out what stands in brackets or quotation marks, keep single words of it: (Bob), (née Roy)."""
    text = _PRONOUNS.sub(" ", text) if "/" in text or "|" in text else text
    found: list[str] = []
    for inside in _BRACKETS.findall(text):
        pieces = [word for word in _split(inside) if word not in _PRONOUN_WORDS and word not in CREDENTIALS]
        if pieces and len([word for word in pieces if word not in _BORN]) == 1:
            found += pieces
    return tuple(found), _BRACKETS.sub(" ", text)


def _split(text: str) -> tuple[str, ...]:
    """Fold a text and split it into words: letters and inner hyphens only, so emoji and full stops go."""
    folded = _TWO_INITIALS.sub(r"\1\2 ", fold(text))  # J.P. is one first name
    folded = _NOT_NAME.sub(" ", folded).translate(_APOSTROPHES)
    return tuple(word for word in (piece.strip("-") for piece in folded.split()) if word)


def _without_credentials(text: str) -> str:
    """Drop CPA, Ph.D., “MCIP” and the like from the end, and all that follows a comma before them."""
    pieces = text.replace(",", " ").split()
    shouting = text.isupper()
    while len(pieces) > 1:
        letters = fold(pieces[-1]).replace(".", "").replace("-", "")
        unknown = len(pieces) > 2 and not shouting and 2 <= len(letters) <= 5 and pieces[-1].isupper()
        if letters and letters not in CREDENTIALS and not unknown:
            break
        pieces.pop()
    return " ".join(pieces)


def _without_title(pieces: tuple[str, ...]) -> tuple[str, ...]:
    return pieces[1:] if len(pieces) > 1 and pieces[0] in TITLES else pieces


def _whole(word: str) -> str:
    """Write a family name as one word, saints in full: “st-pierre” becomes “saintpierre”."""
    if word in ("st", "ste"):
        return "saint" if word == "st" else "sainte"
    if word.startswith(("st-", "ste-")):
        word = word.replace("st", "saint", 1)
    return word.replace("-", "")


def _halves(word: str) -> tuple[str, ...]:
    """Give the halves of a double family name; Saint-Pierre and El-Amin are single ones."""
    pieces = word.split("-")
    if len(pieces) < 2 or pieces[0] in BEFORE_FAMILY:
        return (_whole(word),)
    return tuple(piece for piece in pieces if len(piece) > 1)


def _unlike(whole: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in parts if part != whole))
