"""The results file on screen: all of it in words and to the letter, to save, to show as codes, or to send oneself."""

import os
from base64 import b64encode
from collections.abc import Iterator, Sequence
from typing import Any

from kit.cards.card import Card
from kit.cards.describe import in_words
from kit.course import all_exercises, exercise, scenarios
from kit.course.survey import ABLE, COUNTED, FIRST_FRIDAY, IN_THE_WAY, SCALE, WHEN, allowed
from kit.meetups import file_name
from kit.settings import section
from kit.workbook import Workbook
from kit.workbook.result_codes import Code, codes_of
from kit.workbook.results import as_text, name_for_it, results
from kit.workbook.store import Record

NAME = "results/name"  # a private note, like the certificate's
LEAD = "Your instructor may ask how it went. This file tells them, and only if you hand it over."
RESULTS_WORDS = "This is all of it, as it stands now. Nothing else can be in it. It goes nowhere by itself."
IN_IT = (
    "The name you type here, and when the file was made.",
    "Each exercise you began: your choices and numbers, tries, hints, minutes.",
    "The survey and its five stories, if you answered them: numbers and choices.",
)
NOT_IN_IT = (
    "Your contacts, and whom you have met.",
    "Your posts, invitations and plans.",
    "Notes, messages, or any other words of yours.",
)
OUTCOMES = {"correct": "done", "not_yet": "not there yet", "incomplete": "begun", "not_started": "begun"}


def results_of(workbook: Workbook) -> dict[str, Any]:
    """Give the results file of a workbook, as it would be handed over now."""
    survey = allowed(workbook.survey_answers()).answers
    return results(workbook, all_exercises(), who=_who(workbook), survey=survey)


def _who(workbook: Workbook) -> str:
    """The name typed for it; before that, on a Hub, the name they joined with."""
    note = workbook.note(NAME)
    return name_for_it(note.text if note.saved_at else os.environ.get("JUPYTERHUB_USER", ""))


class ResultsCard(Card):
    """The whole results file, and three ways to hand it over."""

    kind = "results"
    name = "results"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._file: dict[str, Any] = {}
        self._as_codes = False

    def shows(self, records: Sequence[Record]) -> bool:
        """Whatever is in the file."""
        about = ("answer", "attempt", "survey", "checked-scenario", "thirty-days")
        return any(record.kind in about or record.key == NAME for record in records)

    def do_name(self, text: str) -> None:
        """Save the name for the file."""
        self.workbook.set_note(NAME, name_for_it(text))

    def do_codes(self, on: bool) -> None:
        """Show the file as codes, or put them away."""
        self._as_codes = on

    def do_save(self) -> None:
        """Hand over the file that is shown, to the letter."""
        data = b64encode(as_text(self._file).encode()).decode("ascii")
        self.tell({"file": self._file_name, "type": "application/json", "data": data})

    @property
    def _file_name(self) -> str:
        return file_name(f"patio results {self._file['who']}", ".json")

    def state(self) -> dict[str, Any]:
        """The file in words, to the letter, and as codes when they are asked for."""
        self._file = results_of(self.workbook)
        codes = codes_of(self._file, section("results")["qr_letters"]) if self._as_codes else []
        return {
            "lead": LEAD,
            "resultsWords": RESULTS_WORDS,
            "inIt": list(IN_IT),
            "notInIt": list(NOT_IN_IT),
            "who": self._file["who"],
            "fileName": self._file_name,
            "lines": [_line_drawn(line) for line in self._file["exercises"]],
            "survey": list(_survey_lines(self._file["survey"])),
            "text": as_text(self._file),
            "codes": [_code_drawn(code) for code in codes],
        }


def _line_drawn(line: dict[str, Any]) -> dict[str, Any]:
    one = exercise(line["name"])
    counts = [_count(line["tries"], "try", "tries"), _count(line["hints"], "hint", "hints")]
    counts += ["answer shown"] if line["seen_answer"] else []
    counts += [_count(line["minutes"], "minute", "minutes")] if line["minutes"] is not None else []
    given = one.question.tidy(line["answer"])
    progress = one.question.progress(given)
    return {
        "number": one.number,
        "title": one.title,
        "done": line["outcome"] == "correct",
        "stands": OUTCOMES[line["outcome"]],
        "counts": ", ".join(filter(None, counts)),
        "answer": in_words(one.question, given) if progress.done == progress.asked else [],
    }


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""


def _survey_lines(survey: dict[str, Any]) -> Iterator[dict[str, str]]:
    """The survey's part of the file in words, a line each."""
    for item, words in ABLE.items():
        marks = [f"{part}: {SCALE[survey[part][item]]}" for part in WHEN if item in survey.get(part, {})]
        if marks:
            yield {"what": words, "answer": ", ".join(marks)}
    if choice := survey.get("first_friday"):
        yield {"what": "Your first Friday", "answer": FIRST_FRIDAY[choice]}
    for story in scenarios():
        if story.name in survey.get("scenarios", {}):
            given = story.question.tidy(survey["scenarios"][story.name])
            said = "; ".join(line["answer"] for line in in_words(story.question, given))
            yield {"what": story.title, "answer": said}
    later = survey.get("thirty_days", {})
    for item, words in COUNTED.items():
        if item in later:
            yield {"what": f"Thirty days on: {words.lower()}", "answer": str(later[item])}
    if ticked := later.get("in_the_way"):
        yield {"what": "What got in the way", "answer": ", ".join(IN_THE_WAY[one] for one in ticked)}


def _code_drawn(code: Code) -> dict[str, Any]:
    """A QR code as one path, a unit a module, so that the page draws it without taking in any markup."""
    import segno  # 0.1 s to import: only when a code is asked for

    made = segno.make_qr(code.text, error="m", boost_error=False)
    runs = [run for row, line in enumerate(made.matrix) for run in _runs(row, line)]
    return {"path": "".join(runs), "size": len(made.matrix), "words": f"Code {code.place} of {code.of}"}


def _runs(row: int, line: Sequence[int]) -> Iterator[str]:
    """The dark stretches of one row."""
    start = None
    for column, dark in enumerate([*line, 0]):
        if dark and start is None:
            start = column
        elif not dark and start is not None:
            yield f"M{start} {row}h{column - start}v1h-{column - start}z"
            start = None
