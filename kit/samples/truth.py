"""What is true about a sample business, kept apart from the files its owner would download."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, TypeVar

from kit.talk.label import Label

FIRST_DAY = date(2024, 5, 6)
"""First day of every sample feed, a Monday. 2024 because exercise 4.2's patio of 3 May is a Friday in that year."""
LAST_DAY = date(2024, 6, 30)
"""Last day of every sample feed, a Sunday, eight whole weeks later."""

State = Literal["met_first", "online_first", "never", "unsure"]


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


@dataclass(frozen=True, slots=True)
class ContactTruth:
    """One person the owner is connected with.

    Parameters
    ----------
    key
        What the owner's file shows: the name, credentials included, or the handle where the file has no names.
    name
        The whole name, also where the file does not have it.
    handle
        User name on the network without “@”, or "".
    network
        "Phone", "Facebook", "Instagram", "LinkedIn" or "X".
    state
        Met first, connected first, never met, or unsure.
    connected
        Day of the connection, or the day the number was saved.
    met
        Day of the first talk in person, or None.
    how
        Where they met or what they share, in a few words, or "".
    trade
        What the person does, as neighbours say it, or "".
    town, minutes
        Where the person lives, and minutes by car from the business.
    last_exchange
        Day of the latest exchange of words, or None.
    two_way
        True when each of the two has written to the other.
    shared
        Number of contacts the two have in common.
    can_help
        Could the owner do something for this person: "yes", "perhaps" or "no".
    leave_out
        Why nobody should suggest this person, or "".
    """

    key: str
    name: str
    handle: str
    network: str
    state: State
    connected: date
    met: date | None
    how: str
    trade: str
    town: str
    minutes: int
    last_exchange: date | None
    two_way: bool
    shared: int
    can_help: str
    leave_out: str


@dataclass(frozen=True, slots=True)
class OccasionTruth:
    """One past event: its day, what and where it was, how many others came, and who they were."""

    day: date
    name: str
    place: str
    others: int
    came: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class FollowUpTruth:
    """One promise made at an occasion: to whom, what, due (48 hours after the end), and when it was kept, or None."""

    who: str
    occasion: date
    promise: str
    due: datetime
    kept: datetime | None

    @property
    def in_time(self) -> bool:
        """True when it was kept by the time it was due."""
        return self.kept is not None and self.kept <= self.due


@dataclass(frozen=True, slots=True)
class ReferralTruth:
    """One step of a thread: `source` led to `to` on a day.

    Parameters
    ----------
    day
        When.
    source, to
        Two people, or an occasion and a person.
    kind
        "met at", "introduced", "recommended" or "sent a customer".
    direction
        Seen from the business: "given", "received", or "between others".
    """

    day: date
    source: str
    to: str
    kind: str
    direction: str


@dataclass(frozen=True, slots=True)
class Truth:
    """Everything true about one business.

    Parameters
    ----------
    posts
        The public posts, oldest first.
    contacts
        Everybody in the owner's files, each person once.
    occasions
        Past events, oldest first.
    follow_ups
        Promises made at them.
    referrals
        Who led to whom.
    """

    posts: tuple[PostTruth, ...] = ()
    contacts: tuple[ContactTruth, ...] = ()
    occasions: tuple[OccasionTruth, ...] = ()
    follow_ups: tuple[FollowUpTruth, ...] = ()
    referrals: tuple[ReferralTruth, ...] = ()

    @property
    def labels(self) -> dict[datetime, Label]:
        """The right label of each post, by the moment (UTC) at which the reader finds it in the file."""
        return {post.when: post.label for post in self.posts if post.label}

    @property
    def people(self) -> dict[tuple[str, str], ContactTruth]:
        """Each person by network and by what the file shows there, the name or the handle."""
        return {(person.network, person.key): person for person in self.contacts}


_PARTS: dict[str, type[Any]] = {
    "posts": PostTruth,
    "contacts": ContactTruth,
    "occasions": OccasionTruth,
    "follow_ups": FollowUpTruth,
    "referrals": ReferralTruth,
}
_DATES = ("connected", "met", "last_exchange", "day", "occasion")
_MOMENTS = ("when", "due", "kept")
Value = TypeVar("Value")


def write_truth(truth: Truth, note: str) -> str:
    """Write a truth file: JSON, one value a line so that changes are easy to read."""
    parts = [f'{{"note": {json.dumps(note)}']
    for name in _PARTS:
        rows = [json.dumps(asdict(value), ensure_ascii=False, default=_isoformat) for value in getattr(truth, name)]
        parts.append(f'"{name}": [\n' + ",\n".join(rows) + "\n]")
    return ",\n".join(parts) + "}\n"


def _isoformat(value: date) -> str:
    return value.isoformat()


def read_truth(file: Path) -> Truth:
    """Read a business's truth file."""
    values = json.loads(file.read_text(encoding="utf-8"))
    return Truth(**{name: tuple(_value(kind, row) for row in values[name]) for name, kind in _PARTS.items()})


def _value(kind: type[Value], row: dict[str, Any]) -> Value:
    for name, written in row.items():
        if isinstance(written, list):
            row[name] = tuple(written)
        elif written and name in _DATES:
            row[name] = date.fromisoformat(written)
        elif written and name in _MOMENTS:
            row[name] = datetime.fromisoformat(written)
        elif written and name == "label":
            row[name] = Label(tuple(written["boxes"]), written["sells"])
    return kind(**row)
