"""Every ink of the palette keeps its contrast on every ground it is used on, in light and in dark (WCAG 2.2 AA)."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).resolve().parents[2] / "kit" / "lab" / "extension" / "patio" / "static"
TEXT, SHAPE = 4.5, 3.0  # WCAG 1.4.3 for text, 1.4.11 for borders of controls
GROUNDS = ("paper", "card", "accent-soft", "good-soft")
PAIRS = [(ink, ground, TEXT) for ink in ("ink", "accent", "good") for ground in GROUNDS]
PAIRS += [(ink, ground, TEXT) for ink in ("soft", "me", "you", "world", "sale") for ground in ("paper", "card")]
PAIRS += [("soft", "accent-soft", TEXT), ("on-accent", "accent", TEXT)]
PAIRS += [("edge", ground, SHAPE) for ground in ("paper", "card")]


def palettes() -> dict[str, dict[str, str]]:
    """Give the colours of the light and the dark page, by their names without ``--patio-``."""
    light, dark = re.findall(r"\{([^}]*)\}", (STATIC / "palette.css").read_text(encoding="utf-8"))[:2]
    found = [dict(re.findall(r"--patio-([a-z-]+): (#[0-9a-f]{6})", block)) for block in (light, dark)]
    return {"light": found[0], "dark": found[0] | found[1]}


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_wcag_says() -> None:
    """Black on white is 21, and the grey that just passes just passes."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_ink_can_be_read_on_its_ground(look: str, ink: str, ground: str, least: float) -> None:
    """Text keeps 4.5 to 1, borders of controls 3 to 1."""
    colours = palettes()[look]
    assert contrast(colours[ink], colours[ground]) >= least
