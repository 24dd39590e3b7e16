"""Patio: the front door of the workshop. A lesson's cells use these words and no others.

>>> import kit
>>> sorted(kit.__all__)
['exercise', 'show', 'solution']

Nothing heavy is imported until a card is asked for, so that the first card of a page is there quickly.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kit.cards import Card

__all__ = ["exercise", "show", "solution"]


def exercise(name: str) -> "Card":
    """Show an exercise by name ("sort-the-feed") or number ("2.1"), with the learner's own answer in it."""
    from kit.cards import ExerciseCard
    from kit.course import exercise as find
    from kit.workbook import open_workbook

    return ExerciseCard(find(name), open_workbook())


def solution(name: str) -> "Card":
    """Show an exercise with its model answer, why, and hints."""
    from kit.cards import SolutionCard
    from kit.course import exercise as find
    from kit.workbook import open_workbook

    return SolutionCard(find(name), open_workbook())


def show(name: str) -> "Card":
    """Show any other card by name: "my-feed", "course-map", "begin-1", a worked example ..."""
    from kit.cards import card
    from kit.workbook import open_workbook

    return card(name, open_workbook())
