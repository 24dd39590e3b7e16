"""What holds for any contacts and any decisions: order changes nothing, the owner's word wins, one account each."""

from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kit.contacts import Contact, Decision, Merged, merge
from kit.contacts.person import row_keys

# Few names, so that many contacts are alike.
NAMES = [
    "Dave Hughes",
    "David Hughes",
    "D. Hughes",
    "Hughes, Dave",
    "Anne Roy",
    "Anne Roy-Hughes",
    "Dave",
    "",
    "王小明",
]
contacts = st.builds(
    Contact,
    name=st.sampled_from(NAMES),
    email=st.sampled_from(["", "", "dave@hughes.example", "info@hughes.example"]),
    network=st.sampled_from(["LinkedIn", "Phone", "Facebook", "Instagram"]),
    handle=st.sampled_from(["", "", "davehughes", "anne_roy"]),
    organisation=st.sampled_from(["", "Hughes Plumbing", "Hughes Plumbing Ltd."]),
    url=st.sampled_from(["", "", "linkedin.com/in/dave-hughes", "linkedin.com/in/anne-roy"]),
    connected_on=st.sampled_from([None, date(2019, 1, 1), date(2021, 1, 1)]),
)
lists = st.lists(contacts, max_size=12)


def groups(merged: Merged) -> set[frozenset[str]]:
    """The people as sets of keys."""
    return {frozenset(person.keys) for person in merged.people}


@settings(deadline=None)
@given(lists, st.randoms(use_true_random=False))
def test_order_changes_nothing(rows: list[Contact], dice: object) -> None:
    """Shuffled contacts make the same people, under the same ids, with the same questions."""
    shuffled = rows.copy()
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = merge(rows), merge(shuffled)
    assert groups(one) == groups(other)
    assert {person.id for person in one.people} == {person.id for person in other.people}
    assert one.suggestions == other.suggestions


@settings(deadline=None)
@given(lists)
def test_one_account_in_a_network_is_one_person_at_most(rows: list[Contact]) -> None:
    """Undecided, two contacts of one network are one person only when they share an address."""
    for person in merge(rows).people:
        for network, times in Counter(row.network for row in person.rows).items():
            if times > 1:
                inside = [row for row in person.rows if row.network == network]
                shared = [
                    Counter(getattr(row, sign) for row in person.rows if getattr(row, sign)).most_common(1)
                    for sign in ("url", "handle", "email")
                ]
                assert any(most and most[0][1] > 1 for most in shared), inside


@settings(max_examples=60, deadline=None)
@given(lists, st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11), st.booleans()), max_size=4))
def test_the_last_word_wins(rows: list[Contact], words: list[tuple[int, int, bool]]) -> None:
    """Whatever was said before, what the owner said last is so."""
    keys = row_keys(rows)
    said = [Decision(keys[a], keys[b], same) for a, b, same in words if a != b and max(a, b) < len(rows)]
    merged = merge(rows, said)
    person = {row.key: row.person for row in merged}
    if said:
        last = said[-1]
        assert (person[last.one] == person[last.other]) is last.same
    for question in merged.suggestions:
        assert person[question.one] != person[question.other]


@settings(deadline=None)
@given(lists)
def test_every_contact_has_its_own_key_and_one_person(rows: list[Contact]) -> None:
    """Keys differ, people share nobody, and loading the same contacts again gives the same keys."""
    merged = merge(rows)
    assert len({row.key for row in merged}) == len(rows)
    assert sum(len(person.rows) for person in merged.people) == len(rows)
    assert [row.key for row in merge(list(rows))] == [row.key for row in merged]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.builds(Contact, name=st.text(max_size=20), email=st.text(max_size=12), network=st.text(max_size=3),
                          handle=st.text(max_size=12), organisation=st.text(max_size=12), url=st.text(max_size=30),
                          position=st.text(max_size=12), phone=st.text(max_size=12)), max_size=8))  # fmt: skip
def test_any_text_in_any_field_is_merged(rows: list[Contact]) -> None:
    """Hostile or odd text in a file makes odd contacts, never a stop."""
    merged = merge(rows)
    for question in merged.suggestions:
        assert question.reason
    for person in merged.people:
        assert person.name
