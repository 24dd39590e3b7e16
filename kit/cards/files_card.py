"""Files to take along: the calendar file with its updates, links, and the printed pages of the plan."""

import hashlib
import json
from base64 import b64encode
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from kit.cards.handing_over import Printing
from kit.cards.introductions_card import introduction_in_words
from kit.cards.invite_card import worded
from kit.cards.planning import chances_of, next_day, people_kept, season_of, today_at
from kit.cards.settling import Settling, week_drawn
from kit.meetups import (
    WARNINGS,
    Occasion,
    add_to_calendar_links,
    cancellation_file,
    file_name,
    occasion_file,
    to_plain,
    to_settle,
    weather_call,
    weeks_of,
)
from kit.meetups.handouts import action_plan, host_card, pocket_card, poster, table_cards
from kit.meetups.handouts.sheet import Size
from kit.meetups.weekday import short_day
from kit.workbook import Edition, Workbook

LEAD = "For your calendar, for your wall, and for the day itself. Everything is made on this computer."
NOT_YET = "The calendar file needs a day, a start, an end and a place. Fill these in on your plan above."
PAGES = {
    "action-plan": ("Action plan", "Your occasion, three people, your pledge and the dates left, on one page."),
    "host-card": ("Host card", "For the evening: noon rule, your three lines, circles, promises."),
    "poster": ("Poster", "With a code that puts the date into a phone's calendar."),
    "table-cards": ("Table cards", "Four circles with three questions each, to cut apart."),
    "pocket-card": ("Pocket cards", "The three boxes and four rules, five to a sheet."),
}
WEEKS_SHOWN, TABLES = 8, 4
CALENDAR = "text/calendar;charset=utf-8"


class FilesCard(Settling):
    """Calendar files and printed pages of the plan."""

    kind = "files"
    name = "plan-files"
    about = ("occasion", "invitation", "week", "edition", "pledge", "season", "tie", "note")

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._noon: dict[str, Any] | None = None
        self._printing = Printing(self.tell)

    # The calendar.

    def do_calendar(self, mine: bool) -> None:
        """Hand over the calendar file: for guests, or for the host with pledge and people in its notes."""
        plan, edition = self.plan, self._next_edition()
        made = occasion_file(
            plan,
            weeks_of(plan, self.workbook.weeks(self.slug)),
            description=self._notes() if mine else worded(plan, self.workbook.invitation(self.slug)).text,
            sequence=edition.sequence,
            uid=edition.uid,
        )
        self._hand_over(file_name(plan.name or "our table", "-for-me.ics" if mine else ".ics"), made)
        self.workbook.hand_over(edition, self.slug)

    def do_cancel(self, day: str) -> None:
        """Hand over a file that asks calendars to take one date out."""
        plan, edition = self.plan, self._next_edition()
        off = date.fromisoformat(day)
        assert plan.starts is not None
        edition = replace(edition, sequence=edition.sequence + 1)
        made = cancellation_file(
            plan.name,
            [off],
            plan.starts,
            plan.zone,
            edition.uid,
            sequence=edition.sequence,
            everything=len(plan.days) == 1,
            rotating=len({venue.line for venue in plan.venues}) > 1,
        )
        self._hand_over(file_name(f"{plan.name or 'our table'} not {short_day(off)}", ".ics"), made)
        self.workbook.hand_over(edition, self.slug)

    def _hand_over(self, name: str, made: bytes) -> None:
        self.tell({"file": name, "type": CALENDAR, "data": b64encode(made).decode("ascii")})

    def _next_edition(self) -> Edition:
        """The same name every time; one number higher when something changed since the last file."""
        last, sign = self.workbook.edition(self.slug), _sign(self.plan, self.workbook.weeks(self.slug))
        if not last.uid:
            return Edition(str(uuid4()), 0, sign)
        return replace(last, sequence=last.sequence + (last.of != sign), of=sign)

    def _notes(self) -> str:
        """What only the host's own calendar says."""
        plan, pledge = self.plan, self.workbook.pledge(self.slug)
        lines = [worded(plan, self.workbook.invitation(self.slug)).text]
        if plan.asked:
            lines.append(f"I ask myself: {', '.join(plan.asked)}.")
        lines += [f"{begins} {words}" for begins, words in pledge.lines() if words]
        return "\n\n".join(lines)

    # The day itself.

    def do_noon(self, chance: Any, warning: Any) -> None:
        """Decide inside or outside from what the forecast says at noon; the learner types it."""
        venue = self.plan.venues[0] if self.plan.venues else None
        try:
            call = weather_call(float(chance or 0), warning, venue.indoors if venue else "")
            self._noon = {"inside": call.inside, "why": call.why, "post": call.post}
        except ValueError as why:
            self._noon = {"inside": None, "why": str(why), "post": ""}

    # Printed pages.

    def do_size(self, size: str) -> None:
        """Choose the paper."""
        self._printing.choose(size)

    def do_page(self, page: str, take: bool) -> None:
        """Show a printed page, or hand it over as a file."""
        if page not in PAGES:
            raise ValueError(f"'page' must be one of {list(PAGES)}, got {page!r}")
        self._printing.give(page, PAGES[page][0], self._page(page, self._printing.size), take)

    def _page(self, page: str, size: Size) -> str:
        plan = self.plan
        today = today_at(plan)
        day = next_day(plan)
        if page == "action-plan":
            return action_plan(
                plan,
                size,
                owner=plan.host,
                to_meet=people_kept(self.workbook),
                introduce=introduction_in_words(self.workbook),
                pledge=self.workbook.pledge(self.slug),
                chances=chances_of(self.workbook, today),
                season=season_of(self.workbook, today).name,
            )
        if page == "host-card":
            return host_card(plan, day, size)
        if page == "poster":
            return poster(plan, day, size)
        return table_cards(TABLES, size) if page == "table-cards" else pocket_card(size)

    def state(self) -> dict[str, Any]:
        """The files there are, the weeks, and the pages."""
        plan, weeks = self.plan, weeks_of(self.plan, self.workbook.weeks(self.slug))
        today = today_at(plan)
        ready = bool(plan.days and plan.starts and plan.ends and plan.starts < plan.ends and plan.venues)
        coming = [week for week in weeks if week.day >= today][:WEEKS_SHOWN]
        return self.shared() | {
            "lead": LEAD,
            "ready": ready,
            "notYet": "" if ready else NOT_YET,
            "calendar": self._calendar_words() if ready else "",
            "links": _links(plan, worded(plan, self.workbook.invitation(self.slug)).text) if ready else [],
            "weeks": [week_drawn(week, weeks, plan) for week in coming],
            "toSettle": list(to_settle(weeks, today)),
            "handedOver": bool(self.workbook.edition(self.slug).uid),
            "noon": self._noon,
            "warnings": [{"id": "", "text": "No warning"}]
            + [{"id": id, "text": text.removeprefix("There is ").capitalize()} for id, text in WARNINGS.items()],
            "pages": [{"id": id, "title": title, "about": about} for id, (title, about) in PAGES.items()],
            "canUndo": self.can_undo_week,
            **self._printing.state(),
        }

    def _calendar_words(self) -> str:
        last = self.workbook.edition(self.slug)
        dates = len(self.plan.days)
        what = "One date" if dates == 1 else f"{dates} dates"
        if not last.uid:
            return f"{what}, with place, rain plan and a reminder. It opens in any calendar."
        if self._next_edition().sequence > last.sequence:
            return (
                "Something has changed since your last file. Send this update: calendars replace what they have. "
                f"(Update {last.sequence + 1}.)"
            )
        return f"{what}. Nothing has changed since your last file."


def _sign(plan: Occasion, weeks: Any) -> str:
    """Give a short sign of what a calendar shows, to see whether it changed."""
    told = [plan.name, plan.days, plan.starts, plan.ends, plan.zone, [venue.line for venue in plan.venues]]
    settled = [week for _, week in sorted(weeks.items()) if week.settled in ("moved", "skipped")]
    return hashlib.blake2b(json.dumps(to_plain([*told, settled])).encode(), digest_size=8).hexdigest()


def _links(plan: Occasion, text: str) -> list[dict[str, str]]:
    assert plan.starts is not None
    assert plan.ends is not None
    day, days = next_day(plan) or plan.days[0], plan.days
    venue = plan.venue_on(day).line
    last = days[-1] if days[-1] > day and len(plan.venues) == 1 else None
    made = add_to_calendar_links(plan.name, venue, day, plan.starts, plan.ends, plan.zone, text, last=last)
    return [{"name": link.name, "address": link.address, "note": link.note} for link in made]
