"""The tables: every learner with every exercise, and one line a learner. No cell is ever run as a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from kit.course import all_exercises, scenarios
from kit.course.scenario_check import score
from kit.course.survey import ABLE, COUNTED
from kit.exercise import MISCONCEPTIONS
from kit.room.collect.handed import Handed
from kit.room.collect.remark import Remark
from kit.workbook.export import safe_cell

STATES = {"done": "done", "seen": "done, answer shown", "not_yet": "not there yet", "": "not begun"}
RESULT_COLUMNS = (
    "name", "exercise", "exercise_name", "title", "tier", "stands", "tries", "hints", "minutes", "misconceptions",
)  # fmt: skip


def as_csv(rows: Iterable[Sequence[object]]) -> bytes:
    """Give rows as CSV that Excel, Moodle and Canvas read: UTF-8 with a mark, commas, formulas made harmless."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerows([[safe_cell(cell) if isinstance(cell, str) else cell for cell in row] for row in rows])
    return text.getvalue().encode("utf-8-sig")


def results_table(people: Sequence[Handed]) -> Iterator[Sequence[object]]:
    """Give a head and a row for each learner and exercise, begun or not."""
    yield RESULT_COLUMNS
    for person in people:
        for exercise in all_exercises():
            one = person.standings.get(exercise.name)
            head = (person.who, exercise.number, exercise.name, exercise.title, exercise.tier)
            if one is None:
                yield (*head, STATES[""], "", "", "", "")
                continue
            codes = "; ".join(MISCONCEPTIONS[code] for code in one.codes)
            yield (*head, STATES[one.state], one.tries, one.hints, _filled(one.minutes), codes)


def summary_table(people: Sequence[Handed], remarks: Sequence[Remark]) -> Iterator[Sequence[object]]:
    """Give a head and a row for each learner: how much is done, the survey in numbers, and what did not fit."""
    core = [one.name for one in all_exercises() if one.tier == "core"]
    counts = ("core_done", f"of_{len(core)}_core", "done", f"of_{len(all_exercises())}", "answers_shown", "minutes")
    asked = [f"{part}_{item}" for item in ABLE for part in ("then", "now")]
    stories = ["stories_right", f"of_{len(scenarios())}_answered"]
    later = [f"thirty_days_{item}" for item in COUNTED]
    yield ("name", "made_at", "kit", *counts, *asked, "first_friday", *stories, *later, "in_the_way", "remarks", "file")
    for person in people:
        said = " ".join(one.words for one in remarks if one.file == person.file)
        yield (
            person.who,
            person.made_at.isoformat(timespec="seconds") if person.made_at.year > 1 else "",
            person.kit,
            *_counts(person, core),
            *_survey_cells(person.survey),
            said,
            person.file,
        )


def _counts(person: Handed, core: Sequence[str]) -> Iterator[object]:
    yield sum(name in person.done for name in core)
    yield len(core)
    yield len(person.done)
    yield len(all_exercises())
    yield sum(one.state == "seen" for one in person.standings.values())
    yield sum(one.minutes or 0 for one in person.standings.values())


def _survey_cells(survey: Mapping[str, Any]) -> Iterator[object]:
    for item in ABLE:
        yield from (survey.get(part, {}).get(item, "") for part in ("then", "now"))
    yield survey.get("first_friday", "")
    answered = survey.get("scenarios", {})
    yield from (score(answered), len(answered)) if answered else ("", "")
    later = survey.get("thirty_days", {})
    yield from (later.get(item, "") for item in COUNTED)
    yield "; ".join(later.get("in_the_way", ()))


def _filled(number: int | None) -> object:
    return "" if number is None else number
