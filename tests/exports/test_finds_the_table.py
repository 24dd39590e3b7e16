"""Bytes become text, text becomes a table, by rules that small French files cannot fool."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.exports.table import find_table
from kit.exports.text import clean, decode, folded

FRENCH = "Zoé Côté, né à l'île – déjà 50 % « œuvre »"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_french_letters_survive(encoding: str) -> None:
    """Byte order mark, strict UTF-8, Windows: in that order."""
    text = FRENCH + " and some plain words"
    assert decode(text.encode(encoding)).lstrip("\ufeff") == text


def test_an_old_macs_letters_survive() -> None:
    """Only a Mac of that age ends its lines with a lone return."""
    assert decode("Prénom\rZoé\rÈve\r".encode("mac_roman")) == "Prénom\rZoé\rÈve\r"


@given(st.binary(max_size=400))
def test_any_bytes_give_text(data: bytes) -> None:
    """Never a fault, never a NUL, and cleaned text can be stored."""
    text = decode(data)
    assert "\0" not in text
    clean(text).encode()


@given(st.text())
def test_cleaned_text_is_clean(text: str) -> None:
    """Cleaning twice changes nothing, and no half character is left."""
    once = clean(text + "\ud83c")
    assert clean(once) == once
    once.encode()


def test_names_fold() -> None:
    """Case, accents, underscores and blanks do not matter."""
    assert folded(" Prénom_usuel\ufeff ") == folded("PRENOM  USUEL") == "prenom usuel"


def test_a_header_below_notes() -> None:
    """Line numbers are those of the file."""
    table = find_table("Our list\nmade in May\n\nCompany;Name\nRoy;Ana\n\nLi;Bo\n", {"name", "company"})
    assert table is not None
    assert [(number, record.get("name")) for number, record in table] == [(5, "Ana"), (7, "Bo")]


def test_no_known_name_is_no_table() -> None:
    """Words with commas are not a table."""
    assert find_table("Come at nine, bring bread, and a friend.\n", {"name", "post"}) is None


def test_two_columns_of_one_name() -> None:
    """The second has a number."""
    table = find_table("Titre,Nom,Titre\nM.,Roy,Directeur\n", {"titre", "nom"})
    assert table is not None
    ((_, record),) = table
    assert (record.get("titre"), record.get("titre (2)")) == ("M.", "Directeur")


cells = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('\n",;|'), max_size=20).filter(
    lambda text: "\r" not in text
)


@given(st.lists(st.tuples(cells, cells, cells), max_size=8), st.sampled_from(",;\t"))
def test_what_csv_writes_is_read_back(rows: list[tuple[str, str, str]], separator: str) -> None:
    """Quotes, separators and line breaks inside cells survive, row for row."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(["Name", "Company", "Notes"])
    writer.writerows(rows)
    table = find_table(out.getvalue(), {"name", "company", "notes"})
    assert table is not None
    read = [(record.get("name"), record.get("company"), record.get("notes")) for _, record in table]
    assert read == [tuple(map(clean, row)) for row in rows if not is_header(row)]


def is_header(row: tuple[str, str, str]) -> bool:
    """Say whether a row repeats the header, which is dropped."""
    return tuple(map(folded, row)) == ("name", "company", "notes")


@pytest.mark.parametrize(
    "text", ["We open late.\n\nPost\n\nThank you all", "Hi\n\nPost, share and enjoy!\n\nBye, now, all"]
)
def test_a_word_in_a_text_is_no_header(text: str) -> None:
    """One known name is a header only at the top, over rows as wide as itself."""
    assert find_table(text, {"name", "post"}) is None
