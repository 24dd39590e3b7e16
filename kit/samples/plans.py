"""What the owner of a sample business plans: the same occasion in every learner's workbook, on the coming weeks."""

from datetime import date, time

from kit.meetups import Occasion, Venue, season
from kit.meetups.weekday import WEEKDAYS, Weekday

QUAY_DECK = Venue(
    "Quay Deck",
    "4 Harbour Lane, Port Ambrose",
    seat="the long table by the rail",
    indoors="inside, behind the bar",
    public=True,
    access={"door": "yes", "washroom": "ask", "seats": "yes", "shade": "yes", "food": "yes", "bills": "yes"},
)
LOCK_KEEPER = Venue(
    "The Lock Keeper",
    "2 Canal Street, Cedar Locks",
    seat="the patio, under the willow",
    indoors="inside, by the map",
    public=True,
    access={"door": "yes", "washroom": "yes", "quiet": "no", "food": "yes", "bills": "yes", "transit": "ask"},
)
MILL_CAFE = Venue(
    "The Mill Café",
    "9 River Road, Kilnbridge",
    seat="the table by the window",
    indoors="the same table",
    public=True,
    access={"door": "yes", "washroom": "yes", "seats": "yes", "quiet": "yes", "food": "yes", "bills": "yes"},
)


def plan_of(slug: str, today: date) -> Occasion:
    """Give the plan of a sample business from a day on to the season's end.

    Parameters
    ----------
    slug
        "thistle", "ledgerwood" or "northlight".
    today
        The first of its dates falls on this day or within a week of it.

    Raises
    ------
    KeyError
        When there is no such business.
    """
    weekday = WEEKDAYS[3] if slug == "ledgerwood" else WEEKDAYS[4]
    chances = season(today, weekday=weekday).chances(weekday)
    return {"thistle": _thistle, "ledgerwood": _ledgerwood, "northlight": _northlight}[slug](chances, weekday)


def _thistle(chances: tuple[date, ...], weekday: Weekday) -> Occasion:
    return Occasion(
        kind="patio",
        name="Friday patio",
        host="Joss Arden",
        first=chances[0],
        last=chances[-1],
        weekday=weekday,
        starts=time(17),
        ends=time(18, 30),
        venues=(QUAY_DECK,),
        welcome="Local makers & owners, all welcome",
        sign="the yellow plant",
        cost="Come alone, pay your own way",
        contact="text 555-0142",
        asked=("Priya Nair", "Hara Sato"),
    )


def _ledgerwood(chances: tuple[date, ...], weekday: Weekday) -> Occasion:
    return Occasion(
        kind="patio",
        name="Breakfast table",
        host="Ren Ledgerwood",
        first=chances[0],
        last=chances[0],
        weekday=weekday,
        starts=time(8),
        ends=time(9, 30),
        venues=(MILL_CAFE,),
        welcome="Anybody in Kilnbridge who works for themselves",
        sign="the green umbrella",
        cost="Pay for your own",
        contact="text 555-0163",
        last_line="No agenda, just coffee.",
        asked=("Jonas Weld",),
    )


def _northlight(chances: tuple[date, ...], weekday: Weekday) -> Occasion:
    return Occasion(
        kind="patio",
        name="The Friday patio",
        host="Lou Tran",
        first=chances[0],
        last=chances[-1],
        weekday=weekday,
        starts=time(16, 30),
        ends=time(18),
        venues=(LOCK_KEEPER,),
        welcome="Anyone around Cedar Locks who runs something, or would like to",
        sign="the blue lantern",
        cost="Come alone or bring a friend, everyone pays their own",
        contact="text Lou at 555-0177",
        last_line="Just good talk at the end of a week.",
        second_host="Priya Nair",
        asked=("Imke Visser", "Priya Nair", "Colin Baird"),
    )
