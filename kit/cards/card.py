"""What all cards share: a state drawn from the workbook, and messages that change the workbook."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from kit.cards.widget import CardWidget, Message
from kit.workbook import Workbook, WorkbookTrouble
from kit.workbook.hands import KIND as HAND
from kit.workbook.store import Changes, Record


class Card(ABC):
    """A card: what a person does goes card -> workbook -> redraw, never card -> card.

    Subclasses give `state` and one method ``do_<something>`` for each message ``{"do": "<something>"}``.

    Parameters
    ----------
    workbook
        Where everything the learner makes is kept.
    """

    kind: str  # the name of the drawing in static/
    asks = False  # True for a card somebody may be stuck at: in a room it offers to ask for help

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self._widget: CardWidget | None = None
        self._acting = False
        workbook.store.watch(self._hear_of)

    @property
    @abstractmethod
    def name(self) -> str:
        """What the card is called in notebooks and tests."""

    @abstractmethod
    def state(self) -> dict[str, Any]:
        """Everything the drawing needs, as JSON."""

    @property
    def place(self) -> str:
        """Where a hand raised on this card is: the name of a numbered exercise, "" for anywhere else in the lessons."""
        return ""

    def do_stuck(self, up: bool) -> None:
        """Ask the instructor for help, or take that back."""
        if up:
            self.workbook.ask_for_help(self.place)
        else:
            self.workbook.take_hand_back(self.place)

    def do(self, what: str, **rest: Any) -> None:
        """Do what a message asks and redraw. Raises what the action raises: tests call this, not a click."""
        action: Callable[..., None] | None = getattr(self, f"do_{what}", None)
        if action is None:
            known = sorted(name[3:] for name in dir(self) if name.startswith("do_"))
            raise ValueError(f"'do' must be one of {known}, got {what!r}")
        self._acting = True
        try:
            action(**rest)
        finally:
            self._acting = False
        self.redraw()

    def shows(self, records: Sequence[Record]) -> bool:
        """Say whether any of these records, changed by another card or in another tab, is on this card."""
        return False

    def _hear_of(self, changes: Changes) -> None:
        if self._acting:
            return
        if changes.begun_again or self.shows(changes.records):
            self.refresh()
        elif self.asks and any(record.kind == HAND and record.key == self.place for record in changes.records):
            self.redraw()

    def refresh(self) -> None:
        """Look anew after a change made elsewhere."""
        self.redraw()

    def hear(self, message: Message, buffers: Sequence[Any] = ()) -> None:
        """Take a message from the browser."""
        rest = {key: value for key, value in message.items() if key != "do"}
        self.do(message["do"], **rest, **({"buffers": buffers} if buffers else {}))

    def redraw(self) -> None:
        """Send the browser what changed."""
        if self._widget is not None:
            self._widget.state = self._whole_state()

    def tell(self, message: dict[str, Any]) -> None:
        """Send the browser a passing message, such as "got that slice"."""
        if self._widget is not None:
            self._widget.send(message)

    @property
    def widget(self) -> CardWidget:
        """The widget, made on first use."""
        if self._widget is None:
            self._widget = CardWidget(self.hear, self.name)
            self._widget.state = self._whole_state()
        return self._widget

    def _whole_state(self) -> dict[str, Any]:
        return {"card": self.kind, "name": self.name, "trouble": "", "hand": self._hand_drawn(), **self.state()}

    def _hand_drawn(self) -> dict[str, str] | None:
        """How the raised hand stands; None outside a room, where nobody would see it."""
        if not (self.asks and self.workbook.somebody_listens):
            return None
        stands, since = self.workbook.hand(self.place)
        return {"stands": stands, "since": moment(since)}

    def _ipython_display_(self) -> None:
        from IPython.display import display

        display(self.widget)  # type: ignore[no-untyped-call]

    def __repr__(self) -> str:
        """The card's name."""
        return f"<card {self.name}>"


class TroubleCard(Card):
    """What stands in a card's place when the workbook cannot be opened: the sentence that says what to do."""

    kind = "trouble"
    name = "trouble"

    def __init__(self, trouble: WorkbookTrouble, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._sentence = str(trouble)

    def state(self) -> dict[str, Any]:
        """The sentence."""
        return {"trouble": self._sentence}


def opened(make: Callable[[Workbook], Card], workbook: Workbook) -> Card:
    """Make a card and draw it once; a workbook that cannot be opened gives a card that says why."""
    try:
        made = make(workbook)
        assert made.widget
        return made
    except WorkbookTrouble as trouble:
        return TroubleCard(trouble, workbook)


def moment(when: datetime | None) -> str:
    """A moment as the browser reads it, to show in the learner's own time zone; "" for never."""
    return when.isoformat() if when else ""
