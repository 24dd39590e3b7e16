"""The run sheet, live: what is on, what to say and do, what to cut when late, and the pages to print."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kit.course import lesson
from kit.course.run_sheets import Row, Sitting, alone, cuts, mix_ups, sitting, stand
from kit.room.board.desk import Desk, Pages, told
from kit.room.board.pace import ALONE, formats
from kit.room.board.pages import Way
from kit.room.board.picture import Picture
from kit.room.board.position import Position, from_json, to_json

NAME = "run-sheet"  # of the document
EVERYTHING = 10_000.0  # minutes late: then everything that may go is on the list


class LiveSheetPages(Pages):
    """Everything under /run-sheet."""

    way = Way("run-sheet", "Run sheet")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._one_at_a_time = asyncio.Lock()  # two screens that press at once follow each other

    def routes(self) -> Sequence[BaseRoute]:
        """Give its addresses."""
        return [
            Route("/run-sheet", self._page),
            Route("/run-sheet/room", self._room),
            Route("/run-sheet/do", self._do, methods=["POST"]),
        ]

    async def _page(self, request: Request) -> Response:
        return self.desk.shown(request, "live_sheet.html", "run-sheet")

    async def _room(self, request: Request) -> Response:
        """Give what the page draws: the sheet whose clock runs, else the one it asks to look at."""
        self.desk.must_be_instructor(request)
        return JSONResponse(self._drawn(request.query_params.get("format", "")))

    async def _do(self, request: Request) -> Response:
        """Do what the page asks, keep it, and give what the page then draws."""
        self.desk.must_be_instructor(request)
        message = await told(request)
        if not isinstance(message, dict):
            raise HTTPException(400, "A message must be an object")
        async with self._one_at_a_time:
            clock = self.desk.picture.clock
            sheet = sitting(clock.format) if clock else None
            if clock and sheet:
                before = position_now(self.desk, sheet)
                after = before.after(message, sheet, clock.minute(datetime.now(UTC)))
                if after != before:
                    await self.desk.keep(NAME, to_json(after))
        return JSONResponse(self._drawn(""))

    def _drawn(self, wanted: str) -> dict[str, Any]:
        clock = self.desk.picture.clock
        choice = clock.format if clock else wanted
        sheet = sitting(choice) or (None if choice == ALONE else sitting(formats()[0]))
        drawn = {"formats": formats(), **running(self.desk, sheet), "format": sheet.choice if sheet else ALONE}
        if sheet is None:
            return drawn | {"rows": [], "alone": [_stop(one.lessons, one.minutes, one.has) for one in alone()]}
        rows = [_row(row, self.desk.picture) for row in sheet.rows]
        return drawn | {"title": sheet.title, "rows": rows, "cuts": self._cuts(sheet)}

    def _cuts(self, sheet: Sitting) -> list[dict[str, Any]]:
        """Everything ahead that may go, in its order; `needed` is what would bring a late room back on time."""
        position, clock = position_now(self.desk, sheet), self.desk.picture.clock
        at, cut = position.place, position.cut
        ends = position.expected_end(sheet, clock.minute(datetime.now(UTC))) if clock else 0.0
        late = at < len(sheet.rows) and ends - stand(sheet, ends, at, cut).due >= 1
        needed = {one.place for one in cuts(sheet, ends, at, cut)} if late else set()
        return [
            {"place": one.place, "wins": one.wins, "ours": one.ours, "needed": one.place in needed}
            for one in cuts(sheet, EVERYTHING, at)
        ]


def position_now(desk: Desk, sheet: Sitting) -> Position:
    """Give where the instructor is on the sheet of the clock that runs; its first row before it does."""
    clock = desk.picture.clock
    return from_json(desk.kept(NAME), clock.started.isoformat() if clock else "", sheet)


def running(desk: Desk, sheet: Sitting | None) -> dict[str, Any]:
    """Give the clock and the place on the sheet: what the instructor's page and the slides have in common."""
    clock = desk.picture.clock
    position = position_now(desk, sheet) if sheet else Position()
    return {
        "clock": clock.started.isoformat() if clock else "",
        "minute": clock.minute(datetime.now(UTC)) if clock else 0.0,
        "minutes": sheet.minutes if sheet else 0,
        "began": position.began,
        "cut": sorted(position.cut),
    }


def shown_to_all(row: Row) -> dict[str, Any]:
    """Give what the whole room may see of a row: the task, its length, and what to open. No answers, no notes."""
    return {
        "title": row.title,
        "kind": row.kind,
        "minutes": row.minutes,
        "least": row.least,
        "lesson": _lesson(row.lesson) if row.lesson is not None else "",
        "number": row.exercise.number if row.exercise else "",
        "room": row.room,
        "points": row.points,
    }


def _row(row: Row, picture: Picture) -> dict[str, Any]:
    says = [{"title": one.title, "when": one.when, "say": one.say, "room": one.room} for one in row.scripts]
    watch = [
        {"words": mix_ups()[code].words, "say": mix_ups()[code].say, "shown": picture.showed(code)}
        for code in row.watch
    ]
    ours = {"starts": row.starts, "who": row.who, "do": row.do, "says": says, "watch": watch, "instead": row.instead}
    return shown_to_all(row) | ours


def _stop(lessons: Sequence[int], minutes: int, has: str) -> dict[str, Any]:
    return {"lessons": [_lesson(number) for number in lessons], "minutes": minutes, "has": has}


def _lesson(number: int) -> str:
    return f"Lesson {number}: {lesson(number).title}"
