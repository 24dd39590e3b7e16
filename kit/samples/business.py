"""A sample business: who it is, and where the files its owner would download are."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kit.samples.truth import Truth, read_truth

BANNER = "Made-up business, made-up people."
"""Shown on every screen that uses a sample."""

FILES = Path(__file__).with_name("files")


@dataclass(frozen=True, slots=True)
class Business:
    """One invented business.

    Parameters
    ----------
    slug
        Its short name in files and code, like "thistle".
    name, owner, trade, town
        As people in Harrow Shore say them.
    problem
        What it is there to show: "blaster", "informer" or "connector".
    about
        The problem in one sentence for learners.
    first_task
        What its owner would do first.
    network
        Where it posts, as people call it.
    handle
        Its own handle there, without “@”.
    posts_from, contacts_from
        Names of the files that hold posts and contacts.
    made_up
        Always True; screens show `BANNER` when it is.
    """

    slug: str
    name: str
    owner: str
    trade: str
    town: str
    problem: str
    about: str
    first_task: str
    network: str
    handle: str
    posts_from: str
    contacts_from: tuple[str, ...]
    made_up: bool = True

    def path(self, file: str) -> Path:
        """Say where one of the business's files is.

        Raises
        ------
        FileNotFoundError
            When there is no such file; the message lists those there are.
        """
        if file not in self.files:
            raise FileNotFoundError(f"'file' must be one of {', '.join(self.files)}, got {file!r}.")
        return FILES / self.slug / file

    @property
    def files(self) -> tuple[str, ...]:
        """Names of all files the owner would download."""
        return tuple(dict.fromkeys((self.posts_from, *self.contacts_from)))

    @property
    def posts_file(self) -> Path:
        """The file that holds the posts."""
        return self.path(self.posts_from)

    @property
    def contacts_files(self) -> tuple[Path, ...]:
        """The files that hold the contacts."""
        return tuple(self.path(file) for file in self.contacts_from)

    @property
    def truth(self) -> Truth:
        """What is true about the business: every post's label, every person's state. No file of the owner's says it."""
        return _truth(self.slug)


@cache
def _truth(slug: str) -> Truth:
    return read_truth(FILES / slug / "truth.json")
