"""`python -m kit collect FOLDER`: results files in, tables, scores and a class report out. Needs no network."""

import argparse
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TextIO, get_args

from kit.exports.text import decode, shown
from kit.meetups.handouts.sheet import Size
from kit.room.collect.class_results import ClassResults
from kit.room.collect.handed import Handed, NotResults, look_into
from kit.room.collect.lms import canvas_table, moodle_table
from kit.room.collect.people import sort_out
from kit.room.collect.reading import read_folder
from kit.room.collect.remark import Remark
from kit.room.collect.report import report
from kit.room.collect.roster import Enrolled, NoRoster, match, read_roster
from kit.room.collect.tables import as_csv, results_table, summary_table

OUT = "collected"
EVERY = 25  # files between two words on progress
FITS, DOES_NOT_FIT, CANNOT = 0, 1, 2


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `collect` command."""
    words = "check the results files in a folder again, and make tables, scores and a class report of them"
    parser = subparsers.add_parser("collect", help=words)
    parser.add_argument("folder", help="where the files are: .json, scanned codes in .txt, or a .zip of them")
    parser.add_argument("--out", help=f"where to write; a folder “{OUT}” beside the files by default")
    parser.add_argument("--size", choices=get_args(Size), default="Letter", help="paper of the report")
    parser.add_argument("--roster", help="your list of the class out of Moodle or Canvas (.csv), for their scores")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Collect one folder; 0 when everything fits, 1 when something does not, 2 when it cannot be done."""
    folder = Path(args.folder)
    if not folder.is_dir():
        return _cannot(f"There is no folder “{shown(args.folder)}”. Put the files into one, and name it.")
    out = Path(args.out) if args.out else folder / OUT
    try:
        roster = read_roster(decode(Path(args.roster).read_bytes())) if args.roster else None
    except NoRoster as reason:
        return _cannot(f"{shown(Path(args.roster).name)}: {reason}")
    except OSError:
        return _cannot(f"We cannot open “{shown(args.roster)}”. Look at its name and place.")
    people, remarks, left_alone = gather(folder, out)
    if not people:
        _say(remarks)
        return _cannot(
            f"There is no results file in “{shown(folder.name)}” that can count. Ask learners to save theirs there."
        )
    try:
        said = write(out, people, remarks, args.size, roster)
    except OSError:
        return _cannot(
            f"We cannot write in “{shown(str(out))}”. Close files that are open from there, or name another with --out."
        )
    _say(said)
    fits = _sum_up(people, said, left_alone, out)
    if roster is None:
        _print("Moodle and Canvas know people by numbers of their own: give your list of the class with --roster.")
    return fits


def gather(folder: Path, out: Path) -> tuple[tuple[Handed, ...], list[Remark], int]:
    """Read and check everything in a folder: who counts, what there is to say, and how many other files there were."""
    heap = read_folder(folder, leave_out=out, seen=_progress)
    remarks, files = list(heap.remarks), []
    for sheet in heap.sheets:
        try:
            files.append(look_into(sheet))
        except NotResults as reason:
            remarks.append(Remark(sheet.file, str(reason)))
    found = sort_out(files)
    counted = (remark for person in found.people for remark in person.remarks)
    return found.people, [*remarks, *counted, *found.remarks], heap.left_alone


def write(
    out: Path,
    people: tuple[Handed, ...],
    remarks: list[Remark],
    size: Size = "Letter",
    roster: Iterable[Enrolled] | None = None,
    day: date | None = None,
) -> list[Remark]:
    """Write the tables, the scores and the report; give all there is to say, with who is not on the list.

    Raises
    ------
    OSError
        When it cannot be written there.
    """
    results = ClassResults(people)
    found: Mapping[str, Enrolled] | None = None
    if roster is not None:
        found, strangers = match(people, tuple(roster))
        remarks = [*remarks, *strangers]
    out.mkdir(parents=True, exist_ok=True)
    (out / "results.csv").write_bytes(as_csv(results_table(people)))
    (out / "summary.csv").write_bytes(as_csv(summary_table(people, remarks)))
    (out / "moodle.csv").write_bytes(as_csv(moodle_table(results, found)))
    (out / "canvas.csv").write_bytes(as_csv(canvas_table(results, found)))
    (out / "class-report.html").write_text(report(results, day or date.today(), size), encoding="utf-8")
    notes = "".join(f"{one}\n" for one in remarks) or "Everything fits.\n"
    (out / "notes.txt").write_text(notes, encoding="utf-8")
    return remarks


def _progress(done: int, of: int) -> None:
    if of >= EVERY and (done == of or done % EVERY == 0):
        print(f"Read {done} of {of} files.", file=sys.stderr, flush=True)


def _sum_up(people: tuple[Handed, ...], remarks: list[Remark], left_alone: int, out: Path) -> int:
    misfits = sum(not one.fits for one in remarks)
    many = "1 person" if len(people) == 1 else f"{len(people)} people"
    _print(f"{many}, every answer checked again. Look at {out / 'class-report.html'} first.")
    _print("For Moodle: moodle.csv. For Canvas: canvas.csv. For yourself: results.csv and summary.csv.")
    if left_alone:
        _print(f"Left alone: {left_alone} other {'file' if left_alone == 1 else 'files'}.")
    if misfits:
        what = "1 thing does" if misfits == 1 else f"{misfits} things do"
        _print(f"{what} not fit. They stand above, and in notes.txt.")
    return DOES_NOT_FIT if misfits else FITS


def _say(remarks: Iterable[Remark]) -> None:
    for one in remarks:
        _print(f"- {one}")


def _cannot(sentence: str) -> int:
    _print(sentence, sys.stderr)
    return CANNOT


def _print(words: str, stream: TextIO | None = None) -> None:
    """Print, with a question mark for letters the terminal cannot show."""
    stream = stream or sys.stdout
    encoding = stream.encoding or "utf-8"
    print(words.encode(encoding, errors="replace").decode(encoding), file=stream)
