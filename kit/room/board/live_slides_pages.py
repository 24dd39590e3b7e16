"""The slides: what the whole room reads, a row of the run sheet at a time. No names, no answers, no notes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kit.course.run_sheets import Row, sitting
from kit.meetups import day_words, time_zone
from kit.room.board.desk import Pages
from kit.room.board.hand_out_pages import FRIDAYS
from kit.room.board.live_sheet_pages import running, shown_to_all
from kit.room.class_fridays import from_json, to_mend
from kit.settings import section

RULE_OF_THUMB = "B"  # the script line that goes with the first look at the balance bar


class LiveSlidesPages(Pages):
    """Everything under /slides. The run sheet has a link to them."""

    def routes(self) -> Sequence[BaseRoute]:
        """Give its addresses."""
        return [Route("/slides", self._page), Route("/slides/room", self._room)]

    async def _page(self, request: Request) -> Response:
        return self.desk.shown(request, "live_slides.html", "run-sheet")

    async def _room(self, request: Request) -> Response:
        """Give what the slides show."""
        self.desk.must_be_instructor(request)
        clock = self.desk.picture.clock
        sheet = sitting(clock.format) if clock else None
        rows = [shown_to_all(row) for row in sheet.rows] if sheet else []
        slides = [one for place, row in enumerate(sheet.rows) for one in slides_of(place, row)] if sheet else []
        return JSONResponse({**running(self.desk, sheet), "rows": rows, "slides": slides, "friday": self._friday()})

    def _friday(self) -> dict[str, str]:
        """The class's first Friday, once it is ready to be told; else nothing."""
        kept = self.desk.kept(FRIDAYS)
        today = datetime.now(time_zone(section("place")["zone"])).date()
        fridays = from_json(kept) if isinstance(kept, dict) else None
        if fridays is None or fridays.first is None or list(to_mend(fridays, today)):
            return {}
        return {"day": day_words(fridays.first), "hours": fridays.hours, "place": fridays.place}


def slides_of(place: int, row: Row) -> list[dict[str, Any]]:
    """Give the slides of a row: one; two where a rule of thumb is first met, which is to be told as what it is."""
    one = {"place": place, "kind": row.kind, "title": row.title, "room": row.room, "points": row.points}
    if row.kind == "worked" and row.points and any(script.letter == RULE_OF_THUMB for script in row.scripts):
        habit, *rest = row.points
        return [one | {"points": ()}, one | {"kind": "rule", "title": habit, "room": " ".join(rest), "points": ()}]
    return [one]
