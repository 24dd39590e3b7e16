"""Show a sample as if it ended last month. For screens only: files and truth keep their dates."""

from datetime import date, timedelta

from kit.samples.truth import LAST_DAY


def shifted_to(today: date) -> timedelta:
    """Give the time to add to every date of a sample on screen.

    It is a whole number of weeks, so that a post about “Saturday” still stands on a Saturday, and the sample's
    last day becomes the last Sunday of the month before `today`.
    """
    last_month_ends = today.replace(day=1) - timedelta(days=1)
    back_to_sunday = (last_month_ends.weekday() + 1) % 7
    return last_month_ends - timedelta(days=back_to_sunday) - LAST_DAY
