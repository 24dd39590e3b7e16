"""Second copies of notebooks, kept away from the lessons' folder."""

import os
from pathlib import Path

from jupyter_core.paths import jupyter_data_dir
from jupyter_server.services.contents.filecheckpoints import AsyncFileCheckpoints


class CheckpointsElsewhere(AsyncFileCheckpoints):  # type: ignore[misc]  # jupyter_server is untyped here
    """Keep checkpoints in Jupyter's data folder, one place to look in when a learner says "forget everything".

    JupyterLab makes a copy of every notebook it opens, in a hidden folder beside it. Beside a lesson that would
    change the course's folder; and a copy of a learner's own notebook may hold names of contacts.
    """

    def checkpoint_path(self, checkpoint_id: str, path: str) -> str:
        """Give the file that one checkpoint of a notebook is kept in, under the same folders as the notebook's own."""
        folder, _, name = path.strip("/").rpartition("/")
        stem, suffix = os.path.splitext(name)
        place = Path(jupyter_data_dir()) / "checkpoints" / folder
        with self.perm_to_403():
            place.mkdir(parents=True, exist_ok=True)
        return str(place / f"{stem}-{checkpoint_id}{suffix}")
