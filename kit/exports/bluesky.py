"""A Bluesky repository (repo.car): own posts and followed accounts, by a small reader for CAR and DAG-CBOR."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Any

from kit.contacts.contact import Contact
from kit.exports.dates import moment
from kit.exports.loaded import CannotRead, Loaded, Skipped
from kit.exports.look import Look, Source
from kit.exports.part import JSON_MOST
from kit.exports.text import clean
from kit.talk.post import Post

NETWORK = "Bluesky"
POST, REPOST, FOLLOW = "app.bsky.feed.post", "app.bsky.feed.repost", "app.bsky.graph.follow"
MARKS = (POST.encode(), REPOST.encode(), FOLLOW.encode())
DEEPEST = 40
NUMBERS_ONLY = (
    "Bluesky gives only account numbers of the people you follow, no names or handles, "
    "so it cannot feed a contact audit by itself."
)


class _Damaged(Exception):
    """A block that does not follow DAG-CBOR."""


def _knows(look: Look) -> bool:
    """Recognise the header of a CAR file: a length, then a map with `roots` and `version`."""
    start = look.part.head[:128]
    return start[1:2] in (b"\xa1", b"\xa2") and b"eroots" in start and b"gversion" in start


def _read(looks: Sequence[Look]) -> Loaded:
    posts: list[Post] = []
    people: dict[str, Contact] = {}
    skipped: list[Skipped] = []
    for look in looks:
        for number, record in enumerate(_records(look), start=1):
            kind = record.get("$type")
            if kind == FOLLOW and (subject := clean(record.get("subject"))):
                when = moment(record.get("createdAt"))
                people.setdefault(
                    subject, Contact(handle=subject, connected_on=when.date() if when else None, network=NETWORK)
                )
            elif kind in (POST, REPOST):
                post = _post(record, repost=kind == REPOST)
                if isinstance(post, Post):
                    posts.append(post)
                else:
                    skipped.append(Skipped(number, post))
    followed = Loaded("contacts", NETWORK, tuple(people.values()), notes=(NUMBERS_ONLY,))
    if not posts and not skipped:
        return followed
    return Loaded("posts", NETWORK, tuple(posts), tuple(skipped), also=(followed,) if people else ())


def _post(record: dict[str, Any], repost: bool) -> Post | str:
    subject = record.get("subject")
    text = clean(subject.get("uri")) if repost and isinstance(subject, dict) else clean(record.get("text"))
    if not text:
        return "without words"
    return Post(text, moment(record.get("createdAt")), NETWORK, reply=bool(record.get("reply")), repost=repost)


def _records(look: Look) -> Iterator[dict[str, Any]]:
    """Give every record we use; blocks without one of the three names in them are passed over unread."""
    if look.part.size > JSON_MOST:
        raise CannotRead(f"{look.part.name} is larger than any Bluesky export we know; download it once more.")
    with look.part.begin() as stream:
        data = stream.read(JSON_MOST)
    at = _after_header(data, look.part.name)
    while at < len(data):
        try:
            length, at = _varint(data, at)
            block, at = data[at : at + length], at + length
            if at > len(data) or not length:
                raise _Damaged
            if any(mark in block for mark in MARKS):
                record, _ = _value(block, _after_cid(block), 0)
                if isinstance(record, dict):
                    yield record
        except _Damaged as fault:
            raise CannotRead(f"{look.part.name} is damaged or only half downloaded; download it once more.") from fault


def _after_header(data: bytes, name: str) -> int:
    try:
        length, at = _varint(data, 0)
    except _Damaged as fault:
        raise CannotRead(f"{name} is damaged or only half downloaded; download it once more.") from fault
    return at + length


def _after_cid(block: bytes) -> int:
    """Step over the block's own number: version, codec, and the hash with its length (or a bare old-style hash)."""
    if block[:2] == b"\x12\x20":
        return 34
    at = 0
    for _ in range(3):  # version, codec, name of the hash
        _, at = _varint(block, at)
    length, at = _varint(block, at)
    return at + length


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Read a number of seven bits a byte, lowest first."""
    number = 0
    for shift in range(0, 63, 7):
        if at >= len(data):
            raise _Damaged
        number |= (data[at] & 0x7F) << shift
        at += 1
        if not data[at - 1] & 0x80:
            return number, at
    raise _Damaged


def _value(data: bytes, at: int, depth: int) -> tuple[Any, int]:
    """Read one DAG-CBOR value (RFC 8949): kind in the upper three bits, size or value in the lower five."""
    if at >= len(data) or depth > DEEPEST:
        raise _Damaged
    kind, low = data[at] >> 5, data[at] & 0x1F
    at += 1
    if kind == 7:
        return _simple(data, at, low)
    size, at = _size(data, at, low)
    if kind == 0:
        return size, at
    if kind == 1:
        return -1 - size, at
    if kind == 6:  # a tag: the value behind it is a link to another block
        return _value(data, at, depth + 1)
    if size > len(data) - at:
        raise _Damaged
    if kind == 2:
        return data[at : at + size], at + size
    if kind == 3:
        return data[at : at + size].decode("utf-8", errors="replace"), at + size
    if kind == 4:
        return _list(data, at, size, depth)
    return _map(data, at, size, depth)


def _list(data: bytes, at: int, size: int, depth: int) -> tuple[list[Any], int]:
    values = []
    for _ in range(size):
        value, at = _value(data, at, depth + 1)
        values.append(value)
    return values, at


def _map(data: bytes, at: int, size: int, depth: int) -> tuple[dict[str, Any], int]:
    values: dict[str, Any] = {}
    for _ in range(size):
        key, at = _value(data, at, depth + 1)
        if not isinstance(key, str):
            raise _Damaged
        values[key], at = _value(data, at, depth + 1)
    return values, at


def _size(data: bytes, at: int, low: int) -> tuple[int, int]:
    if low < 24:
        return low, at
    width = {24: 1, 25: 2, 26: 4, 27: 8}.get(low, 0)
    if not width or at + width > len(data):
        raise _Damaged
    return int.from_bytes(data[at : at + width], "big"), at + width


def _simple(data: bytes, at: int, low: int) -> tuple[Any, int]:
    if low in (20, 21):
        return low == 21, at
    if low == 22:
        return None, at
    if low == 27 and at + 8 <= len(data):
        return struct.unpack(">d", data[at : at + 8])[0], at + 8
    raise _Damaged


SOURCE = Source(NETWORK, "posts", _knows, _read)
