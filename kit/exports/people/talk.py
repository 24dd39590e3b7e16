"""Signs of talk in a LinkedIn archive: messages both ways, invitations with their note, own notes on people."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kit.contacts.contact import Exchange
from kit.exports.dates import moment, slash_order
from kit.exports.loaded import Loaded, Skipped
from kit.exports.look import Look, Source
from kit.exports.table import Table
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
URLS = re.compile(r",\s*(?=https?://)")


PROFILE = ("first name", "last name", "headline", "maiden name", "summary", "industry")


def _is_messages(table: Table) -> bool:
    return table.has("conversation id", "from")


def _is_invitations(table: Table) -> bool:
    return table.has("from", "to", "direction")


def _is_notes(table: Table) -> bool:
    return table.has("connection first name", "connection last name", "note")


def _is_profile(table: Table) -> bool:
    return table.has("first name", "last name", "headline")


def _knows(look: Look) -> bool:
    table = look.columns
    return table is not None and any(test(table) for test in (_is_messages, _is_invitations, _is_notes, _is_profile))


def _read(looks: Sequence[Look]) -> Loaded:
    rows: list[Exchange] = []
    skipped: list[Skipped] = []
    owners: list[str] = []  # names and addresses of whoever downloaded this, the surest first
    messages: list[Table] = []
    for table in (look.table() for look in looks):
        if _is_messages(table):
            messages.append(table)
        elif _is_profile(table):
            owners[:0] = [" ".join(filter(None, map(record.get, PROFILE[:2]))) for _, record in table]
        else:
            found, left_out = _invitations(table, owners) if _is_invitations(table) else _notes(table)
            rows += found
            skipped += left_out
    for table in messages:  # last, when the owner is known
        found, left_out = _messages(table, owners)
        rows += found
        skipped += left_out
    return Loaded("exchanges", NETWORK, tuple(rows), tuple(skipped), ("The words of your messages were not kept.",))


@dataclass(frozen=True, slots=True)
class _Message:
    talk: str
    sender: str  # address of the profile, or the name before 2023
    others: tuple[str, ...]
    when: datetime | None

    def people(self) -> tuple[str, ...]:
        """Everybody in it, the sender first."""
        return self.sender, *self.others


def _messages(table: Table, owners: Sequence[str]) -> tuple[list[Exchange], list[Skipped]]:
    """Count messages each way with every person of a one-to-one talk. Drafts, advertisements and spam are left out."""
    kept: list[_Message] = []
    names: dict[str, str] = {}
    skipped: list[Skipped] = []
    for number, record in table:
        sender_url = record.get("sender profile url")
        sender, to = record.get("from"), record.get("to")
        urls = [url for url in URLS.split(record.get("recipient profile urls")) if url]
        if "yes" in (record.get("is message draft").lower(), record.get("is conversation draft").lower()):
            skipped.append(Skipped(number, "a draft"))
        elif not sender or (not sender_url and "spinmail" in record.get("content")):
            skipped.append(Skipped(number, "an advertisement"))
        elif record.get("folder").upper() == "SPAM":
            skipped.append(Skipped(number, "spam"))
        else:
            names.setdefault(sender_url or sender, sender)
            if len(urls) == 1:
                names.setdefault(urls[0], to)
            others = tuple(urls) or ((to,) if to else ())
            kept.append(
                _Message(record.get("conversation id"), sender_url or sender, others, moment(record.get("date")))
            )
    return _by_person(kept, names, owners), skipped


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


def _invitations(table: Table, owners: list[str]) -> tuple[list[Exchange], list[Skipped]]:
    """Read invitations, and learn from them whose archive this is."""
    rows: list[Exchange] = []
    skipped: list[Skipped] = []
    records = list(table)
    order = slash_order(record.get("sent at") for _, record in records) or "month first"
    for number, record in records:
        outgoing = record.get("direction").upper().startswith("OUT")
        name = record.get("to" if outgoing else "from")
        url = record.get("inviteeprofileurl" if outgoing else "inviterprofileurl")
        if not owners:
            owners += [record.get("inviterprofileurl" if outgoing else "inviteeprofileurl")]
            owners += [record.get("from" if outgoing else "to")]
        if not name and not url:
            skipped.append(Skipped(number, "without a name"))
            continue
        when = moment(record.get("sent at"), order)
        rows.append(Exchange(name, url, "invitation", int(outgoing), int(not outgoing), when, record.get("message")))
    return rows, skipped


def _notes(table: Table) -> tuple[list[Exchange], list[Skipped]]:
    rows: list[Exchange] = []
    skipped: list[Skipped] = []
    for number, record in table:
        name = " ".join(filter(None, (record.get("connection first name"), record.get("connection last name"))))
        url, words = record.get("connection profile url"), record.get("note")
        if not (name or url) or not words:
            skipped.append(Skipped(number, "without a name" if words else "without words"))
            continue
        rows.append(Exchange(name, url, "note", last=moment(record.get("edited on", "created on")), words=words))
    return rows, skipped


SOURCE = Source("LinkedIn talk", "exchanges", _knows, _read, frozenset((*MESSAGES, *INVITATIONS, *NOTES, *PROFILE)))
