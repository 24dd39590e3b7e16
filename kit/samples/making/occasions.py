"""Past events of a sample business: who came, what was promised, and what was kept within 48 hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from kit.samples.making.dice import Deck, Dice
from kit.samples.making.feed import LOCAL
from kit.samples.truth import ContactTruth, FollowUpTruth, OccasionTruth


@dataclass(frozen=True, slots=True)
class Event:
    """One event as planned.

    Parameters
    ----------
    day, ends
        When, in local time.
    name, place
        What, and in which town.
    others
        How many people came besides the owner.
    promises
        To how many of them something was promised.
    note
        One line about it.
    """

    day: date
    ends: time
    name: str
    place: str
    others: int
    promises: int
    note: str


def occasions(events: Sequence[Event], people: Sequence[ContactTruth], dice: Dice) -> tuple[OccasionTruth, ...]:
    """Choose who came: everybody first met there that day, and then others met at such an event before."""
    return tuple(
        OccasionTruth(event.day, event.name, event.place, event.others, _guests(event, people, dice), event.note)
        for event in events
    )


def _guests(event: Event, people: Sequence[ContactTruth], dice: Dice) -> tuple[str, ...]:
    fitting = [person for person in people if person.how == event.name and person.met and not person.leave_out]
    new = [person.name for person in fitting if person.met == event.day]
    before = [person.name for person in fitting if person.met and person.met < event.day]
    guests = (new + dice.shuffled(before))[: event.others]
    if len(new) > event.others or len(guests) < event.others:
        raise ValueError(f"'others' must fit who was met at {event.name} by {event.day}, got {event.others}.")
    return tuple(guests)


def follow_ups(
    events: Sequence[Event], held: Sequence[OccasionTruth], in_time: int, promises: Sequence[str], dice: Dice
) -> tuple[FollowUpTruth, ...]:
    """Give every promise: exactly `in_time` kept within 48 hours, of the others some late and most never."""
    both = zip(events, held, strict=True)
    made = [(event, who) for event, occasion in both for who in occasion.came[: event.promises]]
    on_time = set(dice.shuffled(range(len(made)))[:in_time])
    words = Deck(dice, promises)
    return tuple(
        _follow_up(event, who, words.draw(), number in on_time, dice) for number, (event, who) in enumerate(made)
    )


def _follow_up(event: Event, who: str, promise: str, on_time: bool, dice: Dice) -> FollowUpTruth:
    end = datetime.combine(event.day, event.ends, LOCAL).astimezone(UTC)
    due = end + timedelta(hours=48)
    kept = None
    if on_time:
        kept = end + timedelta(minutes=dice.whole(12 * 60, 46 * 60))
    elif dice.chance() < 0.35:
        kept = due + timedelta(minutes=dice.whole(60, 6 * 24 * 60))
    return FollowUpTruth(who, event.day, promise, due, kept)
