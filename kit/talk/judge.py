"""Say where a feed stands beside the band: words first, then each part, then how sure we are."""

from dataclasses import dataclass
from math import ceil, floor
from typing import Literal

from kit.talk.band import PARTS, Band, Part, band_in_use, halves_of
from kit.talk.tally import Tally

Word = Literal["in", "just in", "one post away", "out", "too few"]

RULE_OF_THUMB = "Rule of thumb. No study shows that this mix sells more."

PART_NAMES: dict[Part, str] = {
    "me": "About me",
    "you": "About someone else",
    "world": "Neutral",
    "sell": "Asks for a sale",
}
_SMALL = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

# Indexed by what is wrong: (part, too little?). What to do next, never a mark.
_NEXT: dict[tuple[Part, bool], str] = {
    ("me", True): "Tell people who you are: {changes} could be a story of yours.",
    ("me", False): "Give {changes} to somebody else or to the street.",
    ("you", True): "Turn {changes} to a person: thank, ask, answer or congratulate.",
    ("world", True): "Let {changes} be about what everyone shares: weather, roads, what's on.",
    ("sell", False): "Let {changes} ask for nothing.",
}


@dataclass(frozen=True, slots=True)
class PartStanding:
    """Where one part stands: its share in per cent, its word, a sentence for the learner, and what to do next.

    `advice` is the last part of the sentence, for a picture that shows the rest; "" when nothing needs doing.
    """

    part: Part
    share: float
    inside: bool
    word: Word
    sentence: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a whole feed stands beside the band.

    Parameters
    ----------
    word
        “in”, “just in” (changing one post would move it out), “one post away” (changing one would bring it in),
        “out”, or “too few”.
    inside
        Whether all four parts are inside the edges, however few the posts.
    headline
        The words that come before any number bar.
    parts
        Me, you, world and sell, in this order.
    band
        “our band” or “your band”.
    footnote
        The line under every bar.
    """

    word: Word
    inside: bool
    headline: str
    parts: tuple[PartStanding, ...]
    band: str
    footnote: str = RULE_OF_THUMB

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything to say, in order: headline, overall word, parts, footnote."""
        return (self.headline, _OVERALL[self.word], *(part.sentence for part in self.parts), self.footnote)


_OVERALL: dict[Word, str] = {
    "in": "All together: in the band.",
    "just in": "All together: just in the band. Changing one post could move it out.",
    "one post away": "All together: one post away. Changing a single post would bring it into the band.",
    "out": "All together: out of the band, for now. A few posts can change that.",
    "too few": "Too few to judge; here they are anyway.",
}


def judge(counted: Tally, band: Band | None = None) -> Standing:
    """Judge a feed, part by part and as a whole.

    Parameters
    ----------
    counted
        A `Balance`, or any tally.
    band
        The edges; by default those in `settings.toml`.
    """
    band = band or band_in_use()
    few = counted.labelled < band.enough_posts
    neighbours = () if few else tuple(counted.one_post_changed())

    def word(before: bool, after: list[bool]) -> Word:
        if few:
            return "too few"
        if before:
            return "in" if all(after) else "just in"
        return "one post away" if any(after) else "out"

    parts = []
    for part in PARTS:
        inside = band.holds(counted, part)
        said = word(inside, [band.holds(other, part) for other in neighbours])
        advice = _what_next(counted, band, part) if said in ("one post away", "out") else ""
        sentence = f"{_sentence(counted, band, part, said)} {advice}".strip()
        parts.append(PartStanding(part, share(counted, part), inside, said, sentence, advice))
    inside = all(part.inside for part in parts)
    overall = word(inside, [band.holds_all(other) for other in neighbours])
    return Standing(overall, inside, headline(counted), tuple(parts), band.name)


def share(counted: Tally, part: Part) -> float:
    """Give one part's share in per cent of the labelled posts."""
    return 50 * halves_of(counted, part) / counted.labelled if counted.labelled else 0.0


def percent(value: float) -> str:
    """Write a share as a whole percent, halves upwards: 12.5 becomes “13%”."""
    return f"{floor(value + 0.5)}%"


def number(count: int) -> str:
    """Write a count as people do: words up to nine, then figures."""
    return _SMALL[count] if count < len(_SMALL) else str(count)


def headline(counted: Tally) -> str:
    """Say the two facts that matter most, for example “Out of 24 posts, 14 ask for a sale, and three give …”."""
    posts, sales, others = counted.labelled, counted.sales, counted.posts_in("you")
    if not posts:
        return "No post has a box yet. Put a few in their boxes and the picture appears."
    if posts == 1:
        return "Only one post has a box so far. Put a few more in their boxes and the picture appears."
    asks = "asks" if sales < 2 else "ask"
    gives = "gives" if others < 2 else "give"
    return (
        f"Out of {number(posts)} posts, {number(sales)} {asks} for a sale, "
        f"and {number(others)} {gives} attention to someone else."
    )


def _sentence(counted: Tally, band: Band, part: Part, word: Word) -> str:
    name, now, edges = PART_NAMES[part], percent(share(counted, part)), band.in_words(part)
    start = f"{name}: {now}"
    if word == "too few":
        return f"{start} ({band.name} is {edges})."
    if word == "in":
        return f"{start}, in {band.name} ({edges})."
    if word == "just in":
        return f"{start}, just in: changing one post would move it out of {band.name} ({edges})."
    if word == "one post away":
        return f"{start}, one post away from {band.name} ({edges})."
    return f"{start}, out of {band.name} ({edges})."


def _what_next(counted: Tally, band: Band, part: Part) -> str:
    least, most = band.edges(part)
    posts, halves = counted.labelled, halves_of(counted, part)
    too_little = 50 * halves < least * posts
    edge = least if too_little else most
    # A changed post moves one whole token at most, so this is the fewest changes that can do it.
    changes = max(1, ceil(abs(edge * posts - 50 * halves) / 100))
    said = f"{number(changes)} of these posts"
    return _NEXT[part, too_little].format(changes=said)
