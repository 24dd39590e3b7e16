"""X archives of every age give posts, and account numbers for people."""

import pytest

from kit.exports import CannotRead, read_bytes

from .shapes import TWEETS, WHEN_ON_X, script, tweet, zipped


def test_the_text_is_what_its_reader_saw() -> None:
    """HTML is undone once, replies and reposts are told apart, the moment is UTC."""
    loaded = read_bytes("tweets.js", script("tweets", TWEETS).encode())
    assert [(post.text, post.reply, post.repost) for post in loaded.rows] == [
        ("Fresh bread & butter &lt;3", False, False),
        ("@bo thanks!", True, False),
        ("RT @ana: The lake is open", False, True),
    ]
    assert loaded.rows[0].when.isoformat() == "2023-02-18T19:45:15+00:00"
    assert loaded.rows[0].link.endswith("/1700000000000000101")
    assert loaded.source == loaded.rows[0].network == "X"


@pytest.mark.parametrize("opening", ["window.YTD.tweet.part0 = ", "window.YTD.tweets.part0=", ""])
@pytest.mark.parametrize("wrapped", [True, False])
def test_older_scripts_read_the_same(opening: str, wrapped: bool) -> None:
    """`tweet.js`, no wrapper round each post, and a file whose first words somebody removed."""
    import json

    items = TWEETS if wrapped else [one["tweet"] for one in TWEETS]
    assert len(read_bytes("t.js", (opening + json.dumps(items)).encode()).rows) == 3


def test_parts_come_in_order_and_private_things_stay_out() -> None:
    """Numbered parts follow each other; deleted posts, messages and likes are never read."""
    archive = zipped(
        {
            "data/tweets-part10.js": script("tweets", [tweet("third")], 10),
            "data/tweets-part2.js": script("tweets", [tweet("second")], 2),
            "data/tweets.js": script("tweets", [tweet("first")]),
            "data/deleted-tweets.js": script("deleted_tweets", [tweet("gone")]),
            "data/direct-messages.js": script("direct_messages", [{"dmConversation": {"messages": []}}]),
            "data/like.js": script("like", [{"like": {"fullText": "liked"}}]),
            "data/twitter-circle-tweet.js": script("twitter_circle_tweet", [tweet("for friends")]),
            "assets/js/main.js": "var a = 1;",
        }
    )
    assert [post.text for post in read_bytes("x.zip", archive).rows] == ["first", "second", "third"]


def test_long_posts_are_whole() -> None:
    """note-tweet.js gives the text that tweets.js cuts short; a note without its post is counted."""
    long = "Why our oven is called Bertha: " + "a long story. " * 40
    note = {"noteTweet": {"createdAt": "2023-02-18T19:45:15.000Z", "core": {"text": long}}}
    lost = {"noteTweet": {"createdAt": "2020-02-18T19:45:15.000Z", "core": {"text": "deleted long ago"}}}
    archive = zipped(
        {
            "data/note-tweet.js": script("note_tweet", [note, lost]),
            "data/tweets.js": script("tweets", [tweet(long[:270] + "… https://t.co/abc"), tweet("short")]),
        }
    )
    loaded = read_bytes("x.zip", archive)
    assert [post.text for post in loaded.rows] == [long.strip(), "short"]
    assert [skipped.row for skipped in loaded.skipped] == ["note-tweet"]


def test_a_thread_is_no_reply_to_somebody() -> None:
    """Answering one's own post continues it."""
    own = tweet("part two", in_reply_to_user_id_str="42", in_reply_to_screen_name="joss", in_reply_to_status_id_str="9")
    archive = zipped(
        {
            "data/account.js": script("account", [{"account": {"accountId": "42", "username": "joss"}}]),
            "data/tweets.js": script("tweets", [own, tweet("@bo hi", in_reply_to_user_id_str="7")]),
        }
    )
    assert [post.reply for post in read_bytes("x.zip", archive).rows] == [False, True]


def test_the_table_of_before_2019() -> None:
    """tweets.csv, with its own dates and marks for replies and reposts."""
    table = (
        '"tweet_id","in_reply_to_status_id","in_reply_to_user_id","timestamp","source","text","retweeted_status_id"\n'
        '"1","","","2013-05-01 12:00:00 +0000","web","Fish &amp; chips",""\n'
        '"2","9","7","2013-05-02 12:00:00 +0000","web","@bo yes",""\n'
        '"3","","","2013-05-03 12:00:00 +0000","web","RT @a: hi","99"\n'
    )
    loaded = read_bytes("tweets.csv", table.encode())
    assert [(post.text, post.reply, post.repost) for post in loaded.rows] == [
        ("Fish & chips", False, False),
        ("@bo yes", True, False),
        ("RT @a: hi", False, True),
    ]
    assert loaded.rows[0].when.isoformat() == "2013-05-01T12:00:00+00:00"


def test_people_are_numbers_unless_a_post_names_them() -> None:
    """following.js and follower.js hold ids; a mention lends a name, and both lists together give one contact each."""
    mention = {
        "user_mentions": [{"name": "Bo Li", "screen_name": "bo", "id_str": "7"}, {"name": "Gone", "id_str": "-1"}]
    }
    archive = zipped(
        {
            "data/tweets.js": script("tweets", [tweet("hi @bo", entities=mention)]),
            "data/following.js": script(
                "following", [{"following": {"accountId": "7"}}, {"following": {"accountId": "8"}}]
            ),
            "data/follower.js": script("follower", [{"follower": {"accountId": "7"}}, {"follower": {}}]),
        }
    )
    posts = read_bytes("x.zip", archive)
    (people,) = posts.also
    assert (posts.kind, people.kind) == ("posts", "contacts")
    assert [(person.name, person.handle) for person in people.rows] == [("Bo Li", "@bo"), ("", "8")]
    assert len(people.skipped) == 1
    assert read_bytes("x.zip", archive, want="contacts").rows == people.rows


def test_numbers_alone_say_so() -> None:
    """The sentence tells that X cannot feed an audit and what would."""
    loaded = read_bytes("follower.js", script("follower", [{"follower": {"accountId": "7"}}]).encode())
    assert "no names" in loaded.message
    assert "LinkedIn" in loaded.message


def test_progress_goes_up_to_the_end() -> None:
    """Bytes done never fall back, and the last word is the whole file."""
    told: list[tuple[int, int]] = []
    data = script("tweets", [tweet("Loaf " * 50) for _ in range(8000)]).encode()
    read_bytes("x.zip", zipped({"data/tweets.js": data}), progress=lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len(told) > 3
    assert told[-1] == (len(data), len(data))


def test_an_empty_list_is_no_fault() -> None:
    """A new account has `[ ]`."""
    loaded = read_bytes("tweets.js", b"window.YTD.tweets.part0 = [ ]")
    assert loaded.rows == ()
    assert "no posts" in loaded.message


@pytest.mark.parametrize(
    "name", ["like", "direct_messages", "deleted_tweets", "tweet_headers", "ad_impressions", "account"]
)
def test_other_scripts_point_to_the_right_one(name: str) -> None:
    """Picking the wrong file of the archive names it and says which one to take."""
    with pytest.raises(CannotRead, match=r"tweets\.js"):
        read_bytes(f"{name}.js", script(name, [{name: {"createdAt": WHEN_ON_X}}]).encode())


def test_a_file_cut_short_says_so() -> None:
    """A broken download is no list of fewer posts."""
    whole = script("tweets", TWEETS).encode()
    with pytest.raises(CannotRead, match="stops in the middle"):
        read_bytes("tweets.js", whole[:-40])
