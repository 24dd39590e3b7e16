"""The scenario check: five new stories, each with its own Check. The first Check counts; going on is free."""

from collections.abc import Sequence
from typing import Any

from kit.cards.card import Card, moment
from kit.cards.describe import verdict_drawn
from kit.course import scenario, scenarios
from kit.course.scenario_check import kept_of, score
from kit.exercise import Answer, Exercise, Outcome, Verdict
from kit.workbook import Workbook
from kit.workbook.store import Record
from kit.workbook.survey import CHECKED, SCENARIO

LEAD = "Five short stories about ideas that slip away easily. It takes five minutes, and nobody has to do it."
WHOSE = "Only you see this. It goes along in your results file, if you hand one over."
SETTLED = (Outcome.NOT_YET, Outcome.CORRECT)


class ScenarioCard(Card):
    """The five, bound to the workbook."""

    kind = "scenarios"
    name = "scenario-check"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._seqs: dict[str, int] = {}
        self._verdicts: dict[str, Verdict] = {}
        self._remember()

    def shows(self, records: Sequence[Record]) -> bool:
        """The same stories in another tab."""
        return any(record.kind in (SCENARIO, CHECKED) for record in records)

    def refresh(self) -> None:
        """Look anew after a change made elsewhere."""
        self._remember()
        super().refresh()

    def do_answer(self, story: str, answer: Answer, seq: int = 0) -> None:
        """Save an answer, finished or not."""
        self._save(story, answer, seq)
        if (said := self._verdicts.get(story)) and said.outcome is not Outcome.NOT_YET:
            del self._verdicts[story]  # it spoke of another answer; replies to mend stay while they are read

    def do_check(self, story: str, answer: Answer = None, seq: int = 0) -> None:
        """Check one of them. Of a whole answer the first Check is kept: it alone is scored."""
        if answer is not None:
            self._save(story, answer, seq)
        given = self._answer(story)
        verdict = self._verdicts[story] = scenario(story).check(given)
        if verdict.outcome in SETTLED and (kept := kept_of(story, given)) is not None:
            self.workbook.keep_first(story, kept)

    def do_undo(self) -> None:
        """Take back the last change of an answer. What the first Check was stays."""
        self.workbook.undo_survey(SCENARIO)
        self._remember()

    def _save(self, name: str, answer: Answer, seq: int) -> None:
        self._seqs[name] = max(seq, self._seqs.get(name, 0))
        tidy = scenario(name).question.tidy(answer)
        if tidy != self._answer(name):  # nothing new is nothing to undo
            self.workbook.set_scenario(name, tidy)

    def _remember(self) -> None:
        """What a check would say of the answers that were checked before."""
        checked = [one for one in scenarios() if self.workbook.scenario(one.name).first is not None]
        said = {one.name: one.check(self._answer(one.name)) for one in checked}
        self._verdicts = {name: verdict for name, verdict in said.items() if verdict.outcome in SETTLED}

    def _answer(self, name: str) -> Answer:
        question, saved = scenario(name).question, self.workbook.scenario(name).answer
        return question.tidy(question.blank() if saved is None else saved)

    def state(self) -> dict[str, Any]:
        """The stories, what was said of each, and how many were right at the first Check."""
        given = {one.name: self.workbook.scenario(one.name) for one in scenarios()}
        firsts = {name: one.first for name, one in given.items() if one.first is not None}
        return {
            "lead": LEAD,
            "items": [self._drawn(one, one.name in firsts) for one in scenarios()],
            "score": score_in_words(firsts),
            "whose": WHOSE if firsts else "",
            "saved": moment(max((one.saved_at for one in given.values() if one.saved_at), default=None)),
            "canUndo": self.workbook.can_undo_survey(SCENARIO),
        }

    def _drawn(self, one: Exercise, checked: bool) -> dict[str, Any]:
        verdict = self._verdicts.get(one.name)
        return {
            "name": one.name,
            "title": one.title,
            "task": one.task,
            "question": one.question.drawn(one.name),
            "answer": self._answer(one.name),
            "seq": self._seqs.get(one.name, 0),
            "verdict": verdict_drawn(one.question, verdict),
            "why": one.why if verdict and verdict.outcome is Outcome.CORRECT else "",
            "checked": checked,
        }


def score_in_words(firsts: dict[str, Any]) -> str:
    """Say how many of the five were right at the first Check; "" before any was checked.

    Parameters
    ----------
    firsts
        The answers at the first Check, by name.
    """
    asked, checked = len(scenarios()), len(firsts)
    if not checked:
        return ""
    if checked < asked:
        return f"{checked} of {asked} checked so far."
    return f"{score(firsts)} of {asked} at the first Check."
