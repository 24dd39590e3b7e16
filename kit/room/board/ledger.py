"""Where a room's lines are kept: one table in SQLite, or in PostgreSQL when a URL says so, written by one hand only."""

import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    DateTime,
    Engine,
    Integer,
    MetaData,
    NullPool,
    Row,
    String,
    Table,
    UniqueConstraint,
    create_engine,
    func,
    insert,
    make_url,
    select,
)
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from kit.room.board.line import Entry, Line

_TABLES = MetaData()
_LINES = Table(
    "board_line",
    _TABLES,
    Column("room", String(255), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("heard", DateTime(timezone=True), nullable=False),
    Column("learner", String(255), nullable=False),
    Column("id", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("body", JSON, nullable=False),
    UniqueConstraint("room", "learner", "id"),  # belt to the braces: `append` knows what is there already
)
_ROOMS = Table(
    "board_room",
    _TABLES,
    Column("room", String(255), primary_key=True),
    Column("secret", String(64), nullable=False),
)

RELEASE = 5.0  # seconds: a database server may notice only now that the one before us is gone
_IN_USE = (
    "The board of this room is already open in another program, perhaps in another window. "
    "Use that one, or close it first, or give this one a room of its own with --room."
)


class NotKept(Exception):
    """The database did not take it. Whoever sent it sends it again."""


class RoomIsOpen(Exception):
    """Another program writes in this room already. The text says what to do."""


class Ledger:
    """The lines of one room. Used by one thread; whatever goes wrong, the next call connects again.

    SQLite keeps a log that is flushed at every commit (WAL, FULL): an acknowledged line survives kill -9 and a power
    cut. Both databases let go of the room by themselves when this process dies.

    Parameters
    ----------
    url
        As SQLAlchemy reads it: "sqlite:///board.sqlite3", "postgresql://name@host/database".
    room
        Which of the rooms in that database.
    """

    def __init__(self, url: str, room: str) -> None:
        self.room = room
        self._engine = _engine(url)
        self._connection: Connection | None = None
        self._last = 0
        self._known: set[tuple[str, str]] = set()

    def lines(self) -> list[Line]:
        """Give the lines that are kept and were not given yet: all of them at first.

        Raises
        ------
        NotKept
            When the database does not answer.
        RoomIsOpen
            When another program has the room.
        """
        new = (_LINES.c.room == self.room) & (_LINES.c.seq > self._last)
        with self._transaction() as connection:
            lines = [_line(row) for row in connection.execute(select(_LINES).where(new).order_by(_LINES.c.seq))]
        self._remember(lines)
        return lines

    def append(self, entries: Sequence[Entry]) -> list[Line]:
        """Keep entries as one transaction; give a line for each that was not there before.

        Raises
        ------
        NotKept
            When it is not sure that all are kept; `lines` then says what became of them.
        """
        now = datetime.now(UTC)
        new = {(entry.learner, entry.id): entry for entry in reversed(entries)}  # of two with one id the first counts
        fresh = [entry for key, entry in reversed(new.items()) if key not in self._known]
        lines = [Line(seq, now, entry) for seq, entry in enumerate(fresh, self._last + 1)]
        if lines:
            with self._transaction() as connection:
                connection.execute(insert(_LINES), [_row(self.room, line) for line in lines])
            self._remember(lines)
        return lines

    def secret(self) -> str:
        """Give the room's secret, made on first use: keys and tokens are derived from it, so that they outlast us.

        Raises
        ------
        NotKept, RoomIsOpen
            As in `lines`.
        """
        with self._transaction() as connection:
            found = connection.execute(select(_ROOMS.c.secret).where(_ROOMS.c.room == self.room)).scalar()
            if found is None:
                found = secrets.token_hex(32)
                connection.execute(insert(_ROOMS), {"room": self.room, "secret": found})
        return str(found)

    def close(self) -> None:
        """Let go of the database, and so of the room."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        self._engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            if self._connection is None:
                self._connection = self._engine.connect()
                _take_hold(self._connection, self.room)
            with self._connection.begin():
                yield self._connection
        except SQLAlchemyError as reason:
            self.close()
            raise NotKept(str(reason)) from reason
        except RoomIsOpen:
            self.close()
            raise

    def _remember(self, lines: Sequence[Line]) -> None:
        if lines:
            self._last = lines[-1].seq
            self._known.update((line.entry.learner, line.entry.id) for line in lines)


def _engine(url: str) -> Engine:
    """Make an engine that keeps no connections of its own: closing one really lets go of it."""
    place = make_url(url)
    if place.get_backend_name() in ("postgresql", "postgres"):
        place = place.set(drivername="postgresql+psycopg")  # the driver we ship, whatever form the URL has
    return create_engine(place, poolclass=NullPool)


def _take_hold(connection: Connection, room: str) -> None:
    """Make sure that nobody else writes in this room, and that its tables are there.

    The hold is the database's own: it ends with this process, however that ends.
    """
    if connection.dialect.name == "sqlite":
        try:
            for line in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"):
                connection.exec_driver_sql(f"PRAGMA {line}")
        except OperationalError as reason:
            raise (RoomIsOpen(_IN_USE) if "locked" in str(reason) else reason) from None
    else:
        until = time.monotonic() + RELEASE
        while not connection.execute(select(func.pg_try_advisory_lock(func.hashtext(f"patio/{room}")))).scalar():
            if time.monotonic() > until:
                raise RoomIsOpen(_IN_USE)
            time.sleep(0.1)
    connection.commit()
    _TABLES.create_all(connection)
    connection.commit()


def _row(room: str, line: Line) -> dict[str, Any]:
    entry = line.entry
    of_whom = {"learner": entry.learner, "id": entry.id, "kind": entry.kind, "body": dict(entry.body)}
    return {"room": room, "seq": line.seq, "heard": line.heard, **of_whom}


def _line(row: Row[Any]) -> Line:
    heard = row.heard if row.heard.tzinfo else row.heard.replace(tzinfo=UTC)  # SQLite forgets the zone
    return Line(row.seq, heard.astimezone(UTC), Entry(row.learner, row.id, row.kind, row.body))
