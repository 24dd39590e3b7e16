"""What trade somebody is in, read from the words they typed: a baker, a "Bakery owner" and a boulangerie are one."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from pathlib import Path

from kit.contacts.likeness import jaro_winkler
from kit.settings import section

FILE = Path(__file__).with_name("trades.toml")
SHORTEST = 5  # letters: in shorter words one letter makes another trade (baker, but pet and pot)


@lru_cache(maxsize=2_000)  # looking for slips goes through the whole list
def trades_of(typed: str) -> frozenset[str]:
    """Read the trades in what somebody typed.

    Parameters
    ----------
    typed
        Any words, English or French: "print and web studio".

    Returns
    -------
    frozenset of str
        Names of `trades.toml`: "print" and "web design". What the list does not know gives its own words, "beekeeping
        hats"; nothing said, or only words like "shop", gives none.
    """
    words, known = _words(typed), set[str]()
    rest: list[str] = []
    at = 0
    while at < len(words):
        length, trade = next(_phrases_at(words, at), (1, ""))
        if trade:
            known.add(trade)
        elif words[at] not in _lists()[0]:
            rest.append(words[at])
        at += length
    known = known or {trade for word in rest if (trade := _nearly(word))}
    return frozenset(known or ([" ".join(map(_one, rest))] if rest else ()))


def compete(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two people sell the same, from what `trades_of` read: a trade in common, or one spelled alike."""
    if one & other:
        return True
    unknown = (part - _names() for part in (one, other))
    least = section("circles")["same_spelling"]
    return any(jaro_winkler(a.replace(" ", ""), b.replace(" ", "")) >= least for a, b in product(*unknown))


def _words(typed: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", typed.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall(r"[^\W_]+", plain)


def _phrases_at(words: list[str], at: int) -> Iterator[tuple[int, str]]:
    """Give the phrases of the list that begin here, the longest first, each with its length in words."""
    phrases, longest = _lists()[1:]
    for length in range(min(longest, len(words) - at), 0, -1):
        if trade := phrases.get(" ".join(words[at : at + length])):
            yield length, trade


def _nearly(word: str) -> str:
    """Give the trade whose word this one is a slip of, "" for none."""
    single = (phrase for phrase in _lists()[1] if " " not in phrase and len(phrase) >= SHORTEST)
    likeness = ((jaro_winkler(word, phrase), phrase) for phrase in single) if len(word) >= SHORTEST else ()
    best, phrase = max(likeness, default=(0.0, ""))
    return _lists()[1][phrase] if best >= section("circles")["same_spelling"] else ""


def _one(word: str) -> str:
    """Take the s off a plural: who sells kites competes with a kite shop."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@cache
def _names() -> frozenset[str]:
    return frozenset(_lists()[1].values())


@cache
def _lists() -> tuple[frozenset[str], dict[str, str], int]:
    """Give the words that say nothing, the trade of each phrase, and the words in the longest phrase."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    phrases = {phrase: trade for trade, words in told["trades"].items() for phrase in _parted(words)}
    return frozenset(_parted(told["filler"])), phrases, max(phrase.count(" ") + 1 for phrase in phrases)


def _parted(words: str) -> list[str]:
    return [" ".join(word.split()) for word in words.split(",") if word.strip()]
