"""A venue, and the ten lines to check before inviting anybody there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

Answer = Literal["yes", "no", "ask"]
"""What we know of one access line. "ask" is an answer too: phone and ask."""


@dataclass(frozen=True, slots=True)
class AccessLine:
    """One line of the venue check.

    Parameters
    ----------
    name
        Key in `Venue.access`.
    asks
        The line as a person reads it: "Step-free door".
    guests
        What to tell guests when the answer is yes, "" when it goes without saying.
    if_no
        Who is left out when the answer is no, and what to do.
    """

    name: str
    asks: str
    guests: str
    if_no: str


ACCESS_LINES: tuple[AccessLine, ...] = (
    AccessLine(
        "door",
        "Step-free door",
        "Step-free",
        "Steps at the door keep out anybody with a wheelchair, a walker or a stroller. Ask about a side door, or move.",
    ),
    AccessLine(
        "washroom",
        "Step-free washroom",
        "Step-free washroom",
        "A washroom some guests can't reach shortens their evening. Say so in the invitation, or move.",
    ),
    AccessLine("seats", "Seats with backs", "", "Ask for a few chairs with backs: a bench is hard on some of us."),
    AccessLine(
        "space",
        "Space for a wheelchair at the table",
        "Room for a wheelchair",
        "Ask them to take one chair away, at the table and not at its edge.",
    ),
    AccessLine(
        "quiet",
        "A quiet corner, no live music",
        "Quiet corner",
        "With a band nobody can hear, least of all people with hearing loss. Ask for another hour or another room.",
    ),
    AccessLine("shade", "Shade", "Shade", "Bring a parasol, or ask for a table under cover."),
    AccessLine(
        "food",
        "Food and alcohol-free drinks",
        "Food and alcohol-free drinks",
        "Not everybody drinks, and five o'clock is supper for some. Ask what they can offer.",
    ),
    AccessLine(
        "bills",
        "Separate bills",
        "Separate bills",
        "Ask whether people can pay at the counter, so that nobody is stuck with the bill.",
    ),
    AccessLine(
        "transit",
        "Transit and parking close by",
        "Bus and parking close by",
        "People should be able to come and go on their own. Say in the invitation how to get there.",
    ),
    AccessLine(
        "contact",
        "Somebody to ask about access",
        "",
        "Give a number or an e-mail address where people can ask about access.",
    ),
)


@dataclass(frozen=True, slots=True)
class Venue:
    """A place to meet.

    Parameters
    ----------
    name, address
        "Quay Deck", "4 Harbour Lane, Port Ambrose".
    seat
        Where to sit: "the long table by the rail".
    indoors
        Where to go in rain or a storm: "the room behind the bar", or another place with its address.
    public
        True for a place anybody may walk into, False for a home or a private garden, None when not said yet.
    access
        Answers to `ACCESS_LINES` by name; a line left out is not answered yet.
    """

    name: str = ""
    address: str = ""
    seat: str = ""
    indoors: str = ""
    public: bool | None = None
    access: Mapping[str, Answer] = field(default_factory=dict)

    @property
    def line(self) -> str:
        """Name and address in one line, as a calendar or an invitation gives it."""
        return ", ".join(part for part in (self.name.strip(), self.address.strip()) if part)

    def __str__(self) -> str:
        return self.line


def place_line(place: str | Venue) -> str:
    """Give a place in one line, whether it is a venue or just words."""
    return place.line if isinstance(place, Venue) else place


def to_ask(venue: Venue) -> tuple[AccessLine, ...]:
    """List the access lines still to ask about, in their order: one phone call settles them all."""
    return tuple(line for line in ACCESS_LINES if venue.access.get(line.name, "ask") == "ask")


def to_mend(venue: Venue) -> Iterator[str]:
    """Say what stands in somebody's way at this venue and what to do, most serious first."""
    if venue.public is False:
        yield "Meet people you only know online in a public place. It is safer for you and for them."
    if not venue.indoors.strip():
        yield "Name an indoor place: cover helps in a shower, not in a thunderstorm."
    yield from (line.if_no for line in ACCESS_LINES if venue.access.get(line.name) == "no")


def access_words(venue: Venue) -> str:
    """Tell guests about the steps, short enough for a post: “Step-free, washroom too.” or “Steps at the door.”"""
    door, washroom = (venue.access.get(line) for line in ("door", "washroom"))
    said = {"yes": "Step-free", "no": "Steps at the door"}.get(door or "", "")
    if washroom == "yes" and door == "yes":
        return "Step-free, washroom too."
    said += {"yes": ". Step-free washroom", "no": ". The washroom has steps"}.get(washroom or "", "")
    return f"{said.removeprefix('. ')}." if said else ""


def comfort_words(venue: Venue) -> str:
    """Tell guests what else is there, for wordings with room: “Quiet corner. Separate bills.”"""
    there = (line for line in ACCESS_LINES if line.guests and line.name not in ("door", "washroom"))
    return " ".join(f"{line.guests}." for line in there if venue.access.get(line.name) == "yes")
