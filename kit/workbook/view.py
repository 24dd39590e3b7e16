"""What every view of the workbook stands on: the store it reads from and saves to."""

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
