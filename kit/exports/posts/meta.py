"""Posts from Facebook, Instagram and Threads, as their JSON exports hold them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from kit.exports.dates import from_seconds
from kit.exports.loaded import Loaded, gathered
from kit.exports.look import Look, Source
from kit.exports.meta import mend
from kit.talk.post import Post

AUDIENCE = "{} does not say in its export who could see a post, so posts for friends only are here as well."
WORDLESS = "without words"
INSTAGRAM_LISTS = ("", "ig_reels_media")
FACEBOOK_KEYS = {"data", "attachments", "title"}
THREADS_LIST = "text_post_app_text_posts"


def _dicts(value: object) -> Iterator[dict[str, Any]]:
    """Give the objects of what should be a list of objects."""
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict):
            yield one


def _facebook_knows(look: Look) -> bool:
    item = look.item
    return look.list_name == "" and "timestamp" in item and not item.keys().isdisjoint(FACEBOOK_KEYS)


def _facebook(item: dict[str, Any]) -> Post | str:
    """Take the words of a post, else those written under its pictures."""
    text = next((words for one in _dicts(item.get("data")) if (words := mend(one.get("post")))), "")
    if not text:
        media = [one.get("media") for part in _dicts(item.get("attachments")) for one in _dicts(part.get("data"))]
        text = next((words for one in media if isinstance(one, dict) and (words := mend(one.get("description")))), "")
    return Post(text, from_seconds(item.get("timestamp")), "Facebook") if text else WORDLESS


def _instagram_knows(look: Look) -> bool:
    return look.list_name in INSTAGRAM_LISTS and _is_media(look.item)


def _is_media(item: dict[str, Any]) -> bool:
    return any("creation_timestamp" in one or "uri" in one for one in _dicts(item.get("media")))


def _instagram(item: dict[str, Any]) -> Post | str:
    """Take the caption: beside the pictures when there are several, on the picture itself when there is one."""
    media = list(_dicts(item.get("media")))
    text = next((words for one in [item, *media] if (words := mend(one.get("title")))), "")
    moments = (from_seconds(one.get("creation_timestamp")) for one in [item, *media])
    return Post(text, next(filter(None, moments), None), "Instagram") if text else WORDLESS


def _threads_knows(look: Look) -> bool:
    return look.list_name == THREADS_LIST


def _threads(item: dict[str, Any]) -> Post | str:
    media = list(_dicts(item.get("media")))
    text = next((words for one in [*media, item] if (words := mend(one.get("title")))), "")
    moments = (from_seconds(one.get("creation_timestamp")) for one in [*media, item])
    apps = [one.get("text_app_post") for one in [*media, item]]
    reply = any(isinstance(app, dict) and app.get("is_reply") is True for app in apps)
    return Post(text, next(filter(None, moments), None), "Threads", reply=reply) if text else WORDLESS


def _reader(name: str, post_of: Callable[[dict[str, Any]], Post | str]) -> Callable[[Sequence[Look]], Loaded]:
    def read(looks: Sequence[Look]) -> Loaded:
        items = (pair for look in looks for pair in enumerate(look.part.items(), start=1))
        found = ((number, post_of(item) if isinstance(item, dict) else "not a post") for number, item in items)
        return gathered("posts", name, found, AUDIENCE.format(name))

    return read


FACEBOOK = Source("Facebook", "posts", _facebook_knows, _reader("Facebook", _facebook))
INSTAGRAM = Source("Instagram", "posts", _instagram_knows, _reader("Instagram", _instagram))
THREADS = Source("Threads", "posts", _threads_knows, _reader("Threads", _threads))
