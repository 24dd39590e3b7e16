"""Who is in the room, for pages that need names: the room's register where there is one, and who told the board."""

import os
import sqlite3
from pathlib import Path

from kit.room.board.picture import Picture
from kit.room.circles import Guest
from kit.room.hub.register import Register

REGISTER = "PATIO_ROOM_PEOPLE"  # where the register is; whoever opens the room says so


def people_here(picture: Picture) -> list[Guest]:
    """Give everybody's name and trade: those who joined in that order, then those only the board knows."""
    joined = {person.name.casefold(): Guest(person.name, person.trade) for person in _registered()}
    heard = (Guest(name) for name in picture.people if name.casefold() not in joined)
    return [*joined.values(), *heard]


def _registered() -> list[Guest]:
    path = Path(os.environ.get(REGISTER, ""))
    if not os.environ.get(REGISTER) or not path.is_file():  # a board that stands alone, or nobody has joined yet
        return []
    try:
        return [Guest(person.name, person.trade) for person in Register(path).people()]
    except sqlite3.Error:  # busy or being replaced: the board's own names will do for a moment
        return []
