"""A class added up: per exercise, per misconception, per survey line. Counts first; no share of a handful of people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean

from kit.course import Lesson, course, scenarios
from kit.course.scenario_check import is_right
from kit.course.survey import ABLE, COUNTED, FIRST_FRIDAY, IN_THE_WAY
from kit.exercise import MISCONCEPTIONS, Exercise
from kit.room.collect.handed import Handed, State
from kit.settings import section


@dataclass(frozen=True, slots=True)
class Row:
    """One exercise and how many stand where. All four add up to the class."""

    exercise: Exercise
    done: int
    seen: int
    not_yet: int
    not_begun: int

    @property
    def begun(self) -> int:
        """How many touched it."""
        return self.done + self.seen + self.not_yet


@dataclass(frozen=True, slots=True)
class Slip:
    """A misconception that still stands in the answers handed over: how many of those who tried the exercise."""

    exercise: Exercise
    code: str
    shown: int
    tried: int

    @property
    def words(self) -> str:
        """As the board says it."""
        return MISCONCEPTIONS[self.code]

    @property
    def stop(self) -> bool:
        """The board's rule: more than a third share it, among enough people."""
        rule = section("board")
        return bool(self.shown > self.tried * rule["share_to_stop"] and self.tried >= rule["tried_to_stop"])


@dataclass(frozen=True, slots=True)
class ThenNow:
    """One survey line over all who marked it for then and for now; no mean of fewer people than the settings say."""

    item: str
    both: int
    then: float | None
    now: float | None

    @property
    def words(self) -> str:
        """What was asked."""
        return ABLE[self.item]


@dataclass(frozen=True)
class ClassResults:
    """Everything the tables and the report say, from the files that count."""

    people: Sequence[Handed]

    @cached_property
    def lessons(self) -> tuple[tuple[Lesson, tuple[Row, ...]], ...]:
        """The lessons that somebody began, each with its exercises."""
        each = [(lesson, tuple(map(self._row, lesson.exercises))) for lesson in course() if not lesson.coming]
        return tuple((lesson, rows) for lesson, rows in each if any(row.begun for row in rows))

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Their exercises, in order."""
        return tuple(row for _, rows in self.lessons for row in rows)

    def _row(self, exercise: Exercise) -> Row:
        states: list[State] = [
            person.standings[exercise.name].state for person in self.people if exercise.name in person.standings
        ]
        done, seen, not_yet = (states.count(state) for state in ("done", "seen", "not_yet"))
        return Row(exercise, done, seen, not_yet, len(self.people) - len(states))

    @cached_property
    def slips(self) -> tuple[Slip, ...]:
        """The misconceptions, the most common first."""
        found = [slip for row in self.rows for slip in self._slips(row.exercise)]
        return tuple(sorted(found, key=lambda slip: (-slip.stop, -slip.shown, slip.exercise.number)))

    def _slips(self, exercise: Exercise) -> Iterator[Slip]:
        standings = [one.standings[exercise.name] for one in self.people if exercise.name in one.standings]
        tried = [one for one in standings if one.tries]
        for code in sorted({code for one in tried for code in one.codes}):
            yield Slip(exercise, code, sum(code in one.codes for one in tried), len(tried))

    @cached_property
    def then_now(self) -> tuple[ThenNow, ...]:
        """Each line of the survey that anybody marked twice."""
        return tuple(line for line in map(self._then_now, ABLE) if line.both)

    def _then_now(self, item: str) -> ThenNow:
        pairs = [
            (one.survey["then"][item], one.survey["now"][item])
            for one in self.people
            if item in one.survey.get("then", {}) and item in one.survey.get("now", {})
        ]
        if len(pairs) < section("results")["small_group"]:
            return ThenNow(item, len(pairs), None, None)
        return ThenNow(item, len(pairs), fmean(then for then, _ in pairs), fmean(now for _, now in pairs))

    @cached_property
    def fridays(self) -> dict[str, int]:
        """Whether they will hold their first Friday, in counts."""
        given = [one.survey.get("first_friday") for one in self.people]
        return {choice: given.count(choice) for choice in FIRST_FRIDAY if choice in given}

    @cached_property
    def stories(self) -> tuple[tuple[Exercise, int, int], ...]:
        """Each scenario with how many had it right and how many answered."""
        return tuple(told for told in map(self._story, scenarios()) if told[2])

    def _story(self, story: Exercise) -> tuple[Exercise, int, int]:
        given = [one.survey["scenarios"][story.name] for one in self.people if story.name in _stories_of(one)]
        return story, sum(is_right(story.name, answer) for answer in given), len(given)

    @cached_property
    def later(self) -> tuple[Handed, ...]:
        """Who answered thirty days on."""
        return tuple(one for one in self.people if one.survey.get("thirty_days"))

    @cached_property
    def counted_later(self) -> dict[str, int]:
        """What they counted thirty days on, added up."""
        told = [one.survey["thirty_days"] for one in self.later]
        return {item: sum(one.get(item, 0) for one in told) for item in COUNTED}

    @cached_property
    def in_the_way(self) -> dict[str, int]:
        """What got in the way, in counts."""
        ticked = [choice for one in self.later for choice in one.survey["thirty_days"].get("in_the_way", ())]
        return {choice: ticked.count(choice) for choice in IN_THE_WAY if choice in ticked}


def _stories_of(one: Handed) -> dict[str, object]:
    return dict(one.survey.get("scenarios", {}))
