"""A list of the class out of Moodle or Canvas, or one's own, to find each name's identity in."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kit.exports.table import Record, find_table
from kit.exports.text import folded
from kit.room.collect.handed import Handed
from kit.room.collect.remark import Remark

# Folded column names: a list somebody made, Moodle's grade export and participants list, Canvas's gradebook export.
NAME = ("name", "full name", "student", "student name", "learner", "participant")
FIRST, LAST = ("first name", "firstname", "given name"), ("last name", "lastname", "surname", "family name")
FIELDS: Mapping[str, tuple[str, ...]] = {
    "email": ("email address", "email", "e-mail", "e-mail address", "mail"),
    "id_number": ("id number", "idnumber", "student number"),
    "username": ("username", "user name", "login"),
    "canvas_id": ("id", "canvas user id"),
    "sis_user_id": ("sis user id",),
    "sis_login_id": ("sis login id",),
    "section": ("section",),
}
COLUMNS = frozenset((*NAME, *FIRST, *LAST, *(name for names in FIELDS.values() for name in names)))


class NoRoster(ValueError):
    """A list we cannot use. The message says what to give instead."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """One person on the list: the name as it stands there, its parts where the list has them, and the identities."""

    name: str
    first: str
    last: str
    ids: Mapping[str, str]


def read_roster(text: str) -> tuple[Enrolled, ...]:
    """Read a list of the class.

    Raises
    ------
    NoRoster
        When there is no column of names in it.
    """
    table = find_table(text, COLUMNS)
    if table is None or not (table.has_one(NAME) or (table.has_one(FIRST) and table.has_one(LAST))):
        raise NoRoster("There is no column of names in it. It needs “Name”, or “First name” and “Last name”.")
    found = [_enrolled(record) for _, record in table]
    return tuple(one for one in found if one.name and not one.name.startswith("Points Possible"))


def _enrolled(record: Record) -> Enrolled:
    first, last = record.get(*FIRST), record.get(*LAST)
    ids = {field: record.get(*names) for field, names in FIELDS.items()}
    return Enrolled(record.get(*NAME) or f"{first} {last}".strip(), first, last, ids)


def match(people: Sequence[Handed], roster: Sequence[Enrolled]) -> tuple[dict[str, Enrolled], list[Remark]]:
    """Find each person on the list, by name in any order or by user name; part of a name where only one has it.

    Returns
    -------
    tuple
        Who was found, by the name in the file; and a sentence for each of the others. A doubt is never settled by
        guessing: a grade must not go to somebody else.
    """
    found: dict[str, Enrolled] = {}
    remarks = []
    for person in people:
        likely = _likely(person.who, roster)
        if len(likely) == 1:
            found[person.who] = likely[0]
            continue
        words = f"“{person.who}” is not on your list. Add that name to the list, or type the score in yourself."
        if likely:
            names = " or ".join(one.name for one in likely[:3])
            words = f"“{person.who}” may be {names}. Ask who it is, and type the score in yourself."
        remarks.append(Remark(person.file, words))
    times = Counter(id(one) for one in found.values())
    for person in people:
        if person.who in found and times[id(found[person.who])] > 1:
            one = found.pop(person.who)
            remarks.append(Remark(person.file, f"“{person.who}” and another file are both {one.name} on your list."))
    return found, remarks


def _likely(who: str, roster: Sequence[Enrolled]) -> list[Enrolled]:
    wanted = _words(who)
    keys = {folded(who)}
    by_id = [one for one in roster if keys & {folded(one.ids[key]) for key in ("username", "sis_login_id", "email")}]
    whole = [one for one in roster if _words(one.name) == wanted or _words(f"{one.first} {one.last}") == wanted]
    part = [one for one in roster if wanted and wanted <= _words(f"{one.name} {one.first} {one.last}")]
    return by_id or whole or part


def _words(name: str) -> frozenset[str]:
    return frozenset(folded("".join(sign if sign.isalnum() else " " for sign in name)).split())
