"""Make Northlight Print & Web: a good feed, a table every Friday, and promises that slip."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from kit.samples.business import BANNER
from kit.samples.making.crowd import Plan, crowd, on
from kit.samples.making.dice import Dice
from kit.samples.making.feed import posts
from kit.samples.making.google_file import google_file
from kit.samples.making.known import known
from kit.samples.making.linkedin_files import linkedin_archive, with_credentials
from kit.samples.making.meta_files import instagram_archive
from kit.samples.making.neighbours import NEIGHBOURS, account
from kit.samples.making.occasions import Event, follow_ups, occasions
from kit.samples.making.places import STREETS
from kit.samples.making.typed_list import typed_list
from kit.samples.making.x_archive import x_archive
from kit.samples.truth import ContactTruth, ReferralTruth, Truth

HOME = "Cedar Locks"
PATIO = "the Friday patio"
SLOTS = {
    "street": STREETS,
    "paper": ("the Harrow Shore Herald", "the Canal Courier", "the Lake & Mill"),
}
PLAN = Plan(
    home=HOME,
    networks={"X": 88, "LinkedIn": 104, "Instagram": 26, "Phone": 44},
    states={"met_first": 88, "online_first": 86, "never": 66, "unsure": 22},
    met_there={"Phone": 1, "X": 0.25, "Instagram": 0.2, "LinkedIn": 0},
    # Planted: people of X and Instagram were contacts first, and met at the patio.
    online_there={"Phone": 0, "X": 1, "Instagram": 1, "LinkedIn": 0.4},
    since={"X": 2016, "LinkedIn": 2014, "Instagram": 2018, "Phone": 2011},
    lump={"met_first": 6, "online_first": 20, "never": 15, "unsure": 4},
    lump_network="",
    places_met=(
        "Chamber breakfast", "Bookkeepers' lunch", "the print shop counter", "a trade fair", "the canoe club",
        "art college", "a client's launch", "the farmers' market", "school pick-up",
    ),
    places_found=("a client's launch", "the print shop counter", "the farmers' market", PATIO),
    known=known("northlight", HOME),
)  # fmt: skip
NOTES = (
    "Always wants it yesterday, always brings cookies.",
    "Pantone 2925. Not 2935. Never 2935.",
    "Spells it “Centre”.",
    "Two sons, one drum kit.\nBring earplugs.",
    "Pays by cheque, in person, for the chat.",
)
PROMISES = (
    "send the roofer's number", "look at the website on a phone", "introduce to Ren", "lend the projector",
    "send the photos of the sign", "ask about the hall", "pass on the grant form",
)  # fmt: skip
# Who came on each of nine Fridays; how many of them were promised something; how many were new.
FRIDAYS = ((1, 1, 1), (4, 3, 3), (0, 0, 0), (2, 2, 1), (6, 5, 3), (9, 7, 4), (3, 2, 1), (5, 4, 2), (11, 7, 5))
FIRST_FRIDAY = date(2024, 5, 3)
EVENTS = tuple(
    Event(
        FIRST_FRIDAY + timedelta(weeks=week),
        time(19),
        PATIO,
        HOME,
        others,
        promises,
        "Lock Four, by the willow." if others else "Rain. Stayed to the end with a book.",
    )
    for week, (others, promises, _) in enumerate(FRIDAYS)
)
NEW_EACH_FRIDAY = {event.day: new for event, (_, _, new) in zip(EVENTS, FRIDAYS, strict=True)}
EARLIER_FRIDAYS = tuple(
    first + timedelta(weeks=week) for first in (date(2022, 5, 20), date(2023, 5, 19)) for week in range(16)
)


def northlight() -> tuple[dict[str, bytes], Truth]:
    """Give the files as their owner would download them, and the truth about them."""
    feed = posts("northlight", Dice("northlight-1"), SLOTS)
    dice = Dice("northlight-people-1")
    people = with_credentials(_met_at_the_patio(crowd(PLAN, dice), dice))
    dice = Dice("northlight-files-1")
    followed = on("X", people)
    accounts = [NEIGHBOURS.get(one.handle) or account(at, one.handle, one.name) for at, one in enumerate(followed, 100)]
    bio = "Print, web and a table every Friday. Cedar Locks."
    files = {
        "twitter-2024-07-02-northlight.zip": x_archive(
            NEIGHBOURS["demo_northlight"], bio, feed, NEIGHBOURS, BANNER, accounts
        ),
        "people-on-x.csv": typed_list(followed),
        "Basic_LinkedInDataExport_07-02-2024.zip": linkedin_archive(on("LinkedIn", people), (), dice, BANNER),
        "instagram-loutran-2024-07-02.zip": instagram_archive(on("Instagram", people), dice, BANNER),
        "contacts.csv": google_file(on("Phone", people), NOTES, dice),
    }
    dice = Dice("northlight-events-1")
    held = occasions(EVENTS, people, dice)
    kept = follow_ups(EVENTS, held, 9, PROMISES, dice)
    return files, Truth(tuple(post for post in feed if post.label), people, held, kept, _referrals(people, dice))


def _met_at_the_patio(people: Sequence[ContactTruth], dice: Dice) -> tuple[ContactTruth, ...]:
    """Let those of X and Instagram who were contacts first be met on a Friday at the patio: so many new each week."""
    written = {person.name for person in PLAN.known}
    seats = [day for day, new in NEW_EACH_FRIDAY.items() for _ in range(new)]
    moved: dict[str, ContactTruth] = {}
    found = [person for person in people if person.state == "online_first" and person.network in ("X", "Instagram")]
    for person in dice.shuffled([person for person in found if person.name not in written]):
        soonest = person.connected + timedelta(days=40)
        fitting = [day for day in seats if day >= soonest]
        if fitting:
            day = dice.pick(fitting)
            seats.remove(day)
        elif later := [day for day in EARLIER_FRIDAYS if day >= soonest]:
            day = dice.pick(later)
        else:
            continue
        last = max(day, person.last_exchange or day)
        moved[person.name] = replace(person, how=PATIO, met=day, last_exchange=last)
    if seats:
        raise ValueError(f"'NEW_EACH_FRIDAY' must find somebody new for every seat, left over: {seats}.")
    return tuple(moved.get(person.name, person) for person in people)


def _referrals(people: Sequence[ContactTruth], dice: Dice) -> tuple[ReferralTruth, ...]:
    """Give the thread of exercise 4.2 as Lou would know it, and Lou's other referrals: given 2, received 7 in all.

    The thread is Joss Arden's: it begins at another patio, where Lou was not.
    """
    between, given, received = "between others", "given", "received"
    thread = [
        ReferralTruth(date(2024, 5, 3), "the Friday patio at the Quay Deck", "Priya Nair", "met at", between),
        ReferralTruth(date(2024, 5, 20), "Priya Nair", "Lou Tran", "introduced", received),
        ReferralTruth(date(2024, 6, 14), "Lou Tran", "Marguerite Bell", "recommended", given),
        ReferralTruth(date(2024, 7, 2), "Marguerite Bell", "Mr. Okafor", "sent a customer", between),
    ]
    guests = [person.name for person in people if person.how == PATIO and person.two_way]
    senders = dice.shuffled(guests)[:6]
    customers = ("a dance school", "the boat club", "a new dentist", "a wedding in August", "a jam maker", "the choir")
    others = [
        ReferralTruth(date(2024, 5, 14) + timedelta(days=8 * number), sender, customer, "sent a customer", received)
        for number, (sender, customer) in enumerate(zip(senders, customers, strict=True))
    ]
    others.append(ReferralTruth(date(2024, 6, 6), "Lou Tran", "Ren Ledgerwood", "recommended", given))
    return tuple(sorted(thread + others, key=lambda step: (step.day, step.to)))
