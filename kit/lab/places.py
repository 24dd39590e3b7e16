"""Where Patio's own Jupyter files are: everything of ours in one folder, nothing in the user's Jupyter folders."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXTENSION = HERE / "extension"
SETTINGS = HERE / "settings"


def own_folder() -> Path:
    """Give the folder for what Jupyter itself writes: trust, appearance, running servers, a kernel's history.

    It lies inside the Python environment, so that deleting the course's folder leaves nothing behind. Nothing a
    learner makes is kept here: answers live in the workbook.
    """
    return Path(sys.prefix) / "patio"


def environment(own: Path) -> dict[str, str]:
    """Give the variables that point Jupyter and its kernels at our folders.

    Parameters
    ----------
    own
        The folder that Jupyter may write to, see `own_folder`.
    """
    return {
        "JUPYTER_CONFIG_DIR": str(own / "config"),
        "JUPYTER_CONFIG_PATH": str(SETTINGS),
        "JUPYTER_DATA_DIR": str(own / "data"),
        "JUPYTER_RUNTIME_DIR": str(own / "runtime"),
        "JUPYTER_PREFER_ENV_PATH": "1",
        "IPYTHONDIR": str(own / "ipython"),
    }
