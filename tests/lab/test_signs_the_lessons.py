"""The course's own notebooks are trusted on this computer; a changed one is not."""

from pathlib import Path

import nbformat
import pytest
from nbformat.sign import NotebookNotary
from nbformat.v4 import new_code_cell, new_notebook

from kit.lab.trust import sign


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder for Jupyter that is only this test's."""
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data"


def lesson(path: Path) -> Path:
    """Write a notebook with one cell."""
    path.parent.mkdir(exist_ok=True)
    nbformat.write(new_notebook(cells=[new_code_cell("6 * 7")]), path)
    return path


def test_signed_notebooks_are_trusted_until_they_change(tmp_path: Path) -> None:
    """A signature is over what is in the notebook."""
    path = lesson(tmp_path / "lessons" / "01-one.ipynb")
    assert sign([tmp_path / "lessons"]) == 1
    notebook = nbformat.read(path, as_version=4)
    assert NotebookNotary().check_signature(notebook)
    notebook.cells[0].source = "something else"
    assert not NotebookNotary().check_signature(notebook)


def test_other_files_and_missing_folders_are_passed_over(tmp_path: Path) -> None:
    """A file that is no notebook, and a folder that is not there, keep nobody from starting."""
    lesson(tmp_path / "lessons" / "01-one.ipynb")
    (tmp_path / "lessons" / "02-not.ipynb").write_text("not a notebook", encoding="utf-8")
    (tmp_path / "lessons" / "03-odd.ipynb").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "lessons" / "04-list.ipynb").write_text("[1, 2]", encoding="utf-8")
    assert sign([tmp_path / "lessons", tmp_path / "nowhere"]) == 1
