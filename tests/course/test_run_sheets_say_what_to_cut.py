"""When a room is late, the run sheet says what to leave out: in the curriculum's order, and no more than it takes."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.course.run_sheets import Cut, Sitting, cuts, may_be_cut, sitting, sittings, stand, still_late

NEVER = {"own-plan", "circles", "closing"}
ORDER = ("plus", "1.2", "3.2", "7.1", "ours")


@st.composite
def rooms(draw: st.DrawFn) -> tuple[Sitting, float, int, frozenset[int]]:
    """A sheet, a minute, a row, and some rows that were cut before."""
    sheet = draw(st.sampled_from(sittings()))
    at_row = draw(st.integers(0, len(sheet.rows)))
    minute = draw(st.integers(0, 4 * sheet.minutes * 60).map(lambda seconds: float(Fraction(seconds, 60))))
    may = [place for place, row in enumerate(sheet.rows) if may_be_cut(row)]
    return sheet, minute, at_row, frozenset(draw(st.sets(st.sampled_from(may), max_size=6)))


def kind(cut: Cut) -> str:
    """Which part of the order a cut belongs to."""
    if cut.row.exercise and cut.row.exercise.tier == "plus":
        return "plus"
    return cut.row.step if cut.row.step in ORDER else "ours"


@given(rooms())
def test_cuts_keep_the_order_and_the_core(room: tuple[Sitting, float, int, frozenset[int]]) -> None:
    """Only what lies ahead and is not cut yet; never the plan, circles, survey or date; in the curriculum's order."""
    sheet, minute, at_row, cut = room
    found = cuts(sheet, minute, at_row, cut)
    assert all(one.place > at_row and one.place not in cut and sheet.rows[one.place] == one.row for one in found)
    assert not {one.row.step for one in found} & NEVER
    ranks = [(ORDER.index(kind(one)), one.place) for one in found]
    assert ranks == sorted(ranks)
    assert all(one.wins > 0 and one.row.instead and one.ours == (kind(one) == "ours") for one in found)


@given(rooms())
def test_cuts_win_what_is_needed_and_no_more(room: tuple[Sitting, float, int, frozenset[int]]) -> None:
    """Nothing for a room on time; else enough, unless all is cut; and one cut less would not do."""
    sheet, minute, at_row, cut = room
    late = stand(sheet, minute, at_row, cut).late
    found = cuts(sheet, minute, at_row, cut)
    if late <= 0:
        assert found == ()
        return
    won = sum(one.wins for one in found)
    left = [p for p, row in enumerate(sheet.rows) if p > at_row and p not in cut and may_be_cut(row)]
    assert won >= late or sorted(one.place for one in found) == left
    assert not found or won - found[-1].wins < late


@given(rooms())
def test_what_is_cut_makes_up_for_it(room: tuple[Sitting, float, int, frozenset[int]]) -> None:
    """Following the list, a room that could be saved is on time again; and the same list is not given twice."""
    sheet, minute, at_row, cut = room
    before = stand(sheet, minute, at_row, cut)
    found = cuts(sheet, minute, at_row, cut)
    after = stand(sheet, minute, at_row, cut | {one.place for one in found})
    assert after.due == before.due + sum(one.wins for one in found)
    assert after.late <= max(before.late - sum(one.wins for one in found), 0) + 1e-9
    assert not {one.place for one in cuts(sheet, minute, at_row, cut | {one.place for one in found})} & {
        one.place for one in found
    }


@given(st.sampled_from(sittings()), st.data())
def test_without_cuts_rows_stand_where_the_sheet_puts_them(sheet: Sitting, data: st.DataObject) -> None:
    """Between its start and its end a row is on time; before it early, after it late, by just that much."""
    at_row = data.draw(st.integers(0, len(sheet.rows) - 1))
    row = sheet.rows[at_row]
    inside = data.draw(st.integers(row.starts, row.ends))
    off = data.draw(st.integers(1, 30))
    assert stand(sheet, inside, at_row).late == 0
    assert stand(sheet, row.ends + off, at_row).late == off
    assert stand(sheet, row.starts - off, at_row).late == -off
    assert stand(sheet, inside, at_row).due == row.ends


def test_the_half_day_gives_up_plus_exercises_first() -> None:
    """Ten late at 2.1, the next plus exercises go; with all six gone, 3.2 is read aloud and 7.1 goes (1.2 is over)."""
    sheet = sitting("half-day")
    assert sheet
    at = next(place for place, row in enumerate(sheet.rows) if row.step == "2.1")
    assert [one.row.step for one in cuts(sheet, 36 + 15, at)] == ["2.5", "3.4", "4.5", "5.2"]
    steps = [one.row.step for one in cuts(sheet, 36 + 31, at)]
    assert steps[:8] == ["2.5", "3.4", "4.5", "5.2", "5.6", "5.5", "3.2", "7.1"]


def test_reading_aloud_keeps_a_minute() -> None:
    """3.2 is not dropped but read aloud, so it wins three of its four minutes."""
    sheet = sitting("3 × 60 minutes, part 2")
    assert sheet
    (one,) = cuts(sheet, 8 + 3, 1)
    assert (one.row.step, one.wins, one.left, one.ours) == ("3.2", 3, 1, False)
    assert one.row.instead.startswith("Read it aloud")


def test_the_shortest_format_has_only_our_own_suggestions() -> None:
    """In ninety minutes nothing of the curriculum's list is on the sheet: rows get shorter, none goes."""
    sheet = sitting("90 minutes")
    assert sheet
    found = cuts(sheet, 20, 0)
    assert found
    assert all(one.ours and one.left > 0 for one in found)


@given(rooms())
def test_a_room_past_saving_hears_what_else_helps(room: tuple[Sitting, float, int, frozenset[int]]) -> None:
    """A break only while one lies ahead; and nobody is told to shorten what is never cut."""
    sheet, _, at_row, _ = room
    said = still_late(sheet, at_row)
    assert ("break" in said) == any(row.kind == "break" for row in sheet.rows[at_row + 1 :])
    assert not re.search("plan|circle|survey|date", said)


@pytest.mark.parametrize("at_row", [-1, 99])
def test_a_row_that_is_not_there(at_row: int) -> None:
    """A position off the sheet is said to be one."""
    with pytest.raises(ValueError, match="'at_row' must be from 0 to"):
        stand(sittings()[0], 0, at_row)
