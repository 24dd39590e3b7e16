"""Make the lock files again from pyproject.toml: `python locks/refresh.py` (needs uv, and the network)."""

import subprocess
import sys
import tomllib
from pathlib import Path

LOCKS = Path(__file__).resolve().parent
PROJECT = LOCKS.parent / "pyproject.toml"
WANTED = {"run.txt": (), "room.txt": ("room",), "test.txt": ("tables", "room", "test")}
HEADER = "# Made by locks/refresh.py from pyproject.toml; change that file, not this one.\n"


def lock(name: str, extras: tuple[str, ...], upgrade: bool) -> None:
    """Write one lock file: every package with its exact version and hashes, for every operating system.

    Parameters
    ----------
    name
        The lock file's name, see `WANTED`.
    extras
        The optional parts of pyproject.toml that it holds.
    upgrade
        Whether to take newer versions where there are any; otherwise those in the file stay.
    """
    builder = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["build-system"]["requires"]
    command = ["uv", "pip", "compile", "pyproject.toml", "-", "--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-header", "--quiet"]
    command += ["--override", "locks/overrides.txt", "--output-file", f"locks/{name}"]
    command += [word for extra in extras for word in ("--extra", extra)]
    command += ["--upgrade"] if upgrade else []
    # What builds our own package is locked too, so that installing it asks the network for nothing.
    subprocess.run(command, cwd=LOCKS.parent, input="\n".join(builder), text=True, check=True)
    made = LOCKS / name
    made.write_text(HEADER + made.read_text(encoding="utf-8").removeprefix(HEADER), encoding="utf-8")


if __name__ == "__main__":
    for lock_name, lock_extras in WANTED.items():
        lock(lock_name, lock_extras, upgrade="--upgrade" in sys.argv)
