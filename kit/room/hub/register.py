"""Who has joined a room: a small file of names, trades and sealed codes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kit.room.hub.names import key_of

TABLE = """
create table if not exists people (
    key text primary key,  -- the name without case: "ana"
    name text not null,    -- as it is shown, and as the Hub knows it: "Ana"
    trade text not null,
    code text not null,    -- a salted hash of their own code
    joined text not null   -- UTC, ISO 8601
) strict
"""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who joined.

    Parameters
    ----------
    name
        As they typed it, "Zoë B."; also their name on the Hub and on the board.
    trade
        What they do, in their own words; "" when they did not say.
    joined
        When, in UTC.
    """

    name: str
    trade: str
    joined: datetime


class NameTaken(Exception):
    """Somebody of this name has joined already."""


class Register:
    """The file of a room's people. Any number of programs may read and write it at once.

    Parameters
    ----------
    path
        The SQLite file; made on first use, for its owner's eyes only.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def people(self) -> tuple[Person, ...]:
        """Give everybody who joined, in that order."""
        with self._open() as file:
            rows = file.execute("select name, trade, joined from people order by joined, key").fetchall()
        return tuple(_person(row) for row in rows)

    def find(self, name: str) -> Person | None:
        """Give the person of this name, in whatever case it is written; None when nobody has joined under it."""
        with self._open() as file:
            row = file.execute("select name, trade, joined from people where key = ?", [key_of(name)]).fetchone()
        return _person(row) if row else None

    def add(self, name: str, trade: str, code: str) -> Person:
        """Let somebody in who is new.

        Parameters
        ----------
        name
            From `names.read_name`.
        trade
            What they do, or "".
        code
            Their own code, sealed (`codes.sealed`).

        Raises
        ------
        NameTaken
            When somebody of this name is here already.
        """
        person = Person(name, trade, datetime.now(UTC))
        row = [key_of(name), name, trade, code, person.joined.isoformat()]
        try:
            with self._open() as file:
                file.execute("insert into people values (?, ?, ?, ?, ?)", row)
        except sqlite3.IntegrityError:
            raise NameTaken(name) from None
        return person

    def code_of(self, name: str) -> str:
        """Give the sealed code of a person; "" of nobody."""
        with self._open() as file:
            row = file.execute("select code from people where key = ?", [key_of(name)]).fetchone()
        return str(row[0]) if row else ""

    def give_code(self, name: str, code: str) -> bool:
        """Give a person another code, sealed; the old one no longer opens. False when there is nobody of that name."""
        with self._open() as file:
            return file.execute("update people set code = ? where key = ?", [code, key_of(name)]).rowcount == 1

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path.touch(mode=0o600)
        file = sqlite3.connect(self._path, timeout=10)
        try:
            file.execute("pragma synchronous = full")
            file.execute(TABLE)
            with file:
                yield file
        finally:
            file.close()


def _person(row: tuple[str, str, str]) -> Person:
    return Person(row[0], row[1], datetime.fromisoformat(row[2]))
