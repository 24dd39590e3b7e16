"""What ties the learner to people: two taps for the shortlist, whom they kept or crossed out, and who led to whom."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from kit.contacts.referral import Link, Referral, Root, Way
from kit.workbook.preferences import OWN
from kit.workbook.store import Json
from kit.workbook.view import View


@dataclass(frozen=True, slots=True)
class Tie:
    """What the learner said about one person for the shortlist; "" where they have not.

    Parameters
    ----------
    talk
        "both ways", "one way", "within a year" or "no".
    help
        Could you do something for them: "yes", "perhaps" or "no".
    seen
        Last time in person: "lately" (60 days), "this year" or "longer ago".
    near
        "same town", "short drive" or "further".
    trade
        Their trade in a word.
    shared
        Contacts shared, 0 when unknown.
    close
        Whether you used to be close.
    kept
        "kept" for one of the three to meet, "crossed out", or "".
    no_contact
        They asked not to be contacted.
    """

    talk: str = ""
    help: str = ""
    seen: str = ""
    near: str = ""
    trade: str = ""
    shared: int = 0
    close: bool = False
    kept: str = ""
    no_contact: bool = False


class Ties(View):
    """The ties' part of a workbook. `business` keeps own and made-up people apart."""

    def ties(self, business: str = OWN) -> dict[str, Tie]:
        """Give what was said, by contact key."""
        cut = len(business) + 1
        return {record.key[cut:]: _tie(record.value) for record in self.store.items("tie", f"{business}:")}

    def set_ties(self, ties: Mapping[str, Tie], business: str = OWN) -> int:
        """Save what was said about people, by contact key, as one change."""
        values: dict[str, Json] = {f"{business}:{key}": asdict(tie) for key, tie in ties.items()}
        return self.store.put_many("tie", values, f"ties/{business}")

    def undo_tie(self, business: str = OWN) -> bool:
        """Take back the last of these; False when there is none."""
        return bool(self.store.undo(f"ties/{business}"))

    def can_undo_tie(self, business: str = OWN) -> bool:
        """Tell whether `undo_tie` would find something."""
        return self.store.can_undo(f"ties/{business}")

    # Who led to whom.

    def customers(self, business: str = OWN) -> tuple[str, ...]:
        """Give the names of the best customers, in the order typed."""
        record = self.store.get("thread", f"{business}:customers")
        return tuple(str(name) for name in record.value) if record and isinstance(record.value, list) else ()

    def set_customers(self, names: Collection[str], business: str = OWN) -> datetime:
        """Save the best customers' names."""
        return self.store.put("thread", f"{business}:customers", list(names), f"threads/{business}")

    def links(self, business: str = OWN) -> tuple[Link, ...]:
        """Give how people came, one link a person."""
        return tuple(_link(record.value) for record in self.store.items("thread", f"{business}:link:"))

    def set_link(self, link: Link, business: str = OWN) -> datetime:
        """Save how one person came; a later word replaces an earlier one."""
        return self.store.put("thread", f"{business}:link:{link.person}", asdict(link), f"threads/{business}")

    def referrals(self, business: str = OWN) -> tuple[Referral, ...]:
        """Give the referrals noted, oldest first."""
        records = sorted(self.store.items("thread", f"{business}:referral:"), key=lambda record: record.key)
        return tuple(_referral(record.value) for record in records)

    def add_referral(self, referral: Referral, business: str = OWN) -> datetime:
        """Note a referral given or received."""
        number = 1 + len(self.store.items("thread", f"{business}:referral:"))
        value: Json = {"who": referral.who, "to": referral.to, "way": referral.way, "given": referral.given}
        return self.store.put("thread", f"{business}:referral:{number:05d}", value, f"threads/{business}")

    def undo_thread(self, business: str = OWN) -> bool:
        """Take back the last change of customers, links or referrals; False when there is none."""
        return bool(self.store.undo(f"threads/{business}"))

    def can_undo_thread(self, business: str = OWN) -> bool:
        """Tell whether `undo_thread` would find something."""
        return self.store.can_undo(f"threads/{business}")


def _tie(value: Json) -> Tie:
    told: dict[str, Any] = dict(value) if isinstance(value, Mapping) else {}
    return Tie(**{each.name: told[each.name] for each in fields(Tie) if each.name in told})


def _link(value: Json) -> Link:
    told: Any = value
    root: Root = told.get("root", "unknown")
    return Link(told["person"], told.get("through", ""), root)


def _referral(value: Json) -> Referral:
    told: Any = value
    way: Way = told.get("way", "introduced")
    return Referral(told["who"], told["to"], way, given=bool(told.get("given")))
