"""Before and after: the share of contacts met then and now, and how much of the change was meeting people."""

from collections.abc import Mapping, Sequence
from typing import Any

from kit.cards.came_card import put_audit_aside
from kit.cards.crowd import crowd_of
from kit.cards.met_card import strongest_mark
from kit.cards.planning import PlanningCard
from kit.contacts import Person
from kit.contacts.audit import MET, strongest
from kit.meetups import BeforeAfter, day_words, time_zone
from kit.workbook import Before, Mark, Workbook

LEAD = "Your audit when you began, and now. Meeting people moves it, and so does remembering; only one of them is new."
EMPTY = (
    "Answer a few met cards in lesson 3 first. Your share then stands here, and fills up as people come to your table."
)

NOT_YET = "Your audit is put aside when you first tick who came, or now, if you like."


class BeforeAfterCard(PlanningCard):
    """The comparison, bound to the audit put aside."""

    kind = "before-after"
    name = "before-after"
    about = ("before", "mark", "contact", "decision", "came")

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        put_audit_aside(workbook)

    def do_again(self) -> None:
        """Begin again from the audit as it stands now."""
        marks = self.workbook.marks(self.slug)
        states = {key: mark.state for key, mark in marks.items()}
        self._saved = self.workbook.put_aside(states, crowd_of(self.workbook).by_key, self.slug)

    def do_undo(self) -> None:
        """Bring the earlier audit back."""
        self.workbook.undo_tracked("before", self.slug)

    def state(self) -> dict[str, Any]:
        """Then and now, as two bars with their parts, and in words."""
        before = self.workbook.before(self.slug)
        if before.taken is None:
            ready = bool(self.workbook.marks(self.slug))
            return self.shared() | {"lead": LEAD, "empty": NOT_YET if ready else EMPTY, "canBegin": ready}
        change, left_out = change_of(self.workbook, before)
        taken = before.taken.astimezone(time_zone(self.plan.zone)).date()
        return self.shared() | {
            "lead": LEAD,
            "empty": "",
            "canBegin": False,
            "since": f"Then: {day_words(taken)}.",
            "then": {"met": change.met, "rest": change.sure - change.met, "share": round(100 * change.share_before)},
            "now": {
                "met": change.met,
                "since": change.met_since + change.added,
                "remembered": change.remembered,
                "rest": change.sure_now - change.met_now,
                "share": round(100 * change.share_now),
            },
            "sentences": list(change.sentences()),
            "leftOut": _left_out(left_out),
            "canUndo": self.workbook.can_undo_tracked("before", self.slug),
        }


def change_of(workbook: Workbook, before: Before) -> tuple[BeforeAfter, int]:
    """Compare the audit put aside with the one now; give also how many people cannot be compared.

    Somebody first sorted since, though already a contact then, is left out: nobody knows where they stood.
    """
    marks = workbook.marks(_slug(workbook))
    evenings = workbook.evenings(_slug(workbook)).values()
    came = {
        name.casefold() for one in evenings if before.taken and one.day >= before.taken.date() for name in one.names
    }
    counts: dict[str, int] = {}
    for person in crowd_of(workbook).merged.people:
        part = _part(person, before, marks, came)
        counts[part] = counts.get(part, 0) + 1
    met, never, since = (counts.get(part, 0) for part in ("met", "never", "met_since"))
    change = BeforeAfter(
        met=met,
        sure=met + never + since,
        met_since=since,
        added=counts.get("added", 0),
        remembered=counts.get("remembered", 0),
        remembered_not=counts.get("remembered_not", 0),
    )
    return change, counts.get("left out", 0)


def _part(person: Person, before: Before, marks: Mapping[str, Mark], came: Sequence[str] | set[str]) -> str:
    """Say which part of the change a person is; "" for nobody's business."""
    states: Any = [before.states[key] for key in person.keys if key in before.states]
    counted: Any = [state for state in states if state in ("met_first", "online_first", "never", "unsure")]
    now = strongest_mark(person, marks).state
    then = strongest(counted) if counted else ""
    if then in MET:
        return "met" if now in MET else "never" if now == "never" else ""
    if then == "never":
        return "met_since" if now in MET else "never"
    if then == "unsure":
        # At the table since: met in person for certain, whether or not it was the first time.
        if now in MET:
            return "added" if person.name.casefold() in came else "remembered"
        return "remembered_not" if now == "never" else ""
    if now in MET and not any(key in before.known for key in person.keys):
        return "added"
    return "left out" if now in (*MET, "never") else ""


def _left_out(count: int) -> str:
    if not count:
        return ""
    people = "1 person you sorted since is" if count == 1 else f"{count} people you sorted since are"
    return f"{people} left out: nobody knows where they stood then."


def _slug(workbook: Workbook) -> str:
    return workbook.preferences().business
