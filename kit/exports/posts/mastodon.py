"""Posts from a Mastodon archive's outbox.json, the public ones only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from typing import Any

from kit.exports.dates import moment
from kit.exports.loaded import Loaded, gathered
from kit.exports.look import Look, Source
from kit.exports.text import clean
from kit.talk.post import Post

NETWORK = "Mastodon"
PUBLIC = {"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"}
PRIVATE = "private"
DECLARATION = re.compile(r"<[!?][^<>]*>")
UNENDED = re.compile(r"<(?=[!?]|[^<>]*(?:<|\Z))")
LONGEST = 100_000  # characters of one post; the longest servers allow is about half


def _knows(look: Look) -> bool:
    # likes.json and bookmarks.json are collections too, of bare addresses.
    return look.list_name == "orderedItems" and not isinstance(look.part.first_item[1], str)


def _read(looks: Sequence[Look]) -> Loaded:
    items = (pair for look in looks for pair in enumerate(look.part.items(), start=1))
    return gathered("posts", NETWORK, ((number, _post(item)) for number, item in items))


def _post(item: object) -> Post | str:
    """Make a post of one activity, or say why not."""
    if not isinstance(item, dict):
        return "not a post"
    inner = item.get("object")
    note = inner if isinstance(inner, dict) else {}
    if PUBLIC.isdisjoint(_addressed(item)) and PUBLIC.isdisjoint(_addressed(note)):
        return PRIVATE
    boosted = item.get("type") == "Announce"
    if item.get("type") not in ("Create", "Announce", "Note", "Question"):
        return "not a post"
    if item.get("type") in ("Note", "Question"):
        note = item
    link = clean(note.get("url")) or clean(note.get("id")) or clean(inner)
    text = plain_text(clean(note.get("content"))) or (link if boosted else "")
    if not text:
        return "without words"
    return Post(
        text=text,
        when=moment(item.get("published") or note.get("published")),
        network=NETWORK,
        reply=bool(note.get("inReplyTo")) and note.get("inReplyTo") != note.get("id") and not boosted,
        repost=boosted,
        link=link,
    )


def _addressed(thing: dict[str, Any]) -> Iterator[str]:
    for field in ("to", "cc"):
        value = thing.get(field)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str):
                yield one


class _Words(HTMLParser):
    """Keeps the words of a post and its line breaks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.pieces.append("\n")
        elif tag in ("p", "blockquote", "ul", "ol", "pre"):
            self.pieces.append("\n\n")
        elif tag == "li":
            self.pieces.append("\n- ")
        elif tag in ("script", "style"):
            self.silent += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self.silent = max(0, self.silent - 1)
        elif tag in ("p", "blockquote", "pre"):
            self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(data.replace("\n", " "))


def plain_text(html: str) -> str:
    """Give the words of a small piece of HTML: paragraphs apart, links as their text, nothing else."""
    # html.parser takes the square of the length over marks that never end, so those become plain letters first.
    html = UNENDED.sub("&lt;", DECLARATION.sub("", html[:LONGEST]))
    words = _Words()
    words.feed(html)
    words.close()
    lines = [line.strip() for line in "".join(words.pieces).split("\n")]
    kept = [line for index, line in enumerate(lines) if line or (index and lines[index - 1])]
    return clean("\n".join(kept))


SOURCE = Source(NETWORK, "posts", _knows, _read)
