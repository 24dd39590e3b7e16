"""A ready occasion on the made-up shore, for tests to change one thing at a time."""

from dataclasses import replace
from datetime import date, time

from kit.meetups import Occasion, Venue

QUAY = Venue(
    "Quay Deck",
    "4 Harbour Lane, Port Ambrose",
    seat="the long table by the rail",
    indoors="inside, behind the bar",
    public=True,
    access={"door": "yes", "washroom": "yes", "food": "yes", "bills": "yes"},
)
MILL = Venue("Mill Yard", "1 Mill Street, Kilnbridge", indoors="the old dye room", public=True, access={"door": "no"})
PATIO = Occasion(
    kind="patio",
    name="Friday patio",
    host="Joss Arden",
    first=date(2025, 7, 11),
    last=date(2025, 8, 29),
    starts=time(17),
    ends=time(18, 30),
    zone="America/Toronto",
    venues=(QUAY,),
    welcome="Local makers & owners, all welcome",
    sign="the yellow plant",
    cost="Pay your own way",
    contact="text 555-0142",
)


def patio(**changes: object) -> Occasion:
    """Give the ready occasion with some things changed."""
    return replace(PATIO, **changes)  # type: ignore[arg-type]
