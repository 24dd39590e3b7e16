"""Who may come in: learners with a token, only to tell; the instructor with a cookie, to look."""

import time
from abc import ABC, abstractmethod
from collections.abc import Sequence
from hmac import compare_digest
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from kit.room.board.pages import page
from kit.room.board.seal import Seal

COOKIE = "patio-board"
MOST_TYPED = 10_000  # bytes of a sign-in form


class Doors(ABC):
    """What both kinds of door share: the instructor's session. `seal` is there once the room is open."""

    seal: Seal
    base: str  # the path everything is under, with a slash at both ends

    def __init__(self) -> None:
        self.hosts: set[str] = set()  # who runs the workshop, as far as we know: shown nowhere among the learners

    @abstractmethod
    async def learner(self, request: Request) -> str | None:
        """Give who a request's token speaks for; None when it speaks for nobody."""

    @abstractmethod
    def enter(self, request: Request) -> Response:
        """Send somebody without a session to where they get one."""

    @abstractmethod
    def routes(self) -> Sequence[BaseRoute]:
        """Give the pages needed for that."""

    def session(self, request: Request) -> str | None:
        """Give the instructor's session; None without one."""
        cookie = request.cookies.get(COOKIE, "")
        return cookie if self.seal.is_session(cookie, time.time()) else None

    def asks_from_our_page(self, request: Request) -> bool:
        """Tell whether a request with a session comes from a page of ours.

        On a Hub every learner's server has the same origin as the board, and a script on a learner's page would be
        sent with the instructor's cookie. It lacks the word that stands in our page, and cannot read it: pages are
        only given to somebody who goes there, and never inside a frame.
        """
        session = self.session(request)
        word = request.headers.get("X-XSRFToken") or request.query_params.get("_xsrf", "")
        return session is not None and compare_digest(word.encode(), self.seal.page_word(session).encode())

    def let_in(self, request: Request) -> Response:
        """Begin a session and go to the board."""
        response = RedirectResponse(self.base, status_code=303)
        secure = request.headers.get("X-Forwarded-Proto", request.url.scheme).startswith("https")
        session = self.seal.session(time.time())
        response.set_cookie(COOKIE, session, path=self.base, httponly=True, samesite="lax", secure=secure)
        return response


def token_of(request: Request) -> str:
    """Give the token of a request, "" without one."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() in ("token", "bearer") else ""


class OwnDoors(Doors):
    """Doors of a board that stands alone: the key is typed into a form, never part of an address."""

    def __init__(self, base: str = "/") -> None:
        super().__init__()
        self.base = base

    async def learner(self, request: Request) -> str | None:
        """Give who a token of ours speaks for."""
        return self.seal.learner_of(token_of(request))

    def enter(self, request: Request) -> Response:
        """Go to the form."""
        return RedirectResponse(f"{self.base}enter", status_code=303)

    def routes(self) -> Sequence[BaseRoute]:
        """Give the form, and where it goes."""
        return [Route("/enter", self._form), Route("/enter", self._typed, methods=["POST"])]

    async def _form(self, request: Request) -> Response:
        return page("enter.html", base=self.base, said="")

    async def _typed(self, request: Request) -> Response:
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > MOST_TYPED:
                break
        typed = parse_qs(body.decode(errors="replace")).get("key", [""])[0]
        if self.seal.is_instructor_key(typed):
            return self.let_in(request)
        said = "That is not this room's key. It stands where you started the board: three groups of four."
        return page("enter.html", status=403, base=self.base, said=said)
