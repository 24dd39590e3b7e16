"""Patio: the front door of the workshop. A lesson's cells use these words and no others.

``kit.exercise("sort-the-feed")`` shows an exercise with the learner's own answer in it, ``kit.solution(...)`` its model
answer, ``kit.show("my-feed")`` any other card. Nothing heavy is imported until a card is asked for.
"""

import contextlib
import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import kit.exercise  # noqa: F401  bound first, then made callable below

if TYPE_CHECKING:
    from kit.cards import Card
    from kit.workbook import Workbook

__all__ = ["exercise", "show", "solution"]


class _Door(ModuleType):
    """The folder `kit.exercise`, which can also be called.

    The word a lesson uses and the folder that knows what an exercise is share one name. Python binds the folder over
    any function of that name as soon as it is imported, so the folder itself answers the call.
    """

    def __call__(self, name: str) -> "Card":
        """Show an exercise by name ("sort-the-feed") or number ("2.1"), with the learner's own answer in it."""
        from kit.cards import ExerciseCard, opened
        from kit.course import exercise as find

        return opened(lambda workbook: ExerciseCard(find(name), workbook), _workbook())


sys.modules["kit.exercise"].__class__ = _Door


def solution(name: str) -> "Card":
    """Show an exercise with its model answer, why, and hints."""
    from kit.cards import SolutionCard, opened
    from kit.course import exercise as find

    return opened(lambda workbook: SolutionCard(find(name), workbook), _workbook())


def show(name: str) -> "Card":
    """Show any other card by name: "my-feed", "course-map", "begin-1", a worked example ..."""
    from kit.cards import card, opened

    return opened(lambda workbook: card(name, workbook), _workbook())


def _workbook() -> "Workbook":
    """Give the learner's workbook; in a room, its board hears of it from now on."""
    from kit.workbook import open_workbook

    workbook = open_workbook()
    if "PATIO_BOARD_URL" in os.environ:
        from kit.room.reporting import report

        with contextlib.suppress(Exception):  # a board must never stand between a learner and a lesson
            report(workbook)
    return workbook
