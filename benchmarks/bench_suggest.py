"""How often the suggester agrees with people, beside what a user would get from simpler rules.

python benchmarks/bench_suggest.py --dev      only the half that may be looked at while writing rules
python benchmarks/bench_suggest.py            that half, and the half nobody looked at
"""

import argparse
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from kit.talk import BOXES, Suggestion, suggest

LABELLED = Path(__file__).with_name("labelled")
WRITTEN, HELD_OUT = LABELLED / "written.jsonl", LABELLED / "held_out.jsonl"


@dataclass(frozen=True)
class Row:
    """One post with the box a person gave it."""

    text: str
    reply: bool
    repost: bool
    label: str
    sells: bool
    hard: bool


def read(file: Path) -> list[Row]:
    """Read a labelled file: one JSON object a line."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [
        Row(
            text=row["text"],
            reply=bool(row.get("reply")),
            repost=bool(row.get("repost")),
            label=row["label"],
            sells=bool(row.get("sells")),
            hard=bool(row.get("hard")),
        )
        for row in map(json.loads, filter(str.strip, lines))
    ]


def ours(row: Row) -> Suggestion:
    """Give the kit's suggestion."""
    return suggest(row.text, reply=row.reply, repost=row.repost)


def always_me(row: Row) -> Suggestion:
    """Say “me” whatever the post."""
    return Suggestion("me", False, "", 0, "always me")


_SALE = re.compile(r"\$\s?\d|\d\s?\$|% off|\b(?:order|buy|sale|book now|dm to|tickets?|register)\b", re.IGNORECASE)
_TURNS = re.compile(
    r"\b(?:thank|thanks|congrat\w*|welcome|happy|hi|hello|how|what|merci|félicitations)\b", re.IGNORECASE
)
_WE = re.compile(r"\b(?:i|we|my|our|us|we're|nous|notre|nos|je|mon|ma)\b", re.IGNORECASE)


def five_rules(row: Row) -> Suggestion:
    """Apply the five plain rules of the curriculum, as short as they stand there."""
    if _SALE.search(row.text):
        return Suggestion("me", True, "", 0, "sale")
    if "@" in row.text and (_TURNS.search(row.text) or "?" in row.text):
        return Suggestion("you", False, "", 0, "names")
    if "?" in row.text:
        return Suggestion("you", False, "", 0, "asks")
    if _WE.search(row.text):
        return Suggestion("me", False, "", 0, "we")
    return Suggestion("world", False, "", 0, "else")


def share(right: Iterable[bool]) -> str:
    """Write a share as “.86 (31 of 36)”."""
    answers = list(right)
    return f"{sum(answers) / len(answers):.2f} ({sum(answers)} of {len(answers)})" if answers else "none"


def report(name: str, rows: list[Row], guess: Callable[[Row], Suggestion], full: bool) -> None:
    """Print the agreement of one way of guessing with one set."""
    pairs = [(row, guess(row)) for row in rows]
    print(f"\n{name}: {share(row.label == given.box for row, given in pairs)}")
    if not full:
        return
    for name, hard in (("plain", False), ("hard", True)):
        print(f"  {name}: {share(row.label == given.box for row, given in pairs if row.hard == hard)}")
    print("  by label, and what it was taken for")
    for label in BOXES:
        taken = Counter(given.box for row, given in pairs if row.label == label)
        cells = "  ".join(f"{box} {taken[box]:3}" for box in BOXES)
        print(f"    {label:6}{share(given.box == label for row, given in pairs if row.label == label):18}  {cells}")
    flagged = [row.sells for row, given in pairs if given.sells]
    asked = [given.sells for row, given in pairs if row.sells]
    print(f"  sells: right when it says so {share(flagged)}; finds {share(asked)}")
    print("  by reason, and how sure it says it is")
    by_code: defaultdict[str, list[bool]] = defaultdict(list)
    sure = {given.code: given.sure for _, given in pairs}
    for row, given in pairs:
        by_code[given.code].append(row.label == given.box)
    for code, right in sorted(by_code.items(), key=lambda item: -len(item[1])):
        print(f"    {code:16}{share(right):18}  sure {sure[code]:.2f}")


def misses(rows: list[Row]) -> None:
    """Print every post where the kit and the person differ."""
    for row in rows:
        given = ours(row)
        if given.box != row.label or given.sells != row.sells:
            marks = f"{row.label}{' sells' if row.sells else ''} -> {given.box}{' sells' if given.sells else ''}"
            print(f"{marks:24} [{given.reason}] {row.text}")


def speed(rows: list[Row]) -> None:
    """Print the median time a post takes, over five passes."""
    suggest("warm up")
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        for row in rows:
            ours(row)
        taken.append((time.perf_counter() - start) / len(rows))
    print(f"\nspeed: {sorted(taken)[2] * 1000:.2f} ms a post")


def main() -> int:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dev", action="store_true", help="leave the held-out half closed")
    parser.add_argument("--misses", action="store_true", help="list the differences, of the written half only")
    choice = parser.parse_args()
    written = read(WRITTEN)
    if choice.misses:
        misses(written)
        return 0
    sets = {"written half": written}
    if not choice.dev and HELD_OUT.exists():
        sets["held-out half"] = read(HELD_OUT)
    for name, rows in sets.items():
        report(f"{name}, the kit", rows, ours, full=True)
        report(f"{name}, five plain rules", rows, five_rules, full=False)
        report(f"{name}, always “me”", rows, always_me, full=False)
    speed(written)
    return 0


if __name__ == "__main__":
    sys.exit(main())
