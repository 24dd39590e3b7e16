"""Measures how well and how fast contacts are merged, side by side with what a user would pick instead.

    python benchmarks/bench_merge.py --splink-python A/bin/python --recordlinkage-python B/bin/python

splink 5 and recordlinkage 0.16 each want an environment of their own; without them those rows say so.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from merge_protocol import CLEAN, COLUMNS
from people import make

from kit.contacts import Contact
from kit.contacts.signs import own_name

HERE = Path(__file__).parent


class Score(NamedTuple):
    """How one method did: shares of pairs, seconds, and megabytes at the peak."""

    precision: float
    recall: float
    f1: float
    seconds: float
    cpu: float
    megabytes: float


def score(labels: Sequence[Hashable], truth: Sequence[Hashable], cost: dict[str, float]) -> Score:
    """Count pairs: of those put together, how many are one person; of those that are, how many were put together."""

    def pairs(groups: Sequence[Hashable]) -> int:
        return sum(count * (count - 1) // 2 for count in Counter(groups).values())

    right = pairs(list(zip(labels, truth, strict=True)))
    precision, recall = right / max(pairs(labels), 1), right / max(pairs(truth), 1)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return Score(precision, recall, f1, cost["seconds"], cost["cpu"], cost["megabytes"])


def write_table(rows: Sequence[Contact], target: Path) -> None:
    """Write the contacts as the table every method reads, with names cleaned by our own cleaner for the rivals."""
    with target.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow((*COLUMNS, *CLEAN))
        for row in rows:
            name = own_name(row)
            out.writerow([*(getattr(row, column) for column in COLUMNS), name.given, name.family])


def run(command: Sequence[str], table: Path, truth: Sequence[int], limit: int) -> dict[str, Score | str]:
    """Run one method in a process of its own; give the score of each of its variants, or why there is none."""
    target = table.with_name("labels.json")
    target.unlink(missing_ok=True)
    script, *extra = command[1:]
    line = [command[0], str(HERE / script), str(table), str(target), *extra]
    try:
        done = subprocess.run(line, timeout=limit, capture_output=True, text=True, check=False)
    except subprocess.TimeoutExpired:
        return {"": f"not done after {limit} s, stopped"}
    if done.returncode or not target.exists():
        return {"": f"stopped: {(done.stderr.strip() or 'no output').splitlines()[-1][:90]}"}
    result = json.loads(target.read_text())
    return {name: score(labels, truth, result["cost"]) for name, labels in result["labels"].items()}


def methods(options: argparse.Namespace) -> Iterator[tuple[str, list[str]]]:
    """Give each method's name and command; an empty command when its environment was not named."""
    for variant, name in (("email", "e-mail"), ("name", "e-mail or name"), ("clean", "e-mail or cleaned name")):
        yield f"exact {name}", [sys.executable, "merge_exact.py", variant]
    yield (
        "recordlinkage 0.16",
        options.recordlinkage_python and [options.recordlinkage_python, "merge_recordlinkage.py"],
    )
    yield "splink 5", options.splink_python and [options.splink_python, "merge_splink.py"]
    yield "ours,", [sys.executable, "merge_ours.py"]


def report(size: int, seeds: Sequence[int], options: argparse.Namespace) -> None:
    """Measure every method at one size and print its line, the median over the seeds."""
    found: dict[str, list[Score]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for seed in seeds:
            rows, truth = make(size, seed)
            table = Path(folder) / "people.csv"
            write_table(rows, table)
            for name, command in methods(options):
                if options.only not in name:
                    continue
                if not command:
                    found.setdefault(f"{name}: its Python was not named", [])
                    continue
                for variant, result in run(command, table, truth, options.limit).items():
                    if isinstance(result, str):
                        found.setdefault(f"{name}: {result}", [])
                    else:
                        found.setdefault(f"{name} {variant}".strip(), []).append(result)
    print(f"\n{size:,} people, {len(rows):,} contacts, seed{'s' * (len(seeds) > 1)} {', '.join(map(str, seeds))}")
    print(f"{'method':44}{'precision':>10}{'recall':>8}{'F1':>8}{'seconds':>9}{'CPU s':>8}{'MB':>7}")
    for name, scores in found.items():
        if scores:
            middle = Score(*(median(column) for column in zip(*scores, strict=True)))
            print("{:44}{:10.3f}{:8.3f}{:8.3f}{:9.2f}{:8.2f}{:7.0f}".format(name, *middle), flush=True)
        else:
            print(name, flush=True)


def main() -> None:
    """Read the options and measure size by size."""
    parser = argparse.ArgumentParser(description="Measure merging: quality, time, memory.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument(
        "--seeds",
        type=int,
        nargs="+",
        default=[201, 202, 203],
        help="three draws up to 2,000 people, then one; none was tuned on",
    )
    parser.add_argument("--limit", type=int, default=300, help="seconds a method may take")
    parser.add_argument("--only", default="", help="only the methods with this word in their name")
    parser.add_argument("--splink-python", default="", help="Python of an environment with splink 5")
    parser.add_argument(
        "--recordlinkage-python", default="", help="Python of one with recordlinkage 0.16 and pandas < 3"
    )
    options = parser.parse_args()
    for size in options.sizes:
        report(size, options.seeds if size <= 2_000 else options.seeds[:1], options)


if __name__ == "__main__":
    main()
