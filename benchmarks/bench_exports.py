"""Reading exports beside what one would pick instead: 30,000 connections, 20,000 cards, a 60 MB X archive.

Run: python benchmarks/bench_exports.py

CPU seconds, the best of three, each way in a process of its own so that memory is its own too. Machines differ and are
noisy: read the ratios. The ones beside ours do less: they give rows of strings, no people, dates or skipped rows.
"""

import csv
import io
import json
import multiprocessing
import random
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from kit.exports import read

PEOPLE = 30_000
CARDS = 20_000
ARCHIVE_MB = 60
WORDS = "bread oven butter Friday neighbour early lake café crust thanks rye open street 🍞 morning bake".split()  # noqa: SIM905
PREAMBLE = 'Notes:\n"When exporting your connection data, you may notice that some addresses are missing."\n\n'
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905


def connections(path: Path) -> None:
    """Write a Connections.csv as LinkedIn does."""
    dice = random.Random("connections")
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(PREAMBLE)
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"])
        for number in range(PEOPLE):
            company = f"Company {dice.randrange(5000)}, Inc."
            day = f"{dice.randrange(1, 29):02d} {dice.choice(MONTHS)} {dice.randrange(2010, 2026)}"
            url = f"https://www.linkedin.com/in/p{number}"
            rows.writerow([f"Zoé{dice.randrange(999)}", f"Name{number}", url, "", company, "Baker", day])


def cards(path: Path) -> None:
    """Write an address book as a phone does, each card with a small picture."""
    picture = "\r\n ".join(["PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", *["A" * 74] * 12])
    with path.open("w", encoding="utf-8", newline="") as file:
        for number in range(CARDS):
            file.write(
                f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Name{number};Zoé;;;\r\nFN:Zoé Name{number}\r\n"
                f"item1.EMAIL;type=INTERNET:z{number}@mail.example\r\nTEL;type=CELL:555-0100\r\n{picture}\r\nEND:VCARD\r\n"
            )


def x_archive(path: Path) -> None:
    """Write a zip whose tweets.js is 60 MB, with the many fields that X repeats."""
    dice = random.Random("x")
    start = "window.YTD.tweets.part0 = "
    tweets: list[object] = []
    size = 0
    while size < ARCHIVE_MB * 1_000_000:
        number = str(10**18 + len(tweets))
        tweet = {
            "edit_info": {"initial": {"editTweetIds": [number], "editsRemaining": "5", "isEditEligible": True}},
            "retweeted": False,
            "source": '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
            "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
            "favorite_count": str(dice.randrange(50)),
            "id_str": number,
            "created_at": "Sat Feb 18 19:45:15 +0000 2023",
            "full_text": " ".join(dice.choices(WORDS, k=25)),
        }
        tweets.append({"tweet": tweet})
        size += len(json.dumps(tweets[-1], indent=2, ensure_ascii=False).encode()) * 5 // 4  # the indent of the list
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data/tweets.js", start + json.dumps(tweets, indent=2, ensure_ascii=False))


def ours(path: Path) -> int:
    """Read with the kit."""
    return len(read(path).rows)


def dict_reader(path: Path) -> int:
    """Read with the standard library, told where the header is."""
    text = path.read_text(encoding="utf-8").partition("\n\n")[2]
    return len(list(csv.DictReader(io.StringIO(text))))


def read_csv(path: Path) -> int:
    """Read with pandas, told where the header is."""
    import pandas as pd

    return len(pd.read_csv(path, skiprows=3))


def whole_json(path: Path) -> int:
    """Unzip and parse the whole script at once."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read("data/tweets.js").decode()
    return len(json.loads(text[text.index("=") + 1 :]))


def apart(work: Callable[..., Any], *given: object) -> Any:
    """Run in a fresh process: a child starts with its parent's peak of memory, so the parent must stay small."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, given)


def measured(way: Callable[[Path], int], path: Path) -> tuple[float, float, int]:
    """Give the best CPU seconds of three, megabytes added at the peak, and rows."""
    if way is read_csv:
        import pandas as pd  # its start-up is not what is compared

        assert pd
    before = _peak()
    times: list[float] = []
    rows = 0
    for _ in range(3):
        start = time.process_time()
        rows = way(path)
        times.append(time.process_time() - start)
    return min(times), _peak() - before, rows


def _peak() -> float:
    """The most memory this process has held, in MB (macOS counts bytes, Linux kilobytes)."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1_048_576 if sys.platform == "darwin" else most / 1024


def compare(title: str, path: Path, ways: Iterable[Callable[[Path], int]]) -> None:
    """Print one table, ours first; the others as ratios."""
    print(f"\n{title} ({path.stat().st_size / 1_000_000:.1f} MB)")
    base = 0.0
    for way in ways:
        seconds, memory, rows = apart(measured, way, path)
        base = base or seconds
        print(
            f"  {way.__name__:12} {seconds:6.2f} s CPU  {seconds / base:5.2f} x ours  {memory:6.0f} MB  {rows:,} rows"
        )


def main() -> None:
    """Write the files into a folder that goes away, and compare."""
    with tempfile.TemporaryDirectory() as folder:
        for title, name, write, ways in (
            (f"{PEOPLE:,} LinkedIn connections", "Connections.csv", connections, (ours, dict_reader, read_csv)),
            (f"{CARDS:,} address cards with pictures", "contacts.vcf", cards, (ours,)),
            (f"An X archive with {ARCHIVE_MB} MB of posts", "x.zip", x_archive, (ours, whole_json)),
        ):
            path = Path(folder, name)
            apart(write, path)
            compare(title, path, ways)


if __name__ == "__main__":
    main()
