"""What an instructor prints: run sheets with times of day, the guide with every fact and source, checklists, a note."""

import html
import re
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest

from kit.__main__ import main
from kit.course import all_exercises
from kit.course.evidence import register
from kit.course.run_sheets import Format, Sitting, formats, mix_ups, scripts, sittings, slips_of
from kit.course.starting import WAYS
from kit.course.survey import ABLE, COUNTED
from kit.exercise import Exercise
from kit.meetups.handouts.sheet import APOSTROPHE, Size
from kit.room.guide import GUIDE, is_start
from kit.room.guide.facilitator import read
from kit.room.guide.run_sheet import clock_time

from .boards import RunningBoard

FORBIDDEN = ("error", "invalid", "failed", "incorrect")
every_page = pytest.mark.parametrize("name", GUIDE)
every_format = pytest.mark.parametrize("format", formats(), ids=lambda one: one.name)
# Facts of the curriculum's guide that a rewrite must not lose.
FACTS = """1.2 m|wheelchair at any table|two colours of card|water; coffee in the break|ask me about|quiet corner
sixteen to twenty|three days ahead|connections only|up to 24 hours|24 to 72 hours
15 names from the last three months|thirty names|last ten messages|load my file when it comes|never press anyone
breakout rooms|cut circles to 12 minutes|camera is optional|second facilitator|in person, or remote people
200% zoom|captions|sabbath|breakfast table|alcohol-free|for access needs contact x by y|forget everything
s. 4.01|2019-006|within two years|within six months|both|full name|$10 million|not consent to a newsletter
not legal advice|first drink is optional|please don’t contact|within three weeks|every second week
after three dates a learner hosts|more than a third|stop for two minutes|express, or implied
a direct message is inside"""


def plain(page: str) -> str:
    """The words of a page, in small letters."""
    inside = page.partition("<main>")[2]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", inside)).split()).casefold()


def squeezed(words: str) -> str:
    """Words as they are printed: print's apostrophes, one space, small letters."""
    return " ".join(APOSTROPHE.sub("’", words).split()).casefold()


@every_page
@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_pages_are_complete_and_ask_nothing_of_the_network(name: str, size: Size) -> None:
    """One HTML file in the chosen paper: no script, no address to fetch, no word of the machine."""
    page = GUIDE[name].html(size, "17:30")
    assert page.startswith("<!doctype html>")
    assert f"@page{{size:{size}" in page
    assert "<script" not in page
    assert not re.search(r"""(?:src|href)\s*=|url\((?!"data:)""", page)
    assert not [word for word in FORBIDDEN if re.search(rf"\b{word}", plain(page))]


@every_format
def test_run_sheets_show_every_row_at_its_time(format: Format) -> None:
    """Each row has its title, what to do, and its time from the start; without a start minutes alone."""
    name = next(name for name, one in GUIDE.items() if one.title == f"Run sheet, {format.name}")
    timed, untimed = (GUIDE[name].html("Letter", start) for start in ("17:30", ""))
    for row in (row for sheet in format.sittings for row in sheet.rows):
        time = f"{datetime(2026, 1, 1, 17, 30) + timedelta(minutes=row.starts):%H:%M}"
        assert f"<b>{time}</b><span>{row.starts}–{row.ends}</span>" in timed
        assert f"<span>{row.starts}–{row.ends}</span>" in untimed
        assert all(squeezed(words) in plain(timed) for words in (row.title, *row.do))
    assert "17:30" not in untimed


@pytest.mark.parametrize("sheet", sittings(), ids=lambda one: one.choice)
def test_run_sheets_say_what_to_say_and_to_cut(sheet: Sitting) -> None:
    """The script lines of the day, and what goes when it is late."""
    name = next(name for name, one in GUIDE.items() if one.title == f"Run sheet, {sheet.format}")
    words = plain(GUIDE[name].html("Letter", ""))
    assert all(squeezed(one.say) in words for row in sheet.rows for one in row.scripts)
    assert "never cut: their own plan, the circles, the survey, the date" in words


def test_times_pass_midnight_and_nonsense_is_no_start() -> None:
    """An evening may end after twelve; "25:00" and words are no time of day."""
    assert clock_time("23:30", 45) == "00:15"
    assert [is_start(words) for words in ("17:30", "9:05", "25:00", "17.30", "", "١٧:٣٠", "17:30\n")] == [
        True,
        True,
        *[False] * 5,
    ]


def test_the_guide_keeps_every_fact_of_the_curriculum() -> None:
    """Room, data, hybrid, access, privacy, anti-spam law, safety and follow-up: none of their facts is lost."""
    words = plain(GUIDE["facilitators-guide"].html("Letter", ""))
    assert [fact for fact in re.split(r"[|\n]", FACTS) if fact not in words] == []
    for told in (*ABLE.values(), *COUNTED.values(), *(one.say for one in scripts().values())):
        assert squeezed(told) in words
    for one in mix_ups().values():
        assert squeezed(one.words) in words
        assert squeezed(one.say) in words


def test_the_guide_names_its_sources() -> None:
    """Each section prints what it leans on, with its source; law comes as information only."""
    words = plain(GUIDE["facilitators-guide"].html("Letter", ""))
    keys = [key for section in read()["section"] for key in section.get("evidence", ())]
    assert keys
    for key in keys:
        assert squeezed(register[key].say) in words
        assert squeezed(register[key].source) in words
    assert words.count("information for an organiser in canada. not legal advice.") == 2


@pytest.mark.parametrize("one", all_exercises(), ids=lambda one: one.number)
def test_every_exercise_is_explained(one: Exercise) -> None:
    """Its task, why, and a reply to every wrong answer that shows a mix-up."""
    words = plain(GUIDE["exercises"].html("Letter", ""))
    assert squeezed(f"{one.number} {one.title}") in words
    assert squeezed(one.task) in words
    assert squeezed(one.why) in words
    coded = list(dict.fromkeys(slip for slip in slips_of(one) if slip.code))[:5]
    assert all(squeezed(slip.reply) in words for slip in coded)


def test_checklists_and_the_note_are_whole() -> None:
    """Four weeks, one week, the day before, the room, after; and one path for each network."""
    words = plain(GUIDE["checklists"].html("Letter", ""))
    assert all(squeezed(item) in words for one in read()["checklist"] for item in one["items"])
    note = plain(GUIDE["get-your-file"].html("Letter", ""))
    assert all(squeezed(step) in note for way in WAYS for step in way.steps)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "a folder" / "guide"


def test_the_command_writes_them_all(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m kit guide FOLDER` writes every page, and says where; twice is the same as once."""
    for _ in range(2):
        assert main(["guide", str(folder), "--size", "A4", "--start", "17:30"]) == 0
    assert {file.stem for file in folder.iterdir()} == set(GUIDE)
    assert "17:30" in (folder / "run-sheet-half-day.html").read_text(encoding="utf-8")
    said = capsys.readouterr().out
    assert str(folder) in said
    assert all(f"{name}.html" in said for name in GUIDE)


@pytest.mark.parametrize("words", [["--start", "half past five"], ["--start", "24:00"]])
def test_the_command_says_what_a_start_is(folder: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written, and an example says what to type."""
    assert main(["guide", str(folder), *words]) == 2
    assert "such as 17:30" in capsys.readouterr().err
    assert not folder.exists()


def test_the_command_says_when_it_cannot_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "guide").write_text("", encoding="utf-8")
    assert main(["guide", str(tmp_path / "guide")]) == 2
    assert "name another folder" in capsys.readouterr().err


def test_the_board_gives_them_to_the_instructor(board: RunningBoard) -> None:
    """A list for the run sheet's page, and each page for the paper and the start asked for."""
    instructor = board.signed_in()
    told = instructor.client.get("/print", headers={"X-XSRFToken": instructor.word}).json()
    assert [one["name"] for one in told] == list(GUIDE)
    page = instructor.client.get("/print/run-sheet-90-minutes", params={"paper": "A4", "start": "9:05"})
    assert "size:A4" in page.text
    assert "<b>09:05</b>" in page.text
    odd = instructor.client.get("/print/run-sheet-90-minutes", params={"paper": "A3", "start": "<b>9"})
    assert "size:Letter" in odd.text
    assert plain(odd.text) == plain(GUIDE["run-sheet-90-minutes"].html("Letter", ""))
    assert instructor.client.get("/print/nothing").status_code == 404


@pytest.mark.parametrize("path", ["/print", "/print/exercises"])
def test_the_board_gives_them_to_nobody_else(board: RunningBoard, path: str) -> None:
    """A learner's token, a script, or nobody at all get no list and no answers."""
    for headers in ({}, {"Authorization": f"token {board.token('ana')}"}, {"Sec-Fetch-Mode": "cors"}):
        answer = httpx.get(f"{board.address}{path}", headers=headers)
        assert "Model answer" not in answer.text
        assert "run-sheet" not in answer.text
