"""Each lesson gets, in each format, just the minutes that the facilitator's run sheets give it."""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kit.course import written
from kit.course.lesson import FORMATS, IN_EVERY_ROOM
from kit.exercise import Exercise

# The rows of the run sheets: sessions of each format; a row without a lesson is a break or a card for the facilitator.
SHEETS: dict[str, list[list[dict[str, Any]]]] = json.loads(
    (Path(__file__).parent / "run_sheets.json").read_text(encoding="utf-8")
)
ROWS = {name: [row for session in sessions for row in session] for name, sessions in SHEETS.items()}
LENGTHS = {"90 minutes": [90], "half-day": [240], "3 × 60 minutes": [60, 60, 60]}
NUMBERED: dict[str, Exercise] = {one.number: one for lesson in written() for one in lesson.exercises}
every_format = pytest.mark.parametrize("name", FORMATS)


@every_format
def test_rows_leave_no_gap(name: str) -> None:
    """A row begins where the one before ends, and the last one ends on time."""
    assert [session[-1]["to"] for session in SHEETS[name]] == LENGTHS[name]
    for session in SHEETS[name]:
        assert session[0]["from"] == 0
        assert all(row["to"] == after["from"] for row, after in pairwise(session))


@every_format
def test_lessons_get_their_minutes(name: str) -> None:
    """What a lesson says it gets is the sum of its rows, and the whole is there but for breaks and minute cards."""
    minutes: Counter[int | None] = Counter()
    for row in ROWS[name]:
        minutes[row["lesson"]] += row["to"] - row["from"]
    assert {lesson.number: lesson.room[name] for lesson in written()} == {
        number: count for number, count in minutes.items() if number is not None
    }
    assert sum(minutes.values()) == sum(LENGTHS[name])


@every_format
def test_exercises_fit_their_rows(name: str) -> None:
    """An exercise's own minutes are its row's; one row of the shortest format leaves a minute more for the board."""
    spare = Counter()
    for row in ROWS[name]:
        for number in row["exercises"]:
            assert NUMBERED[number].lesson == row["lesson"]
            spare[number] = row["to"] - row["from"] - NUMBERED[number].minutes
    assert +spare == ({"4.3": 1} if name == "90 minutes" else {})
    assert not -spare


def test_the_core_is_in_every_format_but_the_shortest() -> None:
    """All fifteen core exercises have a row; the half-day adds some of the rest, nothing is there twice."""
    core = {number for number, one in NUMBERED.items() if one.tier == "core"}
    in_rows = {name: [number for row in rows for number in row["exercises"]] for name, rows in ROWS.items()}
    assert core < set(in_rows["half-day"])
    assert core == set(in_rows["3 × 60 minutes"])
    assert set(in_rows["90 minutes"]) < core
    assert all(len(set(numbers)) == len(numbers) for numbers in in_rows.values())


def test_minutes_of_the_tiers() -> None:
    """Fifteen core exercises in 62 minutes, nineteen more in 70, and three for home in nine."""
    tiers = ("core", "plus", "stretch")
    of = {tier: [one.minutes for one in NUMBERED.values() if one.tier == tier] for tier in tiers}
    assert [(len(minutes), sum(minutes)) for minutes in of.values()] == [(15, 62), (19, 70), (3, 9)]


@pytest.mark.parametrize(
    ("number", "least", "most", "core"),
    [
        (0, 10, 10, 0),
        (1, 20, 20, 8),
        (2, 35, 40, 11),
        (3, 30, 35, 8),
        (4, 30, 35, 9),
        (5, 40, 45, 12),
        (6, 30, 30, 12),
        (7, 5, 5, 2),
    ],
)
def test_minutes_at_home(number: int, least: int, most: int, core: int) -> None:
    """What a lesson promises lies in the curriculum's range, and is the sum of its steps with its core exercises."""
    lesson = written()[number]
    assert least <= lesson.minutes <= most
    assert lesson.minutes == sum(part.minutes for part in lesson.flow if part.tier in IN_EVERY_ROOM)
    assert lesson.core_minutes == core
