"""A person as an export shows them, somebody on a guest list, and a sign that two people talked."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Contact:
    """One person as one file shows them. The same person in two files is two contacts until somebody merges them.

    Every text is "" when the source has none; nothing is invented to fill a gap.

    Parameters
    ----------
    name
        The whole name as people would say it ("Marie-Ève Roy"); the handle again where a network gives nothing else
        (Instagram, Mastodon); "" when there is only a number or an e-mail address.
    first_name, last_name
        The two halves when the source keeps them apart; a name is never split by guessing.
    email
        First address given. A Mastodon address looks like one but is a `handle`.
    organisation, position
        Employer and job title *today*, not when the two of you connected.
    connected_on
        Day of the online connection, or None.
    network
        Where the connection stands, as people call it: "LinkedIn", "Phone", "Google Contacts", "X" ...
    handle
        Name or number inside the network: "@marten@other.example", "river.otter", an X account number.
    url
        Address of the profile: on LinkedIn the best key there is.
    phone
        First number given, as written.
    notes
        What the owner wrote about this person.
    """

    name: str = ""
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    organisation: str = ""
    position: str = ""
    connected_on: date | None = None
    network: str = ""
    handle: str = ""
    url: str = ""
    phone: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Attendee:
    """One line of a guest list: a hint that two people met, never proof by itself.

    Parameters
    ----------
    name, email
        As the list gives them, "" when it does not.
    event
        What it was, or "" when the file does not say.
    came
        True only when the list says the person was there (checked in, attended, signed in at the door).
    when
        Moment of the check-in or day of the event in UTC (aware), or None.
    organisation, position
        As asked for at sign-up, "" when not.
    """

    name: str = ""
    email: str = ""
    event: str = ""
    came: bool = False
    when: datetime | None = None
    organisation: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Signs of talk with one person, gathered from one file: messages both ways, an invitation, an own note.

    Parameters
    ----------
    name, url
        The other person, and their profile address when the file has it.
    how
        "messages", "invitation", or "note" (the owner's own note about the person).
    sent, received
        How many messages or invitations went out and came in. Both above zero: a two-way talk.
    last
        Latest moment in UTC (aware), or None.
    words
        The text of the note or invitation. Always "" for messages: their text is nobody's business.
    """

    name: str
    url: str = ""
    how: Literal["messages", "invitation", "note"] = "messages"
    sent: int = 0
    received: int = 0
    last: datetime | None = None
    words: str = ""
