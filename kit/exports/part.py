"""One file, alone or in an archive: its beginning to recognise it by, its text, its JSON items one by one."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, BinaryIO

from kit.exports.loaded import CannotRead
from kit.exports.text import decode, marked_encoding

HEAD = 64 * 1024  # bytes looked at to recognise a file: enough for a long preamble or one long first item
TABLE_MOST = 25 * 1024 * 1024  # real tables of 30,000 people are under 6 MB; past this it is not one of ours
JSON_MOST = 250 * 1024 * 1024  # about 2 KB a post: 100,000 posts on X make 200 MB
ROWS_MOST = 1_000_000  # more than anybody has posted or met; a file of empty rows would otherwise take minutes
ITEM_MOST = 8 * 1024 * 1024  # one post or person; past this the brackets do not match
CHUNK = 1024 * 1024

Progress = Callable[[int, int], None]


def no_progress(done: int, total: int) -> None:
    """Ignore how far reading has come."""


@dataclass(frozen=True)
class Part:
    """One file to read.

    Parameters
    ----------
    name
        What the learner calls it; used in sentences only, never to recognise it.
    size
        Its length in bytes once unpacked.
    begin
        Gives a fresh stream of its bytes; faults of the archive come out as `CannotRead`.
    progress
        Told (bytes done, bytes in all) while JSON items stream by.
    """

    name: str
    size: int
    begin: Callable[[], BinaryIO]
    progress: Progress = field(default=no_progress)

    @cached_property
    def head(self) -> bytes:
        """The first 64 KB."""
        with self.begin() as stream:
            return stream.read(HEAD)

    @cached_property
    def beginning(self) -> str:
        """The first 64 KB as text, without half a character at its end."""
        head = self.head
        if len(head) == HEAD and not marked_encoding(head):
            # Stop before a character that the cut may have halved, so that strict UTF-8 still holds.
            end = HEAD - 1
            while end > HEAD - 4 and head[end] & 0xC0 == 0x80:
                end -= 1
            head = head[:end]
        return decode(head)

    def text(self) -> str:
        """Give the whole file as text.

        Raises
        ------
        CannotRead
            When it is larger than any real table.
        """
        if self.size > TABLE_MOST:
            raise CannotRead(
                f"{self.name} is {self.size // 1_000_000} MB, far larger than any list of posts or people we know; "
                "look whether you picked the right file."
            )
        with self.begin() as stream:
            data = stream.read(TABLE_MOST + 1)
        if max(data.count(b"\n"), data.count(b"\r")) > ROWS_MOST:
            raise too_many(self.name)
        whole = decode(data)
        self.progress(self.size, self.size)
        return whole

    @cached_property
    def first_item(self) -> tuple[str, Any]:
        """The key of the first list in a JSON file ("" when the list is the whole file), and the first item in it.

        ``('relationships_following', {...})``; the item is None when there is none or the beginning is not JSON.
        """
        key, item = _first_item(self.beginning)
        if item is None and self.size > HEAD and self.beginning.lstrip(BOM_AND_BLANKS)[:1] in ("[", "{"):
            with self.begin() as stream:  # one post with many pictures can be longer than the beginning
                key, item = _first_item(decode(stream.read(CHUNK)))
        return key, item

    def items(self) -> Iterator[Any]:
        """Give the members of the first JSON list, one by one, in constant memory.

        Works on ``[...]``, ``{"key": [...]}`` and X's ``window.YTD.tweets.part0 = [...]``.

        Raises
        ------
        CannotRead
            When the file is too large, stops in the middle, or its brackets do not match.
        """
        if self.size > JSON_MOST:
            raise CannotRead(
                f"{self.name} is {self.size // 1_000_000} MB and we read up to {JSON_MOST // (1024 * 1024)} MB; "
                "ask the service for a shorter span of time."
            )
        with self.begin() as stream:
            yield from _Items(self, stream).all()


def too_many(name: str) -> CannotRead:
    """Say that a file has more rows than any list of ours."""
    return CannotRead(f"{name} has more rows than any list of posts or people; look whether you picked the right file.")


def part_of_bytes(name: str, data: bytes, progress: Progress = no_progress) -> Part:
    """Make a part of bytes that are already in memory."""
    return Part(name, len(data), lambda: io.BytesIO(data), progress)


class _Items:
    """Decodes and parses a JSON list as it streams by."""

    def __init__(self, part: Part, stream: BinaryIO) -> None:
        self.part = part
        self.stream = stream
        encoding = marked_encoding(part.head) or "utf-8"
        self.decoder = codecs.getincrementaldecoder(encoding)(
            errors="patio-windows" if encoding == "utf-8" else "replace"
        )
        self.text = ""
        self.at = 0
        self.done = 0
        self.ended = False

    def more(self) -> bool:
        """Take in one more piece; False at the end of the file."""
        if self.ended:
            return False
        data = self.stream.read(CHUNK)
        self.done += len(data)
        self.ended = not data
        self.text = self.text[self.at :] + self.decoder.decode(data, final=self.ended).replace("\0", "")
        self.at = 0
        self.part.progress(min(self.done, self.part.size), self.part.size)
        return not self.ended

    def all(self) -> Iterator[Any]:
        """Give every member of the list."""
        self.more()
        start = _list_start(self.text)
        if start is None:
            raise CannotRead(f"{self.part.name} does not hold a list where we looked for one; download it once more.")
        self.at = start[1]
        parse = json.JSONDecoder().raw_decode
        count = 0
        while (mark := self.peek()) != "]":
            if mark == ",":
                self.at += 1
                continue
            item, self.at = self._one(parse)
            count += 1
            if count > ROWS_MOST:
                raise too_many(self.part.name)
            yield item

    def peek(self) -> str:
        """Give the next character that is not blank."""
        while True:
            self.at = _skip_blanks(self.text, self.at)
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.more() and self.at >= len(self.text):
                raise self._cut_short()

    def _one(self, parse: Callable[[str, int], tuple[Any, int]]) -> tuple[Any, int]:
        while True:
            try:
                item, end = parse(self.text, self.at)
            except (ValueError, RecursionError):
                item, end = None, -1
            # A number or word at the very end of a piece may go on in the next one.
            if 0 <= end < len(self.text):
                return item, end
            if len(self.text) - self.at > ITEM_MOST or not self.more():
                raise self._cut_short()

    def _cut_short(self) -> CannotRead:
        if self.ended:
            return CannotRead(
                f"{self.part.name} stops in the middle, as if the download broke off; download it once more."
            )
        return CannotRead(f"{self.part.name} is damaged part of the way in; download it once more.")


BOM_AND_BLANKS = "\ufeff \t\r\n"
BLANKS = re.compile(r"[\s\ufeff]*")
SCRIPT = re.compile(r"[\s\ufeff]*[\w.$\[\]'\"]{1,200}\s*=\s*")
PLAIN_LISTS = {"@context"}  # Mastodon opens with a list of vocabularies


def _skip_blanks(text: str, at: int) -> int:
    found = BLANKS.match(text, at)
    return found.end() if found else at


def _first_item(text: str) -> tuple[str, Any]:
    start = _list_start(text)
    if start is None:
        return "", None
    key, place = start
    try:
        item, _ = json.JSONDecoder().raw_decode(text, _skip_blanks(text, place))
    except (ValueError, RecursionError):
        return key, None
    return key, item


def _list_start(text: str) -> tuple[str, int] | None:
    """Find the first list of a JSON file: its key ("" when it is the whole file) and the place behind its bracket."""
    script = SCRIPT.match(text)
    at = _skip_blanks(text, script.end() if script else 0)
    if text.startswith("[", at):
        return "", at + 1
    parse = json.JSONDecoder().raw_decode
    separator = "{"
    try:
        while text.startswith(separator, at):
            key, at = parse(text, _skip_blanks(text, at + 1))
            at = _skip_blanks(text, at)
            if not isinstance(key, str) or not text.startswith(":", at):
                return None
            at = _skip_blanks(text, at + 1)
            if text.startswith("[", at) and key not in PLAIN_LISTS:
                return key, at + 1
            _, at = parse(text, at)
            at = _skip_blanks(text, at)
            separator = ","
    except (ValueError, RecursionError):
        pass
    return None
