"""One line of a room's log: an event a learner sent, or something the instructor did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

# "told": a learner's event. The rest the instructor does: "cleared" lowers a hand, "talked" puts a note away,
# "clock" starts or stops the run sheet, "kept" is a document of one of the instructor's pages, such as the circles.
Kind = Literal["told", "cleared", "talked", "clock", "kept"]
INSTRUCTOR = ""  # stands where a learner's name stands in what the instructor did


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be written down, once: `id` is made by the sender and unique for one learner in one room."""

    learner: str
    id: str
    kind: Kind
    body: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """An entry that is safely kept. `seq` counts the room's lines from 1 without a gap; `heard` is the board's UTC."""

    seq: int
    heard: datetime
    entry: Entry
