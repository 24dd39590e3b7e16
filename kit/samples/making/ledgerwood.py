"""Make Ledgerwood Books: a bookkeeper with a tidy feed of news, few conversations, and few people met."""

from datetime import date, time

from kit.samples.business import BANNER
from kit.samples.making.crowd import Plan, crowd, on
from kit.samples.making.dice import Dice
from kit.samples.making.feed import posts
from kit.samples.making.google_file import google_file
from kit.samples.making.known import known
from kit.samples.making.linkedin_files import linkedin_archive, with_credentials
from kit.samples.making.occasions import Event, follow_ups, occasions
from kit.samples.making.places import STREETS
from kit.samples.truth import Truth

HOME = "Kilnbridge"
SLOTS = {
    "street": STREETS,
    "town": ("Port Ambrose", "Cedar Locks", "Upper Harrow"),
    "paper": ("the Harrow Shore Herald", "the Canal Courier", "the Lake & Mill"),
    "neighbour": ("Old Mill Tea", "Gwen Blooms", "Lock & Key Hardware"),
}
PLAN = Plan(
    home=HOME,
    networks={"LinkedIn": 342, "Phone": 44},
    states={"met_first": 96, "online_first": 52, "never": 206, "unsure": 32},
    met_there={"LinkedIn": 0, "Phone": 0.75},
    online_there={"LinkedIn": 1, "Phone": 0.2},
    since={"LinkedIn": 2014, "Phone": 2010},
    # Planted: many connections in 2020-21, 40 of the 138 whom Ren is sure about were met: 29 %.
    lump={"met_first": 12, "online_first": 28, "never": 98, "unsure": 14},
    lump_network="LinkedIn",
    places_met=(
        "Chamber breakfast", "Small Business Centre evening", "Bookkeepers' lunch", "a client's kitchen table",
        "the old firm", "college", "the tax clinic at the library", "the next office", "curling",
    ),
    places_found=("Chamber breakfast", "Small Business Centre evening", "Bookkeepers' lunch", "a client's shop"),
    known=known("ledgerwood", HOME),
)  # fmt: skip
NOTES = (
    "Fiscal year ends in March.",
    "Sends receipts in a cookie tin.\nReturns the cookie tin full.",
    "Call before ten; after that the saw is on.",
    "Two businesses, one shoebox.",
    "Prefers paper, and so do I.",
)
PROMISES = (
    "send the mileage log", "introduce to Marlow", "forward the grant form", "look at one invoice",
    "share the record-keeping list",
)  # fmt: skip
BREAKFAST, LUNCH, EVENING = "Chamber breakfast", "Bookkeepers' lunch", "Small Business Centre evening"
EVENTS = (
    Event(date(2024, 4, 18), time(9), BREAKFAST, "Port Ambrose", 5, 3, "Sat beside the coffee and was glad of it."),
    Event(date(2024, 5, 16), time(14), LUNCH, HOME, 4, 2, "Left early for a deadline."),
    Event(date(2024, 6, 13), time(20), EVENING, HOME, 6, 3, "Stayed to the end, for once."),
)


def ledgerwood() -> tuple[dict[str, bytes], Truth]:
    """Give the files as their owner would download them, and the truth about them."""
    feed = posts("ledgerwood", Dice("ledgerwood-1"), SLOTS)
    people = with_credentials(crowd(PLAN, Dice("ledgerwood-people-1")))
    dice = Dice("ledgerwood-files-1")
    files = {
        "Basic_LinkedInDataExport_07-02-2024.zip": linkedin_archive(on("LinkedIn", people), feed, dice, BANNER),
        "contacts.csv": google_file(on("Phone", people), NOTES, dice),
    }
    dice = Dice("ledgerwood-events-1")
    held = occasions(EVENTS, people, dice)
    return files, Truth(feed, people, held, follow_ups(EVENTS, held, 3, PROMISES, dice))
