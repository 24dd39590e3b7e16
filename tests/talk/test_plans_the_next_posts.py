"""Six posts that bring a feed back, and a latecomer's first ten."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.talk import Band, Label, balance, first_ten, next_posts, posts_needed, say_plan, tally
from kit.talk.plan import LABELS

from .feeds import BLAST_WEEK, feed, labels

OURS = Band()


def test_the_informer_needs_people() -> None:
    """A feed of links gets posts about people first; its neutral share sinks."""
    prompts = next_posts(balance(feed("WWWWWWWWSS")), OURS)
    assert len(prompts) == 6
    assert [prompt.part for prompt in prompts].count("you") >= 4
    assert OURS.holds_all(prompts[-1].after)
    assert "That is inside our band." in say_plan(balance(feed("WWWWWWWWSS")), prompts, OURS)


def test_six_are_not_enough_after_a_blast() -> None:
    """The plan says how far six lead and how many more it takes; and so many it really takes."""
    blast = balance(feed(BLAST_WEEK))
    prompts = next_posts(blast, OURS)
    assert {prompt.part for prompt in prompts} == {"you", "world"}
    more = posts_needed(prompts[-1].after, OURS)
    assert more == 24
    said = say_plan(blast, prompts, OURS)
    assert said.startswith("After these six: about me 56%, about someone else 25%, neutral 19%")
    assert "24 more, none of them sales" in said


def test_each_prompt_shows_the_balance_after_it() -> None:
    """The tallies grow by one post each, with the label of that prompt."""
    counted = balance(feed("PPPPPPSSSW"))
    now = tally([]).plus(*(label for label, posts in counted.kinds for _ in range(posts)))
    for prompt in next_posts(counted, OURS):
        now = now.plus(prompt.label)
        assert prompt.after == now


def test_a_quiet_shop_may_sell_once() -> None:
    """A feed with room to spare gets one offer among its next posts: balance does not mean never selling."""
    prompts = next_posts(balance(feed("S" * 5 + "Y" * 16 + "W" * 9)), OURS, 8)
    assert [prompt.part for prompt in prompts].count("sell") == 1


def test_an_edge_no_post_can_reach_is_said() -> None:
    """With no room for any sale, what was sold cannot be undone by posting more."""
    counted, band = balance(feed(BLAST_WEEK)), Band(sell_most=0)
    assert posts_needed(counted, band) is None
    assert "No number of new posts brings this feed into your band" in say_plan(
        counted, next_posts(counted, band), band
    )


def test_nothing_posted_yet() -> None:
    """An empty feed gets a mixed plan, and an empty plan still says something."""
    assert len({prompt.part for prompt in next_posts(tally([]), OURS)} & {"me", "you", "world"}) == 3
    assert next_posts(tally([]), OURS, 0) == ()
    assert say_plan(tally([]), (), OURS).startswith("After these none")


@given(st.lists(labels, max_size=30))
def test_the_number_needed_is_the_smallest_that_works(given_labels: list[Label]) -> None:
    """Trying every mix of fewer posts finds none inside the band; that many finds one."""
    counted = tally(given_labels)
    needed = posts_needed(counted, OURS)
    assert needed is not None
    for more in range(min(needed, 12) + 1):
        mixes = (
            counted.plus(*[LABELS["me"]] * me, *[LABELS["you"]] * you, *[LABELS["world"]] * (more - me - you))
            for me in range(more + 1)
            for you in range(more + 1 - me)
        )
        assert any(OURS.holds_all(mix) for mix in mixes) == (more == needed)


@given(st.lists(labels, min_size=1, max_size=30), st.integers(0, 8))
def test_a_plan_reaches_the_band_whenever_it_can(given_labels: list[Label], n: int) -> None:
    """If some mix of `n` story, person and neutral posts ends inside, the plan does too."""
    counted = tally(given_labels)
    prompts = next_posts(counted, OURS, n)
    after = prompts[-1].after if prompts else counted
    if posts_needed(counted, OURS) == n:
        assert OURS.holds_all(after)
    assert after.labelled == counted.labelled + n


def test_the_first_ten_of_exercise_2_7() -> None:
    """Ten lines with the dials' numbers, no kind twice in a row, all different."""
    prompts = first_ten({"me": 3, "sell": 1, "you": 4, "world": 2})
    parts = [prompt.part for prompt in prompts]
    assert [parts.count(part) for part in ("me", "sell", "you", "world")] == [3, 1, 4, 2]
    assert all(first != second for first, second in pairwise(parts))
    assert len({prompt.words for prompt in prompts}) == 10
    assert prompts[-1].after.sell == 10


def test_dials_that_are_none_of_ours_are_named() -> None:
    """A developer's slip says which dial."""
    with pytest.raises(ValueError, match="got 'neutral': 3"):
        first_ten({"neutral": 3})  # type: ignore[dict-item]
