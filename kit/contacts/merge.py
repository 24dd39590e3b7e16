"""One person per person: the same one in two networks, under a nickname, without an accent, with a new name."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from kit.contacts.cluster import Clusters
from kit.contacts.contact import Contact
from kit.contacts.crowd import Crowd
from kit.contacts.matching import settle
from kit.contacts.merged import Merged
from kit.contacts.pairs import find_pairs
from kit.contacts.person import Decision, row_keys


def merge(rows: Iterable[Contact], decisions: Iterable[Decision] = ()) -> Merged:
    """Find the people behind contacts from several networks.

    Sure matches are put together silently, likely ones come back as suggestions. Two contacts of one network are never
    put together unless they share an address (one profile, or one e-mail and first name) or the owner says so. The
    order of the rows changes nothing.

    Parameters
    ----------
    rows
        Contacts of any networks, in any order.
    decisions
        What the owner has said, oldest first; where two contradict each other the newer counts.
    """
    given = list(rows)
    with _no_garbage_search():
        keys = row_keys(given)
        places = sorted(range(len(given)), key=lambda place: keys[place])
        contacts, keys = [given[place] for place in places], [keys[place] for place in places]
        clusters = Clusters([contact.network for contact in contacts])
        _apply(decisions, clusters, {key: spot for spot, key in enumerate(keys)})
        crowd = Crowd(contacts)
        joined, asked = settle(contacts, find_pairs(crowd), clusters)
        return Merged(contacts, keys, places, clusters, crowd, joined, asked)


@contextmanager
def _no_garbage_search() -> Iterator[None]:
    """Keep Python from searching a million small tuples for cycles they cannot have: half the time of a big merge."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def _apply(decisions: Iterable[Decision], clusters: Clusters, spots: dict[str, int]) -> None:
    """Follow the owner's word, the newest first; words about contacts that are gone are passed over."""
    for decision in reversed(list(decisions)):
        one, other = spots.get(decision.one), spots.get(decision.other)
        if one is None or other is None or one == other:
            continue
        if decision.same:
            if not clusters.kept_apart(one, other):
                clusters.join(one, other)
        elif clusters.root(one) != clusters.root(other):
            clusters.keep_apart(one, other)
