"""Reading the name somebody types: letters of any language, and two spellings of one name are one person."""

import re
import unicodedata
from urllib.parse import quote

from kit.settings import section

TYPED_ON_A_TABLET = str.maketrans("’‘ʼ`´‐‑–", "'''''---")  # a tablet's own quotes and dashes
LONGEST_IN_BYTES = 200  # percent-encoded: a folder carries it, and file systems stop at 255
INSTRUCTOR = "instructor"


class NotAName(Exception):
    """Why a name cannot be used here, in words, with what to do."""


def read_name(typed: str) -> str:
    """Give a name as it is shown and kept.

    Letters and digits of any language, spaces, and ``-`` ``'`` ``.`` are allowed, as in Anne-Marie, O'Neil, Zoë B.

    Raises
    ------
    NotAName
        When it is empty, too long, holds other signs, or is the instructor's.
    """
    name = unicodedata.normalize("NFKC", typed.translate(TYPED_ON_A_TABLET))
    name = " ".join("".join(sign for sign in name if unicodedata.category(sign) != "Cf").split())
    longest = section("room")["name_longest"]
    if not name:
        raise NotAName("Type your first name, as you would write it on a name card.")
    if len(name) > longest or len(quote(name, safe="")) > LONGEST_IN_BYTES:
        raise NotAName("That name is long for a name card. A first name is enough; add a letter if two share it.")
    if odd := next((sign for sign in name if not _is_allowed(sign)), ""):
        raise NotAName(f"We saw “{odd}” in the name. Use letters, digits, spaces, and - ' or a full stop.")
    if not re.match(r"\w", name) or not any(sign.isalpha() for sign in name):
        raise NotAName("Begin the name with a letter, as in Ana or O'Neil.")
    if key_of(name) == INSTRUCTOR:
        raise NotAName("That name is for whoever runs the workshop. Type your own first name.")
    return name


def key_of(name: str) -> str:
    """Give what two spellings of one name have in common: "ANA" and "Ana" are one person."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def _is_allowed(sign: str) -> bool:
    return sign in " -'." or unicodedata.category(sign)[0] in "LM" or unicodedata.category(sign) == "Nd"
