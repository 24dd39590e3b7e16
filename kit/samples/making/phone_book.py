"""Write the contacts of a phone as vCard 3.0: cards born on an iPhone, and older ones moved over from an Android."""

import base64
from collections.abc import Iterator, Sequence

from kit.samples.making.dice import Deck, Dice
from kit.samples.making.handles import plain
from kit.samples.truth import ContactTruth

MOVED_IN = 2021  # people saved before this year came over from the old Android phone
NUMBERS = tuple(f"555-0{number}" for number in range(100, 200))  # the hundred numbers kept for stories
# A grey dot with a comment inside: a real picture, long enough to be folded over several lines.
_DOT = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xaa\xaa\xaa\xff\xff\xff!\xfe,Made-up business, made-up people. Not a face.\x00"
    b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
_NOTES = (
    "Allergic to walnuts, loves everything else.",
    "Pays in exact change; has done since the day we opened, and counts it out loud.",
    "Knows a roofer, an accordion player, and everybody's birthday; ask before booking anything on a long weekend.",
    "Daughter plays goalie.",
    "Likes the dark crust. No, darker.",
    "Borrowed the big cake stand in spring\nReturned it in fall, cleaner than before",
    "Ask about the canoe.",
    "Sings in the choir on Tuesdays, so call before six; back home by nine; never, ever during the hockey",
    "Has the key to the hall",
    "Makes the good chutney, swaps for rye",
)


def phone_book(people: Sequence[ContactTruth], dice: Dice) -> bytes:
    """Give all cards, in the order of names as a phone sorts them."""
    numbers, notes = Deck(dice, NUMBERS), Deck(dice, _NOTES)
    cards: list[str] = []
    for person in sorted(people, key=lambda person: plain(person.name)):
        note = notes.draw() if person.met and dice.chance() < 0.3 else ""
        lines = _card(person, numbers.draw(), note, dice)
        cards += [folded for line in lines for folded in fold(line)]
    return "".join(f"{line}\r\n" for line in cards).encode()


def _card(person: ContactTruth, number: str, note: str, dice: Dice) -> Iterator[str]:
    given, _, family = person.name.partition(" ")
    if family.startswith("("):  # "Hara (beets)" stands in the first-name field, as people type it
        given, family = person.name, ""
    mail = f"{plain(given)}.{plain(family) or 'home'}@{plain(person.trade) or 'post'}.example"
    apple = person.connected.year >= MOVED_IN
    yield from ("BEGIN:VCARD", "VERSION:3.0")
    if apple:
        yield "PRODID:-//Apple Inc.//iPhone OS 17.5.1//EN"
    yield f"N:{escape(family)};{escape(given)};;;"
    yield f"FN:{escape(person.name)}"
    if person.trade and dice.chance() < 0.4:
        yield f"ORG:{escape(person.trade.capitalize())};"
    if dice.chance() < 0.5:
        yield from _mail(mail, apple)
    yield f"TEL;type=CELL;type=VOICE;type=pref:{number}" if apple else f"TEL;TYPE=CELL:{number}"
    if note:
        yield f"NOTE:{escape(note)}"
    if dice.chance() < 0.15:
        day = f"{dice.whole(1, 12):02}-{dice.whole(1, 28):02}"
        yield f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{day}" if apple else f"BDAY:--{day}"
    if dice.chance() < 0.06:
        yield f"PHOTO;ENCODING=b;TYPE=GIF:{base64.b64encode(_DOT).decode()}"
    yield "END:VCARD"


def _mail(mail: str, apple: bool) -> tuple[str, ...]:
    if apple:
        return f"item1.EMAIL;type=INTERNET;type=pref:{mail}", "item1.X-ABLabel:_$!<Work>!$_"
    return (f"EMAIL;TYPE=INTERNET:{mail}",)


def escape(text: str) -> str:
    r"""Write a text as a vCard value: a backslash before ``\ ; ,`` and ``\n`` for a new line."""
    for plain_mark, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain_mark, escaped)
    return text


def fold(line: str) -> Iterator[str]:
    """Break a line after at most 75 octets, never inside a character; what follows starts with a blank (RFC 2426)."""
    part, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > 75:
            yield part
            part, octets = " ", 1
        part += letter
        octets += size
    yield part
