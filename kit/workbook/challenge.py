"""The season in the workbook: its end, who came, the weekly minutes, promises, the pledge, and the audit before."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Literal

from kit.meetups import Pledge, Promise, Weekday, WeeklyMinute, from_plain, to_plain
from kit.workbook.preferences import OWN
from kit.workbook.store import Json
from kit.workbook.view import View

Tracked = Literal["season", "came", "minute", "promise", "pledge", "before"]
"""What can be undone by itself."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """How the learner set the season: its weekday, and the first day after it; None where they did not say."""

    weekday: Weekday | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Evening:
    """Who came on one date.

    Parameters
    ----------
    day
        The date.
    names
        Everybody who came, the host not among them.
    promised
        What was promised, by name.
    groups
        How many of each group came and stayed away, as the forecast counts groups.
    walk_ins
        How many came whom nobody had asked.
    nameless
        How many more came whose names the host does not know.
    new
        Those met in person for the first time, as it stood when they were ticked.
    """

    day: date
    names: tuple[str, ...] = ()
    promised: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    walk_ins: int = 0
    nameless: int = 0
    new: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Before:
    """The audit as it stood: what was said about each contact by key, and which contacts there were."""

    taken: datetime | None = None
    states: Mapping[str, str] = field(default_factory=dict)
    known: tuple[str, ...] = ()


class Challenge(View):
    """The season's part of a workbook. `business` keeps own and made-up seasons apart."""

    def stretch(self, business: str = OWN) -> Stretch:
        """Give how the season was set."""
        return from_plain(Stretch, self.parts_of("season", f"{business}:stretch"))

    def set_stretch(self, stretch: Stretch, business: str = OWN) -> datetime:
        """Save how the season is set."""
        return self.store.put("season", f"{business}:stretch", to_plain(stretch), _scope("season", business))

    def evenings(self, business: str = OWN) -> dict[date, Evening]:
        """Give who came, by day, oldest first."""
        found = [_evening(record.value) for record in self.store.items("came", f"{business}:")]
        return {one.day: one for one in sorted(found, key=lambda one: one.day)}

    def minutes(self, business: str = OWN) -> dict[date, WeeklyMinute]:
        """Give the weekly minutes by day, oldest first."""
        found = [_minute(record.value) for record in self.store.items("minute", f"{business}:")]
        return {one.day: one for one in sorted(found, key=lambda one: one.day)}

    def set_minute(self, minute: WeeklyMinute, business: str = OWN) -> datetime:
        """Save one week's minute."""
        return self.store.put("minute", f"{business}:{minute.day}", to_plain(minute), _scope("minute", business))

    def set_evening(
        self,
        evening: Evening,
        minute: WeeklyMinute,
        promises: Iterable[Promise],
        business: str = OWN,
        due: datetime | None = None,
    ) -> None:
        """Save who came with all that follows from it, as one change that one undo takes back.

        The promises of that date are replaced where a person has one still open, and added where not; one that was
        kept stays kept. `due` is when that date's promises are due: those without words to people who, on second
        thought, did not come are dropped.
        """
        promises = tuple(promises)
        with self.store.change(_scope("came", business)):
            self.store.put("came", f"{business}:{evening.day}", to_plain(evening))
            self.store.put("minute", f"{business}:{minute.day}", to_plain(minute))
            there = {(one.to.casefold(), one.due): (key, one) for key, one in self.promises(business).items()}
            for promise in promises:
                key, known = there.get((promise.to.casefold(), promise.due), ("", None))
                if known is None or known.kept is None:
                    self._put_promise(key, promise, business)
            self._forget_open(evening, {due or evening.day, *(one.due for one in promises)}, business)

    # Promises.

    def promises(self, business: str = OWN) -> dict[str, Promise]:
        """Give the promises by key, in the order they were made."""
        cut = len(business) + 1
        return {record.key[cut:]: _promise(record.value) for record in self.store.items("promise", f"{business}:")}

    def add_promise(self, promise: Promise, business: str = OWN) -> str:
        """Save a new promise; give its key."""
        with self.store.change(_scope("promise", business)):
            return self._put_promise("", promise, business)

    def set_promise(self, key: str, promise: Promise, business: str = OWN) -> datetime:
        """Save a promise again: in other words, or kept."""
        return self.store.put("promise", f"{business}:{key}", to_plain(promise), _scope("promise", business))

    def drop_promise(self, key: str, business: str = OWN) -> None:
        """Take a promise off the list."""
        self.store.delete("promise", f"{business}:{key}", scope=_scope("promise", business))

    def _put_promise(self, key: str, promise: Promise, business: str) -> str:
        used = [record.key.rpartition(":")[2] for record in self.store.items("promise", f"{business}:")]
        key = key or f"{1 + max(map(int, used), default=0):05d}"
        self.store.put("promise", f"{business}:{key}", to_plain(promise))
        return key

    def _forget_open(self, evening: Evening, dues: Collection[date | None], business: str) -> None:
        """Drop the promises without words to people who, on second thought, did not come."""
        came = {name.casefold() for name in evening.names}
        for key, one in self.promises(business).items():
            if one.due in dues and not one.what and one.kept is None and one.to.casefold() not in came:
                self.store.delete("promise", f"{business}:{key}")

    # The pledge, and the audit before.

    def pledge(self, business: str = OWN) -> Pledge:
        """Give the pledge, blank lines where nothing was said."""
        return from_plain(Pledge, self.parts_of("pledge", f"{business}:pledge"))

    def set_pledge(self, pledge: Pledge, business: str = OWN) -> datetime:
        """Save the pledge."""
        return self.store.put("pledge", f"{business}:pledge", to_plain(pledge), _scope("pledge", business))

    def before(self, business: str = OWN) -> Before:
        """Give the audit as it stood when it was put aside; one never `taken` when it was not."""
        return from_plain(Before, self.parts_of("before", f"{business}:audit"))

    def put_aside(self, states: Mapping[str, str], known: Iterable[str], business: str = OWN) -> datetime:
        """Put the audit aside as it stands, to compare with later."""
        value = to_plain(Before(datetime.now(UTC), states, tuple(known)))
        return self.store.put("before", f"{business}:audit", value, _scope("before", business))

    # Undo.

    def undo_tracked(self, what: Tracked, business: str = OWN) -> bool:
        """Take back the last change of one of these; False when there is none."""
        return bool(self.store.undo(_scope(what, business)))

    def can_undo_tracked(self, what: Tracked, business: str = OWN) -> bool:
        """Tell whether `undo_tracked` would find something."""
        return self.store.can_undo(_scope(what, business))

    def fill_season(
        self, evenings: Iterable[Evening], minutes: Iterable[WeeklyMinute], promises: Iterable[Promise], business: str
    ) -> None:
        """Put a made-up business's season in, once and without undo: what is there stays as it is."""
        with self.store.change(""):
            for kind, rows in (("came", {one.day: one for one in evenings}), ("minute", {m.day: m for m in minutes})):
                values: dict[str, Json] = {f"{business}:{day}": to_plain(one) for day, one in rows.items()}
                self.store.put_many(kind, values, "", replace=False)
            kept: dict[str, Json] = {f"{business}:{n:05d}": to_plain(one) for n, one in enumerate(promises, 1)}
            self.store.put_many("promise", kept, "", replace=False)


def _scope(what: Tracked, business: str) -> str:
    return f"{what}/{business}"


def _evening(value: Json) -> Evening:
    told: Any = value
    return from_plain(Evening, told)


def _minute(value: Json) -> WeeklyMinute:
    told: Any = value
    return from_plain(WeeklyMinute, told)


def _promise(value: Json) -> Promise:
    told: Any = value
    return from_plain(Promise, told)
