"""One room for each module of these tests."""

from collections.abc import Iterator

import pytest

from .hubs import RunningRoom, running_room


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningRoom]:
    """A room that is open."""
    with running_room(tmp_path_factory.mktemp("room")) as running:
        yield running
