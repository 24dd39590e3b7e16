"""Connections.csv of every age and language, as it came or after a visit to Excel."""

from datetime import date

import pytest

from kit.contacts.contact import Exchange
from kit.exports import CannotRead, read_bytes

from .shapes import CONNECTIONS, INVITATIONS, MESSAGES, PREAMBLE, SHARES, workbook, zipped

NAMES = "Ines Okafor-Lindqvist, PhD", "Tomás Reyes"


def test_every_row_is_a_person_or_counted() -> None:
    """Hidden members have only a date, closed accounts not even that."""
    loaded = read_bytes("Connections.csv", CONNECTIONS.encode())
    ines, tomas = loaded.rows
    assert (ines.name, ines.organisation, ines.position) == (NAMES[0], "Northwind Analytics, Inc.", 'Director "People"')
    assert (ines.connected_on, ines.email, ines.network) == (date(2026, 2, 8), "", "LinkedIn")
    assert (tomas.first_name, tomas.last_name, tomas.email) == ("Tomás", "Reyes", "tomas.reyes@mail.example")
    assert tomas.url == "https://www.linkedin.com/in/tomasreyes"
    assert [(skipped.row, skipped.reason) for skipped in loaded.skipped] == [
        (7, "hidden by LinkedIn, only a date"),
        (8, "empty"),
    ]
    assert "1 of 2" in loaded.notes[0]


@pytest.mark.parametrize(
    "data",
    [
        CONNECTIONS.encode("utf-8-sig"),
        CONNECTIONS.encode("utf-16"),
        CONNECTIONS.encode("cp1252"),
        CONNECTIONS.replace("\n", "\r").encode("mac_roman"),
        CONNECTIONS.replace("\n", "\r\n").encode(),
        CONNECTIONS.replace("\n", "\0\n").encode(),
        CONNECTIONS.removeprefix(PREAMBLE).encode(),
        ("sep=,\n" + CONNECTIONS.removeprefix(PREAMBLE)).encode(),
        CONNECTIONS.replace("First Name,Last Name", "First Name,Last Name", 1)
        .replace("Connected On\n", "Connected On,,,\n")
        .encode(),
    ],
    ids=["bom", "utf-16", "cp1252", "old mac", "crlf", "nul", "no preamble", "sep", "padded"],
)
def test_however_it_was_saved(data: bytes) -> None:
    """The same people come out of every encoding and line end."""
    assert tuple(person.name for person in read_bytes("c", data).rows) == NAMES


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators(separator: str) -> None:
    """Excel writes semicolons in most of Europe and in French Canada."""
    rows = ["First Name,Last Name,Email Address,Company,Position,Connected On", "Zoé,Côté,,Chez Zoé,Gérante,12-Mar-24"]
    text = "\r\n".join(row.replace(",", separator) for row in rows)
    (person,) = read_bytes("c", text.encode("cp1252")).rows
    assert (person.name, person.organisation, person.connected_on) == ("Zoé Côté", "Chez Zoé", date(2024, 3, 12))


@pytest.mark.parametrize(
    ("header", "row", "day"),
    [
        ("Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion", "8 févr. 2026", date(2026, 2, 8)),
        ("Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le", "12 août 2023", date(2023, 8, 12)),
        ("Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am", "3. März 2021", date(2021, 3, 3)),
        ("Nombre,Apellidos,URL,Correo electrónico,Empresa,Cargo,Conectado el", "1 de dic. de 2020", date(2020, 12, 1)),
    ],
    ids=["french", "french 2", "german", "spanish"],
)
def test_other_languages(header: str, row: str, day: date) -> None:
    """Header and month in the language of the account."""
    text = f"{header}\nZoé,Côté,https://l/zoe,zoe@cote.example,Chez Zoé,Patronne,{row}\n,,,,,,{row}\n"
    loaded = read_bytes("c", text.encode())
    (person,) = loaded.rows
    assert (person.name, person.email, person.organisation) == ("Zoé Côté", "zoe@cote.example", "Chez Zoé")
    assert (person.position, person.connected_on) == ("Patronne", day)
    assert len(loaded.skipped) == 1


def test_a_stray_quote_above_the_header() -> None:
    """A lone quote must not swallow the header and everything under it."""
    text = 'Notes :\n"En exportant vos données..."\n"\n' + CONNECTIONS.removeprefix(PREAMBLE)
    assert tuple(person.name for person in read_bytes("c", text.encode()).rows) == NAMES


def test_a_quote_that_never_closes_costs_one_row() -> None:
    """The rest of the file is still there."""
    text = 'First Name,Last Name,Connected On\n"Ana,Roy,08 Feb 2026\nBo,Li,09 Feb 2026\nCy,Wu,10 Feb 2026\n'
    assert [person.name for person in read_bytes("c", text.encode()).rows][-2:] == ["Bo Li", "Cy Wu"]


def test_lines_quoted_as_a_whole() -> None:
    """A table pasted into one column of a spreadsheet and saved again."""
    text = '"First Name,Last Name,Company,Connected On"\n"Ana,Roy,""Roy, Sons"",08 Feb 2026"\n'
    (person,) = read_bytes("c", text.encode()).rows
    assert (person.name, person.organisation, person.connected_on) == ("Ana Roy", "Roy, Sons", date(2026, 2, 8))


def test_a_header_that_comes_again_is_dropped() -> None:
    """Two files pasted one under the other."""
    table = CONNECTIONS.removeprefix(PREAMBLE)
    assert len(read_bytes("c", (table + "\n" + table).encode()).rows) == 4


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (["3/14/19", "1/2/20"], [date(2019, 3, 14), date(2020, 1, 2)]),
        (["14/03/2019", "01/02/2020"], [date(2019, 3, 14), date(2020, 2, 1)]),
        (["1/2/20"], [date(2020, 1, 2)]),
        (["2019-03-14", "14.03.2019", "soon"], [date(2019, 3, 14), date(2019, 3, 14), None]),
    ],
    ids=["american", "day first", "american by default", "mixed"],
)
def test_dates_after_excel(dates: list[str], days: list[date | None]) -> None:
    """One file has one order of slashes; what cannot be read is left out and said."""
    rows = "".join(f"Ana,Roy {number},{written}\n" for number, written in enumerate(dates))
    loaded = read_bytes("c", f"First Name,Last Name,Connected On\n{rows}".encode())
    assert [person.connected_on for person in loaded.rows] == days
    assert any("could not be read" in note for note in loaded.notes) == (None in days)


def test_a_workbook_of_connections() -> None:
    """Opened in Excel and saved as a workbook, where dates are dates."""
    data = workbook(
        ["Notes:"], [], ["First Name", "Last Name", "Company", "Connected On"], ["Ana", "Roy", "Roy", date(2026, 2, 8)]
    )
    (person,) = read_bytes("c.xlsx", data).rows
    assert (person.name, person.connected_on) == ("Ana Roy", date(2026, 2, 8))


def test_the_zip_brings_posts_and_signs_of_talk() -> None:
    """People first; messages count each way, but their words are not kept."""
    archive = zipped(
        {
            "Connections.csv": CONNECTIONS,
            "Shares.csv": SHARES,
            "messages.csv": MESSAGES,
            "Invitations.csv": INVITATIONS,
            "Profile.csv": "First Name,Last Name,Headline,Summary\nJoss,Arden,Baker,Hi\n",
            "Notes.csv": "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On\n"
            "Bo,Li,https://www.linkedin.com/in/bo,Met at the lake,2026-01-02 10:00:00 UTC\n",
        }
    )
    loaded = read_bytes("linkedin.zip", archive)
    assert [one.kind for one in (loaded, *loaded.also)] == ["contacts", "posts", "exchanges"]
    talk = {(row.name, row.how): row for row in loaded.also[1].rows if isinstance(row, Exchange)}
    ines = talk["Ines Okafor", "messages"]
    assert (ines.sent, ines.received, ines.last.isoformat()) == (1, 1, "2025-06-02T08:00:00+00:00")
    assert (talk["Bo Li", "messages"].sent, talk["Bo Li", "messages"].received) == (1, 0)
    assert talk["Ines Okafor", "invitation"].words == "We met at the fair."
    assert talk["Ines Okafor", "invitation"].last.isoformat() == "2026-01-29T14:37:00+00:00"
    assert talk["Bo Li", "note"].words == "Met at the lake"
    assert sorted(skipped.reason for skipped in loaded.also[1].skipped) == ["a draft", "an advertisement"]
    assert "secret" not in repr(loaded)


def test_one_damaged_file_does_not_cost_the_rest() -> None:
    """A messages file past all measure is named in a note; the people are there."""
    archive = zipped({"Connections.csv": CONNECTIONS, "messages.csv": MESSAGES + "x" * 30_000_000})
    loaded = read_bytes("linkedin.zip", archive)
    assert len(loaded.rows) == 2
    assert any("messages.csv" in note for note in loaded.notes)


@pytest.mark.parametrize("text", [MESSAGES, INVITATIONS], ids=["messages", "invitations"])
def test_talk_alone_points_to_the_people(text: str) -> None:
    """Picking messages.csv by mistake says what it is and what to pick."""
    with pytest.raises(CannotRead, match=r"your LinkedIn (messages|invitations).*Connections\.csv"):
        read_bytes("m.csv", text.encode())


def test_the_first_partial_archive_says_so() -> None:
    """LinkedIn sends two e-mails; the first may hold no people."""
    own = {
        "Profile.csv": "First Name,Last Name,Headline\nJoss,Arden,Baker\n",
        "Skills.csv": "Name\nBaking\n",
        "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\njoss@thistle.example,Yes,Yes,2020-01-01\n",
    }
    for members in ({"messages.csv": MESSAGES}, own):
        with pytest.raises(CannotRead, match="wait for the second"):
            read_bytes("Basic.zip", zipped(members))


def test_one_talk_needs_an_owner() -> None:
    """Two people, one message each way: the profile or the invitations tell who is who."""
    one_talk = "".join(line for line in MESSAGES.splitlines(keepends=True)[:4])
    for name, text in (
        ("Profile.csv", "First Name,Last Name,Headline\nJoss,Arden,Baker\n"),
        ("Invitations.csv", INVITATIONS),
    ):
        loaded = read_bytes("l.zip", zipped({"Connections.csv": CONNECTIONS, "messages.csv": one_talk, name: text}))
        (talk,) = (row for row in loaded.also[0].rows if isinstance(row, Exchange) and row.how == "messages")
        assert talk.name == "Ines Okafor"
