"""What every view of the workbook stands on: the store it reads from and saves to."""

from collections.abc import Mapping
from typing import Any

from kit.workbook.store import Store


class View:
    """One subject of the workbook, for example answers or posts, over a `Store`.

    Parameters
    ----------
    store
        Where the records are.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def parts_of(self, kind: str, key: str) -> dict[str, Any]:
        """Give the named parts of one record; none when there is no such record."""
        record = self.store.get(kind, key)
        return dict(record.value) if record and isinstance(record.value, Mapping) else {}
