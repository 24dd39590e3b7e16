from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest

from kit.exports import read
from kit.samples import FIRST_DAY, LAST_DAY, Business, business, businesses
from kit.talk.balance import balance
from kit.talk.post import Post

FIRST_LABELS = {
    "thistle": {"sell": 34, "me": 12, "you": 6, "world": 8},
    "ledgerwood": {"sell": 6, "me": 12, "you": 8, "world": 34},
    "northlight": {"sell": 6, "me": 15, "you": 23, "world": 16},
}
TWO_LABELS_REPLIES_RUN = {"thistle": (6, 3, 7), "ledgerwood": (9, 4, 2), "northlight": (14, 19, 2)}
# As a learner sees them: rounded, halves up. They need not add up to 100.
ME_YOU_WORLD_SELL = {
    "thistle": (76, 13, 12, 57),
    "ledgerwood": (30, 16, 54, 10),
    "northlight": (34, 38, 28, 10),
}


def shown(percent: float) -> int:
    """Round as on screen, halves up."""
    return int(percent + 0.5)


@pytest.mark.parametrize("one", businesses(), ids=lambda one: one.slug)
def test_first_labels_are_exact(one: Business) -> None:
    """The counts of the curriculum's table hold, post for post."""
    assert Counter(post.first for post in one.truth.posts) == FIRST_LABELS[one.slug]


@pytest.mark.parametrize("one", businesses(), ids=lambda one: one.slug)
def test_the_file_read_as_a_learner_would_gives_the_promised_balance(one: Business) -> None:
    """The importer's posts with their true labels give the table's shares, replies and longest run of sales."""
    labels = one.truth.labels
    posts = [row for row in read(one.posts_file, want="posts").rows if isinstance(row, Post)]
    assert {post.network for post in posts} == {one.network}
    feed = balance([(post, labels[post.when]) for post in posts if post.when], own_handles=[one.handle])
    assert feed.posts == feed.labelled == 60
    assert tuple(map(shown, (feed.me, feed.you, feed.world, feed.sell))) == ME_YOU_WORLD_SELL[one.slug]
    two = sum(len(post.label.boxes) == 2 for post in one.truth.posts if post.label)
    assert (two, feed.replies, feed.longest_run) == TWO_LABELS_REPLIES_RUN[one.slug]


@pytest.mark.parametrize("one", businesses(), ids=lambda one: one.slug)
def test_texts_moments_and_replies_survive_the_file(one: Business) -> None:
    """What the importer reads is what was posted; what the owner took back stays away."""
    posts = [row for row in read(one.posts_file, want="posts").rows if isinstance(row, Post)]
    read_back = sorted((post.when, post.text, post.reply) for post in posts if post.when)
    assert read_back == [(post.when, post.text, post.reply) for post in one.truth.posts]


@pytest.mark.parametrize("one", businesses(), ids=lambda one: one.slug)
def test_posts_fill_eight_weeks_one_moment_each(one: Business) -> None:
    """Fifty-six days, local time, no two posts at once, and no gap longer than a long weekend."""
    local = [post.when - timedelta(hours=4) for post in one.truth.posts]
    assert (local[0].date(), local[-1].date()) == (FIRST_DAY, LAST_DAY)
    assert all(timedelta() < later - earlier < timedelta(days=3.5) for earlier, later in pairwise(local))


@pytest.mark.parametrize("one", businesses(), ids=lambda one: one.slug)
def test_a_post_fits_where_it_was_posted(one: Business) -> None:
    """Nothing is longer than its network allows, and no slot was left open."""
    for post in one.truth.posts:
        assert len(post.text) <= (280 if one.network == "X" else 3000)
        assert "{" not in post.text


def test_no_text_comes_twice_except_the_one_planted() -> None:
    """Only Thistle & Crumb's gift boxes come twice, within a week, so that a learner sees a repeat listed."""
    texts = Counter(post.text for one in businesses() for post in one.truth.posts)
    assert [text for text, times in texts.items() if times > 1] == ["Gift boxes: $25, order by Friday."]
    posted = [(Post(post.text, post.when, "X", post.reply), post.label) for post in business("thistle").truth.posts]
    assert [repeat.times for repeat in balance(posted).repeats] == [2]
