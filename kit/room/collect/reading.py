"""Results files out of a folder: .json, lines of scanned codes in .txt, and either of them in a .zip."""

import json
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

from kit.exports.text import decode, shown
from kit.room.collect.remark import Remark
from kit.workbook.result_codes import BEGINS, Code, NotWhole, joined, read_codes

LARGEST = 1_000_000  # bytes; a results file has some 8,000, a room's pasted codes some 200,000
MOST_IN_ZIP = 2_000
MOST_FILES = 20_000
ENDINGS = (".json", ".txt", ".zip")
_DAMAGED = "We cannot read it. It may be cut off or changed on the way. Ask for it once more."


@dataclass(frozen=True, slots=True)
class Sheet:
    """One results file as it came, before anybody looked into it: its name, and its JSON."""

    file: str
    told: Any


@dataclass(slots=True)
class Heap:
    """Everything a folder held."""

    sheets: list[Sheet] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    left_alone: int = 0
    codes: dict[str, dict[int, tuple[str, Code]]] = field(default_factory=dict)


def read_folder(folder: Path, leave_out: Path | None = None, seen: Callable[[int, int], None] | None = None) -> Heap:
    """Read a folder and the folders in it. Never runs anything, never follows a link out of it, never unpacks to disk.

    Parameters
    ----------
    leave_out
        A folder that is not looked into: where the last collecting wrote.
    seen
        Told after every file how many of how many are done.
    """
    root = folder.resolve()
    skipped = leave_out.resolve() if leave_out else None
    inside = (path for path in sorted(islice(folder.rglob("*"), MOST_FILES)) if path.is_file())
    files = [path for path in inside if path.resolve().is_relative_to(root)]
    files = [path for path in files if skipped is None or not path.resolve().is_relative_to(skipped)]
    heap = Heap()
    for number, path in enumerate(files, 1):
        _read_file(heap, path, path.relative_to(folder).as_posix())
        if seen:
            seen(number, len(files))
    _join_codes(heap)
    return heap


def _read_file(heap: Heap, path: Path, name: str) -> None:
    ending = path.suffix.lower()
    if ending not in ENDINGS or path.name.startswith("."):
        heap.left_alone += not path.name.startswith(".")
        return
    name = shown(name)
    try:
        if ending == ".zip":
            for inside, data in _members(heap, path, name):
                _read_bytes(heap, f"{name}, {inside}", data)
            return
        if path.stat().st_size > LARGEST:
            heap.remarks.append(
                Remark(name, "It is far larger than a results file. We left it alone: look at it yourself.")
            )
            return
        _read_bytes(heap, name, path.read_bytes())
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, NotImplementedError):
        heap.remarks.append(Remark(name, _DAMAGED))


def _members(heap: Heap, path: Path, name: str) -> Iterator[tuple[str, bytes]]:
    """Give the files in a zip that may be results, as a learning platform packs what its students handed in."""
    with zipfile.ZipFile(path) as archive:
        members = [one for one in archive.infolist() if not one.is_dir()]
        if len(members) > MOST_IN_ZIP:
            heap.remarks.append(Remark(name, "It holds too many files. Unpack it, and collect from that folder."))
            return
        for member in members:
            base = PurePosixPath(member.filename.replace("\\", "/")).name
            if not base.lower().endswith((".json", ".txt")) or base.startswith(".") or "__MACOSX" in member.filename:
                heap.left_alone += not base.startswith(".")
            elif member.file_size > LARGEST:
                heap.remarks.append(
                    Remark(f"{name}, {shown(base)}", "It is far larger than a results file. We left it alone.")
                )
            else:
                with archive.open(member) as stream:
                    yield shown(base), stream.read(LARGEST + 1)


def _read_bytes(heap: Heap, name: str, data: bytes) -> None:
    text = decode(data).lstrip("\ufeff")
    if f"{BEGINS}/" in text.upper():
        for code in read_codes(text.splitlines()):
            heap.codes.setdefault(code.file, {})[code.place] = (name, code)
        return
    try:
        told = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        if name.lower().endswith(".json"):
            heap.remarks.append(Remark(name, _DAMAGED))
        else:
            heap.left_alone += 1
        return
    if isinstance(told, dict) and "patio_results" in told:
        heap.sheets.append(Sheet(name, told))
    else:
        heap.left_alone += 1


def _no_number(word: str) -> None:
    raise ValueError(f"'{word}' must be a number")


def _join_codes(heap: Heap) -> None:
    """Put scanned codes together, in whichever files their lines were."""
    for name, parts in heap.codes.items():
        where = ", ".join(dict.fromkeys(file for file, _ in parts.values()))
        try:
            told = joined(code for _, code in parts.values())
        except NotWhole as reason:
            heap.remarks.append(Remark(f"{where}, codes {name}", str(reason)))
            continue
        if isinstance(told, dict) and "patio_results" in told:
            heap.sheets.append(Sheet(f"{where}, codes {name}", told))
