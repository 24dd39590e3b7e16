"""Word lists for reading names and addresses, from `words.toml`."""

import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("words.toml")


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def text(name: str) -> str:
    """Give one list as it stands in the file."""
    return _lists()[name]


@cache
def words(name: str) -> frozenset[str]:
    """Give one list as a set of words."""
    return frozenset(text(name).split())
