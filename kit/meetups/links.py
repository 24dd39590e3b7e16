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
    words = one_line(title), one_line(venue), several_lines(description)
    rule = {}
    if last and weekly:
        until = datetime.combine(last, starts, here).astimezone(UTC)
        rule = {"recur": f"RRULE:FREQ=WEEKLY;UNTIL={until:%Y%m%dT%H%M%SZ};BYDAY={WEEKDAYS[day.weekday()]}"}
    return (
        Link(
            "Google Calendar",
            _address("calendar.google.com/calendar/render", _google(*words, first, end, zone) | rule),
            "Skipped weeks are not in it: the calendar file knows them." if weekly else "",
        ),
        Link(
            "Outlook on the web",
            _address("outlook.live.com/calendar/0/deeplink/compose", _outlook(*words, first, end)),
            "The first date only: the calendar file has them all." if weekly else "",
        ),
    )


def _google(title: str, venue: str, description: str, first: datetime, end: datetime, zone: str) -> dict[str, str]:
    return {
        "action": "TEMPLATE",
        "text": title,
        "dates": f"{first:%Y%m%dT%H%M%S}/{end:%Y%m%dT%H%M%S}",
        "ctz": zone,
        "location": venue,
        "details": description,
    }


def _outlook(title: str, venue: str, description: str, first: datetime, end: datetime) -> dict[str, str]:
    return {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": title,
        "startdt": first.isoformat(),
        "enddt": end.isoformat(),
        "location": venue,
        "body": description,
    }


def _address(place: str, asked: dict[str, str]) -> str:
    return f"https://{place}?{urlencode(asked, quote_via=quote)}"


def mail_link(subject: str, body: str) -> str:
    """Give a link that begins an e-mail to nobody yet. Line ends are as RFC 6068 wants; no text can add a recipient."""
    lines = several_lines(body).replace("\n", "\r\n")
    return f"mailto:?subject={quote(one_line(subject), safe='')}&body={quote(lines, safe='')}"
