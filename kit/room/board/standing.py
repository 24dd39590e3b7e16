"""How one learner stands with one exercise, told by event after event."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from kit.exercise import Outcome
from kit.room.events import Event

State = Literal["not_started", "working", "done", "stuck"]
STATES: tuple[State, ...] = ("done", "working", "stuck", "not_started")  # in the order the picture stacks them


@dataclass(frozen=True, slots=True, order=True)
class Hand:
    """A raised hand: since when (the board's clock, UTC), and the line of the log that raised it."""

    since: datetime
    seq: int


@dataclass(slots=True)
class Standing:
    """One learner, one exercise.

    Parameters
    ----------
    hand
        Up when they have asked for help; None when it is down.
    shown
        Misconceptions any of their Checks showed; `still` are those of the last one.
    """

    outcome: Outcome = Outcome.NOT_STARTED
    tries: int = 0
    hints: int = 0
    seen: bool = False
    hand: Hand | None = None
    shown: set[str] = field(default_factory=set)
    still: frozenset[str] = frozenset()

    def hear(self, event: Event, hand: Hand) -> None:
        """Take an event: the last one heard counts. `hand` goes up when it asks for help, and down when they finish."""
        self.outcome, self.seen = event.outcome, event.seen
        self.tries, self.hints = event.tries, event.hints
        if event.outcome in (Outcome.NOT_YET, Outcome.CORRECT):
            self.still = frozenset(event.codes)
            self.shown |= self.still
        if event.stuck is not None:
            self.hand = (self.hand or hand) if event.stuck else None
        if event.outcome is Outcome.CORRECT:
            self.hand = None

    @property
    def state(self) -> State:
        """One of the four states a person in the room can be in."""
        if self.hand:
            return "stuck"
        if self.outcome is Outcome.CORRECT:
            return "done"
        return "not_started" if self.outcome is Outcome.NOT_STARTED else "working"
