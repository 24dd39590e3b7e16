"""Invented user names: always starting with demo_, so that no real account is ever named."""

import re
import unicodedata

from kit.samples.making.dice import Dice

# Letters that do not come apart into a plain letter and a mark.
_WHOLE = str.maketrans({"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "ß": "ss"})


def plain(text: str) -> str:
    """Reduce a text to small ASCII letters and digits: "Marie-Ève" is "marieeve"."""
    apart = unicodedata.normalize("NFKD", text.translate(_WHOLE)).lower()
    return re.sub(r"[^a-z0-9]", "", apart)


class Handles:
    """Draw user names; no two from one `Handles` are the same.

    Parameters
    ----------
    dice
        Draws the shape of the name.
    longest
        Most characters the network allows, "demo_" included: 15 on X, 30 on Instagram.
    """

    def __init__(self, dice: Dice, longest: int) -> None:
        self._dice = dice
        self._room = longest - len("demo_")
        self._taken: set[str] = set()

    def draw(self, given: str, family: str, firm: str) -> str:
        """Give a user name such as this person or this firm would take."""
        first, last, shop = plain(given), plain(family), plain(firm)
        shapes = (first + last[:1], first[:1] + last, shop, first + shop[:4])
        fitting = [shape for shape in shapes if len(shape) <= self._room] or [first[: self._room]]
        wanted = self._dice.pick(fitting)
        handle, number = wanted, 1
        while handle in self._taken:
            number += 1
            handle = f"{wanted[: self._room - len(str(number))]}{number}"
        self._taken.add(handle)
        return f"demo_{handle}"
