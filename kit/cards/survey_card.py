"""The end survey: how easily before today, how easily now, both asked at the end. Two open words stay private."""

from collections.abc import Mapping, Sequence
from typing import Any

from kit.cards.card import Card, moment
from kit.cards.lesson_cards import evidence_line
from kit.cards.planning import today_at
from kit.course.survey import (
    ABLE,
    EVIDENCE,
    FIRST_FRIDAY,
    OPEN,
    SCALE,
    WHEN,
    WHY_BOTH,
    allowed,
    change,
)
from kit.workbook import OWN, Workbook
from kit.workbook.store import Record
from kit.workbook.survey import SURVEY

LEAD = (
    "How easily could you do each of these before today, and how easily now? "
    "There are no right answers. Leave out what you like."
)
PRIVATE = (
    "These two stay in your workbook. Read them out in the room if you like. "
    "Your numbers and your choice go along in your results file, if you hand one over."
)
FRIDAY = "Would you come on our first Friday?"


class SurveyCard(Card):
    """Then and now, bound to the workbook."""

    kind = "survey"
    name = "end-survey"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._seq = 0

    def shows(self, records: Sequence[Record]) -> bool:
        """The survey or its two notes, from another tab."""
        return any(record.kind == SURVEY or record.key.startswith(f"{SURVEY}/") for record in records)

    @property
    def answers(self) -> Mapping[str, Any]:
        """The answers as the workbook has them, whatever an older version of the course asked."""
        return allowed(self.workbook.survey().answer or {}).answers

    def do_answer(self, answer: Any, seq: int = 0) -> None:
        """Save the answers, as many as there are."""
        self._seq = max(seq, self._seq)
        given = allowed(answer).answers
        if given != self.answers:  # nothing new is nothing to undo
            self.workbook.set_survey(given)
            self.workbook.note_workshop_day(today_at(self.workbook.plan(OWN)).isoformat())

    def do_write(self, field: str, text: str) -> None:
        """Save one of the two open answers as a private note."""
        if field not in OPEN:
            raise ValueError(f"'field' must be one of {list(OPEN)}, got {field!r}")
        self.workbook.set_note(f"{SURVEY}/{field}", text)

    def do_undo(self, seq: int = 0, **_: Any) -> None:
        """Take back the last change of an answer."""
        self._seq = max(seq, self._seq)
        self.workbook.undo_survey(SURVEY)

    def state(self) -> dict[str, Any]:
        """What is asked, what was answered, and then and now as a picture with its words."""
        answers, notes = self.answers, {field: self.workbook.note(f"{SURVEY}/{field}") for field in OPEN}
        then, now = answers.get("then", {}), answers.get("now", {})
        both = [item for item in ABLE if item in then and item in now]
        moments = [one for one in (self.workbook.survey().saved_at, *(note.saved_at for note in notes.values())) if one]
        return {
            "lead": LEAD,
            "why": {**evidence_line(EVIDENCE), "say": WHY_BOTH},
            "items": [{"id": id, "text": text} for id, text in ABLE.items()],
            "scale": [{"number": number, "words": words} for number, words in SCALE.items()],
            "when": [{"id": id, "text": text} for id, text in WHEN.items()],
            "answer": {"then": then, "now": now, "first_friday": answers.get("first_friday")},
            "seq": self._seq,
            "moved": [{"id": id, "text": ABLE[id], "then": then[id], "now": now[id]} for id in both],
            "sentences": list(change(answers).sentences()),
            "open": [{"id": id, "label": label, "text": notes[id].text} for id, label in OPEN.items()],
            "private": PRIVATE,
            "friday": FRIDAY,
            "choices": [{"id": id, "text": text} for id, text in FIRST_FRIDAY.items()],
            "saved": moment(max(moments, default=None)),
            "canUndo": self.workbook.can_undo_survey(SURVEY),
        }
