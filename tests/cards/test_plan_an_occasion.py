"""The plan, its venue, its invitation and its forecast: each line is kept, checked in words, and can be taken back."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kit.cards import card
from kit.cards.planning import today_at
from kit.meetups import ACCESS_LINES, Occasion, WeeklyMinute, day_words
from kit.workbook import Evening, Guests, Workbook

from .hostile import HOSTILE
from .plans import friday, planned


def test_an_empty_plan_says_what_is_missing(workbook: Workbook) -> None:
    """Place and day come first; dates within two weeks are offered; nothing is stored by looking."""
    state = card("plan-occasion", workbook).state()
    assert state["missing"][0].startswith("Say where")
    assert len(state["soon"]) == 2
    assert not state["ready"]
    assert not workbook.has_plan()


def test_a_plan_becomes_ready_line_by_line(workbook: Workbook, reopen: Callable[[], Workbook]) -> None:
    """Each line shortens the list; the ticket shows it; tomorrow all is there."""
    shown = planned(workbook)
    state = shown.state()
    assert (state["ready"], state["missing"]) == (True, [])
    assert state["ticket"]["name"] == "Friday patio"
    assert state["ticket"]["hours"] == "5 pm to 6:30 pm"
    assert any("Ask 3 more yourself" in line for line in state["worth"])
    again = card("plan-occasion", reopen()).state()
    assert again["plan"]["sign"] == "the yellow plant"
    assert again["ready"]
    shown.do("set", field="ends", value="")
    assert any("when it ends" in line for line in shown.state()["missing"])
    shown.do("undo")
    assert shown.state()["ready"]


def test_every_week_until_the_season_ends(workbook: Workbook) -> None:
    """One tick makes it weekly; a date left out is no date; a holiday on a date is named."""
    shown = planned(workbook)
    shown.do("repeat", on=True)
    dates = shown.state()["dates"]
    assert len(dates) >= 2
    assert {one["skipped"] for one in dates} == {False}
    shown.do("skip", day=dates[1]["day"], on=True)
    assert dates[1]["day"] not in [day.isoformat() for day in workbook.plan().days]
    assert shown.state()["dates"][1]["skipped"]
    shown.do("skip", day=dates[1]["day"], on=False)
    assert dates[1]["day"] in [day.isoformat() for day in workbook.plan().days]
    shown.do("repeat", on=False)
    assert len(workbook.plan().days) == 1


@pytest.mark.parametrize("half", ["0002-11-27", "0202-11-27", "9999-12-31"])
def test_a_year_half_typed_changes_nothing(half: str, workbook: Workbook) -> None:
    """While a year is typed, the date box passes through years nobody plans for: the plan stays as it was."""
    shown, season = planned(workbook), card("season", workbook)
    before, left = workbook.plan(), season.state()["left"]
    shown.do("set", field="first", value=half)
    shown.do("set", field="last", value=half)
    season.do("ends", day=half)
    assert workbook.plan() == before
    assert season.state()["left"] == left


def test_a_holiday_on_a_date_is_suggested_for_skipping(workbook: Workbook) -> None:
    """Good Friday of 2030 is on a weekly plan around it."""
    plan = Occasion(name="Friday patio", first=date(2030, 4, 12), last=date(2030, 4, 26))
    workbook.set_plan(plan)
    shown = card("plan-occasion", workbook)
    holidays = {one["day"]: one["holiday"] for one in shown.state()["dates"]}
    assert holidays == {"2030-04-12": "", "2030-04-19": "Good Friday", "2030-04-26": ""}


def test_places_take_turns(workbook: Workbook) -> None:
    """A second place is every second week's; taken out, all is as before."""
    shown = planned(workbook)
    shown.do("repeat", on=True)
    shown.do("add_venue")
    shown.do("venue", place=1, field="name", value="Mill Yard")
    places = [one["place"] for one in shown.state()["dates"]]
    assert places[:2] == ["Quay Deck", "Mill Yard"]
    assert any("address of Mill Yard" in line for line in shown.state()["missing"])
    shown.do("drop_venue", place=1)
    assert shown.state()["ready"]


def test_people_are_asked_once(workbook: Workbook) -> None:
    """A name is on the list once, however it is written; it can be taken off."""
    shown = planned(workbook)
    for name in ("Priya Nair", " priya  nair ", "Hara Sato", "  "):
        shown.do("ask", name=name)
    assert workbook.plan().asked == ("Priya Nair", "Hara Sato")
    shown.do("unask", name="Priya Nair")
    assert workbook.plan().asked == ("Hara Sato",)


def test_turnout_is_planned_for_four_numbers(workbook: Workbook) -> None:
    """Nobody, one, nine, twenty: circles follow from it, words are the learner's."""
    shown = planned(workbook)
    rows = {row["others"]: row for row in shown.state()["turnout"]}
    assert [len(rows[n]["seats"]) for n in (0, 1, 9, 20)] == [1, 1, 3, 6]
    assert rows[9]["seats"] == [4, 3, 3]
    shown.do("turnout", others=0, text="Read my book to the end")
    assert workbook.plan().turnout[0] == "Read my book to the end"


def test_a_new_plan_keeps_the_way_back(workbook: Workbook) -> None:
    """Begun anew by mistake: one step back."""
    shown = planned(workbook)
    shown.do("clear")
    assert workbook.plan() == Occasion()
    shown.do("undo")
    assert workbook.plan().name == "Friday patio"


@pytest.mark.parametrize("words", HOSTILE)
def test_words_stay_words_in_a_plan(words: str, workbook: Workbook) -> None:
    """Any text in any line is shown as it was written, and every card of the plan still draws."""
    shown = planned(workbook, name=words, sign=words, welcome=words)
    shown.do("venue", place=0, field="name", value=words)
    assert shown.state()["plan"]["name"] == words[:200]
    for name in ("plan-occasion", "venue-check", "invitation", "forecast", "plan-files", "season"):
        assert card(name, workbook).widget.state["trouble"] == ""


def test_the_venue_check_knows_what_to_ask(workbook: Workbook) -> None:
    """Ten lines; unknown ones are one phone call; a no is mended; guests read the rest."""
    shown = card("venue-check", workbook)
    assert shown.state()["known"] == 0
    for line, value in (("door", "yes"), ("washroom", "no"), ("bills", "yes"), ("shade", "ask")):
        shown.do("answer", line=line, value=value)
    state = shown.state()
    assert (state["known"], len(state["lines"])) == (3, len(ACCESS_LINES))
    assert "Shade" in state["toAsk"]
    assert any("washroom" in line for line in state["toMend"])
    assert "Separate bills" in state["guests"]
    shown.do("undo")
    assert card("venue-check", workbook).state()["lines"][5]["answer"] == ""


def test_the_invitation_follows_the_plan_until_worded_by_hand(workbook: Workbook) -> None:
    """A changed sign is in it at once; a slot worded by hand stays; emptied, it follows again."""
    plan, shown = planned(workbook), card("invitation", workbook)
    assert "yellow plant" in shown.state()["wordings"][0]["text"]
    shown.do("slot", slot="find", text="We sit by the big fern")
    plan.do("set", field="sign", value="the red flag")
    assert "big fern" in shown.state()["wordings"][0]["text"]
    shown.do("slot", slot="find", text="")
    assert "red flag" in shown.state()["wordings"][0]["text"]
    shown.do("undo")
    assert "big fern" in shown.state()["wordings"][0]["text"]


def test_a_ready_plan_makes_an_invitation_without_findings(workbook: Workbook) -> None:
    """What the plan asks for is what a stranger needs; four wordings, each with its length."""
    planned(workbook)
    state = card("invitation", workbook).state()
    assert state["findings"] == []
    assert [one["channel"] for one in state["wordings"]] == ["short post", "LinkedIn", "e-mail", "poster"]
    assert all(re.match(r"\d+ of \d+ ", one["count"]) for one in state["wordings"])
    assert state["mail"].startswith("mailto:?subject=")


def test_a_standing_invitation_is_about_its_next_date(workbook: Workbook) -> None:
    """Three weeks into a weekly plan, ticket and words name the Friday to come, never the first one."""
    shown = planned(workbook, first=friday(-2))
    shown.do("set", field="last", value=friday(3).isoformat())
    coming = next(day for day in workbook.plan().days if day >= today_at(workbook.plan()))
    assert shown.state()["ticket"]["day"] == day_words(coming)
    assert f"{coming.day} {coming:%B}" in card("invitation", workbook).state()["wordings"][0]["text"]


def test_a_pitch_is_underlined_and_may_stay(workbook: Workbook) -> None:
    """The words of a finding are one piece of the text; dismissed, they are a finding no more; nothing is changed."""
    planned(workbook)
    shown = card("invitation", workbook)
    text = "Everybody welcome Friday 5-6:30 pm, 4 Harbour Lane. Special offers, $5 off!"
    shown.do("own", text=text)
    state = shown.state()
    assert "".join(piece["text"] for piece in state["pieces"]) == text
    marked = {piece["finding"]: piece["text"] for piece in state["pieces"] if piece["finding"]}
    assert marked["pitch"] == "Special offers"
    assert marked["price"] == "$5"
    shown.do("dismiss", name="pitch", on=True)
    names = [one["name"] for one in shown.state()["findings"]]
    assert "pitch" not in names
    assert "price" in names
    shown.do("dismiss", name="pitch", on=False)
    assert "pitch" in [one["name"] for one in shown.state()["findings"]]
    assert state["wordings"][0]["text"] == text


def test_a_hundred_fridays_are_a_hundred(workbook: Workbook) -> None:
    """The picture and its text twin agree, with nobody asked and with many."""
    planned(workbook)
    shown = card("forecast", workbook)
    for _ in range(2):
        picture = shown.state()["picture"]
        assert len(picture["fridays"]) == 100
        assert sum(band["fridays"] for band in picture["bands"]) == 100
        for place, band in enumerate(picture["bands"]):
            assert sum(one["band"] == place for one in picture["fridays"]) == band["fridays"]
        shown.do("three")


def test_asking_in_person_and_rain_change_the_picture(workbook: Workbook) -> None:
    """Three yeses empty the first row of tables; rain fills it a little again; no post, fewer people."""
    planned(workbook)
    shown = card("forecast", workbook)

    def alone() -> int:
        return int(shown.state()["picture"]["bands"][0]["fridays"])

    before = alone()
    shown.do("three")
    asked = alone()
    assert asked < before
    shown.do("rain", on=True)
    assert alone() > asked
    shown.do("rain", on=False)
    shown.do("post", on=False)
    assert alone() > asked
    shown.do("undo")
    shown.do("undo")
    assert alone() == before


def test_the_forecast_counts_the_people_of_the_plan(workbook: Workbook) -> None:
    """Somebody asked is “no answer yet” until the learner says more."""
    planned(workbook).do("ask", name="Priya")
    shown = card("forecast", workbook)
    assert shown.state()["people"] == [{"name": "Priya", "said": "no_answer"}]
    shown.do("said", person="Priya", group="yes_in_person")
    shown.do("more", group="maybe", count=4)
    counts = {group["id"]: group["count"] for group in shown.state()["groups"]}
    assert (counts["yes_in_person"], counts["maybe"], counts["no_answer"]) == (1, 4, 0)
    assert workbook.guests() == Guests({"Priya": "yes_in_person"}, {"maybe": 4})


def test_own_counts_lead_after_a_while(workbook: Workbook) -> None:
    """Five dates with nobody of the maybes: the guess gives way, and the card says whose numbers they are."""
    planned(workbook)
    shown = card("forecast", workbook)
    shown.do("more", group="maybe", count=10)
    ours = shown.state()
    for week in range(5):
        day = friday(0) - timedelta(weeks=week)
        workbook.set_evening(Evening(day, groups={"maybe": (0, 8)}), WeeklyMinute(day), [])
    yours = shown.state()
    assert (ours["groups"][2]["whose"], yours["groups"][2]["whose"]) == ("our guess", "your numbers")
    assert "our starting guesses" in ours["sentences"][2]
    assert "your own numbers" in yours["sentences"][2]
    assert "5 dates" in yours["learned"]


@pytest.mark.parametrize("slug", ["thistle", "ledgerwood", "northlight"])
def test_a_made_up_business_brings_its_plan(slug: str, workbook: Workbook) -> None:
    """Ready, marked as made up, and never in the learner's own plan."""
    workbook.prefer(business=slug)
    state = card("plan-occasion", workbook).state()
    assert state["madeUp"]
    assert state["ready"], state["missing"]
    assert workbook.plan() == Occasion()
    workbook.prefer(business="own")
    assert card("plan-occasion", workbook).state()["plan"]["name"] == ""


def test_cards_of_a_plan_hear_of_it(workbook: Workbook) -> None:
    """A line changed on one card is on the others at once."""
    shown = [card(name, workbook) for name in ("venue-check", "invitation", "forecast", "plan-files", "season")]
    before = [one.widget.state for one in shown]
    planned(workbook).do("ask", name="Priya Nair")
    assert all(one.widget.state != old for one, old in zip(shown, before, strict=True))
