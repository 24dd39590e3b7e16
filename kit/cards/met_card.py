"""Met cards: one person at a time, four answers, thirty drawn fairly, thirty more."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from kit.cards.card import Card, moment
from kit.cards.crowd import crowd_of
from kit.cards.owner_answers import owner_answers
from kit.cards.who import sample_in_use, whose
from kit.contacts import Person
from kit.contacts.sample import draw
from kit.settings import section
from kit.workbook import Mark, Record, Workbook

STATES = {
    "met_first": "met first, then connected",
    "online_first": "connected first, then met",
    "never": "not met yet",
    "unsure": "not sure",
    "not_a_person": "not a person, left out",
    "left_out": "left out, not asked again",
}
NOTHING = "Load some contacts first, above. Thirty of them then come here one at a time, drawn fairly."


class MetCard(Card):
    """Asking about people, bound to the workbook. Which cards are drawn is kept, so that a reload shows the same."""

    asks = True
    kind = "met"
    name = "met-cards"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._at = 0
        self._last = ""
        self._blurred = False
        self._saved: datetime | None = None
        self._to_first_open()

    def shows(self, records: Sequence[Record]) -> bool:
        """Contacts, decisions or marks changed elsewhere."""
        return any(record.kind in ("contact", "decision", "mark", "setting", "sign") for record in records)

    def refresh(self) -> None:
        """Look anew; other people may stand here now."""
        self._to_first_open()
        super().refresh()

    # What a person can do.

    def do_mark(self, person: str, value: str) -> None:
        """Answer for one person and go on to the next open card."""
        if value not in STATES:
            raise ValueError(f"'value' must be one of {list(STATES)}, got {value!r}")
        keys = self._people()[person].keys
        before = self._mark(person)
        self.workbook.set_mark(keys, Mark(value, before.how, before.year), whose(self.workbook))
        self._saved = datetime.now().astimezone()
        self._last = person if value in ("met_first", "online_first") else ""
        self._after(person)

    def do_how(self, person: str, how: str) -> None:
        """Note how two people met."""
        mark = self._mark(person)
        self._set(person, Mark(mark.state, how, mark.year))

    def do_year(self, person: str, year: str) -> None:
        """Note when they met, as typed."""
        mark = self._mark(person)
        self._set(person, Mark(mark.state, mark.how, year.strip()[:12]))

    def do_go(self, by: int) -> None:
        """Move to another card."""
        self._at = min(max(self._at + by, 0), max(len(self._cards()) - 1, 0))

    def do_undo(self) -> None:
        """Take back the last answer and go to its card."""
        key = self.workbook.undo_mark(whose(self.workbook))
        self._last = ""
        for place, person in enumerate(self._cards()):
            if key in person.keys:
                self._at = place

    def do_more(self) -> None:
        """Draw thirty more."""
        self._draw(section("audit")["cards"])
        self._to_first_open()

    def do_owner(self) -> None:
        """Take a sample owner's own answers about everybody; one Undo takes them back."""
        sample = sample_in_use(self.workbook)
        if sample is None:
            return
        marks, ties = owner_answers(sample, crowd_of(self.workbook))
        self.workbook.set_ties(ties, sample.slug)
        self.workbook.set_marks(marks, sample.slug)
        self._to_first_open()

    def do_blur(self) -> None:
        """Show initials only, for a projector; or names again."""
        self._blurred = not self._blurred

    def _set(self, person: str, mark: Mark) -> None:
        self.workbook.set_mark(self._people()[person].keys, mark, whose(self.workbook))
        self._saved = datetime.now().astimezone()

    # Which cards.

    def _people(self) -> Mapping[str, Person]:
        return crowd_of(self.workbook).by_id

    def _cards(self) -> list[Person]:
        """The people drawn so far, in the order drawn; the first thirty are drawn at the first look."""
        crowd = crowd_of(self.workbook)
        drawn = self.workbook.drawn(whose(self.workbook))
        cards = list({crowd.by_key[key].id: crowd.by_key[key] for key in drawn if key in crowd.by_key}.values())
        if not cards and crowd.by_id:
            self._draw(section("audit")["cards"])
            return self._cards()
        return cards

    def _draw(self, n: int) -> None:
        slug, crowd = whose(self.workbook), crowd_of(self.workbook)
        drawn = self.workbook.drawn(slug)
        already = {crowd.by_key[key].id for key in drawn if key in crowd.by_key}
        fresh = draw(crowd.merged.people, n, slug, already)
        self.workbook.draw([*drawn, *(person.keys[0] for person in fresh)], slug)

    def _mark(self, person: str) -> Mark:
        return strongest_mark(self._people()[person], self.workbook.marks(whose(self.workbook)))

    def _to_first_open(self) -> None:
        self._after("")

    def _after(self, person: str) -> None:
        """Go to the next open card after this one, wherever we are: a quick second key must not skip one."""
        marks = self.workbook.marks(whose(self.workbook))
        cards = self._cards()
        here = next((n for n, one in enumerate(cards) if one.id == person), -1)
        ahead = [*range(here + 1, len(cards)), *range(max(here, 0))]
        after = max(min(here + 1, len(cards) - 1), 0)
        self._at = next((n for n in ahead if not strongest_mark(cards[n], marks).state), after)

    # What is drawn.

    def state(self) -> dict[str, Any]:
        """The card now."""
        cards = self._cards()
        marks = self.workbook.marks(whose(self.workbook))
        done = sum(bool(strongest_mark(person, marks).state) for person in cards)
        total = len(self._people())
        left = total - len(cards)
        more = min(section("audit")["cards"], left)
        sample = sample_in_use(self.workbook)
        return {
            "madeUp": sample is not None,
            "empty": NOTHING,
            "person": self._drawn(cards[min(self._at, len(cards) - 1)]) if cards else None,
            "position": self._at,
            "of": len(cards),
            "done": done,
            "allDone": _all_done(done, len(cards), total),
            "owner": f"Or see what {sample.owner} answered about everybody" if sample else "",
            "canMore": done == len(cards) and more > 0,
            "moreWords": f"Draw {more} more",
            "canUndo": self.workbook.can_undo_mark(whose(self.workbook)),
            "blurred": self._blurred,
            "saved": moment(self._saved),
            "last": self._last_drawn(),
            "hows": [{"id": id, "words": words} for id, words in section("audit")["hows"].items()],
        }

    def _drawn(self, person: Person) -> dict[str, Any]:
        first = person.rows[0]
        work = next((row for row in person.rows if row.position or row.organisation), first)
        since = [f"connected {person.connected_on:%B %Y}"] if person.connected_on else []
        hints = crowd_of(self.workbook).hints.about(person)
        about = ", ".join(part for part in (work.position, work.organisation) if part)
        networks = [name for name in person.networks if name]
        return {
            "id": person.id,
            "name": initials(person.name) if self._blurred else person.name,
            "initials": initials(person.name),
            "about": "" if self._blurred else about,
            "where": [*networks, *since] + ([f"{len(networks)} networks"] if len(networks) > 1 else []),
            "hints": [] if self._blurred else [hint.words for hint in hints],
            "state": self._mark(person.id).state,
        }

    def _last_drawn(self) -> dict[str, Any] | None:
        person = self._people().get(self._last)
        if person is None:
            return None
        mark = self._mark(person.id)
        name = initials(person.name) if self._blurred else person.name
        return {"id": person.id, "name": name, "words": STATES[mark.state], "how": mark.how, "year": mark.year}


def strongest_mark(person: Person, marks: Mapping[str, Mark]) -> Mark:
    """The mark of a person who may stand in several networks; one without a state when nobody answered yet."""
    found = [marks[key] for key in person.keys if key in marks]
    return min(found, key=lambda mark: list(STATES).index(mark.state)) if found else Mark("")


def initials(name: str) -> str:
    """The first letters of a name, two at most."""
    letters = [word[0].upper() for word in name.replace("@", " ").replace("_", " ").split() if word[0].isalnum()]
    return "".join(letters[:1] + letters[-1:]) if len(letters) > 1 else "".join(letters) or "?"


def _all_done(done: int, cards: int, total: int) -> str:
    if not cards or done < cards:
        return ""
    if cards >= total:
        return f"All {cards} people are answered. Your audit is below."
    return f"All {cards} cards are answered. Your audit is below; thirty more would make its range smaller."
