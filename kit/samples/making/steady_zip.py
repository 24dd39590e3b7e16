"""Zip files that come out the same, byte for byte, on every computer and in every Python."""

import io
import zipfile
from collections.abc import Mapping


def steady_zip(members: Mapping[str, bytes]) -> bytes:
    """Pack `members` (name -> content) in the order given.

    Nothing is compressed, because zlib's output differs between its versions, and nothing tells where or when
    the file was made.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, date_time=(2024, 7, 2, 9, 0, 0))
            entry.create_system = 3  # "made on Unix", also on Windows
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return packed.getvalue()
