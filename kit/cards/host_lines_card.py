"""Three lines for the host card: one about you, one question, one thing that everybody shares."""

from dataclasses import replace
from typing import Any

from kit.cards.planning import PlanningCard
from kit.meetups import findings

TASK = "Twelve words each are plenty. They go on your host card, so that you never stand there with nothing to say."
LINES = (
    ("me", "One about you", "I bake at four so that the night shift has bread"),
    ("you", "One question for somebody else", "What are you working on that you'd like to talk about?"),
    ("world", "One thing everyone here shares", "Have you seen what they did with the old ferry?"),
)
LONGEST = 200


class HostLinesCard(PlanningCard):
    """The three lines, kept with the plan."""

    kind = "note"
    name = "host-lines"
    about = ("occasion",)

    def do_write(self, id: str, text: str) -> None:
        """Save one of the three lines."""
        places = [line[0] for line in LINES]
        if id not in places:
            raise ValueError(f"'id' must be one of {places}, got {id!r}")
        lines = list(self._lines())
        lines[places.index(id)] = text[:LONGEST]
        self.keep(replace(self.plan, own_lines=tuple(lines)))

    def _lines(self) -> tuple[str, ...]:
        return (*self.plan.own_lines, "", "", "")[:3]

    def state(self) -> dict[str, Any]:
        """The three fields; a line that sells gets a word."""
        sentence = self.workbook.preferences().own_sentence.strip()
        selling = next((one.words for words in self._lines() for one in findings(words) if one.sort == "sells"), "")
        filled = sum(bool(words.strip()) for words in self._lines())
        reminder = (
            f" In lesson 1 you wrote: “I'd like people to know that I {sentence.rstrip('.')}.”" if sentence else ""
        )
        said = f"{filled} of 3 lines. They are on your host card." if filled else "They appear on your host card."
        if selling:
            said = (
                f"“{selling}” sounds like a pitch. Tonight is for meeting people. Keep that line for a buyer who asks."
            )
        return self.shared() | {
            "eyebrow": "Your own data",
            "title": "Your three lines",
            "task": TASK + reminder,
            "fields": [
                {"id": id, "label": label, "text": text, "placeholder": hint}
                for (id, label, hint), text in zip(LINES, self._lines(), strict=True)
            ],
            "tick": "",
            "ticked": False,
            "said": said,
        }
