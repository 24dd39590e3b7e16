"""Find phrases in a post: the word lists of `words/`, and the small pattern language they are written in.

A phrase is written as its words. “a/b” is either word, “the/” is “the” or nothing, “...” is up to four words of the
same sentence, and “<time>” is anything of that kind (handle, tag, link, price, percent, time, phone, number).
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kit.talk.tokens import Token

FOLDER = Path(__file__).with_name("words")
_GAP = 4
_SKIP = "..."

Slot = frozenset[str] | None
"""The words or kinds one place of a phrase accepts; None for a gap."""


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase found in a post: the group it belongs to, and where it stands among the tokens and in the text."""

    group: str
    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    group: str
    rest: tuple[Slot, ...]


class Lexicon:
    """Phrases of one language, indexed by their first word so that a post is read once."""

    def __init__(self, groups: dict[str, list[str]]) -> None:
        self._index: dict[str, list[_Phrase]] = {}
        for group, phrases in groups.items():
            for phrase in phrases:
                for slots in _spelled_out(phrase):
                    for word in slots[0] or ():
                        self._index.setdefault(word, []).append(_Phrase(group, slots[1:]))

    def find(self, words: Sequence[Token]) -> Iterator[Found]:
        """Give every phrase that stands in `words`, in order."""
        for first, token in enumerate(words):
            for key in (token.text, f"<{token.kind}>"):
                for phrase in self._index.get(key, ()):
                    last = _match(phrase.rest, words, first)
                    if last is not None:
                        yield Found(phrase.group, first, last, token.start, words[last].end)


def _spelled_out(phrase: str) -> Iterator[tuple[Slot, ...]]:
    """Turn a written phrase into slots, one version with and one without each optional word."""
    versions: list[tuple[Slot, ...]] = [()]
    for part in phrase.split():
        choices = part.split("/")
        slot = None if _SKIP in choices else frozenset(choice for choice in choices if choice)
        longer = [(*version, slot) for version in versions]
        versions = longer + versions if "" in choices and slot else longer
    return (version for version in versions if version and version[0])


def _match(rest: tuple[Slot, ...], words: Sequence[Token], at: int) -> int | None:
    """Follow the slots after position `at`; give the position of the last word, or None."""
    for number, slot in enumerate(rest):
        if slot is None:
            ends = range(at, min(at + _GAP + 1, len(words)))
            for end in ends:
                if end > at and words[end].kind in ("stop", "question"):
                    return None
                if (last := _match(rest[number + 1 :], words, end)) is not None:
                    return last
            return None
        at += 1
        if at >= len(words) or not (words[at].text in slot or f"<{words[at].kind}>" in slot):
            return None
    return at


@cache
def lexicons() -> dict[str, Lexicon]:
    """Read the word lists: one lexicon for “english” and one for “french”."""
    lists: dict[str, dict[str, list[str]]] = {"english": {}, "french": {}}
    for file in sorted(FOLDER.glob("*.toml")):
        for group, entry in tomllib.loads(file.read_text(encoding="utf-8")).items():
            for language, groups in lists.items():
                groups[group] = entry.get(language, [])
    return {language: Lexicon(groups) for language, groups in lists.items()}


@cache
def reasons() -> dict[str, str]:
    """Give each group's reason, in words a shop owner understands, for example “asks for an order”."""
    found: dict[str, str] = {}
    for file in sorted(FOLDER.glob("*.toml")):
        for group, entry in tomllib.loads(file.read_text(encoding="utf-8")).items():
            found[group] = entry["reason"]
    return found
