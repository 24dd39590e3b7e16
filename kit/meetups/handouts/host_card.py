"""The host card: one page for the evening, in the order things happen."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from kit.meetups.handouts.drawings import circle_of, lights
from kit.meetups.handouts.sheet import Size, lines, listed, page, text
from kit.meetups.occasion import Occasion
from kit.meetups.on_the_day import SAFETY, circles
from kit.meetups.promise import due_after, due_words
from kit.meetups.weekday import day_words, hour_words, span_words
from kit.settings import section

HEADS = {0: "Nobody", 1: "One", 9: "Nine", 20: "Twenty"}
THREE_LINES = (("me", "About me"), ("you", "A question"), ("world", "Something neutral"))


def host_card(occasion: Occasion, day: date | None = None, size: Size = "Letter") -> str:
    """Give the host card of one date (the first when not given) as a printable HTML page."""
    if day is None and occasion.days:
        day = occasion.days[0]
    venue = occasion.venue_on(day) if day else (occasion.venues or (None,))[0]
    hours = span_words(occasion.starts, occasion.ends, "–") if occasion.starts and occasion.ends else ""
    when = " · ".join(part for part in (day_words(day) if day else "", hours, venue.line if venue else "") if part)
    sheet = (
        f'{lights()}<div class="inside"><p class="kicker">Host card</p><h1>{text(occasion.name, "Our table")}</h1>'
        f'<p class="lead">{text(when)}</p>'
        f'<div class="columns"><div>{_before(occasion, day)}{_own_lines(occasion)}</div>'
        f"<div>{_turnout(occasion)}{_circles()}</div></div>"
        f"{_promises(occasion, day)}"
        f'<div class="foot"><p class="small">{" ".join(text(line) for line in SAFETY)}</p></div></div>'
    )
    return page(f"{occasion.name or 'Our table'}, host card", [sheet], size, kind="host_card")


def _before(plan: Occasion, day: date | None) -> str:
    rules = section("meetup")
    venue = plan.venue_on(day) if day else None
    indoors = venue.indoors.strip() if venue else ""
    by = rules["announce_by"] % 12 or 12
    inside = indoors or "inside"
    todo = [f"Noon: {rules['go_inside_at']}% rain or more, or a warning? Then: {inside}. Say so by {by}."]
    if plan.starts and day:
        early = datetime.combine(day, plan.starts) - timedelta(minutes=rules["arrive_minutes_early"])
        todo.append(f"{hour_words(early.time())}: be there. Say hello to the staff.")
    todo.append(f"Put out {plan.sign.strip()}." if plan.sign.strip() else "Put out the sign people look for.")
    if venue and venue.seat.strip():
        todo.append(f"Sit at {venue.seat.strip()}.")
    todo.append(f"Second host: {plan.second_host.strip()}." if plan.second_host.strip() else "Second host: nobody yet.")
    if plan.ends:
        todo.append(f"Stay until {hour_words(plan.ends)}, whoever comes.")
    if plan.thank.strip():
        todo.append(f"Thank {plan.thank.strip()}.")
    return "<h2>Before and during</h2>" + listed((f'<span class="tick"></span>{text(line)}' for line in todo), "todo")


def _own_lines(plan: Occasion) -> str:
    own = [*plan.own_lines, "", "", ""]
    rows = (
        f'<p class="own {box}"><b>{label}</b>{text(words) or lines(1)}</p>'
        for (box, label), words in zip(THREE_LINES, own, strict=False)
    )
    return "<h2>My three lines</h2>" + "".join(rows)


def _turnout(plan: Occasion) -> str:
    rows = (
        f'<div class="heads"><span class="display">{others}</span><p><b>{HEADS.get(others, others)}</b> '
        f"{text(words)}</p></div>"
        for others, words in sorted(plan.turnout.items())
    )
    return f'<h2>However many come</h2><p class="small">Others, you not counted.</p>{"".join(rows)}'


def _circles() -> str:
    def row(people: int) -> Iterator[str]:
        yield f'<div class="ring"><b>{people}</b>'
        yield from (circle_of(seats) for seats in circles(people))
        yield "</div>"

    return "<h2>Circles, you counted in</h2>" + "".join("".join(row(people)) for people in (6, 10, 12))


def _promises(plan: Occasion, day: date | None) -> str:
    due = "within 48 hours"
    if day and plan.ends:
        due = f"by {due_words(due_after(day, plan.ends, plan.zone), plan.zone)}"
    head = "<tr><th>To whom</th><th>What I promised</th><th>Done</th></tr>"
    row = '<tr><td></td><td></td><td><span class="tick"></span></td></tr>'
    return f'<h2 class="due">Promises: kept {text(due)}</h2><table>{head}{row * 4}</table>'
