"""The venue check: ten lines a guest would ask about, what to mend, and one phone call for the rest."""

from dataclasses import replace
from typing import Any

from kit.cards.planning import PlanningCard
from kit.meetups import ACCESS_LINES, Venue, access_words, comfort_words, to_ask, to_mend
from kit.workbook import Workbook

LEAD = "Ten lines about {place}. What you don't know yet becomes one phone call. A “no” is no mark: say it, or mend it."
ANSWERS = ("yes", "no", "ask")


class VenueCard(PlanningCard):
    """The place of the plan, or one of its places in turn."""

    kind = "venue"
    name = "venue-check"
    about = ("occasion",)

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._at = 0

    def do_answer(self, line: str, value: Any) -> None:
        """Answer one line; "ask" stands for phone and ask."""
        if value not in ANSWERS or line not in {one.name for one in ACCESS_LINES}:
            raise ValueError(f"'value' must be one of {list(ANSWERS)}, got {value!r} for {line!r}")
        venue = self._venue()
        venues = list(self.plan.venues) or [venue]
        venues[self._place()] = replace(venue, access={**venue.access, line: value})
        self.keep(replace(self.plan, venues=tuple(venues)))

    def do_look_at(self, place: int) -> None:
        """Go to another of the places."""
        self._at = place

    def do_undo(self) -> None:
        """Take back the last change of the plan."""
        self.workbook.undo_planned("plan", self.slug)

    def _place(self) -> int:
        return min(max(self._at, 0), max(len(self.plan.venues) - 1, 0))

    def _venue(self) -> Venue:
        return (self.plan.venues or (Venue(),))[self._place()]

    def state(self) -> dict[str, Any]:
        """The ten lines, and what follows from them."""
        venue = self._venue()
        name = venue.name.strip() or "your place"
        waiting = to_ask(venue)
        return self.shared() | {
            "title": f"Is {name} good for everybody?",
            "lead": LEAD.format(place=name),
            "places": [one.name or f"Place {number}" for number, one in enumerate(self.plan.venues, 1)],
            "at": self._place(),
            "lines": [
                {"name": line.name, "asks": line.asks, "answer": venue.access.get(line.name, "")}
                for line in ACCESS_LINES
            ],
            "known": len(ACCESS_LINES) - len(waiting),
            "toAsk": [line.asks for line in waiting],
            "toMend": list(to_mend(venue)) if venue.access else [],
            "guests": " ".join(part for part in (access_words(venue), comfort_words(venue)) if part),
            "canUndo": self.workbook.can_undo_planned("plan", self.slug),
        }
