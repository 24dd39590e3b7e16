"""Reading what people download: every file is recognised by its content and read in memory, on this computer."""

from kit.exports.loaded import CannotRead, Loaded, Skipped
from kit.exports.people.typed import read_names
from kit.exports.posts.pasted import read_text
from kit.exports.reading import read, read_bytes

__all__ = ["CannotRead", "Loaded", "Skipped", "read", "read_bytes", "read_names", "read_text"]
