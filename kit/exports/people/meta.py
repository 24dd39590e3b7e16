"""Friends on Facebook, followers and followed on Instagram and Threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from kit.contacts.contact import Contact
from kit.exports.dates import from_seconds
from kit.exports.loaded import Loaded, Skipped
from kit.exports.look import Look, Source
from kit.exports.meta import mend

FRIENDS = ("friends_v2", "friends")
INSTAGRAM_FOLLOWING = "relationships_following"
INSTAGRAM_FOLLOWERS = ("", "relationships_followers")
THREADS = ("text_post_app_text_post_app_followers", "text_post_app_text_post_app_following")
NO_MAIL = "{} gives no e-mail address in its export, so people are told apart by name."
HANDLES = "Instagram gives only handles, no names, so few of these people can be matched with your other lists."


def _day(seconds: object) -> date | None:
    moment = from_seconds(seconds)
    return moment.date() if moment else None


def _friend(item: dict[str, Any]) -> Contact | str:
    name = mend(item.get("name"))
    if not name:
        return "without a name"
    return Contact(name=name, connected_on=_day(item.get("timestamp")), network="Facebook")


def _link(item: dict[str, Any]) -> dict[str, Any]:
    """Give the first entry of `string_list_data`: href, value, timestamp."""
    entries = item.get("string_list_data")
    first = entries[0] if isinstance(entries, list) and entries else None
    return first if isinstance(first, dict) else {}


def _last_part(address: str) -> str:
    """Give the handle at the end of a profile address; following.json writes /_u/handle."""
    try:
        return urlsplit(address).path.rstrip("/").rpartition("/")[2].removeprefix("@")
    except ValueError:
        return ""


def _instagram_person(item: dict[str, Any]) -> Contact | str:
    link = _link(item)
    address = mend(link.get("href"))
    handle = mend(link.get("value")) or mend(item.get("title")) or _last_part(address)
    if not handle:
        return "without a handle"
    return Contact(
        name=handle, handle=handle, url=address, connected_on=_day(link.get("timestamp")), network="Instagram"
    )


def _threads_person(item: dict[str, Any]) -> Contact | str:
    link = _link(item)
    address = mend(link.get("href"))
    handle = mend(link.get("value")) or _last_part(address)
    name = mend(item.get("title")) or handle
    if not name:
        return "without a handle"
    return Contact(name=name, handle=handle, url=address, connected_on=_day(link.get("timestamp")), network="Threads")


def _reader(
    source: str, person_of: Callable[[dict[str, Any]], Contact | str], note: str
) -> Callable[[Sequence[Look]], Loaded]:
    def read(looks: Sequence[Look]) -> Loaded:
        people: dict[str, Contact] = {}
        skipped: list[Skipped] = []
        for number, item in enumerate((item for look in looks for item in look.part.items()), start=1):
            found = person_of(item) if isinstance(item, dict) else "not a person"
            if isinstance(found, str):
                skipped.append(Skipped(number, found))
            else:
                # A handle stands for one account; two friends may share a name.
                key = found.handle.lower() or f"{number}"
                people[key] = _earlier(people.get(key), found)
        return Loaded("contacts", source, tuple(people.values()), tuple(skipped), (note,))

    return read


def _earlier(one: Contact | None, other: Contact) -> Contact:
    """Keep the first of two days when somebody both follows and is followed."""
    if one is None or (other.connected_on and (not one.connected_on or other.connected_on < one.connected_on)):
        return other
    return one


FACEBOOK_FRIENDS = Source(
    "Facebook friends",
    "contacts",
    lambda look: look.list_name in FRIENDS and ("name" in look.item or not look.item),
    _reader("Facebook", _friend, NO_MAIL.format("Facebook")),
)
INSTAGRAM_PEOPLE = Source(
    "Instagram people",
    "contacts",
    lambda look: (
        look.list_name == INSTAGRAM_FOLLOWING
        or (look.list_name in INSTAGRAM_FOLLOWERS and "string_list_data" in look.item and "media" not in look.item)
    ),
    _reader("Instagram", _instagram_person, HANDLES),
)
THREADS_PEOPLE = Source(
    "Threads people",
    "contacts",
    lambda look: look.list_name in THREADS,
    _reader("Threads", _threads_person, NO_MAIL.format("Threads")),
)
