"""A made-up business in use brings its plan, and what it noted about its past occasions, into the workbook once."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from kit.cards.who import sample_in_use
from kit.meetups import Promise, WeeklyMinute
from kit.samples import Business, OccasionTruth, ReferralTruth, shifted_to
from kit.samples.plans import plan_of
from kit.workbook import Evening, Workbook

WEEKLY = 5  # past occasions from which they make a season; fewer were somebody else's events


def fill(workbook: Workbook) -> None:
    """Bring in the plan and the season of the made-up business in use, where it has none yet."""
    sample = sample_in_use(workbook)
    if sample is None:
        return
    today = datetime.now(UTC).date()
    if not workbook.has_plan(sample.slug):
        workbook.set_plan(plan_of(sample.slug, today), sample.slug)
    if len(sample.truth.occasions) >= WEEKLY and not workbook.minutes(sample.slug):
        ago = shifted_to(today)
        minutes = [_minute(sample, one, ago) for one in sample.truth.occasions]
        workbook.fill_season(_evenings(sample, ago), minutes, _promises(sample, ago), sample.slug)


def _evenings(sample: Business, ago: timedelta) -> Iterator[Evening]:
    promised = {(one.occasion, one.who): one.promise for one in sample.truth.follow_ups}
    for one in sample.truth.occasions:
        told = {name: promised[one.day, name] for name in one.came if (one.day, name) in promised}
        yield Evening(one.day + ago, one.came, told)


def _promises(sample: Business, ago: timedelta) -> Iterator[Promise]:
    for one in sample.truth.follow_ups:
        yield Promise(one.who, one.promise, one.due + ago, one.kept + ago if one.kept else None)


def _minute(sample: Business, one: OccasionTruth, ago: timedelta) -> WeeklyMinute:
    met = {person.name: person.met for person in sample.truth.contacts}
    made = [each for each in sample.truth.follow_ups if each.occasion == one.day]
    referred = [each for each in sample.truth.referrals if _in_week_of(each, one.day, sample)]
    return WeeklyMinute(
        one.day + ago,
        others=one.others,
        new=sum(met.get(name) == one.day for name in one.came),
        promised=len(made),
        kept=sum(each.in_time for each in made),
        given=sum(each.direction == "given" for each in referred),
        received=sum(each.direction == "received" for each in referred),
        learned=one.note,
    )


def _in_week_of(referral: ReferralTruth, day: date, sample: Business) -> bool:
    """Tell whether a referral was noted with the occasion of this day: each one with the last occasion before it."""
    days = [one.day for one in sample.truth.occasions if one.day <= referral.day]
    return bool(days) and max(days) == day
