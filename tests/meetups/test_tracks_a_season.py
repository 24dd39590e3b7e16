"""Weeks confirmed, skipped or moved; who came; promises; the tracker; before and after; kept as plain values."""

import json
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.contacts import Attendee
from kit.meetups import (
    BeforeAfter,
    Occasion,
    Promise,
    Week,
    WeeklyMinute,
    due_after,
    due_words,
    from_plain,
    names_on_list,
    occasion_file,
    season,
    to_keep,
    to_plain,
    to_settle,
    to_work_on,
    track,
    week_news,
    weeks_of,
    who_came,
)

from .harrow_shore import MILL, PATIO, QUAY, patio
from .readers import READERS

TORONTO = "America/Toronto"
FRIDAYS = season(date(2025, 7, 8)).chances("FR")
JULY_11, JULY_18, JULY_25 = FRIDAYS[:3]
# The five weeks of exercise 7.2.
FIVE_WEEKS = (
    WeeklyMinute(FRIDAYS[0], others=1, new=1, promised=1, kept=1),
    WeeklyMinute(FRIDAYS[1], others=4, new=3, promised=3, kept=1),
    WeeklyMinute(FRIDAYS[2], held="called off", why="rain"),
    WeeklyMinute(FRIDAYS[3], others=2, new=1, promised=1, kept=0, received=1),
    WeeklyMinute(FRIDAYS[4], others=6, new=2, promised=2, kept=1, received=1),
)


def test_every_week_is_settled_or_asked_about() -> None:
    """The next seven days' date, until the host confirms, skips or moves it."""
    weeks = weeks_of(PATIO)
    (asked,) = to_settle(weeks, date(2025, 7, 8))
    assert asked.startswith("Friday 11 July is not settled yet. Confirm it, skip it, or move it")
    assert list(to_settle(weeks_of(PATIO, {JULY_11: Week(JULY_11, "confirmed")}), date(2025, 7, 8))) == []


def test_the_news_of_a_week() -> None:
    """Moved: where; skipped: when next; as planned: nothing to post."""
    weeks = weeks_of(
        PATIO, {JULY_11: Week(JULY_11, "skipped"), JULY_18: Week(JULY_18, "moved", "Mill Yard, 1 Mill St")}
    )
    assert week_news(weeks[0], weeks, "Friday patio") == "No Friday patio this Friday, 11 July. Next: Friday 18 July."
    assert (
        week_news(weeks[1], weeks, "Friday patio") == "Friday patio moves this Friday: Mill Yard, 1 Mill St. Same time."
    )
    assert week_news(weeks[2], weeks) == ""


def test_an_occasions_file_follows_its_weeks() -> None:
    """Three libraries see the week that moved at its new place, and not the one called off."""
    weeks = weeks_of(PATIO, {JULY_11: Week(JULY_11, "skipped"), JULY_18: Week(JULY_18, "moved", "Inside")})
    data = occasion_file(PATIO, weeks, sequence=1, uid="one")
    for read in READERS.values():
        found = read(data)
        assert [start.date() for start, _, _ in found] == list(FRIDAYS[1:])
        assert [place for _, _, place in found] == ["Inside", *[QUAY.line] * 6]


def test_an_occasion_with_several_places_makes_them_take_turns() -> None:
    """Quay Deck, Mill Yard, Quay Deck ..."""
    found = READERS["ical"](occasion_file(patio(venues=(QUAY, MILL))))
    assert [place for _, _, place in found[:3]] == [QUAY.line, MILL.line, QUAY.line]


def test_a_one_off_on_any_weekday() -> None:
    """A single date needs no weekday."""
    found = READERS["ical"](occasion_file(patio(first=date(2025, 7, 15), last=None)))
    assert [start.date() for start, _, _ in found] == [date(2025, 7, 15)]


def test_an_unready_occasion_makes_no_file() -> None:
    """It says what to fill in."""
    with pytest.raises(ValueError, match="Fill these in first"):
        occasion_file(Occasion())


def test_friday_seven_makes_sunday_seven() -> None:
    """Exercise 6.3, on the wall clock, also in the night the clocks change."""
    assert due_words(due_after(JULY_11, time(19), TORONTO), TORONTO) == "Sunday 7 pm"
    assert due_words(due_after(date(2026, 10, 30), time(19), TORONTO), TORONTO) == "Sunday 7 pm"


def test_a_promise_has_four_states() -> None:
    """Open, kept, kept late, overdue: by the moment it was due."""
    due = datetime(2025, 7, 13, 23, tzinfo=UTC)
    early, late = due - timedelta(hours=1), due + timedelta(hours=1)
    assert Promise("Dana", due=due).state(early) == "open"
    assert Promise("Dana", due=due).state(late) == "overdue"
    assert Promise("Dana", due=due, kept=due).state(late) == "kept"
    assert Promise("Dana", due=due, kept=late).state(late) == "kept late"
    assert [
        one.to for one in to_keep([Promise("B", due=late), Promise("A", due=due), Promise("C", kept=due)], due)
    ] == [
        "A",
        "B",
    ]


def test_names_ticked_become_evidence_and_promises() -> None:
    """Each name once; the new ones and the promised ones get 48 hours; the week's note begins."""
    left = who_came(
        ["Dana Ferris", " dana  ferris ", "Ravi Menon", "Lou Tran", ""],
        "Friday patio",
        JULY_11,
        time(18, 30),
        TORONTO,
        met_before=["Ravi Menon", "LOU TRAN"],
        promised={"Lou Tran": "Marlow's number"},
    )
    assert [person.name for person in left.attendees] == ["Dana Ferris", "Ravi Menon", "Lou Tran"]
    assert all(person.came and person.event == "Friday patio" for person in left.attendees)
    assert left.attendees[0].when == datetime(2025, 7, 11, 22, 30, tzinfo=UTC)
    assert left.new == ("Dana Ferris",)
    assert [(one.to, one.what) for one in left.promises] == [("Dana Ferris", ""), ("Lou Tran", "Marlow's number")]
    assert {one.due for one in left.promises} == {datetime(2025, 7, 13, 22, 30, tzinfo=UTC)}
    assert (left.minute.others, left.minute.new, left.minute.promised) == (3, 1, 1)


def test_nobody_came_is_a_note_too() -> None:
    """An empty table leaves a note of nought, no promise and no evidence."""
    left = who_came([], "Friday patio", JULY_11, time(18, 30), TORONTO)
    assert (left.attendees, left.promises, left.minute) == ((), (), WeeklyMinute(JULY_11))


def test_names_from_a_list() -> None:
    """Only those it says were there; a placeholder is no name."""
    rows = [
        Attendee("Dana Ferris", came=True),
        Attendee("Ravi Menon"),
        Attendee("Info Requested", "ola@photo.example", came=True),
        Attendee("", came=True),
        Attendee("dana ferris", came=True),
    ]
    assert names_on_list(rows) == ("Dana Ferris", "ola@photo.example")


def test_the_tracker_of_exercise_7_2() -> None:
    """Three of seven in time, none given and two received, four Fridays held; three things to work on."""
    tracked = track(FRIDAYS, FIVE_WEEKS, today=date(2025, 8, 9))
    assert (tracked.kept, tracked.promised, tracked.given, tracked.received, tracked.held) == (3, 7, 0, 2, 4)
    assert tracked.chances_left == 3
    found = list(to_work_on(tracked))
    assert [line.split(":")[0] for line in found] == [
        "Follow-ups slip",
        "Two received, none given",
        "A wet day cost a week",
    ]
    assert "three of seven in time" in found[0]
    assert "Promises kept in time: 3 of 7." in list(tracked.sentences())


def test_there_is_no_column_for_sales() -> None:
    """On purpose, and said so."""
    assert not [name for name in WeeklyMinute.__slots__ if "sale" in name or "sold" in name]
    assert "no column for sales" in list(track(FRIDAYS, [], FRIDAYS[0]).sentences())[-1]


def test_a_missed_week_is_blank_not_nought() -> None:
    """Two weeks without a note stay None, count nowhere, and break no streak: there is none."""
    tracked = track(FRIDAYS, FIVE_WEEKS[:1], today=date(2025, 7, 26))
    assert [minute for _, minute in tracked.weeks] == [FIVE_WEEKS[0], None, None]
    assert tracked.held == 1
    assert "streak" not in " ".join(tracked.sentences())


def test_northlights_nine_fridays() -> None:
    """The sample's connector: follow-ups 9 of 31, referrals two to seven, eight Fridays held, one rained off."""
    others = (1, 4, 0, 2, 6, 9, 3, 5, 11)
    days = [date(2024, 5, 3) + timedelta(weeks=week) for week in range(9)]
    minutes = [
        WeeklyMinute(day, others=heads) if heads else WeeklyMinute(day, "called off", "rain")
        for day, heads in zip(days, others, strict=True)
    ]
    minutes[0] = WeeklyMinute(days[0], others=1, promised=31, kept=9, given=2, received=7)
    tracked = track(days, minutes, today=date(2024, 7, 1))
    assert tracked.held == 8
    assert [line.split(":")[0] for line in to_work_on(tracked)] == [
        "Follow-ups slip",
        "Seven received, two given",
        "A wet day cost a week",
    ]


def test_before_and_after_of_exercise_7_3() -> None:
    """26 of 36 became 39 of 44: 72 % to 88.6 %, nearly all of it by meeting people."""
    change = BeforeAfter(met=26, sure=36, met_since=5, added=6, remembered=2)
    assert round(100 * change.share_before, 1) == 72.2
    assert (change.met_now, change.sure_now) == (39, 44)
    assert round(100 * change.share_now, 1) == 88.6
    assert round(100 * change.share_by_meeting, 1) == 88.1
    assert change.sentences()[0] == "Then: 26 of 36 met (72%). Now: 39 of 44 (89%)."
    assert change.sentences()[2] == "Meeting people moved the share by 16 points; remembering by 1."


def test_the_wrong_answers_of_exercise_7_3_are_what_they_say() -> None:
    """Each typical slip gives the number the exercise expects for it."""
    assert round(100 * BeforeAfter(26, 36, 5).share_now, 1) == 86.1
    assert round(100 * 33 / 36, 1) == 91.7
    assert round(100 * 39 / 46, 1) == 84.8
    assert round(100 * 39 / 36, 1) == 108.3
    assert round(100 * 33 / 42, 1) == 78.6


def test_numbers_that_cannot_be_are_said() -> None:
    """More met than there are: look again."""
    with pytest.raises(ValueError, match="look at the numbers"):
        BeforeAfter(met=30, sure=36, met_since=7)


def test_everything_can_be_kept_as_json_and_read_back() -> None:
    """An occasion with everything in it, a week, a promise and a minute survive the workbook."""
    plan = patio(venues=(QUAY, MILL), skip=(JULY_18,), asked=("Dana",), turnout={0: "Stay.", 1: "Talk."})
    due = datetime(2025, 7, 13, 22, 30, tzinfo=UTC)
    for value in (plan, Occasion(), Week(JULY_11, "moved", "Inside"), Promise("Dana", "a number", due), FIVE_WEEKS[2]):
        assert from_plain(type(value), json.loads(json.dumps(to_plain(value)))) == value


def test_an_older_or_damaged_note_still_opens() -> None:
    """Unknown names are left out; what does not fit takes its default."""
    plain = {"name": "Friday patio", "first": "soon", "kind": "rave", "starts": 5, "venues": "here", "colour": "red"}
    assert from_plain(Occasion, plain) == Occasion(name="Friday patio")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(Occasion.__slots__), json_values))
def test_any_json_makes_an_occasion(plain: dict[str, object]) -> None:
    """Whatever a file holds, opening it never breaks."""
    assert isinstance(from_plain(Occasion, plain), Occasion)
