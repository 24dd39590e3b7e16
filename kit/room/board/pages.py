"""The board's pages: plain HTML files with a few places to fill, sent with strict rules for the browser."""

import html
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


def page(name: str, status: int = 200, **places: str) -> HTMLResponse:
    """Give one of our pages with its places filled. What is filled in is escaped here."""
    filled = {place: html.escape(value) for place, value in places.items()}
    return HTMLResponse(_template(name).substitute(filled), status, {"Cache-Control": "no-store"})


@cache
def _template(name: str) -> Template:
    return Template((STATIC / name).read_text(encoding="utf-8"))
