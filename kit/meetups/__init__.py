"""Meeting in person: an occasion and its invitation, calendar file, forecast, season and take-home pages.

The face of this folder. An `Occasion` says what is still `missing`; an `Invitation` of it is worded for each channel;
its `occasion_file` goes into any calendar; a `forecast` says how many may come. Afterwards `who_came` gives evidence
and promises, and `track` adds up the season. Printed pages are in `kit.meetups.handouts`.
"""

from kit.meetups.before_after import BeforeAfter
from kit.meetups.calendar_file import Place, calendar_file, cancellation_file
from kit.meetups.findings import Finding, findings, still_needed
from kit.meetups.forecast import Forecast, Group, forecast
from kit.meetups.hundred_fridays import Band, HundredFridays, hundred_fridays, lessons, three_sentences
from kit.meetups.invitation import Invitation
from kit.meetups.keeping import from_plain, to_plain
from kit.meetups.links import Link, add_to_calendar_links, mail_link
from kit.meetups.occasion import KINDS, Kind, Occasion, missing, worth_adding
from kit.meetups.on_the_day import (
    SAFETY,
    TURNOUT,
    WARNINGS,
    WeatherCall,
    circles,
    circles_in_words,
    mark_for,
    second_host_note,
    weather_call,
)
from kit.meetups.plain_text import file_name
from kit.meetups.pledge import Pledge
from kit.meetups.promise import Promise, due_after, due_words, to_keep
from kit.meetups.public_holidays import Holiday, holidays_near
from kit.meetups.season import Season, labour_day, season
from kit.meetups.tracker import NO_SALES, Tracker, WeeklyMinute, to_work_on, track
from kit.meetups.turn_up import Rate, Seen, count_groups, learn, learn_walk_ins, starting_rates
from kit.meetups.venue import ACCESS_LINES, AccessLine, Answer, Venue, access_words, comfort_words, to_ask, to_mend
from kit.meetups.weekday import WEEKDAYS, Weekday, day_words, hour_words, span_words, weekly
from kit.meetups.weeks import Week, occasion_file, to_settle, week_news, weeks_of
from kit.meetups.who_came import WhoCame, names_on_list, who_came
from kit.meetups.wording import Channel, Wording, short_post, wordings
from kit.meetups.zone import time_zone

__all__ = [
    "ACCESS_LINES",
    "KINDS",
    "NO_SALES",
    "SAFETY",
    "TURNOUT",
    "WARNINGS",
    "WEEKDAYS",
    "AccessLine",
    "Answer",
    "Band",
    "BeforeAfter",
    "Channel",
    "Finding",
    "Forecast",
    "Group",
    "Holiday",
    "HundredFridays",
    "Invitation",
    "Kind",
    "Link",
    "Occasion",
    "Place",
    "Pledge",
    "Promise",
    "Rate",
    "Season",
    "Seen",
    "Tracker",
    "Venue",
    "WeatherCall",
    "Week",
    "Weekday",
    "WeeklyMinute",
    "WhoCame",
    "Wording",
    "access_words",
    "add_to_calendar_links",
    "calendar_file",
    "cancellation_file",
    "circles",
    "circles_in_words",
    "comfort_words",
    "count_groups",
    "day_words",
    "due_after",
    "due_words",
    "file_name",
    "findings",
    "forecast",
    "from_plain",
    "holidays_near",
    "hour_words",
    "hundred_fridays",
    "labour_day",
    "learn",
    "learn_walk_ins",
    "lessons",
    "mail_link",
    "mark_for",
    "missing",
    "names_on_list",
    "occasion_file",
    "season",
    "second_host_note",
    "short_post",
    "span_words",
    "starting_rates",
    "still_needed",
    "three_sentences",
    "time_zone",
    "to_ask",
    "to_keep",
    "to_mend",
    "to_plain",
    "to_settle",
    "to_work_on",
    "track",
    "weather_call",
    "week_news",
    "weekly",
    "weeks_of",
    "who_came",
    "wordings",
    "worth_adding",
]
