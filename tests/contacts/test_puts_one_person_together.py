"""The same person in several networks becomes one, sure ones silently, likely ones as a question."""

from dataclasses import replace
from datetime import date

import pytest

from kit.contacts import Contact, Decision, merge

from .people import STRANGERS, befriended, followed, linked, phoned, together

SURE = {
    "the very same name": (linked("Maude Lachapelle"), befriended("Maude Lachapelle")),
    "an accent dropped": (linked("Geneviève Côté-Lachapelle"), befriended("Genevieve Cote-Lachapelle")),
    "Last, First": (linked("Maude Lachapelle"), phoned("Lachapelle, Maude")),
    "a credential": (linked("Maude Lachapelle, CPA"), befriended("Maude Lachapelle")),
    "a short name": (linked("David Lachapelle"), phoned("Dave Lachapelle")),
    "a French short name": (linked("Jean-Philippe Lachapelle"), befriended("JP Lachapelle")),
    "a missing hyphen": (linked("Jean-Paul Lachapelle"), phoned("Jean Paul Lachapelle")),
    "an initial": (linked("Maude Lachapelle"), phoned("M. Lachapelle")),
    "half a double name": (linked("Maude Lachapelle-Norton"), befriended("Maude Norton")),
    "a maiden name in the profile address": (
        linked("Maude Norton", url="https://www.linkedin.com/in/maude-lachapelle-4b2a91"),
        befriended("Maude Lachapelle"),
    ),
    "a handle that spells the name": (linked("Maude Lachapelle"), followed("maude.lachapelle")),
    "a handle without a full stop": (linked("Maude Lachapelle"), followed("maudelachapelle88")),
    "one e-mail address": (linked("Maude L.", email="ml@web.example"), phoned("Maude", email="ML@web.example")),
    "one phone number": (phoned("Maude L", phone="+1 555 555 0142"), phoned("maude", phone="(555) 555-0142")),
    "the same account twice, as when a file holds it twice": (linked("Maude Lachapelle"), linked("Maude Lachapelle")),
    "one phone number under one name": (
        phoned("Maude Lachapelle", phone="555 555 0142"),
        phoned("Maude Lachapelle", phone="+1 555 555 0142", email="m@a.example"),
    ),
    "one profile address": (
        linked("Maude Lachapelle", url="https://ca.linkedin.com/in/maude-l/"),
        phoned("Mo", url="linkedin.com/in/maude-l"),
    ),
}
APART = {
    "strangers": (linked("Maude Lachapelle"), befriended("Jonas Grunewald")),
    "one first name": (linked("Maude Lachapelle"), befriended("Maude Grunewald")),
    "one family name": (linked("Maude Lachapelle"), befriended("Jonas Lachapelle")),
    "a hyphenated first name and its half": (linked("Pierre-Luc Lachapelle"), befriended("Luc Lachapelle")),
    "two accounts of one name in one network": (
        linked("Maude Lachapelle", url="https://www.linkedin.com/in/maude-1"),
        linked("Maude Lachapelle", url="https://www.linkedin.com/in/maude-2"),
    ),
    "one e-mail address, different first names": (
        linked("Maude Lachapelle", email="family@web.example"),
        phoned("Jonas Lachapelle", email="family@web.example"),
    ),
    "the same name twice in one phone": (phoned("Maude Lachapelle"), phoned("Maude Lachapelle", email="m@a.example")),
    "a handle like the employer": (linked("Maude Lachapelle", organisation="Harrow Baking"), followed("harrowbaking")),
}


@pytest.mark.parametrize("pair", SURE.values(), ids=SURE)
def test_sure_ones_are_put_together_silently(pair: tuple[Contact, Contact]) -> None:
    """What is surely one person is one, and the reason can be read."""
    merged = merge([*pair, *STRANGERS])
    assert together(merged, 0, 1)
    (link,) = merged.links_of(merged[0].person)
    assert link.reason.endswith(".")


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_others_stay_apart(pair: tuple[Contact, Contact]) -> None:
    """What may be two people stays two until the owner decides."""
    assert not together(merge([*pair, *STRANGERS]), 0, 1)


def test_likely_ones_are_asked_about_with_a_reason() -> None:
    """A family mailbox, a double entry and a firm's account are questions in plain words."""
    asked = {
        name: [(one.question, one.reason) for one in merge([*pair, *STRANGERS]).suggestions]
        for name, pair in APART.items()
    }
    assert asked["one e-mail address, different first names"] == [
        (
            "Maude Lachapelle (LinkedIn) and Jonas Lachapelle (Phone): one person?",
            "Both have family@web.example. But the first names differ: a family or an office may share it.",
        )
    ]
    ((_, twice),) = asked["the same name twice in one phone"]
    assert twice.endswith("Both stand in Phone: a double entry, or two people.")
    ((_, accounts),) = asked["two accounts of one name in one network"]
    assert accounts.endswith("Both stand in LinkedIn: two accounts of one person, or two people.")
    ((_, account),) = asked["a handle like the employer"]
    assert "It may be the firm's account." in account


def test_two_of_one_name_in_a_network_make_a_third_a_question() -> None:
    """With two Maudes on LinkedIn, the Maude on Facebook could be either: we ask, and one answer settles both."""
    rows = [
        linked("Maude Lachapelle", url="https://www.linkedin.com/in/maude-1"),
        linked("Maude Lachapelle", url="https://www.linkedin.com/in/maude-2"),
        befriended("Maude Lachapelle"),
        *STRANGERS,
    ]
    merged = merge(rows)
    assert len({row.person for row in merged[:3]}) == 3
    assert len(merged.suggestions) == 2
    settled = merge(rows, [merged.suggestions[0].decide(same=True)])
    assert len({row.person for row in settled[:3]}) == 2
    assert not settled.suggestions


def test_a_decision_is_remembered_and_an_undo_forgets_it() -> None:
    """“Not the same person” takes a silent match apart for good; without the decision it is back."""
    rows = [*SURE["the very same name"], *STRANGERS]
    merged = merge(rows)
    (link,) = merged.links_of(merged[0].person)
    apart = merge(rows, [link.decide(same=False)])
    assert not together(apart, 0, 1)
    assert not apart.suggestions  # decided is decided: not asked again
    assert together(merge(rows), 0, 1)


def test_a_person_apart_from_one_is_apart_from_the_whole_person() -> None:
    """When Maude on Facebook is somebody else, she is not joined to Maude's other entries by a detour."""
    rows = [linked("Maude Lachapelle"), phoned("Maude Lachapelle"), befriended("Maude Lachapelle"), *STRANGERS]
    keys = [row.key for row in merge(rows)]
    merged = merge(rows, [Decision(keys[0], keys[2], same=False), Decision(keys[1], keys[2], same=False)])
    assert together(merged, 0, 1)
    assert not together(merged, 0, 2)


def test_the_newer_word_counts() -> None:
    """Somebody who changes their mind is followed."""
    rows = [linked("Maude Lachapelle"), befriended("Jonas Grunewald"), *STRANGERS]
    one, other = (row.key for row in merge(rows)[:2])
    yes, no = Decision(one, other, same=True), Decision(one, other, same=False)
    assert together(merge(rows, [no, yes]), 0, 1)
    assert not together(merge(rows, [yes, no]), 0, 1)


def test_words_about_contacts_that_are_gone_are_passed_over() -> None:
    """A decision outlives its contacts without doing harm."""
    assert not merge([linked("Maude Lachapelle")], [Decision("gone", "gone too", same=True)]).suggestions


def test_the_earliest_connection_and_the_fullest_name_stand_for_the_person() -> None:
    """A person in two networks keeps the first day and the name people would say."""
    rows = [replace(linked("Maude Lachapelle"), connected_on=date(2020, 3, 1)), befriended("M. Lachapelle"), *STRANGERS]
    someone = merge(rows).person_of(1)
    assert someone.name == "Maude Lachapelle"
    assert someone.networks == ("Facebook", "LinkedIn")
    assert someone.connected_on == date(2015, 1, 1)


def test_an_account_read_often_is_still_one_person() -> None:
    """The same LinkedIn row in twenty files is one person, asked about by nobody."""
    merged = merge([linked("Maude Lachapelle")] * 20)
    assert len(merged.people) == 1
    assert not merged.suggestions


def test_nobody_is_merged_with_nobody() -> None:
    """No contacts, and contacts without any name, are no reason to stumble or to put things together."""
    assert not merge([]).people
    assert len(merge([Contact(), Contact(), Contact(name="Dave"), Contact(name="Dave")]).people) == 4


def test_the_rows_come_back_in_their_order() -> None:
    """Each row keeps its place and gets its person."""
    rows = [*STRANGERS, *SURE["the very same name"]]
    merged = merge(rows)
    assert [row.row for row in merged] == rows
    assert merged.person_of(len(rows) - 1).id == merged[-1].person == merged[-2].person
    assert {place for one in merged.people for place in one.places} == set(range(len(rows)))
