"""Self-check: the scenario check holds together as exercises do, and tells none of their stories over again."""

from collections.abc import Iterator, Sequence

from kit.course.lesson import Lesson
from kit.course.self_check.answers import check_answers
from kit.course.self_check.chance import check_chance
from kit.course.self_check.words import check_words, quoted, said
from kit.exercise import Exercise

A_STORY = 40  # characters: shorter texts are names of boxes, which are the same everywhere on purpose


def check_scenarios(scenarios: Sequence[Exercise], lessons: Sequence[Lesson]) -> Iterator[str]:
    """Yield what is wrong with the scenario check.

    Parameters
    ----------
    scenarios
        Its five.
    lessons
        The course, whose words it must not repeat.
    """
    aside = Lesson(number=0, title="Scenario check", minutes=0, questions=(), flow=tuple(scenarios))
    yield from check_words(aside)
    yield from check_chance(scenarios)
    told = {text for lesson in lessons for text in _stories(lesson)}
    taken = {card.name for lesson in lessons for card in lesson.cards}
    for one in scenarios:
        yield from check_answers(one)
        if one.number or one.name in taken:
            yield f"{one.name!r}: a scenario must have a name of its own and no number."
        for text in _stories(one):
            if text in told:
                yield f"{one.name!r}: a scenario must be another story, got “{text[:60]}” again."


def _stories(value: object) -> Iterator[str]:
    return (text for text in (*said(value), *quoted(value)) if len(text) >= A_STORY)
