"""How many of a group turn up: our starting guesses, and how the host's own counts take over."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kit.meetups.forecast import Group
from kit.settings import section

Whose = Literal["ours", "yours"]


@dataclass(frozen=True, slots=True)
class Rate:
    """What we know about one group's turn-up rate: Beta(came, stayed).

    Parameters
    ----------
    name
        Key in `settings.toml`, like "clicked_yes".
    words
        As a screen says it: "clicked yes".
    came, stayed
        People already seen to come and to stay away, our guess counted as such; not always whole.
    sure
        How sure our guess is, in words.
    whose
        "ours" while our guess leads, "yours" once the host's own counts do.
    """

    name: str
    words: str
    came: float
    stayed: float
    sure: str = ""
    whose: Whose = "ours"

    @property
    def mean(self) -> float:
        """Average turn-up rate, 0 to 1."""
        return self.came / (self.came + self.stayed)

    def group(self, people: int) -> Group:
        """Give this many people at this rate, as `forecast` takes them."""
        return people, self.came, self.stayed


@dataclass(frozen=True, slots=True)
class Seen:
    """What the host counted of one group on one date.

    `weeks_ago` may be 0 (just now); `came` and `stayed` are people.
    """

    weeks_ago: float
    came: int
    stayed: int


def starting_rates() -> dict[str, Rate]:
    """Give our guess for every group, by name, from `settings.toml`."""
    return {
        name: Rate(name, chosen["words"], chosen["came"], chosen["stayed"], chosen["sure"])
        for name, chosen in section("forecast")["groups"].items()
    }


def learn(guess: Rate, seen: Iterable[Seen]) -> Rate:
    """Add the host's own counts to our guess: Beta(came + those who came, stayed + those who stayed away).

    Counts fade by the weekly share in `settings.toml`; our guess does not, so that a host who pauses for a year comes
    back to it. Example: ten clicked yes and seven came: Beta(6, 6) becomes Beta(13, 9), 59 %.

    Raises
    ------
    ValueError
        When a count or a number of weeks is below 0.
    """
    fade = section("forecast")["fade_a_week"]
    came = stayed = 0.0
    for date in seen:
        if min(date.weeks_ago, date.came, date.stayed) < 0:
            raise ValueError(f"'seen' must hold numbers from 0 up, got {date!r}.")
        came += date.came * fade**date.weeks_ago
        stayed += date.stayed * fade**date.weeks_ago
    enough = section("forecast")["yours_after"] * (guess.came + guess.stayed)
    whose: Whose = "yours" if came + stayed > enough else "ours"
    return Rate(guess.name, guess.words, guess.came + came, guess.stayed + stayed, guess.sure, whose)


def learn_walk_ins(seen: Iterable[tuple[float, int]]) -> float:
    """Give the average number of walk-ins after the host's own counts: pairs of weeks ago and how many walked in.

    Our guess counts as one date; the host's dates fade like all other counts.
    """
    chosen = section("forecast")
    dates = [(chosen["fade_a_week"] ** weeks, people) for weeks, people in seen]
    heads = chosen["walk_ins_mean"] + sum(weight * people for weight, people in dates)
    return float(heads / (1 + sum(weight for weight, _ in dates)))


def count_groups(asked: Iterable[tuple[str, str]], came: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Count how many of each group came and stayed away: `asked` holds pairs of a person and their group's name."""
    there = {name.strip().casefold() for name in came}
    counts: dict[str, tuple[int, int]] = {}
    for person, group in asked:
        so_far, away = counts.get(group, (0, 0))
        is_there = person.strip().casefold() in there
        counts[group] = (so_far + is_there, away + (not is_there))
    return counts
