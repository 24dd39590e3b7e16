"""Signs of talk in a LinkedIn archive: messages both ways, invitations with their note, own notes on people."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kit.contacts.contact import Exchange
from kit.exports.dates import moment, slash_order
from kit.exports.loaded import Loaded, gathered
from kit.exports.look import Look, Source, table_with
from kit.exports.table import Record, Table
from kit.exports.text import listed

NETWORK = "LinkedIn"
MESSAGES = listed("""
    conversation id, from, sender profile url, to, recipient profile urls, date, content, folder,
    is message draft, is conversation draft, conversation title, subject
""")
INVITATIONS = listed("from, to, sent at, message, direction, inviterprofileurl, inviteeprofileurl")
NOTES = listed("""
    connection first name, connection last name, connection profile url, note, created on, edited on
""")
PROFILE = ("first name", "last name", "headline", "maiden name", "summary", "industry")
URLS = re.compile(r",\s*(?=https?://)")


def _is_messages(table: Table) -> bool:
    return table.has("conversation id", "from")


def _is_invitations(table: Table) -> bool:
    return table.has("from", "to", "direction")


def _is_notes(table: Table) -> bool:
    return table.has("connection first name", "connection last name", "note")


def _is_profile(table: Table) -> bool:
    return table.has("first name", "last name", "headline")


def _is_talk(table: Table) -> bool:
    return any(test(table) for test in (_is_messages, _is_invitations, _is_notes, _is_profile))


def _read(looks: Sequence[Look]) -> Loaded:
    owners: list[str] = []  # names and addresses of whoever downloaded this, the surest first
    messages: list[Table] = []
    found: list[tuple[int | str, Exchange | str]] = []
    for table in (look.table() for look in looks):
        if _is_messages(table):
            messages.append(table)
        elif _is_profile(table):
            owners[:0] = [" ".join(filter(None, map(record.get, PROFILE[:2]))) for _, record in table]
        else:
            found += _invitations(table, owners) if _is_invitations(table) else _notes(table)
    for table in messages:  # last, when the owner is known
        found += _messages(table, owners)
    return gathered("exchanges", NETWORK, found, "The words of your messages were not kept.")


@dataclass(frozen=True, slots=True)
class _Message:
    talk: str
    sender: str  # address of the profile, or the name before 2023
    others: tuple[str, ...]
    when: datetime | None

    def people(self) -> tuple[str, ...]:
        """Everybody in it, the sender first."""
        return self.sender, *self.others


def _messages(table: Table, owners: Sequence[str]) -> Iterator[tuple[int | str, Exchange | str]]:
    """Count messages each way with every person of a one-to-one talk. Drafts, advertisements and spam are left out."""
    kept: list[_Message] = []
    names: dict[str, str] = {}
    for number, record in table:
        if reason := _no_talk(record):
            yield number, reason
            continue
        sender = record.get("sender profile url", "from")
        names.setdefault(sender, record.get("from"))
        to = record.get("to")
        urls = tuple(filter(None, URLS.split(record.get("recipient profile urls"))))
        if len(urls) == 1:
            names.setdefault(urls[0], to)
        kept.append(_Message(record.get("conversation id"), sender, urls or (to,), moment(record.get("date"))))
    yield from ((exchange.name, exchange) for exchange in _by_person(kept, names, owners))


def _no_talk(record: Record) -> str:
    """Say why a message is no sign of talk, or "" when it is one."""
    if "yes" in (record.get("is message draft").lower(), record.get("is conversation draft").lower()):
        return "a draft"
    if record.get("folder").upper() == "SPAM":
        return "spam"
    if not record.get("from") or (not record.get("sender profile url") and "spinmail" in record.get("content")):
        return "an advertisement"
    return ""


def _by_person(messages: Sequence[_Message], names: Mapping[str, str], owners: Sequence[str]) -> list[Exchange]:
    talks: dict[str, list[_Message]] = defaultdict(list)
    for message in messages:
        talks[message.talk].append(message)
    owner = _owner(talks.values(), names, owners)
    people: dict[str, list[_Message]] = defaultdict(list)
    for talk in talks.values():
        others = {who for message in talk for who in message.people()} - {owner}
        if len(others) == 1:  # in a group nobody can tell who spoke with whom
            people[others.pop()] += talk
    return [
        Exchange(
            name=names.get(who, who),
            url=who if who.startswith("http") else "",
            sent=sum(message.sender == owner for message in talk),
            received=sum(message.sender == who for message in talk),
            last=max((message.when for message in talk if message.when), default=None),
        )
        for who, talk in people.items()
    ]


def _owner(talks: Iterable[Sequence[_Message]], names: Mapping[str, str], owners: Sequence[str]) -> str:
    """Find out whose messages these are.

    Whom the profile or the invitations name; else whoever takes part in most conversations, in doubt who wrote most.
    """
    part: Counter[str] = Counter()
    wrote: Counter[str] = Counter()
    for talk in talks:
        part.update(list(dict.fromkeys(who for message in talk for who in message.people())))
        wrote.update(message.sender for message in talk)
    for known in filter(None, owners):
        for who in part:
            if known in (who, names.get(who)):
                return who
    return max(part, key=lambda who: (part[who], wrote[who]), default="")


def _invitations(table: Table, owners: list[str]) -> Iterator[tuple[int, Exchange | str]]:
    """Read invitations, and learn from them whose archive this is."""
    records = list(table)
    order = slash_order(record.get("sent at") for _, record in records) or "month first"
    for number, record in records:
        outgoing = record.get("direction").upper().startswith("OUT")
        inviter = record.get("from"), record.get("inviterprofileurl")
        invited = record.get("to"), record.get("inviteeprofileurl")
        (name, url), owner = (invited, inviter) if outgoing else (inviter, invited)
        if not owners:
            owners += reversed(owner)
        if name or url:
            when, words = moment(record.get("sent at"), order), record.get("message")
            yield number, Exchange(name, url, "invitation", int(outgoing), int(not outgoing), when, words)
        else:
            yield number, "without a name"


def _notes(table: Table) -> Iterator[tuple[int, Exchange | str]]:
    for number, record in table:
        name = " ".join(filter(None, (record.get("connection first name"), record.get("connection last name"))))
        url, words = record.get("connection profile url"), record.get("note")
        if (name or url) and words:
            yield number, Exchange(name, url, "note", last=moment(record.get("edited on", "created on")), words=words)
        else:
            yield number, "without a name" if words else "without words"


SOURCE = Source("LinkedIn talk", "exchanges", table_with(_is_talk), _read, (*MESSAGES, *INVITATIONS, *NOTES, *PROFILE))
