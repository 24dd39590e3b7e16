"""What the instructor's other pages are made of: where each is, and what it may ask of the room."""

import json
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar, Protocol

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from kit.room.board.pages import Way
from kit.room.board.picture import Picture

LARGEST = 100_000  # bytes of one message; fifty events take about ten thousand


class Desk(Protocol):
    """What the board does for such a page."""

    picture: Picture
    room: str

    def shown(self, request: Request, name: str, here: str, **places: str) -> Response:
        """Give a page to the instructor, and send everybody else to where they sign in.

        Parameters
        ----------
        name
            Its file in static/. Filled in: `${base}`, `${room}`, `${word}` (which a script of the page sends back as
            the header X-XSRFToken or as `_xsrf`), `${ways}` (links to all pages) and `places`.
        here
            The page's own path, "circles".
        """

    def turned_away(self, request: Request) -> Response | None:
        """Give what somebody gets who may not see a page: the way to where they sign in. None when they may.

        For answers that are no page of static/: a sheet to print (`pages.sheet`), a file.

        Raises
        ------
        HTTPException
            403 when a script or a frame asks, not a person.
        """

    def must_be_instructor(self, request: Request) -> None:
        """Let a request pass only when it comes from a page of ours.

        Raises
        ------
        HTTPException
            403 when it does not.
        """

    async def keep(self, name: str, value: Any) -> None:
        """Keep a page's document (JSON) in the room's log; open pages hear in their next frame that it changed.

        Raises
        ------
        NotKept
            When the database did not take it. The board answers 503 then, and the page asks again.
        """

    def kept(self, name: str) -> Any:
        """Give a page's document as it stands, None when there is none."""


class Pages(ABC):
    """One of the instructor's pages with everything it asks for. `way` is None for one that no link leads to."""

    way: ClassVar[Way | None] = None

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @abstractmethod
    def routes(self) -> Sequence[BaseRoute]:
        """Give the addresses it answers at, below the board's own."""


async def told(request: Request) -> Any:
    """Read a message.

    Raises
    ------
    HTTPException
        413 when it is too long, 400 when it is not JSON.
    """
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            raise HTTPException(413, f"A message must be at most {LARGEST} bytes")
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise HTTPException(400, "A message must be JSON") from None
