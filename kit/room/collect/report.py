"""The class report: a few printed pages for the instructor and the centre. Counts and ideas; nobody's name is on it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from statistics import median

from kit.course import Lesson, all_exercises
from kit.meetups import day_words
from kit.meetups.handouts.drawings import awning
from kit.meetups.handouts.sheet import Size, listed, page, text
from kit.room.collect.charts import skyline
from kit.room.collect.class_results import ClassResults, Row, Slip
from kit.room.collect.report_survey import asked, survey_sheet

TITLE = "Class report"
MOST_SLIPS = 7
LONGEST_REASON = 180
_KEY = (
    '<p class="key"><span class="swatch done"></span>done <span class="swatch seen"></span>done, answer shown '
    '<span class="swatch notyet"></span>not there yet <span class="swatch none"></span>not begun</p>'
)


def report(results: ClassResults, day: date, size: Size = "Letter") -> str:
    """Give the whole report as one HTML page that prints.

    Parameters
    ----------
    day
        The day on it.

    Raises
    ------
    ValueError
        When the size is no paper we know.
    """
    sheets = [_first(results, day), _tables(results), _ideas(results)]
    if asked(results):
        sheets.append(f'<div class="inside">{survey_sheet(results)}{foot(4)}</div>')
    return page(TITLE, sheets, size, kind="class_report")


def _first(results: ClassResults, day: date) -> str:
    people = len(results.people)
    core: set[str] = {one.name for one in all_exercises() if one.tier == "core"}
    half = median([len(one.done & core) for one in results.people] or [0])
    figures = [
        (str(people), "person handed in" if people == 1 else "people handed in"),
        (f"{half:g} of {len(core)}", "core exercises done: half the class did as many or more"),
        (str(sum(len(one.done) for one in results.people)), "exercises done, all together"),
    ]
    if results.stories:
        right, of = sum(one[1] for one in results.stories), sum(one[2] for one in results.stories)
        figures.append((f"{right} of {of}", "story answers right the first time"))
    cells = "".join(
        f'<div><b class="display">{text(number)}</b><span>{words}</span></div>' for number, words in figures
    )
    return (
        f'{awning()}<div class="inside"><p class="kicker">{TITLE}</p><h1>How far the class came</h1>'
        f'<p class="lead">{text(day_words(day))}, {day.year}. Every answer was checked again. '
        "No names are on these pages.</p>"
        f'<div class="figures">{cells}</div><h2>Exercise by exercise, in the order of the course</h2>{_KEY}'
        f'<div class="scrolls" tabindex="0" role="region" aria-label="The picture">{skyline(results)}</div>'
        f"{_next_steps(results)}{foot(1)}</div>"
    )


def _next_steps(results: ClassResults) -> str:
    return f'<div class="panel todo"><h2>What to do about it</h2>{listed(map(text, _advice(results)))}</div>'


def _advice(results: ClassResults) -> Iterator[str]:
    """What the numbers ask for, the most useful first."""
    for slip in [one for one in results.slips if one.stop][:2]:
        yield (
            f"Open the next meeting with {_called(slip)}: {slip.shown} of {slip.tried} answers say {slip.words}. "
            "Two minutes in pairs, then the reason on page 3."
        )
    hard = [row for row in results.rows if row.begun >= 4 and row.done + row.seen < row.begun / 2]
    if hard:
        names = _and(row.exercise.number for row in hard[:5])
        yield f"Do {names} together once more: fewer than half of those who began are there."
    shown = [row for row in results.rows if row.begun >= 4 and row.seen > row.begun / 3]
    if shown:
        names = _and(row.exercise.number for row in shown[:5])
        yield f"Ask how {names} went: more than a third of those who began had the answer shown."
    if waiting := results.fridays.get("maybe", 0) + results.fridays.get("no", 0):
        verb = "is" if waiting == 1 else "are"
        yield f"{waiting} {verb} not sure of a first Friday. Pair them with somebody who said yes."
    low = [one for one in results.then_now if one.now is not None and one.now < 3]
    if low:
        yield f"Go back to “{low[0].words.lower()}”: the class still finds it hard."
    if not results.then_now:
        yield "Ask for the end survey: it takes two minutes, and shows what changed."
    if not results.later:
        yield "Put the thirty-day check in your calendar: then you learn who held a table."


def _and(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _called(slip: Slip) -> str:
    return f"{slip.exercise.number} {slip.exercise.title}"


def _tables(results: ClassResults) -> str:
    lessons = "".join(_lesson_table(lesson, rows) for lesson, rows in results.lessons)
    return (
        f'<div class="inside"><h1 class="again">Exercise by exercise</h1>{_KEY}<div class="columns">{lessons}</div>'
        f"{foot(2)}</div>"
    )


def _lesson_table(lesson: Lesson, rows: tuple[Row, ...]) -> str:
    lines = "".join(
        f'<tr><th scope="row"><b>{row.exercise.number}</b> {text(row.exercise.title)}</th><td>{row.done}</td>'
        f"<td>{row.seen or '–'}</td><td>{row.not_yet or '–'}</td><td>{row.not_begun or '–'}</td></tr>"
        for row in rows
    )
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("done", "shown", "not yet", "not begun"))
    return (
        f'<table><caption>{lesson.number}. {text(lesson.title)}</caption><thead><tr><th scope="col">Exercise</th>'
        f"{heads}</tr></thead><tbody>{lines}</tbody></table>"
    )


def _ideas(results: ClassResults) -> str:
    slips = results.slips[:MOST_SLIPS]
    told = "".join(map(_slip, slips))
    if not slips:
        told = '<p class="lead">No answer that was handed over shows one.</p>'
    return (
        '<div class="inside"><h1 class="again">Ideas that still stand in the way</h1>'
        '<p class="lead">As the answers show them when they were handed over. The dashed line is a third: past it, '
        f"one is worth two minutes with everybody.</p>{told}{foot(3)}</div>"
    )


def _slip(slip: Slip) -> str:
    share = 100 * slip.shown / slip.tried
    stop = '<span class="stop">Stop for two minutes</span>' if slip.stop else ""
    return (
        f'<section class="slip{" much" if slip.stop else ""}"><h2>{text(slip.words.capitalize())}</h2>'
        f'<div class="meter"><i style="width:{share:.1f}%"></i><u></u></div>'
        f'<p class="count"><b>{slip.shown} of {slip.tried}</b> in {text(_called(slip))} {stop}</p>'
        f'<p class="small">To say: {text(_begin_of(slip.exercise.why))}</p></section>'
    )


def _begin_of(why: str) -> str:
    """The first sentences of a reason, as many as fit two lines: seven reasons share one page."""
    kept, *others = re.split(r"(?<=[.!?]) +", why)
    for sentence in others:
        if len(kept) + len(sentence) >= LONGEST_REASON:
            break
        kept = f"{kept} {sentence}"
    return kept


def foot(number: int) -> str:
    """Give the foot of a page with its number."""
    return (
        '<div class="foot"><p class="small">Made from the files learners chose to hand over. Who is who stands in '
        f'summary.csv, for you alone.</p><p class="small">{number}</p></div>'
    )
