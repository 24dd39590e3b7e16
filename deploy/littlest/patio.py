"""Patio on The Littlest JupyterHub: this file goes to /opt/tljh/config/jupyterhub_config.d/, see docs/deploying.md.

Every learner has a system account of their own there, and with it real walls. People join with a name and the class
code; a name becomes the account's, so it is made of plain letters: Zoë B. is "zoe-b" on the board.
"""

import hashlib
import re
import unicodedata
from pathlib import Path

from kit.room.hub.authenticator import RoomAuthenticator
from kit.room.hub.names import INSTRUCTOR
from kit.room.hub.pages import TEMPLATES, first_page

c = get_config()  # noqa: F821  # JupyterHub puts it there
STATE = Path("/opt/tljh/state/patio")  # only root reads it: class-code, instructor-key and, if you like, database
LEARNERS_PYTHON = "/opt/tljh/user/bin/python"
BOARD = "http://127.0.0.1:8010"
TO_THE_BOARD = "access:services!service=board"


def kept(name: str, otherwise: str = "") -> str:
    """Read one line that the centre wrote down."""
    file = STATE / name
    return file.read_text(encoding="utf-8").strip() if file.exists() else otherwise


def plain(typed: str) -> str:
    """Give what of a name an account's name can hold; a name in other letters gets a number of its own."""
    spelt = unicodedata.normalize("NFKD", typed.casefold()).encode("ascii", "ignore").decode()
    letters = re.sub(r"[^a-z0-9]+", "-", spelt).strip("-")[:17].strip("-")
    if not letters and typed.strip():
        letters = f"guest-{hashlib.sha256(typed.strip().casefold().encode()).hexdigest()[:8]}"
    return letters


class PlainNames(RoomAuthenticator):
    """The room's own sign-in. Two people whose plain names are one are told so, as two of one name are anywhere."""

    async def authenticate(self, handler: object, data: dict[str, str]) -> str:
        """Read the form with a plain name in it."""
        return await super().authenticate(handler, {**data, "username": plain(data.get("username", ""))})


c.JupyterHub.authenticator_class = PlainNames
c.JupyterHub.template_paths = [str(TEMPLATES)]
c.JupyterHub.default_url = first_page
c.JupyterHub.cookie_max_age_days = 30
c.Authenticator.allow_all = True
c.Authenticator.admin_users = set()  # an administrator could read every learner's files
c.RoomAuthenticator.class_code = kept("class-code")
c.RoomAuthenticator.instructor_key = kept("instructor-key")
c.RoomAuthenticator.people = str(STATE / "people.sqlite3")

c.Spawner.cmd = [LEARNERS_PYTHON, "-m", "kit.lab.single_user"]
c.Spawner.default_url = "/doc/tree/lessons/00-before-you-come.ipynb"
c.Spawner.environment.update({"PATIO_BOARD_URL": f"{BOARD}/services/board/"})
c.Spawner.mem_limit = "1G"  # a learner's whole archive of posts, and a margin; see the table in docs/deploying.md
c.SystemdSpawner.isolate_tmp = True
c.SystemdSpawner.isolate_devices = True
c.SystemdSpawner.disable_user_sudo = True

# Added to what the installer has set up itself: `extend` keeps its own services and roles.
c.JupyterHub.load_roles.extend(
    [
        {"name": "user", "scopes": ["self", TO_THE_BOARD]},
        {"name": "server", "scopes": ["users:activity!user", "access:servers!server", TO_THE_BOARD]},
    ]
)
c.JupyterHub.services.extend(
    [
        {
            "name": "board",
            "url": BOARD,
            "command": [LEARNERS_PYTHON, "-m", "kit.room.board"],
            "user": "patio-board",  # an account that may do nothing else
            "cwd": "/var/lib/patio-board",
            "environment": {
                "PATIO_BOARD_DATABASE": kept("database", "sqlite:////var/lib/patio-board/board.sqlite3"),
                "PATIO_BOARD_ROOM": kept("room", "room"),
                "PATIO_BOARD_INSTRUCTORS": INSTRUCTOR,
            },
            "oauth_no_confirm": True,
            "display": False,
        }
    ]
)
