"""Self-check: every number in a text is computed, on screen, or in the evidence."""

import re
from collections.abc import Iterator, Sequence

from kit.course.evidence import register
from kit.course.lesson import WorkedExample
from kit.course.self_check import figures_of_meetups, figures_of_people, figures_of_posts, figures_of_promises
from kit.course.self_check.figure import WORDS, Mismatch
from kit.course.self_check.words import quoted, said
from kit.exercise import Exercise, Parts, Question

FIGURES = (
    figures_of_posts.FIGURES | figures_of_people.FIGURES | figures_of_meetups.FIGURES | figures_of_promises.FIGURES
)
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
    "argue over five points",
    "Type three names",
    "Mark five contacts",
    "best three customers",
    "within 14 days",
    "3:30 for some and 7 for others",
    "If six come",
    "Name three people",
    "famous “34 times”",
    "ask three people",
    "eight minutes",
    "your three lines",
    "own three lines",
    "own five numbers",
)
_ADDRESS = re.compile(r"\(\d\)|\bLesson \d")  # "(1)" before a question, "Lesson 6": they point, they don't count
_COUNTED = "three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|seventh|ninth"
_NUMBER = re.compile(rf"(?<![\w.@-])(\d+(?:[.,]\d+)*|{_COUNTED})(?!\w|[.,]\d)", re.IGNORECASE)


def check_figures(card: Exercise | WorkedExample) -> Iterator[str]:
    """Yield a finding for each number that is not what the model computes, and each that nobody computes."""
    own = " ".join(said(card))
    computed: list[str] = []
    for figure in FIGURES[card.name](card) if card.name in FIGURES else ():
        if isinstance(figure, Mismatch):
            yield f"{card.name!r}: {figure.words}"
        elif figure.casefold() not in own.casefold():
            yield f"{card.name!r}: the texts must say “{figure}”, as computed, and they don't."
        else:
            computed.append(figure)
    for number in _uncounted(card, own, computed):
        yield f"{card.name!r}: a number must be computed, on screen or in the evidence it names, got {number!r}."


def _uncounted(card: Exercise | WorkedExample, own: str, computed: Sequence[str]) -> Iterator[str]:
    """Yield the numbers in our texts that nothing stands behind. “One” and “two” are let be: mostly they don't count."""
    for words in sorted([*computed, *TURNS_OF_PHRASE], key=len, reverse=True):
        own = re.sub(re.escape(words), " ", own, flags=re.IGNORECASE)
    behind = [card.title, *quoted(card)]
    known: set[str] = set()
    if isinstance(card, Exercise):
        behind += [register[key].say for key in card.evidence if key in register]
        known = _sizes(card.question)
    known |= set(_NUMBER.findall(" ".join(behind).casefold()))
    yield from (number for number in _NUMBER.findall(_ADDRESS.sub(" ", own)) if number.casefold() not in known)


def _sizes(question: Question) -> set[str]:
    """Give, in words, how many things a question puts on screen: rows, parts, slots."""
    many = (getattr(question, name, ()) for name in ("rows", "choices", "parts", "slots", "dials"))
    inside = (_sizes(part.question) for part in question.parts) if isinstance(question, Parts) else ()
    return {WORDS[len(things)] for things in many}.union(*inside)
