"""The circles: the instructor's page, what the wall shows, and cards to print for the tables."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kit.meetups.handouts import table_cards
from kit.meetups.handouts.sheet import Size
from kit.room.board.desk import Desk, Pages, told
from kit.room.board.pages import Way, sheet
from kit.room.board.people import people_here
from kit.room.circles import (
    Guest,
    NotUnderstood,
    Plan,
    first_names,
    from_json,
    in_words,
    seat,
    sizes_in_words,
    standing,
    time_keepers,
    to_json,
    trades_of,
)
from kit.room.circles.plan import KINDS
from kit.settings import section

NAME = "circles"  # of the document


class CirclePages(Pages):
    """Everything under /circles."""

    way = Way("circles", "Circles")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._one_at_a_time = asyncio.Lock()  # two windows that press at once follow each other

    def routes(self) -> Sequence[BaseRoute]:
        """Give its addresses."""
        return [
            Route("/circles", self._page),
            Route("/circles/room", self._room),
            Route("/circles/do", self._do, methods=["POST"]),
            Route("/circles/projector", self._projector),
            Route("/circles/wall", self._wall),
            Route("/circles/cards", self._cards),
        ]

    async def _page(self, request: Request) -> Response:
        return self.desk.shown(request, "circles.html", "circles")

    async def _projector(self, request: Request) -> Response:
        return self.desk.shown(request, "circles_projector.html", "circles")

    async def _room(self, request: Request) -> Response:
        """Give what the page draws."""
        self.desk.must_be_instructor(request)
        return JSONResponse(await asyncio.to_thread(self._drawn, await self._joined()))

    async def _wall(self, request: Request) -> Response:
        """Give what the wall shows: first names by circle, and nothing else."""
        self.desk.must_be_instructor(request)
        return JSONResponse({"rounds": on_the_wall(self._plan())})

    async def _do(self, request: Request) -> Response:
        """Do what the page asks, keep it, and give what the page then draws."""
        self.desk.must_be_instructor(request)
        message = await told(request)
        async with self._one_at_a_time:
            joined = await self._joined()
            try:
                plan = await asyncio.to_thread(self._after, message if isinstance(message, dict) else {}, joined)
            except NotUnderstood as reason:
                raise HTTPException(400, str(reason)) from None
            await self.desk.keep(NAME, to_json(plan))
        return JSONResponse(await asyncio.to_thread(self._drawn, joined))

    async def _cards(self, request: Request) -> Response:
        """Give the table cards of one round, to print."""
        if away := self.desk.turned_away(request):
            return away
        rounds, asked = self._plan().rounds, request.query_params.get("round", "1")
        at = int(asked) - 1 if asked.isdecimal() and 0 < int(asked) <= len(rounds) else 0
        circles = rounds[at] if rounds else ()
        size: Size = "A4" if request.query_params.get("paper") == "A4" else "Letter"
        return sheet(table_cards(circles, size, keepers=time_keepers(rounds)[at] if rounds else ()))

    def _plan(self) -> Plan:
        return from_json(self.desk.kept(NAME))

    async def _joined(self) -> list[Guest]:
        return await asyncio.to_thread(people_here, self.desk.picture)

    def _after(self, message: Mapping[str, Any], joined: Sequence[Guest]) -> Plan:
        plan = self._plan()
        if message.get("do") != "undo":
            return plan.after(message, joined)
        before = self._version(plan.back)
        if before is None:
            raise NotUnderstood("There is nothing to undo")
        return replace(before, number=plan.number + 1)

    def _version(self, number: int) -> Plan | None:
        """Find an earlier plan; 0 is the one before there was any."""
        kept = self.desk.picture.kept.get(NAME)
        plans = map(from_json, kept.values) if kept else iter(())
        found = next((plan for plan in plans if plan.number == number), None)
        return found or (Plan() if number == 0 and kept else None)

    def _drawn(self, joined: Sequence[Guest]) -> dict[str, Any]:
        plan = self._plan()
        guests = plan.guests(joined)
        here = {guest.name for guest in joined}
        keepers = time_keepers(plan.rounds)
        return {
            "people": [
                {"name": guest.name, "trade": guest.trade, "reads": sorted(trades_of(guest.trade))} for guest in guests
            ],
            "typed": [guest.name for guest in guests if guest.name not in here],
            "away": list(plan.away),
            "wishes": [
                {"kind": kind, "one": one, "other": other}
                for kind in KINDS
                for one, other in map(sorted, getattr(plan.wishes, kind))
            ],
            "rounds": [
                {
                    "circles": [
                        {"names": list(circle), "keeper": keeper} for circle, keeper in zip(one, told, strict=True)
                    ],
                    "notes": [] if plan.changed else list(in_words(one, guests, plan.wishes, plan.rounds[:at])),
                }
                for at, (one, told) in enumerate(zip(plan.rounds, keepers, strict=True))
            ],
            "standing": standing(plan.rounds[0], guests) if plan.rounds else [],
            "full": bool(plan.rounds) and seat(plan.rounds[0], guests, plan.wishes) == plan.rounds[0],
            "words": sizes_in_words(len(guests)),
            "changed": plan.changed,
            "undo": plan.number > 0 and self._version(plan.back) is not None,
            "more": 0 < len(plan.rounds) < section("circles")["rounds"],
            "minutes": section("circles")["minutes_each"],
        }


def on_the_wall(plan: Plan) -> list[list[dict[str, Any]]]:
    """Give each round's circles with first names, and who keeps the time."""
    everybody = sorted({name for one in plan.rounds for circle in one for name in circle})
    short = first_names(everybody)
    return [
        [
            {"names": [short[name] for name in circle], "keeper": short[keeper]}
            for circle, keeper in zip(one, keepers, strict=True)
        ]
        for one, keepers in zip(plan.rounds, time_keepers(plan.rounds), strict=True)
    ]
