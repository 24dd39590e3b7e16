"""What any place that keeps a workbook must be able to do: a handful of functions over records."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeAlias

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Record:
    """One thing a learner made: an answer, a label, a post, a note.

    Parameters
    ----------
    kind
        What sort of thing it is: "answer", "setting", "note", "post", "label" ...
    key
        Its name within its kind.
    value
        The thing itself, as JSON holds it. None when it was deleted.
    saved_at
        When it was last saved (UTC, aware).
    revision
        Number of the change that saved it; later changes have higher numbers.
    deleted
        True when the record is gone; only `Store.changes` and `Store.undo` tell of such records.
    """

    kind: str
    key: str
    value: Json
    saved_at: datetime
    revision: int
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened since a revision, perhaps in another tab.

    Parameters
    ----------
    revision
        Where the workbook stands now: ask with this number next time.
    records
        Every record that is new, different or gone, oldest change first, each once with its present value.
    begun_again
        True when the workbook was emptied or replaced in the meantime: whatever the asker knew no longer holds,
        and `records` is everything there is.
    """

    revision: int
    records: tuple[Record, ...]
    begun_again: bool


class Store(Protocol):
    """Records by kind and key, each change saved whole or not at all, with undo.

    A *scope* names what is undone together, for example all changes of one exercise's answer.
    Every function may raise `WorkbookTrouble`, whose text is a sentence for the learner.
    """

    @property
    def path(self) -> Path:
        """The file everything is in."""

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences a learner should read: the file was set aside, is read-only, was updated ..."""

    def get(self, kind: str, key: str) -> Record | None:
        """Give one record, or None when there is none."""

    def items(self, kind: str, prefix: str = "") -> tuple[Record, ...]:
        """Give all records of a kind whose key begins with `prefix`, in order of key."""

    def put(self, kind: str, key: str, value: Json, scope: str = "") -> datetime:
        """Save one record and give the moment it was saved; returning means it is safely on disk.

        Saving the value that is already there changes nothing, and so costs no undo.
        Without `scope` the record is undone by itself, under ``"kind/key"``.
        """

    def put_many(self, kind: str, values: Mapping[str, Json], scope: str, replace: bool = True) -> int:
        """Save many records as one change and give how many are new or different.

        With ``replace=False`` records that are already there stay as they are.
        """

    def delete(self, kind: str, *keys: str, scope: str = "") -> int:
        """Delete records as one change and give how many there were."""

    def change(self, scope: str) -> AbstractContextManager[None]:
        """Make everything inside the ``with`` one change: read, decide and save without anybody in between."""

    def undo(self, scope: str) -> tuple[Record, ...]:
        """Take back the last change of a scope; give the records as they are now, empty when none was left."""

    def can_undo(self, scope: str) -> bool:
        """Tell whether `undo` would find something."""

    @property
    def revision(self) -> int:
        """Where the workbook stands now, for a later `changes`; cheap, however much is in it."""

    def changes(self, since: int) -> Changes:
        """Tell what changed after revision `since` (0: everything)."""

    def watch(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after each change made through this store; give a function that stops it."""

    def counts(self, prefix: str = "") -> dict[str, int]:
        """Give the number of records of each kind whose key begins with `prefix`."""

    def copy_to(self, path: Path) -> None:
        """Write a whole copy that can be opened as a workbook, replacing `path`."""

    def erase(self) -> tuple[Path, ...]:
        """Empty the workbook for good and give the files that are gone from the disk."""

    def close(self) -> None:
        """Put everything into the one file and let go of it. The next call opens it again."""
