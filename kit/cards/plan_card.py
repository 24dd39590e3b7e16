"""The plan card: one real occasion, what is still missing before it is ready, and what to do however many come."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from kit.cards.planning import PlanningCard, TooFar, date_typed, next_day, people_to_offer, season_of, today_at
from kit.cards.who import sample_in_use
from kit.meetups import (
    KINDS,
    SAFETY,
    WEEKDAYS,
    Holiday,
    Occasion,
    Venue,
    circles,
    circles_in_words,
    day_words,
    from_plain,
    holidays_near,
    hour_words,
    missing,
    to_plain,
    weekly,
    worth_adding,
)
from kit.meetups.weekday import short_day, weekday_name
from kit.settings import section
from kit.workbook import Edition

LEAD = "One real occasion within two weeks. Small is fine, and you can change everything later."
TEXTS = ("name", "host", "welcome", "sign", "cost", "contact", "last_line", "second_host", "thank")
OTHERS = ("kind", "first", "last", "starts", "ends", "sign_up")
PLACE = ("name", "address", "seat", "indoors", "public")
HEADS = {0: "Nobody", 1: "One", 9: "Nine", 20: "Twenty"}
MOST_PLACES, LONGEST = 4, 200
SKIPPABLE = 26  # dates offered for skipping: half a year of weeks


class PlanCard(PlanningCard):
    """The occasion, bound to the workbook."""

    kind = "plan"
    name = "plan-occasion"
    about = ("occasion", "season", "tie", "mark", "contact", "decision")

    def do_set(self, field: str, value: Any) -> None:
        """Change one line of the plan; dates and hours come as ISO text, None for a blank one."""
        if field not in (*TEXTS, *OTHERS):
            raise ValueError(f"'field' must be one of {[*TEXTS, *OTHERS]}, got {field!r}")
        if field in ("first", "last") and _is_far(value, self.plan):
            return
        if isinstance(value, str):
            value = value[:LONGEST] if field in TEXTS else value or None
        before = self.plan
        changed = from_plain(Occasion, {**to_plain(before), field: value})
        if field == "first" and changed.first:
            changed = replace(changed, weekday=WEEKDAYS[changed.first.weekday()])
        if changed.first is None or (changed.last and changed.last < changed.first):
            changed = replace(changed, last=None)
        self.keep(changed)

    def do_repeat(self, on: bool) -> None:
        """Make it every week to the season's end, or once."""
        plan = self.plan
        if plan.first is None:
            return
        ends = season_of(self.workbook, plan.first).ends - timedelta(days=1)
        self.keep(replace(plan, last=max(ends, plan.first + timedelta(weeks=1)) if on else None, skip=()))

    def do_skip(self, day: str, on: bool) -> None:
        """Leave a date out, or take it in again."""
        left_out = {*self.plan.skip, date.fromisoformat(day)} if on else {*self.plan.skip} - {date.fromisoformat(day)}
        self.keep(replace(self.plan, skip=tuple(sorted(left_out))))

    def do_venue(self, place: int, field: str, value: Any) -> None:
        """Change one line about a place; the first place begins with its first line."""
        if field not in PLACE:
            raise ValueError(f"'field' must be one of {list(PLACE)}, got {field!r}")
        venues = list(self.plan.venues) or [Venue()]
        value = value[:LONGEST] if isinstance(value, str) else value
        venues[place] = from_plain(Venue, {**to_plain(venues[place]), field: value})
        self.keep(replace(self.plan, venues=tuple(venues)))

    def do_add_venue(self) -> None:
        """Add a place: with several, they take turns."""
        venues = self.plan.venues or (Venue(),)
        if len(venues) < MOST_PLACES:
            self.keep(replace(self.plan, venues=(*venues, Venue())))

    def do_drop_venue(self, place: int) -> None:
        """Take a place out."""
        venues = self.plan.venues
        self.keep(replace(self.plan, venues=(*venues[:place], *venues[place + 1 :])))

    def do_ask(self, name: str) -> None:
        """Add somebody whom the host asks personally."""
        name = " ".join(name.split())[:60]
        if name and name.casefold() not in {one.casefold() for one in self.plan.asked}:
            self.keep(replace(self.plan, asked=(*self.plan.asked, name)))

    def do_unask(self, name: str) -> None:
        """Take somebody off that list."""
        self.keep(replace(self.plan, asked=tuple(one for one in self.plan.asked if one != name)))

    def do_turnout(self, others: int, text: str) -> None:
        """Say what to do when so many others come."""
        if others not in HEADS:
            raise ValueError(f"'others' must be one of {list(HEADS)}, got {others!r}")
        self.keep(replace(self.plan, turnout={**self.plan.turnout, others: text[:LONGEST]}))

    def do_clear(self) -> None:
        """Begin a new plan; Undo brings the old one back."""
        self.keep(Occasion())
        self.workbook.hand_over(Edition(), self.slug)  # another occasion: calendars must not take it for the old one

    def do_undo(self) -> None:
        """Take back the last change."""
        self.workbook.undo_planned("plan", self.slug)

    def state(self) -> dict[str, Any]:
        """The plan, what is missing, and what is offered."""
        plan, sample = self.plan, sample_in_use(self.workbook)
        today = today_at(plan)
        open_ = list(missing(plan, today))
        return self.shared() | {
            "title": f"The occasion of {sample.name}" if sample else "Your occasion",
            "lead": LEAD,
            "plan": to_plain(replace(plan, venues=plan.venues or (Venue(),))),
            "kinds": [{"id": id, "text": text} for id, text in KINDS.items()],
            "ticket": ticket(plan),
            "repeats": plan.last is not None,
            "every": f"Every {weekday_name(plan.weekday)}" if plan.first else "Every week",
            "dates": dates(plan),
            "earliest": today.isoformat(),
            "soon": soon(plan, today),
            "rain": _rain(),
            "missing": open_,
            "worth": [] if open_ else list(worth_adding(plan)),
            "ready": not open_,
            "offered": people_to_offer(self.workbook, plan.asked),
            "wanted": section("meetup")["ask_in_person"],
            "turnout": [_turnout(plan, others) for others in HEADS],
            "safety": list(SAFETY),
            "mostPlaces": MOST_PLACES,
            "canUndo": self.workbook.can_undo_planned("plan", self.slug),
        }


def _is_far(value: Any, plan: Occasion) -> bool:
    """Tell whether a date box is still being filled."""
    try:
        date_typed(value or "", today_at(plan))
    except TooFar:
        return True
    return False


def ticket(plan: Occasion) -> dict[str, str]:
    """Give the plan as a ticket shows it, for its next date; what is missing is blank."""
    day = next_day(plan)
    venue = plan.venue_on(day) if day else (plan.venues or (Venue(),))[0]
    after = sum(day is not None and one > day for one in plan.days)
    hours = f"{hour_words(plan.starts)} to {hour_words(plan.ends)}" if plan.starts and plan.ends else ""
    return {
        "name": plan.name.strip(),
        "day": day_words(day) if day else "",
        "hours": hours,
        "place": venue.name.strip(),
        "address": venue.address.strip(),
        "sign": plan.sign.strip(),
        "welcome": plan.welcome.strip(),
        "more": f"and {after} more {weekday_name(plan.weekday)}{'s' * (after > 1)}" if after else "",
    }


def dates(plan: Occasion) -> list[dict[str, Any]]:
    """Give every date of a weekly plan, skipped or not, with the public holiday on it or just after it."""
    if plan.first is None or plan.last is None:
        return []
    days = tuple(weekly(plan.first, plan.last, plan.weekday))[:SKIPPABLE]
    found = {one.meeting: one for one in _holidays(days)}
    return [
        {"day": day.isoformat(), "words": short_day(day), "skipped": day in plan.skip, "place": _place(plan, day)}
        | _holiday(found.get(day))
        for day in days
    ]


def _place(plan: Occasion, day: date) -> str:
    return plan.venue_on(day).name if len(plan.venues) > 1 and day in plan.days else ""


def _holiday(holiday: Holiday | None) -> dict[str, str]:
    return {"holiday": holiday.name if holiday and holiday.same_day else "", "note": holiday.words if holiday else ""}


@lru_cache(maxsize=64)
def _holidays(days: tuple[date, ...]) -> tuple[Holiday, ...]:
    return holidays_near(days)


def soon(plan: Occasion, today: date) -> list[dict[str, str]]:
    """Offer the next two of the host's weekday: a plan within two weeks happens."""
    if plan.first is not None:
        return []
    coming = list(weekly(today + timedelta(days=1), today + timedelta(days=14), plan.weekday))
    return [{"day": day.isoformat(), "words": short_day(day)} for day in coming]


def _rain() -> str:
    rules = section("meetup")
    by = datetime(2000, 1, 1, rules["announce_by"]).time()
    return (
        f"Look at the forecast at noon. At {rules['go_inside_at']}% or more, or with a warning for thunder, heat or "
        f"smoke, you go inside and say so by {hour_words(by)}. (Our rule of thumb.)"
    )


def _turnout(plan: Occasion, others: int) -> dict[str, Any]:
    return {
        "others": others,
        "head": HEADS[others],
        "text": plan.turnout.get(others, ""),
        "seats": list(circles(others + 1)),
        "words": circles_in_words(others + 1),
    }
