"""The run sheets are computed from the declarations: they add up, hold the curriculum's rows, and say what to do."""

import re
from dataclasses import replace
from typing import Any

import pytest

from kit.__main__ import main
from kit.course import written
from kit.course.lesson import IN_EVERY_ROOM
from kit.course.run_sheets import (
    Row,
    Sitting,
    alone,
    codes_of,
    findings,
    formats,
    may_be_cut,
    mix_ups,
    reading,
    scripts,
    sitting,
    sittings,
    slips_of,
)
from kit.exercise import MISCONCEPTIONS, Exercise

from .test_minutes_add_up_to_the_run_sheets import SHEETS

EXERCISES = [one for lesson in written() for one in lesson.exercises]
every_sitting = pytest.mark.parametrize("sheet", sittings(), ids=lambda one: one.choice)


def test_nothing_to_find() -> None:
    """Totals, lessons' minutes, slides and words for cuts: all fit."""
    assert findings() == []


def test_rows_are_those_of_the_curriculum() -> None:
    """Each computed row begins and ends at the minute the curriculum gives it, with its lesson and exercises."""
    computed = {
        one.name: [
            [(row.starts, row.ends, row.lesson, [row.exercise.number] if row.exercise else []) for row in sheet.rows]
            for sheet in one.sittings
        ]
        for one in formats()
    }
    written_down = {
        name: [[(row["from"], row["to"], row["lesson"], row["exercises"]) for row in rows] for rows in sheets]
        for name, sheets in SHEETS.items()
    }
    assert computed == written_down


def _changed(change: Any) -> list[str]:
    """What is found when the first row of the half-day is another one."""
    sheets = list(formats())
    sheet = sheets[1].sittings[0]
    rows = (change(sheet.rows[1]), *sheet.rows[2:])
    sheets[1] = replace(sheets[1], sittings=(replace(sheet, rows=(sheet.rows[0], *rows)),))
    return findings(sheets)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda row: replace(row, minutes=row.minutes + 1), "the rows make 241 minutes, 240 are promised"),
        (lambda row: replace(row, lesson=2), "lesson 1 declares 15 minutes, its rows make 11"),
        (lambda row: replace(row, room="word " * 40), "characters for the slide, at most"),
        (lambda row: replace(row, least=1), "so it needs words to say instead"),
        (lambda row: replace(row, step="1.2"), "exercise 1.2 stands there twice"),
    ],
)
def test_slips_of_an_author_are_found(change: Any, said: str) -> None:
    """A minute too many, a row in another lesson, a slide too long, a cut without words, an exercise twice."""
    assert any(said in one for one in _changed(change))


def test_the_course_checks_its_run_sheets_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`python -m kit check` tells of a sheet that does not add up."""
    longer = replace(formats()[0], sittings=(replace(formats()[0].sittings[0], minutes=95),))
    monkeypatch.setattr("kit.course.run_sheets.check.formats", lambda: (longer, *formats()[1:]))
    assert main(["check"]) == 1
    assert "90 minutes: the rows make 90 minutes, 95 are promised." in capsys.readouterr().out


def test_a_sheet_in_another_order_is_found() -> None:
    """Formats keep their order: the board's choices are made of them."""
    assert any("in this order" in one for one in findings(formats()[::-1]))


@every_sitting
def test_every_row_has_words_for_the_room(sheet: Sitting) -> None:
    """Each row has a sentence for the slide, and it names nobody's answer."""
    for row in sheet.rows:
        assert row.room.strip()
        assert len(row.points) <= 4
        if row.exercise:
            assert row.exercise.why not in " ".join((row.room, *row.points))


@every_sitting
def test_facilitators_know_what_to_do_around_every_exercise(sheet: Sitting) -> None:
    """Welcome, plan, circles and closing have something to do; the mix-ups of an exercise come from the exercise."""
    for row in sheet.rows:
        if row.step in ("own-plan", "circles", "closing") or row.lesson == 0:
            assert row.do
        assert row.watch == (codes_of(row.exercise) if row.exercise else ())


def test_own_plan_circles_survey_and_date_are_never_cut() -> None:
    """What the curriculum never cuts is on every format's list once, and may not be cut."""
    for one in formats():
        kept = [
            row.step for sheet in one.sittings for row in sheet.rows if row.step in ("own-plan", "circles", "closing")
        ]
        assert sorted(kept) == ["circles", "closing", "own-plan"]
    assert not any(
        may_be_cut(row) for sheet in sittings() for row in sheet.rows if row.kind in ("circles", "closing", "break")
    )


def test_all_script_lines_have_a_place() -> None:
    """Seven lines, A to G, each on a run sheet."""
    used = {script.letter for sheet in sittings() for row in sheet.rows for script in row.scripts}
    assert used == set(scripts()) == set("ABCDEFG")


def test_mix_ups_show_up_where_the_guide_says() -> None:
    """Each code has words, a place and an answer, and the exercises it names show it."""
    assert list(mix_ups()) == list(MISCONCEPTIONS)
    showing = {code: {one.number for one in EXERCISES if code in codes_of(one)} for code in MISCONCEPTIONS}
    for code, mix_up in mix_ups().items():
        named = set(re.findall(r"\b\d\.\d\b", mix_up.where))
        assert named <= showing[code], f"{code} is not in {named - showing[code]}"
        assert mix_up.say


@pytest.mark.parametrize("one", EXERCISES, ids=lambda one: one.number)
def test_wrong_answers_have_their_replies(one: Exercise) -> None:
    """Every exercise has at least two wrong answers with words, none of them empty."""
    slips = slips_of(one)
    assert len(slips) >= 2
    assert all(slip.reply and slip.code in ("", *MISCONCEPTIONS) for slip in slips)


def test_at_ones_own_pace_every_lesson_is_there() -> None:
    """Sittings take all lessons in order, each under three quarters of an hour."""
    assert [number for stop in alone() for number in stop.lessons] == [lesson.number for lesson in written()]
    assert sum(stop.minutes for stop in alone()) == sum(lesson.minutes for lesson in written())
    assert all(stop.minutes <= 45 and stop.has for stop in alone())
    assert sitting("self-paced") is None


def test_every_step_of_the_authors_file_is_used() -> None:
    """No words lie about that no sheet shows."""
    steps = reading.read("steps")
    used = {row.step for sheet in sittings() for row in sheet.rows}
    assert used == {*steps["step"], *steps["exercise"]}


def test_a_step_that_is_not_there_is_named() -> None:
    """The message says where, what was written, and what there is."""
    told = [{"step": "welcom", "minutes": 5}]
    with pytest.raises(ValueError, match=r"half-day, row 1: 'step' must be one of welcome, .* got 'welcom'"):
        list(reading._rows(told, "half-day"))
    with pytest.raises(ValueError, match=r"row 1: minuts must be one of do, "):
        list(reading._rows([{"exercise": "1.1", "minuts": 5}], "half-day"))


def test_core_exercises_keep_their_minutes() -> None:
    """No exercise gets less than its own minutes, and only tiers of the room stand on a sheet."""
    rows: list[Row] = [row for sheet in sittings() for row in sheet.rows if row.exercise]
    for row in rows:
        assert row.exercise
        assert row.minutes >= row.exercise.minutes
        assert row.exercise.tier in (*IN_EVERY_ROOM, "plus")
