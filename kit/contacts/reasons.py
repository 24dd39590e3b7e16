"""Why two contacts may be one person, in words their owner can check."""

from collections.abc import Iterator

from kit.contacts.contact import Contact
from kit.contacts.crowd import Crowd, full_givens
from kit.contacts.doubt import SURE
from kit.contacts.names import Name
from kit.contacts.pairs import Pair


def called(contact: Contact) -> str:
    """Say what a contact is called: its name, else its handle, e-mail address or phone number."""
    return contact.name.strip() or _handle(contact) or contact.email or contact.phone or "somebody without a name"


def question_for(one: Contact, other: Contact) -> str:
    """Ask whether two contacts are one person."""
    if one.network == other.network:
        return f"{called(one)} and {called(other)}, both in {one.network}: one person?"
    return f"{called(one)} ({one.network}) and {called(other)} ({other.network}): one person?"


def reason_for(pair: Pair, one: Contact, other: Contact, crowd: Crowd) -> str:
    """Say in one to three short sentences what speaks for one person, and what against.

    Parameters
    ----------
    pair
        The sign that was found.
    one, other
        The two contacts it speaks of, in its order.
    crowd
        All contacts, for how common a name is.
    """
    return " ".join(_sentences(pair, one, other, crowd))


def _sentences(pair: Pair, one: Contact, other: Contact, crowd: Crowd) -> Iterator[str]:
    a, b = called(one), called(other)
    match pair.sign:
        case "url":
            yield f"Both have the profile address {one.url}."
        case "handle":
            yield f"Both go by the handle {_handle(one)}."
        case "email" | "phone":
            yield f"Both have {one.email if pair.sign == 'email' else one.phone}."
            yield from _names_differ(pair, crowd)
        case "slip":
            yield f"{a} and {b} are one letter apart."
        case "trade":
            worker = other if other.position or other.organisation else one
            work = ", ".join(text for text in (worker.position, worker.organisation) if text)
            yield f"{a} and {b} share a first name, and the work fits: {work}."
        case "employer":
            yield f"{a} and {b} share a first name and an employer, but not a family name."
            yield "Perhaps a married name, perhaps two colleagues."
        case "first_name":
            yield f"{a} and {b} share a first name and an employer."
        case "account":
            account, worker = (one, other) if one.handle else (other, one)
            yield f"{_handle(account)} reads like the place where {called(worker)} works. It may be the firm's account."
        case _:
            yield _of_names(pair, one, other)
            yield from _how_common(pair, crowd)
            yield from _same_employer(pair, one, other, crowd)
    if one.network == other.network and pair.doubt > SURE:
        accounts = (one.url and other.url) or (one.handle and other.handle)
        twice = "two accounts of one person" if accounts else "a double entry"
        yield f"Both stand in {one.network}: {twice}, or two people."


def _of_names(pair: Pair, one: Contact, other: Contact) -> str:
    """Say how two names fit, wherever they were read."""
    for contact, source, partner in ((one, pair.sources[0], other), (other, pair.sources[1], one)):
        if source:
            shown = ("", f"profile address {contact.url}", contact.email, f"handle {_handle(contact)}")[source]
            fits = "may stand for" if pair.sign in ("initial", "letter") else "reads like"
            return f"The {shown} {fits} {called(partner)}." if source != 2 else f"{shown} {fits} {called(partner)}."
    a, b = called(one), called(other)
    match pair.sign:
        case "name":
            return f"Both are called {a}." if a == b else f"{a} and {b} are one name, written in two ways."
        case "nickname":
            return f"{a} and {b} can be one name: one of the first names is short for the other."
        case "part":
            return f"{a} and {b} share one family name. Perhaps a double name or a maiden name."
        case _:
            return f"{a} and {b} fit, as far as the initial tells."


def _names_differ(pair: Pair, crowd: Crowd) -> Iterator[str]:
    names = [crowd.signs[place].names[0][0] for place in (pair.one, pair.other) if crowd.signs[place].names]
    if len(names) < 2 or any(len(name.given) < 2 for name in names):
        return
    if not full_givens(names[0]) & full_givens(names[1]):
        yield "But the first names differ: a family or an office may share it."


def _how_common(pair: Pair, crowd: Crowd) -> Iterator[str]:
    """Say how many others have the family name, when it is nobody or a crowd."""
    name, name_b = _name_at(crowd, pair.one, pair.sources[0]), _name_at(crowd, pair.other, pair.sources[1])
    family = name.family if len(name.family) > 1 else name_b.family
    others = crowd.family[family] - pair.sources.count(0)
    if crowd.is_trade(family):
        return
    if others <= 0:
        yield "Nobody else here has that family name."
    elif others > 4:
        yield f"The family name is a common one here: {others:,} other entries have it."


def _same_employer(pair: Pair, one: Contact, other: Contact, crowd: Crowd) -> Iterator[str]:
    shared = set(crowd.signs[pair.one].employers).intersection(crowd.signs[pair.other].employers)
    if shared and (one.organisation or other.organisation):
        yield f"Both work at {one.organisation or other.organisation}."


def _name_at(crowd: Crowd, place: int, source: int) -> Name:
    return next((name for name, where in crowd.signs[place].names if where == source), Name())


def _handle(contact: Contact) -> str:
    return f"@{contact.handle.lstrip('@')}" if contact.handle else ""
