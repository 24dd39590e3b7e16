"""All contacts at once: what each one tells, and how common each name and employer is among them."""

from collections import Counter
from collections.abc import Sequence

from kit.contacts.contact import Contact
from kit.contacts.names import Name
from kit.contacts.nicknames import full_names
from kit.contacts.signs import STEM, own_name, signs_of, stems_of


class Crowd:
    """The contacts with their signs, and how often each sign is seen."""

    def __init__(self, contacts: Sequence[Contact]) -> None:
        self.networks = [contact.network for contact in contacts]
        own = [own_name(contact) for contact in contacts]
        self.given: Counter[str] = Counter()
        self.family: Counter[str] = Counter()
        for name, times in Counter(own).items():
            for full in full_givens(name):
                self.given[full] += times
            for family in families(name):
                self.family[family] += times
        self.size = max(len(contacts), 1)
        self.signs = [
            signs_of(contact, name, self.given, self.family) for contact, name in zip(contacts, own, strict=True)
        ]
        self.employer = Counter(employer for signs in self.signs for employer in set(signs.employers))
        self.trade = Counter(trade for signs in self.signs for trade in signs.trades)
        self.position = Counter(stem for contact in contacts for stem in stems_of(contact.position))
        self.at_work = max(sum(bool(signs.employers or signs.trades) for signs in self.signs), 1)
        self.given_letter = Counter(name.given[0] for name in own if name.given)
        self.family_letter = Counter(name.family[0] for name in own if name.family)

    def is_trade(self, word: str) -> bool:
        """Tell whether a word in the family name's place is seen more often in positions: Dave plumber."""
        return self.position[word[:STEM]] > self.family[word]


def full_givens(name: Name) -> frozenset[str]:
    """Give all full first names a name may stand for."""
    if not name.given:
        return frozenset()
    if not name.also:
        return full_names(name.given)
    return frozenset(full for given in (name.given, *name.also) for full in full_names(given))


def families(name: Name) -> tuple[str, ...]:
    """Give all family names a name may go by, its own first."""
    return (name.family, *name.parts) if name.family else name.parts
