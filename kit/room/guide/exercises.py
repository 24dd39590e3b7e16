"""Exercise by exercise, for the facilitator alone: task, model answer, and what to say to common wrong answers."""

from collections.abc import Iterator, Sequence

from kit.course import course
from kit.course.lesson import Lesson
from kit.course.run_sheets import Slip, formats, slips_of
from kit.exercise import Answer, Exercise, Parts, Question
from kit.meetups.handouts.sheet import Size, text
from kit.room.guide.flow import flowing, sources

MOST = 5  # wrong answers printed for one exercise
LONGEST = 95  # characters of what was asked, and of an answer


def exercises(size: Size = "Letter") -> str:
    """Give the second part of the guide as a printable HTML page."""
    inside = "".join(map(_lesson, course()))
    lead = "For you alone: the answers are in here. Replies are those the learner sees, so you both say the same."
    return flowing("Exercise by exercise", "Facilitator's guide, part 2", lead, inside, size)


def _lesson(lesson: Lesson) -> str:
    if not lesson.exercises:
        return ""
    keys = dict.fromkeys(key for one in lesson.exercises for key in one.evidence)
    done = "".join(map(_exercise, lesson.exercises))
    head = f"<h2>Lesson {lesson.number} · {text(lesson.title)}</h2>"
    lead = f'<p class="small">{lesson.minutes} minutes. They leave with: {text(lesson.gives)}</p>'
    return f'<section class="lesson">{head}{lead}{done}{sources(keys)}</section>'


def _exercise(one: Exercise) -> str:
    slips = "".join(f"<li>{_slip(slip)}</li>" for slip in _telling(slips_of(one)))
    return (
        f'<article><div class="whole"><h3><span class="number">{one.number}</span> {text(one.title)}'
        f' <span class="tier">{_where(one)}, {one.minutes} min</span></h3>'
        f"<p>{text(one.task)}</p>"
        f'<div class="answer"><h4>Model answer</h4><dl>{"".join(_answer(one))}</dl></div>'
        f'<p class="why"><b>Why</b> {text(one.why)}</p></div>'
        f'<div class="slips"><h4>Wrong answers, and what the learner reads then</h4><ul>{slips}</ul></div></article>'
    )


def _where(one: Exercise) -> str:
    """Say on which run sheets an exercise stands: "core: half-day, 3 × 60 minutes"; at home when on none."""
    rooms = [
        format.name for format in formats() if any(row.exercise == one for part in format.sittings for row in part.rows)
    ]
    return f"{one.tier}: {', '.join(rooms) or 'at home'}"


def _telling(slips: Sequence[Slip]) -> list[Slip]:
    """Choose the wrong answers worth a line: with a mix-up behind them, then one of each place that is asked about."""
    told = [slip for slip in slips if slip.code]
    for slip in slips:
        if slip.asked not in {one.asked for one in told} or not slip.asked:
            told.append(slip)
    return list(dict.fromkeys(told))[:MOST]


def _answer(one: Exercise) -> Iterator[str]:
    for asked, answer in _lines(one.question, one.model):
        what = f"<dt>{text(_short(asked))}</dt>" if asked else ""
        yield f'<div class="{"" if what else "alone"}">{what}<dd>{text(answer)}</dd></div>'


def _lines(question: Question, answer: Answer) -> Iterator[tuple[str, str]]:
    """What was asked and the answer, line by line; a part with one line is called by its own words."""
    from kit.cards.describe import in_words  # here, because the cards bring the widgets with them

    if isinstance(question, Parts):
        for part in question.parts:
            inside = list(_lines(part.question, answer[part.id]))
            alone = len(inside) == 1 and part.text
            yield from ((part.text if alone else asked, words) for asked, words in inside)
    else:
        yield from ((line["what"], line["answer"]) for line in in_words(question, answer))


def _slip(slip: Slip) -> str:
    code = f'<b class="code">{slip.code}</b> ' if slip.code else ""
    said: Sequence[str] = [_short(part) for part in (slip.asked, slip.answer) if part]
    heard = (
        f'<span class="heard">{text(": ".join(said) if len(said) < 2 else f"{said[0]} → {said[1]}")}</span> '
        if said
        else ""
    )
    return f"{code}{heard}{text(slip.reply)}"


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
