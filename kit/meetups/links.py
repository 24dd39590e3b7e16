"""Links a person may click: add to a web calendar, or begin an e-mail. Nothing here is fetched."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from urllib.parse import quote, urlencode

from kit.meetups.plain_text import one_line, several_lines
from kit.meetups.weekday import WEEKDAYS
from kit.meetups.zone import time_zone


@dataclass(frozen=True, slots=True)
class Link:
    """A link: what it is called, where it goes, and what to know before clicking."""

    name: str
    address: str
    note: str = ""


def add_to_calendar_links(
    title: str,
    venue: str,
    day: date,
    starts: time,
    ends: time,
    zone: str,
    description: str = "",
    *,
    last: date | None = None,
) -> tuple[Link, ...]:
    """Give links that open a filled-in event in Google Calendar and in Outlook on the web.

    The addresses are those the two services use for their own buttons; neither documents them as a promise.

    Parameters
    ----------
    title, venue, description
        Texts of the event.
    day, starts, ends, zone
        The first date, its local hours and the time zone's IANA name.
    last
        Last date of a weekly series. Google can take the rule, but no skipped weeks; Outlook takes the first date only.
    """
    here = time_zone(zone)
    first, end = (datetime.combine(day, hour, here) for hour in (starts, ends))
    weekly = last is not None and last > day
    google = {
        "action": "TEMPLATE",
        "text": one_line(title),
        "dates": f"{first:%Y%m%dT%H%M%S}/{end:%Y%m%dT%H%M%S}",
        "ctz": zone,
        "location": one_line(venue),
        "details": several_lines(description),
    }
    if last and weekly:
        until = datetime.combine(last, starts, here).astimezone(UTC)
        google["recur"] = f"RRULE:FREQ=WEEKLY;UNTIL={until:%Y%m%dT%H%M%SZ};BYDAY={WEEKDAYS[day.weekday()]}"
    outlook = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": one_line(title),
        "startdt": first.isoformat(),
        "enddt": end.isoformat(),
        "location": one_line(venue),
        "body": several_lines(description),
    }
    return (
        Link(
            "Google Calendar",
            "https://calendar.google.com/calendar/render?" + urlencode(google, quote_via=quote),
            "Skipped weeks are not in it: the calendar file knows them." if weekly else "",
        ),
        Link(
            "Outlook on the web",
            "https://outlook.live.com/calendar/0/deeplink/compose?" + urlencode(outlook, quote_via=quote),
            "The first date only: the calendar file has them all." if weekly else "",
        ),
    )


def mail_link(subject: str, body: str) -> str:
    """Give a link that begins an e-mail to nobody yet. Line ends are as RFC 6068 wants; no text can add a recipient."""
    lines = several_lines(body).replace("\n", "\r\n")
    return f"mailto:?subject={quote(one_line(subject), safe='')}&body={quote(lines, safe='')}"
