"""Seeded chance that falls the same way on every computer and in every Python."""

from collections.abc import Sequence
from random import Random
from typing import Generic, TypeVar

Card = TypeVar("Card")


class Dice:
    """Chance from one seed.

    Only `random.random()` is used underneath: it is the one method whose sequence Python promises to keep.

    Parameters
    ----------
    seed
        Any text; ours are the business's name and a number, like "thistle-1".
    """

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)

    def chance(self) -> float:
        """Give a number from 0 up to, never quite, 1."""
        return self._random.random()

    def whole(self, least: int, most: int) -> int:
        """Give a whole number from `least` to `most`, both included."""
        return least + int(self.chance() * (most - least + 1))

    def pick(self, cards: Sequence[Card]) -> Card:
        """Give one of `cards`."""
        return cards[int(self.chance() * len(cards))]

    def weighted(self, cards: Sequence[Card], weights: Sequence[float]) -> Card:
        """Give one of `cards`, the heavier ones more often."""
        left = self.chance() * sum(weights)
        for card, weight in zip(cards, weights, strict=True):
            left -= weight
            if left < 0:
                return card
        return cards[-1]

    def shuffled(self, cards: Sequence[Card]) -> list[Card]:
        """Give the same cards in another order."""
        deck = list(cards)
        for last in range(len(deck) - 1, 0, -1):
            other = int(self.chance() * (last + 1))
            deck[last], deck[other] = deck[other], deck[last]
        return deck


class Deck(Generic[Card]):
    """Cards drawn one by one; none comes twice before all have come once."""

    def __init__(self, dice: Dice, cards: Sequence[Card]) -> None:
        self._dice = dice
        self._cards = tuple(cards)
        self._left: list[Card] = []
        self._last: Card | None = None

    def draw(self) -> Card:
        """Take the next card, after a fresh shuffle when none is left; never the same twice in a row."""
        if not self._left:
            self._left = self._dice.shuffled(self._cards)
            if self._left[-1] == self._last:
                self._left.reverse()
        self._last = self._left.pop()
        return self._last
