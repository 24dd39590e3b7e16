"""The beginning and the end of a lesson, and the course map."""

from collections.abc import Sequence
from typing import Any

from kit.cards.card import Card, moment
from kit.cards.course_view import done_in_words, map_of
from kit.course import Lesson
from kit.course.evidence import register
from kit.workbook import Workbook
from kit.workbook.store import Record


class _LessonCard(Card):
    """A card about one lesson; redraws itself when an exercise anywhere on the page gets done."""

    def __init__(self, lesson: Lesson, workbook: Workbook) -> None:
        super().__init__(workbook)
        self.lesson = lesson

    def shows(self, records: Sequence[Record]) -> bool:
        """The learner's counts."""
        return _about_progress(records)

    @property
    def name(self) -> str:
        """The card's kind and the lesson's number."""
        return f"{self.kind}-{self.lesson.number}"


class BeginCard(_LessonCard):
    """The questions of the day, what you will have in your hands, how long it takes, and where you left off."""

    kind = "begin"

    def state(self) -> dict[str, Any]:
        """What the head of a lesson says."""
        lesson = self.lesson
        done = done_in_words(self.workbook, lesson)
        begun = any(each.name in self.workbook.progress() for each in lesson.exercises)
        longer = f", or {lesson.minutes_in_full} with every exercise" if lesson.exercises else ""
        return {
            "eyebrow": f"Lesson {lesson.number}",
            "questions": list(lesson.questions),
            "gives": lesson.gives,
            "time": f"{lesson.minutes} minutes{longer}",
            "resume": f"Welcome back. {done}" if begun else "",
            "notices": list(self.workbook.store.notices),
            "course": map_of(self.workbook, lesson.slug),
        }


class EndCard(_LessonCard):
    """Three sentences to keep, something to say or note, the evidence, and one small step."""

    kind = "end"

    def do_note(self, text: str) -> None:
        """Save the private line of this lesson."""
        self.workbook.set_note(self.name, text)

    def state(self) -> dict[str, Any]:
        """What the foot of a lesson says."""
        lesson = self.lesson
        note = self.workbook.note(self.name)
        return {
            "keyPoints": list(lesson.key_points),
            "talk": lesson.talk,
            "note": note.text,
            "noteSaved": moment(note.saved_at),
            "evidence": [evidence_line(key) for key in lesson.evidence],
            "nextStep": lesson.next_step,
            "doneWords": done_in_words(self.workbook, lesson),
        }


class MapCard(Card):
    """All lessons, with what is done in counts."""

    kind = "map"
    name = "course-map"

    def shows(self, records: Sequence[Record]) -> bool:
        """The learner's counts."""
        return _about_progress(records)

    def state(self) -> dict[str, Any]:
        """The lessons and the learner's counts."""
        return {"lessons": map_of(self.workbook)["lessons"], "course": None}


def evidence_line(key: str) -> dict[str, str]:
    """One row of the evidence register as cards show it: how sure in words, the finding, its source."""
    fact = register[key]
    sure = "Rule of thumb" if fact.kind == "rule of thumb" else f"Evidence, {fact.certainty} certainty"
    year = f", {fact.year}" if fact.year else ""
    say = f"{fact.say} {fact.caveat}".strip()
    return {"sure": sure, "say": say, "source": f"{fact.source}{year}."}


def _about_progress(records: Sequence[Record]) -> bool:
    return any(record.kind == "attempt" for record in records)
