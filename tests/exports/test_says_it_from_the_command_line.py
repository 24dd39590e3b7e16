"""`python -m kit read FILE` says what a file is."""

import json
from pathlib import Path

import pytest

from kit.__main__ import main

from .shapes import CONNECTIONS, EVENTBRITE, TWEETS, script


def test_posts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Kind, source, counts, the first post, a sentence."""
    path = tmp_path / "anything.bin"
    path.write_text(script("tweets", TWEETS), encoding="utf-8")
    assert main(["read", str(path), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["kind"], said["source"], said["rows"], said["skipped"]) == ("posts", "X", 3, 0)
    assert said["first"] == {
        "text": "Fresh bread & butter &lt;3",
        "when": "2023-02-18T19:45:15+00:00",
        "network": "X",
        "reply": False,
        "repost": False,
    }
    assert said["message"] == "We read 3 posts from X; next, look them over in My feed."


def test_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A day as ISO; what was left out, with its reason."""
    path = tmp_path / "Connections.csv"
    path.write_text(CONNECTIONS, encoding="utf-8")
    assert main(["read", str(path), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["kind"], said["rows"], said["skipped"]) == ("contacts", 2, 2)
    assert said["first"]["name"] == "Ines Okafor-Lindqvist, PhD"
    assert said["first"]["connected_on"] == "2026-02-08"
    assert main(["read", str(path)]) == 0
    assert capsys.readouterr().out.startswith("We read 2 people from LinkedIn, left out 2 (1 hidden by LinkedIn")


def test_guests(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who was there."""
    path = tmp_path / "list.csv"
    path.write_text(EVENTBRITE, encoding="utf-8")
    assert main(["read", str(path), "--json"]) == 0
    first = json.loads(capsys.readouterr().out)["first"]
    assert (first["name"], first["came"], first["event"]) == ("Ana Roy", True, "Friday table")


def test_a_file_we_cannot_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2 and one sentence, as JSON or on the other stream."""
    path = tmp_path / "photo.zip"
    path.write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    assert main(["read", str(path), "--json"]) == 2
    assert list(json.loads(capsys.readouterr().out)) == ["message"]
    assert main(["read", str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "picture" in err


def test_rows_become_a_table(tmp_path: Path) -> None:
    """The only place that needs pandas."""
    from kit.exports import read

    path = tmp_path / "c.csv"
    path.write_text(CONNECTIONS, encoding="utf-8")
    frame = read(path).frame()
    assert list(frame["name"]) == ["Ines Okafor-Lindqvist, PhD", "Tomás Reyes"]
    assert "connected_on" in frame.columns
