"""The facilitator's guide to print: what to say, the room, trouble with data, access, privacy, safety, mix-ups."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kit.course.run_sheets import mix_ups, scripts
from kit.course.survey import ABLE, COUNTED, IN_THE_WAY
from kit.meetups.handouts.drawings import awning
from kit.meetups.handouts.sheet import Size, page, text
from kit.room.guide.flow import bullets, flowing, marked, sources

RULE = (
    "**The board's rule:** if more than a third share a wrong choice, stop for two minutes: "
    "neighbours compare, then hands again."
)


def read() -> dict[str, Any]:
    """Read the author's file."""
    return tomllib.loads(Path(__file__).with_name("guide.toml").read_text(encoding="utf-8"))


def facilitators_guide(size: Size = "Letter") -> str:
    """Give the guide as a printable HTML page."""
    sections = "".join(map(_section, read()["section"]))
    inside = f"{_scripts()}{sections}{_mix_ups()}"
    lead = "What to say, what to have ready, and what to answer. Part 2 goes exercise by exercise."
    return flowing("Facilitator's guide", "Table for two", lead, inside, size)


def checklists(size: Size = "Letter") -> str:
    """Give the checklists, on one page to pin up."""
    cards = "".join(
        f'<section class="panel"><h2>{text(one["title"])}</h2><ul class="ticks">'
        + "".join(f'<li><span class="tick"></span><span>{marked(item)}</span></li>' for item in one["items"])
        + "</ul></section>"
        for one in read()["checklist"]
    )
    head = '<p class="kicker">Table for two</p><h1>Checklists</h1>'
    sheet = f'{awning()}<div class="inside one">{head}<div class="lists">{cards}</div></div>'
    return page("Checklists", [sheet], size, kind="guide")


def _scripts() -> str:
    lines = []
    for one in scripts().values():
        room = f'<p class="room">{text(one.room)}</p>' if one.room else ""
        do = f'<p class="do"><b>Do</b> {text(one.do)}</p>' if one.do else ""
        lines.append(
            f'<div class="script"><b class="letter">{one.letter}</b><div><h3>{text(one.title)}</h3>'
            f'<p class="small">{text(one.when)}</p><blockquote>“{text(one.say)}”</blockquote>{room}{do}</div></div>'
        )
    keys = dict.fromkeys(key for one in scripts().values() for key in one.evidence)
    lead = '<p class="small">In these words, or better ones of your own. The run sheet says where each one belongs.</p>'
    return f"<section><h2>What to say</h2>{lead}{''.join(lines)}{sources(keys)}</section>"


def _section(told: Mapping[str, Any]) -> str:
    filled = {
        "able": "; ".join(_low(words) for words in ABLE.values()),
        "counted": "; ".join(_low(words) for words in COUNTED.values()),
        "in_the_way": ", ".join(_low(words) for words in IN_THE_WAY.values()),
    }
    note = f'<p class="legal">{text(told["note"])}</p>' if "note" in told else ""
    kind, name = ("ol", "steps") if "steps" in told else ("ul", "dots")
    items = (one.format(**filled) if "{" in one else one for one in told.get("steps", told.get("items", ())))
    listed = f"{bullets(items, kind, name)}{sources(told.get('evidence', ()))}"
    return f"<section><h2>{text(told['title'])}</h2>{note}{listed}</section>"


def _low(words: str) -> str:
    """Begin with a small letter, but for “I”."""
    return words if words.startswith("I ") else words[0].lower() + words[1:]


def _mix_ups() -> str:
    rows = "".join(
        f'<tr><th scope="row">{one.code}</th><td><b>{text(one.words)}</b><span>{text(one.where)}</span></td>'
        f"<td>{text(one.say)}</td></tr>"
        for one in mix_ups().values()
    )
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Code", "Mix-up, and where it shows up", "What to say"))
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<section class="mix-ups"><h2>Mix-ups to watch</h2><p>{marked(RULE)}</p>{table}</section>'
