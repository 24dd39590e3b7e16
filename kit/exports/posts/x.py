"""Posts from an X archive: tweets.js of every age, long posts, and the tweets.csv of before 2019."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from html import unescape
from typing import Any

from kit.exports.dates import moment, x_moment
from kit.exports.loaded import Loaded, Skipped
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
    rows: list[Post] = []
    skipped: list[Skipped] = []
    for look in tweets:
        for number, post in _csv_posts(look) if look.columns else _tweets(look, own_id, mentioned):
            if isinstance(post, Post):
                rows.append(post)
            else:
                skipped.append(Skipped(number, post))
    notes = [note for look in long_posts for note in _notes(look)]
    return _with_long_posts(rows, skipped, notes)


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


def _with_long_posts(rows: list[Post], skipped: list[Skipped], notes: list[tuple[datetime | None, str]]) -> Loaded:
    """Put the whole text of long posts in place of the cut one, matched by their first words."""
    if not rows:
        posts = [Post(text, when, NETWORK) for when, text in notes]
        return Loaded("posts", NETWORK, tuple(posts), tuple(skipped), (LEFT_ALONE,))
    by_start: dict[str, list[int]] = {}
    for index, (_, text) in enumerate(notes):
        by_start.setdefault(_start(text), []).append(index)
    used: set[int] = set()
    whole: list[Post] = []
    for post in rows:
        found = next(
            (i for i in by_start.get(_start(post.text), ()) if _belongs(notes[i], post) and i not in used), None
        )
        if found is None:
            whole.append(post)
            continue
        used.add(found)
        whole.append(Post(notes[found][1], post.when, NETWORK, post.reply, post.repost, post.ad, post.link))
    alone = [
        Skipped("note-tweet", "long without its post, perhaps deleted") for i in range(len(notes)) if i not in used
    ]
    return Loaded("posts", NETWORK, tuple(whole), (*skipped, *alone), (LEFT_ALONE,))


def _start(text: str) -> str:
    """Give the first words, without the answered names that a tweet begins with and a note does not."""
    return " ".join(re.sub(r"^(?:@\w+\s+)+", "", text).split())[:60]


def _belongs(note: tuple[datetime | None, str], post: Post) -> bool:
    when, text = note
    near = when is None or post.when is None or abs(when - post.when) < timedelta(minutes=1)
    return near and len(text) > len(post.text) - 40 and not post.repost
