"""An open invitation, slot by slot: what a stranger needs to walk up to a table."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kit.meetups.findings import Finding, findings, still_needed
from kit.meetups.occasion import Occasion
from kit.meetups.venue import access_words, comfort_words
from kit.meetups.weekday import short_day, span_words


@dataclass(frozen=True, slots=True)
class Invitation:
    """The slots of an invitation, each a few words; "" for one that is still open.

    Parameters
    ----------
    who
        Who is welcome: “Local makers & owners, all welcome”.
    where
        Public place with its address: “Quay Deck patio, 4 Harbour Ln, Port Ambrose”.
    when
        Day, start and end: “Fri 5-6:30 pm”.
    find
        The sign to look for: “Look for the yellow plant”.
    cost
        What it costs: “No RSVP, come alone, pay your own way”.
    access
        Access, rain and whom to ask: “Step-free. Rain: inside. Text 555-0142”.
    last_line
        What closes it: “Just good company”.
    more
        What only longer wordings have room for: “Separate bills. Every Friday until 29 August”.
    """

    who: str = ""
    where: str = ""
    when: str = ""
    find: str = ""
    cost: str = ""
    access: str = ""
    last_line: str = ""
    more: str = ""

    @property
    def text(self) -> str:
        """Say it in one paragraph, in the order a stranger reads them."""
        return " ".join(self.sentences())

    def sentences(self) -> Iterator[str]:
        """Yield each filled slot with a stop at its end; who is welcome leads up to the rest."""
        if who := self.who.strip():
            yield who if who[-1] in ":.!?…" else f"{who}:"
        for slot in (self.where, self.when, self.find, self.cost, self.access, self.last_line):
            if words := slot.strip():
                yield words if words[-1] in ".!?…" else f"{words}."

    @classmethod
    def of(cls, occasion: Occasion, day: date | None = None) -> "Invitation":
        """Fill the slots from an occasion, for one of its dates (the first when not given)."""
        if day is None and occasion.days:
            day = occasion.days[0]
        venue = occasion.venue_on(day) if day else (occasion.venues or (None,))[0]
        hours = span_words(occasion.starts, occasion.ends) if occasion.starts and occasion.ends else ""
        cost = "" if occasion.sign_up else "No RSVP"
        notes = (
            access_words(venue) if venue else "",
            f"Rain: {venue.indoors.strip()}" if venue and venue.indoors.strip() else "",
            f"Questions: {occasion.contact.strip()}" if occasion.contact.strip() else "",
        )
        later = [one for one in occasion.days if day is None or one > day]
        again = f"Every {later[-1]:%A} until {later[-1].day} {later[-1]:%B}" if len(later) > 1 else ""
        return cls(
            who=occasion.welcome,
            where=venue.line if venue else "",
            when=" ".join(part for part in (short_day(day) if day else "", hours) if part),
            find=f"Look for {occasion.sign.strip()}" if occasion.sign.strip() else "",
            cost=", ".join(part for part in (cost, _after(cost, occasion.cost)) if part),
            access=_sentences(*notes),
            last_line=occasion.last_line,
            more=_sentences(comfort_words(venue) if venue else "", again),
        )

    def findings(self, dismissed: tuple[str, ...] = ()) -> tuple[Finding, ...]:
        """List what a reader would stumble over, then what a guest still needs; without those dismissed."""
        return (*findings(self.text, dismissed), *still_needed(self.text, dismissed))


def _sentences(*parts: str) -> str:
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)


def _after(first: str, words: str) -> str:
    """Begin with a small letter after a comma."""
    words = words.strip()
    return words[:1].lower() + words[1:] if first else words
