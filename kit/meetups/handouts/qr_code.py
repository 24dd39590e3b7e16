"""A QR code for a poster: a date that a phone's camera puts into its calendar, or a link."""

from base64 import b64encode
from datetime import UTC, date, datetime

from kit.meetups.occasion import Occasion
from kit.meetups.plain_text import one_line
from kit.meetups.zone import time_zone


def event_text(occasion: Occasion, day: date) -> str:
    """Give one date as the event that phone cameras read, "" when its hours are missing.

    Only what fits a code that still scans across a room: name, place, hours in UTC. No rule, no reminder.
    """
    from icalendar import Event  # 0.2 s to import: only when a poster is asked for

    if occasion.starts is None or occasion.ends is None:
        return ""
    here = time_zone(occasion.zone)
    event = Event()
    event.add("SUMMARY", one_line(occasion.name)[:60] or "Our table")
    event.add("DTSTART", datetime.combine(day, occasion.starts, here).astimezone(UTC))
    event.add("DTEND", datetime.combine(day, occasion.ends, here).astimezone(UTC))
    if place := one_line(occasion.venue_on(day).line)[:90]:
        event.add("LOCATION", place)
    return bytes(event.to_ical()).decode("utf-8").replace("\r\n ", "").strip()  # cameras do not know folded lines


def qr_svg(words: str) -> str:
    """Draw a QR code as inline SVG that fills its box, with the quiet zone it needs."""
    import segno  # 0.1 s to import: only when a poster is asked for

    code = segno.make_qr(words, error="m")
    drawn = code.svg_inline(border=4, dark="#2b2622", light="#ffffff", omitsize=True, svgclass="qr", lineclass=None)
    return drawn.replace("<svg ", '<svg role="img" aria-label="QR code" ', 1)


def qr_address(words: str) -> str:
    """Give a QR code as the address of an image (data:), for pages that build no markup; "" for no words."""
    if not words:
        return ""
    drawn = qr_svg(words).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"
