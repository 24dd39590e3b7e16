from collections import Counter
from datetime import date

import pytest

from kit.samples import LAST_DAY, Business, ContactTruth, businesses

NETWORKS = {
    "thistle": {"Phone": 92, "Facebook": 34, "Instagram": 22},
    "ledgerwood": {"LinkedIn": 342, "Phone": 44},
    "northlight": {"X": 88, "LinkedIn": 104, "Instagram": 26, "Phone": 44},
}
STATES = {
    "thistle": {"met_first": 104, "online_first": 12, "never": 22, "unsure": 10},
    "ledgerwood": {"met_first": 96, "online_first": 52, "never": 206, "unsure": 32},
    "northlight": {"met_first": 88, "online_first": 86, "never": 66, "unsure": 22},
}
# Share met of those the owner is sure about, and its range whatever the unsure turn out to be, in per cent.
SHARE_LOW_HIGH = {
    "thistle": ("84", "78", "85"),
    "ledgerwood": ("42", "38", "47"),
    "northlight": ("72.5", "66", "75"),
}

every_business = pytest.mark.parametrize("one", businesses(), ids=lambda one: one.slug)


def met(people: tuple[ContactTruth, ...]) -> int:
    """Count those met in person, in whichever order."""
    return sum(person.state in ("met_first", "online_first") for person in people)


@every_business
def test_networks_and_states_are_exact(one: Business) -> None:
    """The counts of the curriculum's table hold, person for person."""
    assert Counter(person.network for person in one.truth.contacts) == NETWORKS[one.slug]
    assert Counter(person.state for person in one.truth.contacts) == STATES[one.slug]


@every_business
def test_the_share_met_and_its_range_are_exact(one: Business) -> None:
    """The headline a learner would see is the table's."""
    people = one.truth.contacts
    unsure = sum(person.state == "unsure" for person in people)
    low, high = met(people) / len(people), (met(people) + unsure) / len(people)
    share = met(people) / (len(people) - unsure)
    share_wanted, *range_wanted = SHARE_LOW_HIGH[one.slug]
    shown = f"{100 * share:.1f}" if "." in share_wanted else f"{100 * share:.0f}"
    assert [shown, f"{100 * low:.0f}", f"{100 * high:.0f}"] == [share_wanted, *range_wanted]


@every_business
def test_every_network_has_every_state(one: Business) -> None:
    """Nowhere is a cell empty, so that every row of an audit has something to show."""
    counts = Counter((person.network, person.state) for person in one.truth.contacts)
    empty = [
        (network, state) for network in NETWORKS[one.slug] for state in STATES[one.slug] if not counts[network, state]
    ]
    assert not empty


@every_business
def test_dates_agree_with_states(one: Business) -> None:
    """Met first: by the day of connecting. Connected first: later. Otherwise no day. Nothing after the end."""
    for person in one.truth.contacts:
        match person.state:
            case "met_first":
                assert person.met is not None
                assert person.met <= person.connected
            case "online_first":
                assert person.met is not None
                assert person.met > person.connected
            case _:
                assert person.met is None
        days = [day for day in (person.connected, person.met, person.last_exchange) if day]
        assert date(2005, 1, 1) < min(days) <= max(days) <= LAST_DAY


@every_business
def test_each_person_is_there_once(one: Business) -> None:
    """No name and no key comes twice; two people asked to be left alone."""
    people = one.truth.contacts
    assert len({person.name for person in people}) == len({person.key for person in people}) == len(people)
    assert sum(person.leave_out != "" for person in people) == 2


@every_business
def test_who_came_had_been_met(one: Business) -> None:
    """Whoever came to a past event is a contact met by that day, and the count is the list's or more."""
    people = {person.name: person for person in one.truth.contacts}
    for occasion in one.truth.occasions:
        assert len(occasion.came) == len(set(occasion.came)) <= occasion.others
        for name in occasion.came:
            day_met = people[name].met
            assert day_met is not None, name
            assert day_met <= occasion.day, name
