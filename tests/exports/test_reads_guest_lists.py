"""Guest lists are a hint of having met: only a check-in counts as having been there."""

import pytest

from kit.exports import read_bytes

from .shapes import EVENTBRITE, LUMA, MEETUP


def came(text: str) -> list[tuple[str, bool]]:
    """Read a list and say who came."""
    loaded = read_bytes("guests", text.encode())
    assert loaded.kind == "attendees"
    return [(guest.name, guest.came) for guest in loaded.rows]


@pytest.mark.parametrize(("text", "source"), [(EVENTBRITE, "Eventbrite"), (LUMA, "Luma"), (MEETUP, "Meetup")])
def test_a_ticket_is_not_a_visit(text: str, source: str) -> None:
    """Ana was checked in, Bo only signed up."""
    assert came(text) == [("Ana Roy", True), ("Bo Li", False)]
    assert read_bytes("g", text.encode()).source == source


def test_a_buyers_address_is_not_lent_to_nameless_guests() -> None:
    """Eventbrite fills in "Info Requested" for guests whose buyer gave no name."""
    loaded = read_bytes("g.csv", EVENTBRITE.encode())
    assert [(skipped.row, skipped.reason) for skipped in loaded.skipped] == [(4, "still without a name")]
    assert {guest.event for guest in loaded.rows} == {"Friday table"}


def test_a_check_in_has_its_moment() -> None:
    """Luma says when."""
    ana, bo = read_bytes("g.csv", LUMA.encode()).rows
    assert ana.when.isoformat() == "2026-09-19T17:05:00+00:00"
    assert bo.when is None


def test_a_member_list_counts_meetups() -> None:
    """Somebody with no meetup attended was never there."""
    header = "Name\tMember ID\tJoined Group on\tTotal RSVPs\tMeetups attended\tNo shows\tURL of Member Profile\n"
    assert came(header + "Ana\t1\t04/24/2014\t14\t13\t0\thttp://m\nBo\t2\t04/24/2014\t3\t0\t3\thttp://m\n") == [
        ("Ana", True),
        ("Bo", False),
    ]


def test_a_sign_in_sheet() -> None:
    """A signature, a time or a yes; a dash, a no or nothing is not there. French too."""
    assert came("Friday table,,\nName,Email,Signature\nAna Roy,,AR\nBo Li,,-\nCy Wu,,\n") == [
        ("Ana Roy", True),
        ("Bo Li", False),
        ("Cy Wu", False),
    ]
    assert came("Nom;Présent(e)\nAna Roy;oui\nBo Li;non\n") == [("Ana Roy", True), ("Bo Li", False)]


def test_a_sheet_whose_title_says_what_it_is() -> None:
    """Whoever stands on a sign-in sheet signed it, even when the columns do not say so."""
    loaded = read_bytes(
        "g.csv", b"Sign-in sheet: Friday patio 12 June,,\nName,Email,Company\nAna Roy,ana@roy.example,Roy\n"
    )
    (ana,) = loaded.rows
    assert (ana.name, ana.came, ana.organisation, ana.event) == (
        "Ana Roy",
        True,
        "Roy",
        "Sign-in sheet: Friday patio 12 June",
    )
