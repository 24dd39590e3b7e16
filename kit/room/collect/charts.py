"""The report's two pictures as inline SVG. Every number in them also stands in the tables beside them."""

from collections.abc import Iterator, Sequence

from kit.meetups.handouts.sheet import text
from kit.room.collect.class_results import ClassResults, Row, ThenNow

WIDE, HIGH, LEFT, FOOT = 700, 250, 40, 44
_HATCH = (
    '<pattern id="seen" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="5" height="5" class="seen-ground"/><rect width="2.2" height="5" class="seen-line"/></pattern>'
)


def skyline(results: ClassResults) -> str:
    """Draw one column an exercise, in the order of the course: how many are done, shown the answer, not there yet."""
    people, rows = max(len(results.people), 1), results.rows
    gap = 10 * max(len(results.lessons) - 1, 0)
    step = min((WIDE - LEFT - gap) / max(len(rows), 1), 44)
    parts = [f"<defs>{_HATCH}</defs>", *_grid(people)]
    x = float(LEFT)
    for lesson, of_lesson in results.lessons:
        begin = x
        for row in of_lesson:
            parts += _column(row, people, x, step)
            x += step
        middle = (begin + x) / 2
        parts.append(f'<path class="bracket" d="M{begin + 1:.1f} {HIGH - 23}H{x - 2:.1f}"/>')
        name = f"Lesson {lesson.number}" if x - begin > 50 else str(lesson.number)
        parts.append(f'<text class="lesson" x="{middle:.1f}" y="{HIGH - 8}">{name}</text>')
        x += 10
    told = f"{len(results.people)} people, {len(rows)} exercises. The numbers are in the table “Exercise by exercise”."
    return _svg("skyline", f"0 0 {WIDE} {HIGH}", f"How far the class came. {told}", "".join(parts))


def _grid(people: int) -> Iterator[str]:
    floor = HIGH - FOOT
    marks = dict.fromkeys([0, people // 2 if people >= 4 else 0, people])
    for mark in marks:
        y = floor - (floor - 14) * mark / people
        yield f'<path class="grid" d="M{LEFT} {y:.1f}H{WIDE}"/>'
        yield f'<text class="axis" x="{LEFT - 7}" y="{y + 3.5:.1f}">{mark}</text>'


def _column(row: Row, people: int, x: float, step: float) -> Iterator[str]:
    floor, tall = HIGH - FOOT, HIGH - FOOT - 14
    width = step * 0.72
    y = float(floor)
    for state, number in (("done", row.done), ("seen", row.seen), ("notyet", row.not_yet)):
        if number:
            height = tall * number / people
            y -= height
            yield f'<rect class="bar-{state}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"/>'
    yield f'<text class="number" x="{x + width / 2:.1f}" y="{floor + 12}">{row.exercise.number}</text>'


def then_and_now(lines: Sequence[ThenNow]) -> str:
    """Draw each survey line as a step from then to now on the scale from 1 to 5; lines without a mean are left out."""
    shown = [line for line in lines if line.then is not None]
    if not shown:
        return ""
    high = 34 * len(shown) + 30
    parts = [_scale_mark(mark, high) for mark in range(1, 6)]
    for place, line in enumerate(shown):
        assert line.then is not None
        assert line.now is not None
        y = 34 * place + 24
        then, now = _across(line.then), _across(line.now)
        parts.append(f'<text class="what" x="0" y="{y + 4}">{text(line.words)}</text>')
        parts.append(f'<path class="step" d="M{then:.1f} {y}H{now:.1f}"/>')
        parts.append(f'<circle class="then" cx="{then:.1f}" cy="{y}" r="6"/>')
        parts.append(f'<circle class="now" cx="{now:.1f}" cy="{y}" r="7"/>')
        parts.append(f'<text class="mean" x="{WIDE}" y="{y + 4}">{line.then:.1f} → {line.now:.1f}</text>')
    told = "; ".join(f"{line.words}: {line.then:.1f} then, {line.now:.1f} now" for line in shown)
    return _svg("then-now", f"0 0 {WIDE} {high}", f"Then and now, means from 1 to 5. {told}", "".join(parts))


def _across(mean: float) -> float:
    return 330 + (mean - 1) / 4 * 270


def _scale_mark(mark: int, high: int) -> str:
    x = _across(mark)
    return f'<path class="grid" d="M{x:.1f} 8V{high - 20}"/><text class="tick" x="{x:.1f}" y="{high - 4}">{mark}</text>'


def _svg(name: str, box: str, told: str, inside: str) -> str:
    return f'<svg class="{name}" viewBox="{box}" role="img" aria-label="{text(told)}">{inside}</svg>'
