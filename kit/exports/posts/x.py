"""Posts from an X archive: tweets.js of every age, long posts, and the tweets.csv of before 2019."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from html import unescape
from typing import Any

from kit.exports.dates import moment, x_moment
from kit.exports.loaded import Loaded, Row, Skipped, gathered
from kit.exports.look import Look
from kit.exports.text import clean
from kit.talk.post import Post

NETWORK = "X"
Mentioned = dict[str, tuple[str, str]]
CSV_COLUMNS = frozenset(
    (
        *("tweet id", "in reply to status id", "in reply to user id", "timestamp", "source", "text", "expanded urls"),
        *("retweeted status id", "retweeted status user id", "retweeted status timestamp"),
    )
)
LEFT_ALONE = "We left alone what was never public: posts you deleted, direct messages, Circle posts."
REPLY_MARKS = (
    "in_reply_to_screen_name",
    "in_reply_to_status_id_str",
    "in_reply_to_status_id",
    "in_reply_to_user_id_str",
)


def is_tweet(item: object) -> bool:
    """Say whether a JSON value is a post as X writes it."""
    return isinstance(item, dict) and "full_text" in item and "created_at" in item


def read_posts(
    tweets: Sequence[Look], long_posts: Sequence[Look], account: Sequence[Look], mentioned: Mentioned | None
) -> Loaded:
    """Read the posts of an archive.

    Parameters
    ----------
    tweets
        tweets.js with its parts, or tweets.csv.
    long_posts
        note-tweet.js, which holds the whole text of what tweets.js cuts short.
    account
        account.js, by which an own thread is told from a reply to somebody else.
    mentioned
        Filled with name and handle by account number when it is given.
    """
    own_id = next(filter(None, map(_account, account)), "")
    found = (
        pair for look in tweets for pair in (_csv_posts(look) if look.columns else _tweets(look, own_id, mentioned))
    )
    notes = [note for look in long_posts for note in _notes(look)]
    return _with_long_posts(gathered("posts", NETWORK, found, LEFT_ALONE), notes)


def _account(look: Look) -> str:
    for item in look.part.items():
        account = item.get("account") if isinstance(item, dict) else None
        if isinstance(account, dict):
            return str(account.get("accountId", ""))
    return ""


def _tweets(look: Look, own_id: str, mentioned: Mentioned | None) -> Iterator[tuple[int, Post | str]]:
    for number, item in enumerate(look.part.items(), start=1):
        tweet = item.get("tweet", item) if isinstance(item, dict) else None
        if not isinstance(tweet, dict):
            yield number, "not a post"
            continue
        if mentioned is not None:
            mentioned.update(_mentions(tweet))
        text = clean(unescape(clean(tweet.get("full_text") or tweet.get("text"))))
        yield number, _post(tweet, text, own_id) if text else "without words"


def _mentions(tweet: dict[str, Any]) -> Iterator[tuple[str, tuple[str, str]]]:
    entities = tweet.get("entities")
    people = entities.get("user_mentions") if isinstance(entities, dict) else None
    for one in people if isinstance(people, list) else ():
        # An account that is gone has the number -1.
        if isinstance(one, dict) and (number := clean(one.get("id_str"))).isdigit():
            yield number, (clean(one.get("name")), clean(one.get("screen_name")))


def _post(tweet: dict[str, Any], text: str, own_id: str) -> Post:
    answered = any(tweet.get(mark) for mark in REPLY_MARKS)
    # A thread answers its own author: that is one long post, not a reply to somebody.
    own_thread = (
        bool(own_id) and str(tweet.get("in_reply_to_user_id_str") or tweet.get("in_reply_to_user_id")) == own_id
    )
    number = clean(tweet.get("id_str")) or clean(tweet.get("id"))
    return Post(
        text=text,
        when=x_moment(tweet.get("created_at")),
        network=NETWORK,
        reply=answered and not own_thread,
        repost=text.startswith("RT @"),
        link=f"https://x.com/i/web/status/{number}" if number.isdigit() else "",
    )


def _csv_posts(look: Look) -> Iterator[tuple[int, Post | str]]:
    for number, record in look.table():
        text = clean(unescape(record.get("text")))
        tweet = record.get("tweet id")
        yield (
            number,
            Post(
                text=text,
                when=moment(record.get("timestamp")),
                network=NETWORK,
                reply=bool(record.get("in reply to status id", "in reply to user id")),
                repost=bool(record.get("retweeted status id")) or text.startswith("RT @"),
                link=f"https://x.com/i/web/status/{tweet}" if tweet.isdigit() else "",
            )
            if text
            else "without words",
        )


def _notes(look: Look) -> Iterator[tuple[datetime | None, str]]:
    """Give moment and whole text of each long post; the archive does not say which tweet it belongs to."""
    for item in look.part.items():
        note = item.get("noteTweet") if isinstance(item, dict) else None
        core = note.get("core") if isinstance(note, dict) else None
        if isinstance(core, dict) and (text := clean(unescape(clean(core.get("text"))))):
            yield moment(note.get("createdAt")) if isinstance(note, dict) else None, text


def _with_long_posts(loaded: Loaded, notes: list[tuple[datetime | None, str]]) -> Loaded:
    """Put the whole text of long posts in place of the cut one, matched by their first words."""
    if not loaded.rows:
        return replace(loaded, rows=tuple(Post(text, when, NETWORK) for when, text in notes))
    by_start: dict[str, list[int]] = {}
    for index, (_, text) in enumerate(notes):
        by_start.setdefault(_start(text), []).append(index)
    unused = set(range(len(notes)))
    whole: list[Row] = []
    for post in loaded.rows:
        if isinstance(post, Post):
            for index in unused.intersection(by_start.get(_start(post.text), ())):
                if _belongs(notes[index], post):
                    unused.remove(index)
                    post = replace(post, text=notes[index][1])
                    break
        whole.append(post)
    alone = (Skipped("note-tweet", "long without its post, perhaps deleted") for _ in unused)
    return replace(loaded, rows=tuple(whole), skipped=(*loaded.skipped, *alone))


def _start(text: str) -> str:
    """Give the first words, without the answered names that a tweet begins with and a note does not."""
    return " ".join(re.sub(r"^(?:@\w+\s+)+", "", text).split())[:60]


def _belongs(note: tuple[datetime | None, str], post: Post) -> bool:
    when, text = note
    near = when is None or post.when is None or abs(when - post.when) < timedelta(minutes=1)
    return near and len(text) > len(post.text) - 40 and not post.repost
