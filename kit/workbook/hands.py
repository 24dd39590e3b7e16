"""Asking for help in a room: which exercises a learner has raised a hand at, and what came of it."""

from datetime import datetime

from kit.workbook.view import View

KIND = "hand"
UP, TAKEN_BACK, SEEN_TO = "up", "taken back", "seen to"


class Hands(View):
    """The raised hands' part of a workbook. Whoever tells the room's board watches the store for them."""

    somebody_listens = False  # True in a room: only there a card offers to ask

    def listen_for_hands(self) -> None:
        """Tell the cards that a raised hand will be seen."""
        self.somebody_listens = True

    def ask_for_help(self, exercise: str) -> datetime:
        """Raise a hand at an exercise; give the moment (UTC)."""
        return self.store.put(KIND, exercise, UP)

    def take_hand_back(self, exercise: str) -> datetime:
        """Lower it again: they got on by themselves."""
        return self.store.put(KIND, exercise, TAKEN_BACK)

    def see_to_hand(self, exercise: str) -> datetime:
        """Note that the instructor has lowered it."""
        return self.store.put(KIND, exercise, SEEN_TO)

    def hand(self, exercise: str) -> tuple[str, datetime | None]:
        """Give how the hand at one exercise stands, "up", "taken back", "seen to" or "", and since when (UTC)."""
        record = self.store.get(KIND, exercise)
        return (str(record.value), record.saved_at) if record else ("", None)

    def hands_up(self) -> frozenset[str]:
        """Give the exercises at which a hand is up."""
        return frozenset(record.key for record in self.store.items(KIND) if record.value == UP)
