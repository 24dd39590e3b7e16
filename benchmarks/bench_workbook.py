"""What a durable save costs, beside what one would pick instead; and loading 30,000 posts.

Run: python benchmarks/bench_workbook.py

All ways take turns in one run, because disks differ and are noisy: read the ratios. Every way listed keeps an
acknowledged answer through kill -9 and a power cut, save for the one marked NOT.
"""

import json
import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from unittest.mock import patch

from kit.talk import Label, Post
from kit.workbook import Workbook
from kit.workbook.held_file import HeldFile
from kit.workbook.sqlite_store import SqliteStore

ROUNDS = 400
EXERCISES = 37  # as many as the course has
POSTS = 30_000
START = datetime(2020, 1, 1, tzinfo=UTC)

Save = Callable[[str, dict[str, str]], object]


def ours(path: Path) -> Workbook:
    """Open the workbook as the kit does on this computer's own disk."""
    return Workbook(SqliteStore(HeldFile(path)))


def on_a_network_drive(path: Path) -> Workbook:
    """Open the workbook as the kit does on a network drive: rollback journal instead of the log."""
    with patch("kit.workbook.opening.on_shared_drive", return_value=True):
        workbook = ours(path)
        workbook.progress()  # opens the file
    return workbook


def json_file(path: Path, flush: bool, everything: dict[str, dict[str, str]]) -> Save:
    """Save everything as one JSON file, replaced whole; with `flush`, file and folder are put safely on disk."""

    def save(name: str, answer: dict[str, str]) -> None:
        everything[name] = answer
        new = path.with_suffix(".new")
        with open(new, "w", encoding="utf-8") as file:
            json.dump(everything, file)
            if flush:
                file.flush()
                os.fsync(file.fileno())
        os.replace(new, path)
        if flush and os.name == "posix":
            folder = os.open(path.parent, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)

    return save


def seconds(work: Callable[..., object], *given: object) -> float:
    """Time one call."""
    start = time.perf_counter()
    work(*given)
    return time.perf_counter() - start


def saves(folder: Path) -> None:
    """Print what one save of an answer costs, each way."""
    ways: dict[str, Save] = {
        "workbook (log, FULL)": ours(folder / "log.sqlite3").save_answer,
        "workbook (rollback journal, FULL)": on_a_network_drive(folder / "journal.sqlite3").save_answer,
        "JSON + rename + fsync of file and folder": json_file(folder / "safe.json", flush=True, everything={}),
        "JSON + rename, NOT safe in a power cut": json_file(folder / "unsafe.json", flush=False, everything={}),
    }
    times: dict[str, list[float]] = {way: [] for way in ways}
    for number in range(ROUNDS):
        answer = {f"row-{row}": f"choice-{(row + number) % 5}" for row in range(10)}
        for way, save in ways.items():
            times[way].append(seconds(save, f"exercise-{number % EXERCISES}", answer))
    print(f"One save of an answer of ten rows, {EXERCISES} exercises, {ROUNDS} saves each way, taking turns")
    usual = median(times["workbook (log, FULL)"])
    for way, took in times.items():
        p99 = quantiles(took, n=100)[-1]
        print(f"  {way:42} {median(took) * 1000:7.2f} ms  p99 {p99 * 1000:7.2f} ms  x{median(took) / usual:.1f}")


def posts(folder: Path) -> None:
    """Print what loading, loading again, reading, labelling and undoing a large feed cost."""
    text = "Fresh sourdough from seven on Saturday, and thank you to everybody who came to the market. "
    feed = [Post(f"{number} {text * 2}", START + timedelta(hours=number), "X") for number in range(POSTS)]
    workbook = ours(folder / "posts.sqlite3")
    print(f"{POSTS:,} posts of {len(feed[0].text)} letters")
    steps = {
        "load": seconds(workbook.add_posts, "X", feed),
        "load again": seconds(workbook.add_posts, "X", feed),
        "read all": seconds(workbook.posts),
        "whole copy": seconds(workbook.export, folder / "copy.sqlite3"),
    }
    label = median(seconds(workbook.set_label, id, Label(("me",))) for id in list(workbook.posts())[:200])
    steps["undo the loading"] = seconds(workbook.undo_import)
    for what, took in steps.items():
        print(f"  {what:42} {took * 1000:7.0f} ms")
    whole = json_file(
        folder / "posts.json", flush=True, everything={str(n): {"text": post.text} for n, post in enumerate(feed)}
    )
    as_json = median(seconds(whole, "label", {"x": "me"}) for _ in range(5))
    print(f"  {'label one post':42} {label * 1000:7.2f} ms  x1.0")
    print(f"  {'the same, all in one JSON file':42} {as_json * 1000:7.2f} ms  x{as_json / label:.0f}")


def main() -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as folder:
        saves(Path(folder))
        posts(Path(folder))


if __name__ == "__main__":
    main()
