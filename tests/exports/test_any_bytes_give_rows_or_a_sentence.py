"""Whatever the bytes, the answer is rows or one plain sentence: random ones, and real shapes with damage."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.exports import CannotRead, Loaded, read_bytes, read_names, read_text
from kit.exports.command import summary

from .shapes import ONE_OF_EACH

FORBIDDEN = ("error", "invalid", "failed", "incorrect", "traceback", "exception")
FIRST_LINES = (shape[:600].decode("cp1252", "replace").split("\n")[0] for shape in ONE_OF_EACH.values())
HEADER_CELLS = sorted({cell for line in FIRST_LINES for cell in line.split(",")})
BEGINNINGS = [b"PK\x03\x04", b"\x1f\x8b\x08", b"BEGIN:VCARD\n", b"\x3a\xa2eroots", b"\x3a\xa2eroots\x80gversion\x01"]
calm = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])

keys = st.sampled_from(
    [
        *(
            "tweet",
            "full_text",
            "created_at",
            "id_str",
            "entities",
            "user_mentions",
            "noteTweet",
            "core",
            "text",
            "account",
        ),
        *("following", "accountId", "type", "to", "cc", "object", "content", "published", "orderedItems", "inReplyTo"),
        *("timestamp", "data", "post", "attachments", "media", "description", "title", "creation_timestamp", "uri"),
        *("string_list_data", "href", "value", "relationships_following", "friends_v2", "name", "text_app_post"),
        *("text_post_app_text_posts", "text_post_app_text_post_app_followers", "url", "id"),
    ]
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
openings = st.sampled_from(
    ["", "window.YTD.tweets.part0 = ", "window.YTD.note_tweet.part0 = ", "window.YTD.follower.part0 = "]
)


def answer(data: bytes, name: str = "file") -> Loaded | None:
    """Read and look at the answer; anything but rows or a plain sentence fails the test."""
    try:
        loaded = read_bytes(name, data)
    except CannotRead as said:
        sentence = str(said)
        assert sentence.endswith(".")
        assert sentence.count("\n") == 0
        assert not any(word in sentence.lower() for word in FORBIDDEN)
        return None
    assert loaded.message.endswith(".")
    json.dumps(summary(loaded), ensure_ascii=False).encode()
    for one in (loaded, *loaded.also):
        assert all(skipped.reason for skipped in one.skipped)
        repr(one).encode()
    return loaded


@pytest.mark.parametrize("name", sorted(ONE_OF_EACH))
def test_each_shape_reads_as_it_is(name: str) -> None:
    """Undamaged, every shape gives rows, but for LinkedIn's messages and invitations alone."""
    loaded = answer(ONE_OF_EACH[name])
    assert (loaded is None) == (name in ("messages.csv", "Invitations.csv"))
    assert loaded is None or loaded.rows


@calm
@given(st.binary(max_size=2000))
def test_random_bytes(data: bytes) -> None:
    """Nothing at all to hold on to."""
    answer(data)


@calm
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=800))
def test_random_bytes_behind_a_known_beginning(start: bytes, data: bytes) -> None:
    """It says it is a zip, a card, a repository."""
    answer(start + data)


@settings(calm, max_examples=400)
@given(st.data())
def test_real_shapes_with_damage(data: st.DataObject) -> None:
    """Bytes flipped, cut out, doubled, or the end torn off."""
    shape = bytearray(ONE_OF_EACH[data.draw(st.sampled_from(sorted(ONE_OF_EACH)))])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, max(0, len(shape) - 1)))
        length = data.draw(st.integers(1, 40))
        match data.draw(st.sampled_from(["flip", "cut", "double", "insert", "tear"])):
            case "flip" if shape:
                shape[at] ^= data.draw(st.integers(1, 255))
            case "cut":
                del shape[at : at + length]
            case "double":
                shape[at:at] = shape[at : at + length]
            case "insert":
                shape[at:at] = data.draw(st.binary(max_size=40))
            case "tear":
                del shape[max(at, len(shape) // 2) :]
    answer(bytes(shape))


@settings(calm, max_examples=300)
@given(
    st.sampled_from(["linkedin.zip", "x.zip", "posts.xlsx", "mastodon.tar.gz"]),
    st.lists(st.tuples(st.integers(1, 500), st.integers(0, 255)), min_size=1, max_size=5),
)
def test_archives_whose_directory_is_damaged(name: str, changes: list[tuple[int, int]]) -> None:
    """The directory stands at the end of a zip: names, sizes, flags and methods that lie."""
    data = bytearray(ONE_OF_EACH[name])
    for from_end, value in changes:
        data[-min(from_end, len(data))] = value
    answer(bytes(data))


@settings(calm, max_examples=300)
@given(openings, json_values, st.lists(json_values, max_size=4))
def test_json_with_other_things_in_known_places(opening: str, value: object, items: list[object]) -> None:
    """A number where a text belongs, a list where an object belongs, nothing where something belongs."""
    answer((opening + json.dumps(value)).encode())
    answer((opening + json.dumps(items)).encode())
    answer(json.dumps({"orderedItems": items}).encode())
    answer(json.dumps({"friends_v2": items}).encode())
    answer(json.dumps({"relationships_following": items}).encode())


@settings(calm, max_examples=200)
@given(
    st.lists(st.sampled_from(HEADER_CELLS), min_size=1, max_size=8),
    st.lists(st.lists(st.text(max_size=12), max_size=9), max_size=5),
    st.sampled_from(",;\t"),
)
def test_tables_with_mixed_headers(header: list[str], rows: list[list[str]], separator: str) -> None:
    """Columns of several sources side by side, rows too short and too long."""
    answer("\n".join(separator.join(row) for row in [header, *rows]).encode("utf-8", "surrogatepass"))


@calm
@given(st.text(max_size=300))
def test_typed_text(text: str) -> None:
    """Whatever somebody types, nothing is lost without being counted."""
    for loaded in (read_text(text), read_names(text)):
        assert loaded.message
        assert len(loaded.rows) + len(loaded.skipped) >= (1 if any(map(str.isalnum, text)) else 0)
