"""A printed page: one HTML file with everything in it, for Letter or A4, that asks nothing of the network."""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path
from typing import Literal

from kit.meetups.plain_text import one_line
from kit.settings import FILE, section

Size = Literal["Letter", "A4"]
MILLIMETRES: dict[Size, tuple[float, float]] = {"Letter": (215.9, 279.4), "A4": (210.0, 297.0)}

APOSTROPHE = re.compile(r"(?<=\w)'(?!\s*\d)")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
"""Nothing is fetched, nothing runs, whatever a text tries."""


def text(words: str, blank: str = "") -> str:
    """Make any words safe to show, with the apostrophes of print; `blank` stands in for none."""
    return escape(APOSTROPHE.sub("’", one_line(words) or blank))


def page(
    title: str,
    sheets: Iterable[str],
    size: Size = "Letter",
    *,
    kind: str,
    landscape: bool = False,
) -> str:
    """Give a whole HTML page.

    Parameters
    ----------
    title
        Name of the page, and of the PDF when it is saved as one.
    sheets
        Ready HTML of each sheet of paper.
    size
        "Letter" or "A4".
    kind
        Name of its own style file beside this one, and class of the page.
    landscape
        True to turn the paper.

    Raises
    ------
    ValueError
        When the size is another one.
    """
    if size not in MILLIMETRES:
        raise ValueError(f"'size' must be one of {', '.join(MILLIMETRES)}, got {size!r}.")
    short, long = MILLIMETRES[size]
    width, height = (long, short) if landscape else (short, long)
    paper = (
        f"@page{{size:{size}{' landscape' if landscape else ''};margin:0}}:root{{--wide:{width}mm;--high:{height}mm}}"
    )
    papers = "".join(f'<section class="sheet">{sheet}</section>' for sheet in sheets)
    turned = ", turned on its side" if landscape else ""
    return (
        '<!doctype html><html lang="en-CA"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{text(title)}</title><style>{_style(kind)}{paper}</style></head>"
        f'<body class="{kind}"><header class="on-screen">To print: Ctrl P, or ⌘ P on a Mac. Paper: {size}{turned}. '
        f"Turn “background graphics” on.</header><main>{papers}</main></body></html>"
    )


@cache
def _style(kind: str) -> str:
    """Give the common style and the page's own, with the kit's heading face: kept for a year, it looks the same."""
    here = Path(__file__).parent
    style = "".join((here / f"{name}.css").read_text(encoding="utf-8") for name in ("sheet", kind))
    font = FILE.parent / section("meetup")["heading_font"]
    if not font.is_file():
        return style
    data = f"data:font/woff2;base64,{b64encode(font.read_bytes()).decode()}"
    return f'@font-face{{font-family:Fraunces;src:url("{data}") format("woff2");font-weight:100 900}}{style}'


def lines(count: int) -> str:
    """Give empty lines to write on."""
    return '<span class="write"></span>' * count


def listed(items: Iterable[str], kind: str = "") -> str:
    """Give a list of ready HTML pieces."""
    return f'<ul class="{kind}">' + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
