"""The weekly minute: five numbers and one line, and what they add up to. No column for sales, on purpose."""

from dataclasses import replace
from datetime import date
from typing import Any, get_args

from kit.cards.planning import PlanningCard, dates_of, today_at
from kit.cards.tracking import minutes_told, promises_by_day, season_so_far
from kit.meetups import NO_SALES, Tracker, WeeklyMinute, day_words, to_work_on
from kit.meetups.tracker import Held
from kit.meetups.weekday import short_day
from kit.workbook import Workbook

LEAD = "One minute a week. A week you miss stays blank: there is no streak to lose."
NUMBERS = ("others", "new", "reconnected", "promised", "kept", "given", "received")
MOST, DATES_SHOWN, LONGEST = 99, 10, 200


class MinuteCard(PlanningCard):
    """One date's minute, and the season so far."""

    kind = "minute"
    name = "weekly-minute"
    about = ("minute", "came", "promise", "occasion", "season", "week")

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._day: date | None = None

    def do_day(self, day: str) -> None:
        """Turn to another date."""
        self._day = date.fromisoformat(day)

    def do_held(self, held: Any) -> None:
        """Say whether it took place."""
        if held not in get_args(Held):
            raise ValueError(f"'held' must be one of {list(get_args(Held))}, got {held!r}")
        self._keep(held=held)

    def do_number(self, field: str, value: int) -> None:
        """Set one of the numbers."""
        if field not in NUMBERS:
            raise ValueError(f"'field' must be one of {list(NUMBERS)}, got {field!r}")
        self._keep(**{field: min(max(int(value), 0), MOST)})

    def do_words(self, field: str, text: str) -> None:
        """Write the one line, or why it was called off."""
        if field not in ("learned", "why"):
            raise ValueError(f"'field' must be 'learned' or 'why', got {field!r}")
        self._keep(**{field: text[:LONGEST]})

    def do_undo(self) -> None:
        """Take back the last change of a minute."""
        self.workbook.undo_tracked("minute", self.slug)

    def _keep(self, **changes: Any) -> None:
        day = self._chosen()
        minute = self.workbook.minutes(self.slug).get(day, WeeklyMinute(day))
        self._saved = self.workbook.set_minute(replace(minute, **changes), self.slug)
        self._day = day  # a noted date is no longer the one offered by itself

    def _dates(self) -> list[date]:
        """The dates so far, newest first; today when there is none yet."""
        today = today_at(self.plan)
        past = [day for day in dates_of(self.workbook, today) if day <= today]
        return list(reversed(past))[:DATES_SHOWN] or [today]

    def _chosen(self) -> date:
        dates, noted = self._dates(), self.workbook.minutes(self.slug)
        if self._day in dates:
            return self._day
        return next((day for day in dates if day not in noted), dates[0])

    def state(self) -> dict[str, Any]:
        """The minute of one date, the weeks, and what they add up to."""
        day, noted = self._chosen(), minutes_told(self.workbook)
        minute = noted.get(day, WeeklyMinute(day))
        tracker = season_so_far(self.workbook)
        return self.shared() | {
            "lead": LEAD,
            "dates": [
                {"day": one.isoformat(), "words": short_day(one), "noted": one in noted} for one in self._dates()
            ],
            "day": day.isoformat(),
            "dayWords": day_words(day),
            "held": minute.held if day in noted else "",
            "why": minute.why,
            "numbers": {name: getattr(minute, name) for name in NUMBERS},
            "fromPromises": day in promises_by_day(self.workbook) and day in noted,
            "learned": minute.learned,
            "figures": figures(tracker),
            "weeks": [_week(when, note) for when, note in tracker.weeks],
            "workOn": list(to_work_on(tracker)) if noted else [],
            "noSales": NO_SALES,
            "canUndo": self.workbook.can_undo_tracked("minute", self.slug),
        }


def figures(tracker: Tracker) -> list[dict[str, str]]:
    """Give what a season adds up to, as large numbers with words."""
    return [
        {"number": f"{tracker.chances_left}", "words": "chance left" if tracker.chances_left == 1 else "chances left"},
        {"number": f"{tracker.held}", "words": "table held" if tracker.held == 1 else "tables held"},
        {"number": f"{tracker.new}", "words": "met in person for the first time"},
        {"number": f"{tracker.kept} of {tracker.promised}", "words": "promises kept in time"},
        {"number": f"{tracker.given} : {tracker.received}", "words": "referrals given : received"},
    ]


def _week(day: date, minute: WeeklyMinute | None) -> dict[str, Any]:
    if minute is None:
        return {"words": short_day(day), "blank": True, "cells": [], "learned": ""}
    cells = ["–" if minute.held == "called off" else f"{minute.others}", f"{minute.new}"]
    cells += [f"{minute.kept} of {minute.promised}", f"{minute.given} : {minute.received}"]
    off = f"Called off{f': {minute.why}' if minute.why else ''}. " if minute.held == "called off" else ""
    return {"words": short_day(day), "blank": False, "cells": cells, "learned": f"{off}{minute.learned}"}
