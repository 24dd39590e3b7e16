"""The results card shows the whole file, hands over exactly what it shows, and its codes say the same."""

import base64
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.cards import Card, ExerciseCard, card
from kit.course import all_exercises, scenarios
from kit.course.survey import ABLE
from kit.exercise import Exercise
from kit.workbook import Workbook
from kit.workbook.result_codes import BEGINS, Code, NotWhole, codes_of, joined, read_codes
from kit.workbook.results import LONGEST_NAME, check_of

EXERCISES = all_exercises()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=40),
    lambda inside: st.lists(inside, max_size=5) | st.dictionaries(st.text(max_size=10), inside, max_size=5),
)
TOLD = st.dictionaries(st.text(max_size=12), JSON, min_size=1, max_size=6)


def worked(workbook: Workbook, exercises: tuple[Exercise, ...] = EXERCISES) -> Card:
    """The card of a learner who has done these, with a name and a survey."""
    for exercise in exercises:
        ExerciseCard(exercise, workbook).do("check", answer=exercise.model, seq=1)
    workbook.set_survey({"then": dict.fromkeys(ABLE, 2), "now": dict.fromkeys(ABLE, 4), "first_friday": "yes"})
    for story in scenarios():
        workbook.keep_first(story.name, story.model)
    workbook.set_thirty_days({"held": 2, "in_the_way": ["weather"]})
    shown = card("results", workbook)
    shown.do("name", text="  Marie-Ève\nTremblay ")
    return shown


def told_by(shown: Card) -> list[dict[str, Any]]:
    """Everything the card sends to the browser from now on."""
    sent: list[dict[str, Any]] = []
    shown.widget.send = sent.append  # type: ignore[method-assign]
    return sent


def test_the_saved_file_is_the_one_shown(workbook: Workbook) -> None:
    """To the letter, under a name that every system takes."""
    shown = worked(workbook)
    sent = told_by(shown)
    text = shown.widget.state["text"]
    shown.hear({"do": "save"})
    assert base64.b64decode(sent[0]["data"]).decode("utf-8") == text
    assert sent[0]["file"] == "patio-results-marie-eve-tremblay.json"
    told = json.loads(text)
    assert told["who"] == "Marie-Ève Tremblay"
    assert told["check"] == check_of(told)


def test_everything_in_the_file_is_shown_in_words(workbook: Workbook) -> None:
    """A line an exercise with its answer, and each line of the survey."""
    state = worked(workbook).state()
    assert [line["number"] for line in state["lines"]] == [one.number for one in EXERCISES]
    assert all(line["done"] and line["answer"] for line in state["lines"])
    said = {line["what"] for line in state["survey"]}
    assert {*ABLE.values(), *(story.title for story in scenarios()), "What got in the way"} <= said


def test_a_name_on_a_hub_is_the_one_they_joined_with(workbook: Workbook, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until they type another, or none."""
    monkeypatch.setenv("JUPYTERHUB_USER", "hara")
    shown = card("results", workbook)
    assert shown.state()["who"] == "hara"
    shown.do("name", text="")
    assert shown.state()["who"] == ""


def test_a_name_is_short_and_on_one_line(workbook: Workbook) -> None:
    """Long names are cut, and none can turn the words around it."""
    shown = card("results", workbook)
    shown.do("name", text="\u202eevil " + "x" * 200 + "\n\x00")
    who = shown.state()["who"]
    assert len(who) <= LONGEST_NAME
    assert who.startswith("evil x")


def test_done_stays_done_while_playing_on(workbook: Workbook) -> None:
    """Whoever tries something else after "correct" hands over the answer that passed."""
    exercise = EXERCISES[0]
    one = ExerciseCard(exercise, workbook)
    one.do("check", answer=exercise.model, seq=1)
    one.do("answer", answer={}, seq=2)
    one.do("check", seq=3)
    (line,) = json.loads(card("results", workbook).state()["text"])["exercises"]
    assert line["outcome"] == "correct"
    assert exercise.is_done(line["answer"])


@settings(max_examples=60, deadline=None)
@given(told=TOLD, most=st.integers(1, 900), mixed=st.randoms())
def test_codes_carry_any_file(told: dict[str, Any], most: int, mixed: Any) -> None:
    """Whatever is packed comes out again: shuffled, in small letters, broken by a mail program, twice."""
    try:
        lines = [code.text for code in codes_of(told, most)]
    except UnicodeEncodeError:  # half a character is no text; a results file has none
        return
    assert all(re.fullmatch(r"PATIO1/[A-Z2-7]{4}/\d+/\d+/[A-Z2-7]+/", line) for line in lines)
    if len(lines) > 40:
        return
    lines = [f"> 10:42 {line.lower()} ok" for line in [*lines, lines[0]]]
    mixed.shuffle(lines)
    assert joined(read_codes(lines)) == told


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(max_size=60) | st.text("PATIO1/AB27 ", max_size=60), max_size=5))
def test_any_lines_give_codes_or_a_sentence(lines: list[str]) -> None:
    """Nothing pasted can do more than be refused in words."""
    codes = list(read_codes([*lines, *(f"{BEGINS}/{line}" for line in lines)]))
    with pytest.raises(NotWhole, match=r"\.$"):
        joined([*codes, Code("ABCD", 1, 99, "")])


def test_a_missing_and_a_changed_code_are_told_apart(workbook: Workbook) -> None:
    """The missing one is named; a changed letter asks for another scan."""
    told = json.loads(worked(workbook).state()["text"])
    codes = codes_of(told, 500)
    with pytest.raises(NotWhole, match=rf"Code 2 of {len(codes)} is not there"):
        joined([codes[0], *codes[2:]])
    other = codes[0].letters.translate(str.maketrans("A2", "2A"))
    with pytest.raises(NotWhole, match="letters changed"):
        joined([Code(codes[0].file, 1, codes[0].of, other), *codes[1:]])


def test_the_codes_scan(workbook: Workbook, tmp_path: Path) -> None:
    """A decoder that is not ours reads every code of a whole course off the path the page draws."""
    assert shutil.which("zbarimg"), "There is no zbarimg here. On Debian or Ubuntu: apt install zbar-tools"
    shown = worked(workbook)
    shown.do("codes", on=True)
    drawn = shown.state()["codes"]
    assert [one["words"] for one in drawn] == [f"Code {place} of {len(drawn)}" for place in range(1, len(drawn) + 1)]
    lines = []
    for place, one in enumerate(drawn):
        image = tmp_path / f"{place}.pgm"
        image.write_bytes(as_picture(one["path"], one["size"]))
        read = subprocess.run(["zbarimg", "-q", "--raw", str(image)], capture_output=True, text=True, check=True)
        lines.append(read.stdout)
    told = json.loads(shown.state()["text"])
    again = joined(read_codes(lines))
    assert {key: value for key, value in again.items() if key not in ("made_at", "check")} == {
        key: value for key, value in told.items() if key not in ("made_at", "check")
    }
    shown.do("codes", on=False)
    assert shown.state()["codes"] == []


def as_picture(path: str, size: int, scale: int = 4, quiet: int = 4) -> bytes:
    """Paint the page's path as a grey picture with the quiet zone around it."""
    side = (size + 2 * quiet) * scale
    rows = [bytearray(b"\xff" * side) for _ in range(side)]
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path):
        left, top = (int(x) + quiet) * scale, (int(y) + quiet) * scale
        for row in rows[top : top + scale]:
            row[left : left + int(width) * scale] = b"\x00" * (int(width) * scale)
    return b"P5 %d %d 255\n" % (side, side) + b"".join(map(bytes, rows))
