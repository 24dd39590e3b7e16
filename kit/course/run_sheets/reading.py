"""Reads the author's files: formats.toml lists the rows, steps.toml has the words, scripts.toml the script lines."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_args

from kit.course import lesson as lesson_of
from kit.course import written
from kit.course.evidence import register
from kit.course.run_sheets.row import Format, Kind, MixUp, Row, Script, Sitting, Stop, Who
from kit.course.run_sheets.slips import codes_of
from kit.exercise import MISCONCEPTIONS, Exercise

WORDS = {"title", "room", "points", "do", "script", "who", "instead", "least", "kind", "lesson", "minutes"}


def read(name: str) -> dict[str, Any]:
    """Read one of the three files."""
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def formats() -> tuple[Format, ...]:
    """Give the formats held in a room, with every row in its place.

    Raises
    ------
    ValueError
        When a row names what is not there; the message says where and what there is.
    """
    return tuple(_format(one) for one in read("formats")["format"])


@cache
def scripts() -> dict[str, Script]:
    """Give the script lines by letter."""
    return {letter: _script(letter, words) for letter, words in read("scripts")["script"].items()}


@cache
def mix_ups() -> dict[str, MixUp]:
    """Give the mix-ups to watch, by code."""
    told = read("scripts")["mix-up"]
    return {code: MixUp(code=code, words=words, **told[code]) for code, words in MISCONCEPTIONS.items()}


def alone() -> tuple[Stop, ...]:
    """Give the sittings suggested to somebody who learns at home; minutes are those the lessons promise."""
    return tuple(
        Stop(
            lessons=tuple(one["lessons"]),
            minutes=sum(lesson_of(number).minutes for number in one["lessons"]),
            has=one["stop"],
        )
        for one in read("formats")["self-paced"]["sittings"]
    )


def _format(told: Mapping[str, Any]) -> Format:
    name, parts = told["name"], told["sitting"]
    return Format(
        name=name,
        whom=told["for"],
        sittings=tuple(
            Sitting(
                format=name,
                choice=f"{name}, part {number}" if len(parts) > 1 else name,
                title=part.get("title", ""),
                minutes=part["minutes"],
                rows=tuple(_rows(part["rows"], f"{name}, sitting {number}")),
            )
            for number, part in enumerate(parts, 1)
        ),
    )


def _rows(told: list[dict[str, Any]], where: str) -> Iterator[Row]:
    at = 0
    for place, one in enumerate(told, 1):
        row = _row(one, at, f"{where}, row {place}")
        yield row
        at = row.ends


def _row(told: Mapping[str, Any], starts: int, where: str) -> Row:
    own = {name: value for name, value in told.items() if name not in ("step", "exercise")}
    if "exercise" in told:
        words, done = _around(told["exercise"], where), _exercise(told["exercise"], where)
        words = {"title": f"{done.number} {done.title}", "kind": "exercise", "lesson": done.lesson} | words
        words |= {"minutes": done.minutes}
    else:
        words, done = _step(told.get("step", ""), where), None
    words = {**words, **own}
    if unknown := set(words) - WORDS:
        raise ValueError(f"{where}: {', '.join(sorted(unknown))} must be one of {', '.join(sorted(WORDS))}")
    spoken = tuple(_one("script", letter, scripts(), where) for letter in words.pop("script", ()))
    for name, allowed in (("kind", get_args(Kind)), ("who", get_args(Who))):
        _one(name, words.get(name, allowed[0]), {each: each for each in allowed}, where)
    given = words.pop("least", None)
    # An exercise with words to say instead can be left out whole; a step is only ever shortened.
    least = given if given is not None else 0 if done and words.get("instead") else words["minutes"]
    rest: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in words.items()}
    return Row(
        step=told.get("exercise", told.get("step", "")),
        starts=starts,
        exercise=done,
        scripts=spoken,
        watch=codes_of(done) if done else (),
        least=min(least, words["minutes"]),
        **rest,
    )


def _exercise(number: str, where: str) -> Exercise:
    there = {one.number: one for lesson in written() for one in lesson.exercises}
    found: Exercise = _one("exercise", number, there, where)
    return found


def _around(number: str, where: str) -> dict[str, Any]:
    return dict(_one("exercise", number, read("steps")["exercise"], where))


def _step(name: str, where: str) -> dict[str, Any]:
    there = read("steps")["step"]
    words = dict(_one("step", name, there, where))
    return {**_step(words.pop("like"), where), **words} if "like" in words else words


def _script(letter: str, words: Mapping[str, Any]) -> Script:
    for key in words.get("evidence", ()):
        _one("evidence", key, register, f"script {letter}")
    return Script(letter=letter, **{**words, "evidence": tuple(words.get("evidence", ()))})


def _one(what: str, name: str, there: Mapping[str, Any], where: str) -> Any:
    if name not in there:
        raise ValueError(f"{where}: '{what}' must be one of {', '.join(there)}, got {name!r}")
    return there[name]
