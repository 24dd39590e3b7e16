"""What JupyterHub reads when a room is opened."""

import os
from pathlib import Path

from kit.room.hub.configuration import for_room
from kit.room.hub.engine import MARK, proxy_command
from kit.room.hub.state import read_room

c = get_config()  # type: ignore[name-defined]  # noqa: F821  # JupyterHub puts it there
c.merge(for_room(read_room(Path(os.environ[MARK])), proxy_command()))
