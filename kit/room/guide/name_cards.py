"""Name cards for the room: a first name and “ask me about…”. Eight to a sheet, to cut."""

from collections.abc import Sequence

from kit.meetups.handouts.drawings import TEAL, TERRACOTTA, VIOLET, circle_of
from kit.meetups.handouts.sheet import Size, lines, page, text

TO_A_SHEET = 8
COLOURS = (TERRACOTTA, TEAL, VIOLET)


def name_cards(names: Sequence[str] | int = TO_A_SHEET, size: Size = "Letter") -> str:
    """Give name cards as a printable HTML page.

    Parameters
    ----------
    names
        First names, one a card, or just how many cards: the names are then written by hand.
    size
        Paper.
    """
    wanted = [""] * names if isinstance(names, int) else list(names)
    cards = [_card(place, name) for place, name in enumerate(wanted)]
    sheets = ("".join(cards[at : at + TO_A_SHEET]) for at in range(0, len(cards), TO_A_SHEET))
    return page("Name cards", sheets, size, kind="name_cards")


def _card(place: int, name: str) -> str:
    colour = COLOURS[place % len(COLOURS)]
    shown = f'<p class="name">{text(name)}</p>' if name.strip() else f'<p class="name">{lines(1)}</p>'
    return (
        f'<article style="--tint:{colour}"><header>{circle_of(4, colour)}<b>Hello, I’m</b></header>{shown}'
        f'<div class="about"><b>Ask me about…</b>{lines(1)}</div></article>'
    )
