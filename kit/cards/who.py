"""Whose data a card shows: the learner's own, or a made-up business's. The one place that decides it for every card."""

from kit.samples import Business, business
from kit.workbook import OWN, Workbook
from kit.workbook.preferences import SAMPLE

SAMPLES_ONLY = (
    "In this room everybody works with a made-up business: this computer cannot keep people's files apart. "
    "Load your own at home, with the same course on your own computer."
)


__all__ = ["SAMPLE", "SAMPLES_ONLY", "offer", "sample_in_use", "to_own", "whose"]


def whose(workbook: Workbook) -> str:
    """The business in use: "own", or a sample's slug."""
    return workbook.preferences().business


def sample_in_use(workbook: Workbook) -> Business | None:
    """The sample business in use, or None for the learner's own."""
    slug = whose(workbook)
    return None if slug == OWN else business(slug)


def to_own(workbook: Workbook) -> bool:
    """Go over to the learner's own data; tell whether that was a change."""
    if whose(workbook) == OWN:
        return False
    workbook.prefer(business=OWN)
    return True


def offer(found: Business, what: str) -> dict[str, str]:
    """What the button says that brings in a sample business's `what` ("feed", "contacts")."""
    return {
        "words": f"Use the {what} of {found.name}, a made-up {found.trade}. Your own can come later.",
        "button": f"Use {found.name}",
    }
