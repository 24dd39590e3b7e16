"""The piece for The Littlest JupyterHub, loaded as its installer loads it, and a real Hub that runs with it."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jupyterhub.app import JupyterHub
from jupyterhub.services.service import Service
from jupyterhub.spawner import Spawner
from traitlets.config import Config, PyFileConfigLoader

from kit.course import exercise
from kit.room.hub.authenticator import RoomAuthenticator
from kit.room.hub.configuration import WELCOME, roles
from kit.room.hub.names import NotAName, read_name
from kit.room.link import welcome

from ..hub.hubs import said
from ..room.boards import free_port
from .centre import Centre, answers, running_centre, wait_for
from .learners import Kernel

PIECE = Path(__file__).parents[2] / "deploy" / "littlest" / "patio.py"
EXERCISE = exercise("sort-the-feed")
INSTALLERS_OWN = """
c = get_config()
c.JupyterHub.services = [{"name": "cull-idle", "command": ["cull"]}]
c.JupyterHub.load_roles = [{"name": "cull", "scopes": ["list:users"], "services": ["cull-idle"]}]
c.Spawner.environment = {"THEIRS": "kept"}
"""


def loaded(folder: Path, own: str = INSTALLERS_OWN) -> Config:
    """The installer's configuration with ours below it."""
    file = folder / "config.py"
    file.write_text(f"{dedent(own)}\nload_subconfig({str(PIECE)!r})\n", encoding="utf-8")
    return PyFileConfigLoader(str(file)).load_config()


def test_what_the_installer_set_up_stays(tmp_path: Path) -> None:
    """Its culler, its roles and its environment are there, and ours beside them."""
    config = loaded(tmp_path)
    assert [one["name"] for one in config.JupyterHub.services] == ["cull-idle", "board"]
    assert [one["name"] for one in config.JupyterHub.load_roles] == ["cull", "user", "server"]
    assert sorted(config.Spawner.environment) == ["PATIO_BOARD_URL", "THEIRS"]


def test_every_setting_is_one_that_exists(tmp_path: Path) -> None:
    """Each `c.Class.trait` is one of JupyterHub's, each word of the service too; systemd's are not here to ask."""
    config = loaded(tmp_path)
    known = {kind.__name__: kind.class_traits(config=True) for kind in (JupyterHub, Spawner, RoomAuthenticator)}
    known["Authenticator"] = known["RoomAuthenticator"]
    asked = {kind: set(config[kind]) for kind in config if kind != "SystemdSpawner"}
    assert [(kind, names - set(known[kind])) for kind, names in asked.items() if names - set(known[kind])] == []
    assert set(config.JupyterHub.services[-1]) <= {*Service.class_traits(), "url"}


def test_the_same_roles_and_page_as_on_a_laptop(tmp_path: Path) -> None:
    """Who may do what is the same everywhere."""
    config = loaded(tmp_path)
    laptop = [one for one in roles().JupyterHub.load_roles if one["name"] in ("user", "server")]
    assert config.JupyterHub.load_roles[1:] == laptop
    assert config.Spawner.default_url == WELCOME


def test_the_hub_needs_nothing_but_jupyterhub() -> None:
    """What a Hub elsewhere imports of the kit works without the learners' packages, and without the laptop's."""
    absent = (
        "psutil anywidget ipywidgets IPython jupyterlab openpyxl icalendar holidays segno uvicorn psycopg"
    )
    code = f"import sys; sys.modules.update(dict.fromkeys({absent.split()!r}))\n"
    code += "import kit.room.hub.authenticator, kit.room.hub.names, kit.room.hub.pages"
    subprocess.run([sys.executable, "-c", code], check=True)
    ours = set(re.findall(r"from (kit\.\S+) import", PIECE.read_text(encoding="utf-8")))
    assert ours == {"kit.room.hub.authenticator", "kit.room.hub.names", "kit.room.hub.pages"}


def piece() -> dict[str, object]:
    """Everything the file defines."""
    there: dict[str, object] = {"get_config": Config}
    exec(compile(ast.parse(PIECE.read_text(encoding="utf-8")), str(PIECE), "exec"), there)
    return there


PLAIN = piece()["plain"]


@given(st.text(max_size=60))
def test_any_name_is_an_accounts_name_or_none(typed: str) -> None:
    """`jupyter-` and the name is what useradd takes, is not cut by the installer, and read again it is the same."""
    name = PLAIN(typed)  # type: ignore[operator]
    assert re.fullmatch(r"([a-z0-9][a-z0-9-]{0,16})?", name)
    assert PLAIN(name) == name  # type: ignore[operator]
    assert len(f"jupyter-{name}") < 26


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Ana", "ana"),
        ("Zoë B.", "zoe-b"),
        ("O'Neil", "o-neil"),
        ("李", "guest-c16667ca"),
        ("Maximilian-Alexander", "maximilian-alexan"),
    ],
)
def test_names_as_people_type_them(typed: str, name: str) -> None:
    """What somebody reads on the board."""
    assert PLAIN(typed) == name  # type: ignore[operator]
    assert read_name(name) == name


def test_no_name_is_no_name() -> None:
    """Nothing, or only signs: the sign-in page asks again."""
    for typed in ("", "   "):
        with pytest.raises(NotAName):
            read_name(PLAIN(typed))  # type: ignore[operator]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def centre(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Centre]:
    """A Hub with this very file; only folders, the board's port and account, and the spawner are of this computer."""
    centre = Centre(tmp_path_factory.mktemp("centre"))
    (centre.folder / "class-code").write_text(f"{centre.class_code}\n", encoding="utf-8")
    (centre.folder / "instructor-key").write_text(f"{centre.instructor_key}\n", encoding="utf-8")
    if request.param == "postgresql":
        (centre.folder / "database").write_text(request.getfixturevalue("postgresql"), encoding="utf-8")
    ours = PIECE.read_text(encoding="utf-8")
    for there, here in {
        '"/opt/tljh/state/patio"': repr(str(centre.folder)),
        '"/opt/tljh/user/bin/python"': repr(sys.executable),
        "/var/lib/patio-board": str(centre.folder),
        "127.0.0.1:8010": f"127.0.0.1:{free_port()}",
        '            "user": "patio-board",  # an account that may do nothing else\n': "",
    }.items():
        assert there in ours
        ours = ours.replace(there, here)
    (centre.folder / "patio.py").write_text(ours, encoding="utf-8")
    with running_centre(centre, f"load_subconfig({str(centre.folder / 'patio.py')!r})\n"):
        wait_for(lambda: answers(f"{centre.board}mine", 403), centre.log)
        yield centre


def test_a_learner_joins_checks_and_is_on_the_board(centre: Centre) -> None:
    """Class code, own server, card, Check, board: with the board as a service that the Hub starts."""
    zoe = centre.joined("Zoë B.", lands_as="zoe-b")
    kernel = Kernel(zoe.client, f"{centre.link}{zoe.server}", welcome())
    kernel.run(f'import kit; kit.exercise("{EXERCISE.name}")')
    kernel.press(EXERCISE.name, do="check", answer=EXERCISE.model)
    watching = centre.instructor()
    wait_for(lambda: "zoe-b" in watching.row(EXERCISE.name)["who"]["done"], centre.log)
    with centre.browser() as other:
        assert "Another zoe-b is here already" in said(other.join("Zoe B"))
    with centre.browser() as back:
        back.join("ZOË B.", own=zoe.own)
        back.name = "zoe-b"
        assert "/user/zoe-b/" in back.begin()
