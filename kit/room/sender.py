"""Sends events to the board from a learner's kernel: in the background, again until acknowledged, never in the way."""

import atexit
import contextlib
import json
import os
import threading
import urllib.error
import urllib.request
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from kit.room.events import Event

ADDRESS, TOKEN = "PATIO_BOARD_URL", "JUPYTERHUB_API_TOKEN"  # set by the Hub, or by whoever starts the room
AT_ONCE = 50  # events in one message
KEPT = 5_000  # waiting events; a day's work is a few hundred
PASSING = {401, 403, 404, 408, 425, 429}  # a Hub or board that is just starting says these too: ask again


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for what, in seconds.

    Parameters
    ----------
    answer
        For the board to answer one message.
    first, longest
        Before sending again after silence: doubling from the first to the longest, so that a room doesn't rush a
        board that has just come back.
    asking
        Between two questions whether a raised hand was seen to.
    leaving
        For what still waits when the kernel ends.
    """

    answer: float = 5.0
    first: float = 0.5
    longest: float = 15.0
    asking: float = 10.0
    leaving: float = 1.5


class Sender:
    """A queue in memory and one quiet thread. No method waits for the network, and none raises what it meets there.

    What is still waiting when a kernel is killed is in the learner's workbook too: the next kernel tells it again.

    Parameters
    ----------
    address
        Where the board is, such as "http://127.0.0.1:8000/services/board/".
    token
        Says who the learner is.
    """

    def __init__(self, address: str, token: str, patience: Patience | None = None) -> None:
        self._address = address.rstrip("/")
        self._token = token
        self._patience = patience or Patience()
        self._waiting: deque[Event] = deque(maxlen=KEPT)
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closing = False
        self._dice = Random()  # our own: a lesson's random numbers are none of our business
        self._hands: frozenset[str] = frozenset()
        self._listeners: list[Callable[[frozenset[str]], None]] = []
        self._open = urllib.request.build_opener(urllib.request.ProxyHandler({})).open  # the board is near: no proxy

    @property
    def hands(self) -> frozenset[str]:
        """The exercises this learner has asked for help with, as far as the board last said."""
        return self._hands

    @property
    def waiting(self) -> int:
        """How many events are not acknowledged yet."""
        return len(self._waiting)

    def send(self, event: Event) -> None:
        """Put an event in the queue and come back at once."""
        with self._changed:
            if self._closing:
                return
            self._waiting.append(event)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="patio-sender", daemon=True)
                self._thread.start()
                atexit.register(self.close)
            self._changed.notify_all()

    def watch_hands(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Call `listener`, on the sender's own thread, whenever the board has said which `hands` are up.

        Not while events are still waiting: the board does not know of those yet.
        """
        self._listeners.append(listener)

    def wait(self, seconds: float) -> bool:
        """Wait until everything is acknowledged, at most so long; tell whether it is. For tests and for leaving."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._waiting, seconds)

    def close(self) -> None:
        """Give what is still waiting a moment to go, then stop."""
        self.wait(self._patience.leaving)
        with self._changed:
            self._closing = True
            self._changed.notify_all()

    def _run(self) -> None:
        pause = self._patience.first
        while True:
            with self._changed:
                self._changed.wait_for(
                    lambda: self._waiting or self._closing, self._patience.asking if self._hands else None
                )
                if self._closing:
                    return
                batch = [self._waiting[place] for place in range(min(AT_ONCE, len(self._waiting)))]
            if self._exchange(batch):
                pause = self._patience.first
                continue
            with self._changed:
                self._changed.wait_for(lambda: self._closing, self._dice.uniform(pause / 2, pause))
            pause = min(pause * 2, self._patience.longest)

    def _exchange(self, batch: list[Event]) -> bool:
        """Send a batch, or only ask after the hands; True when the board has answered and it need not be sent again."""
        try:
            said = self._ask("events", {"events": [event.as_json() for event in batch]}) if batch else self._ask("mine")
        except urllib.error.HTTPError as answer:
            answer.close()
            if answer.code >= 500 or answer.code in PASSING:
                return False
            said = {}  # the board will never take this: keep the rest moving
        except Exception:  # no network, half an answer, a board that is starting: nothing a learner should hear of
            return False
        with self._changed:
            gone = {event.id for event in batch}
            while self._waiting and self._waiting[0].id in gone:
                self._waiting.popleft()
            self._changed.notify_all()
        self._hear(said.get("stuck"))
        return True

    def _ask(self, what: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        request = urllib.request.Request(
            f"{self._address}/{what}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"token {self._token}", "Content-Type": "application/json"},
        )
        with self._open(request, timeout=self._patience.answer) as answer:
            said = json.load(answer)
        return said if isinstance(said, dict) else {}

    def _hear(self, stuck: object) -> None:
        if not isinstance(stuck, list):
            return
        self._hands = frozenset(map(str, stuck))
        for listener in () if self._waiting else self._listeners:
            with contextlib.suppress(Exception):
                listener(self._hands)


def sender_here() -> Sender | None:
    """Give a sender to the room this kernel belongs to; None when it belongs to none."""
    address, token = os.environ.get(ADDRESS), os.environ.get(TOKEN)
    return Sender(address, token) if address and token else None
