"""The audit board: the headline with its range, by network, period and way of meeting, as picture and in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from kit.cards.card import Card
from kit.cards.crowd import crowd_of
from kit.cards.who import sample_in_use, whose
from kit.contacts.audit import NOT_COUNTED, Audit, Seen, Share, audit, explanation, headline, strongest, whole
from kit.settings import section
from kit.workbook import Mark, Record, Workbook

EMPTY = "Answer a few cards above, and your audit appears here. Ten already say something; thirty say it fairly."
RULE = (
    "Where “a strong majority” begins (two thirds) is our rule of thumb. No network is better than another here: "
    "people you have not met yet are people to meet."
)


def seen_in(workbook: Workbook) -> tuple[list[Seen], int]:
    """Everybody with an answer, one person per person, and how many people there are to ask about."""
    marks = workbook.marks(whose(workbook))
    seen, left_out = [], 0
    people = crowd_of(workbook).merged.people
    for person in people:
        found = [marks[key] for key in person.keys if key in marks]
        if any(mark.state in NOT_COUNTED for mark in found):
            left_out += 1
        elif found:
            seen.append(_seen(person, found))
    return seen, len(people) - left_out


def _seen(person: Any, marks: Sequence[Mark]) -> Seen:
    state: Any = strongest([mark.state for mark in marks])  # type: ignore[misc]  # NOT_COUNTED are gone by now
    how = next((mark.how for mark in marks if mark.how), "")
    return Seen(state, person.networks, person.connected_on, how)


class AuditCard(Card):
    """The audit of the learner's marks."""

    asks = True
    kind = "audit"
    name = "audit"

    def shows(self, records: Sequence[Record]) -> bool:
        """Marks, contacts or decisions changed."""
        return any(record.kind in ("mark", "contact", "decision", "setting") for record in records)

    def state(self) -> dict[str, Any]:
        """The audit now."""
        seen, connected = seen_in(self.workbook)
        result = audit(seen, connected)
        made_up = {"madeUp": sample_in_use(self.workbook) is not None}
        if not result.n:
            return made_up | {"empty": EMPTY}
        return made_up | {
            "empty": "",
            "headline": headline(result),
            "range": _range(result),
            "lines": list(explanation(result)),
            "counts": dict(result.counts),
            "n": result.n,
            "tables": [
                table
                for table in (
                    _table("By network", "Network", result.by_network),
                    _table("By when you connected", "Connected", result.by_period),
                    _hows(result),
                )
                if table
            ],
            "rule": RULE,
        }


def _range(result: Audit) -> dict[str, Any]:
    low, high = result.range
    if not result.known:
        return {"share": 0, "low": 0, "high": 100, "said": "From 0 to 100: nothing is sure yet."}
    said = f"Share met: {whole(result.share)}%. It could be anything from {whole(low)} to {whole(high)}."
    return {"share": result.share, "low": low, "high": high, "said": said}


def _table(title: str, head: str, cells: Mapping[str, Share]) -> dict[str, Any] | None:
    if not cells:
        return None
    rows = [
        {"name": name or "Typed list", "words": share.in_words(), "counts": dict(share.counts), "n": share.n}
        for name, share in cells.items()
    ]
    return {"title": title, "head": head, "rows": rows}


def _hows(result: Audit) -> dict[str, Any] | None:
    words = section("audit")["hows"]
    rows = [
        {"name": words.get(how, how).capitalize(), "words": str(count), "counts": {"met_first": count}, "n": count}
        for how, count in result.by_how.items()
    ]
    return {"title": "How you met", "head": "How", "rows": rows} if rows else None
