"""Shares of me, you and the world, and the facts beside them."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from kit.talk import BOXES, Label, Post, balance, sales_runs

from .feeds import BLAST_WEEK, ME, ME_YOU, SALE, START, WORLD, YOU, YOU_WORLD, feed, labels, undated


def test_the_ten_posts_of_exercise_2_3() -> None:
    """4 me, 2 you, 2 neutral, 1 me + you, 1 you + neutral make 45, 30 and 25 per cent."""
    counted = balance(undated([ME] * 4 + [YOU] * 2 + [WORLD] * 2 + [ME_YOU, YOU_WORLD]))
    assert (counted.me, counted.you, counted.world) == (45, 30, 25)


def test_story_and_sale_add_up_to_me() -> None:
    """Half a sale counts half in the bar, and once in the sales share."""
    counted = balance(undated([SALE, Label(("me", "you"), sells=True), ME, YOU]))
    assert (counted.me_story, counted.me_sale, counted.me) == (25, 37.5, 62.5)
    assert counted.sell == 50


def test_the_blast_of_exercise_1_3() -> None:
    """Twelve of the twenty posts sell, five of them in a row."""
    counted = balance(feed("PSPPWPPPPPSYPPSWPSYP"))
    assert (counted.sales, counted.longest_run) == (12, 5)


def test_runs_go_by_date_and_step_over_blanks() -> None:
    """A feed given newest first has the same runs; a blank neither stops nor lengthens one."""
    assert balance(reversed(feed("PPSPPP"))).longest_run == 3
    assert balance(feed("PP-PS")).longest_run == 3
    assert sales_runs([SALE, None, SALE, ME, SALE]) == ((0, 2), (4,))


def test_an_empty_feed_counts_to_nothing() -> None:
    """No posts: noughts everywhere, nothing breaks."""
    counted = balance([])
    assert (counted.labelled, counted.me, counted.sell, counted.reply_share, counted.longest_run) == (0, 0, 0, 0, 0)


def test_blanks_are_shown_and_left_out() -> None:
    """Two blanks of four posts: shares rest on the other two."""
    counted = balance(feed("P-Y-"))
    assert (counted.labelled, counted.blank, counted.posts, counted.me, counted.you) == (2, 2, 4, 50, 50)


def test_ads_are_shown_apart() -> None:
    """A paid post is left out by default, and counts as me and a sale when asked for."""
    posts = [*feed("YY"), (Post("Boosted!", START, "X", ad=True), None)]
    assert (balance(posts).ads, balance(posts).labelled, balance(posts).blank) == (1, 2, 0)
    with_ads = balance(posts, with_ads=True)
    assert (with_ads.ads, with_ads.sales, with_ads.labelled) == (1, 1, 3)


def test_the_same_text_on_two_networks_counts_once_in_the_total() -> None:
    """And once in each network's own, whatever the short link says; the label may stand on either copy."""
    posts = [
        (Post("Closed Monday https://x.example/a", START, "X"), None),
        (Post("Closed  monday https://l.example/b", START + timedelta(hours=2), "LinkedIn"), ME),
        (Post("Good luck, Hara!", START + timedelta(hours=3), "X"), YOU),
    ]
    counted = balance(posts)
    assert (counted.labelled, counted.blank, counted.carried_over) == (2, 0, 1)
    assert (counted.networks["X"].labelled, counted.networks["X"].blank) == (1, 1)
    assert counted.networks["LinkedIn"].me == 100


def test_repeats_within_a_week_each_count_and_are_listed() -> None:
    """The readers saw both; after more than seven days it is not a repeat any more."""
    texts = [(0, "Order now!"), (2, "order now!"), (20, "Order now!")]
    counted = balance([(Post(text, START + timedelta(days=day), "X"), SALE) for day, text in texts])
    assert counted.labelled == 3
    assert [(repeat.text, repeat.times) for repeat in counted.repeats] == [("Order now!", 2)]


def test_replies_people_and_thin_replies() -> None:
    """Replies are a share of all posts; a bare “Thanks!” is thin, not punished, and never a repeat."""
    posts = [
        (Post("@demo_mira Thanks!", START, "X", reply=True), YOU),
        (Post("@demo_mira thanks!", START, "X", reply=True), YOU),
        (Post("@demo_hara how was the fair? cc @demo_us", START, "X", reply=True), YOU),
        (Post("Mail us at hello@crumb.example", START, "X"), ME),
    ]
    counted = balance(posts, own_handles=["@Demo_Us"])
    assert (counted.replies, counted.reply_share, counted.thin_replies) == (3, 75, 2)
    assert counted.people == ("demo_mira", "demo_hara")
    assert counted.repeats == ()


@given(st.lists(labels, min_size=1))
def test_shares_always_add_up_to_a_hundred(given_labels: list[Label]) -> None:
    """Exactly, in halves; and as floating numbers to the last digits."""
    counted = balance(undated(given_labels))
    assert sum(counted.halves(box) for box in BOXES) == 2 * counted.labelled
    assert abs(counted.me + counted.you + counted.world - 100) < 1e-9
    assert abs(counted.me_story + counted.me_sale - counted.me) < 1e-9
    assert counted.me_sale <= counted.sell


@given(st.lists(labels), st.data())
def test_a_blank_never_changes_a_share(given_labels: list[Label], data: st.DataObject) -> None:
    """Wherever a blank stands, only the number of blanks changes."""
    place = data.draw(st.integers(0, len(given_labels)))
    plain = balance(undated(given_labels))
    with_blank = balance(undated([*given_labels[:place], None, *given_labels[place:]]))
    assert with_blank.kinds == plain.kinds
    assert with_blank.longest_run == plain.longest_run
    assert with_blank.blank == plain.blank + 1


@given(st.lists(labels))
def test_order_never_changes_a_share(given_labels: list[Label]) -> None:
    """Halves make the order of posts and of boxes meaningless."""
    assert balance(undated(given_labels)).kinds == balance(undated(reversed(given_labels))).kinds


def test_the_blast_week_of_exercise_2_4() -> None:
    """90 per cent me, nobody else, 10 neutral, 80 selling."""
    counted = balance(feed(BLAST_WEEK))
    assert (counted.me, counted.you, counted.world, counted.sell) == (90, 0, 10, 80)
