"""Signs that two people met or talked, from guest lists and messages. Shown as hints, never applied."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kit.contacts.audit import State
from kit.contacts.contact import Attendee, Exchange
from kit.contacts.crowd import families, full_givens
from kit.contacts.names import fold, read_name
from kit.contacts.person import Person

_IN_PERSON = re.compile(
    r"\b(?:met (?:you|at|in|on|during|through)|meeting you|to meet you|we met|in person|sat (?:next to|beside|with|at)|"
    r"coffee|lunch|shook hands|your (?:booth|table|stall)|rencontr\w*|croises?|en personne|cafe|diner|souper)\b"
)
"""Words in a note that speak of being in one place. Folded text; a hint, so too many are better than too few."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint in words.

    Parameters
    ----------
    words
        What the sign says, and what it leaves open.
    together
        True when it speaks of being in one place, not only of writing.
    state
        The answer it would speak for, if they did talk; None when it says nothing about the order. Never applied.
    """

    words: str
    together: bool
    state: State | None = None


class Hints:
    """All signs, ready to be asked for one person at a time.

    A sign belongs to a person when the profile address, the e-mail address or the name is the same (short first names
    and accents aside). One name can be two people: that is why a hint decides nothing.

    Parameters
    ----------
    signs
        Lines of guest lists, and signs of talk.
    """

    def __init__(self, signs: Iterable[Attendee | Exchange]) -> None:
        self._by: dict[str, list[Attendee | Exchange]] = {}
        for sign in signs:
            email, url = (sign.email, "") if isinstance(sign, Attendee) else ("", sign.url)
            for key in _keys(sign.name, email, url):
                self._by.setdefault(key, []).append(sign)

    def about(self, person: Person) -> tuple[Hint, ...]:
        """Give the hints about one person, being in one place first."""
        keys = {key for row in person.rows for key in _keys(row.name, row.email, row.url)}
        signs = [sign for key in sorted(keys) for sign in self._by.get(key, ())]
        found = {hint.words: hint for sign in signs if (hint := _hint(sign, person.connected_on))}
        return tuple(sorted(found.values(), key=lambda hint: (not hint.together, hint.words)))


def _keys(name: str, email: str, url: str) -> list[str]:
    """Give what a sign and a person are compared by."""
    read = read_name(name)
    named = (
        [f"{given} {family}" for given in full_givens(read) for family in families(read)]
        if len(read.given) > 1 and len(read.family) > 1
        else []
    )
    addresses = [f"@{email.strip().lower()}" if email else "", url.strip().rstrip("/").lower()]
    return [key for key in (*addresses, *named) if key]


def _hint(sign: Attendee | Exchange, connected_on: date | None) -> Hint | None:
    if isinstance(sign, Attendee):
        return _guest(sign, connected_on)
    day = sign.last.date() if sign.last else None
    if sign.how == "messages":
        if not (sign.sent and sign.received):
            return None
        last = f", last in {day:%B %Y}" if day else ""
        return Hint(f"You wrote to each other: {sign.sent} from you, {sign.received} back{last}.", together=False)
    if not sign.words:
        return None
    together = _IN_PERSON.search(fold(sign.words)) is not None
    if sign.how == "note":
        return Hint(f"Your own note: “{sign.words}”", together)
    return Hint(f"In the invitation: “{sign.words}”", together, "met_first" if together else None)


def _guest(sign: Attendee, connected_on: date | None) -> Hint:
    what = f"“{sign.event}”" if sign.event else "a guest list you loaded"
    day = sign.when.date() if sign.when else None
    when = f", {day.day} {day:%B %Y}" if day else ""
    if not sign.came:
        return Hint(f"Was on the list for {what}{when}; the list does not say who came.", together=True)
    words = f"Was at {what}{when}. Were you there, and did you talk?"
    if day is None or connected_on is None:
        return Hint(words, together=True)
    if day <= connected_on:
        return Hint(f"{words} You connected that day or later.", together=True, state="met_first")
    return Hint(f"{words} You were connected already.", together=True, state="online_first")
