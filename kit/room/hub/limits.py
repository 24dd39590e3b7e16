"""Slows down guessing: so many slips within some minutes, then a pause. Who gets it right is never slowed."""

from collections import deque
from dataclasses import dataclass, field
from math import ceil

MOST_REMEMBERED = 10_000  # names or addresses


@dataclass
class Limit:
    """How many slips are forgiven, for each name or address by itself.

    Parameters
    ----------
    most
        Slips within `seconds` before there is a pause.
    seconds
        How long a slip is remembered.
    """

    most: int
    seconds: float
    _slips: dict[str, deque[float]] = field(default_factory=dict)

    def wait(self, who: str, now: float) -> float:
        """Give the seconds somebody has to wait before the next try; 0.0 when they need not."""
        slips = self._slips.get(who, deque())
        while slips and slips[0] <= now - self.seconds:
            slips.popleft()
        return slips[0] + self.seconds - now if len(slips) >= self.most else 0.0

    def slip(self, who: str, now: float) -> None:
        """Note a try that did not fit."""
        if len(self._slips) >= MOST_REMEMBERED:
            self._slips = {known: slips for known, slips in self._slips.items() if slips[-1] > now - self.seconds}
        self._slips.setdefault(who, deque(maxlen=self.most)).append(now)


def in_words(seconds: float) -> str:
    """Say a time to wait: "10 seconds", "a minute", "5 minutes"; rather a little longer than too short."""
    if seconds <= 50:
        return f"{max(1, ceil(seconds / 10)) * 10} seconds"
    minutes = ceil(seconds / 60)
    return "a minute" if minutes == 1 else f"{minutes} minutes"
