"""The board's pages: plain HTML files with a few places to fill, sent with strict rules for the browser."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template

from starlette.responses import HTMLResponse

STATIC = Path(__file__).with_name("static")
LOOK = Path(__file__).parents[2] / "lab" / "extension" / "patio" / "static"  # the kit's palette and typeface

LOOKS = ("palette.css", "type.css", "fraunces.woff2")
RULES = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
        "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

PRINTED = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; frame-ancestors 'none'"


@dataclass(frozen=True, slots=True)
class Way:
    """One of the instructor's pages: its path under the board ("circles"), and what it is called."""

    path: str
    words: str


def page(name: str, status: int = 200, ways: Sequence[Way] = (), here: str = "", **places: str) -> HTMLResponse:
    """Give one of our pages with its places filled. What is filled in is escaped here.

    Parameters
    ----------
    name
        Its file in static/.
    ways, here
        The instructor's pages, and which of them this is: for the links at its top, `${ways}` in the file.
    places
        Words for the file's other places.
    """
    filled = {place: html.escape(value) for place, value in places.items()}
    filled["ways"] = "".join(_link(way, places.get("base", "/"), way.path == here) for way in ways)
    return HTMLResponse(_template(name).substitute(filled), status, {"Cache-Control": "no-store"})


def sheet(html: str) -> HTMLResponse:
    """Give a ready page to print, as `kit.meetups.handouts` makes them: all in one, styles too, and no script."""
    return HTMLResponse(html, headers={"Content-Security-Policy": PRINTED, "Cache-Control": "no-store"})


def _link(way: Way, base: str, is_here: bool) -> str:
    current = ' aria-current="page"' if is_here else ""
    return f'<a href="{html.escape(base + way.path)}"{current}>{html.escape(way.words)}</a>'


@cache
def _template(name: str) -> Template:
    return Template((STATIC / name).read_text(encoding="utf-8"))
