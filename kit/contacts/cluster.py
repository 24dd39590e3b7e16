"""Groups of contacts that grow together, and the pairs that must stay apart."""

from collections.abc import Sequence


class Clusters:
    """Contacts by place, each in one group; every contact begins alone.

    Parameters
    ----------
    networks
        The network of each contact.
    """

    def __init__(self, networks: Sequence[str]) -> None:
        alone = {network: frozenset((network,)) for network in set(networks)}
        self._parent = list(range(len(networks)))
        self._apart: dict[int, set[int]] = {}
        self.inside = [alone[network] for network in networks]
        """The networks a group stands in, at the place of its root."""

    def root(self, place: int) -> int:
        """Give the contact that stands for the whole group."""
        parent = self._parent
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    def roots(self) -> list[int]:
        """Give the root of every contact, in order."""
        return [self.root(place) for place in self._parent]

    def kept_apart(self, one: int, other: int) -> bool:
        """Tell whether the owner said that these two groups are different people."""
        if not self._apart:
            return False
        return self.root(other) in self._apart.get(self.root(one), ())

    def may_join(self, one: int, other: int) -> bool:
        """Tell whether two groups are still two, not kept apart, and share no network."""
        a, b = self.root(one), self.root(other)
        return a != b and self.inside[a].isdisjoint(self.inside[b]) and not self.kept_apart(a, b)

    def join(self, one: int, other: int) -> None:
        """Make two groups one. The smaller root stays, so that the order of joining leaves no trace."""
        a, b = sorted((self.root(one), self.root(other)))
        if a == b:
            return
        self.inside[a] |= self.inside[b]
        self._parent[b] = a
        for stranger in self._apart.pop(b, ()):
            self._apart[stranger].discard(b)
            self.keep_apart(a, stranger)

    def keep_apart(self, one: int, other: int) -> None:
        """Remember that two groups are different people."""
        a, b = self.root(one), self.root(other)
        self._apart.setdefault(a, set()).add(b)
        self._apart.setdefault(b, set()).add(a)
