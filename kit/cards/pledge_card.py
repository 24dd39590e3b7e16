"""The pledge: an if-then plan of four lines in the learner's own words, for the certificate and the calendar."""

from dataclasses import fields, replace
from typing import Any

from kit.cards.planning import PlanningCard
from kit.course.lesson_6_after import MAKE_IT_HAPPEN_IF_THEN
from kit.exercise import Slots
from kit.meetups import Pledge

LEAD = "A wish has no day and no hour. Your pledge has both, and it knows what to do when it rains."
LINES = {
    "cue": ("When…", "Wednesday at ten, when the bread is out"),
    "act": ("…I will", "post Friday's table and ask three people myself"),
    "rain": ("If it rains,", "I move us inside and say so by three"),
    "nobody": ("If nobody comes,", "I stay to the end and write to one person"),
}
SLOTS = {"cue": "cue", "act": "act", "rain": "rain", "nobody": "none"}  # as the exercise names them
LONGEST = 160


class PledgeCard(PlanningCard):
    """The four lines."""

    kind = "pledge"
    name = "pledge"
    about = ("pledge", "answer", "attempt")

    def do_write(self, line: str, text: str) -> None:
        """Save one of the four lines."""
        if line not in LINES:
            raise ValueError(f"'line' must be one of {list(LINES)}, got {line!r}")
        pledge = replace(self.workbook.pledge(self.slug), **{line: text[:LONGEST]})
        self._saved = self.workbook.set_pledge(pledge, self.slug)

    def do_take_over(self) -> None:
        """Begin with the lines chosen in the exercise above; lines already written stay."""
        pledge = self.workbook.pledge(self.slug)
        chosen = {line: words for line, words in self._chosen().items() if not getattr(pledge, line)}
        self._saved = self.workbook.set_pledge(replace(pledge, **chosen), self.slug)

    def do_undo(self) -> None:
        """Take back the last change."""
        self.workbook.undo_tracked("pledge", self.slug)

    def _chosen(self) -> dict[str, str]:
        """The words chosen in the exercise, by line, when it was solved."""
        asked = MAKE_IT_HAPPEN_IF_THEN
        answer = self.workbook.attempt(asked.name).answer
        if not isinstance(asked.question, Slots) or not asked.is_done(answer):
            return {}
        given = asked.question.tidy(answer)
        texts = {slot.id: slot.options[given[slot.id]].text for slot in asked.question.slots if slot.id in given}
        return {line: texts[slot] for line, slot in SLOTS.items() if slot in texts}

    def state(self) -> dict[str, Any]:
        """The four lines, and the pledge as it will be printed."""
        pledge = self.workbook.pledge(self.slug)
        begun = any(getattr(pledge, each.name) for each in fields(Pledge))
        return self.shared() | {
            "lead": LEAD,
            "lines": [
                {"id": line, "label": label, "hint": hint, "text": getattr(pledge, line)}
                for line, (label, hint) in LINES.items()
            ],
            "whole": pledge.whole,
            "offer": not begun and bool(self._chosen()),
            "said": "It goes on your certificate, on your action plan, and into your own calendar file."
            if pledge.whole
            else "Fill all four, and it goes on your certificate.",
            "canUndo": self.workbook.can_undo_tracked("pledge", self.slug),
        }
