"""Names as people write them, taken apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.contacts.names import Name, fold, read_name
from kit.contacts.nicknames import full_names

PLAIN = [
    ("Marie-Ève Roy", "marieeve", "roy"),
    ("Roy, Marie-Ève", "marieeve", "roy"),
    ("Marie Roy, CPA, MBA", "marie", "roy"),
    ("Marie Roy, Realtor", "marie", "roy"),
    ("Jean Roy MCIP RPP", "jean", "roy"),
    ("Dr. Jean Tremblay", "jean", "tremblay"),
    ("JEAN ROY", "jean", "roy"),
    ("Jean ROY", "jean", "roy"),
    ("Sarah MacLeod (she/her)", "sarah", "macleod"),
    ("Sarah MacLeod she/her", "sarah", "macleod"),
    ("Harp Golwi 🌿", "harp", "golwi"),
    ("𝓜𝓪𝓻𝓲𝓮 Roy", "marie", "roy"),
    ("Łukasz Wiśniewski", "lukasz", "wisniewski"),
    ("O’Brien, Pat", "pat", "obrien"),
    ("Maria de la Cruz", "maria", "delacruz"),
    ("De La Cruz, Maria", "maria", "delacruz"),
    ("J.P. St. Pierre", "jp", "saintpierre"),
    ("Jean-Philippe St-Pierre", "jeanphilippe", "saintpierre"),
    ("M. Roy", "m", "roy"),
    ("Sam P.", "sam", "p"),
    ("Dave", "dave", ""),
    ("Mr Roy", "", "roy"),
    ("王小明", "王小明", "王小明"),
    ("", "", ""),
    ("🌿", "", ""),
]


@pytest.mark.parametrize(("written", "given_name", "family"), PLAIN, ids=[row[0] or "nothing" for row in PLAIN])
def test_one_name_however_written(written: str, given_name: str, family: str) -> None:
    """Credentials, pronouns, emoji, accents and the order of the halves make no other name."""
    assert read_name(written)[:2] == (given_name, family)


def test_halves_kept_apart_are_used() -> None:
    """A source that knows both halves is believed, and credentials after the family name still go."""
    assert read_name("Maria Garcia Lopez", "Maria", "Garcia Lopez") == Name(
        "maria", "garcialopez", ("garcia", "lopez"), ()
    )
    assert read_name("Bob Roy 🚀 MBA", "Bob", "Roy 🚀 MBA")[:2] == ("bob", "roy")
    assert read_name("Marie-Ève Roy, CPA", "Marie-Ève", "Roy, CPA")[:2] == ("marieeve", "roy")


def test_a_double_name_goes_by_each_half() -> None:
    """Roy-Tremblay may be Roy or Tremblay elsewhere; so may a maiden name in brackets."""
    assert set(read_name("Anne Roy-Tremblay").parts) == {"roy", "tremblay"}
    assert "gagnon" in read_name("Anne Roy (née Gagnon)").parts
    assert "bob" in read_name("Robert (Bob) Hughes").also


def test_a_hyphenated_first_name_is_one_word() -> None:
    """Pierre-Luc is not Pierre, and Luc is nobody's family name; its initials and the missing hyphen are known."""
    assert read_name("Pierre-Luc Roy") == Name("pierreluc", "roy", (), ("pl",))
    assert "jeanpaul" in read_name("Jean Paul Tremblay").also


def test_short_names() -> None:
    """Short names stand for full ones, in English and French, and a full name stands for itself."""
    assert {"david", "dave"} <= full_names("dave")
    assert {"alexander", "alexandra", "alexandre"} <= full_names("alex")
    assert "jeanfrancois" in full_names("jf")
    assert "genevieve" in full_names("gen")
    assert full_names("zofia") == {"zofia"}


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=20))
def test_any_text_is_read(name: str, first: str, last: str) -> None:
    """Whatever stands in a name field is read, and reading it folded gives small letters only."""
    for read in (read_name(name), read_name(name, first, last)):
        assert read.given == fold(read.given)
        assert " " not in read.given + read.family
