"""Who is who: the newest file of each person counts, and files too much alike are told."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kit.exports.text import folded
from kit.room.collect.handed import Handed
from kit.room.collect.remark import Remark
from kit.settings import section


@dataclass(frozen=True, slots=True)
class Sorted:
    """One file a person, by name; and what there was to say while choosing."""

    people: tuple[Handed, ...]
    remarks: tuple[Remark, ...]


def sort_out(files: Iterable[Handed]) -> Sorted:
    """Keep the newest file of each person.

    A later file of the same person holds all that an earlier one holds as done. Where it does not, two people may
    share a name: then both are kept, with a number, rather than one lost.
    """
    by_name: dict[str, list[Handed]] = {}
    for one in files:
        by_name.setdefault(folded(one.who), []).append(one)
    people: list[Handed] = []
    remarks: list[Remark] = []
    for same in by_name.values():
        kept, said = _newest(sorted(same, key=lambda one: (one.made_at, one.file), reverse=True))
        people += kept
        remarks += said
    people.sort(key=lambda one: folded(one.who))
    return Sorted(tuple(people), tuple(remarks + _too_alike(people)))


def _newest(files: Sequence[Handed]) -> tuple[list[Handed], list[Remark]]:
    kept: list[Handed] = []
    remarks: list[Remark] = []
    for one in files:
        later = next((each for each in kept if _could_come_after(each, one)), None)
        if later is None:
            kept.append(one)
        elif _alike(later, one) == len(later.standings) and later.made_at == one.made_at:
            remarks.append(Remark(one.file, f"The same as {later.file}. It counts once.", fits=True))
        else:
            remarks.append(Remark(one.file, f"An older file of {one.who}. {later.file} counts.", fits=True))
    if len(kept) > 1:
        names = ", ".join(one.file for one in kept)
        words = f"{names} all say “{kept[0].who}” and don't look like one person. We kept them apart, with a number."
        remarks.append(Remark(kept[0].file, words))
        kept = [replace(one, who=f"{one.who} ({number})") for number, one in enumerate(reversed(kept), 1)]
    return kept, remarks


def _could_come_after(later: Handed, earlier: Handed) -> bool:
    """Minutes to done never change once it is done, so a later file of the same person has the same ones."""
    return all(
        name in later.standings and later.standings[name].minutes == earlier.standings[name].minutes
        for name in earlier.done
    )


def _too_alike(people: Sequence[Handed]) -> list[Remark]:
    """Tell of two people whose files agree in answers, tries, hints and minutes: one may be a copy of the other."""
    most = section("results")["same_as_another"]
    seen: dict[str, Handed] = {}
    remarks = []
    for one in people:
        if len(one.standings) < most:
            continue
        first = seen.setdefault(_fingerprint(one), one)
        if first is not one:
            words = f"It holds the very same answers and times as {first.file}. Ask {one.who} and {first.who}."
            remarks.append(Remark(one.file, words))
    return remarks


def _fingerprint(one: Handed) -> str:
    return json.dumps([_plain_line(one, name) for name in sorted(one.standings)], sort_keys=True)


def _plain_line(one: Handed, name: str) -> list[object]:
    standing = one.standings[name]
    return [name, standing.answer, standing.tries, standing.hints, standing.minutes]


def _alike(one: Handed, other: Handed) -> int:
    return sum(name in other.standings and _plain_line(one, name) == _plain_line(other, name) for name in one.standings)
