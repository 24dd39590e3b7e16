"""From a file to its rows: recognise it by its content, hand it to the source that knows it, or say plainly why not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from kit.exports.archive import file_part, folder_parts, tar_parts, zip_parts
from kit.exports.loaded import CannotRead, Loaded
from kit.exports.look import Look, Source
from kit.exports.part import Part, Progress, no_progress, part_of_bytes
from kit.exports.people.typed import looks_like_names, read_names
from kit.exports.posts.pasted import read_text
from kit.exports.refusals import NOT_WANTED, PARTIAL, known_but_wrong, nothing_in, unknown, wrong_kind
from kit.exports.sources import NAMES, SOURCES, source_of
from kit.exports.text import shown

Want = Literal["posts", "contacts"] | None
Groups = dict[str, tuple[Source, list[Look]]]

PEEKED_MOST = 20_000  # parts of one archive looked at; a Facebook archive has one file a conversation


def read(path: str | Path, *, want: Want = None, progress: Progress | None = None) -> Loaded:
    """Read whatever somebody downloaded: an archive, one file out of it, a spreadsheet, or plain text.

    Parameters
    ----------
    path
        A file, or a folder that was a zip before somebody unpacked it. The name plays no part in recognising it.
    want
        "posts" or "contacts" (which takes guest lists too) when only one will do; None takes the main one. What else
        an archive holds is in `Loaded.also`.
    progress
        Told (bytes done, bytes in all) of the part being read; an archive's parts come one after the other.

    Raises
    ------
    CannotRead
        When it is not something we can use; the message is one plain sentence for the learner.
    """
    path = Path(path)
    name = shown(path.name)
    report = progress or no_progress
    try:
        if path.is_dir():
            with folder_parts(path, report) as parts:
                return _of_archive(name, parts, want)
        if not path.exists():
            raise CannotRead(f"There is no file {name} where we looked; check its name and try again.")
        if not path.is_file():
            raise CannotRead(f"{name} is not an ordinary file; pick the file that you downloaded.")
        return _of_part(file_part(path, report), path, want)
    except OSError as fault:
        raise CannotRead(f"{name} could not be opened; check that you may read it and try again.") from fault


def read_bytes(name: str, data: bytes, *, want: Want = None, progress: Progress | None = None) -> Loaded:
    """Read a file that is already in memory, as an upload is; see `read`."""
    return _of_part(part_of_bytes(shown(name), data, progress or no_progress), data, want)


def _of_part(part: Part, source: Path | bytes, want: Want) -> Loaded:
    if part.size == 0:
        raise CannotRead(f"{part.name} is empty; download it once more.")
    look = Look(part, NAMES)
    if part.head.startswith((b"PK\x03\x04", b"PK\x05\x06")) and not look.is_workbook:
        with zip_parts(part.name, source, part.progress) as parts:
            return _of_archive(part.name, parts, want)
    if part.head.startswith(b"\x1f\x8b") or part.head[257:262] == b"ustar":
        with tar_parts(part.name, source, part.progress, _of_use) as parts:
            return _of_archive(part.name, parts, want)
    loaded = _of_single(look, want)
    return _chosen(part.name, [replace(loaded, also=()), *loaded.also], want)


def _of_use(part: Part) -> bool:
    look = Look(part, NAMES)
    return bool(source_of(look, general=False) or source_of(look, general=True))


def _of_single(look: Look, want: Want) -> Loaded:
    source = source_of(look, general=False)
    if source is None or source.kind == "exchanges":
        if words := wrong_kind(look):
            raise CannotRead(f"{look.part.name} is {words}.")
        if words := known_but_wrong(look):
            raise CannotRead(f"{look.part.name} holds {words}.")
        source = source_of(look, general=True)
    if source:
        return source.read([look])
    if words := unknown(look):
        raise CannotRead(f"{look.part.name} {words}.")
    text = look.part.text()
    names = want == "contacts" or (want is None and looks_like_names(text))
    return read_names(text) if names else read_text(text)


def _of_archive(name: str, parts: Sequence[Part], want: Want) -> Loaded:
    """Read every part we know; what cannot be read does not keep the rest from being read."""
    particular: Groups = {}
    general: Groups = {}
    faults: list[CannotRead] = []
    for part in sorted(parts[:PEEKED_MOST], key=lambda part: _spoken_order(part.name)):
        try:
            look = Look(part, NAMES)
            if not part.size:
                continue
            if source := source_of(look, general=False):
                particular.setdefault(source.name, (source, []))[1].append(look)
            elif (source := source_of(look, general=True)) and not known_but_wrong(look):
                general.setdefault(source.name, (source, []))[1].append(look)
        except CannotRead as fault:
            faults.append(fault)
    found = _all_of(particular or general, faults)
    if faults and not any(_fits(one, want) for one in found):
        raise faults[0]
    if not found:
        raise CannotRead(f"{name} {nothing_in(parts)}.")
    main = _chosen(name, found, want)
    return replace(main, notes=(*main.notes, *map(str, faults)))


def _all_of(groups: Groups, faults: list[CannotRead]) -> list[Loaded]:
    """Read the parts of each source together, in the order of the sources; what goes wrong is added to the faults."""
    found: list[Loaded] = []
    for source in SOURCES:
        if source.name in groups:
            try:
                loaded = source.read(groups[source.name][1])
            except CannotRead as fault:
                faults.append(fault)
            else:
                found += [replace(loaded, also=()), *loaded.also]
    return found


def _spoken_order(name: str) -> list[tuple[int, str]]:
    """Sort as people count: tweets.js, tweets-part2.js, tweets-part10.js."""
    pieces = re.split(r"(\d+)", name.lower().rpartition(".")[0] or name.lower())
    return [(int(piece), "") if piece.isdecimal() and len(piece) < 20 else (-1, piece) for piece in pieces]


def _chosen(name: str, found: Sequence[Loaded], want: Want) -> Loaded:
    """Take the first that is wanted as the answer and put the others in `also`."""
    fitting = [one for one in found if _fits(one, want)]
    if not fitting:
        only_talk = all(one.kind == "exchanges" for one in found)
        raise CannotRead(f"{name} {PARTIAL if only_talk else NOT_WANTED[want or 'posts']}.")
    main = next((one for one in fitting if one.rows), fitting[0])
    return replace(main, also=tuple(one for one in found if one is not main))


def _fits(loaded: Loaded, want: Want) -> bool:
    """Say whether this may be the answer; signs of talk only ever stand beside one."""
    if loaded.kind == "exchanges":
        return False
    return want is None or (loaded.kind == "posts") == (want == "posts")
