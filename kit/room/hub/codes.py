"""The codes of a room: the class code on the wall, each learner's own, and the instructor's key."""

import hashlib
import secrets
import unicodedata
from functools import cache
from hmac import compare_digest
from pathlib import Path

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none that look alike: no I, L, O, 0, 1
COST = {"n": 2**14, "r": 8, "p": 1}  # scrypt: 16 MiB and about 50 ms a guess


@cache
def words() -> tuple[str, ...]:
    """Give the 256 words that codes are made of: short, known, and each sounds like one thing only."""
    return tuple(Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split())


def class_code() -> str:
    """Make a class code such as "MAPLE-4821-HERON": one of 590 million."""
    first, last = secrets.choice(words()), secrets.choice(words())
    return f"{first}-{secrets.randbelow(9000) + 1000}-{last}".upper()


def own_code() -> str:
    """Make a learner's own code such as "maple-heron-428": one of 59 million, and easy to read aloud."""
    return f"{secrets.choice(words())}-{secrets.choice(words())}-{secrets.randbelow(900) + 100}"


def instructor_key() -> str:
    """Make the instructor's key: 20 letters and digits in four groups."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(5)) for _ in range(4))


def plain(code: str) -> str:
    """Give what counts of a code that somebody typed: its letters and digits, in whatever case, without the rest."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", code).casefold() if sign.isalnum())


def is_same(typed: str, code: str) -> bool:
    """Tell whether somebody typed this code, in whatever case and with whatever between its parts."""
    return compare_digest(plain(typed).encode(), plain(code).encode())


def sealed(code: str) -> str:
    """Give what is kept of an own code: a salted hash, from which nobody can read the code."""
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}:{hashlib.scrypt(plain(code).encode(), salt=salt, **COST).hex()}"


def opens(typed: str, kept: str) -> bool:
    """Tell whether a typed code is the one that `kept` was made from. Takes about 50 ms: call it in a thread."""
    salt, _, hashed = kept.partition(":")
    tried = hashlib.scrypt(plain(typed).encode(), salt=bytes.fromhex(salt), **COST)
    return compare_digest(tried, bytes.fromhex(hashed))
