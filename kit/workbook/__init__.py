"""What a learner made, kept in one file on their own machine: answers, choices, notes, posts and their labels."""

from kit.workbook.answers import Attempt
from kit.workbook.challenge import Before, Evening, Stretch
from kit.workbook.notes import Note
from kit.workbook.occasions import Draft, Edition, Guests
from kit.workbook.people import Loading, Mark
from kit.workbook.posts import Import
from kit.workbook.preferences import OWN, Preferences
from kit.workbook.store import Changes, Json, Record, Store
from kit.workbook.ties import Tie
from kit.workbook.trouble import WorkbookTrouble
from kit.workbook.workbook import Workbook, open_workbook

__all__ = [
    "OWN",
    "Attempt",
    "Before",
    "Changes",
    "Draft",
    "Edition",
    "Evening",
    "Guests",
    "Import",
    "Json",
    "Loading",
    "Mark",
    "Note",
    "Preferences",
    "Record",
    "Store",
    "Stretch",
    "Tie",
    "Workbook",
    "WorkbookTrouble",
    "open_workbook",
]
