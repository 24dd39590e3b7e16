"""The paper set: the core exercises for whoever would rather use a pen. What the cards draw, and no answers."""

from collections.abc import Callable, Iterable, Mapping
from string import ascii_uppercase
from typing import Any

from kit.course import course
from kit.course.lesson import Lesson
from kit.exercise import Exercise
from kit.meetups.handouts.sheet import Size, lines, listed, page, text

Drawn = Mapping[str, Any]
MARKS = {"P": "sale", "S": "me", "Y": "you", "W": "neutral"}  # what the card writes beside the posts of a week
BOX, TICK = '<span class="box"></span>', '<span class="tick"></span>'
LEAD = (
    "The core exercises, to do with a pen. Answer alone first, then compare with a neighbour. "
    "Nobody marks this sheet: the room talks each one over."
)


def paper_set(size: Size = "Letter", *, large: bool = False) -> str:
    """Give the core exercises as a printable HTML page: what is asked, and room to answer.

    Parameters
    ----------
    size
        Paper.
    large
        True for large type (17 points), as people may ask for.
    """
    inside = "".join(map(_lesson, course()))
    name = f'<p class="name">My name {lines(1)}</p>'
    head = (
        f'<header><p class="kicker">Table for two</p><h1>Paper set</h1><p class="lead">{text(LEAD)}</p>{name}</header>'
    )
    sheet = f'<div class="inside{" large" if large else ""}">{head}{inside}</div>'
    return page("Paper set, large type" if large else "Paper set", [sheet], size, kind="paper_set")


def _lesson(lesson: Lesson) -> str:
    core = [exercise_on_paper(one) for one in lesson.exercises if one.tier == "core"]
    if not core:
        return ""
    head = f"<h2><span>Lesson {lesson.number}</span> {text(lesson.title)}</h2>"
    return f"<section><div>{head}{core[0]}</div>{''.join(core[1:])}</section>"


def exercise_on_paper(exercise: Exercise) -> str:
    """Give one exercise, made only of what its card draws before anybody has answered: that holds no answers."""
    drawn = exercise.drawn()
    material = "".join(map(_material, drawn["material"]))
    head = f'<h3><span class="number">{text(exercise.number)}</span> {text(exercise.title)}</h3>'
    task = f'<p class="task">{text(exercise.task)}</p>'
    return f'<article><div class="opening">{head}{task}{material}</div>{_question(drawn["question"])}</article>'


def _material(material: Drawn) -> str:
    if material["kind"] == "feed":
        return f'<ol class="feed">{"".join(f"<li>{text(post)}</li>" for post in material["posts"])}</ol>'
    rows = [material["heads"], *material["rows"]]
    cells = "".join(f"<tr>{''.join(f'<td>{text(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><caption>{text(material['caption'])}</caption><tbody>{cells}</tbody></table>"


def _question(question: Drawn) -> str:
    return PAPER[question["kind"]](question)


def _letters(question: Drawn) -> str:
    """Choices with letters, then each row with a box for its letter."""
    lettered = zip(ascii_uppercase, question["choices"], strict=False)
    choices = listed((f"<b>{letter}</b> {text(one['text'])}" for letter, one in lettered), "choices")
    return choices + _boxed(question["rows"])


def _boxed(rows: Iterable[Drawn]) -> str:
    return listed((f"{BOX}<span>{text(row['text'])}</span>" for row in rows), "rows")


def _ticks(question: Drawn) -> str:
    """Choices to tick, with how many where the exercise says so."""
    pick = f'<p class="say">Tick {question["pick"]}.</p>' if question.get("pick") else ""
    short = all(len(one["text"]) < 24 for one in question["options"])
    return f"{_asked(question)}{pick}{listed(map(_option, question['options']), 'ticks across' if short else 'ticks')}"


def _option(option: Drawn, start: str = "") -> str:
    """A choice with a box to tick; `start` is the id of what stands there before anything is changed."""
    mark = MARKS.get(option.get("mark", ""), "")
    now = " <em>as it is now</em>" if option["id"] == start else ""
    return f"{TICK}<span>{text(option['text'])}{f' <i>{mark}</i>' if mark else ''}{now}</span>"


def _numbers(question: Drawn) -> str:
    boxes = [question[name] for name in ("guess",) if name in question] + list(question["boxes"])
    return listed((f"<span>{text(box['label'])}</span>{BOX}{text(box.get('unit', ''))}" for box in boxes), "numbers")


def _slots(question: Drawn) -> str:
    start = question["start"]
    parts = "".join(
        f"<li><b>{text(slot['label'] or slot['said'])}</b>"
        f"{listed((_option(one, start.get(slot['id'], '')) for one in slot['options']), 'ticks')}</li>"
        for slot in question["slots"]
    )
    return f'<ol class="slots">{parts}</ol>'


def _dials(question: Drawn) -> str:
    dials = ({"label": one["label"]} for one in question["dials"])
    return f'<p class="say">{question["total"]} together.</p>{_numbers({"boxes": list(dials)})}'


def _order(question: Drawn) -> str:
    return f'{_asked(question)}<p class="say">Number them, 1 for the first.</p>{_boxed(question["items"])}'


def _parts(question: Drawn) -> str:
    return "".join(f'<div class="part">{_asked(part)}{_question(part["question"])}</div>' for part in question["parts"])


def _free(question: Drawn) -> str:
    return f"{_asked({'text': question['label']})}{lines(question.get('rows', 3))}"


def _asked(question: Drawn) -> str:
    return f'<p class="asked">{text(question["text"])}</p>' if question.get("text") else ""


PAPER: Mapping[str, Callable[[Drawn], str]] = {
    "match": _letters,
    "sort": _letters,
    "choose": _ticks,
    "several": _ticks,
    "numbers": _numbers,
    "slots": _slots,
    "dials": _dials,
    "order": _order,
    "parts": _parts,
    "text": _free,
}
"""How each kind of question is put on paper; the kinds are those of `Question.drawn`."""
