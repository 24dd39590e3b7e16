"""The board's web app: learners tell, the instructor looks, every page is told of every change."""

import hashlib
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kit.course import course
from kit.exercise import MISCONCEPTIONS
from kit.room.board.circle_pages import CirclePages
from kit.room.board.desk import Pages, told
from kit.room.board.doors import Doors
from kit.room.board.guide_pages import GuidePages
from kit.room.board.hand_out_pages import HandOutPages
from kit.room.board.hub import HubIsAway
from kit.room.board.join_pages import JoinPages
from kit.room.board.ledger import Ledger, NotKept
from kit.room.board.line import INSTRUCTOR, Entry, Kind, Line
from kit.room.board.live_sheet_pages import LiveSheetPages
from kit.room.board.live_slides_pages import LiveSlidesPages
from kit.room.board.pace import formats
from kit.room.board.pages import LOOK, LOOKS, RULES, STATIC, Way, page
from kit.room.board.picture import VIEWS, Picture, View
from kit.room.board.seal import Seal
from kit.room.board.stream import Bell, stream
from kit.room.board.writer import Writer
from kit.room.events import event_from

MOST_EVENTS = 100
LONGEST_NAME = 255
BOARD = Way("", "Board")
# The instructor's other pages, in the order of the links at the top: as a workshop goes.
PAGES: tuple[type[Pages], ...] = (LiveSheetPages, LiveSlidesPages, JoinPages, CirclePages, HandOutPages, GuidePages)


class Board:
    """One room's board: who asks for what, and what they get."""

    def __init__(self, ledger: Ledger, doors: Doors) -> None:
        self.picture = Picture()
        self._doors = doors
        self.room = ledger.room
        self._bell = Bell()
        self._writer = Writer(ledger, self._deliver)
        self._pages = [pages(self) for pages in PAGES]
        self._ways = [BOARD, *(one.way for one in self._pages if one.way)]
        self._known = {part.name for each in course() for part in (*each.exercises, *each.practice)} | {""}

    def app(self) -> Starlette:
        """Give it as a web app."""
        inside = [
            Route("/", self._board_page),
            Route("/projector", self._projector_page),
            Route("/events", self._events, methods=["POST"]),
            Route("/mine", self._mine),
            Route("/frame", self._frame),
            Route("/stream", self._stream),
            Route("/act", self._act, methods=["POST"]),
            Route("/kept/{name}", self._kept),
            *(route for pages in self._pages for route in pages.routes()),
            *(Route(f"/look/{name}", _file(name)) for name in LOOKS),
            Mount("/static", StaticFiles(directory=STATIC)),
            *self._doors.routes(),
        ]
        base = self._doors.base.rstrip("/")
        return Starlette(
            routes=[Mount(base, routes=inside)] if base else inside,
            middleware=[Middleware(_Rules)],
            exception_handlers={NotKept: _ask_again, HubIsAway: _ask_again},
            lifespan=self._life,
        )

    @asynccontextmanager
    async def _life(self, _: Starlette) -> AsyncIterator[None]:
        self._doors.seal = Seal(await self._writer.start())
        yield
        await self._writer.stop()

    def say_goodbye(self) -> None:
        """End the streams of open pages, so that the board can stop. They look for it again by themselves."""
        self._bell.last()

    def _deliver(self, lines: Sequence[Line]) -> None:
        self.picture.hear(lines)
        self._bell.ring()

    # What a learner's kernel may do: tell, and ask after its own hands.

    async def _events(self, request: Request) -> Response:
        """Keep a learner's events; the answer comes when they are safely kept."""
        learner = await self._learner(request)
        message = await told(request)
        events = message.get("events") if isinstance(message, dict) else None
        if not isinstance(events, list) or len(events) > MOST_EVENTS:
            raise HTTPException(400, f"'events' must be a list of at most {MOST_EVENTS} events")
        entries, refused = [], 0
        for one in events:
            try:
                event = event_from(one)
            except ValueError:
                refused += 1
                continue
            if event.exercise in self._known:
                entries.append(Entry(learner, event.id, "told", event.as_json()))
            else:
                refused += 1
        if entries and learner not in self._doors.hosts:  # an instructor trying the course is not one of the room
            await self._writer.write(entries)
        return JSONResponse({"kept": len(entries), "refused": refused, "stuck": self.picture.hands_of(learner)})

    async def _mine(self, request: Request) -> Response:
        """Tell a learner which of their own hands are still up, and nothing else."""
        return JSONResponse({"stuck": self.picture.hands_of(await self._learner(request))})

    async def _learner(self, request: Request) -> str:
        learner = await self._doors.learner(request)
        if learner is None or len(learner) > LONGEST_NAME or "\0" in learner:  # what no database would take
            raise HTTPException(403, "This token speaks for nobody here")
        return learner

    # What the instructor may do.

    async def _board_page(self, request: Request) -> Response:
        return self.shown(request, "board.html", "", formats=_formats())

    async def _projector_page(self, request: Request) -> Response:
        return self.shown(request, "projector.html", "", formats=_formats())

    def shown(self, request: Request, name: str, here: str, **places: str) -> Response:
        """Give a page to the instructor, see `Desk.shown`."""
        if away := self.turned_away(request):
            return away
        word = self._doors.seal.page_word(self._doors.session(request) or "")
        places |= {"base": self._doors.base, "room": self.room, "word": word}
        return page(name, 200, self._ways, here, **places)

    def turned_away(self, request: Request) -> Response | None:
        """Give the answer to whoever may not see a page, see `Desk.turned_away`."""
        # Somebody who goes there gets the page; a script that fetches it, or a frame around it, does not.
        mode, where = (request.headers.get(f"Sec-Fetch-{what}") for what in ("Mode", "Dest"))
        if mode not in (None, "navigate") or where not in (None, "document"):
            raise HTTPException(403, "This page is for people")
        return None if self._doors.session(request) else self._doors.enter(request)

    async def _frame(self, request: Request) -> Response:
        """Give what changed since a line, for a page that cannot be told (some proxies hold a stream back)."""
        view, since = self._looks(request)
        return JSONResponse(self.picture.frame(since, view, datetime.now(UTC)))

    async def _stream(self, request: Request) -> Response:
        """Tell a page of every change, from the line it has seen on."""
        view, since = self._looks(request)
        return stream(self.picture, self._bell, view, since)

    async def _act(self, request: Request) -> Response:
        """Do what the instructor asks: lower a hand, put a note away, start or stop the clock."""
        self.must_be_instructor(request)
        message = await told(request)
        entry = self._entry(message) if isinstance(message, dict) else None
        if entry is None:
            raise HTTPException(400, "'do' must be clear, talked or clock, with what it needs")
        await self._writer.write([entry])
        return JSONResponse({"seq": self.picture.seq})

    def _entry(self, told: dict[str, Any]) -> Entry | None:
        """Put what was asked for into an entry. Its id is made of what it changes: two clicks are one."""
        what, hand, exercise = told.get("do"), told.get("hand"), told.get("exercise")
        code, format = told.get("code"), told.get("format")
        if what == "clear" and isinstance(hand, int):
            learner, exercise = self.picture.whose_hand(hand) or ("", "")  # down already: two windows cleared it
            return _done("cleared", f"hand-{hand}", {"learner": learner, "exercise": exercise})
        if what == "talked" and exercise in self._known and code in MISCONCEPTIONS:
            mark = hashlib.sha256(f"{exercise}/{code}".encode()).hexdigest()[:32]
            return _done("talked", f"talked-{mark}", {"exercise": exercise, "code": code})
        if what == "clock" and (format == "" or format in formats()):
            return _done("clock", f"clock-{self.picture.seq}", {"format": format})
        return None

    async def keep(self, name: str, value: Any) -> None:
        """Keep a page's document, see `Desk.keep`."""
        await self._writer.write([Entry(INSTRUCTOR, uuid4().hex, "kept", {"name": name, "value": value})])

    def kept(self, name: str) -> Any:
        """Give a page's document, see `Desk.kept`."""
        kept = self.picture.kept.get(name)
        return kept.values[-1] if kept else None

    async def _kept(self, request: Request) -> Response:
        """Give a page's document to its script, with the number of the line that changed it last."""
        self.must_be_instructor(request)
        kept = self.picture.kept.get(request.path_params["name"])
        return JSONResponse({"seq": kept.seq if kept else 0, "value": kept.values[-1] if kept else None})

    def must_be_instructor(self, request: Request) -> None:
        """Let a request pass only when it comes from a page of ours, see `Desk.must_be_instructor`."""
        if not self._doors.asks_from_our_page(request):
            raise HTTPException(403, "Open the board again: this page's session is over")

    def _looks(self, request: Request) -> tuple[View, int]:
        self.must_be_instructor(request)
        wanted = request.query_params.get("view", "")
        view = next((view for view in VIEWS if view == wanted), VIEWS[0])
        since = request.headers.get("Last-Event-ID") or request.query_params.get("since", "0")
        return view, int(since) if since.isdecimal() and len(since) < 12 else 0


def _done(kind: Kind, id: str, body: dict[str, Any]) -> Entry:
    return Entry(INSTRUCTOR, id, kind, body)


def _formats() -> str:
    return json.dumps(formats(), ensure_ascii=False)


def _file(name: str) -> Any:
    async def give(_: Request) -> Response:
        return FileResponse(LOOK / name)

    return give


async def _ask_again(_: Request, __: Exception) -> Response:
    return JSONResponse({"kept": 0}, 503, {"Retry-After": "1"})


class _Rules:
    """Puts the rules for the browser on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def ruled(message: Message) -> None:
            if message["type"] == "http.response.start":
                rules = [(name.lower().encode(), value.encode()) for name, value in RULES.items()]
                own = {name for name, _ in message["headers"]}  # a sheet to print brings its own
                message["headers"] += [rule for rule in rules if rule[0] not in own]
            await send(message)

        await self._app(scope, receive, ruled if scope["type"] == "http" else send)
