"""The season: how many chances are left, which weeks are settled, and what has been."""

from dataclasses import replace
from datetime import date
from typing import Any

from kit.cards.planning import TooFar, chances_of, date_typed, dates_of, season_of, today_at, weekday_of
from kit.cards.settling import Settling, week_drawn
from kit.meetups import WEEKDAYS, Occasion, Week, WeeklyMinute, day_words, to_settle
from kit.meetups.weekday import short_day, weekday_name

LEAD = (
    "Fewer than you think, and more than you need. Settle each week in time, so that nobody stands at an empty table."
)
NEXT_WEEKS = 4


class SeasonCard(Settling):
    """The season's dates, bound to the plan and the tracker."""

    kind = "season"
    name = "season"
    about = ("occasion", "season", "week", "minute", "came")

    def do_weekday(self, weekday: Any) -> None:
        """Choose the weekday."""
        if weekday not in WEEKDAYS:
            raise ValueError(f"'weekday' must be one of {list(WEEKDAYS)}, got {weekday!r}")
        self._saved = self.workbook.set_stretch(replace(self.workbook.stretch(self.slug), weekday=weekday), self.slug)

    def do_ends(self, day: str) -> None:
        """Choose the first day after the season; blank for the usual end."""
        try:
            ends = date_typed(day, today_at(self.plan))
        except TooFar:
            return
        self._saved = self.workbook.set_stretch(replace(self.workbook.stretch(self.slug), ends=ends), self.slug)

    def state(self) -> dict[str, Any]:
        """The dates as a row of tables, and the next weeks to settle."""
        plan, today = self.plan, today_at(self.plan)
        chances, known = chances_of(self.workbook, today), self.workbook.weeks(self.slug)
        stretch = season_of(self.workbook, today)
        weeks = tuple(known.get(day, Week(day)) for day in chances)
        left = [week for week in weeks if week.settled != "skipped"]
        minutes = self.workbook.minutes(self.slug)
        return self.shared() | {
            "lead": LEAD,
            "left": len(left),
            "leftWords": _left(len(left), weekday_name(weekday_of(self.workbook)), stretch.name),
            "weekday": weekday_of(self.workbook),
            "weekdays": [{"id": one, "text": weekday_name(one)} for one in WEEKDAYS],
            "ends": stretch.ends.isoformat(),
            "earliest": today.isoformat(),
            "chosen": self.workbook.stretch(self.slug).ends is not None,
            "days": [_day(day, today, known.get(day), minutes.get(day)) for day in dates_of(self.workbook, today)],
            "toSettle": list(to_settle(weeks, today)),
            "weeks": [week_drawn(week, weeks, plan if plan.days else Occasion()) for week in weeks[:NEXT_WEEKS]],
            "canUndo": self.can_undo_week,
        }


def _left(count: int, weekday: str, name: str) -> str:
    return f"{weekday} left in {name}" if count == 1 else f"{weekday}s left in {name}"


def _day(day: date, today: date, week: Week | None, minute: WeeklyMinute | None) -> dict[str, Any]:
    """Give one date as a tile: what it is, and the same in words."""
    if minute:
        off = minute.held == "called off"
        state = "off" if off else "held"
        said = f"called off{f': {minute.why}' if minute.why else ''}" if off else f"held, {minute.others} others"
    elif day < today:
        state, said = "blank", "blank"
    else:
        settled = week.settled if week else ""
        state, said = settled or "open", settled or "to come"
    return {
        "day": day.isoformat(),
        "number": str(day.day),
        "month": f"{day:%b}",
        "state": state,
        "others": minute.others if minute else 0,
        "said": f"{short_day(day)}: {said}",
        "today": day == today,
        "title": day_words(day),
    }
