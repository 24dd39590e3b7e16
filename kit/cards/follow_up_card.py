"""A follow-up in three parts, with the 48-hour clock of the promise that it keeps. The kit sends nothing."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from kit.cards.planning import PlanningCard, due_of, now, today_at
from kit.meetups import Promise, due_words, findings, to_keep
from kit.workbook import Workbook

LEAD = "Think of somebody you talked with lately. What did you say you would do? Three short parts, and no offer."
SLOTS = (
    ("memory", "A memory only the two of you have", "I can still see that runaway kite over the canal."),
    ("promise", "The promise, kept", "The paper you asked about is called Old Mill. Jo at the mill shop keeps it."),
    ("next", "A next time", "I'm at the Lock Keeper again on Friday at half past four."),
)
LONGEST = 400


class FollowUpCard(PlanningCard):
    """One follow-up at a time, bound to the promises."""

    kind = "follow-up"
    name = "follow-up"
    about = ("promise", "note")

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._chosen = ""

    def do_begin(self, to: str, words: str, day: str) -> None:
        """Note a promise made on a day, and write its follow-up."""
        if not to.strip():
            return
        due = due_of(date.fromisoformat(day), self.plan)
        self._chosen = self.workbook.add_promise(Promise(to.strip()[:60], words.strip()[:200], due), self.slug)

    def do_choose(self, promise: str) -> None:
        """Turn to another promise."""
        self._chosen = promise

    def do_write(self, promise: str, slot: str, text: str) -> None:
        """Save one part of the note."""
        if slot not in [each[0] for each in SLOTS]:
            raise ValueError(f"'slot' must be one of {[each[0] for each in SLOTS]}, got {slot!r}")
        self._saved = self.workbook.set_note(self._note(promise, slot), text[:LONGEST])

    def do_sent(self, promise: str) -> None:
        """The learner sent it: the promise is kept."""
        kept = replace(self.workbook.promises(self.slug)[promise], kept=now())
        self._saved = self.workbook.set_promise(promise, kept, self.slug)
        self._chosen = ""

    def do_undo(self) -> None:
        """Take back the last change of the promises."""
        self.workbook.undo_tracked("promise", self.slug)

    def _note(self, promise: str, slot: str) -> str:
        # With the name: a number may be given again after its promise was taken off the list.
        to = self.workbook.promises(self.slug)[promise].to
        return f"{self.name}/{self.slug}/{promise}/{to}/{slot}"

    def state(self) -> dict[str, Any]:
        """The promises still open, and the note for one of them."""
        promises = self.workbook.promises(self.slug)
        waiting = {id(one): key for key, one in promises.items()}
        order = [waiting[id(one)] for one in to_keep(promises.values(), now())]
        chosen = self._chosen if self._chosen in order else next(iter(order), "")
        kept = sum(one.kept is not None for one in promises.values())
        return self.shared() | {
            "lead": LEAD,
            "today": today_at(self.plan).isoformat(),
            "earliest": (today_at(self.plan) - timedelta(days=30)).isoformat(),
            "open": [{"key": key, "to": promises[key].to, "what": promises[key].what} for key in order[:12]],
            "chosen": chosen,
            "note": self._drawn(chosen, promises[chosen]) if chosen else None,
            "said": f"{kept} kept so far." if kept else "",
            "canUndo": self.workbook.can_undo_tracked("promise", self.slug),
        }

    def _drawn(self, key: str, promise: Promise) -> dict[str, Any]:
        texts = {slot: self.workbook.note(self._note(key, slot)).text for slot, _, _ in SLOTS}
        text = " ".join(words.strip() for words in texts.values() if words.strip())
        seen = next((one.reply for one in findings(text) if one.sort == "sells"), "")
        return {
            "to": promise.to,
            "what": promise.what,
            "due": promise.due.isoformat() if promise.due else "",
            "dueWords": due_words(promise.due, self.plan.zone) if promise.due else "",
            "slots": [{"id": id, "label": label, "hint": hint, "text": texts[id]} for id, label, hint in SLOTS],
            "text": text,
            "whole": all(words.strip() for words in texts.values()),
            "look": seen,
        }
