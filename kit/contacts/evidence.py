"""Signs that two people met or talked, from guest lists and messages. Shown as hints, never applied."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kit.contacts.contact import Attendee, Exchange
from kit.contacts.names import fold
from kit.contacts.person import Person


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint in words. `together` is True when it speaks of being in one place, not only of writing."""

    words: str
    together: bool


class Hints:
    """All signs, ready to be asked for one person at a time.

    A sign belongs to a person when the profile address, the e-mail address or the whole name is the same. One name can
    be two people: that is why a hint decides nothing.
    """

    def __init__(self, signs: Iterable[Attendee | Exchange]) -> None:
        self._by: dict[str, list[Attendee | Exchange]] = {}
        for sign in signs:
            for key in _keys_of(sign):
                self._by.setdefault(key, []).append(sign)

    def about(self, person: Person) -> tuple[Hint, ...]:
        """The hints about one person, being in one place first."""
        found: Mapping[str, Hint] = {
            hint.words: hint
            for row in person.rows
            for key in _keys(row.name, row.email, row.url)
            for sign in self._by.get(key, ())
            if (hint := _hint(sign))
        }
        return tuple(sorted(found.values(), key=lambda hint: (not hint.together, hint.words)))


def _keys_of(sign: Attendee | Exchange) -> list[str]:
    return _keys(
        sign.name, sign.email if isinstance(sign, Attendee) else "", sign.url if isinstance(sign, Exchange) else ""
    )


def _keys(name: str, email: str, url: str) -> list[str]:
    named = fold(name.strip())
    found = [
        f"@{email.strip().lower()}" if email else "",
        url.strip().rstrip("/").lower(),
        named if " " in named else "",
    ]
    return [key for key in found if key]


def _hint(sign: Attendee | Exchange) -> Hint | None:
    if isinstance(sign, Attendee):
        return _guest(sign)
    if sign.how == "note":
        return Hint(f"Your own note: “{sign.words}”", together=False)
    if sign.how == "invitation":
        return Hint(f"In the invitation: “{sign.words}”", together=False) if sign.words else None
    if sign.sent and sign.received:
        last = f", last in {sign.last:%B %Y}" if sign.last else ""
        return Hint(f"You wrote to each other: {sign.sent} from you, {sign.received} back{last}.", together=False)
    return None


def _guest(sign: Attendee) -> Hint:
    what = f"“{sign.event}”" if sign.event else "a guest list you loaded"
    when = f", {sign.when.day} {sign.when:%B %Y}" if sign.when else ""
    if sign.came:
        return Hint(f"Was at {what}{when}. Were you there, and did you talk?", together=True)
    return Hint(f"Was on the list for {what}{when}; the list does not say who came.", together=True)
