"""Cut a post into words, and into the kinds of things a post is made of: handles, links, prices, times."""

import re
from dataclasses import dataclass

_PATTERN = re.compile(
    r"""
      (?P<link>(?:https?://|www\.)\S+ | \b[\w-]+\.(?:com|ca|org|net|example)(?:/\S*)?\b)
    | (?P<email>[\w.+-]+@[\w-]+\.[\w.-]+\w)
    | (?P<handle>(?<![\w.])@[^\W\d][\w.-]*\w (?:@[\w.-]+\w)? | (?<![\w.])@[^\W\d])
    | (?P<daytag>[#＃](?:national|world|international|intl)\w+)
    | (?P<tag>[#＃]\w+)
    | (?P<price>\$\s?\d[\d,.]*\d?(?:\s?(?:k|m|million|billion)\b)?
              | \d{1,3}(?:[  ]?\d{3})*(?:,\d\d)?\s?\$ | [£€]\s?\d[\d,.]* | \b\d+\s(?:dollars|bucks)\b)
    | (?P<percent>\d+(?:[.,]\d+)?\s?(?:%|percent\b|per\scent\b|pour\scent\b))
    | (?P<time>\b\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?) | \b\d{1,2}\s?h(?:\s?\d\d)?\b | \b\d{1,2}:\d\d\b
             | \b(?:noon|midnight|midi|minuit)\b)
    | (?P<place>\b\d{1,3}(?:st|nd|rd|th)\s?(?:&|and|/|st\b|street|ave)\s?\w*
              | \b[^\W\d_]+\s?(?:&|/)\s?\d{1,3}(?:st|nd|rd|th)\b
              | \b\d{1,5}\s[^\W\d_]+\s(?:st|street|ave|avenue|rd|road|dr|drive|blvd|lane)\b
              | \b\d{1,5},?\srue\s[^\W\d_]+)
    | (?P<phone>\b(?:\d{3}[-. ])?\d{3}[-.]\d{4}\b)
    | (?P<number>\#?\d[\d,.]*\d(?:st|nd|rd|th)?\b | \#?\d(?:st|nd|rd|th)?\b)
    | (?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)
    | (?P<stop>[.!…:;|]+|\n+)
    | (?P<question>\?)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Spelled out, so that one phrase in the word lists covers “we’re open” and “we are open”.
_SHORT = re.compile(r"\b(we|you|they|i|it|he|she|that|there|what|who|here|how|where|let)'(re|ve|ll|d|m|s)\b")
_ELISION = re.compile(r"\b(?:qu|[ldjnsmtc])'(?=\w)")
_LONG = {"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am", "s": "is"}


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a post.

    Parameters
    ----------
    text
        In lower case, apostrophes straightened; for comparing.
    kind
        “word”, “handle”, “tag”, “daytag” (#WorldBookDay), “link”, “email”, “price”, “percent”, “time”,
        “place” (a street corner or address), “phone”, “number”, “stop” or “question”.
    start, end
        Where it stands in the post.
    """

    text: str
    kind: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Cut `text` into tokens. Commas, brackets, quotes and emoji are left out; sentence ends are kept."""
    found: list[Token] = []
    for match in _PATTERN.finditer(text):
        kind, piece = match.lastgroup or "word", match.group().lower().replace("’", "'")
        start, end = match.span()
        words = spelled_out(piece).split() if kind == "word" else [piece]
        found += [Token(word, kind, start, end) for word in words]
    return found


def spelled_out(text: str) -> str:
    """Write short forms out, in lower case: “we're” becomes “we are”, “l'été” becomes “l' été”."""
    if "'" not in text:
        return text
    return _SHORT.sub(_long_form, _ELISION.sub(r"\g<0> ", text))


def _long_form(short: re.Match[str]) -> str:
    return f"{short[1]} {'us' if short[1] == 'let' else _LONG[short[2]]}"
