"""How many posts of each kind there are, and the exact shares that follow."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kit.talk.label import ALL_LABELS, Label
from kit.talk.post import Box


@dataclass(frozen=True)
class Tally:
    """Labelled posts counted by kind. Shares are per cent of the labelled posts; me + you + world = 100.

    Parameters
    ----------
    kinds
        Pairs of label and number of posts, in the order of `ALL_LABELS`, without noughts.
        At most nine pairs, so every share below is cheap and exact (halves are whole numbers inside).
    """

    kinds: tuple[tuple[Label, int], ...] = ()

    @property
    def labelled(self) -> int:
        """Number of posts counted."""
        return sum(count for _, count in self.kinds)

    @property
    def sales(self) -> int:
        """Number of posts that ask for a sale."""
        return sum(count for label, count in self.kinds if label.sells)

    def halves(self, box: Box) -> int:
        """Count the half tokens in `box`."""
        return sum(count * label.halves(box) for label, count in self.kinds)

    def posts_in(self, box: Box) -> int:
        """Count the posts that give `box` a whole or a half token."""
        return sum(count for label, count in self.kinds if box in label.boxes)

    def _percent(self, halves: int) -> float:
        return 50 * halves / self.labelled if self.labelled else 0.0

    @property
    def me(self) -> float:
        """Share of the talk about ourselves, in per cent: stories and sales together."""
        return self._percent(self.halves("me"))

    @property
    def me_sale(self) -> float:
        """The part of `me` that stands in posts asking for a sale, in per cent."""
        return self._percent(sum(count * label.halves("me") for label, count in self.kinds if label.sells))

    @property
    def me_story(self) -> float:
        """The part of `me` that asks for nothing, in per cent."""
        return self._percent(sum(count * label.halves("me") for label, count in self.kinds if not label.sells))

    @property
    def you(self) -> float:
        """Share of the talk that gives attention to somebody else, in per cent."""
        return self._percent(self.halves("you"))

    @property
    def world(self) -> float:
        """Share of the talk about neutral topics, in per cent."""
        return self._percent(self.halves("world"))

    @property
    def sell(self) -> float:
        """Posts that ask for a sale, in per cent of all labelled posts; a flag on top, not a fourth box."""
        return self._percent(2 * self.sales)

    def plus(self, *labels: Label) -> "Tally":
        """Count more posts."""
        counts = Counter(dict(self.kinds))
        counts.update(labels)
        return _in_order(counts)

    def swap(self, old: Label, new: Label) -> "Tally":
        """Give one post of kind `old` the label `new`.

        Raises
        ------
        ValueError
            When there is no post of kind `old`.
        """
        counts = Counter(dict(self.kinds))
        if not counts[old]:
            raise ValueError(f"'old' must be a label that is counted, got {old!r}.")
        counts[old] -= 1
        counts[new] += 1
        return _in_order(counts)

    def one_post_changed(self) -> "Iterator[Tally]":
        """Give every tally that changing the label of one single post can lead to."""
        for old, _ in self.kinds:
            for new in ALL_LABELS:
                if new != old:
                    yield self.swap(old, new)


def _in_order(counts: Counter[Label]) -> Tally:
    return Tally(tuple((label, counts[label]) for label in ALL_LABELS if counts[label]))


def tally(labels: Iterable[Label]) -> Tally:
    """Count labelled posts by kind."""
    return _in_order(Counter(labels))
