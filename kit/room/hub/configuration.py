"""How JupyterHub is set up for a room. Each piece stands alone, so that a Hub elsewhere can take what it needs."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from traitlets.config import Config

from kit.room.hub.engine import MARK
from kit.room.hub.names import INSTRUCTOR
from kit.room.hub.pages import TEMPLATES, first_page
from kit.room.hub.state import Room
from kit.settings import section

WELCOME = "/doc/tree/lessons/00-before-you-come.ipynb"
TO_THE_BOARD = "access:services!service=board"
WALLED = "kit.room.hub.spawner.RoomSpawner"


def for_room(room: Room, proxy: Sequence[str]) -> Config:
    """Give the whole configuration of a room on one laptop.

    Parameters
    ----------
    room
        Its folder, address, ports and codes.
    proxy
        The command that runs configurable-http-proxy.
    """
    config = Config()
    hub = config.JupyterHub
    hub.bind_url = room.link
    hub.hub_ip, hub.hub_port = "127.0.0.1", room.hub
    hub.db_url = f"sqlite:///{room.folder / 'hub.sqlite3'}"
    hub.cookie_secret_file = str(room.folder / "cookie_secret")
    hub.pid_file = ""
    hub.log_level = "WARN"
    config.ConfigurableHTTPProxy.command = list(proxy)
    config.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{room.proxy}"
    config.ConfigurableHTTPProxy.auth_token = room.proxy_token
    config.ConfigurableHTTPProxy.pid_file = str(room.proxy_note)
    config.ConfigurableHTTPProxy.log_level = "error"
    for piece in (joining(room), servers(room), roles(), services(room)):
        config.merge(piece)
    return config


def joining(room: Room) -> Config:
    """Give how people come in: our authenticator, our pages, the browser's memory."""
    config = Config()
    config.JupyterHub.authenticator_class = "kit.room.hub.authenticator.RoomAuthenticator"
    config.JupyterHub.template_paths = [str(TEMPLATES)]
    config.JupyterHub.default_url = first_page
    config.JupyterHub.cookie_max_age_days = section("room")["cookie_days"]
    config.Authenticator.allow_all = True
    config.RoomAuthenticator.class_code = room.class_code
    config.RoomAuthenticator.instructor_key = room.instructor_key
    config.RoomAuthenticator.people = str(room.people)
    return config


def servers(room: Room) -> Config:
    """Give how a learner's server runs: behind its walls, a few starting at a time, reachable from here only."""
    config = Config()
    config.JupyterHub.spawner_class = WALLED
    config.JupyterHub.concurrent_spawn_limit = 0  # our own line says how long it takes, where the Hub would say no
    config.Spawner.cmd = [sys.executable, "-m", "kit.lab.single_user"]
    config.Spawner.ip = "127.0.0.1"
    config.Spawner.default_url = WELCOME
    config.Spawner.start_timeout = 900  # seconds; the time in line counts
    config.Spawner.http_timeout = 60
    config.Spawner.environment = {"PATIO_BOARD_URL": f"http://127.0.0.1:{room.board}/services/board/"}
    config.RoomSpawner.homes = str(room.homes)
    config.RoomSpawner.reach = [room.board]
    return config


def roles() -> Config:
    """Give who may do what. Nobody is the Hub's administrator: the instructor sees the board and no learner's files."""
    config = Config()
    config.JupyterHub.load_roles = [
        {"name": "user", "scopes": ["self", TO_THE_BOARD]},
        {"name": "server", "scopes": ["users:activity!user", "access:servers!server", TO_THE_BOARD]},
        {
            "name": "idle-culler",
            "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
            "services": ["idle-culler"],
        },
    ]
    return config


def services(room: Room) -> Config:
    """Give what runs beside the Hub: the board, and what ends the servers of those who have left."""
    tuned = section("room")
    culler = [sys.executable, "-m", "jupyterhub_idle_culler", f"--timeout={60 * tuned['idle_minutes']}"]
    culler += [f"--max-age={3600 * tuned['longest_hours']}", "--cull-every=120"]
    config = Config()
    beside = [board(room), {"name": "idle-culler", "command": culler, "environment": {MARK: str(room.folder)}}]
    config.JupyterHub.services = beside
    return config


def board(room: Room) -> dict[str, Any]:
    """Give the board as a service of the Hub."""
    environment = {
        MARK: str(room.folder),
        "PATIO_BOARD_DATABASE": _sqlite(room.folder / "board.sqlite3"),
        "PATIO_BOARD_ROOM": "Our workshop",
        "PATIO_BOARD_INSTRUCTORS": INSTRUCTOR,
        "PATIO_ROOM_PEOPLE": str(room.people),
        "PATIO_ROOM_LINK": room.link,
        "PATIO_ROOM_CODE": room.class_code,
    }
    return {
        "name": "board",
        "url": f"http://127.0.0.1:{room.board}",
        "command": [sys.executable, "-m", "kit.room.board"],
        "environment": environment,
        "oauth_no_confirm": True,
    }


def _sqlite(file: Path) -> str:
    return f"sqlite:///{file}"
