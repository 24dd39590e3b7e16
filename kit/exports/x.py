"""An X archive: which of its scripts hold posts, which hold accounts, and both read in one pass."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kit.exports.loaded import CannotRead, Loaded
from kit.exports.look import Look, Source
from kit.exports.people.x import read_follows
from kit.exports.posts.x import CSV_COLUMNS, NETWORK, Mentioned, is_tweet, read_posts

SCRIPT = re.compile(r"\s*window\.YTD\.(\w+?)\.part\d+\s*=")
POSTS = ("tweets", "tweet")
FOLLOWS = ("following", "follower")
LONG_POSTS = "note_tweet"
ACCOUNT = "account"


def script_name(look: Look) -> str:
    """Give the name X's script announces ("tweets", "note_tweet", "account"), or "" when it is no such script."""
    found = SCRIPT.match(look.beginning.lstrip("\ufeff"))
    return found[1] if found else ""


def _knows(look: Look) -> bool:
    if name := script_name(look):
        return name in (*POSTS, *FOLLOWS, LONG_POSTS, ACCOUNT)
    return _holds_posts(look)


def _holds_posts(look: Look) -> bool:
    """Say whether this is tweets.js, also when somebody took the script's first words away, or tweets.csv."""
    if name := script_name(look):
        return name in POSTS
    if look.columns:
        return look.columns.has("tweet id", "text", "timestamp")
    return is_tweet(look.item.get("tweet", look.item))


def _read(looks: Sequence[Look]) -> Loaded:
    def parts(*names: str) -> list[Look]:
        return [look for look in looks if script_name(look) in names]

    tweets = [look for look in looks if _holds_posts(look)]
    long_posts, follows = parts(LONG_POSTS), parts(*FOLLOWS)
    mentioned: Mentioned = {}
    posts = read_posts(tweets, long_posts, parts(ACCOUNT), mentioned if follows else None)
    if not follows:
        if not tweets and not long_posts:
            raise CannotRead(f"{looks[0].part.name} holds only your account details on X; pick tweets.js beside it.")
        return posts
    people = read_follows(follows, mentioned)
    return replace(posts, also=(people,)) if tweets or long_posts else people


SOURCE = Source(NETWORK, "posts", _knows, _read, CSV_COLUMNS)
