"""One results file after a look at every answer in it: what fits is kept, and everything else gets a sentence."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, cached_property
from typing import Any, Literal

from kit.course import all_exercises
from kit.course.survey import allowed
from kit.exercise import Exercise, FreeText, Outcome
from kit.room.collect.reading import Sheet
from kit.room.collect.remark import Remark
from kit.workbook.results import (
    KEYS,
    LINE_KEYS,
    MOST_COUNTED,
    VERSION,
    check_of,
    kit_version,
    name_for_it,
    without_text,
)

State = Literal["done", "seen", "not_yet"]
MOST_LINES = 200


class NotResults(ValueError):
    """A file that cannot count. The message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one learner stands with one exercise, by our own check.

    Parameters
    ----------
    answer
        Choices and numbers the exercise knows; nothing else of what the file held.
    state
        "done", "seen" (done after the answer was shown) or "not_yet".
    codes
        Misconceptions the answer shows.
    minutes
        From first touch to done; None when it is not done.
    """

    exercise: Exercise
    answer: Any
    state: State
    tries: int = 0
    hints: int = 0
    minutes: int | None = None
    codes: tuple[str, ...] = ()

    @property
    def is_done(self) -> bool:
        """Done, with the answer shown or without."""
        return self.state != "not_yet"


@dataclass(frozen=True)
class Handed:
    """What one learner handed over."""

    file: str
    who: str
    kit: str
    made_at: datetime
    standings: Mapping[str, Standing]
    survey: Mapping[str, Any]
    remarks: Sequence[Remark] = field(default=())

    @cached_property
    def done(self) -> frozenset[str]:
        """Names of the exercises that are done."""
        return frozenset(name for name, one in self.standings.items() if one.is_done)


def look_into(sheet: Sheet) -> Handed:
    """Check a whole results file again. Takes any JSON; runs nothing of the learner's.

    Raises
    ------
    NotResults
        When it cannot count at all: another version, no name, or not of the shape.
    """
    told = sheet.told
    _of_our_version(told)
    lines, who = told.get("exercises"), told.get("who")
    if not isinstance(lines, list) or len(lines) > MOST_LINES or not isinstance(who, str):
        raise NotResults("It begins like a results file and goes on like something else. Ask for it once more.")
    words: list[str] = []
    if (name := name_for_it(who)) == "":
        name = _stem(sheet.file)
        words.append(f"There is no name in it. It counts as “{name}”, after the file.")
    words += _about_the_whole(told)
    standings: dict[str, Standing] = {}
    for line in lines:
        if standing := _standing(line, words):
            standings[standing.exercise.name] = standing
    survey = allowed(told.get("survey", {}))
    words += survey.reasons
    remarks = tuple(Remark(sheet.file, one) for one in dict.fromkeys(words))
    return Handed(sheet.file, name, _short(told.get("kit")), _moment(told), standings, survey.answers, remarks)


def _of_our_version(told: Mapping[str, Any]) -> None:
    version = told.get("patio_results")
    if not isinstance(version, int) or isinstance(version, bool) or not 0 < version < 1_000:
        raise NotResults("It begins like a results file and goes on like something else. Ask for it once more.")
    if version > VERSION:
        raise NotResults("A newer kit made it than yours. Update your kit, and collect again.")
    if version < VERSION:
        raise NotResults("An older kit made it. Ask them to update theirs, and to save the file once more.")


def _stem(file: str) -> str:
    return name_for_it(file.rsplit("/", 1)[-1].rsplit(".", 1)[0].removeprefix("patio-results-")) or "no name"


def _short(kit: object) -> str:
    return kit[:20] if isinstance(kit, str) and all(sign.isalnum() or sign in ".-+" for sign in kit) else ""


def _moment(told: Mapping[str, Any]) -> datetime:
    """When it was made (UTC); the beginning of time where it does not say, so that any other file is newer."""
    try:
        made = datetime.fromisoformat(told["made_at"])
        return made.astimezone(UTC) if made.tzinfo else made.replace(tzinfo=UTC)
    except (KeyError, TypeError, ValueError, OverflowError):
        return datetime.min.replace(tzinfo=UTC)


def _about_the_whole(told: Mapping[str, Any]) -> list[str]:
    words = []
    if told.get("check") != check_of(told):
        words.append("Something in it was changed after the kit made it. We counted what our own check says: ask them.")
    if strange := len(told.keys() - set(KEYS)):
        words.append(f"{strange} {'thing' if strange == 1 else 'things'} in it that no results file has. Left out.")
    if told.get("kit") != kit_version():
        words.append("Another version of the kit made it. The answers were checked with yours.")
    if _moment(told).year < 2000:
        words.append("It does not say when it was made. Any other file of theirs counts before it.")
    return words


def _standing(line: object, words: list[str]) -> Standing | None:
    """Check one line again; None where there is nothing to check."""
    known = _known()
    name = line.get("name") if isinstance(line, Mapping) else None
    if not isinstance(line, Mapping) or not isinstance(name, str) or name not in known:
        words.append("It tells of an exercise that your course does not have. That line was left out.")
        return None
    exercise = known[name]
    called = f"{exercise.number} {exercise.title}"
    if line.keys() - set(LINE_KEYS):
        words.append(f"{called}: more is written there than a results file has. Left out.")
    given = line.get("answer")
    answer = without_text(exercise.question, exercise.question.tidy(given))
    if given is not None and _plain(given) != _plain(answer):
        words.append(f"{called}: part of the answer is none that can be chosen. Left out.")
    verdict = exercise.check(answer)
    done = verdict.outcome is Outcome.CORRECT
    claimed = line.get("outcome") == Outcome.CORRECT.value
    if isinstance(exercise.question, FreeText):  # words are not handed over, so there is nothing to check again
        done = claimed
    elif claimed and not done:
        words.append(f"{called}: it says done, and the answer does not pass. It counts as not there yet.")
    return Standing(
        exercise,
        answer,
        ("seen" if line.get("seen_answer") is True else "done") if done else "not_yet",
        _count(line.get("tries")) or 0,
        _count(line.get("hints")) or 0,
        _count(line.get("minutes")) if done else None,
        verdict.codes,
    )


@cache
def _known() -> dict[str, Exercise]:
    return {one.name: one for one in all_exercises()}


def _plain(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _count(value: object) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return min(max(value, 0), MOST_COUNTED)
