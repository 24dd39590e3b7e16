"""Exercises in the workbook: each answer as it stands, and how far the learner is with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from kit.workbook.store import Json, Record
from kit.workbook.view import View

NOT_STARTED = "not_started"
CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Attempt:
    """How a learner stands with one exercise.

    Parameters
    ----------
    answer
        What they have answered so far, as the exercise's question reads it; None when nothing.
    outcome
        Of their last Check: "not_started", "incomplete", "not_yet" or "correct".
    tries
        Checks that counted as a try.
    hints
        Hints opened.
    seen_answer
        True when they asked for the answer to be shown.
    saved_at
        When the answer was last saved (UTC); None when never.
    started_at
        When they first touched it (UTC).
    finished_at
        When a Check first said "correct" (UTC); stays when they go on playing with it.
    passed
        The answer that the last "correct" was said of, so that it can be checked again; None before that.
    """

    answer: Json = None
    outcome: str = NOT_STARTED
    tries: int = 0
    hints: int = 0
    seen_answer: bool = False
    saved_at: datetime | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    passed: Json = None


class Answers(View):
    """The exercises' part of a workbook. Everything is saved when a function returns.

    Two kinds of record: "answer" is what undo steps through; "attempt" is the count of tries and hints, which an undo
    of the answer leaves alone. A reset clears both, and undoing it brings both back.
    """

    def attempt(self, name: str) -> Attempt:
        """Give how the learner stands with the exercise called `name`."""
        return _attempt(self.store.get("answer", name), self.store.get("attempt", name))

    def progress(self) -> dict[str, Attempt]:
        """Give every exercise that was touched, by name."""
        answers = {record.key: record for record in self.store.items("answer")}
        attempts = {record.key: record for record in self.store.items("attempt")}
        names = sorted(answers.keys() | attempts.keys())
        return {name: _attempt(answers.get(name), attempts.get(name)) for name in names}

    def save_answer(self, name: str, answer: Json) -> datetime:
        """Save the answer as it stands now; give the moment (UTC), for "saved 10:42"."""
        with self.store.change(_scope(name)):
            self._note(name)
            return self.store.put("answer", name, answer)

    def record_check(self, name: str, outcome: str, counts_as_try: bool) -> Attempt:
        """Note what a Check said; a Check of a blank exercise is no try."""
        with self.store.change(f"attempt/{name}"):
            was = self._told(name)
            changed: dict[str, Json] = {"outcome": outcome, "tries": was.get("tries", 0) + int(counts_as_try)}
            if outcome == CORRECT:
                changed["finished_at"] = was.get("finished_at") or _now()
                answer = self.store.get("answer", name)
                changed["passed"] = answer.value if answer else None
            self._note(name, changed)
        return self.attempt(name)

    def open_hint(self, name: str) -> int:
        """Note that one more hint was opened; give how many are open now."""
        with self.store.change(f"attempt/{name}"):
            hints = int(self._told(name).get("hints", 0)) + 1
            self._note(name, {"hints": hints})
        return hints

    def see_answer(self, name: str) -> None:
        """Note that the answer was shown: done counts as done, marked "seen" in the results."""
        with self.store.change(f"attempt/{name}"):
            self._note(name, {"seen_answer": True})

    def reset(self, name: str) -> None:
        """Begin one exercise again, as if never touched. `undo` brings it back."""
        with self.store.change(_scope(name)):
            self.store.delete("answer", name)
            self.store.delete("attempt", name)

    def undo(self, name: str) -> bool:
        """Take back the last change of this exercise's answer, or its reset; False when there is none."""
        return bool(self.store.undo(_scope(name)))

    def can_undo(self, name: str) -> bool:
        """Tell whether `undo` would find something, for a button that is grey when not."""
        return self.store.can_undo(_scope(name))

    def _told(self, name: str) -> dict[str, Any]:
        record = self.store.get("attempt", name)
        return dict(record.value) if record and isinstance(record.value, Mapping) else {}

    def _note(self, name: str, changed: Mapping[str, Json] | None = None) -> None:
        told = self._told(name)
        self.store.put("attempt", name, {"started_at": _now(), **told, **(changed or {})})


def _scope(name: str) -> str:
    return f"exercise/{name}"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _attempt(answer: Record | None, attempt: Record | None) -> Attempt:
    told = attempt.value if attempt and isinstance(attempt.value, Mapping) else {}
    return Attempt(
        answer=answer.value if answer else None,
        outcome=str(told.get("outcome", NOT_STARTED)),
        tries=_count(told.get("tries")),
        hints=_count(told.get("hints")),
        seen_answer=told.get("seen_answer") is True,
        saved_at=answer.saved_at if answer else None,
        started_at=_moment(told.get("started_at")),
        finished_at=_moment(told.get("finished_at")),
        passed=told.get("passed"),
    )


def _count(value: Json) -> int:
    return value if isinstance(value, int) else 0


def _moment(value: Json) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else None
