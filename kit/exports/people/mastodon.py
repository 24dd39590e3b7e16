"""Whom somebody follows on Mastodon: following_accounts.csv. There is no list of followers to download."""

from __future__ import annotations

from collections.abc import Sequence

from kit.contacts.contact import Contact
from kit.exports.loaded import Loaded, gathered
from kit.exports.look import Look, Source, table_with
from kit.exports.table import Record, Table

ADDRESS = "account address"
ONE_WAY = "These are the people you follow; Mastodon has no list of those who follow you to download."


def _is_following(table: Table) -> bool:
    # muted_accounts.csv has the address too, beside "Hide notifications".
    return table.has(ADDRESS) and not table.has("hide notifications")


def _read(looks: Sequence[Look]) -> Loaded:
    records = (pair for look in looks for pair in look.table())
    return gathered("contacts", "Mastodon", ((number, _account(record)) for number, record in records), ONE_WAY)


def _account(record: Record) -> Contact | str:
    address = record.get(ADDRESS).removeprefix("@")
    # It looks like an e-mail address and is none: nobody reads mail there.
    return Contact(name=address, handle=f"@{address}", network="Mastodon") if address else "without an address"


SOURCE = Source(
    "Mastodon people",
    "contacts",
    table_with(_is_following),
    _read,
    (ADDRESS, "show boosts", "notify on new posts", "languages"),
)
