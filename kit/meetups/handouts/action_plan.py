"""The one-page action plan: what a learner leaves the workshop with."""

from collections.abc import Sequence
from datetime import date

from kit.meetups.handouts.drawings import awning
from kit.meetups.handouts.sheet import Size, lines, listed, page, text
from kit.meetups.occasion import Occasion
from kit.meetups.pledge import Pledge
from kit.meetups.weekday import day_words, short_day, span_words

A_ROW, MOST_CHANCES = 8, 16
"""Boxes in a row and on the page: a season."""


def action_plan(
    occasion: Occasion,
    size: Size = "Letter",
    *,
    owner: str = "",
    change: str = "",
    to_meet: Sequence[tuple[str, str]] = (),
    introduce: str = "",
    pledge: Pledge | None = None,
    chances: Sequence[date] = (),
    season: str = "the rest of the summer",
) -> str:
    """Give the plan as a printable HTML page; whatever is not decided yet is an empty line to write on.

    Parameters
    ----------
    occasion
        The first occasion, with the people asked.
    owner
        Whose plan it is.
    change
        The one thing to change in the feed.
    to_meet
        Pairs of a name and the reason, from the shortlist; three are shown.
    introduce
        The introduction to make this week.
    pledge
        The four lines.
    chances, season
        The dates left, each a box to tick, and what the stretch is called.
    """
    whose = f"{owner.strip()}'s plan" if owner.strip() else "My plan"
    sheet = (
        f'{awning()}<div class="inside"><p class="kicker">Table for two</p><h1>{text(whose)}</h1>'
        f'<p class="lead">For {text(season)}.</p>'
        f'<div class="two">{_next(occasion)}{_people("I ask them myself", [(name, "") for name in occasion.asked])}'
        f"{_people('I want to meet', to_meet)}{_small(change, introduce)}</div>"
        f"{_pledge(pledge or Pledge())}{_chances(chances)}"
        '<div class="foot"><p class="small">Social first. Selling is for later, for a buyer who asks, or for the '
        'person your new friend sends you.</p><p class="small">Promises: 48 hours.</p></div></div>'
    )
    return page(whose, [sheet], size, kind="action_plan")


def _next(plan: Occasion) -> str:
    day = plan.days[0] if plan.days else None
    hours = span_words(plan.starts, plan.ends, "–") if plan.starts and plan.ends else ""
    venue = plan.venue_on(day) if day else None
    when = ", ".join(part for part in (day_words(day) if day else "", hours) if part)
    where = venue.line if venue else ""
    return (
        f'<div class="panel"><h2>{text(plan.name, "My first table")}</h2>'
        f'<p class="big">{text(when) or lines(1)}</p><p>{text(where) or lines(1)}</p></div>'
    )


def _people(title: str, people: Sequence[tuple[str, str]]) -> str:
    rows = [*people[:3], *[("", "")] * (3 - len(people[:3]))]
    items = (
        f'<span class="tick"></span><div>{text(name) if name.strip() else lines(1)}'
        f'<p class="small">{text(reason)}</p></div>'
        for name, reason in rows
    )
    return f'<div class="panel"><h2>{title}</h2>{listed(items, "people")}</div>'


def _small(change: str, introduce: str) -> str:
    return (
        f'<div class="panel"><h2>What I change first</h2><p>{text(change) or lines(2)}</p>'
        f"<h2>Whom I introduce this week</h2><p>{text(introduce) or lines(1)}</p></div>"
    )


def _pledge(pledge: Pledge) -> str:
    rows = "".join(f"<dt>{text(begins)}</dt><dd>{text(words) or lines(1)}</dd>" for begins, words in pledge.lines())
    return f'<div class="pledge"><h2>My pledge</h2><dl>{rows}</dl></div>'


def _chances(chances: Sequence[date]) -> str:
    if not chances:
        return ""
    shown = chances[:MOST_CHANCES]
    boxes = "".join(f'<div class="chance"><span>{text(short_day(day))}</span></div>' for day in shown)
    left = "1 chance left" if len(chances) == 1 else f"{len(chances)} chances left"
    return (
        f'<h2>{left}</h2><p class="small">Tick what you held. A missed week stays blank: no streak to lose.</p>'
        f'<div class="chances {"many" if len(shown) > A_ROW else ""}">{boxes}</div>'
    )
