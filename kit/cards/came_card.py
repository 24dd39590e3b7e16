"""Who came: names ticked or read from a list; promises start from it, and the audit is offered what it says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from kit.cards.crowd import crowd_of
from kit.cards.loading import Loading
from kit.cards.met_card import strongest_mark
from kit.cards.planning import USUAL_END, PlanningCard, dates_of, now, people_to_offer, today_at
from kit.cards.who import whose
from kit.contacts import Attendee, Contact, Person
from kit.contacts.audit import MET, NOT_COUNTED
from kit.exports import Loaded
from kit.meetups import WeeklyMinute, WhoCame, count_groups, day_words, due_after, due_words, names_on_list, who_came
from kit.meetups.weekday import short_day
from kit.workbook import Evening, Mark, Workbook

LEAD = "Tick who came. Promises to them start to run, and your audit is offered whom you have now met."
NOBODY = "Nobody came. You stayed to the end: that is a table held. Write to one person, and name next week's place."
DATES_SHOWN, NAMES_SHOWN = 10, 40


class CameCard(PlanningCard):
    """Who came on one date, bound to promises, tracker and audit."""

    kind = "came"
    name = "who-came"
    about = ("came", "occasion", "guests", "promise", "mark", "contact", "decision", "tie", "minute")

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._day: date | None = None
        self._loading = Loading(workbook, self._take, self.tell, want="contacts")

    # Who was there.

    def do_day(self, day: str) -> None:
        """Turn to another date."""
        self._day = date.fromisoformat(day)
        self._loading.clear()

    def do_tick(self, name: str, on: bool) -> None:
        """Say that somebody came, or did not after all."""
        there = [one for one in self._evening().names if one.casefold() != name.casefold()]
        self._keep(names=(*there, name) if on else tuple(there))

    def do_add(self, name: str) -> None:
        """Add somebody who is not on the list."""
        if name := " ".join(name.split())[:60]:
            self.do_tick(name, True)

    def do_nameless(self, count: int) -> None:
        """Say how many more came whose names the host does not know."""
        self._keep(nameless=min(max(int(count), 0), 99))

    def do_nobody(self) -> None:
        """Nobody came: the table was held all the same."""
        self._keep(names=(), nameless=0)

    def do_promised(self, name: str, words: str) -> None:
        """Note what was promised to somebody."""
        self._keep(promised={**self._evening().promised, name: words.strip()[:200]})

    def do_undo(self) -> None:
        """Take back the last change of who came, with all that followed from it."""
        self.workbook.undo_tracked("came", self.slug)

    # A guest list.

    def do_slice(self, **slice_: Any) -> None:
        """Take one slice of a chosen file."""
        self._loading.slice(**slice_)

    def do_read(self, name: str) -> None:
        """Read a file from the my-data folder."""
        self._loading.read_dropped(name)

    def do_paste(self, text: str) -> None:
        """Read pasted names."""
        self._loading.read_pasted(text)

    def _take(self, loaded: Loaded) -> str:
        rows = [row for part in (loaded, *loaded.also) for row in part.rows]
        guests = [row for row in rows if isinstance(row, Attendee)]
        names = names_on_list(guests) or tuple(row.name for row in rows if isinstance(row, Contact) and row.name)
        if guests:
            self.workbook.add_contacts(loaded.source, [], guests, self.slug)  # hints for the met cards
        there = {name.casefold() for name in self._evening().names}
        once = {name.casefold(): name for name in names}
        fresh = [name for key, name in once.items() if key not in there]
        self._keep(names=(*self._evening().names, *fresh))
        return f"{len(fresh)} ticked."

    # The audit.

    def do_met(self, person: str) -> None:
        """Say yes to the suggestion that somebody has now been met in person."""
        self._mark([one for one in self._to_mark() if one.id == person])

    def do_met_all(self) -> None:
        """Say yes to all of them."""
        self._mark(self._to_mark())

    def _mark(self, people: Sequence[Person]) -> None:
        day = self._chosen()
        for person in people:
            before = person.connected_on is None or person.connected_on < day
            mark = Mark("online_first" if before else "met_first", "patio", str(day.year))
            self.workbook.set_mark(person.keys, mark, self.slug)

    def _to_mark(self) -> list[Person]:
        """People who came and whom the audit does not hold as met."""
        marks, came = self.workbook.marks(self.slug), {name.casefold() for name in self._evening().names}
        return [
            person
            for person in crowd_of(self.workbook).merged.people
            if _names(person) & came and strongest_mark(person, marks).state not in (*MET, *NOT_COUNTED)
        ]

    # Keeping.

    def _keep(self, **changes: Any) -> None:
        put_audit_aside(self.workbook)
        day = self._chosen()
        evening = replace(self._evening(), **changes)
        made = self._made(evening)
        plan, said = self.plan, self.workbook.guests(self.slug).people
        asked = [(name, said.get(name, "no_answer")) for name in plan.asked]
        on_list = {name.casefold() for name in plan.asked}
        evening = replace(
            evening,
            new=made.new,
            groups=count_groups(asked, evening.names),
            walk_ins=sum(name.casefold() not in on_list for name in evening.names) + evening.nameless,
        )
        known = self.workbook.minutes(self.slug).get(day, WeeklyMinute(day))
        minute = replace(
            known, others=made.minute.others + evening.nameless, new=len(made.new), promised=made.minute.promised
        )
        self.workbook.set_evening(evening, minute, made.promises, self.slug, self._due(day))
        self._saved, self._day = now(), day

    def _made(self, evening: Evening) -> WhoCame:
        """What the date leaves behind. Who was new when ticked stays new, also once the audit holds them as met."""
        new = {name.casefold() for name in evening.new}
        met = [name for name in self._met_before(evening.day) if name.casefold() not in new]
        promised = {name: what for name, what in evening.promised.items() if what and name in evening.names}
        plan = self.plan
        ends = plan.ends or USUAL_END
        return who_came(evening.names, plan.name, evening.day, ends, plan.zone, met, promised)

    def _met_before(self, day: date) -> list[str]:
        marks = self.workbook.marks(self.slug)
        people = crowd_of(self.workbook).merged.people
        met = [name for one in people if strongest_mark(one, marks).state in MET for name in _names(one)]
        evenings = self.workbook.evenings(self.slug).values()
        return met + [name for one in evenings if one.day < day for name in one.names]

    def _dates(self) -> list[date]:
        """The dates so far, newest first; today when there is none yet."""
        today = today_at(self.plan)
        return list(reversed([day for day in dates_of(self.workbook, today) if day <= today]))[:DATES_SHOWN] or [today]

    def _chosen(self) -> date:
        return self._day if self._day in self._dates() else self._dates()[0]

    def _due(self, day: date) -> datetime:
        return due_after(day, self.plan.ends or USUAL_END, self.plan.zone)

    def _evening(self) -> Evening:
        day = self._chosen()
        return self.workbook.evenings(self.slug).get(day, Evening(day))

    def _offered(self, evening: Evening) -> list[str]:
        """Everybody worth a tick box: who came, who was asked, regulars, then people kept or met."""
        evenings = [one for one in self.workbook.evenings(self.slug).values() if one.day < evening.day]
        regulars = [name for one in reversed(evenings[-4:]) for name in one.names]
        names = [*evening.names, *self.plan.asked, *regulars, *people_to_offer(self.workbook)]
        return list({name.casefold(): name for name in reversed(names)}.values())[::-1][:NAMES_SHOWN]

    def state(self) -> dict[str, Any]:
        """The date, the names, and what follows from them."""
        day, evening = self._chosen(), self._evening()
        noted = day in self.workbook.evenings(self.slug)
        there = {name.casefold() for name in evening.names}
        new = {name.casefold() for name in evening.new}
        return self.shared() | {
            "lead": LEAD,
            "dates": [{"day": one.isoformat(), "words": short_day(one)} for one in self._dates()],
            "day": day.isoformat(),
            "dayWords": day_words(day),
            "names": [{"name": name, "came": name.casefold() in there} for name in self._offered(evening)],
            "came": [
                {"name": name, "new": name.casefold() in new, "promised": evening.promised.get(name, "")}
                for name in evening.names
            ],
            "nameless": evening.nameless,
            "others": len(evening.names) + evening.nameless,
            "nobody": NOBODY if noted and not evening.names and not evening.nameless else "",
            "due": due_words(self._due(day), self.plan.zone),
            "toMark": [_drawn(person) for person in self._to_mark()],
            "sample": None,
            "canGoOwn": False,
            "canUnload": False,
            "canUndo": self.workbook.can_undo_tracked("came", self.slug),
            **self._loading.state(),
        }


def put_audit_aside(workbook: Workbook) -> bool:
    """Put the audit aside as it stands, once, before people met at a table change it; tell whether it was done."""
    slug = whose(workbook)
    marks = workbook.marks(slug)
    if workbook.before(slug).taken is not None or not marks:
        return False
    workbook.put_aside({key: mark.state for key, mark in marks.items()}, crowd_of(workbook).by_key, slug)
    return True


def _names(person: Person) -> set[str]:
    return {name.casefold() for row in person.rows if (name := " ".join(row.name.split()))} | {person.name.casefold()}


def _drawn(person: Person) -> dict[str, str]:
    about = ", ".join(part for part in (person.rows[0].position, person.rows[0].organisation) if part)
    return {"id": person.id, "name": person.name, "about": about or ", ".join(person.networks)}
