"""Settling a standing invitation week by week: confirmed, skipped or moved, so that it never goes stale."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from kit.cards.planning import PlanningCard
from kit.meetups import Occasion, Week, day_words, week_news

SETTLED = ("", "confirmed", "skipped", "moved")
LONGEST = 120


class Settling(PlanningCard):
    """A card that settles weeks, with an undo of its own."""

    def do_settle(self, day: str, settled: Any, place: str = "", why: str = "") -> None:
        """Settle one date: confirmed, skipped, moved, or not said ("")."""
        if settled not in SETTLED:
            raise ValueError(f"'settled' must be one of {list(SETTLED)}, got {settled!r}")
        week = Week(date.fromisoformat(day), settled, place.strip()[:LONGEST], why.strip()[:LONGEST])
        self._saved = self.workbook.settle(week, self.slug)

    def do_undo(self) -> None:
        """Take back what was settled last."""
        self.workbook.undo_planned("week", self.slug)

    @property
    def can_undo_week(self) -> bool:
        """Tell whether there is something to take back."""
        return self.workbook.can_undo_planned("week", self.slug)


def week_drawn(week: Week, weeks: Sequence[Week], plan: Occasion) -> dict[str, Any]:
    """Give one week as the page draws it, with the line to post when it is not as planned."""
    venue = plan.venue_on(week.day)
    return {
        "day": week.day.isoformat(),
        "words": day_words(week.day),
        "settled": week.settled,
        "place": week.place or (venue.indoors if week.settled != "moved" else ""),
        "usual": venue.name,
        "news": week_news(week, weeks, plan.name or "Our table"),
    }
