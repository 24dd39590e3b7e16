"""Whom somebody follows on Mastodon: following_accounts.csv. There is no list of followers to download."""

from __future__ import annotations

from collections.abc import Sequence

from kit.contacts.contact import Contact
from kit.exports.loaded import Loaded, Skipped
from kit.exports.look import Look, Source

ADDRESS = "account address"
ONE_WAY = "These are the people you follow; Mastodon has no list of those who follow you to download."


def _knows(look: Look) -> bool:
    # muted_accounts.csv has the address too, beside "Hide notifications".
    return look.columns is not None and look.columns.has(ADDRESS) and not look.columns.has("hide notifications")


def _read(looks: Sequence[Look]) -> Loaded:
    rows: list[Contact] = []
    skipped: list[Skipped] = []
    for look in looks:
        for number, record in look.table():
            address = record.get(ADDRESS).removeprefix("@")
            if address:
                # It looks like an e-mail address and is none: nobody reads mail there.
                rows.append(Contact(name=address, handle=f"@{address}", network="Mastodon"))
            else:
                skipped.append(Skipped(number, "without an address"))
    return Loaded("contacts", "Mastodon", tuple(rows), tuple(skipped), (ONE_WAY,))


SOURCE = Source(
    "Mastodon people", "contacts", _knows, _read, (ADDRESS, "show boosts", "notify on new posts", "languages")
)
