"""Running late or early: how the room stands against its sheet, and what to leave out, in the curriculum's order."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Any

from kit.course.run_sheets.reading import read
from kit.course.run_sheets.row import Row, Sitting


@dataclass(frozen=True, slots=True)
class Cut:
    """Something to leave out or shorten: its place on the sheet, minutes won and left, and what to say instead.

    `ours` tells that it is our own suggestion, after the curriculum's list is used up.
    """

    place: int
    row: Row
    wins: int
    ours: bool

    @property
    def left(self) -> int:
        """Minutes that stay."""
        return self.row.minutes - self.wins


@dataclass(frozen=True, slots=True)
class Stand:
    """How a room stands: the minute its current row should begin and end, so that everything after it still fits.

    `late` is how many minutes it is over, negative when it is early, 0 between the two.
    """

    begins: int
    due: int
    late: float


def stand(sitting: Sitting, minute: float, at_row: int, cut: AbstractSet[int] = frozenset()) -> Stand:
    """Say how a room stands that is at one row of its sheet at a given minute.

    Parameters
    ----------
    sitting
        The sheet.
    minute
        Minutes since it began.
    at_row
        The row being done now, counted from 0; the number of rows when all are done.
    cut
        Places of the rows that were left out or shortened.

    Raises
    ------
    ValueError
        When there is no such row.
    """
    _check(sitting, at_row)
    rest = sum(_minutes(sitting, place, cut) for place in range(at_row + 1, len(sitting.rows)))
    due = sitting.minutes - rest
    begins = due - (_minutes(sitting, at_row, cut) if at_row < len(sitting.rows) else 0)
    return Stand(begins, due, minute - due if minute > due else min(minute - begins, 0.0))


def cuts(sitting: Sitting, minute: float, at_row: int, cut: AbstractSet[int] = frozenset()) -> tuple[Cut, ...]:
    """Give what to leave out, so that a late room ends on time; nothing for one that is not late.

    First the curriculum's list: plus exercises, 1.2, 3.2 (read aloud), 7.1. When that is not enough, what may be
    shorter, which is our suggestion. Never the own plan, the circles, the survey or the date; and nothing that is on
    or over. As many, in this order, as it takes.

    Parameters
    ----------
    sitting, minute, at_row
        As for `stand`.
    cut
        Places of the rows that are left out or shortened already.
    """
    late = stand(sitting, minute, at_row, cut).late
    chosen: list[Cut] = []
    for one in _may_go(sitting, at_row, cut):
        if sum(each.wins for each in chosen) >= late:
            break
        chosen.append(one)
    return tuple(chosen)


def still_late(sitting: Sitting, at_row: int = 0) -> str:
    """Say what else helps a room that has cut everything it may: the break, while there is one ahead, and plain words.

    Parameters
    ----------
    sitting, at_row
        As for `stand`.
    """
    _check(sitting, at_row)
    has_a_break = any(row.kind == "break" for row in sitting.rows[at_row + 1 :])
    words: str = _late()["still_with_a_break" if has_a_break else "still"]
    return words


def may_be_cut(row: Row) -> bool:
    """Tell whether a row may be left out or shortened at all."""
    return row.step not in _late()["never"] and row.least < row.minutes


def _may_go(sitting: Sitting, at_row: int, cut: AbstractSet[int]) -> Iterator[Cut]:
    """Everything after the current row that may go, in the order in which it goes."""
    _check(sitting, at_row)
    order: list[str] = _late()["order"]
    ahead = [
        (place, row)
        for place, row in enumerate(sitting.rows)
        if place > at_row and place not in cut and may_be_cut(row)
    ]
    for place, row in sorted(ahead, key=lambda each: _rank(each[1], order)):
        yield Cut(place, row, row.minutes - row.least, _rank(row, order) == len(order))


def _rank(row: Row, order: list[str]) -> int:
    names = (row.step, row.exercise.tier if row.exercise else "")
    return next((place for place, name in enumerate(order) if name in names), len(order))


def _minutes(sitting: Sitting, place: int, cut: AbstractSet[int]) -> int:
    row = sitting.rows[place]
    return row.least if place in cut else row.minutes


def _check(sitting: Sitting, at_row: int) -> None:
    if not 0 <= at_row <= len(sitting.rows):
        raise ValueError(f"'at_row' must be from 0 to {len(sitting.rows)}, got {at_row!r}")


@cache
def _late() -> dict[str, Any]:
    late: dict[str, Any] = read("formats")["late"]
    return late
