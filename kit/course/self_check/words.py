"""Self-check: the words learners read. Plain enough, never scolding, hints that rise and never point."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from kit.course.lesson import Lesson
from kit.exercise import Exercise, Order, Table

GRADE = 8.0  # the most a lesson's prose may ask of its reader, on average (Flesch-Kincaid)
HINTS = 3
SCOLDING = re.compile(r"\b(errors?|invalid|failed|incorrect(ly)?)\b", re.IGNORECASE)
# Options are shuffled, so a hint names a thing by what it says. “The second muffin post” does; “the second one” doesn't.
POINTING = re.compile(
    r"\b(above|below|(left|right)most|(at|near) the (top|bottom))\b"
    r"|\b(option|choice|answer|row|line) [a-f0-9]\b"
    r"|\b(first|second|third|fourth|last) (one|option|choice|answer|row|box)\b"
    r"|\bthe (first|second|third|fourth|last)(?=\W*$|[.,;:!?])",
    re.IGNORECASE,
)
# Fields that hold what people in the course say or what stands on screen to look at, rather than what we say.
QUOTED = ("options", "choices", "text", "posts", "said", "beside", "label", "dials")
NAMES = ("name", "number", "id", "key", "model", "codes", "code", "slot", "sentences", "objective", "evidence", "start")
COUNTING = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both", "half", "halves")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|\d+(?:[.,:]\d+)*")
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s”\")]|$)")


def said(value: object) -> Iterator[str]:
    """Yield every text we say ourselves inside a course value, however deep: all but posts, options and names."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from said(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from said(one)
    elif is_dataclass(value):
        for one in fields(value):
            if one.name not in QUOTED + NAMES and not (isinstance(value, Order) and one.name == "items"):
                yield from said(getattr(value, one.name))


def quoted(value: object, inside: bool = False) -> Iterator[str]:
    """Yield every text inside a course value that stands as a post, an option or a label to look at."""
    if isinstance(value, str) and inside:
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from quoted(one, inside)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from quoted(one, inside)
    elif is_dataclass(value):
        for one in fields(value):
            on_show = inside or one.name in QUOTED or isinstance(value, Table | Order)
            yield from quoted(getattr(value, one.name), on_show)


def check_words(lesson: Lesson) -> Iterator[str]:
    """Yield what is wrong with the words of one lesson."""
    for text in said(lesson):
        if scold := SCOLDING.search(text):
            yield f"{lesson.slug!r}: learner words must not scold, got {scold[0]!r} in “{text[:60]}”."
    for exercise in lesson.exercises + lesson.practice:
        yield from _check_hints(exercise)
    prose = [text for one in lesson.exercises + lesson.practice for text in (one.task, *one.hints, one.why)]
    if prose and (grade := reading_grade(" ".join(prose))) > GRADE:
        yield f"{lesson.slug!r}: tasks, hints and whys must read at grade {GRADE:g} or under, got {grade:.1f}."


def _check_hints(exercise: Exercise) -> Iterator[str]:
    wanted = HINTS if exercise.number else 0
    if len(exercise.hints) not in (wanted, HINTS):
        yield f"{exercise.name!r}: 'hints' must be {HINTS}, got {len(exercise.hints)}."
    if any(not hint.strip() for hint in exercise.hints) or len(set(exercise.hints)) < len(exercise.hints):
        yield f"{exercise.name!r}: each hint must say something of its own, got an empty or a repeated one."
    for hint in exercise.hints:
        if pointing := POINTING.search(hint):
            yield f"{exercise.name!r}: a hint must name what it means, got the position {pointing[0]!r}."
    if exercise.hints and _specifics(exercise, exercise.hints[-1]) < _specifics(exercise, exercise.hints[0]):
        yield f"{exercise.name!r}: hints must rise, got a last hint that is further from the answer than the first."


def _specifics(exercise: Exercise, hint: str) -> int:
    """Count the numbers in a hint and the words that point at one thing on screen: the more, the nearer."""
    on_screen = Counter(word for text in quoted(exercise) for word in _words(text))
    return sum(
        word[0].isdigit() or word in COUNTING or (len(word) > 3 and on_screen[word] == 1) for word in _words(hint)
    )


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def reading_grade(text: str) -> float:
    """Give the school grade a text asks for: the Flesch-Kincaid formula over counted words, sentences, syllables."""
    words = _WORD.findall(text)
    sentences = max(len(_SENTENCE_END.findall(text)), 1)
    if not words:
        return 0.0
    syllables = sum(syllables_in(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def syllables_in(word: str) -> int:
    """Count syllables as groups of vowels, less a silent e at the end ("made", "asked", "makes"); figures are one."""
    bare = re.sub(r"['’].*", "", word.casefold())
    groups = len(re.findall(r"[aeiouy]+", bare))
    silent = re.search(r"[^aeiouy]e$|[^aeiouytd]ed$|[^aeiouyscxzgh]es$", bare)
    spoken = re.search(r"[^aeiouy]le$", bare)  # "table", "little"
    return max(groups - bool(silent and not spoken), 1)
