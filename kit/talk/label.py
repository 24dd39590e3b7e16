"""What a person decides about one post: the one or two boxes it goes in, and whether it asks for a sale."""

from dataclasses import dataclass
from itertools import combinations
from typing import get_args

from kit.talk.post import Box

BOXES: tuple[Box, ...] = get_args(Box)


@dataclass(frozen=True, slots=True)
class Label:
    """The boxes of one post: a whole token in one box, or half a token in each of two.

    Parameters
    ----------
    boxes
        One box, or two different ones. Order does not matter: it is put as me, you, world.
    sells
        True when the post asks for an order, a booking, money, or a look at an offer.

    Raises
    ------
    ValueError
        With a sentence a learner can read: no box, the same box twice, three boxes, an unknown box, or a sale
        that is not at least half about me.
    """

    boxes: tuple[Box, ...]
    sells: bool = False

    def __post_init__(self) -> None:
        if unknown := [box for box in self.boxes if box not in BOXES]:
            raise ValueError(f"'boxes' must be taken from {', '.join(BOXES)}, got {unknown[0]!r}.")
        if not self.boxes:
            raise ValueError("No box is ticked yet. Tick one, or two if the post does two things.")
        if len(self.boxes) > 2:
            raise ValueError(
                "Three boxes are one too many: a token breaks in two halves at most. "
                "Which one is only a passing mention? Leave that one out."
            )
        if len(set(self.boxes)) < len(self.boxes):
            raise ValueError("The same box is ticked twice. Once is enough: it then gets the whole token.")
        if self.sells and "me" not in self.boxes:
            raise ValueError(
                "A post that asks for a sale is at least half about you. "
                "Tick “about me” as well, or take the sale mark off."
            )
        object.__setattr__(self, "boxes", tuple(box for box in BOXES if box in self.boxes))

    def halves(self, box: Box) -> int:
        """Count the half tokens this post gives to `box`: 2, 1 or 0."""
        return 2 // len(self.boxes) if box in self.boxes else 0

    def as_sale(self) -> "Label":
        """Give the same label with the sale mark on, making room for “me” where it is missing.

        Raises
        ------
        ValueError
            When two other boxes are ticked already: only a person can say which one to leave out.
        """
        boxes = self.boxes if "me" in self.boxes else ("me", *self.boxes)
        return Label(boxes, sells=True)


ALL_LABELS: tuple[Label, ...] = tuple(
    Label(boxes, sells)
    for size in (1, 2)
    for boxes in combinations(BOXES, size)
    for sells in (False, True)
    if not sells or "me" in boxes
)
"""Every label there is: three whole, three halved, and the three of them that can ask for a sale."""
