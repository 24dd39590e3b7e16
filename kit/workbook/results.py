"""The results file a learner may hand over: choices and numbers only. No contacts, no posts, no notes, no free text."""

import json
from base64 import b32encode
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from math import isfinite
from typing import Any

from kit.exercise import Exercise, FreeText, Numbers, Outcome, Part, Parts, Question, read_number
from kit.meetups.plain_text import one_line
from kit.workbook.answers import Answers, Attempt
from kit.workbook.store import Json

VERSION = 2
LONGEST_NAME = 40
LARGEST = 99_999  # no box of ours asks for more, and a telephone number is longer
DECIMALS = 3
MOST_COUNTED = 9_999
_TURNING = dict.fromkeys([0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
LINE_KEYS = ("exercise", "name", "answer", "outcome", "tries", "hints", "seen_answer", "minutes")
KEYS = ("patio_results", "who", "kit", "made_at", "exercises", "survey", "check")


def results(
    workbook: Answers,
    exercises: Iterable[Exercise],
    *,
    who: str = "",
    survey: Mapping[str, Json] | None = None,
    made_at: datetime | None = None,
) -> dict[str, Any]:
    """Give the whole results file as JSON, for the learner to see before it goes anywhere.

    Each line: the exercise's number and name, the answer (choices and numbers only, so that it can be checked again),
    outcome, tries, hints opened, whether the answer was shown, and whole minutes from first touch to done.

    Parameters
    ----------
    who
        The name the learner types for it: the only words of theirs in it. Cut to 40 signs on one line.
    survey
        Survey answers that the course's closed list has let through; whoever makes the file asks it.
    made_at
        When (UTC); now by default.
    """
    progress = workbook.progress()
    touched = [(exercise, progress[exercise.name]) for exercise in exercises if exercise.name in progress]
    told: dict[str, Any] = {
        "patio_results": VERSION,
        "who": name_for_it(who),
        "kit": kit_version(),
        "made_at": (made_at or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds"),
        "exercises": [_line(exercise, attempt) for exercise, attempt in touched],
        "survey": dict(survey or {}),
    }
    return told | {"check": check_of(told)}


def _line(exercise: Exercise, attempt: Attempt) -> dict[str, Any]:
    question = exercise.question
    answer, outcome = _standing(exercise, attempt)
    minutes = None
    if attempt.started_at and attempt.finished_at:
        minutes = _counted(round((attempt.finished_at - attempt.started_at).total_seconds() / 60))
    return {
        "exercise": exercise.number,
        "name": exercise.name,
        "answer": without_text(question, question.tidy(answer)),
        "outcome": outcome.value,
        "tries": _counted(attempt.tries),
        "hints": _counted(attempt.hints),
        "seen_answer": attempt.seen_answer is True,
        "minutes": minutes,
    }


def _standing(exercise: Exercise, attempt: Attempt) -> tuple[Json, Outcome]:
    """The answer to hand over, and how it stands. Done stays done while playing on: then it is the one that passed."""
    if attempt.finished_at and exercise.is_done(attempt.passed):
        return attempt.passed, Outcome.CORRECT
    if isinstance(exercise.question, FreeText):
        return None, Outcome.CORRECT if attempt.finished_at else Outcome.INCOMPLETE
    return attempt.answer, exercise.check(attempt.answer).outcome


def without_text(question: Question, answer: Any) -> Any:
    """The same answer with everything typed freely left out: of a number box only what reads as a number stays."""
    if isinstance(question, FreeText):
        return None
    if isinstance(question, Numbers):
        read = {id: read_number(typed) for id, typed in answer.items()}
        return {id: _plain(number) for id, number in read.items() if number is not None and _is_answer(number)}
    if isinstance(question, Parts):
        return {part.id: _without(part, answer) for part in question.parts}
    return answer


def _is_answer(number: float) -> bool:
    return isfinite(number) and abs(number) <= LARGEST


def _plain(number: float) -> float:
    """A number that says no more than an answer does: fine digits could spell out something else."""
    return int(number) if number.is_integer() else round(number, DECIMALS)


def _without(part: Part, answer: Any) -> Any:
    return without_text(part.question, answer[part.id])


def _counted(number: int) -> int:
    return min(max(number, 0), MOST_COUNTED)


def name_for_it(typed: str) -> str:
    """Give a typed name as the file holds it: one line, 40 signs at most, none that turns the words around it."""
    return one_line(typed.translate(_TURNING))[:LONGEST_NAME].strip()


def kit_version() -> str:
    """Give the version of this kit, "" where it runs without being installed."""
    try:
        return version("patio")
    except PackageNotFoundError:
        return ""


def check_of(told: Mapping[str, Any]) -> str:
    """Give eight letters that change when anything else in the file does: they show what was damaged on the way.

    No proof against somebody who means it; for that every answer is checked again.
    """
    rest = {key: value for key, value in told.items() if key != "check"}
    plain = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return b32encode(sha256(plain.encode("ascii")).digest()).decode("ascii")[:8]


def as_text(told: Mapping[str, Any]) -> str:
    """Give the file exactly as it is handed over: one line an exercise, to be read through without a program."""
    head = {key: value for key, value in told.items() if key not in ("exercises", "survey", "check")}
    rows = ",\n".join(f"    {_json(line)}" for line in told["exercises"])
    lines = [f'  "{key}": {_json(value)}' for key, value in head.items()]
    lines.append(f'  "exercises": [\n{rows}\n  ]' if rows else '  "exercises": []')
    lines += [f'  "{key}": {_json(told[key])}' for key in ("survey", "check")]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
