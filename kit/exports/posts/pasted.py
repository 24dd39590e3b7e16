"""Posts typed or pasted as plain text: it needs no export at all."""

from __future__ import annotations

import re

from kit.exports.loaded import Loaded, gathered
from kit.exports.text import clean
from kit.talk.post import Post

SOURCE_NAME = "Pasted text"
RULE = re.compile(r"^[ \t]*(?:-{3,}|_{3,}|\*{3,}|—+)[ \t]*$", re.MULTILINE)
BLANK = re.compile(r"\n[ \t]*\n")


def read_text(text: str) -> Loaded:
    """Read posts that somebody typed or pasted.

    When the text has lines of `---`, those part the posts and a post may hold blank lines; else a blank line does.

    Parameters
    ----------
    text
        Anything; empty text gives no rows.
    """
    plain = clean(text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", ""))
    pieces = (RULE if RULE.search(plain) else BLANK).split(plain)
    found = enumerate(filter(None, map(clean, pieces)), start=1)
    return gathered("posts", SOURCE_NAME, ((f"piece {number}", _post(words)) for number, words in found))


def _post(words: str) -> Post | str:
    """Make a post; an emoji alone is one, a row of dots is not."""
    return Post(words) if any(map(str.isalnum, words)) or not words.isascii() else "without words"
