"""What there is to say about a file: which one, what we saw, what to do next."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence about one file.

    Parameters
    ----------
    file
        Its name, as the instructor sees it in the folder.
    words
        What we saw, and what to do next.
    fits
        True for what is only good to know, such as an older file of the same person.
    """

    file: str
    words: str
    fits: bool = False

    def __str__(self) -> str:
        """The file's name and the sentence."""
        return f"{self.file}: {self.words}"
