"""Before anyone stands up: the class's first Friday for every calendar, and certificates in one go."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kit.meetups import day_words, time_zone
from kit.meetups.handouts import certificates
from kit.meetups.handouts.qr_code import qr_address
from kit.room import circles
from kit.room.board.desk import Desk, Pages, told
from kit.room.board.pages import Way, sheet
from kit.room.board.people import people_here
from kit.room.class_fridays import ClassFridays, calendar, for_phones, from_json, suggested, to_json, to_mend
from kit.settings import section

FRIDAYS, CERTIFICATES = "fridays", "certificates"  # names of the documents
FIELDS = ("centre", "facilitator", "day", "paper")
LONGEST, MOST = 120, 300


class HandOutPages(Pages):
    """Everything under /hand-out."""

    way = Way("hand-out", "Hand out")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._one_at_a_time = asyncio.Lock()  # two windows that type at once follow each other

    def routes(self) -> Sequence[BaseRoute]:
        """Give its addresses."""
        return [
            Route("/hand-out", self._page),
            Route("/hand-out/projector", self._projector),
            Route("/hand-out/room", self._room),
            Route("/hand-out/do", self._do, methods=["POST"]),
            Route("/hand-out/certificates", self._certificates),
            Route("/hand-out/our-fridays.ics", self._calendar),
        ]

    async def _page(self, request: Request) -> Response:
        return self.desk.shown(request, "hand_out.html", "hand-out")

    async def _projector(self, request: Request) -> Response:
        return self.desk.shown(request, "hand_out_projector.html", "hand-out")

    async def _room(self, request: Request) -> Response:
        """Give what the pages draw."""
        self.desk.must_be_instructor(request)
        return JSONResponse(await asyncio.to_thread(self._drawn))

    async def _do(self, request: Request) -> Response:
        """Keep one of the two forms, and give what the page then draws."""
        self.desk.must_be_instructor(request)
        message = await told(request)
        if not isinstance(message, dict):
            raise HTTPException(400, "A message must be an object")
        async with self._one_at_a_time:
            if isinstance(form := message.get(FRIDAYS), dict):
                before = self._fridays()
                typed = replace(from_json(form), uid=before.uid, sequence=before.sequence + 1)
                await self.desk.keep(FRIDAYS, to_json(typed))
            elif isinstance(form := message.get(CERTIFICATES), dict):
                await self.desk.keep(CERTIFICATES, _read(form))
            else:
                raise HTTPException(400, f"A message must hold {FRIDAYS!r} or {CERTIFICATES!r}")
        return JSONResponse(await asyncio.to_thread(self._drawn))

    async def _certificates(self, request: Request) -> Response:
        """Give a certificate for everybody who is ticked, a page each."""
        if away := self.desk.turned_away(request):
            return away
        form = self._form()
        ticked = [name for name in await asyncio.to_thread(self._names) if name not in form["off"]]
        day = date.fromisoformat(form["day"]) if form["day"] else None
        size = form["paper"]
        return sheet(certificates(ticked, size, day=day, centre=form["centre"], facilitator=form["facilitator"]))

    async def _calendar(self, request: Request) -> Response:
        """Give the calendar file, once the dates are ready."""
        if away := self.desk.turned_away(request):
            return away
        fridays = self._fridays()
        if list(to_mend(fridays, _today())):
            return self.desk.shown(request, "hand_out.html", "hand-out")  # the page says what is missing
        headers = {"Content-Disposition": 'attachment; filename="our-fridays.ics"', "Cache-Control": "no-store"}
        return Response(calendar(fridays), media_type="text/calendar", headers=headers)

    def _fridays(self) -> ClassFridays:
        kept = self.desk.kept(FRIDAYS)
        if kept is None:
            return ClassFridays(first=suggested(_today()), uid=str(uuid4()))
        return from_json(kept)

    def _form(self) -> dict[str, Any]:
        return _read(self.desk.kept(CERTIFICATES) or {"day": _today().isoformat()})

    def _names(self) -> list[str]:
        """Everybody who may get a certificate: who joined, who sat in a circle, who was typed here."""
        plan = circles.from_json(self.desk.kept("circles"))
        joined = people_here(self.desk.picture)
        names = [guest.name for guest in (*joined, *plan.guests(joined))] + self._form()["typed"]
        return sorted({name.casefold(): name for name in reversed(names)}.values(), key=str.casefold)

    def _drawn(self) -> dict[str, Any]:
        fridays, form = self._fridays(), self._form()
        mend = list(to_mend(fridays, _today()))
        return {
            FRIDAYS: to_json(fridays),
            "kept": self.desk.kept(FRIDAYS) is not None,
            "mend": mend,
            "days": [day_words(day) for day in fridays.days],
            "moved": fridays.moved,
            "hours": fridays.hours,
            "code": "" if mend else qr_address(for_phones(fridays)),
            CERTIFICATES: form,
            "people": [
                {
                    "name": name,
                    "ticked": name not in form["off"],
                    "core": self.desk.picture.has_done_the_core(name),
                    "typed": name in form["typed"],
                }
                for name in self._names()
            ],
        }


def _read(form: dict[str, Any]) -> dict[str, Any]:
    """Read the form of the certificates; what cannot be read is blank."""
    told = {field: circles.clean(str(form.get(field, "")))[:LONGEST] for field in FIELDS}
    try:
        date.fromisoformat(told["day"])
    except ValueError:
        told["day"] = ""
    told["paper"] = "A4" if told["paper"] == "A4" else "Letter"
    return told | {field: _names_in(form.get(field)) for field in ("typed", "off")}


def _names_in(names: object) -> list[str]:
    if not isinstance(names, list):
        return []
    clean = (circles.clean(str(name)) for name in names[:MOST])
    return list(dict.fromkeys(filter(None, clean)))


def _today() -> date:
    return datetime.now(time_zone(section("place")["zone"])).date()
