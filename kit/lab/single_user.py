"""What a learner's own server runs on any JupyterHub: laptop, Littlest JupyterHub, Kubernetes."""

import json
import os
import shutil
import sys
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from kit.lab.places import EXTENSION, environment

COURSE = Path(__file__).resolve().parents[2]
FOLDERS = ("lessons", "exercises", "solutions")
WELCOME = "lessons/00-before-you-come.ipynb"
GIVEN = "given.json"


def lay_out(course: Path, home: Path) -> Path:
    """Give a learner copies of the course's notebooks, in a folder of their own. Returns that folder.

    A notebook they have not changed is replaced when the course has a newer one; one they have changed stays theirs.
    Answers are never in notebooks, so neither can lose any.

    Parameters
    ----------
    course
        The folder that holds lessons, exercises and solutions; it is only read.
    home
        The learner's own folder.
    """
    place, note = home / "Patio", _own(home) / GIVEN
    given = _read_note(note)
    for source in (file for folder in FOLDERS for file in sorted((course / folder).glob("*.ipynb"))):
        name = f"{source.parent.name}/{source.name}"
        new = _words_of(source)
        target = place / name
        if target.exists() and (given.get(name) == new or _words_of(target) != given.get(name)):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        half = target.with_suffix(".half")
        shutil.copyfile(source, half)
        os.replace(half, target)
        given[name] = new
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text(json.dumps(given, indent=1), encoding="utf-8")
    return place


def _own(home: Path) -> Path:
    """The folder for what Jupyter itself writes."""
    return home / ".patio"


def _words_of(notebook: Path) -> str:
    """Give a mark of what stands in a notebook's cells. What Jupyter writes on saving, such as outputs, is left out."""
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        words = [[cell["cell_type"], "".join(cell["source"])] for cell in cells]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return sha256(json.dumps(words).encode()).hexdigest()


def _read_note(note: Path) -> dict[str, str]:
    try:
        return dict(json.loads(note.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}


def words_for_jupyter(place: Path) -> list[str]:
    """Give the settings of `kit/lab/serve.py` that are no matter of a file, for a server that a Hub starts."""
    import zmq

    return [
        f"--ServerApp.root_dir={place}",
        f"--LabApp.default_url=/doc/tree/{quote(WELCOME)}",
        f"--LabApp.extra_labextensions_path={EXTENSION}",
        "--ServerApp.terminals_enabled=False",
        "--ServerApp.allow_root=True",  # in a container people often are
        "--Application.log_level=WARN",
        f"--KernelManager.transport_encryption={'auto' if zmq.has('curve') else 'disabled'}",
    ]


def main() -> None:
    """Lay out the course, then become JupyterHub's single-user server until the Hub ends it."""
    home = Path.home()
    os.umask(0o077)  # what a learner makes is for nobody else of this computer
    os.environ.update(environment(_own(home)))  # before anything of Jupyter is imported: it reads them then
    os.environ.setdefault("JUPYTERHUB_DEFAULT_URL", f"/doc/tree/{quote(WELCOME)}")
    place = lay_out(Path(os.environ.get("PATIO_COURSE", COURSE)), home)

    from kit.lab.trust import sign

    sign(place / folder for folder in FOLDERS)
    os.chdir(place)
    sys.argv[1:] = [*words_for_jupyter(place), *sys.argv[1:]]

    from jupyterhub.singleuser import main as serve  # type: ignore[import-untyped]

    serve()


if __name__ == "__main__":
    main()
