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

    When the text has lines of `---`, those part the posts and a post may hold blank lines; otherwise a blank line parts them.

    Parameters
    ----------
    text
        Anything; empty text gives no rows.
    """
    plain = clean(text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", ""))
    pieces = (RULE if RULE.search(plain) else BLANK).split(plain)
    posts = [Post(words) for piece in pieces if (words := clean(piece))]
    wordless = [post for post in posts if not any(map(str.isalnum, post.text)) and post.text.isascii()]
    skipped = [Skipped(f"piece {posts.index(post) + 1}", "without words") for post in wordless]
    return Loaded("posts", SOURCE_NAME, tuple(post for post in posts if post not in wordless), tuple(skipped))
