"""Exercises as plain values: what is asked, what is still missing from an answer, and how that is said."""

from kit.exercise.choice import Choose, Match, Row, Several, Sort
from kit.exercise.dials import Dials
from kit.exercise.exercise import Exercise, Feed, Material, Table, Tier, misconceptions_of
from kit.exercise.misconception import MISCONCEPTIONS
from kit.exercise.numbers import Guess, NumberBox, Numbers, Pattern, read_number
from kit.exercise.order import Before, Order
from kit.exercise.parts import Part, Parts
from kit.exercise.question import Answer, Question, shuffled
from kit.exercise.rule import Rule
from kit.exercise.slots import Filled, Line, Slot, Slots, right_line
from kit.exercise.text import ChecklistLine, Finding, FreeText
from kit.exercise.verdict import Missing, Outcome, Progress, Verdict

__all__ = [
    "MISCONCEPTIONS",
    "Answer",
    "Before",
    "ChecklistLine",
    "Choose",
    "Dials",
    "Exercise",
    "Feed",
    "Filled",
    "Finding",
    "FreeText",
    "Guess",
    "Line",
    "Match",
    "Material",
    "Missing",
    "NumberBox",
    "Numbers",
    "Order",
    "Outcome",
    "Part",
    "Parts",
    "Pattern",
    "Progress",
    "Question",
    "Row",
    "Rule",
    "Several",
    "Slot",
    "Slots",
    "Sort",
    "Table",
    "Tier",
    "Verdict",
    "misconceptions_of",
    "read_number",
    "right_line",
    "shuffled",
]
