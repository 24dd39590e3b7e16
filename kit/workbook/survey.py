"""The end survey in the workbook: then and now, the scenario check, and the check after thirty days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kit.workbook.store import Json
from kit.workbook.view import View

SURVEY, SCENARIO, LATER = "survey", "scenario", "thirty-days"  # kinds of record, and what is undone together
CHECKED = "checked-scenario"  # the answer at the first Check; no undo
_WHOLE, _FROM = "answers", "from"


@dataclass(frozen=True, slots=True)
class Given:
    """What stands in the workbook for one question.

    Parameters
    ----------
    answer
        As it is now; None for nothing.
    first
        As it was at the first Check; None before that.
    saved_at
        When the answer was last saved (UTC).
    """

    answer: Json = None
    first: Json = None
    saved_at: datetime | None = None


class Survey(View):
    """The survey's part of a workbook: numbers and closed choices. Its two open questions are private notes.

    It belongs to the person, not to a business: nobody's season is asked, only their own.
    """

    def survey(self) -> Given:
        """Give what was answered at the end: ``{"then": ..., "now": ..., "first_friday": ...}``."""
        return self._given(SURVEY, _WHOLE)

    def set_survey(self, answers: Mapping[str, Json]) -> datetime:
        """Save the answers as they stand now; give the moment (UTC)."""
        return self.store.put(SURVEY, _WHOLE, answers, SURVEY)

    def thirty_days(self) -> Given:
        """Give what was answered thirty days on: counts by name, and ``"in_the_way": [...]``."""
        return self._given(LATER, _WHOLE)

    def set_thirty_days(self, answers: Mapping[str, Json]) -> datetime:
        """Save the answers as they stand now; give the moment (UTC)."""
        return self.store.put(LATER, _WHOLE, answers, LATER)

    def workshop_day(self) -> str:
        """Give the day the survey was first answered, as ISO text; "" before that."""
        record = self.store.get(LATER, _FROM)
        return str(record.value) if record else ""

    def note_workshop_day(self, day: str) -> None:
        """Keep the day the survey was first answered. A later answer moves nothing."""
        self.store.put_many(LATER, {_FROM: day}, "", replace=False)

    def scenario(self, name: str) -> Given:
        """Give the answer to one scenario, and the one at its first Check."""
        first = self.store.get(CHECKED, name)
        given = self._given(SCENARIO, name)
        return Given(given.answer, first.value if first else None, given.saved_at)

    def set_scenario(self, name: str, answer: Json) -> datetime:
        """Save the answer to one scenario as it stands now; give the moment (UTC)."""
        return self.store.put(SCENARIO, name, answer, SCENARIO)

    def keep_first(self, name: str, answer: Json) -> None:
        """Keep the answer at the first Check: it alone is scored. A later Check moves nothing, and nor does an undo."""
        self.store.put_many(CHECKED, {name: answer}, "", replace=False)

    def survey_answers(self) -> dict[str, Json]:
        """Give all of it for the results file: numbers and closed choices, in the form `kit.course.survey` allows.

        The two open questions are not in it, nor is the day.
        """
        firsts = {record.key: record.value for record in self.store.items(CHECKED)}
        whole = self.survey().answer
        answers = dict(whole) if isinstance(whole, Mapping) else {}
        return {
            name: part
            for name, part in {**answers, "scenarios": firsts, "thirty_days": self.thirty_days().answer}.items()
            if part
        }

    def undo_survey(self, what: str) -> bool:
        """Take back the last change of one of `SURVEY`, `SCENARIO`, `LATER`; False when there is none."""
        return bool(self.store.undo(what))

    def can_undo_survey(self, what: str) -> bool:
        """Tell whether `undo_survey` would find something."""
        return self.store.can_undo(what)

    def _given(self, kind: str, key: str) -> Given:
        record = self.store.get(kind, key)
        return Given(record.value, None, record.saved_at) if record else Given()
