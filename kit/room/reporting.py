"""Tells the board what happens in a workbook: listens to it, so that no card need know there is a board."""

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
        workbook.store.watch(self._hear)
        with contextlib.suppress(Exception):
            sender.send(Event(id=ARRIVED, exercise="", at=datetime.now(UTC)))
            self._tell(workbook.store.items("attempt"))

    @property
    def hands(self) -> frozenset[str]:
        """The exercises this learner is waiting for help with, as far as the board last said."""
        return self._sender.hands

    def ask_for_help(self, exercise: str) -> None:
        """Raise a hand: "I'm stuck", at the exercise with this name."""
        self._raise(exercise, True)

    def take_back(self, exercise: str) -> None:
        """Lower the hand again."""
        self._raise(exercise, False)

    def _raise(self, exercise: str, stuck: bool) -> None:
        with contextlib.suppress(Exception):
            state = _state(self._workbook.attempt(exercise))
            self._sender.send(_event(uuid4().hex, exercise, state, self._codes(exercise), stuck))

    def _hear(self, changes: Changes) -> None:
        """Take what changed. A board that is out of reach, or a slip of ours, must never reach a card."""
        with contextlib.suppress(Exception):
            if changes.begun_again:
                everything = self._workbook.store.items("attempt")
                for name in self._told.keys() - {record.key for record in everything}:
                    self._sender.send(_event(uuid4().hex, name, _state(Attempt()), ()))
                self._told.clear()
                self._tell(everything)
            else:
                self._tell(record for record in changes.records if record.kind == "attempt")

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
    what = [record.key, record.revision, record.saved_at.isoformat(), record.deleted]
    return hashlib.sha256(json.dumps(what).encode()).hexdigest()[:32]
