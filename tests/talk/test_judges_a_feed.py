"""Where a feed stands beside the band, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.settings import section
from kit.talk import ALL_LABELS, Band, Label, balance, judge, percent, tally

from .feeds import BLAST_WEEK, feed, labels

OURS = Band()

# The table of known mixes: letters, then me, you, world, sell, and the verdict.
FEEDS = {
    "rule of thirds": ("PPSSYYYYWWWW", 33, 33, 33, 17, True),
    "80/20": ("PPSSYYYWWW", 40, 30, 30, 20, True),
    "5-3-2": ("YYYWWSSSSS", 50, 30, 20, 0, True),
    "4-1-1, twice": ("PSYYWWPSYYWW", 33, 33, 33, 17, True),
    "blast week": (BLAST_WEEK, 90, 0, 10, 80, False),
    "informer": ("WWWWWWWWSS", 20, 0, 80, 0, False),
    "never about me": ("YYYYYYWWWW", 0, 60, 40, 0, False),
}


@pytest.mark.parametrize(("letters", "me", "you", "world", "sell", "inside"), FEEDS.values(), ids=FEEDS)
def test_the_known_mixes(letters: str, me: int, you: int, world: int, sell: int, inside: bool) -> None:
    """Every mix the curriculum lists gets its shares and its verdict."""
    counted = balance(feed(letters))
    shares = [percent(value) for value in (counted.me, counted.you, counted.world, counted.sell)]
    assert shares == [f"{value}%" for value in (me, you, world, sell)]
    standing = judge(counted, OURS)
    assert standing.inside is inside
    assert standing.word in (("in", "just in") if inside else ("out", "one post away"))


def test_80_20_stands_at_the_edge_with_you_and_sell() -> None:
    """One post would move “you” or the sales out; the other parts have room."""
    words = {part.part: part.word for part in judge(balance(feed("PPSSYYYWWW")), OURS).parts}
    assert words == {"me": "in", "you": "just in", "world": "in", "sell": "just in"}


def test_5_3_2_stands_at_the_edges() -> None:
    """Half about me, and one post more or less tips it."""
    words = {part.part: part.word for part in judge(balance(feed("YYYWWSSSSS")), OURS).parts}
    assert words == {"me": "just in", "you": "just in", "world": "just in", "sell": "in"}


def test_the_out_feeds_say_which_part_and_why() -> None:
    """The informer gives nobody attention; the feed that is never about me hides who it is."""
    informer = {part.part: part.word for part in judge(balance(feed("WWWWWWWWSS")), OURS).parts}
    assert informer["you"] == "out"
    never = judge(balance(feed("YYYYYYWWWW")), OURS)
    assert never.parts[0].word == "out"
    assert "Tell people who you are" in never.parts[0].sentence


def test_words_come_first() -> None:
    """The headline says the two facts; the bar's words follow; the rule of thumb closes."""
    standing = judge(balance(feed("P" * 14 + "YYY" + "S" * 7)), OURS)
    assert standing.headline == "Out of 24 posts, 14 ask for a sale, and three give attention to someone else."
    assert standing.sentences[0] == standing.headline
    assert standing.sentences[-1] == "Rule of thumb. No study shows that this mix sells more."


def test_one_post_away() -> None:
    """Two of ten for someone else is one post short of a quarter."""
    standing = judge(balance(feed("SSSSYYWWWW")), OURS)
    assert standing.word == standing.parts[1].word == "one post away"


def test_under_ten_posts_is_too_few() -> None:
    """Nine posts get their numbers and no verdict."""
    standing = judge(balance(feed("PSYYYWWWW")), OURS)
    assert {standing.word, *(part.word for part in standing.parts)} == {"too few"}
    assert "Too few to judge; here they are anyway." in standing.sentences


@pytest.mark.parametrize("letters", ["", "-", "P", "PY"])
def test_nearly_nothing_still_reads_well(letters: str) -> None:
    """No post, a blank, one post or two: a sentence and no slip."""
    standing = judge(balance(feed(letters)), OURS)
    assert standing.word == "too few"
    assert standing.headline.endswith(".")


def test_a_changed_band_is_called_yours() -> None:
    """The settings ship with our band; one moved edge makes it “your band”, everywhere it is said."""
    shipped = section("balance")
    assert all(shipped[edge] == getattr(OURS, edge) for edge in Band.__slots__)
    assert judge(balance(feed(BLAST_WEEK)), OURS).band == "our band"
    standing = judge(balance(feed(BLAST_WEEK)), Band(sell_most=30))
    assert standing.band == "your band"
    assert all("your band" in part.sentence for part in standing.parts)


@pytest.mark.parametrize(
    ("edges", "said"),
    [
        ({"me_least": 60}, "Swap the two numbers"),
        ({"you_least": 70}, "add up to 105%"),
        ({"sell_most": 120}, "from 0 to 100"),
    ],
)
def test_a_band_that_nothing_could_fill_is_refused(edges: dict[str, float], said: str) -> None:
    """Impossible edges say what to change."""
    with pytest.raises(ValueError, match=said):
        Band(**edges)  # type: ignore[arg-type]


@given(st.lists(labels, min_size=10, max_size=14))
def test_the_word_agrees_with_really_moving_one_post(given_labels: list[Label]) -> None:
    """Relabel every post in every way by hand: the words must say what happens."""
    standing = judge(tally(given_labels), OURS)
    moved = [
        OURS.holds_all(tally([*given_labels[:place], new, *given_labels[place + 1 :]]))
        for place in range(len(given_labels))
        for new in ALL_LABELS
    ]
    expected = ("in" if all(moved) else "just in") if standing.inside else ("one post away" if any(moved) else "out")
    assert standing.word == expected
    assert standing.inside == all(part.inside for part in standing.parts)
