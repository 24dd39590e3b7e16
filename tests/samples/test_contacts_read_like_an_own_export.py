from collections import Counter

import pytest

from kit.contacts.contact import Contact
from kit.exports import read
from kit.samples import Business, businesses

every_business = pytest.mark.parametrize("one", businesses(), ids=lambda one: one.slug)


def people_in(one: Business, network: str) -> list[Contact]:
    """Read a business's files as a learner would, and give the people of one network."""
    rows = [row for file in one.contacts_files for row in read(file, want="contacts").rows]
    # Lou typed the list of people on X, so no file says the network.
    return [row for row in rows if isinstance(row, Contact) and (row.network or "X") == network]


def key(contact: Contact) -> str:
    """Give what the truth calls a contact: the name, or the handle on Instagram."""
    return contact.handle if contact.network == "Instagram" else contact.name


@every_business
def test_everybody_comes_through_the_readers(one: Business) -> None:
    """The readers find exactly the people of the truth; on LinkedIn two of them stand there twice."""
    for network in {person.network for person in one.truth.contacts}:
        found = Counter(map(key, people_in(one, network)))
        wanted = Counter(person.key for person in one.truth.contacts if person.network == network)
        assert not wanted - found
        assert (found - wanted).total() == (2 if network == "LinkedIn" else 0)
        assert max(found.values()) <= 2


@every_business
def test_days_of_connection_come_through(one: Business) -> None:
    """Where a file has dates, they are the truth's, whatever the time zone; a second account is older."""
    truth = one.truth.people
    for network in {person.network for person in one.truth.contacts}:
        dated = [contact for contact in people_in(one, network) if contact.connected_on]
        assert bool(dated) == (network in ("Facebook", "Instagram", "LinkedIn"))
        other = [one for one in dated if one.connected_on != truth[network, key(one)].connected]
        assert len(other) == (1 if network == "LinkedIn" else 0)


@every_business
def test_linkedin_hides_what_linkedin_hides(one: Business) -> None:
    """Most e-mail addresses are blank, one row is only a date, and surnames carry accents and credentials."""
    files = [read(file, want="contacts") for file in one.contacts_files if "LinkedIn" in file.name]
    for loaded in files:
        rows = [row for row in loaded.rows if isinstance(row, Contact)]
        assert 0 < sum(row.email != "" for row in rows) < len(rows) / 10
        assert [skipped.reason for skipped in loaded.skipped] == ["hidden by LinkedIn, only a date"]
        surnames = " ".join(row.last_name for row in rows)
        assert all(mark in surnames for mark in ("é", "'", ", CPA", "(they/them)"))
        urls = Counter(row.url for row in rows)
        assert sorted(urls.values())[-2:] == [1, 2], "one row stands there twice, one person has two accounts"


def test_x_itself_gives_numbers_only() -> None:
    """Lou's archive holds 88 numbers; the names are in a list Lou typed."""
    northlight = businesses()[2]
    followed = [contact for loaded in read(northlight.posts_file).also for contact in loaded.rows]
    numbers = [contact.handle for contact in followed if isinstance(contact, Contact)]
    assert len(numbers) == len(set(numbers)) == 88
