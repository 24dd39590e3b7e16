from collections import Counter
from datetime import date, timedelta

import pytest

from kit.samples import Business, ContactTruth, business, businesses

every_business = pytest.mark.parametrize("one", businesses(), ids=lambda one: one.slug)


def share_met(people: list[ContactTruth]) -> float:
    """Give the share met in person of those the owner is sure about, in per cent."""
    known = [person for person in people if person.state != "unsure"]
    return 100 * sum(person.met is not None for person in known) / len(known)


def test_thistle_has_met_the_phone_and_hardly_instagram() -> None:
    """Nearly all of the phone, less of Facebook, hardly anybody on Instagram."""
    people = business("thistle").truth.contacts
    share = {
        network: share_met([person for person in people if person.network == network])
        for network in ("Phone", "Facebook", "Instagram")
    }
    assert share["Phone"] > 95
    assert 60 < share["Facebook"] < 95
    assert share["Instagram"] < 25


def test_ledgerwood_has_a_lump_of_strangers() -> None:
    """Of Ren's LinkedIn connections of 2020-21, many, 29 per cent are met; of the others far more."""
    people = [person for person in business("ledgerwood").truth.contacts if person.network == "LinkedIn"]
    lump = [person for person in people if person.connected.year in (2020, 2021)]
    others = [person for person in people if person not in lump]
    assert len(lump) > len(people) / 3
    assert round(share_met(lump)) == 29
    assert share_met(others) > 35


def test_northlight_met_x_and_instagram_at_the_patio() -> None:
    """Most of those who were contacts on X or Instagram first were met on a Friday, at the patio."""
    found = [
        person
        for person in business("northlight").truth.contacts
        if person.network in ("X", "Instagram") and person.state == "online_first"
    ]
    at_the_patio = [person for person in found if person.how == "the Friday patio" and person.met]
    assert len(at_the_patio) > 0.8 * len(found)
    fridays = [person for person in at_the_patio if person.met and person.met.weekday() == 4]
    assert len(fridays) > 0.9 * len(at_the_patio)


@pytest.mark.parametrize(
    ("slug", "others", "in_time", "promised"),
    [
        ("thistle", [7, 3], 0, 0),
        ("ledgerwood", [5, 4, 6], 3, 8),
        ("northlight", [1, 4, 0, 2, 6, 9, 3, 5, 11], 9, 31),
    ],
)
def test_events_and_follow_ups_are_exact(slug: str, others: list[int], in_time: int, promised: int) -> None:
    """So many events with so many guests, so many promises, so many kept within 48 hours."""
    truth = business(slug).truth
    assert [occasion.others for occasion in truth.occasions] == others
    assert [len(occasion.came) for occasion in truth.occasions] == others
    assert (sum(promise.in_time for promise in truth.follow_ups), len(truth.follow_ups)) == (in_time, promised)
    guests = {(occasion.day, name) for occasion in truth.occasions for name in occasion.came}
    assert all((promise.occasion, promise.who) in guests for promise in truth.follow_ups)


def test_northlight_has_hosted_nine_fridays() -> None:
    """The first on 3 May, one a week; the rainy one is the third."""
    occasions = business("northlight").truth.occasions
    assert [occasion.day for occasion in occasions] == [date(2024, 5, 3) + timedelta(weeks=week) for week in range(9)]
    assert all(occasion.day.weekday() == 4 for occasion in occasions)
    assert ["Rain" in occasion.note for occasion in occasions].index(True) == 2


def test_northlight_receives_more_than_it_gives() -> None:
    """Two referrals given, seven received."""
    counts = Counter(step.direction for step in business("northlight").truth.referrals)
    assert (counts["given"], counts["received"]) == (2, 7)


def test_the_thread_of_the_wedding_cake_is_there() -> None:
    """From Mr. Okafor back to a Friday patio: three introductions, on the days of exercise 4.2."""
    came_from = {step.to: step for step in business("northlight").truth.referrals}
    thread = [came_from["Mr. Okafor"]]
    while thread[-1].source in came_from:
        thread.append(came_from[thread[-1].source])
    assert [(step.day, step.to) for step in reversed(thread)] == [
        (date(2024, 5, 3), "Priya Nair"),
        (date(2024, 5, 20), "Lou Tran"),
        (date(2024, 6, 14), "Marguerite Bell"),
        (date(2024, 7, 2), "Mr. Okafor"),
    ]
    assert sum(step.kind != "met at" for step in thread) == 3
    assert thread[-1].source.startswith("the Friday patio")
    assert thread[-1].day.weekday() == 4


@every_business
def test_no_thread_runs_in_a_circle(one: Business) -> None:
    """Each step back is earlier in time, so every thread has an end."""
    steps = one.truth.referrals
    assert len({step.to for step in steps}) == len(steps)
    for step in steps:
        assert all(before.day < step.day for before in steps if before.to == step.source)
