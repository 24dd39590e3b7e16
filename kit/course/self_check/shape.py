"""Self-check: the shape of the course. Names, minutes, sentences of the article, evidence."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kit.course.evidence import register
from kit.course.lesson import FORMATS, IN_EVERY_ROOM, Lesson, slug

SENTENCES = tuple(f"S{place}" for place in range(1, 23))  # of the article, beside its title
THROUGH_A_LESSON = ("T",)  # the title's idea is carried by a whole lesson


def check_lesson(lesson: Lesson) -> Iterator[str]:
    """Yield what is wrong with the shape of one lesson."""
    minutes = sum(part.minutes for part in lesson.flow if part.tier in IN_EVERY_ROOM)
    if minutes != lesson.minutes:
        yield f"{lesson.slug!r}: 'minutes' must be {minutes}, the sum of its core steps, got {lesson.minutes}."
    if set(lesson.room) != set(FORMATS):
        yield f"{lesson.slug!r}: 'room' must give minutes for {', '.join(FORMATS)}, got {', '.join(lesson.room)}."
    if len(lesson.key_points) != 3:
        yield f"{lesson.slug!r}: 'key_points' must be three, got {len(lesson.key_points)}."
    for said in ("questions", "objectives", "gives", "talk", "next_step", "evidence"):
        if not getattr(lesson, said):
            yield f"{lesson.slug!r}: {said!r} must not be empty."
    for exercise in lesson.exercises:
        if exercise.name != slug(exercise.title):
            yield f"{exercise.name!r}: 'name' must be its title as a slug, {slug(exercise.title)!r}."
        if exercise.lesson != lesson.number:
            yield f"{exercise.name!r}: 'number' must begin with {lesson.number}, got {exercise.number!r}."
        if not (exercise.why and exercise.own and exercise.sentences):
            yield f"{exercise.name!r}: 'why', 'own' and 'sentences' must not be empty."
    for key in (*lesson.evidence, *(key for exercise in lesson.exercises for key in exercise.evidence)):
        if key not in register or not register[key].teach:
            yield f"{lesson.slug!r}: 'evidence' must be a key of the register that we teach, got {key!r}."


def check_course(lessons: Sequence[Lesson]) -> Iterator[str]:
    """Yield names used twice, numbers out of order, and sentences of the article nobody carries."""
    for name, times in Counter(card.name for lesson in lessons for card in lesson.cards).items():
        if times > 1:
            yield f"{name!r}: names must be used once, got {times} times."
    numbers = [exercise.number for lesson in lessons for exercise in lesson.exercises]
    in_order = sorted(set(numbers), key=lambda number: [int(part) for part in number.split(".")])
    if numbers != in_order:
        yield f"exercise numbers must rise in teaching order, got {', '.join(numbers)}."
    carried = covered(lessons)
    for lesson in lessons:
        for sentence in lesson.article:
            if sentence not in carried:
                yield f"{lesson.slug!r}: sentence {sentence} must be carried by an exercise, got none."


def covered(lessons: Sequence[Lesson]) -> frozenset[str]:
    """Give the sentences that an exercise or a step in its lesson carries, or a lesson for those in `THROUGH_A_LESSON`."""
    asked = (one for lesson in lessons for one in lesson.exercises + lesson.practice)
    by_exercises = {sentence for one in asked for sentence in one.sentences}
    by_lessons = {sentence for lesson in lessons for sentence in lesson.article if sentence in THROUGH_A_LESSON}
    return frozenset(by_exercises | by_lessons)


def spoken(sentences: frozenset[str]) -> str:
    """Say which sentences: "T, S1-S10", gaps shown."""
    numbers = sorted(int(one[1:]) for one in sentences if re.fullmatch(r"S\d+", one))
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = [f"S{run[0]}-S{run[-1]}" if len(run) > 1 else f"S{run[0]}" for run in runs]
    return ", ".join([*sorted(one for one in sentences if one in THROUGH_A_LESSON), *said])
