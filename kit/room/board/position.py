"""Where the instructor is on the run sheet: which rows were begun and when, and which were cut."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from kit.course.run_sheets import Sitting, may_be_cut

MOST = 300  # moves that are remembered: more than a day of them


@dataclass(frozen=True, slots=True)
class Position:
    """One way through one sitting. A row is named by its place on the sheet, from 0; after the last one all is done.

    Parameters
    ----------
    clock
        When its clock was started (ISO, UTC): with another clock everything begins again.
    began
        Every move, oldest first: the place and the minute. Going back takes the last one away.
    cut
        Places of the rows that are left out or shortened.
    """

    clock: str = ""
    began: tuple[tuple[int, float], ...] = ((0, 0.0),)
    cut: frozenset[int] = frozenset()

    @property
    def place(self) -> int:
        """The row that is on."""
        return self.began[-1][0]

    @property
    def minute(self) -> float:
        """When it was begun."""
        return self.began[-1][1]

    def expected_end(self, sitting: Sitting, minute: float) -> float:
        """Give the minute at which the row that is on will end if it takes as long as it should, or longer already."""
        if self.place == len(sitting.rows):
            return self.minute
        return max(minute, self.minute + minutes_of(sitting, self.place, self.cut))

    def after(self, message: Mapping[str, Any], sitting: Sitting, minute: float) -> "Position":
        """Give the position after what a page asked for; the same one when it does not fit.

        Parameters
        ----------
        message
            `do`: "next", "back", "go" (`to` a place) or "cut" (`row` a place, `cut` true or false). The first three say
            where the page was (`from`), so that two presses on two screens are one step.
        minute
            Minutes since the clock was started.
        """
        match message:
            case {"do": "next", "from": self.place} if self.place < len(sitting.rows):
                return self._moved(self._next(sitting), minute)
            case {"do": "back", "from": self.place} if len(self.began) > 1:
                return replace(self, began=self.began[:-1])
            case {"do": "go", "from": self.place, "to": int(to)} if 0 <= to < len(sitting.rows) and to != self.place:
                return replace(self._moved(to, minute), cut=self.cut - {to})
            case {"do": "cut", "row": int(row), "cut": bool(cut)} if row in range(self.place + 1, len(sitting.rows)):
                if cut and may_be_cut(sitting.rows[row]):
                    return replace(self, cut=self.cut | {row})
                return replace(self, cut=self.cut - {row})
        return self

    def _moved(self, place: int, minute: float) -> "Position":
        return replace(self, began=(*self.began, (place, round(minute, 2)))[-MOST:])

    def _next(self, sitting: Sitting) -> int:
        """The next row that has any minutes left."""
        ahead = range(self.place + 1, len(sitting.rows))
        return next((place for place in ahead if minutes_of(sitting, place, self.cut)), len(sitting.rows))


def minutes_of(sitting: Sitting, place: int, cut: frozenset[int]) -> int:
    """Give the minutes of a row, as it is or as it was cut."""
    row = sitting.rows[place]
    return row.least if place in cut else row.minutes


def to_json(position: Position) -> dict[str, Any]:
    """Give it as the board keeps it."""
    return {"clock": position.clock, "began": [list(one) for one in position.began], "cut": sorted(position.cut)}


def from_json(told: Any, clock: str, sitting: Sitting) -> Position:
    """Read it from the board's log; the first row of this clock when it belongs to another, or cannot be read."""
    fresh = Position(clock)
    if not isinstance(told, dict) or told.get("clock") != clock:
        return fresh
    try:
        began = tuple((int(place), float(minute)) for place, minute in told["began"])
        cut = frozenset(int(place) for place in told["cut"])
    except (KeyError, TypeError, ValueError):
        return fresh
    fits = all(0 <= place <= len(sitting.rows) for place, _ in began) and all(one < len(sitting.rows) for one in cut)
    return Position(clock, began, cut) if began and fits else fresh
