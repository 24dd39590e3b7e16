"""Read one post once: its words, the phrases found in it, whom it names, whether it answers or reshares."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kit.talk.lexicon import Found, Language, lexicon, single_words
from kit.talk.own import Own
from kit.talk.tokens import Token, tokens

_RESHARE = re.compile(
    r"""
      (?:^|[\s“"'(]) (?:RT|MT|HT) [:\s]* (?=@)   # RT @name, MT @name
    | ^\W*RT\b | ♻ | 🔁                         # the marks people put by hand
    | ^\W*(?:repost|regram|partagé\ de)\b
    | [“"]\s?@\w+\s?:                           # “@name: their words”
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MENTION_FIRST = re.compile(r"^\s*@\w")
_ACCENTS = frozenset("éèêàçùôœ")
_IDIOM_HIDES = ("thanks", "welcome", "booking", "order", "discount")
_FEW_WORDS = 3
_NOT_THE_BUSINESS = ("everyones_we", "from_us", "recommend", "credits", "praise", "welcome", "cause", "asks", "invites")


@dataclass(frozen=True)
class Reading:
    """One post, read.

    Parameters
    ----------
    text
        The post.
    reply
        True when the export says it answers somebody.
    repost
        True when the export says the words are somebody else's.
    own
        What we know about the owner.
    """

    text: str
    reply: bool
    repost: bool
    own: Own

    @cached_property
    def tokens(self) -> list[Token]:
        """The pieces of the post."""
        return tokens(self.text)

    @cached_property
    def found(self) -> dict[str, list[Found]]:
        """The phrases found, by group, in order."""
        groups: dict[str, list[Found]] = {}
        for language in self.languages:
            for phrase in lexicon(language).find(self.tokens):
                groups.setdefault(phrase.group, []).append(phrase)
        for phrase in groups.pop("idiom", ()):
            for group in _IDIOM_HIDES:
                kept = [other for other in groups.get(group, ()) if not phrase.first <= other.first <= phrase.last]
                if kept:
                    groups[group] = kept
                else:
                    groups.pop(group, None)
        return groups

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """English, French, or both: many Canadian posts are bilingual."""
        words = {token.text for token in self.tokens}
        french = len(words & single_words("tells_language", "french")) + (not _ACCENTS.isdisjoint(self.text.lower()))
        english = len(words & single_words("tells_language", "english"))
        if french > 2 * english:
            return ("french",)
        return ("english",) if english and french < 2 else ("english", "french")

    def has(self, *groups: str) -> bool:
        """Tell whether a phrase of any of these groups is there."""
        return any(group in self.found for group in groups)

    def words_of(self, *groups: str) -> str:
        """Quote the first phrase of the first of these groups that is there, as it stands in the post."""
        for group in groups:
            if group in self.found:
                phrase = self.found[group][0]
                return " ".join(self.text[phrase.start : phrase.end].split())
        return ""

    def first(self, *groups: str) -> int:
        """Give the token position where the first phrase of these groups starts; far away if none is there."""
        return min((phrase.first for group in groups for phrase in self.found.get(group, ())), default=10_000)

    def kinds(self, kind: str) -> list[Token]:
        """Give the tokens of one kind."""
        return [token for token in self.tokens if token.kind == kind]

    @cached_property
    def others(self) -> list[Token]:
        """Handles that are not ours."""
        return [token for token in self.kinds("handle") if not self.own.has_handle(token.text)]

    @cached_property
    def answers(self) -> bool:
        """Whether the post answers somebody: the export says so, or it begins with a handle."""
        begins = self.tokens and _MENTION_FIRST.match(self.text) and not self.own.has_handle(self.tokens[0].text)
        return self.reply or bool(begins)

    @cached_property
    def reshares(self) -> bool:
        """Whether the post passes on somebody else's words: the export says so, or “RT @” does."""
        return self.repost or bool(_RESHARE.search(self.text))

    @cached_property
    def own_words(self) -> str:
        """What stands before the reshared part; empty for a plain reshare."""
        match = _RESHARE.search(self.text)
        return self.text[: match.start()].strip(" “\"'") if match else ""

    @cached_property
    def we(self) -> list[Found]:
        """The words “we”, “our”, “I” … that mean the business, not everybody."""
        others = [phrase for group in _NOT_THE_BUSINESS for phrase in self.found.get(group, ())]
        covered = {place for phrase in others for place in range(phrase.first, phrase.last + 1)}
        return [phrase for phrase in self.found.get("first_person", ()) if phrase.first not in covered]

    @cached_property
    def question(self) -> int | None:
        """The token position of the last question mark, or None."""
        marks = [place for place, token in enumerate(self.tokens) if token.kind == "question"]
        return marks[-1] if marks else None

    @cached_property
    def ends_in_question(self) -> bool:
        """Whether no more than a few words follow the last question mark (“Asking for science.”)."""
        if self.question is None:
            return False
        after = self.tokens[self.question + 1 :]
        return sum(token.kind == "word" for token in after) <= _FEW_WORDS and not any(t.kind == "price" for t in after)

    @cached_property
    def own_name(self) -> str:
        """Our own handle, name or product as it stands in the post, or an empty text."""
        handles = [token.text for token in self.kinds("handle") if self.own.has_handle(token.text)]
        return handles[0] if handles else _first_in(self.text, (*self.own.names, *self.own.products))

    @property
    def has_words(self) -> bool:
        """Whether there is anything but handles, tags, links and emoji."""
        return any(token.kind not in ("handle", "tag", "link", "stop", "question") for token in self.tokens)


def _first_in(text: str, wanted: Iterable[str]) -> str:
    for name in wanted:
        if name and (match := re.search(rf"(?<!\w){re.escape(name)}", text, re.IGNORECASE)):
            return match.group()
    return ""
