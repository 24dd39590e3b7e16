"""Meeting in person: an occasion and its invitation, calendar file, forecast, season and take-home pages.

The face of this folder.
"""

from kit.meetups.forecast import Forecast, Group, forecast
from kit.meetups.hundred_fridays import Band, HundredFridays, hundred_fridays, lessons, three_sentences
from kit.meetups.turn_up import Rate, Seen, count_groups, learn, learn_walk_ins, starting_rates

__all__ = [
    "Band",
    "Forecast",
    "Group",
    "HundredFridays",
    "Rate",
    "Seen",
    "count_groups",
    "forecast",
    "hundred_fridays",
    "learn",
    "learn_walk_ins",
    "lessons",
    "starting_rates",
    "three_sentences",
]
