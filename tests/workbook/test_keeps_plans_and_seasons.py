"""The plan and the season are kept whole, apart for own and made-up, and each can be taken back by itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from kit.meetups import Occasion, Pledge, Promise, Venue, Week, WeeklyMinute
from kit.workbook import Draft, Edition, Evening, Guests, Stretch, Workbook

DAY = date(2025, 7, 11)
DUE = datetime(2025, 7, 13, 22, 30, tzinfo=UTC)
PLAN = Occasion(
    name="Friday patio",
    first=DAY,
    last=date(2025, 8, 29),
    skip=(date(2025, 8, 1),),
    starts=time(17),
    ends=time(18, 30),
    venues=(Venue("Quay Deck", "4 Harbour Lane", access={"door": "yes"}, public=True),),
    asked=("Priya", "Hara"),
    turnout={0: "Stay.", 1: "Talk."},
)


def test_a_plan_comes_back_as_it_was(workbook: Workbook, tab: Callable[[], Workbook]) -> None:
    """Dates, hours, places and lines, tomorrow and in another tab."""
    assert (workbook.plan(), workbook.has_plan()) == (Occasion(), False)
    workbook.set_plan(PLAN)
    again = tab()
    assert (again.plan(), again.has_plan()) == (PLAN, True)
    assert again.plan("thistle") == Occasion(), "a made-up business has a plan of its own"


def test_each_part_is_taken_back_by_itself(workbook: Workbook) -> None:
    """Undoing the plan leaves the invitation; undoing a week leaves the plan."""
    workbook.set_plan(PLAN)
    workbook.set_plan(replace(PLAN, name="Thursday patio"))
    workbook.set_invitation(Draft({"who": "All welcome"}, "", ("pitch",)))
    workbook.settle(Week(DAY, "moved", "inside"))
    workbook.set_guests(Guests({"Priya": "yes_in_person"}, {"maybe": 2}, post=False))
    assert workbook.undo_planned("plan")
    assert workbook.plan() == PLAN
    assert workbook.invitation() == Draft({"who": "All welcome"}, "", ("pitch",))
    assert workbook.weeks() == {DAY: Week(DAY, "moved", "inside")}
    assert workbook.undo_planned("week")
    assert workbook.weeks() == {}
    assert not workbook.can_undo_planned("week")
    assert workbook.guests() == Guests({"Priya": "yes_in_person"}, {"maybe": 2}, post=False)
    workbook.hand_over(Edition("name", 2, "sign"))
    assert workbook.edition() == Edition("name", 2, "sign")


def test_who_came_is_one_change(workbook: Workbook) -> None:
    """Names, minute and promises are saved together, and one undo takes all of them back."""
    evening = Evening(DAY, ("Priya", "Hara"), {"Priya": "the form"}, {"maybe": (1, 1)}, 1)
    minute = WeeklyMinute(DAY, others=2, new=2, promised=1)
    workbook.set_evening(evening, minute, [Promise("Priya", "the form", DUE), Promise("Hara", "", DUE)])
    assert workbook.evenings() == {DAY: evening}
    assert workbook.minutes() == {DAY: minute}
    assert [one.to for one in workbook.promises().values()] == ["Priya", "Hara"]
    assert workbook.undo_tracked("came")
    assert (workbook.evenings(), workbook.minutes(), workbook.promises()) == ({}, {}, {})


def test_who_came_may_be_changed(workbook: Workbook) -> None:
    """Saved again: a promise in other words is the same promise, a kept one stays, somebody who did not come goes."""
    promises = [Promise("Priya", "the form", DUE), Promise("Hara", "", DUE)]
    workbook.set_evening(Evening(DAY, ("Priya", "Hara")), WeeklyMinute(DAY), promises)
    key = next(iter(workbook.promises()))
    kept = replace(promises[0], kept=DUE - timedelta(hours=3))
    workbook.set_promise(key, kept)
    workbook.set_evening(Evening(DAY, ("Priya",)), WeeklyMinute(DAY), [Promise("Priya", "something else", DUE)])
    assert workbook.promises() == {key: kept}


def test_promises_can_be_added_kept_and_dropped(workbook: Workbook) -> None:
    """Each is one step back."""
    key = workbook.add_promise(Promise("Priya", "the form", DUE))
    other = workbook.add_promise(Promise("Hara", "the number", DUE))
    workbook.drop_promise(key)
    assert list(workbook.promises()) == [other]
    workbook.undo_tracked("promise")
    assert list(workbook.promises()) == [key, other]
    assert workbook.add_promise(Promise("Ren", "a book")) not in (key, other)


def test_the_rest_of_a_season_is_kept(workbook: Workbook, tab: Callable[[], Workbook]) -> None:
    """How it is set, the pledge, the minute, and the audit put aside."""
    workbook.set_stretch(Stretch("TH", date(2025, 9, 1)))
    workbook.set_pledge(Pledge("Wednesday at ten", "post it", "inside by three", "stay"))
    workbook.set_minute(WeeklyMinute(DAY, "called off", "rain", learned="Hara sings"))
    workbook.put_aside({"a": "never"}, ["a", "b"])
    again = tab()
    assert again.stretch() == Stretch("TH", date(2025, 9, 1))
    assert again.pledge().whole
    assert again.minutes()[DAY].learned == "Hara sings"
    assert (again.before().states, again.before().known) == ({"a": "never"}, ("a", "b"))
    assert again.undo_tracked("before")
    assert again.before().taken is None


def test_a_made_up_season_is_filled_once(workbook: Workbook) -> None:
    """Without undo, and never over what is there."""
    for others in (3, 5):
        minutes = [WeeklyMinute(DAY, others=others)]
        workbook.fill_season([Evening(DAY)], minutes, [Promise("Priya")], "northlight")
    assert workbook.minutes("northlight")[DAY].others == 3
    assert len(workbook.promises("northlight")) == 1
    assert not workbook.can_undo_tracked("came", "northlight")
    assert workbook.minutes() == {}


def test_all_of_it_is_told_in_words(workbook: Workbook) -> None:
    """“Show me my file” names each kind; made-up ones are counted apart."""
    workbook.set_plan(PLAN)
    workbook.set_pledge(Pledge("now"))
    workbook.add_promise(Promise("Priya"), "northlight")
    told = workbook.show().in_words()
    assert "1 occasion planned" in told
    assert "1 pledge" in told
    assert "And 1 from the made-up businesses." in told
