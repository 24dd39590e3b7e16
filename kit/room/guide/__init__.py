"""What an instructor prints: run sheets, the guide, checklists, and a note to send before. Not for learners."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kit.course.lesson import slug
from kit.course.run_sheets import formats
from kit.meetups.handouts.sheet import Size
from kit.room.guide.exercises import exercises
from kit.room.guide.facilitator import checklists, facilitators_guide
from kit.room.guide.get_your_file import get_your_file
from kit.room.guide.name_cards import name_cards
from kit.room.guide.paper_set import paper_set
from kit.room.guide.run_sheet import run_sheet, self_paced

__all__ = ["GUIDE", "Printed", "is_start"]

START = re.compile(r"([01]?\d|2[0-3]):[0-5]\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Printed:
    """One page to print: its title, and what makes it for a paper and a start ("17:30", or "" for none)."""

    title: str
    html: Callable[[Size, str], str]


def is_start(words: str) -> bool:
    """Tell whether words are a time of day a workshop can begin at: "17:30"."""
    return START.fullmatch(words) is not None


def _without_start(make: Callable[[Size], str]) -> Callable[[Size, str], str]:
    return lambda size, _: make(size)


GUIDE: dict[str, Printed] = {
    **{
        f"run-sheet-{slug(one.name.replace('×', 'x'))}": Printed(f"Run sheet, {one.name}", partial(run_sheet, one))
        for one in formats()
    },
    "self-paced": Printed("At your own pace", _without_start(self_paced)),
    "facilitators-guide": Printed("Facilitator's guide", _without_start(facilitators_guide)),
    "exercises": Printed("Exercise by exercise, with answers", _without_start(exercises)),
    "checklists": Printed("Checklists", _without_start(checklists)),
    "paper-set": Printed("Paper set: the core exercises with a pen", _without_start(paper_set)),
    "paper-set-large-type": Printed("Paper set in large type", _without_start(partial(paper_set, large=True))),
    "name-cards": Printed("Name cards", _without_start(lambda size: name_cards(size=size))),
    "get-your-file": Printed("“Get your file”, a note to send", _without_start(get_your_file)),
}
"""Every page to print by the name of its file, in the order an instructor needs them."""
