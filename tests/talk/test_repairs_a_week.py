"""Which sales posts to rewrite first."""

from hypothesis import given
from hypothesis import strategies as st

from kit.talk import Band, Label, balance, judge, repair_week

from .feeds import BLAST_WEEK, SALE, feed, labels, undated

OURS = Band()


def test_the_blast_week_takes_six_rewrites() -> None:
    """Exercise 2.4: at most six changes, the longest run first, its first post kept; then the week is in the band."""
    week = feed(BLAST_WEEK)
    rewrites = repair_week(week, OURS)
    assert [rewrite.position for rewrite in rewrites] == [1, 2, 3, 8, 9, 5]
    assert [rewrite.run for rewrite in rewrites] == [4, 4, 4, 3, 3, 1]
    assert rewrites[0].why == "It is number two of four sales posts in a row."
    assert judge(rewrites[-1].instead.after, OURS).inside


def test_nothing_to_repair() -> None:
    """A week with few sales is left alone."""
    assert repair_week(feed("PSYWSYWSYWPS"), OURS) == ()


def test_positions_are_those_of_the_feed_that_was_given() -> None:
    """A feed given newest first keeps its own numbering, and the earliest of the run is the one that stays."""
    rewrites = repair_week(list(reversed(feed("PPP"))), OURS)
    assert [rewrite.position for rewrite in rewrites] == [1, 0]


@given(st.lists(st.one_of(labels, st.just(SALE), st.none())))
def test_a_repair_never_takes_the_last_sale(given_labels: list[Label | None]) -> None:
    """At least one sale stays, only sales are rewritten, and it stops as soon as the sales share is inside."""
    week = undated(given_labels)
    before, rewrites = balance(week), repair_week(week, OURS)
    assert all(label is not None and label.sells for label in (given_labels[rewrite.position] for rewrite in rewrites))
    assert len({rewrite.position for rewrite in rewrites}) == len(rewrites)
    after = rewrites[-1].instead.after if rewrites else before
    assert after.sales == before.sales - len(rewrites)
    assert not before.sales or after.sales >= 1
    assert after.sales <= 1 or OURS.holds(after, "sell")
