"""Who should I meet next? Five people with their reasons, two taps a person, cross anyone out, keep three."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from kit.cards.card import Card
from kit.cards.crowd import crowd_of
from kit.cards.met_card import strongest_mark
from kit.cards.who import sample_in_use, whose
from kit.contacts import Person
from kit.contacts.audit import NOT_COUNTED
from kit.contacts.shortlist import Candidate, Shortlist, shortlist
from kit.settings import section
from kit.workbook import Mark, Record, Tie

EMPTY = "Answer a few met cards in lesson 3 first. The people you sort there are the ones this list looks at."
LEAD = (
    "A list to think with. Cross anyone out. Nobody is on it for their budget: job title, company size, "
    "followers and how likely they are to buy are never used."
)
QUESTIONS = {
    "talk": (
        "Do you two write to each other online?",
        {"both ways": "Both ways, lately", "one way": "One of us writes", "within a year": "Within a year", "no": "No"},
    ),
    "seen": (
        "When did you last meet?",
        {"lately": "In the last two months", "this year": "This year", "longer ago": "Longer ago"},
    ),
    "help": (
        "Could you do something for them?",
        {"yes": "Yes", "perhaps": "Perhaps", "no": "I can't think of anything"},
    ),
    "near": (
        "How far away are they?",
        {"same town": "Same town", "short drive": "A short drive", "further": "Further"},
    ),
}
SEEN_DAYS = {"lately": 30, "this year": 180, "longer ago": 1000}
NEAR_MINUTES = {"same town": 10, "short drive": 30, "further": 120}


class ShortlistCard(Card):
    """The shortlist, bound to the learner's marks and taps."""

    asks = True
    kind = "shortlist"
    name = "shortlist"

    def shows(self, records: Sequence[Record]) -> bool:
        """Marks, taps, contacts or decisions changed elsewhere."""
        return any(record.kind in ("mark", "tie", "contact", "decision", "setting") for record in records)

    def do_tap(self, person: str, question: str, value: str) -> None:
        """Answer one of the quick questions about somebody."""
        if value not in QUESTIONS[question][1]:
            raise ValueError(f"'value' must be one of {list(QUESTIONS[question][1])}, got {value!r}")
        self._change(person, **{question: value})

    def do_trade(self, person: str, trade: str) -> None:
        """Note somebody's trade in a word."""
        self._change(person, trade=trade.strip()[:40])

    def do_keep(self, person: str, kept: str) -> None:
        """Keep somebody as one of the three, cross them out, or neither ("")."""
        self._change(person, kept=kept)

    def do_no_contact(self, person: str) -> None:
        """They asked not to be contacted: final, until undone."""
        self._change(person, no_contact=True)

    def do_undo(self) -> None:
        """Take back the last tap."""
        self.workbook.undo_tie(whose(self.workbook))

    def _change(self, person: str, **changes: Any) -> None:
        ties = self.workbook.ties(whose(self.workbook))
        keys = crowd_of(self.workbook).by_id[person].keys
        tie = replace(_tie(keys, ties), **changes)
        self.workbook.set_ties(dict.fromkeys(keys, tie), whose(self.workbook))

    def state(self) -> dict[str, Any]:
        """The list, the quick questions, and who is left out why."""
        marked, ties = self._marked(), self.workbook.ties(whose(self.workbook))
        made = self._shortlist(marked, ties)
        kept = [person for person, _ in marked if _tie(person.keys, ties).kept == "kept"]
        waiting = [pair for pair in marked if _open(pair[1], _tie(pair[0].keys, ties))]
        return {
            "madeUp": sample_in_use(self.workbook) is not None,
            "empty": "" if marked else EMPTY,
            "lead": LEAD,
            "places": [self._place(place, ties) for place in made.places],
            "kept": [person.name for person in kept],
            "keptWords": f"{len(kept)} of three kept." if kept else "Keep the three you would like to meet.",
            "ask": self._ask(*waiting[0], ties) if waiting else None,
            "asked": f"{len(marked) - len(waiting)} of {len(marked)} people looked at.",
            "leftOut": [{"name": one.name, "why": why} for one, why in made.left_out],
            "canUndo": self.workbook.can_undo_tie(whose(self.workbook)),
        }

    def _marked(self) -> list[tuple[Person, Mark]]:
        marks = self.workbook.marks(whose(self.workbook))
        found = [(person, strongest_mark(person, marks)) for person in crowd_of(self.workbook).merged.people]
        return [(person, mark) for person, mark in found if mark.state and mark.state not in NOT_COUNTED]

    def _shortlist(self, marked: Sequence[tuple[Person, Mark]], ties: Mapping[str, Tie]) -> Shortlist:
        ready = [(person, mark) for person, mark in marked if not _open(mark, _tie(person.keys, ties))]
        people = [_candidate(person, mark, _tie(person.keys, ties)) for person, mark in ready]
        crossed = [person.id for person, _ in marked if _tie(person.keys, ties).kept == "crossed out"]
        sample = sample_in_use(self.workbook)
        return shortlist(people, sample.trade if sample else "", crossed, section("shortlist")["places"])

    def _place(self, place: Any, ties: Mapping[str, Tie]) -> dict[str, Any]:
        one = place.candidate
        tie = _tie(crowd_of(self.workbook).by_id[one.id].keys, ties)
        return {
            "id": one.id,
            "name": one.name,
            "trade": tie.trade,
            "points": place.points,
            "reasons": [{"words": reason.words, "points": reason.points} for reason in place.reasons],
            "kept": tie.kept == "kept",
        }

    def _ask(self, person: Person, mark: Mark, ties: Mapping[str, Tie]) -> dict[str, Any]:
        tie = _tie(person.keys, ties)
        questions = [
            {"id": what, "text": QUESTIONS[what][0], "value": getattr(tie, what)}
            | {"options": [{"id": id, "text": text} for id, text in QUESTIONS[what][1].items()]}
            for what in (*_asked(mark), "near")
        ]
        return {"id": person.id, "name": person.name, "questions": questions, "trade": tie.trade}


def _asked(mark: Mark) -> tuple[str, ...]:
    """Two taps a person: people we have met are asked when, the others whether we talk."""
    return ("seen", "help") if mark.state in ("met_first", "online_first") else ("talk", "help")


def _open(mark: Mark, tie: Tie) -> bool:
    return mark.state != "unsure" and not tie.no_contact and any(not getattr(tie, what) for what in _asked(mark))


def _tie(keys: Sequence[str], ties: Mapping[str, Tie]) -> Tie:
    return next((ties[key] for key in keys if key in ties), Tie())


def _candidate(person: Person, mark: Mark, tie: Tie) -> Candidate:
    met = None if mark.state == "unsure" else mark.state != "never"
    talk: Any = tie.talk or "no"
    can_help: Any = tie.help or "no"
    return Candidate(
        id=person.id,
        name=person.name,
        trade=tie.trade,
        met=met,
        talk=talk,
        last_met_days=SEEN_DAYS.get(tie.seen),
        once_close=tie.close,
        can_help=can_help,
        minutes=NEAR_MINUTES.get(tie.near),
        shared=tie.shared or None,
        do_not_contact=tie.no_contact,
    )
