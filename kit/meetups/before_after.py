"""Before and after: the share of contacts met, with the parts the change is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """An audit then, and what happened since.

    Parameters
    ----------
    met, sure
        At the start: contacts met in person, out of those the learner was sure about.
    met_since
        Of the ones not met then, those met in person since.
    added
        New contacts, met in person before or as they were added.
    remembered, remembered_not
        “Not sure” ones remembered since as met, and as never met.
    """

    met: int
    sure: int
    met_since: int = 0
    added: int = 0
    remembered: int = 0
    remembered_not: int = 0

    def __post_init__(self) -> None:
        counts = (self.met, self.met_since, self.added, self.remembered, self.remembered_not)
        if min(counts) < 0 or self.met + self.met_since > self.sure:
            raise ValueError("More people met than there are: look at the numbers of people met and sure again.")

    @property
    def met_now(self) -> int:
        """People met by now."""
        return self.met + self.met_since + self.added + self.remembered

    @property
    def sure_now(self) -> int:
        """People the learner is sure about by now: new and remembered ones join them."""
        return self.sure + self.added + self.remembered + self.remembered_not

    @property
    def share_before(self) -> float:
        """Share met at the start, 0 to 1."""
        return self.met / self.sure if self.sure else 0.0

    @property
    def share_now(self) -> float:
        """Share met now, 0 to 1."""
        return self.met_now / self.sure_now if self.sure_now else 0.0

    @property
    def share_by_meeting(self) -> float:
        """Share with real meetings alone, before anybody was remembered."""
        sure = self.sure + self.added
        return (self.met + self.met_since + self.added) / sure if sure else 0.0

    def sentences(self) -> tuple[str, ...]:
        """Say it: then, now, and how much of it was meeting and how much remembering."""
        meeting = round(100 * self.share_by_meeting) - round(100 * self.share_before)
        return (
            f"Then: {self.met} of {self.sure} met ({self.share_before:.0%}). "
            f"Now: {self.met_now} of {self.sure_now} ({self.share_now:.0%}).",
            f"Met in person since: {self.met_since}. New, met in person: {self.added}. "
            f"Remembered as met: {self.remembered}.",
            f"Meeting people moved the share by {meeting} points; "
            f"remembering by {round(100 * self.share_now) - round(100 * self.share_by_meeting)}.",
        )
