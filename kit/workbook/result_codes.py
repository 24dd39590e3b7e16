"""A results file as a few lines of capital letters and digits, so that QR codes can carry it past any network."""

import json
import zlib
from base64 import b32decode, b32encode
from binascii import Error
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

BEGINS = "PATIO1"
LARGEST = 200_000  # bytes once unpacked; a whole course fills about 8,000
MOST_PARTS = 40
# Words every results file holds. Part of PATIO1 for good: with other words old codes would not open any more.
_KNOWN = (
    b'{"patio_results":2,"who":"","kit":"0.1.0","made_at":"2026-00:00+00:00","exercises":[{"exercise":"1.1","name":"'
    b'"survey":{"then":{},"now":{},"first_friday":"","scenarios":{},"thirty_days":{"in_the_way":[]}},"check":"'
    b',"outcome":"incomplete","outcome":"not_yet","tries":2,"hints":3,"seen_answer":true,"minutes":null'
    b'},"outcome":"correct","tries":1,"hints":0,"seen_answer":false,"minutes":1},{"exercise":"2.1","name":"'
)


class NotWhole(ValueError):
    """Codes that do not make a file. The message says which one is missing, or what to do."""


@dataclass(frozen=True, slots=True)
class Code:
    """One line, as a telephone's camera reads it: ``PATIO1/ABCD/2/3/LETTERS/``."""

    file: str
    place: int
    of: int
    letters: str

    @property
    def text(self) -> str:
        """The line. The stroke at the end shows that nothing was cut off."""
        return f"{BEGINS}/{self.file}/{self.place}/{self.of}/{self.letters}/"


def codes_of(told: Mapping[str, Any], most: int) -> list[Code]:
    """Pack a results file into codes.

    Base 32 rather than base 45: six in a hundred longer, but without the blanks that a mail program eats.

    Parameters
    ----------
    most
        Letters in one code. More make fewer codes, and finer ones.
    """
    plain = json.dumps(told, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    pack = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, _KNOWN)
    packed = pack.compress(plain) + pack.flush()
    letters = b32encode(packed).decode("ascii").rstrip("=")
    pieces = -(-len(letters) // most)
    size = -(-len(letters) // pieces)  # of one size: a last code of three letters looks like a slip
    cut = [letters[start : start + size] for start in range(0, len(letters), size)]
    return [Code(_name(letters), place, len(cut), piece) for place, piece in enumerate(cut, 1)]


def _name(letters: str) -> str:
    return b32encode(sha256(letters.encode("ascii")).digest()).decode("ascii")[:4]


def read_codes(lines: Iterable[str]) -> Iterator[Code]:
    """Find the codes in scanned or pasted lines, in any order, with anything between them."""
    for line in lines:
        begins = line.upper().find(f"{BEGINS}/")
        parts = "".join(line.upper()[begins:].split()).split("/") if begins >= 0 else []
        if len(parts) >= 5 and parts[2].isdecimal() and parts[3].isdecimal() and len(parts[2] + parts[3]) <= 4:
            yield Code(parts[1], int(parts[2]), int(parts[3]), parts[4])


def joined(codes: Iterable[Code]) -> Any:
    """Put the codes of one file together and unpack them.

    Raises
    ------
    NotWhole
        When one is missing, or they do not unpack.
    """
    by_place = {code.place: code for code in codes}
    of = max((code.of for code in by_place.values()), default=0)
    if not 0 < of <= MOST_PARTS:
        raise NotWhole("Scan all of them once more.")
    missing = [str(place) for place in range(1, of + 1) if place not in by_place]
    if missing:
        lot = "code" if len(missing) == 1 else "codes"
        raise NotWhole(f"{lot.capitalize()} {', '.join(missing)} of {of} is not there. Scan it too, and add its line.")
    letters = "".join(by_place[place].letters for place in range(1, of + 1))
    if _name(letters) != by_place[1].file:
        raise NotWhole("Some letters changed on the way. Scan the codes once more.")
    return _unpacked(letters)


def _unpacked(letters: str) -> Any:
    unpack = zlib.decompressobj(-15, _KNOWN)
    try:
        plain = unpack.decompress(b32decode(letters + "=" * (-len(letters) % 8)), LARGEST)
        if unpack.unconsumed_tail or not unpack.eof:
            raise NotWhole("They hold more than a results file can. Ask for the file itself.")
        return json.loads(plain)
    except (Error, zlib.error, ValueError, RecursionError) as trouble:
        if isinstance(trouble, NotWhole):
            raise
        raise NotWhole("They could not be unpacked. Scan the codes once more.") from trouble
