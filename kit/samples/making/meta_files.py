"""Write what Facebook and Instagram let their members download about connections: zips of JSON."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from typing import Any

from kit.samples.making.dice import Dice
from kit.samples.making.steady_zip import steady_zip
from kit.samples.truth import ContactTruth


def facebook_archive(friends: Sequence[ContactTruth], dice: Dice, banner: str) -> bytes:
    """Give the zip with `your_friends.json`, newest friend first."""
    rows = [{"name": garbled(friend.name), "timestamp": _second(friend, dice)} for friend in _newest_first(friends)]
    return _archive({"connections/friends/your_friends.json": {"friends_v2": rows}}, banner)


def instagram_archive(people: Sequence[ContactTruth], dice: Dice, banner: str) -> bytes:
    """Give the zip with everybody the owner follows, and with those who follow back: all who write back, and some."""
    followed = [(person, _second(person, dice)) for person in _newest_first(people)]
    followers = [
        _listed("", f"https://www.instagram.com/{person.handle}", second + dice.whole(60, 90_000), person.handle)
        for person, second in followed
        if person.two_way or dice.chance() < 0.4
    ]
    following = [
        _listed(person.handle, f"https://www.instagram.com/_u/{person.handle}", second) for person, second in followed
    ]
    folder = "connections/followers_and_following"
    lists = {
        f"{folder}/followers_1.json": followers,
        f"{folder}/following.json": {"relationships_following": following},
    }
    return _archive(lists, banner)


def garbled(text: str) -> str:
    """Write a text as Meta does: every byte of its UTF-8 as a character of its own."""
    return text.encode().decode("latin-1")


def _newest_first(people: Sequence[ContactTruth]) -> list[ContactTruth]:
    return sorted(people, key=lambda person: (person.connected, person.key), reverse=True)


def _second(person: ContactTruth, dice: Dice) -> int:
    """Give a moment of the day they connected, in the afternoon so that it is the same day in every time zone here."""
    at = datetime.combine(person.connected, time(hour=14), UTC)
    return int(at.timestamp()) + dice.whole(0, 5 * 3600)


def _listed(title: str, href: str, second: int, value: str | None = None) -> dict[str, Any]:
    entry: dict[str, Any] = {"href": href, "timestamp": second}
    if value is not None:  # followers carry the name here; the followed carry it in the title only
        entry["value"] = value
    return {"title": title, "media_list_data": [], "string_list_data": [entry]}


def _archive(lists: Mapping[str, Any], banner: str) -> bytes:
    members = {name: json.dumps(rows, indent=2).encode() for name, rows in lists.items()}
    return steady_zip({"made-up.txt": f"{banner}\n".encode(), **members})
