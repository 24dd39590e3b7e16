"""Invented people that several tests of `kit.contacts` share, and the benchmark's own people."""

import importlib.util
from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from kit.contacts import Contact, Merged, Person

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def benchmark(name: str) -> ModuleType:
    """Import one file of the benchmarks, which are no package."""
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def linked(name: str, **more: Any) -> Contact:
    """Make a LinkedIn contact, its profile address from its name."""
    url = f"https://www.linkedin.com/in/{name.lower().replace(' ', '-')}"
    return Contact(name=name, network="LinkedIn", **{"url": url, **more})


def phoned(name: str = "", **more: Any) -> Contact:
    """Make an entry of the phone's contacts."""
    return Contact(name=name, network="Phone", **more)


def befriended(name: str, day: int = 1) -> Contact:
    """Make a Facebook friend."""
    return Contact(name=name, network="Facebook", connected_on=date(2015, 1, day))


def followed(handle: str) -> Contact:
    """Make an Instagram account, which has no name in its export."""
    return Contact(handle=handle, network="Instagram", connected_on=date(2018, 1, 1))


_FIRST = "Omar Zofia Kenji Amara Luca Ingrid Pavel Noor Thandi Rosa"
_LAST = """Abbas Baranek Chiba Dlamini Esposito Fjeld Gorski Hadid Ito Juarez Kask Lund Mbeki Novak Oduya Pereira Quist
Rossi Sato Tamm Ueda Varga Weiss Xu Yilmaz Zanetti Arends Bello Costa Diop"""
STRANGERS = tuple(linked(f"{given} {family}") for given, family in zip(_FIRST.split() * 3, _LAST.split(), strict=True))
"""Thirty people nobody is like, so that a name's share in the crowd is a small one."""


def together(merged: Merged, one: int, other: int) -> bool:
    """Tell whether two contacts were put together."""
    return merged[one].person == merged[other].person


def f1(labels: Sequence[Hashable], truth: Sequence[Hashable]) -> tuple[float, float, float]:
    """Give precision, recall and F1 over pairs of contacts."""

    def pairs(groups: Sequence[Hashable]) -> int:
        return sum(count * (count - 1) // 2 for count in Counter(groups).values())

    right, said, true = pairs(list(zip(labels, truth, strict=True))), pairs(labels), pairs(truth)
    precision, recall = right / said, right / true
    return precision, recall, 2 * precision * recall / (precision + recall)


def person(number: int, network: str = "LinkedIn", year: int | None = None) -> Person:
    """Make somebody with nothing but a number, a network and a year of connection."""
    row = Contact(f"Person {number}", network=network, connected_on=date(year, 6, 1) if year else None)
    return Person((f"{network}|person {number}",), (row,), (number,))
