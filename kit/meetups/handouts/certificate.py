"""The certificate: a name, what was done, and the pledge. No score."""

from collections.abc import Iterable
from datetime import date

from kit.meetups.handouts.drawings import awning, table_for_two
from kit.meetups.handouts.sheet import Size, lines, page, text
from kit.meetups.pledge import Pledge

DONE = "has brought an online world to a real table"


def certificate(
    name: str,
    pledge: Pledge | None = None,
    size: Size = "Letter",
    *,
    day: date | None = None,
    centre: str = "",
    facilitator: str = "",
    done: str = DONE,
) -> str:
    """Give the certificate as a printable HTML page, on its side.

    Parameters
    ----------
    name
        Typed by the learner, on their own machine; blank leaves a line.
    pledge
        Their four lines.
    day, centre, facilitator
        When, from whom, signed by whom.
    done
        What the learner did, after the name.
    """
    sheet = _sheet(name, pledge or Pledge(), day, centre, facilitator, done)
    return page(f"{name or 'Certificate'}, Table for Two", [sheet], size, kind="certificate", landscape=True)


def certificates(
    names: Iterable[str],
    size: Size = "Letter",
    *,
    day: date | None = None,
    centre: str = "",
    facilitator: str = "",
    done: str = DONE,
) -> str:
    """Give the certificates of a whole class, one a page. A pledge is private: there are lines to write on.

    Parameters
    ----------
    names
        Of those who get one; none gives one with a line for the name.
    size, day, centre, facilitator, done
        As for `certificate`.
    """
    sheets = [_sheet(name, Pledge(), day, centre, facilitator, done) for name in names]
    blank = [_sheet("", Pledge(), day, centre, facilitator, done)]
    return page("Certificates, Table for Two", sheets or blank, size, kind="certificate", landscape=True)


def _sheet(name: str, pledge: Pledge, day: date | None, centre: str, facilitator: str, done: str) -> str:
    rows = "".join(f"<dt>{text(begins)}</dt><dd>{text(words) or lines(1)}</dd>" for begins, words in pledge.lines())
    when = f"{day.day} {day:%B %Y}" if day else ""
    signed = "".join(
        f'<div><span class="sign">{text(words)}</span><p class="small">{label}</p></div>'
        for words, label in ((when, "Date"), (centre, "Centre"), (facilitator, "Facilitator"))
    )
    long = "long" if len(name.strip()) > 24 else ""
    return (
        f'{awning(27)}<div class="inside"><div class="words"><p class="kicker">Table for two</p>'
        f'<h1 class="{long}">{text(name) or lines(1)}</h1><p class="lead">{text(done)},</p>'
        f'<p class="lead">and pledges:</p><dl>{rows}</dl></div>{table_for_two()}'
        f'<div class="signed">{signed}</div></div>'
    )
