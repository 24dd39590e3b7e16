"""Results files as a class hands them over: made by the kit's own code from workbooks nobody wrote."""

import json
import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kit.course import all_exercises, scenarios
from kit.course.self_check.answers import near_misses
from kit.course.survey import ABLE, allowed
from kit.exercise import Answer, Exercise, Outcome
from kit.workbook.answers import Attempt
from kit.workbook.results import as_text, check_of, results

NOW = datetime(2026, 6, 12, 20, 0, tzinfo=UTC)
NAMES = (
    "Ana Lee", "Ben Okoro", "Chloé Gagné", "Dev Patel", "Esi Mensah", "Finn O'Hara", "Grace Kim", "Hara Sato",
    "Ines Duarte", "Jo Blake", "Kai Nakoa", "Lou Martin", "Mo Farah", "Noor Aziz", "Ola Berg", "Priya Nair",
    "Quinn Roy", "Ravi Iyer", "Sam Cho", "Theo Roux", "Uma Das", "Vic Stone", "Wren Hill", "Yara Haddad",
)  # fmt: skip


class Pretended:
    """The part of a workbook that a results file reads."""

    def __init__(self, attempts: dict[str, Attempt]) -> None:
        self.attempts = attempts

    def progress(self) -> dict[str, Attempt]:
        """Every exercise that was touched."""
        return self.attempts


def wrong_answers(exercise: Exercise) -> list[Answer]:
    """Whole answers, one step from the model, that do not pass."""
    tidy = exercise.question.tidy(exercise.model)
    near = (answer for _, answer in near_misses(exercise.question, tidy))
    return [answer for answer in near if exercise.check(answer).outcome is Outcome.NOT_YET]


def a_file(who: str, seed: int = 0, far: int = 37, skill: float = 0.85, survey: bool = True) -> dict[str, Any]:
    """One learner's results file: `far` exercises begun, about `skill` of them done."""
    luck = random.Random(f"{who} {seed}")
    attempts = {one.name: _attempt(one, luck, skill) for one in all_exercises()[:far]}
    told = allowed(_survey(luck, skill)).answers if survey else {}
    made_at = NOW + timedelta(minutes=seed)
    return results(Pretended(attempts), all_exercises(), who=who, survey=told, made_at=made_at)  # type: ignore[arg-type]


def _attempt(one: Exercise, luck: random.Random, skill: float) -> Attempt:
    done = luck.random() < skill
    wrong = wrong_answers(one)
    answer = one.model if done or not wrong else luck.choice(wrong[:4])
    finished = NOW + timedelta(minutes=luck.randint(1, 12)) if done else None
    outcome = "correct" if done else "not_yet"
    tries, hints, seen = luck.randint(1, 4), luck.randint(0, 2), luck.random() < 0.15
    return Attempt(answer, outcome, tries, hints, seen, NOW, NOW, finished, answer if done else None)


def _survey(luck: random.Random, skill: float) -> dict[str, Any]:
    then = {item: luck.randint(1, 3) for item in ABLE}
    return {
        "then": then,
        "now": {item: min(mark + luck.randint(0, 3), 5) for item, mark in then.items()},
        "first_friday": luck.choice(["yes", "yes", "maybe", "no"]),
        "scenarios": {
            one.name: one.model if luck.random() < skill else luck.choice(wrong_answers(one)) for one in scenarios()
        },
        "thirty_days": {"held": luck.randint(0, 4), "new": luck.randint(0, 9), "in_the_way": ["weather"]},
    }


def sealed(told: dict[str, Any], **changed: Any) -> dict[str, Any]:
    """The file with something changed and the check made anew, as somebody would who means it."""
    told = {**told, **changed}
    return {**told, "check": check_of(told)}


def hand_in(folder: Path, files: Sequence[dict[str, Any]]) -> Path:
    """Put files into a folder under the names the card gives them."""
    folder.mkdir(parents=True, exist_ok=True)
    for told in files:
        name = "-".join(told["who"].lower().split())
        (folder / f"patio-results-{name}.json").write_text(as_text(told), encoding="utf-8")
    return folder


def as_json(told: dict[str, Any]) -> str:
    """Any JSON, as a mail program leaves it."""
    return json.dumps(told, indent=1)
