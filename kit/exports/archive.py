"""Zip files, tar archives and folders as a list of parts: read in memory, never unpacked, safe against hostile ones."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Any

from kit.exports.loaded import CannotRead
from kit.exports.part import JSON_MOST, TABLE_MOST, Part, Progress, part_of_bytes

# Real tables shrink 2 to 6 times in a zip and posts in JSON 10 to 20 times; a bomb shrinks about 1,000 times.
TABLE_RATIO = 60
JSON_RATIO = 250
SMALL = 1024 * 1024  # under this nothing can hurt, however well it shrinks
MEMBERS_MOST = 200_000
TAR_MOST = 4 * 1024 * 1024 * 1024  # a Mastodon archive holds the pictures too, and a tar can only be read through

# Pictures, films, sounds, fonts, web pages: never a list of posts or people, and there may be thousands.
SKIPPED_ENDINGS = frozenset(
    [
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".webp",
        ".heic",
        ".bmp",
        ".svg",
        ".ico",
        ".mp4",
        ".mov",
        ".m4a",
        ".mp3",
        ".wav",
        ".aac",
        ".ogg",
        ".webm",
        ".avi",
        ".pdf",
        ".woff",
        ".woff2",
        ".ttf",
        ".otf",
        ".css",
        ".html",
        ".htm",
        ".map",
        ".zip",
        ".gz",
        ".rar",
        ".7z",
        ".exe",
        ".dll",
        ".srt",
        ".md",
    ]
)


def usable_name(name: str) -> bool:
    """Say whether a member's name may stand in an archive of ours.

    Left out: folders, `__MACOSX`, `._` twins and `.DS_Store`, names that climb (`..`), start at the root, or hold a
    backslash or a drive letter. We never write members to disk; the rule keeps odd names off the screen as well.
    """
    path = PurePosixPath(name)
    if not name or name.endswith("/") or "\\" in name or ":" in name or "\0" in name or name.startswith("/"):
        return False
    return not any(piece == ".." or piece == "__MACOSX" or piece.startswith(".") for piece in path.parts)


def worth_a_look(name: str) -> bool:
    """Say whether a member could hold posts or people, from the end of its name alone."""
    return usable_name(name) and PurePosixPath(name).suffix.lower() not in SKIPPED_ENDINGS


class _Watched(io.RawIOBase):
    """A member's stream that turns the many faults of damaged archives into one plain sentence."""

    def __init__(self, name: str, stream: IO[bytes]) -> None:
        self.name = name
        self.stream = stream

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        with plain_faults(self.name):
            return self.stream.read(size)

    def close(self) -> None:
        self.stream.close()
        super().close()


@contextmanager
def plain_faults(name: str) -> Iterator[None]:
    """Turn what zipfile, tarfile, gzip and zlib raise into `CannotRead`.

    zipfile raises RuntimeError for a password and NotImplementedError for a packing it does not know (Deflate64, which
    Windows uses for large files). The last five are what fuzzing found in damaged directories.
    """
    try:
        yield
    except NotImplementedError as fault:
        raise CannotRead(
            f"{name} is packed in a way we cannot open (Windows does this to large files). Unpack it on your computer "
            "and pick the file you need from the folder."
        ) from fault
    except RuntimeError as fault:
        raise CannotRead(
            f"{name} is locked with a password. Unpack it with the password and pick the file inside."
        ) from fault
    except (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, gzip.BadGzipFile) as fault:
        raise CannotRead(f"{name} is damaged or only half downloaded. Download it once more and try again.") from fault
    except (OSError, ValueError, OverflowError, MemoryError, LookupError, AttributeError) as fault:
        raise CannotRead(
            f"{name} could not be opened all the way; it may be damaged. Download it once more."
        ) from fault


@contextmanager
def zip_parts(name: str, source: Path | bytes, progress: Progress) -> Iterator[list[Part]]:
    """Open a zip for as long as its parts are read.

    Raises
    ------
    CannotRead
        When it is damaged, locked, holds another zip and nothing else, or when a part would unpack to something huge.
    """
    with plain_faults(name):
        archive = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
    with archive:
        infos = archive.infolist()
        if len(infos) > MEMBERS_MOST:
            raise CannotRead(
                f"{name} holds {len(infos):,} files, more than any export we know. Pick the file you need from it."
            )
        yield [_zip_part(archive, info, progress) for info in infos if _is_file(info) and worth_a_look(info.filename)]


def _is_file(info: zipfile.ZipInfo) -> bool:
    """Leave out folders and symbolic links (the upper half of the attributes is the Unix file type)."""
    return not info.is_dir() and (info.external_attr >> 28) != 0xA


def _zip_part(archive: zipfile.ZipFile, info: zipfile.ZipInfo, progress: Progress) -> Part:
    short = PurePosixPath(info.filename).name

    def begin() -> IO[bytes]:
        refuse_bomb(short, info.file_size, info.compress_size)
        with plain_faults(short):
            return _Watched(short, archive.open(info))  # type: ignore[return-value]

    return Part(short, info.file_size, begin, progress)


def refuse_bomb(name: str, size: int, packed: int) -> None:
    """Stop before a member that would unpack to something no export holds."""
    is_list = name.lower().endswith((".json", ".js", ".xml"))
    most, ratio = (JSON_MOST, JSON_RATIO) if is_list else (TABLE_MOST, TABLE_RATIO)
    if size > most or (size > SMALL and size > ratio * max(packed, 1)):
        raise CannotRead(
            f"{name} in this archive would unpack to {size // 1_000_000:,} MB, which no export of posts or people does. "
            "Download your archive again from the service itself."
        )


@contextmanager
def folder_parts(folder: Path, progress: Progress) -> Iterator[list[Part]]:
    """Read an archive that the browser or the learner has already unpacked."""
    root = folder.resolve()
    files: list[Path] = []
    for path in sorted(folder.rglob("*")):
        if len(files) >= MEMBERS_MOST:
            break
        inside = path.relative_to(folder).as_posix()
        if worth_a_look(inside) and path.is_file() and path.resolve().is_relative_to(root):
            files.append(path)
    yield [file_part(path, progress) for path in files]


def file_part(path: Path, progress: Progress) -> Part:
    """Make a part of a file on disk; nothing is read yet."""

    def begin() -> IO[bytes]:
        with plain_faults(path.name):
            return path.open("rb")

    return Part(path.name, path.stat().st_size, begin, progress)


class _Counted:
    """A gzip stream that stops when it unpacks to far more than was packed."""

    def __init__(self, name: str, raw: IO[bytes], unpacked: IO[bytes]) -> None:
        self.name, self.raw, self.unpacked, self.total = name, raw, unpacked, 0

    def read(self, size: int = -1) -> bytes:
        data = self.unpacked.read(size)
        self.total += len(data)
        if self.total > TAR_MOST or (self.total > TABLE_MOST and self.total > JSON_RATIO * max(self.raw.tell(), 1)):
            raise CannotRead(
                f"{self.name} would unpack to far more than any export holds. Download it again from the service itself."
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
        Asked of each member once its beginning is known; only what it accepts is kept in memory.
    """
    kept: list[Part] = []
    with plain_faults(name), io.BytesIO(source) if isinstance(source, bytes) else source.open("rb") as raw:
        packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        size = raw.seek(0, io.SEEK_END)
        raw.seek(0)
        unpacked: Any = _Counted(name, raw, gzip.GzipFile(fileobj=raw) if packed else raw)  # type: ignore[arg-type]
        # "r|": straight through, so that memory stays small whatever else the archive holds.
        with tarfile.open(fileobj=unpacked, mode="r|") as archive:
            for member in archive:
                progress(min(raw.tell(), size), size)
                if not member.isreg() or not worth_a_look(member.name.removeprefix("./")):
                    continue
                short = PurePosixPath(member.name).name
                stream = archive.extractfile(member)
                if stream is None or member.size > JSON_MOST:
                    continue
                part = part_of_bytes(short, stream.read(), progress)
                if wanted(part):
                    kept.append(part)
    yield kept
