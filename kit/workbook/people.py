"""Contacts in the workbook: loaded once however often, whether met, who is who, and signs of having met."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any, TypeVar

from kit.contacts import Attendee, Contact, Exchange
from kit.contacts.person import Decision, row_keys
from kit.workbook.posts import Import
from kit.workbook.preferences import OWN
from kit.workbook.store import Json
from kit.workbook.view import View

Sign = Attendee | Exchange
S = TypeVar("S", Attendee, Exchange)


@dataclass(frozen=True, slots=True)
class Mark:
    """What the learner said about one person.

    Parameters
    ----------
    state
        "met_first", "online_first", "never", "unsure", or "not_a_person" and "left_out", which are not counted.
    how
        How they met, as one word of `settings.toml` ([audit] hows), or "".
    year
        When they met, as typed, or "".
    """

    state: str
    how: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Loading:
    """One loading of contacts, for "what was loaded": where from, how many were new, when (UTC)."""

    source: str
    added: int
    already_there: int
    saved_at: datetime


class People(View):
    """The contacts' part of a workbook. `business` keeps own and made-up people apart, as for posts."""

    def add_contacts(
        self, source: str, contacts: Iterable[Contact], signs: Iterable[Sign] = (), business: str = OWN
    ) -> Import:
        """Save contacts and signs of having met, all or none, as one change that one undo takes back.

        A contact that is there already is brought up to date, never doubled; marks and decisions stay.
        """
        rows = list(contacts)
        new: dict[str, Json] = {
            f"{business}:{key}": _written(row) for key, row in zip(row_keys(rows), rows, strict=True)
        }
        seen: dict[str, Json] = {f"{business}:{_name(sign)}": _written(sign) for sign in signs}
        with self.store.change(_imports(business)):
            known = {record.key for record in self.store.items("contact", f"{business}:")}
            known |= {record.key for record in self.store.items("sign", f"{business}:")}
            added = sum(key not in known for key in (*new, *seen))
            self.store.put_many("contact", new, scope="")
            self.store.put_many("sign", seen, scope="")
            number = 1 + len(self.store.items("loading", f"{business}:")) if added else 0
            if added:
                told: Json = {"source": source, "added": added, "already_there": len(new) + len(seen) - added}
                self.store.put("loading", f"{business}:{number:06d}", told)
        return Import(number, added, len(new) + len(seen) - added)

    def undo_contacts(self, business: str = OWN) -> int:
        """Take back the last loading; give how many contacts and signs went or changed back (0: there was none)."""
        return sum(record.kind in ("contact", "sign") for record in self.store.undo(_imports(business)))

    def contacts(self, business: str = OWN) -> dict[str, Contact]:
        """Give the contacts by key, in alphabetical order of key."""
        cut = len(business) + 1
        return {record.key[cut:]: _contact(record.value) for record in self.store.items("contact", f"{business}:")}

    def signs(self, business: str = OWN) -> tuple[Sign, ...]:
        """Give what guest lists and messages say: hints of having met, never applied by themselves."""
        return tuple(_sign(record.value) for record in self.store.items("sign", f"{business}:"))

    def loadings(self, business: str = OWN) -> tuple[Loading, ...]:
        """Give what was loaded, oldest first."""
        found = []
        for record in self.store.items("loading", f"{business}:"):
            told: Any = record.value
            found.append(Loading(told["source"], told["added"], told["already_there"], record.saved_at))
        return tuple(found)

    # Met or not.

    def marks(self, business: str = OWN) -> dict[str, Mark]:
        """Give what the learner said, by contact key."""
        cut = len(business) + 1
        return {record.key[cut:]: _mark(record.value) for record in self.store.items("mark", f"{business}:")}

    def set_mark(self, keys: Collection[str], mark: Mark, business: str = OWN) -> int:
        """Save what the learner said about a person, on each of the person's contacts; one undo takes it back."""
        return self.set_marks(dict.fromkeys(keys, mark), business)

    def set_marks(self, marks: Mapping[str, Mark], business: str = OWN) -> int:
        """Save marks by contact key as one change, which one undo takes back."""
        values: dict[str, Json] = {f"{business}:{key}": asdict(mark) for key, mark in marks.items()}
        return self.store.put_many("mark", values, f"marks/{business}")

    def undo_mark(self, business: str = OWN) -> str | None:
        """Take back the last mark; give the key of one of the person's contacts, None when there is none."""
        undone = self.store.undo(f"marks/{business}")
        return undone[0].key[len(business) + 1 :] if undone else None

    def can_undo_mark(self, business: str = OWN) -> bool:
        """Tell whether `undo_mark` would find something."""
        return self.store.can_undo(f"marks/{business}")

    # Which cards were drawn.

    def drawn(self, business: str = OWN) -> tuple[str, ...]:
        """Give the contact keys of the cards drawn so far, in their order."""
        record = self.store.get("draw", business)
        return tuple(str(key) for key in record.value) if record and isinstance(record.value, list) else ()

    def draw(self, keys: Iterable[str], business: str = OWN) -> datetime:
        """Keep which cards were drawn, so that a reload shows the same."""
        return self.store.put("draw", business, list(keys))

    # Who is who.

    def decisions(self, business: str = OWN) -> tuple[Decision, ...]:
        """Give what the learner said about pairs, oldest first: one person, or two."""
        records = sorted(self.store.items("decision", f"{business}:"), key=lambda record: record.revision)
        return tuple(Decision(*_pair(record.value)) for record in records)

    def decide(self, decision: Decision, business: str = OWN) -> datetime:
        """Remember that two contacts are one person, or are not."""
        value: Json = {"one": decision.one, "other": decision.other, "same": decision.same}
        key = hashlib.blake2b("\0".join(sorted((decision.one, decision.other))).encode(), digest_size=10).hexdigest()
        return self.store.put("decision", f"{business}:{key}", value, f"decisions/{business}")

    def undo_decision(self, business: str = OWN) -> bool:
        """Take back the last decision; False when there is none."""
        return bool(self.store.undo(f"decisions/{business}"))

    def can_undo_decision(self, business: str = OWN) -> bool:
        """Tell whether `undo_decision` would find something."""
        return self.store.can_undo(f"decisions/{business}")


def _imports(business: str) -> str:
    return f"contacts/{business}"


def _written(value: Contact | Sign) -> Json:
    """Write only what says something."""
    told = {name: each for name, each in asdict(value).items() if each not in ("", None, False, 0)}
    kind = {} if isinstance(value, Contact) else {"kind": "guest" if isinstance(value, Attendee) else "exchange"}
    return kind | {name: each.isoformat() if isinstance(each, date) else each for name, each in told.items()}


def _name(sign: Sign) -> str:
    what = "\0".join(str(each) for each in asdict(sign).values())
    return hashlib.blake2b(what.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


def _contact(value: Json) -> Contact:
    told: dict[str, Any] = dict(value) if isinstance(value, Mapping) else {}
    connected = told.pop("connected_on", None)
    known = {each.name: told[each.name] for each in fields(Contact) if each.name in told}
    return Contact(connected_on=date.fromisoformat(connected) if connected else None, **known)


def _sign(value: Json) -> Sign:
    told: dict[str, Any] = dict(value) if isinstance(value, Mapping) else {}
    return _made(Exchange, told, "last") if told.get("kind") == "exchange" else _made(Attendee, told, "when")


def _made(kind: type[S], told: dict[str, Any], moment: str) -> S:
    known = {each.name: told[each.name] for each in fields(kind) if each.name in told}
    if moment in known:
        known[moment] = datetime.fromisoformat(known[moment])
    return kind(**{"name": "", **known})


def _mark(value: Json) -> Mark:
    told: Any = value
    return Mark(told["state"], told.get("how", ""), told.get("year", ""))


def _pair(value: Json) -> tuple[str, str, bool]:
    told: Any = value
    return told["one"], told["other"], told["same"]
