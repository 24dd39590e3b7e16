"""The workbook as cards see it: every subject's view over one store, one per file and process."""

import atexit
import os
import sys
from pathlib import Path

from kit.workbook.answers import Answers
from kit.workbook.browser_file import BrowserFile
from kit.workbook.challenge import Challenge
from kit.workbook.hands import Hands
from kit.workbook.held_file import HeldFile
from kit.workbook.location import BROWSER_DRIVE, where
from kit.workbook.my_file import Ownership
from kit.workbook.notes import Notes
from kit.workbook.occasions import Occasions
from kit.workbook.people import People
from kit.workbook.posts import Posts
from kit.workbook.preferences import Choices
from kit.workbook.sqlite_store import SqliteStore
from kit.workbook.survey import Survey
from kit.workbook.ties import Ties


class Workbook(Answers, Choices, Notes, Posts, People, Ties, Occasions, Challenge, Hands, Survey, Ownership):
    """Everything one learner made: each subject is in its own file, and this is all of them over one store.

    `store` is for what no subject covers: `changes` since a revision (another tab), `watch`, `notices`, `close`.
    """


_open: dict[tuple[Path, int], Workbook] = {}


def open_workbook(path: Path | None = None) -> Workbook:
    """Give the workbook at `path`, usually the learner's own (`location.where`); always the same one per file.

    Never raises: a file that cannot be opened is met at the first use, as a `WorkbookTrouble`.
    """
    file = (path or where()).absolute()
    name = file, os.getpid()  # a forked program must not use its parent's connection
    if name not in _open:
        in_browser = sys.platform == "emscripten" and file.is_relative_to(BROWSER_DRIVE)
        workbook = _open.setdefault(name, Workbook(SqliteStore(BrowserFile(file) if in_browser else HeldFile(file))))
        atexit.register(workbook.store.close)
    return _open[name]
