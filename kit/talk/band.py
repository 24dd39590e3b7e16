"""The band: between which edges we call a feed balanced. A rule of thumb, and the learner's to change."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from kit.settings import section
from kit.talk.label import BOXES
from kit.talk.tally import Tally

Part = Literal["me", "you", "world", "sell"]
BOX_PARTS: tuple[Part, ...] = BOXES
PARTS: tuple[Part, ...] = (*BOX_PARTS, "sell")


@dataclass(frozen=True, slots=True)
class Band:
    """The edges of a balanced feed, in per cent of the labelled posts. The edges themselves are inside.

    The defaults are those the kit ships with: our reading of the article's word “balance” plus four trade rules
    (thirds, 80/20, 5-3-2, 4-1-1). Nobody has tested them. `shipped` versus `in_use` is how a screen knows whether
    to say “our band” or “your band”.

    Raises
    ------
    ValueError
        With a plain sentence, when no feed could ever stand inside these edges.
    """

    me_least: float = 20
    me_most: float = 50
    you_least: float = 25
    world_least: float = 15
    sell_most: float = 20
    enough_posts: int = 10

    def __post_init__(self) -> None:
        edges = (self.me_least, self.me_most, self.you_least, self.world_least, self.sell_most)
        if any(not 0 <= edge <= 100 for edge in edges):
            raise ValueError("Every edge of the band is a percent: choose numbers from 0 to 100.")
        if self.me_least > self.me_most:
            raise ValueError(
                f"“About me” cannot be at least {self.me_least:g}% and at most {self.me_most:g}%. Swap the two numbers."
            )
        if (least := self.me_least + self.you_least + self.world_least) > 100:
            raise ValueError(
                f"The three “at least” numbers add up to {least:g}%. Lower one of them: together they need 100 or less."
            )

    @property
    def name(self) -> str:
        """Say whose band it is: “our band” as shipped, “your band” once an edge was changed."""
        return "our band" if self == Band() else "your band"

    def edges(self, part: Part) -> tuple[float, float]:
        """Give the least and the most of one part, in per cent."""
        match part:
            case "me":
                return self.me_least, self.me_most
            case "you":
                return self.you_least, 100
            case "world":
                return self.world_least, 100
            case "sell":
                return 0, self.sell_most

    def in_words(self, part: Part) -> str:
        """Say one part's edges, for example “20 to 50%” or “at least 25%”."""
        least, most = self.edges(part)
        if least and most < 100:
            return f"{least:g} to {most:g}%"
        return f"at least {least:g}%" if most == 100 else f"at most {most:g}%"

    def holds(self, counted: Tally, part: Part) -> bool:
        """Tell whether one part stands inside the band, exactly, however few the posts. No posts: no."""
        least, most = self.edges(part)
        posts, halves = counted.labelled, halves_of(counted, part)
        # Per cent of whole posts, without dividing: 50 x halves / posts is the share.
        return posts > 0 and least * posts <= 50 * halves <= most * posts

    def holds_all(self, counted: Tally) -> bool:
        """Tell whether all four parts stand inside the band."""
        return all(self.holds(counted, part) for part in PARTS)


def halves_of(counted: Tally, part: Part) -> int:
    """Count the half tokens of a box, or two for each sale."""
    return 2 * counted.sales if part == "sell" else counted.halves(part)


@cache
def band_in_use() -> Band:
    """Give the band written in `settings.toml`."""
    chosen = section("balance")
    return Band(
        me_least=chosen["me_least"],
        me_most=chosen["me_most"],
        you_least=chosen["you_least"],
        world_least=chosen["world_least"],
        sell_most=chosen["sell_most"],
        enough_posts=chosen["enough_posts"],
    )
