"""The pledge: an if-then plan of four lines, printed on the certificate and copied to the tracker."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pledge:
    """The four lines of exercise 6.6, each as the learner wrote it, "" while it is open.

    Parameters
    ----------
    cue
        When: “Wednesday at 10:00, when the bread is out”.
    act
        What the learner will do: “post Friday's patio and ask three people myself”.
    rain
        If it rains: “I move us inside and say so by three o'clock”.
    nobody
        If nobody comes: “I stay until six, write to one person, post next week's place”.
    """

    cue: str = ""
    act: str = ""
    rain: str = ""
    nobody: str = ""

    def lines(self) -> Iterator[tuple[str, str]]:
        """Yield each line's beginning and what follows it."""
        yield "When…", self.cue.strip()
        yield "…I will", self.act.strip()
        yield "If it rains,", self.rain.strip()
        yield "If nobody comes,", self.nobody.strip()

    @property
    def whole(self) -> bool:
        """Tell whether all four are filled."""
        return all(words for _, words in self.lines())
