"""The workbook's records in one SQLite file: every change whole, durable, and undoable."""

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kit.workbook.held_file import HeldFile
from kit.workbook.store import Changes, Json, Record

KEPT_UNDO = 200  # changes one can take back per scope: more than a sitting's worth, little enough to stay small

LAST_LETTER = "\U0010ffff"  # sorts after every key that begins alike


class SqliteStore:
    """A `Store` in one SQLite file. Threads, tabs and programs may use the same file at once.

    Parameters
    ----------
    file
        Where the bytes are.
    """

    def __init__(self, file: HeldFile) -> None:
        self._file = file
        self._listeners: list[Callable[[Changes], None]] = []
        self._now: tuple[int, str] | None = None  # revision and moment of the change being made

    @property
    def path(self) -> Path:
        """The file everything is in."""
        return self._file.path

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences a learner should read, in the order they came up."""
        return self._file.notices

    # Reading

    def get(self, kind: str, key: str) -> Record | None:
        """Give one record, or None when there is none."""
        found = self._records("WHERE kind = ? AND key = ? AND value IS NOT NULL", kind, key)
        return found[0] if found else None

    def items(self, kind: str, prefix: str = "") -> tuple[Record, ...]:
        """Give all records of a kind whose key begins with `prefix`, in order of key."""
        where = "WHERE kind = ? AND key >= ? AND key < ? AND value IS NOT NULL ORDER BY key"
        return self._records(where, kind, prefix, prefix + LAST_LETTER)

    def counts(self, prefix: str = "") -> dict[str, int]:
        """Give the number of records of each kind whose key begins with `prefix`."""
        where = "WHERE key >= ? AND key < ? AND value IS NOT NULL GROUP BY kind ORDER BY kind"
        return dict(self._rows(f"SELECT kind, count(*) FROM record {where}", prefix, prefix + LAST_LETTER))

    def can_undo(self, scope: str) -> bool:
        """Tell whether `undo` would find something."""
        return bool(self._rows("SELECT 1 FROM change WHERE scope = ? LIMIT 1", scope))

    @property
    def revision(self) -> int:
        """Where the workbook stands now, without reading what is in it."""
        self._file.refresh()
        ((revision,),) = self._rows("SELECT revision FROM workbook")
        return int(revision)

    def changes(self, since: int) -> Changes:
        """Tell what changed after revision `since` (0: everything)."""
        self._file.refresh()
        with self._snapshot():
            ((began, revision),) = self._rows("SELECT began, revision FROM workbook")
            begun_again = since != 0 and not began <= since <= revision
            everything = since == 0 or begun_again
            where = "WHERE revision > ? ORDER BY revision, kind, key"
            records = self._records(where, 0 if everything else since)
        return Changes(revision, tuple(r for r in records if not (everything and r.deleted)), begun_again)

    # Changing

    def put(self, kind: str, key: str, value: Json, scope: str = "") -> datetime:
        """Save one record and give the moment it was saved; returning means it is safely on disk."""
        with self.change(scope or f"{kind}/{key}"):
            self._write(kind, {key: value}, "record.value IS NOT :value")
            ((saved_at,),) = self._rows("SELECT saved_at FROM record WHERE kind = ? AND key = ?", kind, key)
        return datetime.fromisoformat(saved_at)

    def put_many(self, kind: str, values: Mapping[str, Json], scope: str, replace: bool = True) -> int:
        """Save many records as one change and give how many are new or different."""
        with self.change(scope):
            return self._write(kind, values, "record.value IS NOT :value" if replace else "record.value IS NULL")

    def delete(self, kind: str, *keys: str, scope: str = "") -> int:
        """Delete records as one change and give how many there were."""
        with self.change(scope or "/".join((kind, *keys))):
            there = "SELECT key FROM record WHERE kind = ? AND key = ? AND value IS NOT NULL"
            found = [key for key in keys if self._rows(there, kind, key)]
            return self._write(kind, dict.fromkeys(found), "record.value IS NOT :value", delete=True)

    @contextmanager
    def change(self, scope: str) -> Iterator[None]:
        """Make everything inside the ``with`` one change: read, decide and save without anybody in between.

        A change inside a change becomes part of the outer one. When anything is raised inside, nothing is changed.
        """
        with self._file.using():
            if self._now is not None:
                yield
                return
            with self._file.changing() as connection:
                try:
                    revision = self._begin(scope)
                    untouched = connection.total_changes
                    yield
                finally:
                    self._now = None
                changed = connection.total_changes > untouched
                if not changed:
                    connection.execute("ROLLBACK")  # nothing to undo, nothing for another tab to hear of
        if changed:
            self._tell(lambda: self.changes(revision - 1))

    def undo(self, scope: str) -> tuple[Record, ...]:
        """Take back the last change of a scope, and only that: what other scopes changed since stays.

        The records come out as if that change had never been, also where a later change stands on top of it.
        """
        if self._now is not None:
            raise RuntimeError("'undo' must be a change of its own, got one inside another change")
        with self.change(""):
            revision, _ = self._this_change()
            last = "SELECT max(revision) FROM change WHERE scope = ? AND revision < ?"
            ((undone,),) = self._rows(last, scope, revision)
            if undone is None:
                return ()
            self._take_out(undone)
            touched = "WHERE (kind, key) IN (SELECT kind, key FROM before WHERE revision = ?) ORDER BY kind, key"
            records = self._records(touched, undone)
            self._run("DELETE FROM change WHERE revision IN (?, ?)", undone, revision)
            return records

    def watch(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after each change made through this store; give a function that stops it."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    # The file

    def copy_to(self, path: Path) -> None:
        """Write a whole copy that can be opened as a workbook, replacing `path`."""
        self._file.copy_to(path)

    def erase(self) -> tuple[Path, ...]:
        """Empty the workbook for good and give the files that are gone from the disk.

        A file that another tab has open cannot go: it is emptied to the last byte, and that tab begins afresh.
        """
        if gone := self._file.delete():
            self._tell(lambda: Changes(0, (), begun_again=True))
            return gone
        with self.change(""):
            revision, _ = self._this_change()
            self._run("PRAGMA secure_delete = 1")
            for table in ("record", "before", "change"):
                self._run(f"DELETE FROM {table}")
            began = max(revision + 1, round(datetime.now(UTC).timestamp() * 1000))
            self._run("UPDATE workbook SET began = ?, revision = ?", began, began)
        self._file.compact()
        return ()

    def close(self) -> None:
        """Put everything into the one file and let go of it. The next call opens it again."""
        self._file.close()

    # Inside

    def _begin(self, scope: str) -> int:
        """Number the change that begins, and let go of the oldest one of its scope."""
        self._run("UPDATE workbook SET revision = revision + 1")
        ((revision,),) = self._rows("SELECT revision FROM workbook")
        self._now = revision, datetime.now(UTC).isoformat(timespec="microseconds")
        self._run("INSERT INTO change (revision, scope) VALUES (?, ?)", revision, scope)
        oldest = "SELECT revision FROM change WHERE scope = ? ORDER BY revision DESC LIMIT 1 OFFSET ?"
        self._run(f"DELETE FROM change WHERE scope = ? AND revision <= ({oldest})", scope, scope, KEPT_UNDO)
        return int(revision)

    def _this_change(self) -> tuple[int, str]:
        """Give the revision and the moment of the change being made."""
        assert self._now is not None, "only inside `change`"
        return self._now

    def _write(self, kind: str, values: Mapping[str, Json], where: str, delete: bool = False) -> int:
        """Note the records as they are, then set those for which `where` holds; give how many that were."""
        revision, moment = self._this_change()
        rows = [
            {"kind": kind, "key": key, "value": None if delete else _text(value), "at": moment, "revision": revision}
            for key, value in sorted(values.items())  # in the file's own order: a large import is twice as quick
        ]
        note = (
            "INSERT OR IGNORE INTO before (kind, key, revision, value) SELECT :kind, :key, :revision, record.value"
            f" FROM (SELECT 1) LEFT JOIN record ON record.kind = :kind AND record.key = :key WHERE {where}"
        )
        write = (
            "INSERT INTO record (kind, key, value, saved_at, revision) VALUES (:kind, :key, :value, :at, :revision)"
            " ON CONFLICT (kind, key) DO UPDATE SET value = :value, saved_at = :at, revision = :revision"
            f" WHERE {where}"
        )
        with self._file.using() as connection:
            connection.executemany(note, rows)
            return max(0, connection.executemany(write, rows).rowcount)

    def _take_out(self, undone: int) -> None:
        """Take a change out of each record's history: the next change of it, or the record, gets what was before."""
        revision, moment = self._this_change()
        same = "each.kind = it.kind AND each.key = it.key"
        was = f"(SELECT value FROM before each WHERE {same} AND each.revision = :undone)"
        later = f"FROM before each WHERE {same} AND each.revision > :undone"
        touched = "(it.kind, it.key) IN (SELECT kind, key FROM before WHERE revision = :undone)"
        values = {"undone": undone, "revision": revision, "moment": moment}
        with self._file.using() as connection:
            connection.execute(
                f"UPDATE record AS it SET value = {was}, saved_at = :moment, revision = :revision"
                f" WHERE {touched} AND NOT EXISTS (SELECT 1 {later})",
                values,
            )
            connection.execute(
                f"UPDATE before AS it SET value = {was}"
                f" WHERE revision > :undone AND {touched} AND revision = (SELECT min(revision) {later})",
                values,
            )

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """Let several reads see one moment."""
        with self._file.using() as connection:
            if connection.in_transaction:
                yield
                return
            connection.execute("BEGIN")
            try:
                yield
            finally:
                connection.execute("ROLLBACK")

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with self._file.using() as connection:
            return connection.execute(sql, values).fetchall()

    def _run(self, sql: str, *values: object) -> None:
        with self._file.using() as connection:
            connection.execute(sql, values)

    def _records(self, where: str, *values: object) -> tuple[Record, ...]:
        found = self._rows(f"SELECT kind, key, value, saved_at, revision FROM record {where}", *values)
        return tuple(_record(*row) for row in found)

    def _tell(self, what: Callable[[], Changes]) -> None:
        """Let listeners know; what goes wrong while a card redraws must not look like a save that did not work."""
        for listener in tuple(self._listeners):
            try:
                listener(what())
            except Exception:
                logging.getLogger(__name__).exception("A listener to the workbook raised")


def _text(value: Json) -> str:
    """Write a value as JSON that only uses ASCII: half an emoji, as a cut text may hold, is kept too."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def _record(kind: str, key: str, value: str | None, saved_at: str, revision: int) -> Record:
    moment = datetime.fromisoformat(saved_at)
    return Record(kind, key, None if value is None else json.loads(value), moment, revision, deleted=value is None)
