"""The invitation: slots that follow the plan, words a reader would stumble over, and one wording for each channel."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from kit.cards.planning import PlanningCard, next_day
from kit.meetups import Finding, Invitation, Occasion, Wording, findings, mail_link, still_needed, wordings
from kit.meetups.wording import post_length
from kit.settings import section
from kit.workbook import Draft

LEAD = (
    "The slots come from your plan; word them as you would say them. We point at what sounds like a pitch, and at what "
    "a stranger would still ask. You decide. Nothing is sent: you copy the words and post them yourself."
)
LABELS = {
    "who": "Who is welcome",
    "where": "Where",
    "when": "Day, start and end",
    "find": "How to find you",
    "cost": "What it costs",
    "last_line": "The last line",
    "access": "Access, rain, whom to ask",
    "more": "More, where there is room",
}
CHANNELS = {
    "short post": "A short post",
    "LinkedIn": "LinkedIn",
    "e-mail": "An e-mail",
    "poster": "A poster",
}
LONGEST = 600


class InviteCard(PlanningCard):
    """The words of the invitation, bound to the plan."""

    kind = "invite"
    name = "invitation"
    about = ("occasion", "invitation")

    def do_slot(self, slot: str, text: str) -> None:
        """Word one slot by hand; the plan's own words, or none, let it follow the plan again."""
        if slot not in LABELS:
            raise ValueError(f"'slot' must be one of {list(LABELS)}, got {slot!r}")
        draft = self._draft()
        others = {name: words for name, words in draft.slots.items() if name != slot}
        follows = text.strip() in ("", getattr(Invitation.of(self.plan, next_day(self.plan)), slot))
        self._keep(replace(draft, slots=others if follows else {**others, slot: text[:LONGEST]}))

    def do_own(self, text: str) -> None:
        """Keep a text of the learner's own; a blank one brings the slots back."""
        self._keep(replace(self._draft(), own=text[: 4 * LONGEST]))

    def do_dismiss(self, name: str, on: bool) -> None:
        """Put a finding aside, or take it up again."""
        names = [one for one in self._draft().dismissed if one != name]
        self._keep(replace(self._draft(), dismissed=(*names, name) if on else tuple(names)))

    def do_undo(self) -> None:
        """Take back the last change of the words."""
        self.workbook.undo_planned("invitation", self.slug)

    def _keep(self, draft: Draft) -> None:
        self._saved = self.workbook.set_invitation(draft, self.slug)

    def _draft(self) -> Draft:
        return self.workbook.invitation(self.slug)

    def state(self) -> dict[str, Any]:
        """The slots, what was seen in the words, and the wordings."""
        plan, draft = self.plan, self._draft()
        invitation = worded(plan, draft)
        text = draft.own.strip() or invitation.text
        seen = findings(text, draft.dismissed)
        needed = still_needed(text, draft.dismissed) if text else ()
        return self.shared() | {
            "lead": LEAD,
            "empty": "" if text else "Plan your occasion above first: the words then come by themselves.",
            "slots": [
                {"id": slot, "label": label, "text": getattr(invitation, slot), "byHand": slot in draft.slots}
                for slot, label in LABELS.items()
            ],
            "own": draft.own,
            "pieces": list(pieces(text, seen)),
            "findings": [_drawn(one) for one in (*seen, *needed)],
            "dismissed": list(draft.dismissed),
            "length": post_length(text),
            "limit": section("meetup")["short_post"],
            "wordings": [_wording(one) for one in worded_for_channels(plan, draft)],
            "mail": _mail(plan, draft),
            "canUndo": self.workbook.can_undo_planned("invitation", self.slug),
        }


def worded(plan: Occasion, draft: Draft) -> Invitation:
    """Give the invitation of a plan for its next date, with the slots that were worded by hand."""
    known = {each.name for each in fields(Invitation)}
    made = Invitation.of(plan, next_day(plan))
    return replace(made, **{slot: words for slot, words in draft.slots.items() if slot in known})


def worded_for_channels(plan: Occasion, draft: Draft) -> tuple[Wording, ...]:
    """Give one wording a channel; a text of the learner's own takes the short post's place."""
    made = wordings(worded(plan, draft), plan.name or "Open table", plan.host)
    if not (own := draft.own.strip()):
        return made
    length, limit = post_length(own), section("meetup")["short_post"]
    over = f"{length - limit} letters too many for a short post." if length > limit else ""
    return (Wording("short post", own, "", length, limit, (), over), *made[1:])


def _mail(plan: Occasion, draft: Draft) -> str:
    mail = next(one for one in worded_for_channels(plan, draft) if one.channel == "e-mail")
    return mail_link(mail.subject, mail.text)


def pieces(text: str, seen: Sequence[Finding]) -> Iterator[dict[str, str]]:
    """Cut a text where findings begin and end, so that the page can underline them; overlaps go to the first."""
    at = 0
    for one in seen:
        start, end = one.span or (0, 0)
        if start < at:
            continue
        if start > at:
            yield {"text": text[at:start], "finding": ""}
        yield {"text": text[start:end], "finding": one.name}
        at = end
    if at < len(text):
        yield {"text": text[at:], "finding": ""}


def _drawn(one: Finding) -> dict[str, str]:
    return {"name": one.name, "sort": one.sort, "words": one.words, "reply": one.reply}


def _wording(one: Wording) -> dict[str, Any]:
    unit = {"poster": "words", "e-mail": "letters in the subject"}.get(one.channel, "letters")
    return {
        "channel": one.channel,
        "title": CHANNELS[one.channel],
        "subject": one.subject if one.channel != "LinkedIn" else "",
        "text": one.text,
        "count": f"{one.length} of {one.limit} {unit}",
        "fits": one.fits,
        "advice": one.advice,
    }
