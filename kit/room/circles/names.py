"""Names: reading a typed list of people, first names for the wall, and who keeps the time."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kit.room.circles.guests import Guest, Round

LONGEST = 60
MOST = 300  # people in one list: more is another file pasted by mistake
PARTS = re.compile(r"\s*(?:[,;\t|]|\s[-–—]\s)\s*")


def read_people(typed: str) -> list[Guest]:
    """Read people from a list: a line each, the name, and a trade after a comma, a tab or a dash.

    A name that is there twice gets a number ("Mia 2"): two people, until the instructor says otherwise. Numbering and
    bullets in front of a name are left out, blank lines too.
    """
    guests: list[Guest] = []
    taken: set[str] = set()
    for line in typed.splitlines()[:MOST]:
        name, *rest = PARTS.split(re.sub(r"^\s*(?:[-*•]|\d{1,3}[.)])\s+", "", line).strip(), maxsplit=1)
        if name := clean(name):
            guests.append(Guest(new_name(name, taken), clean(rest[0]) if rest else ""))
            taken.add(guests[-1].name.casefold())
    return guests


def new_name(name: str, taken: Iterable[str]) -> str:
    """Give the name, with a number when somebody has it already. `taken` is in small letters (casefold)."""
    others, tries = set(taken), (name, *(f"{name} {number}" for number in range(2, MOST + 2)))
    return next(one for one in tries if one.casefold() not in others)


def first_names(names: Sequence[str]) -> Mapping[str, str]:
    """Give what the wall shows for each name: the first name, with a letter more where two share it, else all of it."""
    parts = {name: name.split() or [name] for name in names}
    for show in (_first, _with_letter):
        shown = {name: show(words) for name, words in parts.items()}
        count = Counter(shown.values())
        parts = {name: [shown[name]] if count[shown[name]] == 1 else words for name, words in parts.items()}
    return {name: " ".join(words) for name, words in parts.items()}


def time_keepers(rounds: Sequence[Round]) -> list[list[str]]:
    """Name a time-keeper for each circle of each round; somebody who has not done it yet where there is one."""
    asked: set[str] = set()
    told: list[list[str]] = []
    for one in rounds:
        told.append([next((name for name in circle if name not in asked), circle[0]) for circle in one if circle])
        asked |= set(told[-1])
    return told


def _first(words: Sequence[str]) -> str:
    return words[0]


def _with_letter(words: Sequence[str]) -> str:
    return f"{words[0]} {words[-1][0]}." if len(words) > 1 and not words[-1].isdigit() else " ".join(words)


def clean(words: str) -> str:
    """Make typed words short, on one line, and free of what cannot be shown."""
    return " ".join("".join(letter for letter in words if letter.isprintable()).split())[:LONGEST].strip()
