"""Thirty at once: a few servers start at a time, the others wait in line and are told their place."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from jupyterhub.utils import can_connect  # type: ignore[import-untyped]

from kit.settings import section

PLACES = ("next", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
LONGEST_START = 60.0  # seconds a server may take to answer, once it has its turn


class Closing(Exception):
    """The room is closing: nothing starts any more."""


class Line:
    """A line in front of a few places.

    Parameters
    ----------
    at_once
        How many may start at the same time.
    seconds
        How long a start takes, until we have seen some.
    """

    def __init__(self, at_once: int, seconds: float) -> None:
        self._at_once = at_once
        self._seconds = seconds
        self._waiting: list[object] = []
        self._starting = 0
        self._closed = False
        self._moved = asyncio.Condition()

    @asynccontextmanager
    async def turn(self, who: object) -> AsyncIterator[None]:
        """Wait for a turn, keep it while the block runs, then let the next one go.

        Raises
        ------
        Closing
            When the room closes meanwhile.
        """
        self._waiting.append(who)
        try:
            async with self._moved:
                await self._moved.wait_for(lambda: self._closed or self._is_on(who))
                if self._closed:
                    raise Closing
                self._starting += 1
        finally:
            self._waiting.remove(who)
            await self._move_up()
        began = time.monotonic()
        try:
            yield
            self._seconds += 0.3 * (time.monotonic() - began - self._seconds)
        finally:
            self._starting -= 1
            await self._move_up()

    async def close(self) -> None:
        """Send everybody in line away."""
        self._closed = True
        await self._move_up()

    def _is_on(self, who: object) -> bool:
        return self._waiting[0] is who and self._starting < self._at_once

    async def _move_up(self) -> None:
        async with self._moved:
            self._moved.notify_all()

    def words(self, who: object) -> str:
        """Say how far somebody is: "You are third in line. About 20 seconds."."""
        place = next((place for place, waiting in enumerate(self._waiting) if waiting is who), -1)
        if place < 0:
            return "Your own page is being set up. A few seconds."
        which = PLACES[place] if place < len(PLACES) else f"number {place + 1}"
        seconds = self._seconds * (2 + place // self._at_once)
        return f"You are {which} in line. About {max(10, round(seconds / 10) * 10)} seconds."


_LINE: list[Line] = []


def line() -> Line:
    """Give the room's one line."""
    if not _LINE:
        tuned = section("room")
        _LINE.append(Line(tuned["starts_at_once"], tuned["seconds_a_start"]))
    return _LINE[0]


class InLine:
    """For a JupyterHub spawner, before its own class: ``class RoomSpawner(InLine, LocalProcessSpawner)``."""

    async def start(self) -> Any:
        """Start the server when it is its turn, and keep the turn until it answers."""
        async with line().turn(self):
            place = await super().start()  # type: ignore[misc]
            until = time.monotonic() + LONGEST_START
            while isinstance(place, tuple) and not can_connect(*place) and time.monotonic() < until:
                if await self.poll() is not None:  # type: ignore[attr-defined]
                    break  # it has ended already: the Hub will see that, and the next one need not wait
                await asyncio.sleep(0.1)
            return place

    async def progress(self) -> AsyncIterator[dict[str, Any]]:
        """Tell the waiting page how far it is, whenever that changes."""
        said = ""
        while True:
            if said != (said := line().words(self)):
                yield {"progress": 20 if "line" in said else 60, "message": said}
            await asyncio.sleep(0.5)
