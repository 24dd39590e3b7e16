"""Zip files, tar archives and folders as lists of parts: read in memory, never unpacked, safe against hostile ones."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import IO, Any, BinaryIO

from kit.exports.loaded import CannotRead
from kit.exports.part import HEAD, JSON_MOST, TABLE_MOST, Part, Progress, part_of_bytes
from kit.exports.text import shown

# Real tables shrink 2 to 6 times in a zip and posts in JSON 10 to 20 times; a bomb shrinks about 1,000 times.
TABLE_RATIO = 60
JSON_RATIO = 250
SMALL = 1024 * 1024  # under this nothing can hurt, however well it shrinks
MEMBERS_MOST = 200_000
TAR_MOST = 4 * 1024 * 1024 * 1024  # a Mastodon archive holds the pictures too, and a tar can only be read through
LISTS = (".json", ".js", ".xml", ".vcf", ".car")  # these may be large; anything else is a table

# Pictures, films, sounds, fonts, web pages: never a list of posts or people, and there may be thousands.
SKIPPED_ENDINGS = frozenset(
    ".jpg .jpeg .png .gif .webp .heic .bmp .svg .ico .mp4 .mov .m4a .mp3 .wav .aac .ogg .webm .avi .pdf .woff .woff2"  # noqa: SIM905
    " .ttf .otf .css .html .htm .map .zip .gz .rar .7z .exe .dll .srt .md".split()
)

PRIVATE_FOLDERS = {"messages", "inbox", "archived_threads", "filtered_threads"}  # Meta's, one file a conversation


def usable_name(name: str) -> bool:
    r"""Say whether a member's name may stand in an archive of ours.

    Left out: folders, `__MACOSX`, `._` twins and `.DS_Store`, names that climb (`..`), start at the root, or hold a
    backslash or a drive letter. We never write members to disk; the rule keeps odd names off the screen as well.
    """
    if not name or name.startswith("/") or name.endswith("/") or "\\" in name or "\0" in name or name[1:2] == ":":
        return False
    return not any(piece.startswith(".") or piece == "__MACOSX" for piece in PurePosixPath(name).parts)


def worth_a_look(name: str) -> bool:
    """Say whether a member could hold posts or people, from its name alone; private conversations stay closed."""
    path = PurePosixPath(name)
    return (
        usable_name(name) and path.suffix.lower() not in SKIPPED_ENDINGS and PRIVATE_FOLDERS.isdisjoint(path.parts[:-1])
    )


@contextmanager
def plain_faults(name: str) -> Iterator[None]:
    """Turn what zipfile, tarfile, gzip and zlib raise into `CannotRead`; to be put round their calls only.

    zipfile raises RuntimeError for a password and NotImplementedError for a packing it does not know (Deflate64, which
    Windows uses for large files). The last group is what fuzzing found in damaged directories.
    """
    try:
        yield
    except NotImplementedError as fault:
        raise CannotRead(
            f"{name} is packed in a way we cannot open, as Windows does with large files; "
            "unpack it on your computer and pick the file you need."
        ) from fault
    except RuntimeError as fault:
        raise CannotRead(f"{name} is locked with a password; unpack it yourself and pick the file inside.") from fault
    except (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError) as fault:
        raise CannotRead(f"{name} is damaged or only half downloaded; download it once more.") from fault
    except (OSError, ValueError, OverflowError, MemoryError, LookupError, AttributeError) as fault:
        raise CannotRead(f"{name} could not be opened all the way; download it once more.") from fault


class _Watched(io.RawIOBase):
    """A member's stream that turns the many faults of damaged archives into one plain sentence."""

    def __init__(self, name: str, stream: IO[bytes]) -> None:
        self.name = name
        self.stream = stream

    def readable(self) -> bool:
        """Say that this is a stream to read from."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as the stream goes."""
        with plain_faults(self.name):
            data = self.stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the member; the archive stays open."""
        self.stream.close()
        super().close()


@contextmanager
def zip_parts(name: str, source: Path | bytes, progress: Progress) -> Iterator[list[Part]]:
    """Open a zip for as long as its parts are read.

    Raises
    ------
    CannotRead
        When it is damaged or holds more files than any export; a part raises it when it is locked, damaged or huge.
    """
    with plain_faults(name):
        archive = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
    with archive:
        infos = archive.infolist()
        if len(infos) > MEMBERS_MOST:
            raise CannotRead(
                f"{name} holds {len(infos):,} files, more than any export we know; pick the file you need out of it."
            )
        files = [info for info in infos if _is_file(info)]
        usable = [info for info in files if usable_name(info.filename)]
        if files and not usable:
            raise CannotRead(
                f"{name} holds only files with names that no export has, such as “{shown(files[0].filename)}”; "
                "download your archive again from the service itself."
            )
        yield [_zip_part(archive, info, progress) for info in usable if worth_a_look(info.filename)]


def _is_file(info: zipfile.ZipInfo) -> bool:
    """Leave out folders, links (the upper half of the attributes is the Unix file type) and what has no name at all."""
    return bool(info.filename) and not info.filename.endswith("/") and (info.external_attr >> 28) != 0xA


def _zip_part(archive: zipfile.ZipFile, info: zipfile.ZipInfo, progress: Progress) -> Part:
    short = shown(PurePosixPath(info.filename).name)

    def begin() -> BinaryIO:
        refuse_bomb(short, info.file_size, info.compress_size)
        with plain_faults(short):
            return io.BufferedReader(_Watched(short, archive.open(info)), HEAD)

    return Part(short, info.file_size, begin, progress)


def refuse_bomb(name: str, size: int, packed: int) -> None:
    """Stop before a member that would unpack to something no export holds.

    Raises
    ------
    CannotRead
        When it is too large, or shrinks far better than people's words do. zipfile never reads past the size named.
    """
    most, ratio = (JSON_MOST, JSON_RATIO) if name.lower().endswith(LISTS) else (TABLE_MOST, TABLE_RATIO)
    if size > most or (size > SMALL and size > ratio * max(packed, 1)):
        raise CannotRead(
            f"{name} would unpack to {size // 1_000_000:,} MB, which no export of posts or people does; "
            "download your archive again from the service itself."
        )


@contextmanager
def folder_parts(folder: Path, progress: Progress) -> Iterator[list[Part]]:
    """Read an archive that the browser or the learner has already unpacked."""
    root = folder.resolve()
    found = sorted(islice(folder.rglob("*"), MEMBERS_MOST))
    yield [
        file_part(path, progress)
        for path in found
        if worth_a_look(path.relative_to(folder).as_posix())
        and path.is_file()
        and path.resolve().is_relative_to(root)  # a link may point anywhere
    ]


def file_part(path: Path, progress: Progress) -> Part:
    """Make a part of a file on disk; nothing is read yet."""

    def begin() -> BinaryIO:
        with plain_faults(shown(path.name)):
            return path.open("rb")

    return Part(shown(path.name), path.stat().st_size, begin, progress)


class _Counted:
    """A gzip stream that stops when it unpacks to far more than was packed."""

    def __init__(self, name: str, raw: BinaryIO, unpacked: BinaryIO | gzip.GzipFile) -> None:
        self.name, self.raw, self.unpacked, self.total = name, raw, unpacked, 0

    def read(self, size: int = -1) -> bytes:
        """Give the next bytes."""
        data = self.unpacked.read(size)
        self.total += len(data)
        if self.total > TAR_MOST or (self.total > TABLE_MOST and self.total > JSON_RATIO * max(self.raw.tell(), 1)):
            raise CannotRead(
                f"{self.name} would unpack to far more than any export holds; download it from the service itself."
            )
        return data


@contextmanager
def tar_parts(
    name: str, source: Path | bytes, progress: Progress, wanted: Callable[[Part], bool]
) -> Iterator[list[Part]]:
    """Read a .tar.gz or .tar once through and keep the parts that are wanted.

    Parameters
    ----------
    wanted
        Asked of each member; only what it accepts is kept in memory.

    Raises
    ------
    CannotRead
        When it is damaged or unpacks to far more than any export.
    """
    with plain_faults(name):
        raw = io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")
    with raw:
        size = raw.seek(0, io.SEEK_END)
        raw.seek(0)
        is_packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        unpacked: Any = _Counted(name, raw, gzip.GzipFile(fileobj=raw) if is_packed else raw)
        kept: list[Part] = []
        members = _tar_members(name, unpacked)
        for part in members:
            progress(min(raw.tell(), size), size)
            if wanted(part):
                kept.append(Part(part.name, part.size, part.begin, progress))
        yield kept


def _tar_members(name: str, unpacked: Any) -> Iterator[Part]:
    """Give the ordinary files of a tar; straight through ("r|"), so that memory stays small whatever else it holds."""
    with plain_faults(name):
        archive = tarfile.open(fileobj=unpacked, mode="r|")  # noqa: SIM115 - a stream of ours, closed by our caller
    while True:
        data = None
        with plain_faults(name):
            member = archive.next()
            if member and member.isreg() and worth_a_look(member.name.removeprefix("./")) and member.size <= JSON_MOST:
                stream = archive.extractfile(member)
                data = stream.read() if stream else None
        if member is None:
            return
        if data is not None:
            yield part_of_bytes(shown(PurePosixPath(member.name).name), data)
