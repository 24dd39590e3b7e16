"""Dates as the networks write them: in English, whatever language the computer speaks."""

from datetime import date, datetime

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def x_moment(when: datetime) -> str:
    """Write a moment in UTC as X does: "Sat Feb 18 19:45:15 +0000 2023"."""
    return f"{DAYS[when.weekday()]} {MONTHS[when.month - 1]} {when:%d %H:%M:%S} +0000 {when.year}"


def linkedin_day(day: date) -> str:
    """Write a day as LinkedIn does: "08 Feb 2026"."""
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"
