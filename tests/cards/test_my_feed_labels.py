"""My feed: the person decides, the bar follows, undo takes back one decision, and what is shown is what is counted."""

from collections.abc import Callable
from typing import Any

import pytest

from kit.cards.feed_card import FeedCard
from kit.samples import business
from kit.talk import Label, balance, judge, next_posts
from kit.workbook import Workbook

TRUTH = {post.text: post.label for post in business("thistle").truth.posts}


@pytest.fixture
def feed(workbook: Workbook) -> FeedCard:
    """The made-up bakery's feed, nothing in a box yet."""
    card = FeedCard(workbook)
    card.do("sample")
    return card


def put(feed: FeedCard, label: Label, stay: bool = False) -> str:
    """Put the post in view in its box, as the keys do; give its id."""
    post = str(feed.state()["post"]["id"])
    feed.do("label", post=post, boxes=list(label.boxes), sells=label.sells, stay=stay)
    return post


def label_all(feed: FeedCard) -> None:
    """Put every post where the truth has it."""
    for _ in range(len(feed.window())):
        put(feed, TRUTH[feed.state()["post"]["text"]])


def test_a_suggestion_comes_with_its_reason(feed: FeedCard) -> None:
    """Box, reason in words, how sure in words; and nothing counts until the person says so."""
    state = feed.state()
    said = state["post"]["suggestion"]
    assert said["boxes"][0] in ("me", "you", "world")
    assert said["reason"].strip()
    assert said["sure"] in ("nearly always right", "mostly right", "often wrong, so please look")
    assert state["post"]["label"] is None
    assert (state["labelled"], state["balance"]["n"]) == (0, 0)


def test_a_decision_goes_on_to_the_next(feed: FeedCard) -> None:
    """After a box the next open post is in view; staying keeps this one; the arrows move without deciding."""
    first = put(feed, Label(("me",), sells=True))
    state = feed.state()
    assert (state["position"], state["labelled"], state["canUndo"]) == (1, 1, True)
    assert state["saved"]
    second = put(feed, Label(("me", "you")), stay=True)
    state = feed.state()
    assert (state["position"], state["post"]["id"]) == (1, second)
    assert state["post"]["label"] == {"boxes": ["me", "you"], "sells": False}
    assert state["post"]["labelWords"] == "half about me and half about someone else"
    feed.do("go", by=-1)
    assert feed.state()["post"]["id"] == first
    feed.do("go", by=-1)
    assert feed.state()["position"] == 0
    feed.do("go", by=1000)
    assert feed.state()["position"] == 59


def test_undo_takes_back_one_decision_and_goes_to_its_post(feed: FeedCard) -> None:
    """The last decision goes, the one before stays, and the post in question is in view."""
    first, second = put(feed, Label(("me",))), put(feed, Label(("you",)))
    feed.do("undo")
    state = feed.state()
    assert (state["labelled"], state["post"]["id"], state["post"]["label"]) == (1, second, None)
    feed.do("undo")
    assert (feed.state()["post"]["id"], feed.state()["canUndo"]) == (first, False)
    feed.do("undo")
    assert feed.state()["labelled"] == 0


def test_many_at_once_are_one_undo(feed: FeedCard, reopen: Callable[[], Workbook]) -> None:
    """The posts we are sure of go in their boxes together, never over a decision, and come out together."""
    own = put(feed, Label(("world",)))
    offered = feed.state()["sure"]
    feed.do("confirm_sure")
    state = feed.state()
    many = state["labelled"] - 1
    assert f"Yes, put those {many} in their boxes" == offered["button"]
    assert many > 3
    assert state["sure"] is None
    assert state["post"]["label"] is None, "the first open post is in view"
    labels = reopen().labels("thistle")
    assert len(labels) == many + 1
    assert labels[own] == Label(("world",))
    feed.do("undo")
    assert reopen().labels("thistle") == {own: Label(("world",))}
    assert feed.state()["sure"] == offered


def test_a_sale_needs_me(feed: FeedCard) -> None:
    """What cannot be is refused by the model, and nothing is saved."""
    post = feed.state()["post"]["id"]
    for boxes, sells in ((["you"], True), (["me", "you", "world"], False), ([], False), (["them"], False)):
        with pytest.raises(ValueError, match=r"box|boxes|me"):
            feed.do("label", post=post, boxes=boxes, sells=sells, stay=False)
    assert feed.state()["labelled"] == 0


def test_the_bar_is_what_talk_counts(feed: FeedCard, workbook: Workbook) -> None:
    """Half-way and at the end: shares, band words, headline and facts come from the balance of these very labels."""
    for n in range(60):
        put(feed, TRUTH[feed.state()["post"]["text"]])
        if n not in (2, 11, 59):
            continue
        labels = workbook.labels("thistle")
        counted = balance((post, labels.get(id)) for id, post in workbook.posts("thistle").items())
        standing = judge(counted)
        drawn = feed.state()["balance"]
        assert drawn["n"] == counted.labelled == n + 1
        assert drawn["shares"] == {
            name: getattr(counted, name) for name in ("me_story", "me_sale", "me", "you", "world", "sell")
        }
        assert [line["stands"] for line in drawn["lines"]] == [part.word for part in standing.parts]
        assert drawn["sentence"] == standing.headline
        assert feed.state()["ready"] is (n + 1 >= 10)
    state = feed.state()
    assert state["allDone"]
    assert f"Longest run of sales posts: {counted.longest_run} in a row." in state["facts"]
    assert [one["box"] for one in state["next"]["posts"]] == [
        {"sell": "sale"}.get(one.part, one.part) for one in next_posts(counted)
    ]


def test_the_strip_says_what_it_shows(feed: FeedCard) -> None:
    """One cell a post in order of time, a dot where nobody decided; the run drawn is the run said."""
    assert feed.state()["strip"] is None
    label_all(feed)
    strip = feed.state()["strip"]
    sells = [TRUTH[cell["text"]].sells for cell in strip["cells"]]
    assert [cell["letter"] == "$" for cell in strip["cells"]] == sells
    assert all(sells[strip["from"] : strip["to"]])
    assert f"{sum(sells)} of 60" in strip["said"]
    feed.do("undo")
    assert [cell["letter"] for cell in feed.state()["strip"]["cells"]].count("·") == 1


def test_a_run_to_mend_keeps_one_and_offers_two_lines(feed: FeedCard, reopen: Callable[[], Workbook]) -> None:
    """The longest run of sales, one post kept, one or two to write anew; a draft is kept and opens no more chores."""
    label_all(feed)
    (run,) = feed.state()["runs"]
    assert sum(post["keep"] for post in run["posts"]) == 1
    open_lines = [post for post in run["posts"] if post["idea"]]
    assert 1 <= len(open_lines) <= 2
    feed.do("draft", post=open_lines[0]["id"], text="What the oven smells like at five")
    (again,) = FeedCard(reopen()).state()["runs"]
    assert [post["draft"] for post in again["posts"] if post["draft"]] == ["What the oven smells like at five"]


def test_the_owners_names_steer_the_suggestions(workbook: Workbook) -> None:
    """Handles, the business's name (digits too) and product words are told apart, and one's own handle is no guest."""
    feed = FeedCard(workbook)
    feed.do("names", text="@corner_shop, 3 Sisters, Rye & Co,, tarts ,")
    own = feed._own()
    assert (own.handles, own.names, own.products) == (("@corner_shop",), ("3 Sisters", "Rye & Co"), ("tarts",))
    assert feed.state()["names"] == "@corner_shop, 3 Sisters, Rye & Co, tarts"
    feed.do("paste", text="Thanks @rosa_mill for the flour\n\n@corner_shop has tarts today")
    named = next(fact for fact in feed.state()["facts"] if "named" in fact)
    assert "@rosa_mill" in named
    assert "@corner_shop" not in named


def test_everything_is_there_tomorrow(feed: FeedCard, reopen: Callable[[], Workbook]) -> None:
    """Reopened on the same file: same posts, boxes, bar and next open post."""
    for _ in range(12):
        put(feed, TRUTH[feed.state()["post"]["text"]])
    told = feed.state()
    again = FeedCard(reopen()).state()
    once = ("message", "notes", "saved")  # about what happened just now
    assert {key: value for key, value in again.items() if key not in once} == {
        key: value for key, value in told.items() if key not in once
    }


def test_a_changed_band_is_called_yours(workbook: Workbook) -> None:
    """A learner's own edge moves the bracket, and the words say whose it is."""
    workbook.prefer(band={"sell_most": 60})
    feed = FeedCard(workbook)
    feed.do("sample")
    label_all(feed)
    line: dict[str, Any] = next(one for one in feed.state()["balance"]["lines"] if one["box"] == "sell")
    assert line["most"] == 60
    assert line["edges"].lower().startswith("your band")
