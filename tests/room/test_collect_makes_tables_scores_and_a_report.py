"""`kit collect` writes tables no spreadsheet runs, scores Moodle and Canvas take, and a report without names."""

import csv
import io
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kit.course import all_exercises
from kit.meetups.handouts.sheet import Size
from kit.room.collect.class_results import ClassResults
from kit.room.collect.command import write
from kit.room.collect.handed import Handed, look_into
from kit.room.collect.reading import Sheet
from kit.room.collect.report import report
from kit.room.collect.roster import NoRoster, read_roster

from .handed_files import NAMES, a_file, sealed, wrong_answers

DAY = date(2026, 6, 12)
MOODLE = """First name,Last name,ID number,Email address,Course total
Ana,Lee,1001,ana@example.org,-
Benjamin,Okoro,1002,ben@example.org,-
Chloe,Gagne,,chloe@example.org,-
Sam,Cho,1004,sam.cho@example.org,-
Sam,Roy,1005,sam.roy@example.org,-
"""
CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,Homework (77)
    Points Possible,,,,,10
"Lee, Ana",501,S501,alee,Morning,4
"Okoro, Ben",502,S502,bokoro,Morning,
"""


def people_of(*names: str) -> tuple[Handed, ...]:
    """A small class, through the same eyes as handed-in files."""
    return tuple(look_into(Sheet(f"{name}.json", a_file(name))) for name in names)


def table(path: Path) -> list[list[str]]:
    """A CSV as a spreadsheet reads it."""
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def test_one_row_a_learner_and_exercise(tmp_path: Path) -> None:
    """Begun or not, each learner has all exercises; the summary has one row each, with what did not fit."""
    people = people_of("Ana Lee", "Ben Okoro")
    write(tmp_path, people, [])
    head, *rows = table(tmp_path / "results.csv")
    assert len(rows) == 2 * len(all_exercises())
    ana = [dict(zip(head, row, strict=True)) for row in rows if row[0] == "Ana Lee"]
    assert {row["exercise_name"] for row in ana if row["stands"].startswith("done")} == people[0].done
    first, *lines = table(tmp_path / "summary.csv")
    assert [line[0] for line in lines] == ["Ana Lee", "Ben Okoro"]
    assert all(len(line) == len(first) for line in lines)
    assert lines[0][first.index("done")] == str(len(people[0].done))


@pytest.mark.parametrize("name", ["=HYPERLINK(A1)", "+1", "-2+3", "@SUM(A1)", "＝1+1"])
def test_no_cell_is_a_formula(name: str, tmp_path: Path) -> None:
    """Whatever somebody calls themselves, no cell of any table begins like a formula."""
    write(tmp_path, people_of(name), [])
    for path in tmp_path.glob("*.csv"):
        assert not [cell for row in table(path) for cell in row if cell[:1] in ("=", "+", "@", "＝", "-")]


def test_moodle_scores_carry_identities_of_the_list(tmp_path: Path) -> None:
    """Only people who were found, only user columns filled in every row: a blank would give another's grade."""
    people = people_of("ana lee", "Chloé Gagné", "Sam", "Zoe")
    said = write(tmp_path, people, [], roster=read_roster(MOODLE), day=DAY)
    head, *rows = table(tmp_path / "moodle.csv")
    assert head[:2] == ["Email address", "Full name"], "one of them has no ID number, so that column is left out"
    assert [row[0] for row in rows] == ["ana@example.org", "chloe@example.org"]
    assert all(0 <= float(cell) <= 100 for row in rows for cell in row[2:])
    assert [one.file for one in said] == ["Sam.json", "Zoe.json"]
    assert "may be Sam Cho or Sam Roy" in said[0].words
    assert "not on your list" in said[1].words


def test_two_files_are_never_one_person_on_the_list(tmp_path: Path) -> None:
    """“Ana” and “Ana Lee” may be two: neither gets the grade until somebody has looked."""
    said = write(tmp_path, people_of("Ana", "Ana Lee"), [], roster=read_roster(MOODLE), day=DAY)
    assert len(table(tmp_path / "moodle.csv")) == 1
    assert all("both Ana Lee" in one.words for one in said)


def test_canvas_scores_stand_as_canvas_wants_them(tmp_path: Path) -> None:
    """Its five columns, a row of points possible, then points; identities out of its own export."""
    people = people_of("Ana Lee", "Ben Okoro")
    assert write(tmp_path, people, [], roster=read_roster(CANVAS), day=DAY) == []
    head, possible, *rows = table(tmp_path / "canvas.csv")
    assert head[:5] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    assert possible[0].strip() == "Points Possible"
    assert [row[:5] for row in rows] == [
        ["Lee, Ana", "501", "S501", "alee", "Morning"],
        ["Okoro, Ben", "502", "S502", "bokoro", "Morning"],
    ]
    assert all(float(cell) <= float(most) for row in rows for cell, most in zip(row[5:], possible[5:], strict=True))
    core = [one.name for one in all_exercises() if one.tier == "core"]
    assert sum(map(float, rows[0][5:])) == sum(name in people[0].done for name in core)


def test_a_lesson_not_taught_is_no_zero(tmp_path: Path) -> None:
    """A lesson nobody began has no column; one a learner did not begin has an empty cell."""
    short = look_into(Sheet("a.json", a_file("Ana Lee", far=4)))
    longer = look_into(Sheet("b.json", a_file("Ben Okoro", far=11)))
    write(tmp_path, (short, longer), [], day=DAY)
    head, _, ana, ben = table(tmp_path / "canvas.csv")
    assert [column[:7] for column in head[5:]] == ["Patio 1", "Patio 2"]
    assert ana[6] == ""
    assert ben[6] != ""


def test_a_list_without_names_is_refused() -> None:
    """The sentence says which columns it needs."""
    with pytest.raises(NoRoster, match="First name"):
        read_roster("ID number,Email address\n1,a@example.org\n")


class Reader(HTMLParser):
    """What a page says, and whether every tag that opens closes."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember what is open."""
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Nothing stays open."""

    def handle_endtag(self, tag: str) -> None:
        """The last one opened closes first."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.said.append(data)


def words_of(html: str) -> str:
    """The page as somebody hears it."""
    reader = Reader()
    reader.feed(html)
    assert reader.open == []
    return " ".join(" ".join(reader.said).split())


@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_the_report_counts_and_names_nobody(size: Size) -> None:
    """The counts of the class, in words beside the picture; no name of a learner, nothing fetched."""
    people = people_of(*NAMES)
    html = report(ClassResults(people), DAY, size)
    said = words_of(html)
    assert not [name for name in NAMES if name in html or name.replace("'", "’") in html]
    assert f"{len(NAMES)} people handed in" in said
    for row in ClassResults(people).rows:
        assert f"{row.exercise.number} {row.exercise.title[:6]}" in said.replace("’", "'").replace("  ", " ")
    assert not re.search(r"https?://|<script|@import", html.replace("http-equiv", ""))


def test_a_third_is_worth_a_stop() -> None:
    """The board's rule: more than a third of four or more; of three people it is nobody's habit."""
    exercise = next(one for one in all_exercises() if one.name == "met-or-just-connected")
    wrong = next(answer for answer in wrong_answers(exercise) if exercise.check(answer).codes)

    def class_of(number: int) -> ClassResults:
        files = [a_file(f"Learner {place}", skill=1.0) for place in range(number)]
        for told in files[: number // 2 + 1]:
            for line in told["exercises"]:
                if line["name"] == exercise.name:
                    line.update(answer=wrong, outcome="not_yet")
        return ClassResults([look_into(Sheet(str(place), sealed(told))) for place, told in enumerate(files)])

    (slip, *_) = class_of(6).slips
    assert (slip.shown, slip.tried, slip.stop) == (4, 6, True)
    assert "Stop for two minutes" in words_of(report(class_of(6), DAY))
    assert not class_of(3).slips[0].stop
    assert "Stop for two minutes" not in words_of(report(class_of(3), DAY))


def test_no_mean_of_a_handful() -> None:
    """Under five people a mean would be about somebody; with five it stands there with its number of people."""
    few, enough = (ClassResults(people_of(*NAMES[:number])) for number in (4, 5))
    assert all(line.then is None for line in few.then_now)
    assert "so no mean" in words_of(report(few, DAY))
    assert "nothing is added up here" in words_of(report(few, DAY))
    assert all(line.then is not None and line.both == 5 for line in enough.then_now)
    assert "Means of up to 5 people" in words_of(report(enough, DAY))


def test_a_class_without_a_survey_is_asked_for_one() -> None:
    """No empty page: the first one says what to do."""
    people = [look_into(Sheet(name, a_file(name, survey=False))) for name in NAMES[:6]]
    said = words_of(report(ClassResults(people), DAY))
    assert "Ask for the end survey" in said
    assert "What they can do" not in said
