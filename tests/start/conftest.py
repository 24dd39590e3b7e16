"""A copy of the whole tree and somebody with an empty home folder, for the tests of the two commands."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNWELCOME = ("error", "invalid", "failed", "incorrect", "traceback", "exception")


@dataclass(frozen=True)
class Newcomer:
    """Somebody with a copy of the course, a Python, and an empty home folder."""

    course: Path
    home: Path

    def surroundings(self, **changes: str) -> dict[str, str]:
        """Give their environment: this machine's way to the packages, and nothing else of ours."""
        ours = ("JUPYTER", "IPYTHON", "XDG_", "VIRTUAL_ENV", "PYTEST", "PYTHON", "PATIO")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        return kept | {"HOME": str(self.home), "USERPROFILE": str(self.home)} | changes

    def start(self, *words: str, python: tuple[str, ...] = (), **changes: str) -> subprocess.CompletedProcess[str]:
        """Type ``python3 start.py`` and some words, and wait for it to end."""
        command = [*python, base_python(), "start.py", *words]
        return subprocess.run(
            command, cwd=self.course, env=self.surroundings(**changes), capture_output=True, text=True, timeout=600
        )


def base_python() -> str:
    """Give the Python that this environment was made from: what a newcomer has."""
    return str(getattr(sys, "_base_executable", sys.executable))


def without_uv() -> str:
    """Give a PATH on which no uv is found."""
    folders = os.environ["PATH"].split(os.pathsep)
    return os.pathsep.join(folder for folder in folders if not shutil.which("uv", path=folder))


def copy_of_the_course(folder: Path) -> Path:
    """Copy what a clone would hold, with the changes that are not committed yet."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def fresh_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of the tree, which tests must not change."""
    return copy_of_the_course(tmp_path_factory.mktemp("fresh") / "patio")


@pytest.fixture
def newcomer(fresh_copy: Path, tmp_path: Path) -> Newcomer:
    """A newcomer with a copy of their own."""
    (tmp_path / "home").mkdir()
    return Newcomer(shutil.copytree(fresh_copy, tmp_path / "patio"), tmp_path / "home")


def is_plain(words: str) -> bool:
    """Say whether a message is in plain words: none that frighten, and no traceback."""
    return bool(words.strip()) and not any(word in words.lower() for word in UNWELCOME)
