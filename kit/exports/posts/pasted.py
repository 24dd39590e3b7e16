"""Posts typed or pasted as plain text: it needs no export at all."""

from __future__ import annotations

import re

from kit.exports.loaded import Loaded, Skipped
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
    posts: list[Post] = []
    skipped: list[Skipped] = []
    for number, words in enumerate(filter(None, map(clean, pieces)), start=1):
        if any(map(str.isalnum, words)) or not words.isascii():  # an emoji alone is a post, a row of dots is not
            posts.append(Post(words))
        else:
            skipped.append(Skipped(f"piece {number}", "without words"))
    return Loaded("posts", SOURCE_NAME, tuple(posts), tuple(skipped))
