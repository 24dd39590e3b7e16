"""What the cards of lessons 5 to 7 share: whose plan it is, today, the season's dates, and whom one may ask."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from kit.cards.card import Card, moment
from kit.cards.crowd import crowd_of
from kit.cards.made_up_season import fill
from kit.cards.met_card import strongest_mark
from kit.cards.who import sample_in_use, whose
from kit.contacts import Person
from kit.contacts.audit import MET
from kit.meetups import WEEKDAYS, Occasion, Season, due_after, season, time_zone
from kit.meetups.weekday import Weekday
from kit.settings import section
from kit.workbook import Record, Workbook

MOST_OFFERED = 12
USUAL_END = time(18)  # of a day without a table
LONGEST_SEASON = timedelta(days=366)


class PlanningCard(Card):
    """A card about the plan or the season of the business in use; a made-up business brings its own.

    Subclasses name in `about` the kinds of records they show.
    """

    asks = True
    about: Collection[str] = ()

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._saved: datetime | None = None
        fill(workbook)

    def shows(self, records: Sequence[Record]) -> bool:
        """What the card is about, or another business."""
        return any(record.kind in self.about or record.kind == "setting" for record in records)

    def refresh(self) -> None:
        """Look anew; a made-up business may be in use now."""
        fill(self.workbook)
        super().refresh()

    @property
    def slug(self) -> str:
        """The business in use."""
        return whose(self.workbook)

    @property
    def plan(self) -> Occasion:
        """The occasion as planned so far."""
        return self.workbook.plan(self.slug)

    def keep(self, occasion: Occasion) -> None:
        """Save the plan."""
        self._saved = self.workbook.set_plan(occasion, self.slug)

    def shared(self) -> dict[str, Any]:
        """What every such card tells its drawing."""
        return {"madeUp": sample_in_use(self.workbook) is not None, "saved": moment(self._saved)}


def now() -> datetime:
    """This moment (UTC)."""
    return datetime.now(UTC)


def due_of(day: date, occasion: Occasion) -> datetime:
    """Give when a promise made on a day is due: 48 hours after the table's end, and never later than that from now."""
    latest = now() + timedelta(hours=section("meetup")["promise_hours"])
    return min(due_after(day, occasion.ends or USUAL_END, occasion.zone), latest)


def today_at(occasion: Occasion) -> date:
    """Today, where the occasion is."""
    return now().astimezone(time_zone(occasion.zone)).date()


def date_typed(text: str, near: date) -> date | None:
    """Read a date from a date box: None for a blank one.

    Raises
    ------
    TooFar
        When it is more than a year from `near`: while a year is typed, the box passes through 0002, 0020 and 0202.
    """
    if not text:
        return None
    day = date.fromisoformat(text)
    if abs(day - near) > LONGEST_SEASON:
        raise TooFar
    return day


class TooFar(Exception):
    """A date that nobody plans for: the box is still being filled."""


def next_day(occasion: Occasion) -> date | None:
    """Give the next of its dates: what an invitation is about. The last one when all have been; None without any."""
    today = today_at(occasion)
    return next((day for day in occasion.days if day >= today), occasion.days[-1] if occasion.days else None)


def weekday_of(workbook: Workbook) -> Weekday:
    """The host's weekday: as they set it for the season, else that of the plan."""
    slug = whose(workbook)
    plan = workbook.plan(slug)
    return workbook.stretch(slug).weekday or (WEEKDAYS[plan.first.weekday()] if plan.first else plan.weekday)


def season_of(workbook: Workbook, today: date) -> Season:
    """The season in use, from today on."""
    return season(today, workbook.stretch(whose(workbook)).ends, weekday_of(workbook))


def chances_of(workbook: Workbook, today: date) -> tuple[date, ...]:
    """The dates to come: those of a weekly plan on the host's weekday, else every such weekday to the season's end."""
    plan, stretch = workbook.plan(whose(workbook)), workbook.stretch(whose(workbook))
    weekday = weekday_of(workbook)
    if len(plan.days) > 1 and weekday == plan.weekday:
        planned = (day for day in plan.days if day >= today and (stretch.ends is None or day < stretch.ends))
        if chances := tuple(planned):
            return chances
    return season_of(workbook, today).chances(weekday, plan.skip)


def dates_of(workbook: Workbook, today: date) -> tuple[date, ...]:
    """Every date of the season, past and to come: planned, noted, or a chance; with no gap left out."""
    slug = whose(workbook)
    noted = {*workbook.minutes(slug), *workbook.evenings(slug)}
    past = {day for day in (*workbook.plan(slug).days, *noted) if today - LONGEST_SEASON <= day < today}
    if past:
        gaps = range(7, (today - min(past)).days, 7)
        past |= {min(past) + timedelta(days=days) for days in gaps if min(past) + timedelta(days=days) < today}
    skipped = set(workbook.plan(slug).skip)
    return tuple(sorted(({*past, *noted, *chances_of(workbook, today)}) - (skipped - noted)))


def people_kept(workbook: Workbook) -> list[tuple[str, str]]:
    """The three kept on the shortlist, each with what the learner could do for them, for the action plan."""
    ties = workbook.ties(whose(workbook))
    help_words = {"yes": "I can do something for them", "perhaps": "perhaps I can do something for them"}
    found = []
    for person in crowd_of(workbook).merged.people:
        tie = next((ties[key] for key in person.keys if key in ties and ties[key].kept == "kept"), None)
        if tie:
            found.append((person.name, ", ".join(part for part in (tie.trade, help_words.get(tie.help, "")) if part)))
    return found


def people_to_offer(workbook: Workbook, leave_out: Collection[str] = ()) -> list[str]:
    """Names to ask or to tick: kept on the shortlist first, then people met."""
    slug, crowd = whose(workbook), crowd_of(workbook)
    ties, marks = workbook.ties(slug), workbook.marks(slug)
    taken = {name.casefold() for name in leave_out}

    def rank(person: Person) -> int:
        if any(ties[key].kept == "kept" for key in person.keys if key in ties):
            return 0
        return 1 if strongest_mark(person, marks).state in MET else 2

    ranked = sorted(((rank(person), person.name) for person in crowd.merged.people), key=lambda each: each[0])
    names = dict.fromkeys(name for place, name in ranked if place < 2 and name.casefold() not in taken)
    return list(names)[:MOST_OFFERED]
