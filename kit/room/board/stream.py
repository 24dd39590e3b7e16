"""Server-sent events: every page is told what changed after the line it has seen, at most some times a second."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime

from starlette.responses import StreamingResponse

from kit.room.board.picture import Picture, View
from kit.settings import section


class Bell:
    """Rings for every page at once when something changed; after `last` the streams come to their end."""

    def __init__(self) -> None:
        self._next = asyncio.Event()
        self.over = False

    def ring(self) -> None:
        """Wake everybody who waits."""
        rung, self._next = self._next, asyncio.Event()
        rung.set()

    def last(self) -> None:
        """Ring for the last time."""
        self.over = True
        self.ring()

    async def wait(self, longest: float) -> None:
        """Wait for the next ring, at most so many seconds."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._next.wait(), longest)


def stream(picture: Picture, bell: Bell, view: View, since: int) -> StreamingResponse:
    """Give the stream for one page that has seen everything up to line `since`.

    What changes while a page is being told waits for its next frame: a slow page gets fewer frames, never fewer facts.
    """
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}  # some proxies wait for the end otherwise
    return StreamingResponse(_frames(picture, bell, view, since), headers=headers, media_type="text/event-stream")


async def _frames(picture: Picture, bell: Bell, view: View, since: int) -> AsyncIterator[str]:
    rule = section("board")
    yield "retry: 1000\n\n"
    while not bell.over:
        frame = picture.frame(since, view, datetime.now(UTC))
        since = picture.seq
        yield f"id: {since}\ndata: {json.dumps(frame, ensure_ascii=False, separators=(',', ':'))}\n\n"
        await asyncio.sleep(rule["settle_seconds"])
        if picture.seq == since and not bell.over:
            await bell.wait(rule["beat_seconds"])
