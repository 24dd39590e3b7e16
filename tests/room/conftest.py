"""What tests of the room share: a database of either kind, and a board on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .boards import NO_POSTGRESQL, RunningBoard, postgresql_programs, running_board, running_postgresql


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """A PostgreSQL of our own."""
    if not postgresql_programs():
        pytest.skip(NO_POSTGRESQL)
    with running_postgresql() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a board keeps its room: a new file, or a PostgreSQL that other rooms use too."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'board.sqlite3'}"
    return str(request.getfixturevalue("postgresql"))


@pytest.fixture
def board(tmp_path: Path) -> Iterator[RunningBoard]:
    """A board on SQLite, running."""
    with running_board(f"sqlite:///{tmp_path / 'board.sqlite3'}") as running:
        yield running
