"""What the tracker's cards share: the minutes with what the promises say, and what a season adds up to."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from kit.cards.planning import dates_of, today_at
from kit.cards.who import whose
from kit.meetups import Promise, Tracker, WeeklyMinute, time_zone, track
from kit.settings import section
from kit.workbook import Workbook


def day_of(promise: Promise, zone: str) -> date | None:
    """Give the date a promise was made on: two days before it is due, on the host's calendar."""
    if promise.due is None:
        return None
    return (promise.due.astimezone(time_zone(zone)) - timedelta(hours=section("meetup")["promise_hours"])).date()


def promises_by_day(workbook: Workbook) -> Mapping[date, list[Promise]]:
    """Give the promises said in words, by the date they were made on."""
    slug = whose(workbook)
    zone = workbook.plan(slug).zone
    found: dict[date, list[Promise]] = defaultdict(list)
    for promise in workbook.promises(slug).values():
        day = day_of(promise, zone)
        if day and promise.what.strip():
            found[day].append(promise)
    return found


def minutes_told(workbook: Workbook) -> dict[date, WeeklyMinute]:
    """Give the weekly minutes; where the list of promises knows of a date, it says how many were made and kept."""
    made = promises_by_day(workbook)
    return {
        day: replace(minute, promised=len(made[day]), kept=sum(one.in_time for one in made[day]))
        if day in made
        else minute
        for day, minute in workbook.minutes(whose(workbook)).items()
    }


def season_so_far(workbook: Workbook) -> Tracker:
    """Give what the season adds up to."""
    today = today_at(workbook.plan(whose(workbook)))
    return track(dates_of(workbook, today), minutes_told(workbook).values(), today)
