"""Two people who should know each other: why, ask both first, then one message. The kit sends nothing."""

from typing import Any

from kit.cards.planning import PlanningCard, people_to_offer
from kit.cards.who import whose
from kit.contacts.referral import Referral
from kit.workbook import Workbook

LEAD = "Which two people of yours should know each other? Ask both first. Then one message that names both, and why."
FIELDS = ("one", "other", "why")
CONSENT = {"asked_one": "one", "asked_other": "other"}
LONGEST = 200


class IntroductionsCard(PlanningCard):
    """One introduction at a time; those made are referrals given."""

    kind = "introduce"
    name = "introductions"
    about = ("note", "thread", "contact", "mark", "tie")

    def do_write(self, field: str, text: str) -> None:
        """Fill in a name or the reason; another name has not been asked yet."""
        if field not in FIELDS:
            raise ValueError(f"'field' must be one of {list(FIELDS)}, got {field!r}")
        self._set(field, text[:LONGEST])
        for consent, about in CONSENT.items():
            if about == field:
                self._set(consent, "")

    def do_asked(self, who: str, on: bool) -> None:
        """Tick that somebody was asked and agreed."""
        if who not in CONSENT:
            raise ValueError(f"'who' must be one of {list(CONSENT)}, got {who!r}")
        self._set(who, "yes" if on else "")

    def do_sent(self) -> None:
        """The learner sent it: one referral given, and an empty card for the next."""
        told = _told(self.workbook)
        if told["one"] and told["other"]:
            self.workbook.add_referral(Referral(told["one"], told["other"], given=True), self.slug)
            for field in (*FIELDS, *CONSENT):
                self._set(field, "")

    def do_undo(self) -> None:
        """Take back the last referral noted."""
        self.workbook.undo_thread(self.slug)

    def _set(self, field: str, text: str) -> None:
        self._saved = self.workbook.set_note(_note(self.slug, field), text)

    def state(self) -> dict[str, Any]:
        """The two, the steps, and the message."""
        told = _told(self.workbook)
        given = [one for one in self.workbook.referrals(self.slug) if one.given]
        both = bool(told["asked_one"] and told["asked_other"])
        return self.shared() | {
            "lead": LEAD,
            **{field: told[field] for field in FIELDS},
            "askedOne": bool(told["asked_one"]),
            "askedOther": bool(told["asked_other"]),
            "offered": people_to_offer(self.workbook, (told["one"], told["other"])),
            "text": _message(told) if both else "",
            "step": _step(told, both),
            "given": [f"{one.who} and {one.to}" for one in given],
            "canUndo": self.workbook.can_undo_thread(self.slug),
        }


def introduction_in_words(workbook: Workbook) -> str:
    """Give the introduction under way, for the action plan: “Hara and Ren”."""
    told = _told(workbook)
    return f"{told['one']} and {told['other']}" if told["one"] and told["other"] else ""


def _note(slug: str, field: str) -> str:
    return f"introductions/{slug}/{field}"


def _told(workbook: Workbook) -> dict[str, str]:
    return {field: workbook.note(_note(whose(workbook), field)).text.strip() for field in (*FIELDS, *CONSENT)}


def _message(told: dict[str, str]) -> str:
    why = f" {told['why'].rstrip('.')}." if told["why"] else ""
    return f"{told['one']}, meet {told['other']}. {told['other']}, meet {told['one']}.{why} I'll leave you two to it."


def _step(told: dict[str, str], both: bool) -> str:
    if not (told["one"] and told["other"]):
        return "Write down two names."
    if not told["why"]:
        return "Say in one line why these two should talk."
    return (
        "Both said yes. Copy it and send it yourself." if both else "Ask each of them first. Then the message appears."
    )
