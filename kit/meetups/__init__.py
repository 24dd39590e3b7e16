"""Meeting in person: an occasion and its invitation, calendar file, forecast, season and take-home pages.

The face of this folder.
"""

from kit.meetups.calendar_file import Place, calendar_file, cancellation_file
from kit.meetups.forecast import Forecast, Group, forecast
from kit.meetups.hundred_fridays import Band, HundredFridays, hundred_fridays, lessons, three_sentences
from kit.meetups.turn_up import Rate, Seen, count_groups, learn, learn_walk_ins, starting_rates
from kit.meetups.venue import ACCESS_LINES, AccessLine, Venue, access_words, to_ask, to_mend
from kit.meetups.zone import time_zone

__all__ = [
    "ACCESS_LINES",
    "AccessLine",
    "Band",
    "Forecast",
    "Group",
    "HundredFridays",
    "Place",
    "Rate",
    "Seen",
    "Venue",
    "access_words",
    "calendar_file",
    "cancellation_file",
    "count_groups",
    "forecast",
    "hundred_fridays",
    "learn",
    "learn_walk_ins",
    "lessons",
    "starting_rates",
    "three_sentences",
    "time_zone",
    "to_ask",
    "to_mend",
]
