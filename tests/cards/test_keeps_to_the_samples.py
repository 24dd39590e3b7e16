"""A shared computer without walls between people: cards offer the made-up businesses, and load nobody's own data."""

from pathlib import Path
from typing import Any

import pytest

from kit.cards import card
from kit.workbook import OWN, Workbook


@pytest.fixture(autouse=True)
def without_walls(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the room sets when it cannot keep people apart."""
    monkeypatch.setenv("PATIO_SAMPLES_ONLY", "1")


def test_everybody_begins_with_a_sample(workbook: Workbook) -> None:
    """Nobody's own business is offered, and the card says why."""
    state = card("choose", workbook).state()
    assert all(one["madeUp"] for one in state["businesses"])
    assert state["business"] != OWN
    assert "at home" in state["lead"]


@pytest.mark.parametrize("name", ["load-contacts", "my-feed"])
@pytest.mark.parametrize(
    "message",
    [
        {"do": "paste", "text": "Dana Reyes, landscape designer"},
        {"do": "read", "name": "connections.csv"},
        {"do": "slice", "name": "a.csv", "offset": 0, "size": 9, "of": "1", "buffers": [b"Name\nDana\n"]},
    ],
    ids=lambda message: message["do"],
)
def test_nothing_of_ones_own_is_loaded(
    workbook: Workbook, name: str, message: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pasted, from the my-data folder or chosen: each is turned down with the reason, and the sample stays."""
    (tmp_path / "connections.csv").write_text("First Name,Last Name\nDana,Reyes\n", encoding="utf-8")
    monkeypatch.setattr("kit.cards.loading.MY_DATA", tmp_path)
    shown = card(name, workbook)
    before = {kind: count for kind, count in workbook.store.counts().items() if kind != "setting"}
    rest = {key: value for key, value in message.items() if key != "do"}
    shown.do(message["do"], **rest)
    state = shown.state()
    assert "Load your own at home" in state["message"]
    assert state["closed"]
    assert state["files"] == []
    assert {kind: count for kind, count in workbook.store.counts().items() if kind != "setting"} == before


def test_the_samples_themselves_are_there(workbook: Workbook) -> None:
    """The made-up contacts load by themselves, so that every exercise on data works."""
    assert card("load-contacts", workbook).state()["people"] > 50
