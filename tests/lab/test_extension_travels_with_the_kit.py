"""The extension and its settings are plain files in the wheel, so that Lab, a Hub, Binder and Lite find them."""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "kit" / "lab" / "extension" / "patio"
STATIC = EXTENSION / "static"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names of the files in a wheel of the kit, built here without any network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as archive:
        return archive.namelist()


def test_the_wheel_puts_everything_where_jupyter_looks(wheel: list[str]) -> None:
    """Extension, settings and the kernel's settings lie in share/jupyter and etc."""
    placed = {name.partition(".data/data/")[2] for name in wheel}
    expected = {file.relative_to(EXTENSION).as_posix() for file in EXTENSION.rglob("*") if file.is_file()}
    assert {f"share/jupyter/labextensions/patio/{name}" for name in expected} <= placed
    assert {"etc/jupyter/labconfig/page_config.json", "etc/jupyter/jupyter_server_config.json"} <= placed
    assert "etc/ipython/ipython_kernel_config.json" in placed


def test_package_names_the_file_that_is_loaded() -> None:
    """JupyterLab loads `static/entry.js` and asks the container of the same name for `./extension`."""
    package = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
    assert package["name"] == EXTENSION.name == "patio"
    build = package["jupyterlab"]["_build"]
    assert (EXTENSION / build["load"]).is_file()
    assert "_JUPYTERLAB.patio" in (EXTENSION / build["load"]).read_text(encoding="utf-8")


def test_every_module_and_sheet_that_is_asked_for_is_there() -> None:
    """No import and no url() points at a file that does not exist; and none points outside."""
    for file in [*STATIC.glob("*.js"), *STATIC.glob("*.css")]:
        source = file.read_text(encoding="utf-8")
        named = re.findall(r"""(?:from|home \+|url\()\s*["']([^"')]+)["']""", source)
        for name in named:
            assert (STATIC / name).is_file(), f"{file.name} asks for {name}"


@pytest.mark.parametrize("file", sorted(STATIC.glob("*.*s")), ids=lambda file: file.name)
def test_each_file_has_one_subject_and_asks_the_network_for_nothing(file: Path) -> None:
    """A file opens by saying what it is for, stays short enough to read, and names no address outside."""
    source = file.read_text(encoding="utf-8")
    assert source.startswith("/* ")
    assert len(source.splitlines()) <= 350
    assert not re.findall(r"https?://(?!www\.w3\.org/2000/svg)", source)


def test_no_word_of_the_page_frightens() -> None:
    """What the page itself says holds none of the words a learner should not meet."""
    for file in STATIC.glob("*.js"):
        said = re.findall(r'"([A-Z][^"]*[.…!])"', file.read_text(encoding="utf-8"))
        for sentence in said:
            assert not re.search(r"error|invalid|failed|incorrect", sentence, re.IGNORECASE)


def test_the_page_and_the_cards_share_no_class_name() -> None:
    """What is drawn around a lesson has class names of its own: a rule of a card must not dress the bar."""

    def named(sheet: Path) -> set[str]:
        return set(re.findall(r"\.(patio-[a-z-]+)", sheet.read_text(encoding="utf-8")))

    cards = {name for sheet in (ROOT / "kit" / "cards" / "static").glob("*.css") for name in named(sheet)}
    shared = {"patio-lesson", "patio-root", "patio-alone"}  # what the page is, and where the palette is given
    assert named(STATIC / "bar.css") & cards <= shared
