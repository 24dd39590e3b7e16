"""How doubtful a sign is: how many other people among the contacts would fit it just as well."""

from kit.contacts.crowd import Crowd
from kit.contacts.names import Name
from kit.contacts.signs import STEM
from kit.settings import section

SURE = 0.005
"""Doubt when an address says it: next to none."""
SUREST_NAME = 0.01
"""No name says it as surely as an address, however rare it is."""


class Doubt:
    """Weighs signs by how common they are here.

    Parameters
    ----------
    crowd
        All contacts.
    """

    def __init__(self, crowd: Crowd) -> None:
        chosen = section("merge")
        self.crowd = crowd
        self.of: dict[str, float] = chosen["doubts"]
        self.other_employer: float = chosen["doubts"]["other_employer"]
        self.hopeless: float = 1 / chosen["ask_from"] - 1
        """Doubt from which nobody would be asked."""
        self._namesakes: float = chosen["namesakes"]
        self._unseen: float = chosen["unseen"]
        self._of_source: tuple[float, ...] = (
            1.0,
            *(self.of[source] for source in ("profile_address", "email_address", "handle_name")),
        )

    def expected(self, given: int, others: float, size: int) -> float:
        """Estimate how many other people fit: those with the first name, times the share with the other sign.

        Parameters
        ----------
        given
            Contacts with the first name.
        others
            Contacts with the other sign, these two left out.
        size
            Contacts that could have the other sign.
        """
        return self._namesakes * given * (max(others, 0) + self._unseen) / size

    def of_name(self, given: str, family: str, sources: tuple[int, int]) -> float:
        """Estimate how many other people here could be called this."""
        crowd = self.crowd
        own = sources.count(0)  # only a contact's own name is in the counts
        others = crowd.family[family] - own
        if crowd.is_trade(family):
            others += crowd.trade[family[:STEM]]
        return self.expected(crowd.given[given], others, crowd.size) * self.of_sources(sources)

    def of_initial(self, letter: str, family: str, sources: tuple[int, int]) -> float:
        """Estimate how many other people here could be meant by M. Roy."""
        crowd = self.crowd
        others = crowd.family[family] - sources.count(0)
        return self.expected(crowd.given_letter[letter], others, crowd.size) * self.of_sources(sources)

    def of_letter(self, given: str, letter: str, sources: tuple[int, int]) -> float:
        """Estimate how many other people here could be meant by Marie R."""
        crowd = self.crowd
        return self.expected(crowd.given[given], crowd.family_letter[letter] - 1, crowd.size) * self.of_sources(sources)

    def of_slip(self, given: str, family: str) -> float:
        """Estimate how many people have this first name and a family name one slip away from another."""
        crowd = self.crowd
        return self.of["slip"] * self.expected(crowd.given[given], crowd.family[family], crowd.size)

    def of_trade(self, given: str, stem: str) -> float:
        """Estimate how many other people here have this first name and trade."""
        crowd = self.crowd
        return self.of["trade"] * self.expected(crowd.given[given], crowd.trade[stem] - 1, crowd.at_work)

    def of_colleagues(self, given: str, employer: str) -> float:
        """Estimate how many other people here have this first name and employer."""
        crowd = self.crowd
        return self.expected(crowd.given[given], crowd.employer[employer] - 2, crowd.at_work)

    def of_sources(self, sources: tuple[int, int]) -> float:
        """Weigh where the names were read: a name in a handle is a little more doubtful."""
        return self._of_source[sources[0]] * self._of_source[sources[1]]

    def employers(self, one: int, other: int) -> float:
        """Weigh two contacts' employers: the same small one is telling, two different ones a little doubtful."""
        a, b = self.crowd.signs[one].employers, self.crowd.signs[other].employers
        if not a or not b:
            return 1.0
        shared = [self.crowd.employer[employer] for employer in a if employer in b]
        if shared:
            return max(0.02, min(1.0, 3 * min(shared) / self.crowd.at_work))
        return self.other_employer

    def family_missing(self, name: Name) -> bool:
        """Tell whether a name has no real family name: Dave, Dave plumber."""
        return len(name.family) < 2 or self.crowd.is_trade(name.family)
