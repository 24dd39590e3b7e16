"""Makes invented people with known truth, spread over the networks as real contacts are, to measure merging on."""

import random
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from kit.contacts import Contact

WORDS: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("people.toml").read_text(encoding="utf-8"))
NICKNAMES = {
    name: short.split()
    for name, short in (line.split(": ") for line in WORDS["nicknames"]["short"].strip().split("\n"))
}
WORK = {key: [part.strip() for part in text.split("|")] for key, text in WORDS["work"].items() if key != "trades"}
TRADES = WORDS["work"]["trades"].split()

PRESENCE = {"LinkedIn": 0.72, "Google Contacts": 0.55, "Facebook": 0.46, "Instagram": 0.38}
"""How likely a person stands in each network; everybody stands in at least one."""

CULTURES = ("english", "french", "world")
_WHOLE_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "ı": "i"})


@dataclass(slots=True)
class Someone:
    """One invented person and everything true about them."""

    given: str
    family: str
    maiden: str
    organisation: str
    position: str
    trade: str
    email: str
    work_email: str
    phone: str
    number: int = 0


def make(count: int, seed: int) -> tuple[list[Contact], list[int]]:
    """Make the contacts of `count` invented people, shuffled, and say whose each row is.

    Parameters
    ----------
    count
        People; about 2.1 rows each come out.
    seed
        The same seed gives the same rows, on every machine.

    Returns
    -------
    Rows and, beside them, the number of the person each one shows. Shapes and shares follow what was seen in real
    exports: e-mail hardly ever on LinkedIn and never on Facebook, a third of handles without any name in them.
    """
    dice = random.Random(f"people-{seed}-{count}")
    names = {culture: _Names(culture) for culture in CULTURES}
    people: list[Someone] = []
    taken: set[str] = set()
    for number in range(count):
        culture = dice.choices(CULTURES, (55, 27, 18))[0]
        someone = _someone(dice, names[culture], number)
        if people and dice.random() < 0.05:
            _make_family(dice, people[-1], someone)
        for work, address in ((True, someone.work_email), (False, someone.email)):
            if address in taken and (work or address != people[-1].email):  # one address, one household
                address = address.replace("@", f"{number}@")
            taken.add(address)
            someone.email, someone.work_email = (someone.email, address) if work else (address, someone.work_email)
        people.append(someone)
    pairs = [(row, someone.number) for someone in people for row in _rows(dice, someone)]
    pairs = _with_addresses_of_their_own(pairs)
    dice.shuffle(pairs)
    return [row for row, _ in pairs], [number for _, number in pairs]


def _with_addresses_of_their_own(pairs: list[tuple[Contact, int]]) -> list[tuple[Contact, int]]:
    """Number profile addresses and handles that two people would share: a network gives each out once."""
    taken: set[str] = set()
    found = []
    for row, number in pairs:
        address = row.url or row.handle
        if address in taken:
            row = replace(row, url=row.url and f"{row.url}-{number}", handle=row.handle and f"{row.handle}{number}")
        if address:
            taken.add(row.url or row.handle)
        found.append((row, number))
    return found


class _Names:
    """First and family names of one culture, the common ones drawn more often, rare ones put together."""

    def __init__(self, culture: str) -> None:
        words = WORDS[culture]
        self.given, self.family = words["given"].split(), words["family"].split()
        self.start, self.end = words["start"].split(), words["end"].split()
        self._given_weights = list(accumulate(1 / (rank + 12) for rank in range(len(self.given))))
        self._family_weights = list(accumulate(1 / (rank + 12) for rank in range(len(self.family))))

    def first(self, dice: random.Random) -> str:
        return dice.choices(self.given, cum_weights=self._given_weights)[0]

    def last(self, dice: random.Random) -> str:
        if dice.random() < 0.45:
            return dice.choice(self.start) + dice.choice(self.end)
        return dice.choices(self.family, cum_weights=self._family_weights)[0]


def _someone(dice: random.Random, names: _Names, number: int) -> Someone:
    given, family = names.first(dice), names.last(dice)
    if dice.random() < 0.04:
        given = f"{given} {names.first(dice).split('-')[0]}"  # two first names without a hyphen
    maiden = names.last(dice) if dice.random() < 0.08 else family
    trade = dice.choice(TRADES)
    kind = dice.choices(("own", "small", "large"), (22, 43, 35))[0]
    if kind == "own":
        organisation, position = f"{family} {trade.title()}", dice.choice(("Owner", "Owner", trade.title()))
    elif kind == "small":
        organisation = f"{names.last(dice)} {dice.choice(WORK['kinds'])}"
        position = trade.title() if dice.random() < 0.4 else dice.choice(WORK["titles"])
    else:
        organisation = dice.choice(WORK["employers"])
        position = trade.title() if dice.random() < 0.2 else dice.choice(WORK["titles"])
    first, last = _letters(given.split()[0]), _letters(family)
    letters = f"{first}.{last}"
    local = dice.choices(
        (letters, first[0] + last, first + last, f"{first}{dice.randrange(60, 99)}", f"{dice.choice(TRADES)}{number}"),
        (34, 20, 16, 15, 15),
    )[0]
    domain = _letters(organisation)
    return Someone(
        given, family, maiden, organisation, position, trade,
        email=f"{local}@{dice.choice(('mail', 'post', 'inbox', 'web'))}.example",
        work_email=f"{dice.choice((letters, first, first[0] + last))}@{domain}.example",
        phone=f"+1 {dice.randrange(200, 990)} 555 {dice.randrange(10000):04d}",
        number=number,
    )  # fmt: skip


def _make_family(dice: random.Random, one: Someone, other: Someone) -> None:
    """Put two people in one household: one family name, often one e-mail address or one business."""
    other.family = other.maiden = one.family
    if dice.random() < 0.6:
        other.email = one.email
    if dice.random() < 0.3:
        other.organisation, other.work_email = one.organisation, one.work_email


def _rows(dice: random.Random, someone: Someone) -> Iterator[Contact]:
    there = [network for network, share in PRESENCE.items() if dice.random() < share]
    for network in there or [dice.choices(list(PRESENCE), list(PRESENCE.values()))[0]]:
        day = date(2008, 1, 1) + timedelta(days=dice.randrange(6600))
        match network:
            case "LinkedIn":
                yield replace(_on_linkedin(dice, someone), connected_on=day)
            case "Google Contacts":
                yield (row := _in_the_phone(dice, someone))
                if dice.random() < 0.06:
                    yield _once_more(dice, someone, row)
            case "Facebook":
                name = _as_friends_write_it(dice, someone)
                yield Contact(name=name, connected_on=day, network=network)
            case _:
                yield Contact(handle=_handle(dice, someone), connected_on=day, network=network)


def _on_linkedin(dice: random.Random, someone: Someone) -> Contact:
    given, family = someone.given, someone.family
    if dice.random() < 0.08:
        given = short(dice, given)
    slug = f"{plain(given)}-{plain(someone.maiden)}".lower().replace(" ", "-").replace("'", "")
    if dice.random() < 0.75:
        slug += f"-{dice.getrandbits(36):x}"
    shown = dice.random()
    if shown < 0.08:
        family = f"{family}, {dice.choice(WORK['credentials'])}"
    elif shown < 0.11:
        family = f"{family} {dice.choice(WORK['pronouns'])}"
    elif shown < 0.13:
        family = f"{family} {dice.choice(WORK['emoji'])}"
    elif shown < 0.15:
        family = f"{family[0]}."
    elif shown < 0.17:
        given, family = given.upper(), family.upper()
    elif shown < 0.19 and someone.maiden != someone.family:
        family = f"{someone.maiden}-{family}"
    elif shown < 0.21:
        given = f"{given} {dice.choice('ABCDEFGHJKLMPRST')}."
    return Contact(
        name=f"{given} {family}", first_name=given, last_name=family, network="LinkedIn",
        email=dice.choice((someone.email, someone.work_email)) if dice.random() < 0.06 else "",
        organisation=someone.organisation, position=someone.position,
        url=f"https://www.linkedin.com/in/{slug}",
    )  # fmt: skip


def _in_the_phone(dice: random.Random, someone: Someone) -> Contact:
    given, family = someone.given, someone.family
    written = dice.random()
    first, last = given, family
    if written < 0.16:
        first = short(dice, given)
    elif written < 0.22:
        first, last = short(dice, given), someone.trade
    elif written < 0.28:
        first, last = short(dice, given), ""
    elif written < 0.32:
        first = f"{given[0]}."
    elif written < 0.35:
        last = someone.maiden
    elif written < 0.38:
        last = _slip(dice, family)
    name = f"{last}, {first}" if last and dice.random() < 0.06 else f"{first} {last}".strip()
    if dice.random() < 0.4:
        name = plain(name)
    apart = "," not in name and dice.random() < 0.7
    organisation = ""
    if dice.random() < 0.2:
        organisation = someone.organisation
        if dice.random() < 0.3:
            organisation += f" {dice.choice(WORK['suffixes'])}"
    return Contact(
        name=name, network="Google Contacts", organisation=organisation,
        first_name=name.rsplit(" ", 1)[0] if apart and last else name if apart else "",
        last_name=name.rsplit(" ", 1)[1] if apart and last and " " in name else "",
        email=dice.choice((someone.email, someone.email, someone.work_email)) if dice.random() < 0.55 else "",
        phone=someone.phone if dice.random() < 0.7 else "",
    )  # fmt: skip


def _once_more(dice: random.Random, someone: Someone, row: Contact) -> Contact:
    """Put the same person into the phone a second time, as phones do: another address, or another way to write."""
    if dice.random() < 0.5:
        return replace(row, email=someone.work_email, phone="", organisation="")
    return replace(_in_the_phone(dice, someone), phone=row.phone or someone.phone)


def _as_friends_write_it(dice: random.Random, someone: Someone) -> str:
    given, family = someone.given, someone.family
    written = dice.random()
    if written < 0.22:
        given = short(dice, given)
    elif written < 0.26:
        given = f"{given} {dice.choice(('Ann', 'Lee', 'Marie', 'Jay'))}"
    if someone.maiden != family and dice.random() < 0.6:
        family = dice.choice((someone.maiden, f"{someone.maiden} {family}", f"{someone.maiden}-{family}"))
    name = f"{given} {family}"
    return plain(name) if dice.random() < 0.25 else name


def _handle(dice: random.Random, someone: Someone) -> str:
    first = _letters(dice.choice((someone.given, short(dice, someone.given))))
    last = _letters(dice.choice((someone.family, someone.maiden)))
    ways = {
        f"{first}.{last}": 14,
        f"{first}{last}": 12,
        f"{first}_{last}": 8,
        f"{first[0]}{last}": 8,
        f"{first}{last}{dice.randrange(100)}": 9,
        f"{first}_{someone.trade}": 9,
        f"{first}{last[0]}": 5,
        _letters(someone.organisation): 7,
        f"{dice.choice(WORK['handles'])}{dice.randrange(1000)}": 28,
    }
    return dice.choices(list(ways), list(ways.values()))[0]


def _letters(text: str) -> str:
    """Keep the letters only, small and without accents, as handles and domains do."""
    return "".join(letter for letter in plain(text).lower() if letter.isalpha())


def short(dice: random.Random, given: str) -> str:
    """Give a nickname when there is one, else the name itself."""
    return dice.choice(NICKNAMES.get(given, [given]))


def plain(text: str) -> str:
    """Drop the accents, as people do who type on an English keyboard."""
    apart = unicodedata.normalize("NFD", text.translate(_WHOLE_LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _slip(dice: random.Random, name: str) -> str:
    """Make one slip of the finger in a name of five letters or more."""
    if len(name) < 5:
        return name
    place = dice.randrange(1, len(name) - 1)
    swapped = name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    return dice.choice((swapped, name[:place] + name[place + 1 :], name[:place] + name[place] + name[place:]))
