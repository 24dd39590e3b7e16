"""What is true about a sample business, kept apart from the files its owner would download."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from kit.talk.label import Label

FIRST_DAY = date(2024, 5, 6)
"""First day of every sample feed, a Monday. 2024 because exercise 4.2's patio of 3 May is a Friday in that year."""
LAST_DAY = date(2024, 6, 30)
"""Last day of every sample feed, a Sunday, eight whole weeks later."""


@dataclass(frozen=True, slots=True)
class PostTruth:
    """One post and what it is.

    Parameters
    ----------
    when
        Moment of posting, UTC; no two posts of one business share it.
    text
        What the reader sees.
    first
        The first label: "sell", "me", "you", "world", or "deleted" for a post its owner took back.
    label
        The boxes and the sale mark; None for a post taken back.
    reply
        True when it answers somebody.
    """

    when: datetime
    text: str
    first: str
    label: Label | None
    reply: bool

    def as_json(self) -> dict[str, Any]:
        """Give plain values for the truth file."""
        boxes = list(self.label.boxes) if self.label else []
        sells = bool(self.label and self.label.sells)
        moment = self.when.isoformat()
        return {
            "when": moment,
            "first": self.first,
            "boxes": boxes,
            "sells": sells,
            "reply": self.reply,
            "text": self.text,
        }

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> "PostTruth":
        """Read what `as_json` gave."""
        label = Label(tuple(values["boxes"]), values["sells"]) if values["boxes"] else None
        when = datetime.fromisoformat(values["when"])
        return cls(when, values["text"], values["first"], label, values["reply"])


@dataclass(frozen=True, slots=True)
class Truth:
    """Everything true about one business.

    Parameters
    ----------
    posts
        The public posts, oldest first.
    """

    posts: tuple[PostTruth, ...]

    def as_json(self) -> dict[str, Any]:
        """Give plain values for the truth file."""
        return {"posts": [post.as_json() for post in self.posts]}


def read_truth(file: Path) -> Truth:
    """Read a business's truth file."""
    values = json.loads(file.read_text(encoding="utf-8"))
    return Truth(posts=tuple(PostTruth.from_json(post) for post in values["posts"]))
