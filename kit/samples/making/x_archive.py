"""Write what X lets its members download: a zip of JavaScript files."""

import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kit.samples.making.english_dates import x_moment
from kit.samples.making.steady_zip import steady_zip
from kit.samples.truth import PostTruth

# X counts its ids in milliseconds since this moment of 2010, times 2**22.
_X_EPOCH_MS = 1_288_834_974_657
_HANDLE = re.compile(r"@(\w+)")


@dataclass(frozen=True, slots=True)
class Account:
    """One X account.

    Parameters
    ----------
    number
        X's own id, as text.
    handle, name
        As shown, the handle without “@”.
    """

    number: str
    handle: str
    name: str


def x_archive(
    owner: Account,
    bio: str,
    posts: Sequence[PostTruth],
    neighbours: Mapping[str, Account],
    banner: str,
    following: Sequence[Account] = (),
) -> bytes:
    """Give the whole archive.

    Parameters
    ----------
    owner, bio
        Whose archive it is, and the words under the name.
    posts
        All posts, those taken back included.
    neighbours
        Accounts that posts may mention, by handle.
    banner
        The sentence that says that all of this is made up.
    following
        Accounts the owner follows, all of whom follow back. X gives only their numbers.
    """
    kept = [_tweet(post, neighbours) for post in reversed(posts) if post.label]
    gone = [_tweet(post, neighbours) for post in reversed(posts) if not post.label]
    account = {
        "email": f"hello@{owner.handle.removeprefix('demo_')}.example",
        "createdVia": "web",
        "username": owner.handle,
        "accountId": owner.number,
        "createdAt": "2016-03-01T14:00:00.000Z",
        "accountDisplayName": owner.name,
    }
    parts: dict[str, list[Any]] = {
        "account": [{"account": account}],
        "profile": [{"profile": {"description": {"bio": f"{bio} {banner}", "website": "", "location": ""}}}],
        "tweets": kept,
        "deleted_tweets": gone,
    }
    if following:
        parts |= {kind: [{kind: _numbered(account)} for account in following] for kind in ("following", "follower")}
    members = {"Your archive.html": f"<!doctype html><title>Your archive</title><p>{banner}</p>\n".encode()}
    for name, rows in parts.items():
        file = f"data/{name.replace('_', '-')}.js"
        members[file] = f"window.YTD.{name}.part0 = {_as_x_writes(rows)}".encode()
    members["data/manifest.js"] = f"window.__THAR_CONFIG = {_as_x_writes(_manifest(owner, parts))}".encode()
    return steady_zip(members)


def _tweet(post: PostTruth, neighbours: Mapping[str, Account]) -> dict[str, Any]:
    number = str((int(post.when.timestamp()) * 1000 - _X_EPOCH_MS) << 22)
    mentioned = [(match, neighbours[match[1]]) for match in _HANDLE.finditer(post.text)]
    tweet: dict[str, Any] = {
        "edit_info": {"initial": {"editTweetIds": [number], "editsRemaining": "5", "isEditEligible": not post.reply}},
        "retweeted": False,
        "source": '<a href="https://x.example/app" rel="nofollow">X for phones</a>',
        "entities": {
            "hashtags": [],
            "symbols": [],
            "user_mentions": [_mention(match, account) for match, account in mentioned],
            "urls": [],
        },
        "display_text_range": ["0", str(len(post.text))],
        "favorite_count": str(int(number) // 2**22 % 7),
        "id_str": number,
        "truncated": False,
        "retweet_count": "0",
        "id": number,
        "created_at": x_moment(post.when),
        "favorited": False,
        "full_text": html.escape(post.text, quote=False),
        "lang": "en",
    }
    if post.reply:
        answered = mentioned[0][1]
        # The post it answers is about an hour older.
        earlier = str(int(number) - (3_600_000 << 22))
        tweet |= {
            "in_reply_to_status_id": earlier,
            "in_reply_to_status_id_str": earlier,
            "in_reply_to_user_id": answered.number,
            "in_reply_to_user_id_str": answered.number,
            "in_reply_to_screen_name": answered.handle,
        }
    return {"tweet": tweet}


def _numbered(account: Account) -> dict[str, str]:
    return {"accountId": account.number, "userLink": f"https://twitter.com/intent/user?user_id={account.number}"}


def _mention(match: re.Match[str], account: Account) -> dict[str, Any]:
    return {
        "name": account.name,
        "screen_name": account.handle,
        "indices": [str(match.start()), str(match.end())],
        "id_str": account.number,
        "id": account.number,
    }


def _manifest(owner: Account, parts: Mapping[str, Sequence[Any]]) -> dict[str, Any]:
    return {
        "userInfo": {"accountId": owner.number, "userName": owner.handle, "displayName": owner.name},
        "archiveInfo": {"generationDate": "2024-07-02T13:00:00.000Z", "isPartialArchive": False},
        "dataTypes": {
            name.replace("deleted_tweets", "deletedTweets"): {
                "files": [
                    {
                        "fileName": f"data/{name.replace('_', '-')}.js",
                        "globalName": f"YTD.{name}.part0",
                        "count": str(len(rows)),
                    }
                ]
            }
            for name, rows in parts.items()
        },
    }


def _as_x_writes(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False, separators=(",", " : "))
