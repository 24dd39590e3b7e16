"""A run sheet to print: each sitting on a page or two, with times of day from a start, what to say and what to do."""

from datetime import datetime, timedelta

from kit.course import course
from kit.course.run_sheets import Cut, Format, Row, Sitting, alone, cuts, mix_ups, scripts, still_late
from kit.meetups.handouts.drawings import awning
from kit.meetups.handouts.sheet import Size, page, text

WHO = {"facilitator": "", "helper": "helper", "both": "you and helper"}


def run_sheet(format: Format, size: Size = "Letter", start: str = "") -> str:
    """Give the run sheet of a format as a printable HTML page.

    Parameters
    ----------
    format
        Each of its sittings begins on a new sheet of paper.
    start
        Time of day it begins at ("17:30"), for a column of times; "" for minutes alone.
    """
    sheets = [_sitting(format, one, start) for one in format.sittings]
    return page(f"Run sheet, {format.name}", sheets, size, kind="run_sheet")


def self_paced(size: Size = "Letter") -> str:
    """Give the lessons with their minutes and good places to stop, for somebody who learns at home."""
    parts = "".join(
        f'<section class="panel"><p class="minutes"><b class="display">{stop.minutes}</b> minutes</p><div>'
        + "".join(f"<h2>{number} · {text(course()[number].title)}</h2>" for number in stop.lessons)
        + f"<p><b>A good stop.</b> {text(stop.has)}</p>"
        + f'<p class="small"><b>Then, for real:</b> {text(course()[stop.lessons[-1]].next_step)}</p></div></section>'
        for stop in alone()
    )
    total = sum(stop.minutes for stop in alone())
    head = (
        '<p class="kicker">Table for two</p><h1>At your own pace</h1>'
        f'<p class="lead">{total} minutes in {len(alone())} sittings. Every lesson keeps its place, so any stop is '
        "a good one. A week between two sittings leaves time to try things out.</p>"
    )
    sheet = f'{awning()}<div class="inside alone">{head}{parts}</div>'
    return page("At your own pace", [sheet], size, kind="run_sheet")


def _sitting(format: Format, sitting: Sitting, start: str) -> str:
    many = len(format.sittings) > 1
    number = format.sittings.index(sitting) + 1
    title = f"{'ABC'[number - 1]}: {sitting.title}" if many else format.name.capitalize()
    ends = f", {clock_time(start, 0)} to {clock_time(start, sitting.minutes)}" if start else ""
    kicker = f"Run sheet{f' · {format.name}' if many else ''}"
    rows = "".join(_row(row, start) for row in sitting.rows)
    return (
        f'<div class="inside"><header><div><p class="kicker">{text(kicker)}</p><h1>{text(title)}</h1></div>'
        f'<p class="small">{sitting.minutes} minutes{ends}.<br>{text(format.whom)}</p></header>{_bar(sitting)}'
        f'<table class="{"long" if _is_long(sitting) else ""}"><tbody>{rows}</tbody></table>'
        f'<div class="end">{_say(sitting)}{_late(sitting)}</div></div>'
    )


def _bar(sitting: Sitting) -> str:
    parts = "".join(f'<i class="{row.kind}" style="flex:{row.minutes}"></i>' for row in sitting.rows)
    return f'<div class="strip" aria-hidden="true">{parts}</div>'


def _row(row: Row, start: str) -> str:
    when = f"<b>{clock_time(start, row.starts)}</b>" if start else ""
    letters = "".join(f'<span class="letter">{one.letter}</span>' for one in row.scripts)
    watch = "".join(f"<li><b>{code}</b> {text(mix_ups()[code].words)} </li>" for code in row.watch)
    who = f'<span class="who">{WHO[row.who]}</span>' if WHO[row.who] else ""
    do = f"<ul>{''.join(f'<li>{text(one)} </li>' for one in row.do)}</ul>" if row.do else ""
    return (
        f'<tr class="{row.kind}"><td class="when">{when}<span>{row.starts}–{row.ends}</span></td>'
        f'<td class="count">{row.minutes}</td><th scope="row">{text(row.title)} {letters}{who}</th>'
        f'<td class="do">{do}{f"<ul class=watch>{watch}</ul>" if watch else ""}</td></tr>'
    )


def _say(sitting: Sitting) -> str:
    used = {one.letter for row in sitting.rows for one in row.scripts}
    lines = "".join(
        f'<p><span class="letter">{letter}</span> {text(one.say)}</p>'
        for letter, one in scripts().items()
        if letter in used
    )
    return f"<section><h2>Say</h2>{lines}<p>{text(still_late(sitting))}</p></section>"


def _late(sitting: Sitting) -> str:
    hopeless = sitting.minutes * 2.0  # so late that everything that may go has to
    items = "".join(_cut(one, _is_long(sitting)) for one in cuts(sitting, hopeless, 0))
    never = "Never cut: their own plan, the circles, the survey, the date."
    how = f"In this order; a circle marks what only gets shorter, which is our suggestion. {never}"
    return f'<section><h2>Running late?</h2><p class="small">{how}</p><ol>{items}</ol></section>'


def _is_long(sitting: Sitting) -> bool:
    """Tell whether a sheet has to be set small to keep to two pages."""
    return len(sitting.rows) > 20


def _cut(one: Cut, brief: bool) -> str:
    left = f"down to {one.left}, " if one.left else ""
    ours = ' class="ours"' if one.ours else ""
    instead = "" if brief and one.ours else f" {text(one.row.instead)}"
    return f"<li{ours}><b>{text(one.row.title)}</b> ({left}wins {one.wins}).{instead}</li>"


def clock_time(start: str, minute: int) -> str:
    """Give the time of day some minutes after a start: ("17:30", 46) -> "18:16"."""
    return f"{datetime.strptime(start, '%H:%M') + timedelta(minutes=minute):%H:%M}"
