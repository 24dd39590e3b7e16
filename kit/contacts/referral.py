"""Referrals: who led to whom, walked back to the root, and what was given and received."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Root = Literal["in person", "online", "walk-in", "advert", "unknown"]
Way = Literal["introduced", "recommended", "sent a customer"]
ROOT_WORDS: dict[Root, str] = {
    "in person": "met in person",
    "online": "met online",
    "walk-in": "walked in",
    "advert": "saw an advert",
    "unknown": "nobody remembers",
}


@dataclass(frozen=True, slots=True)
class Link:
    """How one person came to us: through somebody (`through`), or as a root of their own.

    Parameters
    ----------
    person
        Name or id.
    through
        Who caused the contact, "" for a root.
    root
        How a root found us.
    where
        Where that was, in words: "the Friday patio"; "" when not said.
    """

    person: str
    through: str = ""
    root: Root = "unknown"
    where: str = ""


@dataclass(frozen=True, slots=True)
class Referral:
    """Somebody was introduced, recommended or sent. `given` is True when we did it, False when it was done for us."""

    who: str
    to: str
    way: Way = "introduced"
    on: date | None = None
    given: bool = True


class GoesInCircles(ValueError):
    """A thread that comes back to where it began; `str()` says through whom, in words.

    Parameters
    ----------
    circle
        The people of the circle in order, the first one again at the end.
    """

    def __init__(self, circle: Sequence[str]) -> None:
        self.people = frozenset(circle)
        names = " → ".join(circle)
        super().__init__(f"This thread goes in a circle: {names}. Who of them was there first? Start from there.")


def thread(person: str, links: Iterable[Link]) -> tuple[Link, ...]:
    """Walk one customer back to the root: the customer first, the root last.

    The one who caused the contact counts, not the last click. Somebody without a link of their own is a root that
    nobody remembers.

    Raises
    ------
    GoesInCircles
        With a plain sentence, when the links lead back to somebody already in the thread.
    """
    known: Mapping[str, Link] = {link.person: link for link in links}
    walked: list[Link] = []
    seen: set[str] = set()
    here = person
    while here:
        if here in seen:
            names = [*(link.person for link in walked), here]
            raise GoesInCircles(names[names.index(here) :])
        seen.add(here)
        link = known.get(here, Link(here))
        walked.append(link)
        here = link.through
    return tuple(walked)


def introductions(walked: Sequence[Link]) -> int:
    """Count the introductions in a thread: meeting the root was none, you met them yourself."""
    return max(len(walked) - 1, 0)


def lines(walked: Sequence[Link]) -> tuple[str, ...]:
    """Write a thread as an indented list, the root first: the same as its picture, for reading aloud."""
    if not walked:
        return ()
    root = walked[-1]
    how = f"{ROOT_WORDS[root.root]}, {root.where}" if root.where else ROOT_WORDS[root.root]
    steps = [f"{'  ' * depth}→ {link.person}" for depth, link in enumerate(reversed(walked[:-1]), 1)]
    return (f"{root.person} ({how})", *steps)


def circles(links: Iterable[Link]) -> Iterator[str]:
    """Check all links: yield one plain sentence for every thread that comes back to where it began."""
    known = tuple(links)
    told: set[frozenset[str]] = set()
    for link in known:
        try:
            thread(link.person, known)
        except GoesInCircles as circle:
            if circle.people not in told:
                told.add(circle.people)
                yield str(circle)


@dataclass(frozen=True, slots=True)
class Lineage:
    """What the threads add up to.

    Parameters
    ----------
    given, received
        Referrals made for others, and made for us.
    longest
        People in the longest thread.
    roots
        Best customers by the root their thread ends in; "unknown" is shown.
    """

    given: int
    received: int
    longest: int
    roots: Mapping[Root, int]

    @property
    def in_person(self) -> str:
        """How many of the best customers go back to somebody met in person, in words."""
        known = sum(count for root, count in self.roots.items() if root != "unknown")
        met = self.roots.get("in person", 0)
        if not known:
            return "No thread has a known root yet. Ask one customer how they found you."
        tail = f" For {self.roots['unknown']} more, nobody remembers." if self.roots.get("unknown") else ""
        return f"{met} of {known} best customers go back to somebody you met in person.{tail}"

    @property
    def both_ways(self) -> str:
        """Given and received, in words."""
        if not self.given and not self.received:
            return "No referrals noted yet, given or received."
        return f"Given {self.given}, received {self.received}."

    @property
    def given_per_received(self) -> float | None:
        """How many referrals were given for each one received; None when none was received."""
        return self.given / self.received if self.received else None


def lineage(customers: Sequence[str], links: Iterable[Link], referrals: Iterable[Referral] = ()) -> Lineage:
    """Walk every best customer back and add it up."""
    known, made = tuple(links), tuple(referrals)
    threads = [thread(customer, known) for customer in customers]
    roots: dict[Root, int] = {}
    for walked in threads:
        roots[walked[-1].root] = roots.get(walked[-1].root, 0) + 1
    given = sum(one.given for one in made)
    return Lineage(given, len(made) - given, max(map(len, threads), default=0), roots)
