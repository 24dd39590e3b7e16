"""What a learner's kernel tells the board: how far one exercise is, in counts and codes, and nothing else."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from kit.exercise import MISCONCEPTIONS, Outcome

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_EXERCISE = re.compile(r"[a-z0-9-]{0,80}")
_MOST = 9_999  # more tries or hints than anybody makes: a number above it is no count
_KEYS = frozenset({"id", "exercise", "outcome", "tries", "hints", "codes", "seen", "stuck", "at"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """How a learner stands with one exercise now. Each event is a whole state, so that the last one heard counts.

    It never says who the learner is: the board knows that from the token. There is no room in it for a name, a post,
    a contact or a word of free text.

    Parameters
    ----------
    id
        Made by the sender, so that an event sent twice is kept once.
    exercise
        The exercise's name, or "" when somebody has only just arrived.
    outcome
        Of the last Check; "incomplete" as soon as something was touched, "not_started" after a reset.
    tries, hints
        Checks that counted, and hints opened.
    codes
        Misconceptions behind the last Check ("M7").
    seen
        True when the answer was shown.
    stuck
        True when the learner asks for help, False when they take it back, None when it says nothing about that.
    at
        When it happened, on the learner's clock (UTC).
    """

    id: str
    exercise: str
    outcome: Outcome = Outcome.NOT_STARTED
    tries: int = 0
    hints: int = 0
    codes: tuple[str, ...] = ()
    seen: bool = False
    stuck: bool | None = None
    at: datetime

    def as_json(self) -> dict[str, Any]:
        """Give it as JSON holds it."""
        return {
            "id": self.id,
            "exercise": self.exercise,
            "outcome": self.outcome.value,
            "tries": self.tries,
            "hints": self.hints,
            "codes": list(self.codes),
            "seen": self.seen,
            "stuck": self.stuck,
            "at": self.at.astimezone(UTC).isoformat(timespec="milliseconds"),
        }


def event_from(told: object) -> Event:
    """Read an event from JSON, and take nothing that is not one.

    Raises
    ------
    ValueError
        When anything in it is not as `Event` says, or there is anything else in it.
    """
    if not isinstance(told, Mapping):
        raise ValueError(f"'event' must be an object, got {type(told).__name__}")
    if strange := set(told) - _KEYS:
        raise ValueError(f"'event' must have the keys {sorted(_KEYS)}, got also {sorted(map(str, strange))}")
    codes = told.get("codes", [])
    if not isinstance(codes, list) or not all(isinstance(code, str) and code in MISCONCEPTIONS for code in codes):
        raise ValueError("'codes' must be a list of misconception codes such as 'M7'")
    stuck = told.get("stuck")
    if stuck is not None and not isinstance(stuck, bool):
        raise ValueError("'stuck' must be true, false or null")
    return Event(
        id=_matching(_ID, told, "id"),
        exercise=_matching(_EXERCISE, told, "exercise"),
        outcome=Outcome(told.get("outcome", Outcome.NOT_STARTED)),
        tries=_count(told, "tries"),
        hints=_count(told, "hints"),
        codes=tuple(dict.fromkeys(codes)),
        seen=told.get("seen") is True,
        stuck=stuck,
        at=_moment(told.get("at")),
    )


def _matching(pattern: re.Pattern[str], told: Mapping[str, Any], key: str) -> str:
    value = told.get(key)
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise ValueError(f"'{key}' must match {pattern.pattern}")
    return value


def _count(told: Mapping[str, Any], key: str) -> int:
    value = told.get(key, 0)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _MOST:
        raise ValueError(f"'{key}' must be a whole number from 0 to {_MOST}")
    return value


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    if moment is None or moment.tzinfo is None:
        raise ValueError("'at' must be a moment with its time zone, such as 2027-06-04T17:05:00+00:00")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("'at' must be a moment of our time") from None
