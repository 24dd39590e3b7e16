"""Google, Outlook, phones, HubSpot, Mailchimp, plain tables, typed lists, and the lists of other networks."""

from datetime import date

import pytest

from kit.exports import read_bytes, read_names

from .shapes import (
    CARD_21,
    CARD_30,
    CARD_40,
    COMPANY_CARD,
    FOLLOWING_ON_MASTODON,
    FRIENDS,
    GOOGLE,
    HUBSPOT,
    INSTAGRAM_FOLLOWERS,
    INSTAGRAM_FOLLOWING,
    MAILCHIMP,
    OUTLOOK_FRENCH,
    THREADS_FOLLOWERS,
    as_json,
    workbook,
    zipped,
)


def test_google_contacts() -> None:
    """The first of several values, line breaks kept, companies and bare numbers counted."""
    loaded = read_bytes("contacts.csv", GOOGLE.encode())
    ana, shop = loaded.rows
    assert (ana.name, ana.email, ana.organisation, ana.position) == (
        "Ana Roy",
        "ana@roy.example",
        "Roy Plumbing",
        "Owner",
    )
    assert (ana.phone, ana.notes, ana.network) == ("555-0101", "met\nat the fair", "Phone")
    assert (shop.name, shop.email) == ("", "hello@shop.example")
    assert [skipped.reason for skipped in loaded.skipped] == [
        "a company without a person",
        "without a name or an e-mail address",
    ]
    assert loaded.source == "Google Contacts"


def test_google_contacts_of_before_2024() -> None:
    """Another header, the same person."""
    text = (
        "Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
        "Organization 1 - Name,Organization 1 - Title\n"
        "Ana Roy,Ana,,Roy,* My Contacts,* Work,ana@roy.example,Roy,Owner\n"
    )
    loaded = read_bytes("g.csv", text.encode("utf-16"))
    (ana,) = loaded.rows
    assert (loaded.source, ana.name, ana.first_name, ana.organisation) == ("Google Contacts", "Ana Roy", "Ana", "Roy")


def test_outlook_in_french_has_two_titles() -> None:
    """The first is M. or Mme, the second the job; Exchange's own address is no e-mail."""
    loaded = read_bytes("outlook.csv", OUTLOOK_FRENCH.encode("cp1252"))
    luc, eve = loaded.rows
    assert (luc.name, luc.organisation, luc.position, luc.email) == (
        "Luc Roy",
        "Roy inc.",
        "Directeur",
        "luc@roy.example",
    )
    assert (eve.name, eve.position, eve.email) == ("Ève Lee", "", "")
    assert loaded.source == "Outlook"


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (
            "Title,First Name,Middle Name,Last Name,Company,Job Title,Business Phone,E-mail Address",
            "Mr,Al,,Groß,Co,Owner,5,a@g.example",
        ),
        (
            "Anrede,Vorname,Weitere Vornamen,Nachname,Firma,Position,E-Mail-Adresse,E-Mail 2: Adresse",
            "Herr,Al,,Groß,Co,Owner,,a@g.example",
        ),
    ],
    ids=["english", "german"],
)
def test_outlook_in_other_languages(header: str, row: str) -> None:
    """Title is Mr in English; the second address counts when the first is missing."""
    loaded = read_bytes("outlook.csv", f"{header}\r\n{row}\r\n".encode("cp1252"))
    (al,) = loaded.rows
    assert (loaded.source, al.name, al.organisation, al.position, al.email) == (
        "Outlook",
        "Al Groß",
        "Co",
        "Owner",
        "a@g.example",
    )


def test_cards_of_three_ages() -> None:
    """Quoted-printable with soft breaks, folded lines, grouped names, pictures passed over, preferred names."""
    loaded = read_bytes("cards.vcf", (CARD_21 + CARD_30 + COMPANY_CARD + CARD_40).encode())
    zoe, ana, bo = loaded.rows
    assert (zoe.name, zoe.first_name, zoe.last_name, zoe.email) == ("Zoé Émond", "Zoé", "Émond", "zoe@emond.example")
    assert (ana.name, ana.email, ana.organisation, ana.position) == ("Ana Roy", "ana@roy.example", "Roy, Sons", "Owner")
    assert ana.notes == "one\ntwo"
    assert (bo.name, bo.phone) == ("Bo Li", "+1-555-0104")
    assert [skipped.reason for skipped in loaded.skipped] == ["a company without a person"]
    assert loaded.source == "vCard"


@pytest.mark.parametrize(
    "bad",
    [
        "BEGIN:VCARD\r\nFN:Never closed\r\n",
        "BEGIN:VCARD\r\nEND:VCARD\r\n",
        "junk\r\n:::\r\n",
        "BEGIN:VCARD\r\nFN;CHARSET=NONE:=\r\nEND:VCARD\r\n",
    ],
)
def test_one_bad_card_never_costs_the_others(bad: str) -> None:
    """What stands before and after it is read."""
    names = [person.name for person in read_bytes("c.vcf", (CARD_30 + bad + CARD_40).encode()).rows]
    assert names[0] == "Ana Roy"
    assert names[-1] == "Bo Li"


def test_a_card_may_change_its_letters() -> None:
    """CHARSET holds for one line; without it UTF-8, then Windows letters."""
    lines = (
        b"BEGIN:VCARD",
        b"N;CHARSET=ISO-8859-1:Roy;Zo\xe9",
        b"FN:Zo\xc3\xa9 Roy",
        b"ORG:Caf\xe9",
        b"END:VCARD",
        b"",
    )
    (zoe,) = read_bytes("c.vcf", b"\r\n".join(lines)).rows
    assert (zoe.name, zoe.first_name, zoe.organisation) == ("Zoé Roy", "Zoé", "Café")


def test_groups_are_no_people() -> None:
    """Apple writes its groups as cards."""
    card = "BEGIN:VCARD\r\nFN:Choir\r\nX-ADDRESSBOOKSERVER-KIND:group\r\nEND:VCARD\r\n"
    loaded = read_bytes("c.vcf", (card + CARD_30).encode())
    assert [skipped.reason for skipped in loaded.skipped] == ["a group, not a person"]


@pytest.mark.parametrize(("text", "source"), [(HUBSPOT, "HubSpot"), (MAILCHIMP, "Mailchimp")])
def test_lists_of_customers(text: str, source: str) -> None:
    """Known by columns that only they have."""
    loaded = read_bytes("c.csv", text.encode())
    assert (loaded.source, loaded.rows[0].name, loaded.rows[0].email) == (source, "Ana Roy", "ana@roy.example")


@pytest.mark.parametrize(
    ("text", "name", "organisation"),
    [
        ("Name,E-mail,Company\nAna Roy,ana@roy.example,Roy\n", "Ana Roy", "Roy"),
        ("Nom;Courriel;Entreprise\nAna Roy;ana@roy.example;Roy\n", "Ana Roy", "Roy"),
        ("Nom;Prénom;Courriel;Société\nRoy;Ana;ana@roy.example;Roy\n", "Ana Roy", "Roy"),
        ("My people\n\nFull Name\tEmail\tOrganization\nAna Roy\tana@roy.example\tRoy\n", "Ana Roy", "Roy"),
        ("Name\nAna Roy\n", "Ana Roy", ""),
    ],
)
def test_plain_tables_of_people(text: str, name: str, organisation: str) -> None:
    """A header in the first sixty rows, in English or French; "Nom" is half a name only beside "Prénom"."""
    loaded = read_bytes("people.csv", text.encode())
    (person,) = loaded.rows
    assert (loaded.kind, person.name, person.organisation) == ("contacts", name, organisation)


def test_a_workbook_of_people() -> None:
    """The sheet whose header we know best."""
    (person,) = read_bytes(
        "p.xlsx", workbook(["Our people"], ["Name", "Handle", "E-mail"], ["Bo Li", "@bo", "bo@li.example"])
    ).rows
    assert (person.name, person.handle, person.email) == ("Bo Li", "@bo", "bo@li.example")


def test_typed_names() -> None:
    """One a line, with bullets, numbers, a business or an address."""
    loaded = read_names("Ana Roy\n- Bo Li, Li & Sons\n3. Zoé Émond <zoe@emond.example>\n\nCy Wu - Wu Tea\n---\n")
    assert [(person.name, person.organisation, person.email) for person in loaded.rows] == [
        ("Ana Roy", "", ""),
        ("Bo Li", "Li & Sons", ""),
        ("Zoé Émond", "", "zoe@emond.example"),
        ("Cy Wu", "Wu Tea", ""),
    ]
    assert [skipped.row for skipped in loaded.skipped] == [6]


def test_a_file_of_names_is_known_by_its_look() -> None:
    """Short lines of capitalised words are people; sentences are posts; `want` decides in doubt."""
    assert read_bytes("a", "Ana Roy\nMarie-Ève Tremblay\nJean de la Tour\n".encode()).kind == "contacts"
    assert (
        read_bytes("a", b"Mum\nSam P.\nDave Burke (plumber)\nNadia Haddad, Haddad Tea\nBo Li - Li & Sons\n").kind
        == "contacts"
    )
    assert read_bytes("a", b"Happy Friday\n\nFresh Bread\n\nOpen Late\n\nThank You Bo").kind == "posts"
    assert read_bytes("a", b"We baked all night.\n\nCome at nine!\n\nThank you, Bo.").kind == "posts"
    assert read_bytes("a", b"bo\nana", want="contacts").kind == "contacts"
    assert read_bytes("a", b"Ana Roy\nBo Li\nCy Wu", want="posts").kind == "posts"


def test_facebook_friends() -> None:
    """A mended name and the day."""
    loaded = read_bytes("your_friends.json", as_json(FRIENDS))
    (zoe,) = loaded.rows
    assert (zoe.name, zoe.connected_on, zoe.network) == ("Zoé Émond", date(2020, 9, 13), "Facebook")
    assert len(loaded.skipped) == 1


def test_instagram_handles_stand_in_three_places() -> None:
    """In `value`, in `title`, at the end of the address; both lists together give each account once."""
    both = zipped(
        {"f/followers_1.json": as_json(INSTAGRAM_FOLLOWERS), "f/following.json": as_json(INSTAGRAM_FOLLOWING)}
    )
    assert [person.handle for person in read_bytes("i.zip", both).rows] == ["ana", "bo.li", "cy"]
    twice = zipped({"followers_1.json": as_json(INSTAGRAM_FOLLOWERS), "followers_2.json": as_json(INSTAGRAM_FOLLOWERS)})
    assert len(read_bytes("i.zip", twice).rows) == 1


def test_threads_have_names_and_handles() -> None:
    """The only list of Meta's with both."""
    (zoe,) = read_bytes("followers.json", as_json(THREADS_FOLLOWERS)).rows
    assert (zoe.name, zoe.handle, zoe.network) == ("Zoé", "zoe.e", "Threads")


def test_mastodon_addresses_are_no_e_mail() -> None:
    """They look alike, but nobody reads mail there."""
    (marten,) = read_bytes("following_accounts.csv", FOLLOWING_ON_MASTODON.encode()).rows
    assert (marten.handle, marten.email) == ("@marten@other.example", "")
