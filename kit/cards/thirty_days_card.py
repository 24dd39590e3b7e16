"""Thirty days on: five counts, and what got in the way. The tracker suggests, the person decides; a reminder helps."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from kit.cards.card import Card, moment
from kit.cards.planning import today_at
from kit.cards.tracking import minutes_told
from kit.cards.who import whose
from kit.course.survey import COUNTED, IDEAS, IN_THE_WAY, MOST_COUNTED, allowed
from kit.meetups import WEEKDAYS, calendar_file, day_words, file_name, track
from kit.settings import section
from kit.workbook import OWN
from kit.workbook.store import Record
from kit.workbook.survey import LATER, SURVEY

LEAD = (
    "What came of it? Six questions, two minutes. Whatever the numbers are, they are fine: this is a look, not a mark."
)
REMINDER = "Table for Two: two minutes to look back"
NOTES = "Open the last lesson, The rest of the summer, and go to “Thirty days on”. Six questions, two minutes."
CALENDAR = "text/calendar;charset=utf-8"
HAND_OVER = "Your results file above has these numbers in it too, if you hand it over once more."
NONE_YET = "No table yet? Ask one person for a coffee this week. A table for two is a table."


class ThirtyDaysCard(Card):
    """The check after thirty days. It asks about the learner's own season, whichever business is in use."""

    kind = "thirty-days"
    name = "thirty-days"

    def shows(self, records: Sequence[Record]) -> bool:
        """The check itself, the survey's day, and what the suggestions are made from."""
        return any(record.kind in (LATER, SURVEY, "minute", "promise", "setting") for record in records)

    @property
    def answers(self) -> dict[str, Any]:
        """The answers as the workbook has them."""
        return dict(allowed({"thirty_days": self.workbook.thirty_days().answer}).answers.get("thirty_days", {}))

    def do_count(self, field: str, value: int) -> None:
        """Set one of the five numbers."""
        if field not in COUNTED:
            raise ValueError(f"'field' must be one of {list(COUNTED)}, got {field!r}")
        self._keep(self.answers | {field: min(max(int(value), 0), MOST_COUNTED)})

    def do_take(self, field: str) -> None:
        """Take the number that the weekly minutes suggest."""
        self.do_count(field, self._suggested()[field])

    def do_tick(self, choice: str, on: bool) -> None:
        """Tick something that got in the way, or take the tick back."""
        if choice not in IN_THE_WAY:
            raise ValueError(f"'choice' must be one of {list(IN_THE_WAY)}, got {choice!r}")
        ticked = {*self.answers.get("in_the_way", ()), choice} - (set() if on else {choice})
        self._keep(self.answers | {"in_the_way": [id for id in IN_THE_WAY if id in ticked]})

    def do_undo(self) -> None:
        """Take back the last change."""
        self.workbook.undo_survey(LATER)

    def do_reminder(self) -> None:
        """Hand over a calendar file for the day."""
        self.workbook.note_workshop_day(self._today.isoformat())
        made = reminder(self._due, self._zone)
        data = b64encode(made).decode("ascii")
        self.tell({"file": file_name(REMINDER, ".ics"), "type": CALENDAR, "data": data})

    def _keep(self, answers: Mapping[str, Any]) -> None:
        self.workbook.set_thirty_days(answers)

    @property
    def _zone(self) -> str:
        return self.workbook.plan(OWN).zone

    @property
    def _today(self) -> date:
        return today_at(self.workbook.plan(OWN))

    @property
    def _began(self) -> date:
        """The workshop's day: when the survey was first answered or the reminder taken; today before that."""
        noted = self.workbook.workshop_day()
        return date.fromisoformat(noted) if noted else self._today

    @property
    def _due(self) -> date:
        return self._began + timedelta(days=section("survey")["days"])

    def _suggested(self) -> dict[str, int]:
        """What the learner's own weekly minutes since the workshop add up to; nothing without any."""
        if whose(self.workbook) != OWN:
            return {}
        minutes = [minute for day, minute in minutes_told(self.workbook).items() if day >= self._began]
        tracker = track((), minutes, self._today)
        return {field: min(getattr(tracker, field), MOST_COUNTED) for field in COUNTED} if minutes else {}

    def state(self) -> dict[str, Any]:
        """When it is due, the numbers with what the tracker suggests, and what got in the way."""
        answers, suggested, due = self.answers, self._suggested(), self._due
        ticked = answers.get("in_the_way", [])
        open_now = self._today >= due
        return {
            "lead": LEAD,
            "due": "It is time. Thirty days are up." if open_now else f"Come back on {day_words(due)}.",
            "open": open_now,
            "begun": bool(answers),
            "remind": not open_now,
            "counts": [
                {"id": id, "label": label, "value": answers.get(id), "suggested": suggested.get(id)}
                for id, label in COUNTED.items()
            ],
            "reason": f"Your weekly minutes since {day_words(self._began)} add up to these numbers. Take what fits."
            if suggested
            else "",
            "choices": [{"id": id, "text": text, "on": id in ticked} for id, text in IN_THE_WAY.items()],
            "ideas": [IDEAS[id] for id in ticked],
            "said": NONE_YET if answers.get("held") == 0 else "",
            "handOver": HAND_OVER if answers else "",
            "most": MOST_COUNTED,
            "saved": moment(self.workbook.thirty_days().saved_at),
            "canUndo": self.workbook.can_undo_survey(LATER),
        }


def reminder(day: date, zone: str) -> bytes:
    """Give the bytes of a calendar file (.ics) that reminds of the check on its day. It names nobody.

    Parameters
    ----------
    day
        When the check is due.
    zone
        IANA name of the time zone.
    """
    told = section("survey")
    starts = datetime.fromisoformat(f"{day}T{told['remind_at']}")
    ends = starts + timedelta(minutes=told["remind_minutes"])
    return calendar_file(
        REMINDER,
        "",
        day,
        day,
        WEEKDAYS[day.weekday()],
        starts.time(),
        ends.time(),
        zone,
        description=NOTES,
        alarm=timedelta(0),
    )
