"""The pages to print: run sheets, guide, checklists, the note to send. The run sheet on the board links to them."""

import asyncio
from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kit.meetups.handouts.sheet import Size
from kit.room.board.desk import Pages
from kit.room.board.pages import sheet
from kit.room.guide import GUIDE, is_start


class GuidePages(Pages):
    """Everything under /print. For the instructor alone: most of it holds answers."""

    def routes(self) -> Sequence[BaseRoute]:
        """Give its addresses."""
        return [Route("/print", self._list), Route("/print/{name}", self._printed)]

    async def _list(self, request: Request) -> Response:
        """Tell what there is."""
        self.desk.must_be_instructor(request)
        return JSONResponse([{"name": name, "title": one.title} for name, one in GUIDE.items()])

    async def _printed(self, request: Request) -> Response:
        """Give one page, for the paper asked for, with times of day from the start asked for."""
        if away := self.desk.turned_away(request):
            return away
        one = GUIDE.get(request.path_params["name"])
        if one is None:
            raise HTTPException(404, "There is no such page to print")
        size: Size = "A4" if request.query_params.get("paper") == "A4" else "Letter"
        start = request.query_params.get("start", "")
        return sheet(await asyncio.to_thread(one.html, size, start if is_start(start) else ""))
