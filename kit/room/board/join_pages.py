"""How to join, for the projector and for the door: the link, its QR code, the class code, and how many are in."""

import asyncio
import os
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kit.meetups.handouts.qr_code import qr_address
from kit.room.board.desk import Pages
from kit.room.board.pages import Way
from kit.room.board.people import people_here

LINK, CODE = "PATIO_ROOM_LINK", "PATIO_ROOM_CODE"  # whoever opens the room says so
LONG = 28  # letters from which a link is set smaller


class JoinPages(Pages):
    """Everything under /join."""

    way = Way("join", "Join")

    def routes(self) -> Sequence[BaseRoute]:
        """Give its addresses."""
        return [Route("/join", self._page), Route("/join/room", self._room)]

    async def _page(self, request: Request) -> Response:
        link, code = (os.environ.get(name, "").strip() for name in (LINK, CODE))
        if not link:
            return self.desk.shown(request, "join_alone.html", "join", link=LINK, code=CODE)
        shown = link.rstrip("/")
        return self.desk.shown(
            request,
            "join.html",
            "join",
            link=shown,
            size="long" if len(shown) > LONG else "short",
            picture=qr_address(link),
            code=code,
            coded="" if code else "hidden",
        )

    async def _room(self, request: Request) -> Response:
        """Give how many are in."""
        self.desk.must_be_instructor(request)
        people = await asyncio.to_thread(people_here, self.desk.picture)
        return JSONResponse({"people": len(people)})
