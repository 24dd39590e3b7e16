"""From a file to its rows: recognise what it is by its content, hand it to the source that knows it, say plainly when none does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from kit.exports.archive import file_part, folder_parts, plain_faults, tar_parts, zip_parts
from kit.exports.loaded import CannotRead, Loaded
from kit.exports.look import Look, Source
from kit.exports.part import Part, Progress, no_progress, part_of_bytes
from kit.exports.posts import linkedin, mastodon, meta, pasted, spreadsheet, x
from kit.exports.refusals import known_but_wrong, wrong_kind
from kit.exports.text import looks_like_text

Want = Literal["posts", "contacts"] | None

# The first that knows a file gets it, so the particular come before the general; it is also the order inside an archive.
SOURCES: tuple[Source, ...] = (
    x.SOURCE,
    linkedin.SOURCE,
    mastodon.SOURCE,
    meta.THREADS,
    meta.INSTAGRAM,
    meta.FACEBOOK,
    spreadsheet.SOURCE,
)
NAMES = frozenset(name for source in SOURCES for name in source.columns)
PEEKED_MOST = 20_000  # parts of one archive looked at; a Facebook archive has one file a conversation


def read(path: str | Path, *, want: Want = None, progress: Progress | None = None) -> Loaded:
    """Read whatever somebody downloaded: an archive, one file out of it, a spreadsheet, or plain text.

    Parameters
    ----------
    path
        A file, or a folder that was a zip before somebody unpacked it. The name plays no part in recognising it.
    want
        "posts" or "contacts" when only one will do; None takes the main one, with the others in `Loaded.also`.
    progress
        Told (bytes done, bytes in all) as large files stream by.

    Raises
    ------
    CannotRead
        When it is not something we can use; the message is one plain sentence for the learner.
    """
    path = Path(path)
    report = progress or no_progress
    with plain_faults(path.name):
        if path.is_dir():
            with folder_parts(path, report) as parts:
                return _of_archive(path.name, parts, want)
        if not path.exists():
            raise CannotRead(f"There is no file {path.name} where we looked; check its name and try again.")
        if not path.is_file():
            raise CannotRead(f"{path.name} is not an ordinary file; pick the file that you downloaded.")
        return _of_part(file_part(path, report), path, want)


def read_bytes(name: str, data: bytes, *, want: Want = None, progress: Progress | None = None) -> Loaded:
    """Read a file that is already in memory, as an upload is; see `read`."""
    with plain_faults(name):
        return _of_part(part_of_bytes(name, data, progress or no_progress), data, want)


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
    return _of_single(look, want)


def _source_of(look: Look, general: bool) -> Source | None:
    """Find the first source that knows this part: one of the particular ones, or one that takes any fitting table."""
    return next((source for source in SOURCES if source.general == general and source.knows(look)), None)


def _of_use(part: Part) -> bool:
    look = Look(part, NAMES)
    return bool(_source_of(look, general=False) or _source_of(look, general=True))


def _of_single(look: Look, want: Want) -> Loaded:
    name = look.part.name
    if not look.is_workbook:
        if words := wrong_kind(look.part.head, look.beginning):
            raise CannotRead(f"{name} is {words}")
        if not looks_like_text(look.beginning):
            raise CannotRead(f"{name} is not a list or a text we can read. {PICK_THE_EXPORT}")
    if source := _source_of(look, general=False):
        return source.read([look])
    if words := known_but_wrong(look, x.script_name(look)):
        raise CannotRead(f"{name} holds {words}")
    if source := _source_of(look, general=True):
        return source.read([look])
    if look.is_json or look.is_workbook or _is_a_table(look):
        raise CannotRead(_unknown(look))
    return pasted.read_text(look.part.text())


def _is_a_table(look: Look) -> bool:
    """Say whether a text with no column we know is a table all the same, and so no pasted posts."""
    if look.part.name.lower().endswith((".csv", ".tsv", ".xls")):
        return True
    lines = [line for line in look.beginning.split("\n")[:20] if line.strip()][:-1]
    return len(lines) > 1 and any(
        lines[0].count(separator) > 1 and len({line.count(separator) for line in lines}) == 1 for separator in ",;\t"
    )


def _unknown(look: Look) -> str:
    name = look.part.name
    if look.is_json:
        return f"{name} holds no posts or people that we know. Pick the whole archive, and we will look inside."
    first = "" if look.is_workbook else next((line for line in look.beginning.split("\n") if line.strip()), "")
    seen = f" Its first line begins “{first.strip()[:60]}”." if first else ""
    return (
        f"{name} is a table, but we found no column for words or names.{seen} "
        "Name the columns Post and Date, or Name and E-mail, and try again."
    )


def _of_archive(name: str, parts: Sequence[Part], want: Want) -> Loaded:
    """Read every part we know; the first kind is the answer, the others are in `also`."""
    looks = [Look(part, NAMES) for part in parts[:PEEKED_MOST] if part.size]
    found = _gathered(looks, general=False)
    if not found:
        found = _gathered([look for look in looks if not known_but_wrong(look, x.script_name(look))], general=True)
    if not found:
        raise CannotRead(_nothing_in(name, parts))
    main, *rest = found
    return replace(main, also=tuple(rest))


def _gathered(looks: Sequence[Look], general: bool) -> list[Loaded]:
    """Read the parts of each source together, in the order of the sources."""
    groups: dict[str, list[Look]] = {}
    for look in looks:
        if source := _source_of(look, general):
            groups.setdefault(source.name, []).append(look)
    return [source.read(groups[source.name]) for source in SOURCES if source.name in groups]


def _nothing_in(name: str, parts: Sequence[Part]) -> str:
    inside = ", ".join(part.name for part in parts[:3]) or "only pictures, web pages or other archives"
    return (
        f"{name} holds no posts or people that we know; we saw {inside}. If it is from Facebook, Instagram or Threads, "
        "ask for it again in JSON; if it holds another zip, unpack that one."
    )


PICK_THE_EXPORT = "Pick the file that the service sent you, often a .zip, .csv or .json."
