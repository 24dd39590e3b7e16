"""Doors of a board that a JupyterHub runs: the Hub says who a token is, and signs the instructor in.

It speaks the Hub's own web interface (OAuth 2 and `/user`), so the board needs nothing of JupyterHub installed.
"""

import asyncio
import hashlib
import json
import os
import secrets
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hmac import compare_digest
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from kit.room.board.doors import Doors, token_of
from kit.room.board.pages import page

INSTRUCTORS = "instructors"  # a Hub group; or name them in PATIO_BOARD_INSTRUCTORS, with commas
REMEMBERED = 300.0  # seconds a token's owner is remembered, so that the Hub is not asked at every event
REFUSED = 10.0  # seconds it is remembered that a token is nobody's: a Hub that is just starting may learn better
MOST_REMEMBERED = 5_000
ON_THE_WAY = "patio-board-entering"


class HubIsAway(Exception):
    """The Hub does not answer just now; whoever asked should ask again."""


@dataclass(frozen=True, slots=True)
class Hub:
    """How a managed service reaches its Hub: what the Hub itself puts into the environment.

    Parameters
    ----------
    api
        "http://127.0.0.1:8081/hub/api".
    token
        The service's own token, also its OAuth secret.
    client
        Its OAuth name, "service-board".
    service
        Its name, "board".
    prefix
        The path it is under, "/services/board/".
    public
        The path of the Hub in the browser, "/hub/".
    instructors
        Names that may see the board, besides the members of the Hub group "instructors".
    """

    api: str
    token: str
    client: str
    service: str
    prefix: str
    public: str
    instructors: frozenset[str]


def hub_here(environment: Mapping[str, str] = os.environ) -> Hub | None:
    """Give the Hub that started this process; None when none did."""
    if "JUPYTERHUB_SERVICE_PREFIX" not in environment or "JUPYTERHUB_API_TOKEN" not in environment:
        return None
    named = environment.get("PATIO_BOARD_INSTRUCTORS", "").split(",")
    return Hub(
        api=environment["JUPYTERHUB_API_URL"].rstrip("/"),
        token=environment["JUPYTERHUB_API_TOKEN"],
        client=environment.get("JUPYTERHUB_CLIENT_ID", ""),
        service=environment.get("JUPYTERHUB_SERVICE_NAME", "board"),
        prefix=environment["JUPYTERHUB_SERVICE_PREFIX"],
        public=environment.get("JUPYTERHUB_BASE_URL", "/") + "hub/",
        instructors=frozenset(name.strip() for name in named if name.strip()),
    )


class HubDoors(Doors):
    """Learners come with the token of their own server; the instructor through the Hub's sign-in."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self.base = hub.prefix
        self._hub = hub
        self._owners: dict[str, tuple[float, str | None]] = {}

    async def learner(self, request: Request) -> str | None:
        """Ask the Hub whose token it is, and whether it is meant for this service."""
        token = token_of(request)
        if not token:
            return None
        mark = hashlib.sha256(token.encode()).hexdigest()
        known = self._owners.get(mark)
        if known is None or time.monotonic() - known[0] > (REMEMBERED if known[1] else REFUSED):
            model = await self._user(token)
            if self._runs_the_room(model):
                self.hosts.add(str(model["name"]))
            known = time.monotonic(), _name(model) if self._is_for_us(model) else None
            if len(self._owners) >= MOST_REMEMBERED:
                self._owners.clear()
            self._owners[mark] = known
        return known[1]

    def _is_for_us(self, model: Mapping[str, Any]) -> bool:
        ours = {"access:services", f"access:services!service={self._hub.service}"}
        return bool(ours & set(model.get("scopes", ())))

    def _runs_the_room(self, model: Mapping[str, Any]) -> bool:
        name = _name(model)
        return name is not None and (name in self._hub.instructors or INSTRUCTORS in model.get("groups", ()))

    def enter(self, request: Request) -> Response:
        """Go to the Hub's sign-in, and remember that it was this browser that went."""
        going = secrets.token_hex(16)
        asked = {"client_id": self._hub.client, "redirect_uri": f"{self.base}oauth_callback", "response_type": "code"}
        where = f"{self._hub.public}api/oauth2/authorize?{urlencode(asked | {'state': self.seal.state(going)})}"
        response = RedirectResponse(where, status_code=303)
        response.set_cookie(ON_THE_WAY, going, path=self.base, httponly=True, samesite="lax", max_age=600)
        return response

    def routes(self) -> Sequence[BaseRoute]:
        """Give where the Hub sends people back to."""
        return [Route("/oauth_callback", self._back_from_hub)]

    async def _back_from_hub(self, request: Request) -> Response:
        going = request.cookies.get(ON_THE_WAY, "")
        state, code = (request.query_params.get(key, "") for key in ("state", "code"))
        if not going or not compare_digest(state.encode(), self.seal.state(going).encode()):
            return page("closed.html", status=403, said="Signing in was interrupted. Open the board once more.")
        model = await self._user(await self._token(code))
        if not self._runs_the_room(model):
            return page("closed.html", status=403, said="The board is for whoever runs the workshop.")
        return self.let_in(request)

    async def _token(self, code: str) -> str:
        form = {"client_id": self._hub.client, "client_secret": self._hub.token, "grant_type": "authorization_code"}
        form |= {"code": code, "redirect_uri": f"{self.base}oauth_callback"}
        said = await asyncio.to_thread(_ask, f"{self._hub.api}/oauth2/token", {}, urlencode(form).encode())
        return str(said.get("access_token", ""))

    async def _user(self, token: str) -> Mapping[str, Any]:
        """Give what the Hub says about a token's owner, {} for a token it does not know."""
        if not token:
            return {}
        return await asyncio.to_thread(_ask, f"{self._hub.api}/user", {"Authorization": f"token {token}"})


def _name(model: Mapping[str, Any]) -> str | None:
    return str(model["name"]) if model.get("kind") == "user" and model.get("name") else None


def _ask(url: str, headers: Mapping[str, str], form: bytes | None = None) -> dict[str, Any]:
    near = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with near.open(urllib.request.Request(url, form, dict(headers)), timeout=5) as answer:
            said = json.load(answer)
    except urllib.error.HTTPError as answer:
        with answer:
            if answer.code in (400, 401, 403, 404):
                return {}
            raise HubIsAway(f"The Hub answered {answer.code}") from None
    except (OSError, ValueError) as reason:
        raise HubIsAway(str(reason)) from None
    return said if isinstance(said, dict) else {}
