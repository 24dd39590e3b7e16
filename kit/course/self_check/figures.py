"""Self-check: every number in a text is computed, on screen, or in the evidence."""

import re
from collections.abc import Iterator, Sequence

from kit.course.evidence import register
from kit.course.self_check.figures_of_posts import FIGURES, WORDS, Mismatch
from kit.course.self_check.words import quoted, said
from kit.exercise import Exercise, Question

# Numbers that count nothing we could look up, with the words around them.
TURNS_OF_PHRASE = (
    "ten-minute chat",
    "Three halves",
    "all of the first three",
    "three things",
    "three parts",
    "three boxes",
    "own three shares",
    "first ten",
    "last five words",
    "last three words",
)
_ADDRESS = re.compile(r"\(\d\)|\bLesson \d")  # "(1)" before a question, "Lesson 6": they point, they don't count
_COUNTED = "three|four|five|six|seven|eight|nine|ten|eleven|twelve|seventh|ninth"
_NUMBER = re.compile(rf"(?<![\w.@-])(\d+(?:[.,]\d+)*|{_COUNTED})(?!\w|[.,]\d)", re.IGNORECASE)


def check_figures(exercise: Exercise) -> Iterator[str]:
    """Yield a finding for each number that is not what the model computes, and each that nobody computes."""
    own = " ".join(said(exercise))
    computed: list[str] = []
    for figure in FIGURES[exercise.name](exercise) if exercise.name in FIGURES else ():
        if isinstance(figure, Mismatch):
            yield f"{exercise.name!r}: {figure.words}"
        elif figure.casefold() not in own.casefold():
            yield f"{exercise.name!r}: the texts must say “{figure}”, as computed, and they don't."
        else:
            computed.append(figure)
    for number in _uncounted(exercise, own, computed):
        yield f"{exercise.name!r}: a number must be computed, on screen or in the evidence it names, got {number!r}."


def _uncounted(exercise: Exercise, own: str, computed: Sequence[str]) -> Iterator[str]:
    """Yield the numbers in our texts that nothing stands behind. “One” and “two” are let be: mostly they don't count."""
    for words in sorted([*computed, *TURNS_OF_PHRASE], key=len, reverse=True):
        own = re.sub(re.escape(words), " ", own, flags=re.IGNORECASE)
    behind = [exercise.title, *quoted(exercise), *(register[key].say for key in exercise.evidence if key in register)]
    known = set(_NUMBER.findall(" ".join(behind).casefold())) | _sizes(exercise.question)
    yield from (number for number in _NUMBER.findall(_ADDRESS.sub(" ", own)) if number.casefold() not in known)


def _sizes(question: Question) -> set[str]:
    """Give, in words, how many things a question puts on screen: rows, parts, slots."""
    many = (getattr(question, name, ()) for name in ("rows", "choices", "parts", "slots", "dials"))
    return {WORDS[len(things)] for things in many}
