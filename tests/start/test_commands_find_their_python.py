"""`python3 -m kit …` works from any Python of the computer, once the course is set up."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BARE = [sys.executable, "-S", "-m", "kit", "guide"]  # -S: without any installed package, as the system's Python


def course_without(folder: Path) -> Path:
    """The course's folder before it was set up."""
    shutil.copytree(ROOT / "kit", folder / "kit", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_before_it_is_set_up_a_sentence_says_so(tmp_path: Path) -> None:
    """No traceback: what to type first."""
    said = subprocess.run([*BARE, str(tmp_path / "out")], cwd=course_without(tmp_path), capture_output=True, text=True)
    assert said.returncode == 1
    assert "Type  python3 start.py  once" in said.stderr
    assert "Traceback" not in said.stderr


def test_the_courses_own_python_takes_over(tmp_path: Path) -> None:
    """Where there is one, it runs the command with the same words, and its exit code counts."""
    own = course_without(tmp_path) / ".venv" / "bin" / "python"
    own.parent.mkdir(parents=True)
    own.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', encoding="utf-8")
    own.chmod(0o755)
    out = tmp_path / "out"
    said = subprocess.run([*BARE, str(out)], cwd=tmp_path, capture_output=True, text=True)
    assert said.returncode == 0, said.stderr
    assert list(out.glob("*.html"))
