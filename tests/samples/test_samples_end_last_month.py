from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from kit.samples import LAST_DAY, shifted_to


@given(some.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_the_last_day_becomes_the_last_sunday_of_last_month(today: date) -> None:
    """On screen the sample ended last month, and every post still stands on its own weekday."""
    shown = LAST_DAY + shifted_to(today)
    assert shown.weekday() == LAST_DAY.weekday() == 6
    assert shown < today.replace(day=1) <= shown + timedelta(days=7)
