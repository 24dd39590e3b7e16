"""Printed pages of a card: shown in the page, handed over as a file, on the paper the learner chose."""

from base64 import b64encode
from collections.abc import Callable
from typing import Any

from kit.meetups import file_name
from kit.meetups.handouts.sheet import MILLIMETRES, Size
from kit.settings import section

LETTER_COUNTRIES = ("CA", "US", "MX", "PH", "CL", "CO", "VE")  # where offices print on Letter; elsewhere A4


class Printing:
    """The printing part of a card.

    Parameters
    ----------
    tell
        Sends a passing message to the browser: a page is too long to be kept in a card's state.
    """

    def __init__(self, tell: Callable[[dict[str, Any]], None]) -> None:
        self._tell = tell
        self.size: Size = "Letter" if section("place")["country"] in LETTER_COUNTRIES else "A4"

    def choose(self, size: str) -> None:
        """Choose the paper."""
        if size not in MILLIMETRES:
            raise ValueError(f"'size' must be one of {list(MILLIMETRES)}, got {size!r}")
        self.size = size

    def give(self, page: str, title: str, html: str, take: bool) -> None:
        """Show a page, or hand it over as one HTML file that prints."""
        if take:
            data = b64encode(html.encode()).decode("ascii")
            self._tell({"file": file_name(title, ".html"), "type": "text/html;charset=utf-8", "data": data})
        else:
            self._tell({"page": page, "title": title, "html": html})

    def state(self) -> dict[str, Any]:
        """The papers, and the one chosen."""
        return {"size": self.size, "sizes": list(MILLIMETRES)}
