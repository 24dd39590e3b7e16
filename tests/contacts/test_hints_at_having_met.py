"""Guest lists, messages and notes hint at having met; they never decide it."""

from datetime import UTC, datetime

from kit.contacts import Attendee, Contact, Exchange, Person
from kit.contacts.evidence import Hints

from .people import linked, person

FAIR = datetime(2024, 5, 4, 10, tzinfo=UTC)


def hints(row: Contact, *signs: Attendee | Exchange) -> list[tuple[str, bool, str | None]]:
    """Give what is hinted about somebody."""
    someone = Person(("key",), (row,), (0,))
    return [(hint.words, hint.together, hint.state) for hint in Hints(signs).about(someone)]


def test_a_guest_list_says_they_may_have_met() -> None:
    """Who was checked in was there; whether the two talked is the owner's to say. The order follows from the days."""
    row = Contact("Maude Roy", network="LinkedIn", connected_on=datetime(2024, 5, 6).date())
    ((words, together, state),) = hints(row, Attendee("ROY, Maude", event="Spring fair", came=True, when=FAIR))
    assert words.startswith("Was at “Spring fair”, 4 May 2024. Were you there, and did you talk?")
    assert (together, state) == (True, "met_first")
    earlier = Contact("Maude Roy", network="LinkedIn", connected_on=datetime(2019, 5, 6).date())
    assert hints(earlier, Attendee("Maude Roy", came=True, when=FAIR))[0][2] == "online_first"


def test_a_list_without_check_in_says_so() -> None:
    """Somebody who signed up may have stayed at home."""
    ((words, _, state),) = hints(linked("Maude Roy"), Attendee("Maude Roy", event="Spring fair"))
    assert "does not say who came" in words
    assert state is None


def test_messages_count_only_both_ways() -> None:
    """A two-way talk is said with its numbers; one-way mail is no talk, and its text is never shown."""
    both = Exchange("Maude Roy", sent=4, received=3, last=FAIR)
    assert hints(linked("Maude Roy"), both) == [
        ("You wrote to each other: 4 from you, 3 back, last in May 2024.", False, None)
    ]
    assert not hints(linked("Maude Roy"), Exchange("Maude Roy", sent=9))


def test_a_note_that_speaks_of_meeting_is_a_sign_of_being_together() -> None:
    """“We met at” in an invitation speaks for having met first; an empty invitation says nothing."""
    note = Exchange("Maude Roy", how="invitation", words="Great to meet you over that terrible coffee")
    assert hints(linked("Maude Roy"), note)[0][1:] == (True, "met_first")
    plain = Exchange("Maude Roy", how="invitation", words="I'd like to add you to my network")
    assert hints(linked("Maude Roy"), plain)[0][1:] == (False, None)
    assert not hints(linked("Maude Roy"), Exchange("Maude Roy", how="invitation"))


def test_a_sign_finds_its_person_by_address_or_name() -> None:
    """E-mail, profile address, short names and accents all lead to the person; a first name alone does not."""
    row = linked("Geneviève Roy", email="g@web.example", url="https://www.linkedin.com/in/gen-roy/")
    assert hints(row, Attendee("G.", "G@web.example", came=True))
    assert hints(row, Exchange("?", url="https://www.linkedin.com/in/gen-roy", sent=1, received=1))
    assert hints(row, Attendee("Gen Roy", came=True))
    assert not hints(row, Attendee("Geneviève", came=True))
    assert not Hints([Attendee("Geneviève Roy", came=True)]).about(person(1))
