"""Tells the board what happens in a workbook: listens to it, so that no card need know there is a board."""

import asyncio
import contextlib
import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import uuid4

from kit.course import NotInCourse
from kit.course import exercise as find
from kit.exercise import Outcome
from kit.room.events import Event
from kit.room.sender import Sender, sender_here
from kit.workbook import Workbook
from kit.workbook.answers import Attempt
from kit.workbook.hands import KIND as HAND
from kit.workbook.hands import SEEN_TO, UP
from kit.workbook.store import Changes, Record

State = tuple[Outcome, int, int, bool]  # outcome, tries, hints, answer shown: what has to change before it is news

ARRIVED = "arrived"  # the same id each time a kernel starts: somebody arrives in a room once


class Reporter:
    """Sends an event when an exercise's outcome, tries or hints change; and, on starting, whatever was not told yet.

    The id of an event comes from the record it tells of. Two tabs that hear of one change, and a kernel that starts
    again and tells everything anew, give the same ids: the board keeps each once.
    """

    def __init__(self, workbook: Workbook, sender: Sender) -> None:
        self._workbook = workbook
        self._sender = sender
        self._told: dict[str, State] = {}
        self._sent: set[str] = set()
        self._loop = _loop_here()
        workbook.store.watch(self._hear)
        workbook.listen_for_hands()
        sender.watch_hands(self._on_our_thread)
        with contextlib.suppress(Exception):
            sender.send(Event(id=ARRIVED, exercise="", at=datetime.now(UTC)))
            self._tell(workbook.store.items("attempt"))
            self._raise(workbook.store.items(HAND))

    def _on_our_thread(self, up: frozenset[str]) -> None:
        """Take the sender's word over to the thread that cards are drawn on, where there is one."""
        if self._loop:
            self._loop.call_soon_threadsafe(self._see_to, up)
        else:
            self._see_to(up)

    def _see_to(self, up: frozenset[str]) -> None:
        """Lower the hands that the instructor has lowered."""
        with contextlib.suppress(Exception):
            for exercise in self._workbook.hands_up() - up if not self._sender.waiting else ():
                self._workbook.see_to_hand(exercise)

    def _raise(self, records: Iterable[Record]) -> None:
        """Tell of hands raised and taken back. The id is the record's: a kernel that starts again raises none twice."""
        for record in records:
            with contextlib.suppress(Exception):
                if record.value != SEEN_TO:
                    state = _state(self._workbook.attempt(record.key))
                    codes = self._codes(record.key)
                    self._sender.send(_event(_id_of(record), record.key, state, codes, record.value == UP))

    def _hear(self, changes: Changes) -> None:
        """Take what changed. A board that is out of reach, or a slip of ours, must never reach a card."""
        with contextlib.suppress(Exception):
            if changes.begun_again:
                everything = self._workbook.store.items("attempt")
                for name in self._told.keys() - {record.key for record in everything}:
                    self._sender.send(_event(uuid4().hex, name, _state(Attempt()), ()))
                self._told.clear()
                self._tell(everything)
                for name in self._sender.hands - self._workbook.hands_up():
                    self._sender.send(_event(uuid4().hex, name, _state(self._workbook.attempt(name)), (), False))
            else:
                self._tell(record for record in changes.records if record.kind == "attempt")
                self._raise(record for record in changes.records if record.kind == HAND)

    def _tell(self, records: Iterable[Record]) -> None:
        for record in records:
            with contextlib.suppress(Exception):  # one odd record keeps no other from being told
                self._tell_one(record)

    def _tell_one(self, record: Record) -> None:
        state = _state(self._workbook.attempt(record.key))
        if self._told.get(record.key) == state:
            return
        id = _id_of(record)
        if id in self._sent:  # an undo brings an old record back as it was: this is news all the same
            id = uuid4().hex
        self._told[record.key] = state
        self._sent.add(id)
        self._sender.send(_event(id, record.key, state, self._codes(record.key)))

    def _codes(self, exercise: str) -> tuple[str, ...]:
        """The misconceptions in an answer that was checked and is not there yet."""
        attempt = self._workbook.attempt(exercise)
        if attempt.outcome != Outcome.NOT_YET:
            return ()
        try:
            return find(exercise).check(attempt.answer).codes
        except NotInCourse:  # an answer to an exercise that this version of the course no longer has
            return ()


_REPORTERS: dict[Workbook, Reporter] = {}


def report(workbook: Workbook) -> Reporter | None:
    """Tell the room's board about this workbook from now on; None where there is no room, and then nothing is sent.

    Asked again for the same workbook it gives the same reporter, so that every cell of a lesson may call it.
    """
    if workbook not in _REPORTERS and (sender := sender_here()):
        _REPORTERS[workbook] = Reporter(workbook, sender)
    return _REPORTERS.get(workbook)


def _loop_here() -> asyncio.AbstractEventLoop | None:
    """Give the loop that a kernel runs its cells in; None in a plain program."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _state(attempt: Attempt) -> State:
    outcome = Outcome(attempt.outcome)
    if outcome is Outcome.NOT_STARTED and attempt.started_at:
        outcome = Outcome.INCOMPLETE  # touched, not checked: they are at work on it
    if attempt.finished_at:
        outcome = Outcome.CORRECT  # done stays done when they go on playing with it
    return outcome, attempt.tries, attempt.hints, attempt.seen_answer


def _event(id: str, exercise: str, state: State, codes: tuple[str, ...], stuck: bool | None = None) -> Event:
    outcome, tries, hints, seen = state
    return Event(
        id=id,
        exercise=exercise,
        outcome=outcome,
        tries=tries,
        hints=hints,
        codes=codes,
        seen=seen,
        stuck=stuck,
        at=datetime.now(UTC),
    )


def _id_of(record: Record) -> str:
    what = [record.kind, record.key, record.revision, record.saved_at.isoformat(), record.deleted]
    return hashlib.sha256(json.dumps(what).encode()).hexdigest()[:32]
