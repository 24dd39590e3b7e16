"""Circles of four for a workshop: different trades, never two competitors, and words for what cannot be had."""

from kit.room.circles.guests import Circle, Guest, Pair, Round, Wishes, competing
from kit.room.circles.in_words import in_words, standing
from kit.room.circles.latecomers import leave, seat
from kit.room.circles.names import clean, first_names, new_name, read_people, time_keepers
from kit.room.circles.plan import NotUnderstood, Plan, from_json, to_json
from kit.room.circles.seating import cost, make_circles
from kit.room.circles.sizes import sizes, sizes_in_words
from kit.room.circles.trades import compete, trades_of

__all__ = [
    "Circle",
    "Guest",
    "NotUnderstood",
    "Pair",
    "Plan",
    "Round",
    "Wishes",
    "clean",
    "compete",
    "competing",
    "cost",
    "first_names",
    "from_json",
    "in_words",
    "leave",
    "make_circles",
    "new_name",
    "read_people",
    "seat",
    "sizes",
    "sizes_in_words",
    "standing",
    "time_keepers",
    "to_json",
    "trades_of",
]
