"""The pocket card: three boxes on one side, four rules on the other. Cut along the lines, fold in the middle."""

from kit.meetups.handouts.sheet import Size, listed, page, text

BOXES: tuple[tuple[str, str, str], ...] = (
    ("me", "Me", "Who I am, what I do"),
    ("you", "You", "Ask, thank, praise, answer"),
    ("world", "World", "Weather, town, news, tips"),
)
RULES: tuple[str, ...] = (
    "Social first. Selling is a flag, not a box: one in five at most.",
    "Asked, and it's yours? Answer. Not yours? Pass it on.",
    "Ask three people yourself. Say when it ends.",
    "Keep a promise within 48 hours.",
)
CARDS = 5


def pocket_card(size: Size = "Letter") -> str:
    """Give a sheet of five pocket cards as a printable HTML page."""
    boxes = "".join(f'<div class="{box}"><b>{name}</b><span>{words}</span></div>' for box, name, words in BOXES)
    front = f'<div class="front"><p class="display">A good talk, a good feed</p><div class="boxes">{boxes}</div></div>'
    back = (
        f'<div class="back">{listed(text(rule) for rule in RULES)}'
        '<p class="small">Rules of thumb from <i>Table for Two</i>.</p></div>'
    )
    return page("Pocket cards", [f"<article>{front}{back}</article>" * CARDS], size, kind="pocket_card")
