"""The invitation poster: read from across the street in three seconds, acted on from a metre away."""

from datetime import date
from typing import NamedTuple

from kit.meetups.handouts.drawings import awning, table_for_two
from kit.meetups.handouts.qr_code import event_text, qr_svg
from kit.meetups.handouts.sheet import Size, page, text
from kit.meetups.invitation import Invitation
from kit.meetups.occasion import Occasion
from kit.meetups.plain_text import one_line
from kit.meetups.weekday import day_words, span_words


class Scan(NamedTuple):
    """What the poster's code holds, and the line under it."""

    words: str
    says: str


def poster(occasion: Occasion, day: date | None = None, size: Size = "Letter", *, link: str = "") -> str:
    """Give the poster of an occasion as a printable HTML page.

    Parameters
    ----------
    occasion
        What, where and when; what is missing is left out, never made up.
    day
        Which of its dates; the first when not given.
    size
        Paper.
    link
        Where the QR code should lead, such as the host's own page; without one the code holds the date itself, which
        a phone's camera puts into its calendar with no network at all.
    """
    if day is None and occasion.days:
        day = occasion.days[0]
    invitation = Invitation.of(occasion, day)
    title = one_line(occasion.name) or "Open table"
    hours = span_words(occasion.starts, occasion.ends, "–") if occasion.starts and occasion.ends else ""
    when = [f"<div>{text(day_words(day))}</div>"] if day else []
    if hours:
        when.append(f"<div>{text(hours)}</div>")
    notes = " ".join(f"{text(words).rstrip('.')}." for words in (invitation.cost, invitation.access) if words.strip())
    scan = _scan(occasion, day, link)
    code = f'<div class="scan">{qr_svg(scan.words)}<p>{text(scan.says)}</p></div>' if scan.words else ""
    sheet = (
        f"{awning()}"
        f'<div class="inside"><h1 class="{_fit(title)}">{text(title)}</h1>'
        f'<p class="lead">{text(invitation.who.rstrip(" :"))}</p>'
        f'<div class="when">{"".join(when)}</div>'
        f'<p class="where">{text(invitation.where)}</p>'
        f"{table_for_two()}"
        f'<div class="below"><div><p class="find">{text(invitation.find)}</p>'
        f'<p class="notes">{notes}</p><p class="notes">{text(invitation.more)}</p></div>{code}</div></div>'
    )
    return page(f"{title}, poster", [sheet], size, kind="poster")


def _scan(occasion: Occasion, day: date | None, link: str) -> Scan:
    if address := one_line(link):
        return Scan(address[:300], "Scan for this week's place")
    words = event_text(occasion, day) if day else ""
    return Scan(words, "Scan to put it in your calendar")


def _fit(title: str) -> str:
    """Choose the size of the headline by its length."""
    return "short" if len(title) <= 13 else "" if len(title) <= 20 else "long" if len(title) <= 40 else "longest"
