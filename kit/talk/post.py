"""A post as its reader sees it, and the boxes it can go in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Box = Literal["me", "you", "world"]


@dataclass(frozen=True, slots=True)
class Post:
    """One public post, reply or repost, as it came out of a learner's own export.

    Parameters
    ----------
    text
        What the reader sees: handles, hashtags and links included, HTML removed.
    when
        Moment of posting in UTC (aware), or None when the source has none.
    network
        Where it stood, as people call it: "X", "LinkedIn", "Mastodon", "Facebook" ... or "" for pasted text.
    reply
        True when it answers somebody (an X reply, a LinkedIn comment).
    repost
        True when the words are somebody else's (RT, boost, reshare without comment).
    ad
        True when it was paid for.
    link
        Address of the post itself, or "".
    """

    text: str
    when: datetime | None = None
    network: str = ""
    reply: bool = False
    repost: bool = False
    ad: bool = False
    link: str = ""
