"""Whom somebody follows on X and who follows them: account numbers, and names only for people their posts mention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kit.contacts.contact import Contact
from kit.exports.loaded import Loaded, Skipped
from kit.exports.look import Look
from kit.exports.text import clean

NETWORK = "X"


def read_follows(looks: Sequence[Look], mentioned: Mapping[str, tuple[str, str]]) -> Loaded:
    """Read following.js and follower.js; somebody in both is one contact.

    Parameters
    ----------
    looks
        The two scripts, or one of them.
    mentioned
        Name and handle by account number, from the mentions in the learner's own posts.
    """
    people: dict[str, Contact] = {}
    skipped: list[Skipped] = []
    for look in looks:
        for number, item in enumerate(look.part.items(), start=1):
            inner = next(iter(item.values()), None) if isinstance(item, dict) else None
            account = inner if isinstance(inner, dict) else {}
            account_id = clean(account.get("accountId"))
            if not account_id:
                skipped.append(Skipped(number, "without an account number"))
                continue
            name, handle = mentioned.get(account_id, ("", ""))
            people[account_id] = Contact(
                name=name,
                handle=f"@{handle}" if handle else account_id,
                url=clean(account.get("userLink")),
                network=NETWORK,
            )
    named = sum(bool(person.name) for person in people.values())
    note = (
        f"X gives only account numbers, no names: your own posts gave us {named:,} names for {len(people):,} accounts, "
        "so X cannot feed a contact audit by itself."
    )
    return Loaded("contacts", NETWORK, tuple(people.values()), tuple(skipped), (note,))
