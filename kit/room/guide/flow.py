"""Printed pages whose text runs on from sheet to sheet: sections, bold words, and the sources under them."""

import re
from collections.abc import Iterable

from kit.course.evidence import register
from kit.meetups.handouts.sheet import Size, page, text

BOLD = re.compile(r"\*\*(.+?)\*\*")
SURE = {"high": "sure", "medium": "fairly sure", "low": "not sure"}


def flowing(title: str, kicker: str, lead: str, inside: str, size: Size) -> str:
    """Give a whole page whose text may take several sheets of paper; `inside` is ready HTML."""
    head = (
        f'<header><p class="kicker">{text(kicker)}</p><h1>{text(title)}</h1><p class="lead">{marked(lead)}</p></header>'
    )
    return page(title, [f'<div class="inside">{head}{inside}</div>'], size, kind="guide")


def marked(words: str) -> str:
    """Make words safe to show, with **bold** ones bold."""
    return BOLD.sub(r"<b>\1</b>", text(words))


def bullets(items: Iterable[str], kind: str = "ul", name: str = "dots") -> str:
    """Give a list of sentences."""
    return f'<{kind} class="{name}">{"".join(f"<li>{marked(one)}</li>" for one in items)}</{kind}>'


def sources(keys: Iterable[str]) -> str:
    """Give what a section leans on: the finding, who found it, and how sure it is."""
    told = []
    for one in (register[key] for key in keys):
        year = f", {one.year}" if one.year else ""
        sure = "rule of thumb" if one.kind == "rule of thumb" else SURE[one.certainty]
        found = f"{text(one.say)} <i>{text(one.source + year)}.</i> {text(one.caveat)}"
        told.append(f"<li><b>{text(sure)}</b> {found}</li>")
    return f'<ul class="sources">{"".join(told)}</ul>' if told else ""
