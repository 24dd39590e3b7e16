"""The link for a Hub: nbgitpuller brings the course, opens it, and keeps what a learner changed."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.sign import NotebookNotary

from kit.__main__ import main
from kit.room.link import NoLink, link, welcome

from ..room.boards import free_port
from .centre import Centre, answers, running_centre, wait_for
from .kubernetes import as_the_chart_does, values

ROOT = Path(__file__).parents[2]

needs_nbgitpuller = pytest.mark.skipif(
    not importlib.util.find_spec("nbgitpuller"), reason="nbgitpuller is not here: pip install nbgitpuller"
)


def test_the_link_names_repository_branch_and_page() -> None:
    """Everything nbgitpuller reads from it, safely quoted; the page is the calm one."""
    made = urlsplit(link("https://hub.example.org/rooms/", "https://git.example.org/centre/patio.git", "june"))
    assert made.path == "/rooms/hub/user-redirect/git-pull"
    assert parse_qs(made.query) == {
        "repo": ["https://git.example.org/centre/patio.git"],
        "targetpath": ["patio"],
        "branch": ["june"],
        "urlpath": [f"doc/tree/patio/{welcome()}"],
    }
    assert (ROOT / welcome()).exists()


@given(st.text(min_size=1).filter(lambda name: name.strip(" ./") and "/" not in name))
def test_any_name_comes_back_out_of_the_link(name: str) -> None:
    """Odd letters in a branch change nothing else in the link."""
    made = parse_qs(urlsplit(link("http://hub", "http://git/patio", name)).query, keep_blank_values=True)
    assert made["branch"] == [name]
    assert made["repo"] == ["http://git/patio"]


@pytest.mark.parametrize(("hub", "repository"), [("hub.example.org", "https://a/b"), ("https://hub", "git@host:a/b")])
def test_an_address_that_is_none_is_said_plainly(hub: str, repository: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No link, one sentence with what to do, and exit code 2."""
    with pytest.raises(NoLink):
        link(hub, repository)
    assert main(["link", hub, repository]) == 2
    assert "should begin with https://" in capsys.readouterr().err


def test_the_command_prints_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """What an instructor copies into an e-mail."""
    assert main(["link", "https://hub.example.org", "https://git.example.org/patio"]) == 0
    assert capsys.readouterr().out.count("\n") == 1


@dataclass
class Pulling:
    """A learner's own server with nbgitpuller, and the course in a repository somewhere else."""

    server: str
    home: Path
    upstream: Path
    repository: str

    def pull(self) -> str:
        """Follow the link as a browser does, and give what nbgitpuller said last."""
        asked = urlsplit(link("http://hub", self.repository)).query
        page = httpx.get(f"{self.server}/git-pull?{asked}", headers=TOKEN)
        page.raise_for_status()
        assert f"doc/tree/course/{welcome()}" in page.text
        said = ""
        with httpx.stream("GET", f"{self.server}/git-pull/api?{asked}", headers=TOKEN, timeout=60) as stream:
            for line in stream.iter_lines():
                said = line or said
        return str(json.loads(said.removeprefix("data: "))["phase"])


TOKEN = {"Authorization": "token of-this-test"}
WHOLE = {"NBGITPULLER_DEPTH": "0", "GIT_CONFIG_GLOBAL": os.devnull}  # files on a web server know no shallow copy


def git(folder: Path, *words: str) -> None:
    """Run git as somebody, with nobody's own settings."""
    who = {f"GIT_{role}_{what}": "a@b.c" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *words], cwd=folder, check=True, env=environment, stdout=subprocess.DEVNULL)


def publish(upstream: Path, change: str) -> None:
    """Commit everything in the course's folder, for others to pull."""
    for words in (["add", "-A"], ["commit", "-qm", change], ["repack", "-adq"], ["update-server-info"]):
        git(upstream, *words)


class Quiet(SimpleHTTPRequestHandler):
    """Gives files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def published(folder: Path) -> Iterator[tuple[Path, str]]:
    """The course in a repository that is served over HTTP: its folder, and its address."""
    upstream = folder / "course"
    shutil.copytree(ROOT / "lessons", upstream / "lessons", ignore=shutil.ignore_patterns(".*"))
    (folder / "web").mkdir()
    git(upstream, "init", "-qb", "main", f"--separate-git-dir={folder / 'web' / 'course.git'}")
    web = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder / "web")))
    threading.Thread(target=web.serve_forever, daemon=True).start()
    publish(upstream, "The course")
    try:
        yield upstream, f"http://127.0.0.1:{web.server_port}/course.git"
    finally:
        web.shutdown()
        web.server_close()


@pytest.fixture
def pulling(tmp_path: Path) -> Iterator[Pulling]:
    """A repository, and a Jupyter server with nbgitpuller on an empty home folder."""
    home, port = tmp_path / "home", free_port()
    home.mkdir()
    command = [sys.executable, "-m", "jupyter_server", f"--ServerApp.root_dir={home}", f"--ServerApp.port={port}"]
    command += ["--ServerApp.jpserver_extensions={'nbgitpuller': True}", "--no-browser", "--allow-root"]
    command += ["--IdentityProvider.token=of-this-test", "--ServerApp.port_retries=0"]
    own = {f"JUPYTER_{name}_DIR": str(tmp_path / "own" / name) for name in ("CONFIG", "DATA", "RUNTIME")}
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(command, env={**os.environ, **WHOLE, **own}, stdout=log, stderr=log)
    try:
        with published(tmp_path) as (upstream, repository):
            made = Pulling(f"http://127.0.0.1:{port}", home, upstream, repository)
            wait_for(lambda: answers(f"{made.server}/api", 200), (tmp_path / "log").read_text)
            yield made
    finally:
        process.terminate()
        process.wait(timeout=30)


def cells(notebook: Path) -> list[str]:
    """Everything written in a notebook."""
    return [cell.source for cell in nbformat.read(notebook, as_version=4).cells]


def change(notebook: Path, place: int, words: str) -> None:
    """Put a cell into a notebook, as somebody who saves it in JupyterLab does."""
    made = nbformat.read(notebook, as_version=4)
    made.cells.insert(place, nbformat.v4.new_markdown_cell(words, id=f"cell-{place}"))
    nbformat.write(made, notebook)


@needs_nbgitpuller
def test_pulling_again_loses_nothing_of_a_learner(pulling: Pulling) -> None:
    """Both wrote in one lesson, the learner made a file, and the course got a lesson of the same name: all is there."""
    assert pulling.pull() == "finished"
    theirs = pulling.home / "course" / welcome()
    change(theirs, 1, "My own words")
    (theirs.parent / "my-list.txt").write_text("Dave", encoding="utf-8")
    (theirs.parent / "new.ipynb").write_text("mine", encoding="utf-8")
    change(pulling.upstream / welcome(), 999, "A new end")
    shutil.copy(pulling.upstream / welcome(), pulling.upstream / "lessons" / "new.ipynb")
    publish(pulling.upstream, "A better course")
    assert pulling.pull() == "finished"
    assert "My own words" in cells(theirs)
    assert "A new end" in cells(theirs)
    assert (theirs.parent / "my-list.txt").read_text(encoding="utf-8") == "Dave"
    assert [path.read_text() for path in theirs.parent.glob("new_*.ipynb")] == ["mine"]
    assert "A new end" in cells(theirs.parent / "new.ipynb")


@needs_nbgitpuller
def test_where_both_changed_one_line_the_learners_stays(pulling: Pulling) -> None:
    """The same cell, in two ways: what the learner wrote is kept."""
    pulling.pull()
    theirs = pulling.home / "course" / welcome()
    change(theirs, 1, "My own words")
    change(pulling.upstream / welcome(), 1, "The course's words")
    publish(pulling.upstream, "Another word")
    assert pulling.pull() == "finished"
    assert "My own words" in cells(theirs)


@needs_nbgitpuller
def test_a_pulled_lesson_may_run_by_itself(pulling: Pulling, tmp_path: Path) -> None:
    """A signature is over contents: the lessons that are signed when a server starts are the ones that are pulled."""
    pulling.pull()
    (tmp_path / "trust").mkdir()
    notary = NotebookNotary(data_dir=str(tmp_path / "trust"))
    for path in sorted((ROOT / "lessons").glob("*.ipynb")):
        notary.sign(nbformat.read(path, as_version=4))
    pulled = sorted((pulling.home / "course" / "lessons").glob("*.ipynb"))
    assert pulled
    assert all(notary.check_signature(nbformat.read(path, as_version=4)) for path in pulled)


@needs_nbgitpuller
def test_the_link_works_through_a_hub(tmp_path: Path) -> None:
    """Signed in at a Hub: the link leads to the own server, brings the course, and its first lesson is trusted."""
    centre = Centre(tmp_path)
    centre.environment = {"PATIO_CLASS_CODE": centre.class_code, "PATIO_INSTRUCTOR_KEY": centre.instructor_key}
    set_up = as_the_chart_does(values(), "a" * 32).replace("/srv/jupyterhub/", f"{tmp_path}/")
    set_up += f"\nc.Spawner.environment = {WHOLE!r}\n"
    with published(tmp_path) as (_, repository), running_centre(centre, set_up):
        ana = centre.joined("Ana")
        page = ana.client.get(link(centre.link, repository))
        assert (page.status_code, page.url.path) == (200, "/user/Ana/git-pull")
        with ana.client.stream("GET", f"{ana.server}git-pull/api", params=dict(page.url.params)) as stream:
            assert "finished" in [line for line in stream.iter_lines() if line][-1]
        lesson = ana.ask(f"contents/course/{welcome()}").json()["content"]
        assert all(cell["metadata"]["trusted"] for cell in lesson["cells"] if cell["cell_type"] == "code")
