"""What a check says: one of four outcomes, and at most two things to look at next."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

SHOWN_AT_ONCE = 2  # more than two replies at a time is a wall, not help


class Outcome(StrEnum):
    """The four outcomes. Not started is not wrong; incomplete counts nothing."""

    NOT_STARTED = "not_started"
    INCOMPLETE = "incomplete"
    NOT_YET = "not_yet"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is still missing from an answer, in words.

    Parameters
    ----------
    text
        What we saw and what to do next, in the learner's words.
    where
        The row, box or part it is about ("avery", "q1/me"), or "" for the whole answer.
    code
        The misconception behind it ("M7", see `kit.exercise.misconception`), or "".
    places
        How many places it takes off the "10 of 12 in place" count.
    """

    text: str
    where: str = ""
    code: str = ""
    places: int = 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of one check.

    Parameters
    ----------
    outcome
        One of the four outcomes.
    summary
        One short sentence in counts: "10 of 12 in place."
    missing
        Everything still missing, most important first. `shown` are the first two of it.
    """

    outcome: Outcome
    summary: str
    missing: tuple[Missing, ...] = ()

    @property
    def shown(self) -> tuple[Missing, ...]:
        """At most two replies, the same words only once; the rest wait for the next check."""
        different = {one.text: one for one in reversed(self.missing)}
        return tuple(one for one in self.missing if different[one.text] is one)[:SHOWN_AT_ONCE]

    @property
    def codes(self) -> tuple[str, ...]:
        """The misconceptions behind all that is missing, each once, in order."""
        return tuple(dict.fromkeys(one.code for one in self.missing if one.code))


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of an answer is filled in, right or not: `done` of `asked`; `hint` says what to fill next."""

    done: int
    asked: int
    hint: str = ""


_ALL_THERE = {1: "That's it.", 2: "Both in place."}


def judge(progress: Progress, untouched: bool, missing: Iterable[Missing]) -> Verdict:
    """Turn the progress of an answer and what is missing from it into a verdict.

    The missing things are looked at only when everything is filled in: an unfinished answer is never marked.
    """
    if untouched:
        return Verdict(Outcome.NOT_STARTED, "Nothing chosen yet. Start with whichever looks easiest.")
    left = progress.asked - progress.done
    if left != 0:
        return Verdict(Outcome.INCOMPLETE, progress.hint or f"{left} of {progress.asked} still to choose.")
    found = tuple(missing)
    if not found:
        return Verdict(Outcome.CORRECT, _ALL_THERE.get(progress.asked, f"All {progress.asked} in place."))
    return Verdict(Outcome.NOT_YET, _how_far(progress.asked, found), found)


def _how_far(asked: int, found: tuple[Missing, ...]) -> str:
    """Say in counts how near the answer is; rules that look at the whole answer are counted themselves."""
    if all(one.where for one in found) and asked > 1:
        return f"{max(asked - sum(one.places for one in found), 0)} of {asked} in place."
    return "Nearly. One thing to look at." if len(found) == 1 else f"{len(found)} things to look at."
