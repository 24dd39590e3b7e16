"""The spawner of a room on one laptop: a learner's server in a folder of its own, started when it is its turn."""

from urllib.parse import quote

from jupyterhub.spawner import SimpleLocalProcessSpawner  # type: ignore[import-untyped]
from traitlets import Unicode, default

from kit.room.hub.line import InLine


class RoomSpawner(InLine, SimpleLocalProcessSpawner):  # type: ignore[misc]  # jupyterhub is untyped
    """Until there are walls, a learner's kernel could read its neighbours: only samples are loaded here."""

    homes = Unicode(help="The folder of the learners' folders").tag(config=True)

    @default("home_dir")
    def _home(self) -> str:
        return f"{self.homes}/{quote(self.user.name, safe='')}"

    def get_env(self) -> dict[str, str]:
        """Give the server's surroundings."""
        environment: dict[str, str] = super().get_env()
        return environment | {"PATIO_SAMPLES_ONLY": "1"}
