"""The Hub's own pages in a room: signing in, the page with one's own code, the instructor's ticket, and their look."""

import asyncio
import contextlib
import secrets
from pathlib import Path
from typing import Any

from jupyterhub.handlers.base import BaseHandler  # type: ignore[import-untyped]
from jupyterhub.handlers.login import LoginHandler  # type: ignore[import-untyped]
from jupyterhub.utils import url_path_join  # type: ignore[import-untyped]
from tornado import web

from kit.room.hub.names import INSTRUCTOR
from kit.room.hub.refusal import Refusal

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"
KIT = HERE.parents[1]
LOOKS = {  # the kit's palette and typeface, the board's frame, and our own few rules
    **dict.fromkeys(("palette.css", "type.css", "fraunces.woff2"), KIT / "lab" / "extension" / "patio" / "static"),
    **dict.fromkeys(("board.css", "look.js"), KIT / "room" / "board" / "static"),
    **dict.fromkeys(("hub.css", "waiting.js"), HERE / "static"),
}
TOO_OLD = "This page was open for a while. Nothing is lost: press the button once more."
USED = "This link has been used, or is older than ten minutes. Sign in with the instructor key from the window instead."
BOARD = "/services/board/"


def first_page(handler: Any) -> str:
    """Give where somebody goes after signing in, for `JupyterHub.default_url`; "" for their own lessons."""
    user = handler.current_user
    return BOARD if user and user.name == INSTRUCTOR else ""


class _Ours:
    """Strict rules for the browser: nothing from elsewhere, no script in the page itself."""

    @property
    def content_security_policy(self) -> str:
        return (
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
            "img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'"
        )


class JoinPage(_Ours, LoginHandler):  # type: ignore[misc]
    """The form, and what follows it."""

    def _render(self, login_error: str | None = None, username: str | None = None, **rest: Any) -> Any:
        typed = {name: self.get_body_argument(name, "") for name in ("code", "trade", "own")}
        code = typed["code"] or self.get_query_argument("code", "")
        nonce = self.get_body_argument("nonce", "")  # one form keeps its nonce, however often it is sent
        more = {"nonce": nonce or secrets.token_urlsafe(16), "trade": typed["trade"], "code": code}
        more["coming_back"] = bool(typed["own"]) or "own code" in (login_error or "")
        return super()._render(login_error=login_error, username=username, **more, **rest)

    def check_xsrf_cookie(self) -> None:
        """Say in our words when the page was open for too long."""
        try:
            BaseHandler.check_xsrf_cookie(self)
        except web.HTTPError:
            raise Refusal(TOO_OLD) from None

    async def post(self) -> None:
        """Let somebody in; who is new sees their own code first, while their server starts."""
        fields = ("username", "code", "own", "trade", "nonce")
        user = await self.login_user({name: self.get_body_argument(name, "") for name in fields})
        self._jupyterhub_user = user
        then = self.get_next_url(user)
        if self.authenticator.fresh_code(user.name):
            _start_early(self, user)
            then = url_path_join(self.hub.base_url, "your-code")
        self.redirect(then)


class CodePage(_Ours, BaseHandler):  # type: ignore[misc]
    """One's own code, large, once; and another in place of a lost one."""

    @web.authenticated
    async def get(self) -> None:
        """Show it, or offer another."""
        user = self.current_user
        self.finish(
            await self.render_template(
                "code.html",
                learner=user.name,
                own=self.authenticator.fresh_code(user.name),
                xsrf=self.xsrf_token.decode("ascii"),
            )
        )

    @web.authenticated
    async def post(self) -> None:
        """Go on to the first lesson, or make another code."""
        user = self.current_user
        if self.get_body_argument("begin", ""):
            self.authenticator.put_away(user.name)
            self.redirect(url_path_join(self.hub.base_url, "spawn"))
        elif user.name == INSTRUCTOR:
            self.redirect(BOARD)
        else:
            await self.authenticator.give_code(user.name)
            self.redirect(url_path_join(self.hub.base_url, "your-code"))


class TicketPage(_Ours, BaseHandler):  # type: ignore[misc]
    """Signs the instructor in from the window that started the room, once."""

    async def get(self) -> None:
        """Take the ticket."""
        if not self.authenticator.use_ticket(self.get_query_argument("word", "")):
            raise Refusal(USED)
        user = await self.auth_to_user({"name": INSTRUCTOR})
        self.set_login_cookie(user)
        self.redirect(BOARD)


class Look(web.StaticFileHandler):
    """Styles, typeface and the two small scripts of these pages."""

    def initialize(self) -> None:  # type: ignore[override]
        """Serve from the folders of `LOOKS`."""
        super().initialize(str(KIT))

    def get_absolute_path(self, root: str, path: str) -> str:  # type: ignore[override]
        """Find a file by its name; only those that are listed are there."""
        if path not in LOOKS:
            raise web.HTTPError(404)
        return str(LOOKS[path] / path)


_STARTING: set["asyncio.Task[None]"] = set()


def _start_early(handler: Any, user: Any) -> None:
    """Let the server start while somebody writes down their code. If it does not, "Begin" starts it as usual."""

    async def start() -> None:
        with contextlib.suppress(Exception):
            await handler.spawn_single_user(user)

    if not user.spawner.active:
        task = asyncio.create_task(start())
        _STARTING.add(task)
        task.add_done_callback(_STARTING.discard)


class HomeInstead(BaseHandler):  # type: ignore[misc]
    """In place of a page of the Hub's that nobody in a room needs."""

    def get(self) -> None:
        """Lead on."""
        self.redirect(url_path_join(self.hub.base_url, "home"))


HANDLERS = [
    (r"/token", HomeInstead),
    (r"/login", JoinPage),
    (r"/your-code", CodePage),
    (r"/ticket", TicketPage),
    (r"/look/(.*)", Look),
]
