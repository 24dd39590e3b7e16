"""Promises: who is waiting for what, until when; keep them within two days. A habit, not a law."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from kit.cards.planning import PlanningCard, due_of, now, today_at
from kit.meetups import Promise, due_words, time_zone, to_keep
from kit.meetups.weekday import short_day

LEAD = "Two days is a habit from practice, not a law. Late is better than never."
EMPTY = "Nobody is waiting. Promises come here by themselves when you tick who came, or add one."
KEPT_SHOWN = 8


class PromisesCard(PlanningCard):
    """The list of promises."""

    kind = "promises"
    name = "promises"
    about = ("promise", "came")

    def do_kept(self, promise: str, on: bool) -> None:
        """Tick a promise as kept now, or take the tick back."""
        known = self.workbook.promises(self.slug)[promise]
        self._keep(promise, replace(known, kept=now() if on else None))

    def do_words(self, promise: str, words: str) -> None:
        """Say what was promised."""
        self._keep(promise, replace(self.workbook.promises(self.slug)[promise], what=words.strip()[:200]))

    def do_add(self, to: str, words: str) -> None:
        """Add a promise made today."""
        if to.strip():
            due = due_of(today_at(self.plan), self.plan)
            self.workbook.add_promise(Promise(to.strip()[:60], words.strip()[:200], due), self.slug)

    def do_drop(self, promise: str) -> None:
        """Take one off the list: nothing was promised."""
        self.workbook.drop_promise(promise, self.slug)

    def do_undo(self) -> None:
        """Take back the last change."""
        self.workbook.undo_tracked("promise", self.slug)

    def _keep(self, key: str, promise: Promise) -> None:
        self._saved = self.workbook.set_promise(key, promise, self.slug)

    def state(self) -> dict[str, Any]:
        """Who is waiting, the one due first on top; then those kept, the last one on top."""
        promises, moment = self.workbook.promises(self.slug), now()
        keys = {id(one): key for key, one in promises.items()}
        waiting = to_keep(promises.values(), moment)
        kept = sorted((one for one in promises.values() if one.kept), key=_when, reverse=True)
        made = [one for one in promises.values() if one.what.strip()]
        in_time = sum(one.in_time for one in made)
        return self.shared() | {
            "lead": LEAD,
            "empty": "" if waiting else EMPTY,
            "waiting": [self._drawn(keys[id(one)], one, moment) for one in waiting],
            "kept": [self._drawn(keys[id(one)], one, moment) for one in kept[:KEPT_SHOWN]],
            "said": f"{in_time} of {len(made)} kept in time." if made else "",
            "canUndo": self.workbook.can_undo_tracked("promise", self.slug),
        }

    def _drawn(self, key: str, promise: Promise, moment: datetime) -> dict[str, Any]:
        state = promise.state(moment)
        due = due_words(promise.due, self.plan.zone) if promise.due else ""
        was = short_day(promise.due.astimezone(time_zone(self.plan.zone)).date()) if promise.due else ""
        words = {"open": f"until {due}" if due else "", "overdue": f"was due {was}", "kept": "kept in time"}
        return {
            "key": key,
            "to": promise.to,
            "what": promise.what,
            "state": state.replace(" ", "-"),
            "words": words.get(state, "kept, a little late"),
        }


def _when(promise: Promise) -> datetime:
    assert promise.kept is not None
    return promise.kept
