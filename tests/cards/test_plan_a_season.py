"""Who came changes promises, tracker and audit; the season, the weekly minute, before and after, the certificate."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from kit.cards import Card, card
from kit.contacts import Contact
from kit.meetups import WeeklyMinute
from kit.workbook import Mark, Workbook

from .hostile import HOSTILE
from .plans import friday, planned

PEOPLE = ("Priya Nair", "Hara Sato", "Ren Ledgerwood", "Jo Mill")


@pytest.fixture
def met_a_few(workbook: Workbook) -> Workbook:
    """Four contacts sorted: one met, two never, one not sure; and a table held today or last week."""
    workbook.add_contacts("Pasted text", [Contact(name=name, network="LinkedIn") for name in PEOPLE])
    for name, state in zip(PEOPLE, ("met_first", "never", "never", "unsure"), strict=True):
        mark(workbook, name, state)
    planned(workbook, first=friday(0))
    return workbook


def mark(workbook: Workbook, name: str, state: str) -> None:
    """Sort somebody by name."""
    keys = [key for key, contact in workbook.contacts().items() if contact.name == name]
    workbook.set_mark(keys, Mark(state))


def states(workbook: Workbook) -> dict[str, str]:
    """What the audit holds, by name."""
    return {workbook.contacts()[key].name: one.state for key, one in workbook.marks().items()}


def sharing(workbook: Workbook) -> str:
    """The audit's own line on how many of how many were met."""
    state = card("audit", workbook).state()
    return f"{state['counts']['met_first'] + state['counts']['online_first']} of {state['n']}"


def test_who_came_starts_promises_and_fills_the_minute(met_a_few: Workbook) -> None:
    """New people get an open promise; what was promised is on it; the tracker has the numbers."""
    shown = card("who-came", met_a_few)
    for name in ("Priya Nair", "Hara Sato"):
        shown.do("tick", name=name, on=True)
    shown.do("promised", name="Priya Nair", words="the form")
    shown.do("nameless", count=2)
    promises = {one.to: one.what for one in met_a_few.promises().values()}
    assert promises == {"Hara Sato": "", "Priya Nair": "the form"}
    minute = met_a_few.minutes()[friday(0)]
    assert (minute.others, minute.new, minute.promised) == (4, 1, 1)
    assert card("weekly-minute", met_a_few).state()["figures"][1]["number"] == "1"


def test_a_tick_can_be_taken_back(met_a_few: Workbook) -> None:
    """Un-ticked, the open promise goes; undone, all of it is as before."""
    shown = card("who-came", met_a_few)
    shown.do("tick", name="Hara Sato", on=True)
    shown.do("tick", name="Hara Sato", on=False)
    assert met_a_few.promises() == {}
    shown.do("undo")
    assert [one.to for one in met_a_few.promises().values()] == ["Hara Sato"]
    shown.do("undo")
    assert (met_a_few.evenings(), met_a_few.promises(), met_a_few.minutes()) == ({}, {}, {})


def test_the_audit_changes_only_when_the_learner_says_so(met_a_few: Workbook) -> None:
    """Who came is a suggestion; said yes to, the audit moves at once; Undo on the met cards takes it back."""
    shown = card("who-came", met_a_few)
    shown.do("tick", name="Hara Sato", on=True)
    shown.do("tick", name="Priya Nair", on=True)
    assert [one["name"] for one in shown.state()["toMark"]] == ["Hara Sato"], "Priya was met before"
    assert sharing(met_a_few) == "1 of 4"
    shown.do("met", person=shown.state()["toMark"][0]["id"])
    assert states(met_a_few)["Hara Sato"] == "online_first"
    assert sharing(met_a_few) == "2 of 4"
    assert shown.state()["toMark"] == []
    assert met_a_few.marks()[key_of(met_a_few, "Hara Sato")].how == "patio"
    met_a_few.undo_mark()
    assert states(met_a_few)["Hara Sato"] == "never"


def key_of(workbook: Workbook, name: str) -> str:
    """Somebody's contact key."""
    return next(key for key, contact in workbook.contacts().items() if contact.name == name)


def test_who_was_new_stays_new(met_a_few: Workbook) -> None:
    """Said to be met by now, then one more name ticked: the first one still counts as new that evening."""
    shown = card("who-came", met_a_few)
    shown.do("tick", name="Hara Sato", on=True)
    shown.do("met_all")
    shown.do("tick", name="Ren Ledgerwood", on=True)
    assert met_a_few.minutes()[friday(0)].new == 2


def test_a_pasted_guest_list_ticks_names(met_a_few: Workbook) -> None:
    """Names pasted one a line; a name twice counts once; they are not added to the contacts."""
    shown = card("who-came", met_a_few)
    shown.do("paste", text="Hara Sato\nZoé Beauchemin\nHara Sato")
    assert met_a_few.evenings()[friday(0)].names == ("Hara Sato", "Zoé Beauchemin")
    assert "2 ticked" in shown.state()["message"]
    assert len(met_a_few.contacts()) == len(PEOPLE)


def test_a_guest_list_gives_hints_too(met_a_few: Workbook, tmp_path: Any) -> None:
    """A sign-in sheet ticks those who were there, and the met cards hear of it as a hint."""
    sheet = tmp_path / "sign-in.csv"
    sheet.write_text("Name,Email,Checked in\nHara Sato,hara@example.com,yes\nJo Mill,jo@example.com,no\n", "utf-8")
    shown = card("who-came", met_a_few)
    shown.do("slice", name="sign-in.csv", offset=0, size=sheet.stat().st_size, of="1", buffers=[sheet.read_bytes()])
    assert met_a_few.evenings()[friday(0)].names == ("Hara Sato",)
    assert met_a_few.signs()


def test_nobody_came_is_a_table_held(met_a_few: Workbook) -> None:
    """It counts as held, with a kind word."""
    shown = card("who-came", met_a_few)
    shown.do("nobody")
    assert "table held" in shown.state()["nobody"]
    assert card("weekly-minute", met_a_few).state()["figures"][1] == {"number": "1", "words": "table held"}


def test_counts_go_to_the_forecast(met_a_few: Workbook) -> None:
    """Of the two asked one came: the group's counts are noted, the other guest walked in."""
    plan = card("plan-occasion", met_a_few)
    plan.do("ask", name="Hara Sato")
    plan.do("ask", name="Ren Ledgerwood")
    card("forecast", met_a_few).do("said", person="Hara Sato", group="maybe")
    shown = card("who-came", met_a_few)
    shown.do("tick", name="Hara Sato", on=True)
    shown.do("add", name="Somebody New")
    evening = met_a_few.evenings()[friday(0)]
    assert evening.groups == {"maybe": (1, 0), "no_answer": (0, 1)}
    assert evening.walk_ins == 1
    assert "1 date" in card("forecast", met_a_few).state()["learned"]


def test_promises_are_kept_worded_and_dropped(met_a_few: Workbook) -> None:
    """The one due first on top; kept goes below; the tracker counts it; every step can be taken back."""
    shown = card("promises", met_a_few)
    shown.do("add", to="Imke", words="the name of the paper")
    shown.do("add", to="Jonas", words="")
    first, second = shown.state()["waiting"]
    shown.do("words", promise=second["key"], words="the form")
    shown.do("kept", promise=first["key"], on=True)
    state = shown.state()
    assert ([one["to"] for one in state["waiting"]], [one["to"] for one in state["kept"]]) == (["Jonas"], ["Imke"])
    assert state["said"] == "1 of 2 kept in time."
    shown.do("drop", promise=second["key"])
    shown.do("undo")
    shown.do("undo")
    assert len(shown.state()["waiting"]) == 2


def test_the_minute_takes_its_promises_from_the_list(met_a_few: Workbook) -> None:
    """One truth: kept on the list is kept in the tracker."""
    came = card("who-came", met_a_few)
    came.do("tick", name="Hara Sato", on=True)
    came.do("promised", name="Hara Sato", words="the form")
    minute = card("weekly-minute", met_a_few)
    assert minute.state()["fromPromises"]
    assert (minute.state()["numbers"]["promised"], minute.state()["numbers"]["kept"]) == (1, 0)
    promises = card("promises", met_a_few)
    promises.do("kept", promise=promises.state()["waiting"][0]["key"], on=True)
    in_time = int(promises.state()["said"].split()[0])
    assert minute.state()["numbers"]["kept"] == in_time


def test_a_minute_is_five_numbers_and_a_line(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """Filled in a few touches, kept, within bounds; no sales anywhere."""
    planned(workbook, first=friday(0))
    shown = card("weekly-minute", workbook)
    assert shown.state()["held"] == ""
    shown.do("held", held="moved inside")
    for field, value in (("others", 4), ("new", 2), ("given", 1), ("received", -3)):
        shown.do("number", field=field, value=value)
    shown.do("words", field="learned", text="Hara sings in a choir")
    state = card("weekly-minute", reopen()).state()
    assert state["numbers"]["received"] == 0
    assert workbook.minutes()[friday(0)] == WeeklyMinute(
        friday(0), "moved inside", others=4, new=2, given=1, learned="Hara sings in a choir"
    )
    assert "no column for sales" in state["noSales"]
    shown.do("undo")
    assert shown.state()["learned"] == ""


def test_missed_weeks_are_blank(workbook: Workbook) -> None:
    """Four weeks ago and today noted: the weeks between are there, blank, and nothing is lost."""
    planned(workbook, first=friday(0))
    for weeks in (-3, 0):
        workbook.set_minute(WeeklyMinute(friday(weeks), others=3))
    weeks = card("weekly-minute", workbook).state()["weeks"]
    assert [week["blank"] for week in weeks][:4] == [False, True, True, False]


def test_the_season_counts_chances(workbook: Workbook) -> None:
    """Skipped weeks are no chance; another weekday and another end change the count; taken back, it is as before."""
    planned(workbook).do("repeat", on=True)
    shown = card("season", workbook)
    left = shown.state()["left"]
    assert left == len(workbook.plan().days)
    day = shown.state()["weeks"][0]["day"]
    shown.do("settle", day=day, settled="skipped")
    assert shown.state()["left"] == left - 1
    shown.do("undo")
    assert shown.state()["left"] == left
    shown.do("ends", day=(friday() + timedelta(days=1)).isoformat())
    assert shown.state()["left"] == 1
    shown.do("ends", day="")
    assert shown.state()["left"] == left


def test_another_weekday_counts_its_own_chances(workbook: Workbook) -> None:
    """A weekly Friday plan, and Wednesday chosen for the season: the chances are Wednesdays."""
    planned(workbook).do("repeat", on=True)
    shown = card("season", workbook)
    shown.do("weekday", weekday="WE")
    assert {date.fromisoformat(week["day"]).weekday() for week in shown.state()["weeks"]} == {2}
    assert "Wednesday" in shown.state()["leftWords"]


def test_without_a_plan_there_is_a_season_all_the_same(workbook: Workbook) -> None:
    """Weekday and end of settings, at least one chance."""
    shown = card("season", workbook)
    assert shown.state()["left"] >= 1
    shown.do("weekday", weekday="WE")
    assert "Wednesday" in shown.state()["leftWords"]
    assert all(date.fromisoformat(one["day"]).weekday() == 2 for one in shown.state()["days"])


def test_before_and_after_tells_meeting_from_remembering(met_a_few: Workbook) -> None:
    """One met at the table, one remembered: both in the share now, each with its own words."""
    came, change = card("who-came", met_a_few), card("before-after", met_a_few)
    assert change.state()["then"]["share"] == 33
    came.do("tick", name="Hara Sato", on=True)
    came.do("met_all")
    mark(met_a_few, "Jo Mill", "met_first")
    state = change.state()
    assert state["now"] == {"met": 1, "since": 1, "remembered": 1, "rest": 1, "share": 75}
    assert "Met in person since: 1. New, met in person: 0. Remembered as met: 1." in state["sentences"]
    change.do("again")
    assert change.state()["then"]["share"] == 75
    change.do("undo")
    assert change.state()["then"]["share"] == 33


def test_people_sorted_later_are_left_out_with_a_word(met_a_few: Workbook) -> None:
    """A contact that was there unsorted cannot be compared; a new one met in person can."""
    met_a_few.add_contacts("Pasted text", [Contact(name="Old Contact", network="X")])
    change = card("before-after", met_a_few)
    mark(met_a_few, "Old Contact", "never")
    assert "1 person you sorted since is left out" in change.state()["leftOut"]
    met_a_few.add_contacts("Pasted text", [Contact(name="New Friend", network="X")])
    mark(met_a_few, "New Friend", "met_first")
    assert change.state()["now"]["since"] == 1


def test_the_audit_is_put_aside_before_the_first_table(met_a_few: Workbook) -> None:
    """Nobody has to think of it: the first tick keeps how things stood."""
    card("who-came", met_a_few).do("tick", name="Hara Sato", on=True)
    assert sorted(met_a_few.before().states.values()) == ["met_first", "never", "never", "unsure"]


def page_of(shown: Card, page: str) -> str:
    """A printed page of a card."""
    heard: list[dict[str, Any]] = []
    shown._printing._tell = heard.append  # type: ignore[attr-defined]  # the browser's end of the line
    shown.do("page", page=page, take=False)
    return str(heard[0]["html"])


@pytest.mark.parametrize("words", HOSTILE)
def test_the_certificate_bears_name_and_pledge(words: str, met_a_few: Workbook) -> None:
    """Any name is words on it; what is done is counted, and nothing blocks printing."""
    shown = card("certificate", met_a_few)
    assert "Certificate" in page_of(shown, "certificate")
    shown.do("write", field="name", text=words)
    card("pledge", met_a_few).do("write", line="cue", text="Wednesday at ten")
    html = page_of(shown, "certificate")
    assert "Wednesday at ten" in html
    assert "<script" not in html
    assert [one["done"] for one in shown.state()["done"]] == [False, True, False]
    assert "Three people" in page_of(shown, "season-page")


def test_northlight_brings_its_nine_fridays(workbook: Workbook) -> None:
    """The numbers that exercise 7.2 and the sample promise: nine held, 9 of 31 kept, more received than given."""
    workbook.prefer(business="northlight")
    figures = {one["words"]: one["number"] for one in card("weekly-minute", workbook).state()["figures"]}
    assert figures["tables held"] == "9"
    assert figures["promises kept in time"] == "9 of 31"
    assert figures["referrals given : received"] == "2 : 7"
    assert card("promises", workbook).state()["said"] == "9 of 31 kept in time."
    season = card("season", workbook).state()["days"]
    assert sum(one["state"] == "held" for one in season) == 9
    assert any("Follow-ups slip" in line for line in card("weekly-minute", workbook).state()["workOn"])
    workbook.prefer(business="own")
    assert card("promises", workbook).state()["waiting"] == []
