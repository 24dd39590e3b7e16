"""Small drawings for printed pages, as inline SVG: an awning, a parasol over a table for two, circles of people."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, pi, sin

TERRACOTTA, TEAL, VIOLET = "#b4472b", "#1f6f78", "#6b5b95"
PAPER, INK, SUN, LEAF, WOOD = "#fbf8f3", "#2b2622", "#e9b44c", "#4f7a4a", "#8a5a3b"


def awning(stripes: int = 19) -> str:
    """Draw a striped awning as wide as its page, to hang from the top edge."""
    width, drop, bow = 100 / stripes, 15, 5
    parts = []
    for stripe in range(stripes):
        left, colour = stripe * width, TERRACOTTA if stripe % 2 == 0 else "#f6e7dc"
        parts.append(
            f'<path fill="{colour}" d="M{left:.3f} 0h{width:.3f}v{drop}a{width / 2:.3f} {bow} 0 0 1 -{width:.3f} 0z"/>'
        )
    shade = f'<rect width="100" height="2.2" fill="{INK}" opacity=".14"/>'
    return _svg("awning", f"0 0 100 {drop + bow}", "".join(parts) + shade, stretch=True)


def table_for_two() -> str:
    """Draw two chairs, a round table with a yellow plant, and a parasol in the evening sun."""
    parts = [
        f'<circle cx="300" cy="212" r="150" fill="{SUN}" opacity=".32"/>',
        f'<ellipse cx="300" cy="400" rx="250" ry="15" fill="{INK}" opacity=".10"/>',
        *_parasol(),
        *_chair(120, 1),
        *_chair(480, -1),
        *_table(),
        *_plant(),
    ]
    return _svg("table-for-two", "0 0 600 420", "".join(parts))


def _parasol() -> Iterator[str]:
    yield f'<rect x="297" y="92" width="6" height="300" rx="3" fill="{WOOD}"/>'
    edges = [40 + 520 * step / 9 for step in range(10)]
    top = 300, 34
    for step, (left, right) in enumerate(pairwise(edges)):
        colour = TERRACOTTA if step % 2 == 0 else "#f6e7dc"
        pull_left, pull_right = (top[0] + (edge - top[0]) * 0.62 for edge in (left, right))
        yield (
            f'<path fill="{colour}" d="M{top[0]} {top[1]}Q{pull_left:.1f} 62 {left:.1f} 168'
            f'Q{(left + right) / 2:.1f} 190 {right:.1f} 168Q{pull_right:.1f} 62 {top[0]} {top[1]}z"/>'
        )
    yield f'<circle cx="300" cy="30" r="7" fill="{WOOD}"/>'


def _chair(x: int, way: int) -> Iterator[str]:
    """Draw a bistro chair that faces the table: `way` is 1 on the left, -1 on the right."""

    def at(across: float) -> float:
        return x + way * across

    line = f'fill="none" stroke="{TEAL}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"'
    yield f'<path {line} d="M{at(-8)} 238Q{at(-26)} 232 {at(-30)} 246L{at(-12)} 318L{at(-26)} 398"/>'
    yield f'<path {line} d="M{at(-12)} 318H{at(62)}L{at(74)} 398"/>'
    yield f'<path {line} stroke-width="4" d="M{at(-18)} 262H{at(-4)}M{at(-14)} 284H{at(-2)}"/>'
    yield f'<path {line} d="M{at(-8)} 238L{at(4)} 312"/>'
    yield f'<rect x="{min(at(-16), at(68))}" y="312" width="84" height="11" rx="5.5" fill="{TEAL}"/>'


def _table() -> Iterator[str]:
    yield f'<rect x="294" y="286" width="12" height="104" fill="{INK}"/>'
    yield f'<path fill="{INK}" d="M246 398q54-26 108 0z"/>'
    yield f'<ellipse cx="300" cy="284" rx="112" ry="13" fill="{INK}"/>'
    yield f'<ellipse cx="300" cy="280" rx="112" ry="12" fill="#fffdf9" stroke="{INK}" stroke-width="3"/>'
    for x, way in ((226, -1), (374, 1)):
        yield f'<path fill="{VIOLET}" d="M{x - 14} 254h28l-3 22q-11 5-22 0z"/>'
        handle = f"M{x + way * 13} 258q{way * 13} 2 {way * 10} 13"
        yield f'<path fill="none" stroke="{VIOLET}" stroke-width="4" d="{handle}"/>'


def _plant() -> Iterator[str]:
    yield f'<path fill="{TERRACOTTA}" stroke="{PAPER}" stroke-width="2" d="M278 250h44l-6 30h-32z"/>'
    for lean in (-46, -24, 0, 24, 46):
        tip = 300 + lean, 206 + abs(lean) * 0.5
        yield (
            f'<path fill="none" stroke="{LEAF}" stroke-width="4" stroke-linecap="round" '
            f'd="M300 250Q{300 + lean * 0.3:.0f} 228 {tip[0]} {tip[1]:.0f}"/>'
        )
        yield from _flower(*tip, petals=7, size=9)


def _flower(x: float, y: float, petals: int, size: float) -> Iterator[str]:
    for petal in range(petals):
        turn = 2 * pi * petal / petals
        left, top = x + size * cos(turn), y + size * sin(turn)
        yield f'<circle cx="{left:.1f}" cy="{top:.1f}" r="{size * 0.52:.1f}" fill="{SUN}"/>'
    yield f'<circle cx="{x}" cy="{y}" r="{size * 0.55:.1f}" fill="{WOOD}"/>'


def circle_of(people: int, colour: str = TEAL) -> str:
    """Draw a round table seen from above with its people around it."""
    dots = "".join(
        f'<circle cx="{50 + 36 * sin(2 * pi * seat / people):.1f}" cy="{50 - 36 * cos(2 * pi * seat / people):.1f}" '
        f'r="10" fill="{colour}"/>'
        for seat in range(people)
    )
    table = f'<circle cx="50" cy="50" r="21" fill="none" stroke="{INK}" stroke-width="3"/>'
    return _svg("circle", "0 0 100 100", table + dots)


def lights(colours: Sequence[str] = (SUN, TERRACOTTA, SUN, TEAL, SUN, VIOLET)) -> str:
    """Draw a string of lights across a page."""
    sag = [(step * 2.5, 0.6 + 4 * (1 - (2 * (step % 10) / 10 - 1) ** 2)) for step in range(41)]
    line = "M" + "L".join(f"{x} {y:.2f}" for x, y in sag)
    bulbs = "".join(
        f'<ellipse cx="{x}" cy="{y + 1.2:.2f}" rx=".62" ry=".95" fill="{colours[number % len(colours)]}"/>'
        for number, (x, y) in enumerate(sag[1:-1])
    )
    wire = f'<path d="{line}" fill="none" stroke="{INK}" stroke-width=".2" opacity=".55"/>'
    return _svg("lights", "0 0 100 9", wire + bulbs)


def _svg(name: str, box: str, inside: str, stretch: bool = False) -> str:
    """Wrap a drawing. All of them are ornament: whoever hears the page read aloud misses nothing."""
    fit = ' preserveAspectRatio="none"' if stretch else ""
    return f'<svg class="{name}" viewBox="{box}"{fit} aria-hidden="true">{inside}</svg>'
