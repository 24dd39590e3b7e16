"""Table cards for circles of three or four: who sits here, and what to talk about. Four to a sheet, to cut."""

from collections.abc import Iterator, Sequence

from kit.meetups.handouts.drawings import TEAL, TERRACOTTA, VIOLET, circle_of
from kit.meetups.handouts.sheet import Size, page, text
from kit.settings import section

TOPICS: tuple[tuple[str, str, str], ...] = (
    ("What should people know you're good for?", "What are you working on this month?", "What changed in town lately?"),
    ("How did you get into what you do?", "Who helped you most this year?", "Where do you take a visitor first?"),
    (
        "What went wrong, and makes you laugh now?",
        "Whom would you like to meet?",
        "What should everyone see this summer?",
    ),
)
"""For each round one question about me, one about you, one about the world; a different set on each card."""


def table_cards(circles: Sequence[Sequence[str]] | int, size: Size = "Letter", *, keepers: Sequence[str] = ()) -> str:
    """Give one card a circle as a printable HTML page.

    Parameters
    ----------
    circles
        The names in each circle, or just how many circles: names are then written by hand.
    size
        Paper.
    keepers
        At a workshop, who keeps the time in each circle. The card then gives minutes a person, and no time to swap.
    """
    tables = [()] * circles if isinstance(circles, int) else list(circles)
    timed = [*keepers, *[""] * (len(tables) - len(keepers))]
    cards = [_card(number, names, timed[number - 1]) for number, names in enumerate(tables, 1)]
    return page(
        "Table cards", ("".join(cards[at : at + 4]) for at in range(0, len(cards), 4)), size, kind="table_cards"
    )


def _card(number: int, names: Sequence[str], keeper: str) -> str:
    colour = (TERRACOTTA, TEAL, VIOLET)[(number - 1) % 3]
    seats = max(3, min(len(names) or section("meetup")["most_in_circle"], 6))
    keeps = {keeper: "<span>keeps the time</span>"} if keeper else {}
    people = "".join(f"<li>{text(name)}{keeps.get(name, '')}</li>" for name in names)
    each, swap = section("circles")["minutes_each"], section("meetup")["swap_minutes"]
    when = f"{each} minutes for each of you." if keeper else f"Swap after {swap} minutes."
    return (
        f'<article style="--tint:{colour}"><header>{circle_of(seats, colour)}'
        f'<h2>Circle {number}</h2></header><ul class="names">{people}</ul><ol>{"".join(_questions(number))}</ol>'
        f"<footer>One minute about you, two about them, one about anything in town. "
        f"Then: whom do I know who could help you? No cards until the end. {when}</footer></article>"
    )


def _questions(number: int) -> Iterator[str]:
    for box, question in zip(("me", "you", "world"), TOPICS[(number - 1) % len(TOPICS)], strict=True):
        label = {"me": "me", "you": "you", "world": "the world"}[box]
        yield f'<li class="{box}"><b>{label}</b>{text(question)}</li>'
