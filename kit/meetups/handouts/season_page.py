"""The season on one page: what was held, whom it brought, and when it goes on."""

from collections.abc import Sequence

from kit.meetups.before_after import BeforeAfter
from kit.meetups.handouts.drawings import awning, table_for_two
from kit.meetups.handouts.sheet import Size, lines, page, text
from kit.meetups.tracker import NO_SALES, Tracker


def season_page(
    tracker: Tracker,
    size: Size = "Letter",
    *,
    title: str = "What a summer",
    change: BeforeAfter | None = None,
    people: Sequence[str] = (),
    thread: str = "",
    next_date: str = "",
) -> str:
    """Give the end-of-season page as a printable HTML page.

    Parameters
    ----------
    tracker
        The season, added up.
    title
        Its headline; outside summer another one.
    change
        The audit before and after.
    people
        Three people worth remembering.
    thread
        One referral thread, in a sentence.
    next_date
        When the next season starts.
    """
    figures = (
        (f"{tracker.held}", "table held" if tracker.held == 1 else "tables held"),
        (f"{tracker.new}", "people met for the first time"),
        (f"{tracker.kept} of {tracker.promised}", "promises kept in time"),
        (f"{tracker.given} : {tracker.received}", "referrals given : received"),
    )
    cells = "".join(
        f'<div><b class="display">{text(number)}</b><span>{words}</span></div>' for number, words in figures
    )
    named = [*people[:3], *[""] * (3 - len(people[:3]))]
    faces = "".join(f"<p>{text(name) or lines(1)}</p>" for name in named)
    sheet = (
        f'{awning()}<div class="inside"><p class="kicker">Table for two</p><h1>{text(title)}</h1>'
        f'<div class="figures">{cells}</div>{_share(change)}'
        f'<div class="two"><div class="panel"><h2>Three people</h2>{faces}</div>'
        f'<div class="panel"><h2>One thread</h2><p>{text(thread) or lines(3)}</p></div></div>'
        f'<h2 class="next">It goes on</h2><p class="big">{text(next_date) or lines(1)}</p>'
        f"{table_for_two()}"
        f'<div class="foot"><p class="small">{NO_SALES}</p></div></div>'
    )
    return page(title, [sheet], size, kind="season_page")


def _share(change: BeforeAfter | None) -> str:
    if change is None:
        return ""
    bars = "".join(
        f'<div class="bar {label.lower()}"><span>{label}</span><div><i style="width:{100 * share:.1f}%"></i></div>'
        f"<b>{share:.0%}</b></div>"
        for label, share in (("Then", change.share_before), ("Now", change.share_now))
    )
    told = " ".join(change.sentences())
    return f'<h2>People I am connected with and have met</h2>{bars}<p class="small">{text(told)}</p>'
