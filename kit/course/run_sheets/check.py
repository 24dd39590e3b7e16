"""What an author's change could break on a run sheet, said in words: `python -m kit check` runs it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kit.course import written
from kit.course.lesson import FORMATS
from kit.course.run_sheets.late import may_be_cut
from kit.course.run_sheets.reading import formats
from kit.course.run_sheets.row import Format

LONGEST_ROOM = 130  # characters of the sentence on a slide: read from the back of the room


def findings(sheets: Sequence[Format] | None = None) -> list[str]:
    """Give everything that does not fit on the run sheets, one sentence each; an empty list means that all is well."""
    checked = formats() if sheets is None else sheets
    return [*_formats(checked), *(found for one in checked for found in _format(one))]


def _formats(sheets: Sequence[Format]) -> Iterator[str]:
    names = tuple(one.name for one in sheets)
    if names != FORMATS:
        yield f"The formats must be {', '.join(FORMATS)}, in this order; formats.toml has {', '.join(names)}."


def _format(one: Format) -> Iterator[str]:
    minutes: Counter[int | None] = Counter()
    seen: Counter[str] = Counter()
    for sitting in one.sittings:
        total = sum(row.minutes for row in sitting.rows)
        if total != sitting.minutes:
            yield f"{sitting.choice}: the rows make {total} minutes, {sitting.minutes} are promised."
        for row in sitting.rows:
            minutes[row.lesson] += row.minutes
            seen[row.step] += bool(row.exercise)
            if len(row.room) > LONGEST_ROOM:
                yield f"{sitting.choice}, {row.title}: {len(row.room)} characters for the slide, at most {LONGEST_ROOM}."
            if may_be_cut(row) and not row.instead:
                yield f"{sitting.choice}, {row.title}: it may be cut, so it needs words to say instead."
    for lesson in written():
        if minutes[lesson.number] != lesson.room.get(one.name, 0):
            declared = lesson.room.get(one.name, 0)
            yield f"{one.name}: lesson {lesson.number} declares {declared} minutes, its rows make {minutes[lesson.number]}."
    yield from (f"{one.name}: exercise {number} stands there twice." for number, count in seen.items() if count > 1)
