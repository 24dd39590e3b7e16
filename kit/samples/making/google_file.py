"""Write the contacts of a phone as Google Contacts exports them: a CSV with many columns, most of them empty."""

import csv
import io
from collections.abc import Sequence

from kit.samples.making.dice import Deck, Dice
from kit.samples.making.handles import plain
from kit.samples.making.phone_book import NUMBERS
from kit.samples.truth import ContactTruth

COLUMNS = (
    "First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name", "Phonetic Last Name",
    "Name Prefix", "Name Suffix", "Nickname", "File As", "Organization Name", "Organization Title",
    "Organization Department", "Birthday", "Notes", "Photo", "Labels", "E-mail 1 - Label", "E-mail 1 - Value",
    "E-mail 2 - Label", "E-mail 2 - Value", "Phone 1 - Label", "Phone 1 - Value",
)  # fmt: skip
LABELS = ("* myContacts", "* myContacts", "* myContacts", "Clients ::: * myContacts", "* myContacts ::: * starred")


def google_file(people: Sequence[ContactTruth], notes: Sequence[str], dice: Dice) -> bytes:
    """Give the file, in the order of names; `notes` are drawn for some of the people met."""
    numbers, remarks = Deck(dice, NUMBERS), Deck(dice, notes)
    written = io.StringIO()
    table = csv.DictWriter(written, COLUMNS, restval="", lineterminator="\n")
    table.writeheader()
    for person in sorted(people, key=lambda person: plain(person.name)):
        note = remarks.draw() if person.met and dice.chance() < 0.3 else ""
        table.writerow(_row(person, numbers.draw(), note, dice))
    return written.getvalue().encode()


def _row(person: ContactTruth, number: str, note: str, dice: Dice) -> dict[str, str]:
    given, _, family = person.name.partition(" ")
    row = {
        "First Name": given,
        "Last Name": family,
        "Notes": note,
        "Labels": dice.pick(LABELS),
        "Phone 1 - Label": "Mobile",
        # Two numbers in one cell, as Google joins them.
        "Phone 1 - Value": f"{number} ::: {number}" if dice.chance() < 0.05 else number,
    }
    if person.trade and dice.chance() < 0.4:
        row |= {"Organization Name": person.trade.capitalize()}
    if dice.chance() < 0.5:
        firm = plain(person.trade) or "post"
        row |= {
            "E-mail 1 - Label": "* Work",
            "E-mail 1 - Value": f"{plain(given)}.{plain(family) or 'home'}@{firm}.example",
        }
    if dice.chance() < 0.1:
        row["Birthday"] = f"--{dice.whole(1, 12):02}-{dice.whole(1, 28):02}"
    return row
