"""Every notebook runs in a fresh kernel with the network closed, as nbval runs it: no cell ends in trouble."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .test_hygiene import NAMES, NOTEBOOKS, ROOT

HERE = Path(__file__).parent
NBVAL = ("-m", "pytest", "-q", "-p", "nbval.plugin", "-p", "no:cacheprovider", "--nbval-lax", "--nbval-cell-timeout=60")


def run(notebook: Path, home: Path, *, also: str = "") -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run a notebook with nbval in a program of its own; give how it ended and what it noted of the network."""
    outside = home / "outside"
    outside.mkdir()
    (outside / "sitecustomize.py").write_text((HERE / "closed_network.py").read_text(encoding="utf-8") + also)
    notes = home / "network.txt"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "IPYTHON", "PYTEST"))}
    surroundings = kept | {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "PATIO_WORKBOOK": str(home / "workbook.sqlite3"),
        "PATIO_NETWORK_NOTES": str(notes),
        "PYTHONPATH": str(outside),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # nbval alone: starts in half the time
    }
    command = [sys.executable, *NBVAL, f"--rootdir={notebook.parent}", str(notebook)]
    ended = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=180)
    return ended, notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_it_runs(path: Path, tmp_path: Path) -> None:
    """Every cell runs in a fresh kernel, nobody asked for the network, and the file is as it was."""
    before = path.read_bytes()
    ended, noted = run(path, tmp_path)
    assert ended.returncode == 0, ended.stdout[-3000:]
    assert " passed" in ended.stdout
    assert [line for line in noted if line.startswith("asked")] == []
    assert len([line for line in noted if line.startswith("closed")]) >= 2, "closed in nbval and in the kernel"
    assert path.read_bytes() == before


def test_a_broken_cell_is_found(tmp_path: Path) -> None:
    """The proof that the test can fail: a notebook that names what is not there does not pass."""
    text = NOTEBOOKS[0].read_text(encoding="utf-8")
    assert 'kit.exercise(\\"' in text
    broken = tmp_path / "broken.ipynb"
    broken.write_text(text.replace('kit.exercise(\\"', 'kit.exercise(\\"no-such-', 1), encoding="utf-8")
    ended, _ = run(broken, tmp_path)
    assert ended.returncode == 1
    assert "no-such-" in ended.stdout


def test_a_call_out_is_found(tmp_path: Path) -> None:
    """The proof that the network is closed: a kernel that calls out is refused, and it is noted."""
    call = (
        "\nimport urllib.request\n\ntry:\n    urllib.request.urlopen('http://example.org')\nexcept OSError:\n    pass\n"
    )
    ended, noted = run(NOTEBOOKS[0], tmp_path, also=call)
    assert ended.returncode == 0, ended.stdout[-3000:]
    assert "asked for example.org" in noted
