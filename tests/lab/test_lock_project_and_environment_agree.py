"""pyproject.toml, the lock files and environment.yml say the same, and nothing unneeded is installed."""

import importlib
import importlib.util
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("run.txt", "test.txt")
SYSTEMS = [
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
]


@cache
def project() -> dict[str, Any]:
    """Give pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def text(lock: str) -> str:
    """Give a lock file as it is written."""
    return (ROOT / "locks" / lock).read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, Requirement]:
    """Give what a lock file pins, by name."""
    lines = [line.rstrip(" \\") for line in text(lock).splitlines() if re.match(r"[a-z0-9]", line)]
    return {canonicalize_name(pin.name): pin for pin in map(Requirement, lines)}


def wanted(lock: str) -> list[Requirement]:
    """Give what pyproject.toml asks a lock file to hold."""
    extras = project()["project"]["optional-dependencies"]
    more = extras["tables"] + extras["test"] if lock == "test.txt" else []
    return [Requirement(line) for line in project()["project"]["dependencies"] + more + builder()]


def builder() -> list[str]:
    """Give what builds our own package."""
    lines: list[str] = project()["build-system"]["requires"]
    return lines


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_holds_what_the_project_asks_for(lock: str) -> None:
    """Every dependency is pinned, at a version that pyproject.toml allows: change one and refresh the other."""
    pinned = pins(lock)
    for asked in wanted(lock):
        pin = pinned[canonicalize_name(asked.name)]
        (version,) = (part.version for part in pin.specifier)
        assert asked.specifier.contains(Version(version)), f"{asked} but {pin}: run python locks/refresh.py"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_is_exact_and_has_its_hashes(lock: str) -> None:
    """Nothing can be slipped in: one version, and the hashes of its files."""
    for entry in re.split(r"\n(?=[a-z0-9])", text(lock))[1:]:
        assert re.match(r"[a-z0-9._-]+==\S+", entry)
        assert "--hash=sha256:" in entry


@pytest.mark.parametrize("lock", LOCKS)
def test_no_host_and_no_folder_gets_into_the_lock(lock: str) -> None:
    """A lock made on one machine serves on every other: it names packages, and not where they came from."""
    assert not re.search(r"://|--index|--find-links|--extra-index|/opt/|/home/|/root/", text(lock))


def test_both_locks_hold_the_same_versions() -> None:
    """What is tested is what people run."""
    run, test = pins("run.txt"), pins("test.txt")
    assert {name: str(test[name].specifier) for name in run} == {name: str(pin.specifier) for name, pin in run.items()}


def test_environment_yml_gives_the_same_course() -> None:
    """conda and Binder get a Python that the project allows, and the kit itself with all it depends on."""
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    assert environment["name"] == project()["project"]["name"]
    assert environment["channels"] == ["conda-forge"]
    python, pip, installed = environment["dependencies"]
    (version,) = re.fullmatch(r"python=(3\.\d+)", python).groups()  # type: ignore[union-attr]
    assert Requirement(f"python{project()['project']['requires-python']}").specifier.contains(version)
    assert (pip, installed) == ("pip", {"pip": ["-e ."]})
    assert not (ROOT / "binder").exists()


def test_the_slow_import_is_left_out() -> None:
    """rfc3987-syntax costs 1.2 s of every start; it is pinned for no system, and jsonschema does well without."""
    for lock in LOCKS:
        marker = pins(lock)["rfc3987-syntax"].marker
        assert marker
        assert not any(marker.evaluate(system) for system in SYSTEMS)
    assert importlib.util.find_spec("rfc3987_syntax") is None, "remove it: uv pip uninstall rfc3987-syntax lark"
    checker = jsonschema.FormatChecker()
    schema = {"type": "string", "format": "date"}
    jsonschema.validate("2026-11-25", schema, format_checker=checker)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate("25/11/2026", schema, format_checker=checker)
    importlib.import_module("jupyter_events")
