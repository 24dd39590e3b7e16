"""The plan in the workbook: the occasion, its weeks, its invitation, who said what, and the calendar file sent out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from kit.meetups import Occasion, Week, from_plain, to_plain
from kit.workbook.preferences import OWN
from kit.workbook.store import Json
from kit.workbook.view import View

Planned = Literal["plan", "week", "invitation", "guests"]
"""What can be undone by itself."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What the learner changed about the invitation that the plan would make.

    Parameters
    ----------
    slots
        Slots worded by hand, by name; a slot not in it follows the plan.
    own
        A whole text of the learner's own, "" while the slots make it.
    dismissed
        Names of findings they do not share.
    """

    slots: Mapping[str, str] = field(default_factory=dict)
    own: str = ""
    dismissed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guests:
    """Whom the forecast counts.

    Parameters
    ----------
    people
        What each person asked by name has said, as a group of `settings.toml` ([forecast] groups).
    more
        How many others there are in each group, without names.
    post
        Whether there is an open post that may bring walk-ins.
    """

    people: Mapping[str, str] = field(default_factory=dict)
    more: Mapping[str, int] = field(default_factory=dict)
    post: bool = True


@dataclass(frozen=True, slots=True)
class Edition:
    """The calendar file as it was last handed over.

    Parameters
    ----------
    uid
        Its name for calendars, the same from change to change; "" before the first file.
    sequence
        Its number, from 0.
    of
        A short sign of what was in it: another one means that something has changed since.
    """

    uid: str = ""
    sequence: int = 0
    of: str = ""


class Occasions(View):
    """The plan's part of a workbook. `business` keeps own and made-up plans apart, as for posts."""

    def plan(self, business: str = OWN) -> Occasion:
        """Give the occasion as planned so far; an empty one before anybody planned."""
        return from_plain(Occasion, self.parts_of("occasion", f"{business}:plan"))

    def has_plan(self, business: str = OWN) -> bool:
        """Tell whether there is one."""
        return self.store.get("occasion", f"{business}:plan") is not None

    def set_plan(self, occasion: Occasion, business: str = OWN) -> datetime:
        """Save the occasion; give the moment (UTC)."""
        return self.store.put("occasion", f"{business}:plan", to_plain(occasion), _scope("plan", business))

    def weeks(self, business: str = OWN) -> dict[date, Week]:
        """Give the weeks somebody settled, by day; a week taken back to “not said” is not in it."""
        found = (_week(record.value) for record in self.store.items("week", f"{business}:"))
        return {week.day: week for week in found if week.settled}

    def settle(self, week: Week, business: str = OWN) -> datetime:
        """Save what was settled about one date."""
        return self.store.put("week", f"{business}:{week.day}", to_plain(week), _scope("week", business))

    def invitation(self, business: str = OWN) -> Draft:
        """Give what was changed about the invitation."""
        return from_plain(Draft, self.parts_of("invitation", f"{business}:draft"))

    def set_invitation(self, draft: Draft, business: str = OWN) -> datetime:
        """Save what was changed about the invitation."""
        return self.store.put("invitation", f"{business}:draft", to_plain(draft), _scope("invitation", business))

    def guests(self, business: str = OWN) -> Guests:
        """Give whom the forecast counts."""
        return from_plain(Guests, self.parts_of("guests", f"{business}:asked"))

    def set_guests(self, guests: Guests, business: str = OWN) -> datetime:
        """Save whom the forecast counts."""
        return self.store.put("guests", f"{business}:asked", to_plain(guests), _scope("guests", business))

    def edition(self, business: str = OWN) -> Edition:
        """Give the calendar file that was last handed over."""
        return from_plain(Edition, self.parts_of("edition", f"{business}:calendar"))

    def hand_over(self, edition: Edition, business: str = OWN) -> datetime:
        """Remember the calendar file just handed over. No undo: it has left the house."""
        return self.store.put("edition", f"{business}:calendar", to_plain(edition))

    def undo_planned(self, what: Planned, business: str = OWN) -> bool:
        """Take back the last change of the plan, a week, the invitation or the guests; False when there is none."""
        return bool(self.store.undo(_scope(what, business)))

    def can_undo_planned(self, what: Planned, business: str = OWN) -> bool:
        """Tell whether `undo_planned` would find something."""
        return self.store.can_undo(_scope(what, business))


def _scope(what: Planned, business: str) -> str:
    return f"{what}/{business}"


def _week(value: Json) -> Week:
    told: Any = value
    return from_plain(Week, told)
