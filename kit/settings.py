"""The kit's guesses and local facts, read from the one commented file `settings.toml`."""

import tomllib
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("settings.toml")


@cache
def _all() -> dict[str, dict[str, Any]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def section(name: str) -> dict[str, Any]:
    """Give one section of `settings.toml`, for example ``section("balance")["sell_most"]``.

    Raises
    ------
    KeyError
        When there is no such section; the message lists those there are.
    """
    everything = _all()
    if name not in everything:
        near = get_close_matches(name, everything, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise KeyError(f"'section' must be one of {sorted(everything)}, got {name!r}.{hint}")
    return everything[name]
