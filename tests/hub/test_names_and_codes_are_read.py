"""Names and codes as people type them: any text is a name or a sentence, and a code is read in whatever spelling."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kit.room.hub import codes
from kit.room.hub.limits import in_words
from kit.room.hub.names import NotAName, key_of, read_name
from kit.room.walls.spawner import folder_name

from ..start.conftest import is_plain


@given(st.text(max_size=60))
def test_any_text_is_a_name_or_a_sentence(typed: str) -> None:
    """A name stays what it is when it is read again, never means a path, and fits into an address and a folder."""
    try:
        name = read_name(typed)
    except NotAName as refused:
        said = str(refused)
        name = "Ana" if is_plain(said) and said.endswith(".") else said
    assert read_name(name) == name
    assert name == name.strip()
    assert not set(name) & set('/\\\0%?#<>&"')
    assert len(name) <= 40
    assert folder_name(name).strip(".")
    assert key_of(name.upper()) == key_of(key_of(name.upper()))


@given(
    st.sampled_from(["Ana", "Zoë B.", "O'Neil", "Анна", "Ştefan"]), st.sampled_from([str.upper, str.lower, str.title])
)
def test_case_makes_nobody_else(name: str, spelled: object) -> None:
    """In capitals or small letters it is the same person."""
    assert callable(spelled)
    assert key_of(read_name(spelled(name))) == key_of(name)


@given(st.sampled_from(["-", " ", "", " - ", "–", "_"]), st.booleans())
def test_a_code_is_read_in_any_spelling(between: str, capitals: bool) -> None:
    """Other dashes, spaces, none; capitals or not. One letter less is another code."""
    code = codes.class_code()
    typed = between.join(code.split("-"))
    assert codes.is_same(typed if capitals else typed.lower(), code)
    assert not codes.is_same(code[:-1], code)
    assert not codes.is_same("", code)


def test_codes_look_as_the_pages_say() -> None:
    """WORD-1234-WORD for the class, two words and three digits for a learner; all words short, plain and different."""
    assert re.fullmatch(r"[A-Z]+-[1-9]\d{3}-[A-Z]+", codes.class_code())
    assert re.fullmatch(r"[a-z]+-[a-z]+-[1-9]\d\d", codes.own_code())
    assert re.fullmatch(r"([A-Z2-9]{5}-){3}[A-Z2-9]{5}", codes.instructor_key())
    assert len(set(codes.words())) == 256
    assert all(3 <= len(word) <= 9 and word.isascii() and word.islower() for word in codes.words())


def test_only_the_right_own_code_opens() -> None:
    """And what is kept of it is another each time."""
    kept = codes.sealed("maple-heron-428")
    assert codes.opens("Maple Heron 428", kept)
    assert not codes.opens("maple-heron-429", kept)
    assert kept != codes.sealed("maple-heron-428")
    assert "maple" not in kept


@given(st.floats(0.1, 3600))
def test_a_wait_is_said_in_words(seconds: float) -> None:
    """Seconds in tens, then minutes; never shorter than it is."""
    words = in_words(seconds)
    number = 1 if words == "a minute" else int(words.split()[0])
    assert number * (60 if "minute" in words else 1) >= seconds
