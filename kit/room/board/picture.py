"""The picture of a room: folds the lines of its log into what the page draws, one row an exercise."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, get_args

from kit.course import course
from kit.exercise import MISCONCEPTIONS, Exercise
from kit.room.board.line import Line
from kit.room.board.pace import Clock, Slot, in_words, run_sheet
from kit.room.board.standing import STATES, Hand, Standing, State
from kit.room.events import event_from
from kit.settings import section

Frame = dict[str, Any]
View = Literal["projector", "quiet", "names"]
VIEWS: tuple[View, ...] = get_args(View)
VERSIONS = 20  # of a document, for undo; all of them stay in the log


@dataclass(slots=True)
class _Row:
    """One exercise: everybody's standing, what was talked about, and the last line that changed it."""

    exercise: Exercise
    lesson: str
    standings: dict[str, Standing] = field(default_factory=dict)
    talked: set[str] = field(default_factory=set)
    changed: int = 0

    @property
    def called(self) -> str:
        """As people say it: "2.1 Sort the feed"."""
        return f"{self.exercise.number} {self.exercise.title}"


@dataclass(frozen=True, slots=True)
class Kept:
    """A document of one of the instructor's pages: the line that changed it last, and its versions, newest last."""

    seq: int
    values: tuple[Any, ...]


class Picture:
    """What the board knows. Rebuilt from the log at every start, so that there is nothing else to lose.

    A row remembers the number of the line that changed it last. A page that has seen up to line 41 gets the rows
    changed after 41: however often it loses the connection, it ends up with the same picture.
    """

    def __init__(self) -> None:
        self.seq = 0
        self.clock: Clock | None = None
        self.kept: dict[str, Kept] = {}
        self._people: set[str] = set()
        self._elsewhere: dict[str, Standing] = {}  # at no exercise: a file that will not load, an invitation
        self._slots: dict[str, Slot] = {}
        self._rows = {
            part.name: _Row(part, lesson.title)
            for lesson in course()
            for part in lesson.flow
            if isinstance(part, Exercise) and part.number
        }

    def hear(self, lines: Iterable[Line]) -> None:
        """Take new lines, in order."""
        for line in lines:
            self.seq = line.seq
            if hear := getattr(self, f"_hear_{line.entry.kind}", None):  # a later version may know more kinds
                hear(line)

    def _hear_told(self, line: Line) -> None:
        learner = line.entry.learner
        if learner not in self._people:
            self._people.add(learner)
            self._touch_all()  # one more who has not started
        try:
            event = event_from(line.entry.body)
        except ValueError:  # kept by an older version of the course, which had another code: they were here, that's all
            return
        if event.exercise == "":
            self._elsewhere.setdefault(learner, Standing()).hear(event, Hand(line.heard, line.seq))
        elif row := self._rows.get(event.exercise):
            row.standings.setdefault(learner, Standing()).hear(event, Hand(line.heard, line.seq))
            row.changed = self.seq

    def _hear_cleared(self, line: Line) -> None:
        name = str(line.entry.body["exercise"])
        if standing := self._standings(name).get(str(line.entry.body["learner"])):
            standing.hand = None
        if row := self._rows.get(name):
            row.changed = self.seq

    def _hear_talked(self, line: Line) -> None:
        if row := self._rows.get(str(line.entry.body["exercise"])):
            row.talked.add(str(line.entry.body["code"]))
            row.changed = self.seq

    def _hear_clock(self, line: Line) -> None:
        format = str(line.entry.body["format"])
        self.clock = Clock(format, line.heard) if format else None
        self._slots = dict(run_sheet(format)) if format else {}
        self._touch_all()

    def _hear_kept(self, line: Line) -> None:
        name = str(line.entry.body["name"])
        before = self.kept[name].values if name in self.kept else ()
        self.kept[name] = Kept(line.seq, (*before, line.entry.body["value"])[-VERSIONS:])

    @property
    def people(self) -> list[str]:
        """Who has told anything yet, by name."""
        return sorted(self._people)

    def has_done_the_core(self, learner: str) -> bool:
        """Tell whether somebody has done every core exercise: of the day's run sheet, when its clock was started."""
        today = self._slots or self._rows
        core = [row for name, row in self._rows.items() if row.exercise.tier == "core" and name in today]
        return all((one := row.standings.get(learner)) is not None and one.state == "done" for row in core)

    def _touch_all(self) -> None:
        for row in self._rows.values():
            row.changed = self.seq

    def hands_of(self, learner: str) -> list[str]:
        """Give the exercises one learner has asked for help with and still waits, "" for elsewhere in the lessons."""
        return [name for name in ("", *self._rows) if (one := self._standings(name).get(learner)) and one.hand]

    def whose_hand(self, seq: int) -> tuple[str, str] | None:
        """Give the learner and the exercise of a raised hand; None when it is down already."""
        hands = ((learner, name) for hand, learner, name in self._hands() if hand.seq == seq)
        return next(hands, None)

    def showed(self, code: str) -> int:
        """Count the people whose answers showed this misconception, in any exercise."""
        rows = self._rows.values()
        return len({who for row in rows for who, one in row.standings.items() if code in one.shown})

    def frame(self, since: int, view: View, now: datetime) -> Frame:
        """Give the rows that changed after line `since`, and everything about the room as a whole.

        Parameters
        ----------
        since
            The last line the page has seen; 0, or a number that is not ours, gives every row.
        view
            "projector" is for the whole room to see: no names, and nothing that gives an answer away. "quiet" adds the
            common misconceptions, "names" adds who is where.
        now
            The moment (UTC), for the clock.
        """
        begin = since if 0 < since <= self.seq else -1
        names = view == "names"
        return {
            "seq": self.seq,
            "whole": begin < 0,
            "people": len(self._people),
            "hands": [
                {"hand": hand.seq, "since": hand.since.isoformat(timespec="seconds"), "exercise": name}
                | ({"learner": learner} if names else {})
                for hand, learner, name in self._hands()
            ],
            "pace": self._pace(now),
            "now": self._now(),
            "kept": {name: one.seq for name, one in self.kept.items()},
            "rows": [self._drawn(row, view) for row in self._rows.values() if row.changed > begin],
        }

    def _hands(self) -> list[tuple[Hand, str, str]]:
        """Raised hands with learner and exercise, the longest waiting first."""
        everybody = ((name, each) for name in ("", *self._rows) for each in self._standings(name).items())
        return sorted((one.hand, learner, name) for name, (learner, one) in everybody if one.hand)

    def _standings(self, name: str) -> dict[str, Standing]:
        """How everybody stands with one exercise, or, with "", elsewhere in the lessons."""
        if name == "":
            return self._elsewhere
        row = self._rows.get(name)
        return row.standings if row else {}

    def _pace(self, now: datetime) -> dict[str, Any]:
        clock, upcoming = self.clock, self._next_up()
        named = upcoming and (upcoming.called, self._slots[upcoming.exercise.name])
        return {
            "format": clock.format if clock else "",
            "minute": round(clock.minute(now), 2) if clock else None,
            "words": in_words(clock, now, named or None),
        }

    def _next_up(self) -> _Row | None:
        """The first exercise on the run sheet that less than half of the room has done."""
        half = max(len(self._people) / 2, 1)
        return next((row for row in map(self._rows.__getitem__, self._slots) if self._count(row, "done") < half), None)

    def _now(self) -> str:
        """The exercise the room is at: where most are working or stuck; "" when nobody is."""
        busy = {name: self._count(row, "working") + self._count(row, "stuck") for name, row in self._rows.items()}
        name = max(busy, key=lambda each: busy[each], default="")
        return name if name and busy[name] else ""

    def _count(self, row: _Row, state: State) -> int:
        if state == "not_started":
            return len(self._people) - sum(1 for one in row.standings.values() if one.state != "not_started")
        return sum(1 for one in row.standings.values() if one.state == state)

    def _drawn(self, row: _Row, view: View) -> dict[str, Any]:
        everybody = row.standings.values()
        slot = self._slots.get(row.exercise.name)
        drawn = {
            "name": row.exercise.name,
            "number": row.exercise.number,
            "title": row.exercise.title,
            "lesson": row.lesson,
            "counts": {state: self._count(row, state) for state in STATES},
            "hints": sum(1 for one in everybody if one.hints),
            "seen": sum(1 for one in everybody if one.seen),
            "planned": [slot.starts, slot.ends] if slot else None,
        }
        if view != "projector":
            drawn |= {"common": _common(row), "visits": len(_worth_a_visit(row))}
        if view == "names":
            drawn |= {"who": self._who(row), "visit": _worth_a_visit(row)}
        return drawn

    def _who(self, row: _Row) -> dict[str, list[str]]:
        """The names in each state."""
        told: dict[str, list[str]] = {state: [] for state in STATES}
        for learner in sorted(self._people):
            standing = row.standings.get(learner)
            told[standing.state if standing else "not_started"].append(learner)
        return told


def _common(row: _Row) -> list[dict[str, Any]]:
    """The misconceptions shown in one exercise, the most common first; `stop` when too many share one."""
    rule = section("board")
    tried = [one for one in row.standings.values() if one.tries]
    codes = {code: sum(1 for one in tried if code in one.shown) for one in tried for code in one.shown}
    return [
        {
            "code": code,
            "words": MISCONCEPTIONS[code],
            "shown": count,
            "still": sum(1 for one in tried if code in one.still),
            "tried": len(tried),
            "stop": count > len(tried) * rule["share_to_stop"] and len(tried) >= rule["tried_to_stop"],
            "talked": code in row.talked,
        }
        for code, count in sorted(codes.items(), key=lambda each: (-each[1], each[0]))
    ]


def _worth_a_visit(row: _Row) -> list[str]:
    """Who has tried often, is not there, and has not asked."""
    often = section("board")["tries_before_a_visit"]
    return sorted(learner for learner, one in row.standings.items() if one.state == "working" and one.tries >= often)
