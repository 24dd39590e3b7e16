"""The image: repo2docker finds environment.yml, and what it adds agrees with the project, the chart and the values."""

import re
import subprocess
import tomllib
from pathlib import Path

import yaml
from packaging.requirements import Requirement

from .kubernetes import KUBERNETES, values

ROOT = Path(__file__).parents[2]
IMAGE = ROOT / "deploy" / "image"
BUILD = (IMAGE / "build.sh").read_text(encoding="utf-8")
# What repo2docker looks for before environment.yml, or reads beside it: any of them at the root would change the image.
WOULD_HIDE = ("binder", ".binder", "Dockerfile", "Project.toml", "flake.nix", "default.nix", "runtime.txt", "postBuild")


def centre() -> dict[str, Requirement]:
    """What a centre's server adds, by name."""
    lines = (ROOT / "deploy" / "centre.txt").read_text(encoding="utf-8").splitlines()
    wanted = [Requirement(told) for line in lines if (told := line.partition("#")[0].strip())]
    return {one.name: one for one in wanted}


def test_repo2docker_takes_environment_yml() -> None:
    """Nothing at the root hides it, and it installs the kit from this very folder."""
    assert [name for name in WOULD_HIDE if (ROOT / name).exists()] == []
    told = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    assert {"pip": ["-e ."]} in told["dependencies"]


def test_a_mounted_home_does_not_hide_the_course() -> None:
    """A Hub puts a learner's own storage over the home folder: the course lies outside it."""
    found = re.search(r"--target-repo-dir (\S+)", BUILD)
    assert found
    home = Path(values()["singleuser"]["storage"]["homeMountPath"])
    assert not Path(found[1]).is_relative_to(home)
    assert not Path(found[1]).is_relative_to(Path("/home"))


def test_the_board_is_as_in_the_project() -> None:
    """What the board needs is said twice, and says the same."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    room = {one.name: one for one in map(Requirement, project["optional-dependencies"]["room"])}
    ours = {name: one for name, one in centre().items() if name not in ("jupyterhub", "nbgitpuller")}
    assert ours == {name: room[name] for name in ours}
    assert sorted(ours) == ["psycopg", "sqlalchemy", "starlette", "uvicorn"]


def test_image_chart_and_hub_are_of_one_version() -> None:
    """The chart's version is named in three places; a learner's half of JupyterHub has the major number of its Hub."""
    header = (KUBERNETES / "values.yaml").read_text(encoding="utf-8")
    charts = re.findall(r"--version (\S+)", header)
    hubs = re.findall(r"JupyterHub (\d+)\.\d+", header)
    base = re.findall(r"k8s-hub:(\S+)", (IMAGE / "hub.dockerfile").read_text(encoding="utf-8"))
    assert charts == base
    assert str(centre()["jupyterhub"].specifier) == f"=={hubs[0]}.*"


def test_the_recipe_is_a_script_that_parses_and_asks_for_a_name() -> None:
    """No image name: one sentence, and nothing is built."""
    subprocess.run(["bash", "-n", IMAGE / "build.sh"], check=True)
    said = subprocess.run(["bash", IMAGE / "build.sh"], capture_output=True, text=True)
    assert said.returncode != 0
    assert "Say what the image is to be called" in said.stderr
