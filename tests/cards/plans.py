"""A plan made through the plan card, as a learner makes it, on dates that lie ahead whenever a test runs."""

from datetime import date, timedelta
from typing import Any

from kit.cards import Card, card
from kit.cards.planning import today_at
from kit.meetups import Occasion
from kit.workbook import Workbook

LINES = {
    "name": "Friday patio",
    "host": "Joss Arden",
    "starts": "17:00",
    "ends": "18:30",
    "welcome": "Local makers and owners, all welcome",
    "sign": "the yellow plant",
    "cost": "Pay your own way",
    "contact": "text 555-0142",
}
PLACE = {
    "name": "Quay Deck",
    "address": "4 Harbour Lane, Port Ambrose",
    "indoors": "inside, behind the bar",
    "public": True,
}


def friday(weeks: int = 1) -> date:
    """The Friday so many weeks ahead; 0 or less for one that has been."""
    today = today_at(Occasion())
    return today + timedelta(days=(4 - today.weekday()) % 7 + 7 * (weeks - 1) + (7 if today.weekday() == 4 else 0))


def planned(workbook: Workbook, first: date | None = None, **changes: Any) -> Card:
    """A ready plan; give the plan card."""
    shown = card("plan-occasion", workbook)
    for field, value in {**LINES, "first": (first or friday()).isoformat(), **changes}.items():
        shown.do("set", field=field, value=value)
    for field, value in PLACE.items():
        shown.do("venue", place=0, field=field, value=value)
    card("venue-check", workbook).do("answer", line="door", value="yes")
    return shown


def told_by(shown: Card) -> list[dict[str, Any]]:
    """Collect what a card tells the browser in passing, such as files."""
    heard: list[dict[str, Any]] = []
    shown.tell = heard.append  # type: ignore[method-assign,assignment]  # the browser's end of the line
    return heard
