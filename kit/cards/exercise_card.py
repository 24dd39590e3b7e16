"""The exercise card: draws one exercise, saves every touch, checks, hints, shows the answer and the why."""

from collections.abc import Sequence
from typing import Any

from kit.cards.balance_view import bar_of_marks, strip_of_marks
from kit.cards.card import Card, moment
from kit.cards.describe import in_words, verdict_drawn
from kit.cards.lesson_cards import evidence_line
from kit.exercise import Answer, Exercise, Feed, FreeText, Numbers, Outcome, Slots, Verdict
from kit.workbook import Workbook
from kit.workbook.store import Record

TRIES_BEFORE_ANSWER = 2  # after two tries, or all hints, the answer may be seen; adults need no gatekeeping


class ExerciseCard(Card):
    """One exercise on screen, bound to the workbook."""

    kind = "exercise"
    asks = True

    def __init__(self, exercise: Exercise, workbook: Workbook) -> None:
        super().__init__(workbook)
        self.exercise = exercise
        self._seq = 0
        self._verdict = self._remembered()

    @property
    def name(self) -> str:
        """The exercise's name."""
        return self.exercise.name

    @property
    def place(self) -> str:
        """Its own name, where the board has a line for it: warm-ups have no number, and none."""
        return self.exercise.name if self.exercise.number else ""

    @property
    def answer(self) -> Answer:
        """The answer as the workbook has it, or blank."""
        question = self.exercise.question
        saved = self.workbook.attempt(self.exercise.name).answer
        return question.tidy(question.blank() if saved is None else saved)

    # What a person can do.

    def do_answer(self, answer: Answer, seq: int = 0) -> None:
        """Save an answer, finished or not."""
        self._save(answer, seq)
        if self._verdict and self._verdict.outcome is not Outcome.NOT_YET:
            self._verdict = None  # it spoke of another answer; replies to mend stay while they are being read

    def do_check(self, answer: Answer = None, seq: int = 0) -> None:
        """Check the answer. Neither a blank nor an unfinished one counts as a try."""
        if answer is not None:
            self._save(answer, seq)
        self._verdict = self.exercise.check(self.answer)
        counts = self._verdict.outcome in (Outcome.NOT_YET, Outcome.CORRECT)
        if counts or self.workbook.attempt(self.exercise.name).started_at:  # a look at a blank one begins nothing
            self.workbook.record_check(self.exercise.name, self._verdict.outcome, counts_as_try=counts)

    def do_hint(self, **_: Any) -> None:
        """Open the next hint."""
        if self.workbook.attempt(self.exercise.name).hints < len(self.exercise.hints):
            self.workbook.open_hint(self.exercise.name)

    def do_show(self, **_: Any) -> None:
        """Show a model answer."""
        self.workbook.see_answer(self.exercise.name)

    def do_undo(self, seq: int = 0, **_: Any) -> None:
        """Take back the last change of the answer."""
        self._seq = max(seq, self._seq)
        self.workbook.undo(self.exercise.name)
        self._verdict = self._remembered()

    def do_reset(self, seq: int = 0, **_: Any) -> None:
        """Start this exercise over; Undo brings it back."""
        self._seq = max(seq, self._seq)
        self.workbook.reset(self.exercise.name)
        self._verdict = None

    def do_note(self, text: str) -> None:
        """Save the private own-data note."""
        self.workbook.set_note(self.exercise.name, text)

    def shows(self, records: Sequence[Record]) -> bool:
        """The same exercise in another tab: each card saves its whole answer, so none may hold an old one."""
        return any(record.kind in ("answer", "attempt") and record.key == self.name for record in records)

    def refresh(self) -> None:
        """Look anew after a change made elsewhere."""
        self._verdict = self._remembered()
        self.redraw()

    def _remembered(self) -> Verdict | None:
        """What the last check said, where it was "done" and the answer still is what it was."""
        outcome = self.workbook.attempt(self.exercise.name).outcome
        verdict = self.exercise.check(self.answer) if outcome == Outcome.CORRECT else None
        return verdict if verdict and verdict.outcome is Outcome.CORRECT else None

    def _save(self, answer: Answer, seq: int) -> None:
        self._seq = max(seq, self._seq)
        tidy = self.exercise.question.tidy(answer)
        if tidy != self.answer:  # nothing new is nothing to undo
            self.workbook.save_answer(self.exercise.name, tidy)

    # What is drawn.

    def state(self) -> dict[str, Any]:
        """Everything on the card now."""
        exercise, attempt, answer = self.exercise, self.workbook.attempt(self.exercise.name), self.answer
        progress = exercise.question.progress(answer)
        done = attempt.finished_at is not None
        known = done and self._verdict is not None and self._verdict.outcome is Outcome.CORRECT
        note = self.workbook.note(exercise.name)
        return {
            "exercise": exercise.drawn(),
            "answer": answer,
            "seq": self._seq,
            "verdict": verdict_drawn(exercise.question, self._verdict),
            "progress": _progress_words(exercise, progress.done, progress.asked),
            "hints": list(exercise.hints[: attempt.hints]),
            "moreHints": len(exercise.hints) - attempt.hints,
            "canShowAnswer": not attempt.seen_answer
            and (attempt.tries >= TRIES_BEFORE_ANSWER or 0 < len(exercise.hints) <= attempt.hints),
            "answerShown": in_words(exercise.question, exercise.model) if attempt.seen_answer else None,
            "why": exercise.why if known or attempt.seen_answer else "",
            "evidence": [evidence_line(key) for key in exercise.evidence],
            "own": exercise.own if known or attempt.seen_answer else "",
            "note": note.text,
            "noteSaved": moment(note.saved_at),
            "saved": moment(attempt.saved_at),
            "done": done,
            "canUndo": self.workbook.can_undo(exercise.name),
            "canReset": attempt.started_at is not None,
            **self._pictures(answer, known or attempt.seen_answer),
        }

    def _pictures(self, answer: Answer, known: bool) -> dict[str, Any]:
        question = self.exercise.question
        drawn: dict[str, Any] = {}
        if isinstance(question, Slots) and question.look == "week":
            drawn["balance"] = bar_of_marks([line.mark for line in question.filled(answer).lines.values()])
        if isinstance(question, FreeText):
            drawn["findings"] = [
                {"name": one.name, "label": one.label, "fine": one.fine, "words": one.words}
                | {"dismissed": one.dismissed, "wanted": one.wanted}
                for one in question.findings(answer)
            ]
        feed = next((one for one in self.exercise.material if isinstance(one, Feed) and one.marks), None)
        if feed and known:
            drawn["strip"] = strip_of_marks(feed.posts, feed.marks)
        if known and isinstance(question, Numbers) and question.guess and question.guess.id in answer:
            counted = next(box.key for box in question.boxes if box.id == question.guess.about)
            drawn["guessed"] = f"Your gut said {answer[question.guess.id]}; the count is {counted:g}."
        return drawn


def _progress_words(exercise: Exercise, done: int, asked: int) -> str:
    if asked <= 1 or exercise.question.kind in ("several", "order", "dials"):
        return ""
    if isinstance(exercise.question, Slots) and exercise.question.start:
        return ""
    return f"{done} of {asked} filled in"
