"""The run sheets: every format row by row, with what to say, what to do, what the room sees and what to cut when late.

Authors edit the three .toml files here. Minutes of exercises come from the exercises, starts and ends from adding up.
"""

from kit.course.run_sheets.check import findings
from kit.course.run_sheets.late import Cut, Stand, cuts, may_be_cut, stand, still_late
from kit.course.run_sheets.reading import alone, formats, mix_ups, scripts
from kit.course.run_sheets.row import Format, Kind, MixUp, Row, Script, Sitting, Stop
from kit.course.run_sheets.slips import Slip, codes_of, slips_of

__all__ = [
    "Cut",
    "Format",
    "Kind",
    "MixUp",
    "Row",
    "Script",
    "Sitting",
    "Slip",
    "Stand",
    "Stop",
    "alone",
    "codes_of",
    "cuts",
    "findings",
    "formats",
    "may_be_cut",
    "mix_ups",
    "scripts",
    "sitting",
    "sittings",
    "slips_of",
    "stand",
    "still_late",
]


def sittings() -> tuple[Sitting, ...]:
    """Give every sitting of every format, as a person chooses them: "half-day", "3 × 60 minutes, part 2"."""
    return tuple(one for format in formats() for one in format.sittings)


def sitting(choice: str) -> Sitting | None:
    """Give the sheet of one choice; None when there is none, as for learning at one's own pace."""
    return next((one for one in sittings() if one.choice == choice), None)
