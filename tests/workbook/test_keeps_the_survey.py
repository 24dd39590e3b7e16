"""The survey is kept apart from notes: numbers and choices go into the results, open words never do."""

from collections.abc import Callable

from kit.workbook import Workbook
from kit.workbook.store import Json
from kit.workbook.survey import LATER, SURVEY

ANSWERS: dict[str, Json] = {"then": {"sell": 2}, "now": {"sell": 4}, "first_friday": "yes"}


def test_answers_come_back(workbook: Workbook, tab: Callable[[], Workbook]) -> None:
    """Tomorrow, and in another tab, with the moment they were saved."""
    saved = workbook.set_survey(ANSWERS)
    again = tab().survey()
    assert (again.answer, again.saved_at) == (ANSWERS, saved)
    assert tab().thirty_days().answer is None


def test_each_part_is_taken_back_by_itself(workbook: Workbook) -> None:
    """Undoing the check after thirty days leaves the survey."""
    workbook.set_survey(ANSWERS)
    workbook.set_thirty_days({"held": 2})
    assert workbook.undo_survey(LATER)
    assert (workbook.survey().answer, workbook.thirty_days().answer) == (ANSWERS, None)
    assert workbook.undo_survey(SURVEY)
    assert workbook.can_undo_survey(SURVEY) is False


def test_the_first_check_stays(workbook: Workbook) -> None:
    """What is scored is the answer at the first Check, however often somebody tries again."""
    workbook.set_scenario("forty-episodes", "met")
    workbook.keep_first("forty-episodes", "met")
    workbook.set_scenario("forty-episodes", "never")
    workbook.keep_first("forty-episodes", "never")
    given = workbook.scenario("forty-episodes")
    assert (given.answer, given.first) == ("never", "met")


def test_the_day_stays(workbook: Workbook) -> None:
    """The first day counts: answering one more item next week moves no reminder."""
    assert workbook.workshop_day() == ""
    workbook.note_workshop_day("2026-06-05")
    workbook.note_workshop_day("2026-06-12")
    assert workbook.workshop_day() == "2026-06-05"


def test_the_results_hold_no_words(workbook: Workbook) -> None:
    """All closed answers, in one mapping; neither the notes nor the day."""
    assert workbook.survey_answers() == {}
    workbook.set_survey(ANSWERS)
    workbook.note_workshop_day("2026-06-05")
    workbook.set_note("survey/useful", "Priya's story")
    workbook.keep_first("forty-episodes", "never")
    workbook.set_thirty_days({"held": 2, "in_the_way": ["weather"]})
    assert workbook.survey_answers() == ANSWERS | {
        "scenarios": {"forty-episodes": "never"},
        "thirty_days": {"held": 2, "in_the_way": ["weather"]},
    }


def test_show_me_my_file_names_them(workbook: Workbook) -> None:
    """In plain words, like everything else in the file."""
    workbook.set_survey(ANSWERS)
    workbook.set_scenario("forty-episodes", "never")
    assert "1 end survey" in workbook.show().in_words()
    assert "1 scenario answered" in workbook.show().in_words()
