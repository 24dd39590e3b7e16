"""The one hand that writes: takes everything that is waiting, keeps it in one transaction, and answers after it."""

import asyncio
import logging
import queue
import threading
from collections.abc import Callable, Sequence

from kit.room.board.ledger import Ledger, NotKept, RoomIsOpen
from kit.room.board.line import Entry, Line

MOST = 2_000  # entries in one transaction
Kept = asyncio.Future[None]
_Waiting = tuple[Sequence[Entry], Kept]


class Writer:
    """A thread around a `Ledger`. Thirty people who press at once cost one flush of the disk, not thirty.

    Because there is one writer, lines are numbered in the order they are kept, and whoever has seen up to a number has
    seen everything before it. Several at once cost thousands of missed deliveries when this was tried.

    Parameters
    ----------
    ledger
        Where lines are kept. From `start` on, only this thread touches it.
    deliver
        Takes new lines, on the event loop, before anybody is told that they are kept.
    """

    def __init__(self, ledger: Ledger, deliver: Callable[[Sequence[Line]], None]) -> None:
        self._ledger = ledger
        self._deliver = deliver
        self._queue: queue.SimpleQueue[_Waiting | None] = queue.SimpleQueue()
        self._behind = False
        self._thread = threading.Thread(target=self._run, name="board-writer", daemon=True)

    async def start(self) -> str:
        """Open the room, deliver what is kept already, and give the room's secret.

        Raises
        ------
        NotKept, RoomIsOpen
            When the room cannot be opened.
        """
        self._loop = asyncio.get_running_loop()
        opened: asyncio.Future[tuple[str, list[Line]]] = self._loop.create_future()
        self._opened = opened
        self._thread.start()
        secret, lines = await opened
        self._deliver(lines)
        return secret

    async def write(self, entries: Sequence[Entry]) -> None:
        """Keep these entries; coming back means that they are safely on disk.

        Raises
        ------
        NotKept
            When they are not, or it is not sure.
        """
        kept: Kept = self._loop.create_future()
        self._queue.put((entries, kept))
        await kept

    async def stop(self) -> None:
        """Keep what is still waiting, then let go of the room."""
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _run(self) -> None:
        try:
            found = self._ledger.secret(), self._ledger.lines()
        except (NotKept, RoomIsOpen) as reason:
            self._loop.call_soon_threadsafe(self._opened.set_exception, reason)
            return
        self._loop.call_soon_threadsafe(self._opened.set_result, found)
        while batch := self._next():
            self._keep(batch)
        self._ledger.close()

    def _next(self) -> list[_Waiting]:
        """Wait for the first that comes, and take along everything that is waiting behind it."""
        batch: list[_Waiting] = []
        size = 0
        while size < MOST:
            try:
                waiting = self._queue.get(block=not batch)
            except queue.Empty:
                break
            if waiting is None:
                if batch:
                    self._queue.put(None)
                break
            batch.append(waiting)
            size += len(waiting[0])
        return batch

    def _keep(self, batch: list[_Waiting]) -> None:
        lines: list[Line] = []
        trouble: NotKept | None = None
        try:
            if self._behind:  # the last try broke off: some of it may have been kept all the same
                lines += self._ledger.lines()
                self._behind = False
            lines += self._ledger.append([entry for entries, _ in batch for entry in entries])
        except Exception as reason:  # whatever it is: senders are told to try again, and this thread goes on
            logging.getLogger(__name__).warning("The database did not answer, senders will try again: %s", reason)
            self._behind = True
            trouble = NotKept(str(reason))
        self._loop.call_soon_threadsafe(self._tell, lines, [kept for _, kept in batch], trouble)

    def _tell(self, lines: list[Line], waiting: list[Kept], trouble: NotKept | None) -> None:
        if lines:
            self._deliver(lines)
        for kept in waiting:
            if kept.done():  # whoever asked has gone
                continue
            if trouble:
                kept.set_exception(trouble)
            else:
                kept.set_result(None)
