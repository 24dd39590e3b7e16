"""What tests of a centre's server share."""

from collections.abc import Iterator

import pytest

from ..room.boards import NO_POSTGRESQL, postgresql_programs, running_postgresql


@pytest.fixture(scope="module")
def postgresql() -> Iterator[str]:
    """A PostgreSQL of our own, that these tests may cut off."""
    if not postgresql_programs():
        pytest.skip(NO_POSTGRESQL)
    with running_postgresql() as address:
        yield address
