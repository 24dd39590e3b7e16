"""Why two contacts may be one person, in words."""

from kit.contacts.contact import Contact
from kit.contacts.crowd import Crowd
from kit.contacts.pairs import Pair


def reason_for(pair: Pair, one: Contact, other: Contact, crowd: Crowd) -> str:
    """Say why."""
    return pair.sign
