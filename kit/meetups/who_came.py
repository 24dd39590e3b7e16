"""Who came: names ticked or read from a list become evidence of having met, and start the 48-hour promises."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from kit.contacts.contact import Attendee
from kit.meetups.promise import Promise, due_after
from kit.meetups.tracker import WeeklyMinute
from kit.meetups.zone import time_zone

NOT_NAMES = {"", "info requested", "guest", "+1", "deleted"}
"""What ticket services write where a name should be."""


@dataclass(frozen=True, slots=True)
class WhoCame:
    """What a date leaves behind.

    Parameters
    ----------
    attendees
        Everybody who came, as the contact audit takes evidence of having met.
    new
        Names of those met in person for the first time.
    promises
        One for everybody new and everybody promised something.
    minute
        The week's note with what is known by now.
    """

    attendees: tuple[Attendee, ...]
    new: tuple[str, ...]
    promises: tuple[Promise, ...]
    minute: WeeklyMinute


def who_came(
    names: Iterable[str],
    event: str,
    day: date,
    ends: time,
    zone: str,
    met_before: Iterable[str] = (),
    promised: Mapping[str, str] | None = None,
) -> WhoCame:
    """Turn the names ticked after a date into evidence, promises and the beginning of the week's note.

    Parameters
    ----------
    names
        Everybody who came, the host not among them; the same name twice counts once.
    event, day, ends, zone
        Which date it was: the promises are due 48 hours after its end.
    met_before
        Names the audit already holds as met in person.
    promised
        What the host promised, by name. Somebody new who is not in it gets an open promise without words: the tracker
        then asks one thing, “what did you promise?”.
    """
    came = _once(names)
    known = {_key(name) for name in met_before}
    said = {_key(name): what.strip() for name, what in (promised or {}).items()}
    when = datetime.combine(day, ends, time_zone(zone)).astimezone(UTC)
    new = tuple(name for name in came if _key(name) not in known)
    due = due_after(day, ends, zone)
    owed = [name for name in came if name in new or _key(name) in said]
    promises = tuple(Promise(name, said.get(_key(name), ""), due) for name in owed)
    return WhoCame(
        attendees=tuple(Attendee(name, event=event, came=True, when=when) for name in came),
        new=new,
        promises=promises,
        minute=WeeklyMinute(day, others=len(came), new=len(new), promised=sum(bool(one.what) for one in promises)),
    )


def names_on_list(rows: Iterable[Attendee]) -> tuple[str, ...]:
    """Give the names a guest list says were there; an address stands in where the list has no name."""
    return _once(
        row.name if _key(row.name) not in NOT_NAMES else row.email
        for row in rows
        if row.came and (_key(row.name) not in NOT_NAMES or row.email)
    )


def _once(names: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for name in names:
        if _key(name):
            kept.setdefault(_key(name), " ".join(name.split()))
    return tuple(kept.values())


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
