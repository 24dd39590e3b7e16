"""Find phrases in a post: the word lists of `words/`, and the small pattern language they are written in.

A phrase is written as its words. “a/b” is either word, “the/” is “the” or nothing, “...” is up to four words of the
same sentence, and “<time>” is anything of that kind: handle, tag, daytag, link, email, price, percent, time, place,
phone, number, question (mark), stop (the end of a sentence, a colon, a new line).
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from kit.talk.tokens import Token, spelled_out

Language = Literal["english", "french"]

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
                for slots in _versions(phrase):
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


def _versions(phrase: str) -> Iterator[tuple[Slot, ...]]:
    """Turn a written phrase into slots, one version with and one without each optional word."""
    versions: list[tuple[Slot, ...]] = [()]
    for part in " ".join(word if "/" in word else spelled_out(word) for word in phrase.split()).split():
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
def groups() -> dict[str, dict[str, Any]]:
    """Read the word lists: each group has a “reason” and the lists “english” and “french”."""
    found: dict[str, dict[str, Any]] = {}
    for file in sorted(FOLDER.glob("*.toml")):
        found |= tomllib.loads(file.read_text(encoding="utf-8"))
    return found


@cache
def lexicon(language: Language) -> Lexicon:
    """Give the phrases of one language."""
    return Lexicon({name: group[language] for name, group in groups().items()})


@cache
def single_words(group: str, language: Language) -> frozenset[str]:
    """Give a group's list as plain words, for groups that hold no longer phrases."""
    return frozenset(groups()[group][language])
