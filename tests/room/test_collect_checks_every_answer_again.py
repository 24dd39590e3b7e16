"""`kit collect` reads whatever learners hand over, checks it all again, and says in words what does not fit."""

import json
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.__main__ import main
from kit.course import all_exercises
from kit.room.collect.command import gather
from kit.room.collect.handed import Handed, NotResults, look_into
from kit.room.collect.reading import Sheet
from kit.workbook.result_codes import codes_of
from kit.workbook.results import as_text, without_text

from .handed_files import NOW, a_file, as_json, hand_in, sealed, wrong_answers

ANA = a_file("Ana Lee")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=30),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=12), inside, max_size=4),
    max_leaves=12,
)


def collected(folder: Path) -> tuple[dict[str, Handed], list[str]]:
    """Who counts, by name, and everything said."""
    people, remarks, _ = gather(folder, folder / "collected")
    return {one.who: one for one in people}, [str(one) for one in remarks]


def test_what_fits_is_counted_without_a_word(tmp_path: Path) -> None:
    """A file as the card makes it: every answer passes again, and nothing is said."""
    people, said = collected(hand_in(tmp_path, [ANA]))
    assert said == []
    done = {line["name"] for line in ANA["exercises"] if line["outcome"] == "correct"}
    assert people["Ana Lee"].done == done
    assert people["Ana Lee"].survey == ANA["survey"]


def changed_answer(told: dict[str, Any]) -> dict[str, Any]:
    """A wrong answer that still claims to be done."""
    lines = [dict(line) for line in told["exercises"]]
    lines[0] |= {"answer": wrong_answers(all_exercises()[0])[0], "outcome": "correct"}
    return sealed(told, exercises=lines)


def line_with(told: dict[str, Any], **changed: Any) -> dict[str, Any]:
    """The file with its first line changed."""
    return sealed(told, exercises=[{**told["exercises"][0], **changed}, *told["exercises"][1:]])


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (changed_answer(ANA), "it says done, and the answer does not pass"),
        ({**ANA, "who": "Zed"}, "changed after the kit made it"),
        (line_with(ANA, name="hack-the-planet"), "an exercise that your course does not have"),
        (sealed(ANA, kit="9.9.9"), "Another version of the kit"),
        (line_with(ANA, answer={"avery": "=cmd|'/c calc'!A1"}), "none that can be chosen"),
        (line_with(ANA, comment="Marie Tremblay owes me"), "more is written there"),
        (sealed(ANA, contacts=["Marie"]), "1 thing in it that no results file has"),
        (sealed(ANA, survey={"useful": "Marie's part"}), "left out"),
        (sealed(ANA, who="\u202e \n"), "There is no name in it"),
        (sealed(ANA, made_at="yesterday"), "does not say when it was made"),
    ],
)
def test_what_does_not_fit_is_said(told: dict[str, Any], words: str, tmp_path: Path) -> None:
    """Each with the file's name, what we saw, and what became of it; the person still counts."""
    (tmp_path / "theirs.json").write_text(as_json(told), encoding="utf-8")
    people, said = collected(tmp_path)
    assert len(people) == 1
    assert any(words in one and one.startswith("theirs.json: ") for one in said), said
    everything = repr(people)
    assert "Marie" not in everything
    assert "calc" not in everything
    assert main(["collect", str(tmp_path)]) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"patio_results": 2, "who": "An', "cut off or changed"),
        (b"\xff\xfe\x00[[[[", "cut off or changed"),
        (b"[" * 100_000, "cut off or changed"),
        (as_json({**ANA, "patio_results": 3}).encode(), "A newer kit"),
        (as_json({**ANA, "patio_results": 1}).encode(), "An older kit"),
        (as_json({**ANA, "exercises": "all"}).encode(), "goes on like something else"),
        (b'{"patio_results": 2, "x": ' + b"9" * 5_000 + b"}", "cut off or changed"),
        (b" " * 1_000_001, "far larger"),
    ],
)
def test_a_file_that_cannot_count_says_why(content: bytes, words: str, tmp_path: Path) -> None:
    """One sentence with its name and what to do; the others are collected all the same."""
    hand_in(tmp_path, [ANA])
    (tmp_path / "bens.json").write_bytes(content)
    people, said = collected(tmp_path)
    assert list(people) == ["Ana Lee"]
    assert len(said) == 1
    assert said[0].startswith("bens.json: ")
    assert words in said[0]


def test_every_way_of_handing_over_gives_the_same(tmp_path: Path) -> None:
    """A renamed attachment, a platform's zip, and scanned codes in any order with a chat around them."""
    lines = [code.text for code in codes_of(ANA, 300)]
    assert len(lines) > 3
    ways: dict[str, Callable[[Path], Any]] = {
        "mail": lambda at: (at / "patio-results (1).json").write_text(as_text(ANA), encoding="utf-8-sig"),
        "zip": lambda at: zipped(at / "Week 3.zip", {"Ana Lee_12_assignsubmission_file/r.json": as_text(ANA)}),
        "scan": lambda at: (at / "scans.txt").write_text("10:42 Ana:\n" + "\nok\n".join(reversed(lines)), "utf-8"),
    }
    for name, hand_over in ways.items():
        folder = tmp_path / name
        folder.mkdir()
        hand_over(folder)
        people, said = collected(folder)
        assert said == []
        assert people["Ana Lee"].standings == look_into(Sheet("", ANA)).standings


def zipped(path: Path, members: dict[str, str]) -> None:
    """Write a zip."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)


def test_codes_of_a_room_do_not_mix(tmp_path: Path) -> None:
    """Codes of three people in one text are told apart, and one that is missing is named."""
    files = [a_file(who) for who in ("Ana Lee", "Ben Okoro", "Chloé Gagné")]
    lines = [[code.text for code in codes_of(told, 600)] for told in files]
    missing = lines[2].pop(1)
    (tmp_path / "all.txt").write_text("\n".join(line for row in zip(*lines, strict=False) for line in row), "utf-8")
    (tmp_path / "rest.txt").write_text("\n".join(line for row in lines for line in row[1:]), encoding="utf-8")
    people, said = collected(tmp_path)
    assert sorted(people) == ["Ana Lee", "Ben Okoro"]
    assert any("Code 2 of" in one for one in said)
    (tmp_path / "late.txt").write_text(missing.lower(), encoding="utf-8")
    assert sorted(collected(tmp_path)[0]) == ["Ana Lee", "Ben Okoro", "Chloé Gagné"]


def test_the_newest_file_of_a_person_counts(tmp_path: Path) -> None:
    """An older one and a copy are told, and both are no reason to worry."""
    begun = sealed(ANA, exercises=ANA["exercises"][:9], made_at=(NOW - timedelta(hours=1)).isoformat())
    for name, told in {"old.json": begun, "new.json": ANA, "new (1).json": ANA}.items():
        (tmp_path / name).write_text(as_text(told), encoding="utf-8")
    people, said = collected(tmp_path)
    assert len(people["Ana Lee"].standings) == len(ANA["exercises"])
    assert sorted(said) == [
        "new (1).json: The same as new.json. It counts once.",
        "old.json: An older file of Ana Lee. new.json counts.",
    ]
    assert main(["collect", str(tmp_path)]) == 0


def test_two_people_of_one_name_are_both_kept(tmp_path: Path) -> None:
    """Nobody's work is lost because somebody else is called the same."""
    for name, seed in (("a.json", 1), ("b.json", 2)):
        (tmp_path / name).write_text(as_text(a_file("Sam", seed)), encoding="utf-8")
    people, said = collected(tmp_path)
    assert sorted(people) == ["Sam (1)", "Sam (2)"]
    assert "don't look like one person" in said[0]


def test_a_copied_file_is_told(tmp_path: Path) -> None:
    """The very same answers and times under another name: a question to ask, not a verdict."""
    hand_in(tmp_path, [ANA, sealed(ANA, who="Ben Okoro"), a_file("Chloé Gagné")])
    people, said = collected(tmp_path)
    assert len(people) == 3
    assert len(said) == 1
    assert "very same answers and times as patio-results-ana-lee.json" in said[0]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(told=st.fixed_dictionaries({"patio_results": st.just(2) | JSON}, optional={
    "who": JSON, "kit": JSON, "made_at": JSON, "check": JSON, "survey": JSON,
    "exercises": JSON | st.lists(st.fixed_dictionaries({}, optional={
        "name": st.sampled_from([one.name for one in all_exercises()]) | JSON, "answer": JSON, "outcome": JSON,
        "tries": JSON, "hints": JSON, "seen_answer": JSON, "minutes": JSON}), max_size=4)}))  # fmt: skip
def test_any_json_gives_a_person_or_a_sentence(told: dict[str, Any]) -> None:
    """Nothing in a file can stop the others from being counted, and no word in it comes through but the name."""
    try:
        person = look_into(Sheet("x.json", told))
    except NotResults:
        return
    for standing in person.standings.values():
        question = standing.exercise.question
        again = without_text(question, question.tidy(standing.answer))
        assert json.dumps(again) == json.dumps(standing.answer), "only what the question knows is kept"
    assert all(one.words.endswith(".") for one in person.remarks)


def test_hostile_zips_and_links_do_nothing(tmp_path: Path) -> None:
    """A bomb, a name that climbs and a link out of the folder: left alone, nothing is written beside the tables."""
    outside = tmp_path / "outside.json"
    outside.write_text(as_text(a_file("Not in the folder")), encoding="utf-8")
    folder = hand_in(tmp_path / "class", [ANA])
    (folder / "link.json").symlink_to(outside)
    zipped(folder / "bomb.zip", {"big.json": "0" * 5_000_000, "../../climbed.json": as_text(a_file("Ben Okoro"))})
    people, said = collected(folder)
    assert sorted(people) == ["Ana Lee", "Ben Okoro"]
    assert [one for one in said if "far larger" in one]
    assert not list(tmp_path.rglob("climbed.json"))


def test_a_folder_without_results_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No folder, an empty one, and a roster that is none: one sentence each, and 2."""
    assert main(["collect", str(tmp_path / "nowhere")]) == 2
    assert main(["collect", str(tmp_path)]) == 2
    hand_in(tmp_path, [ANA])
    (tmp_path / "roster.csv").write_text("colour;shape\nred;round\n", encoding="utf-8")
    assert main(["collect", str(tmp_path), "--roster", str(tmp_path / "roster.csv")]) == 2
    said = capsys.readouterr().err.splitlines()
    assert [one for one in said if "There is no folder" in one]
    assert [one for one in said if "no results file" in one]
    assert [one for one in said if "no column of names" in one]
