"""The values for Kubernetes, turned into what the chart makes of them, for a Hub on this computer."""

import sys
from pathlib import Path
from typing import Any

import yaml

KUBERNETES = Path(__file__).parents[2] / "deploy" / "kubernetes"
Values = dict[str, Any]


def values() -> Values:
    """Our values for the chart."""
    read: Values = yaml.safe_load((KUBERNETES / "values.yaml").read_text(encoding="utf-8"))
    return read


def resources() -> dict[str, Values]:
    """The board's own resources, by kind."""
    everything = yaml.safe_load_all((KUBERNETES / "board.yaml").read_text(encoding="utf-8"))
    return {one["kind"]: one for one in everything}


def container() -> Values:
    """The board's container."""
    found: Values = resources()["Deployment"]["spec"]["template"]["spec"]["containers"][0]
    return found


def environment(secrets: dict[str, str]) -> dict[str, str]:
    """The board's environment, with what its secrets hold: "patio-board/database" and so on."""
    made = {}
    for one in container()["env"]:
        kept = one.get("valueFrom", {}).get("secretKeyRef")
        made[one["name"]] = secrets[f"{kept['name']}/{kept['key']}"] if kept else one["value"]
    return made


def as_the_chart_does(told: Values, token: str) -> str:
    """Turn the values into JupyterHub's configuration, with the token the chart makes for the board."""
    hub, server = told["hub"], told["singleuser"]
    lines = [f"c.{kind}.{name} = {value!r}" for kind, each in hub["config"].items() for name, value in each.items()]
    services = [{"name": name, "api_token": token} | service for name, service in hub["services"].items()]
    roles = [{"name": name} | role for name, role in hub["loadRoles"].items()]
    cmd = [sys.executable if word == "python" else word for word in server["cmd"]]
    lines += [f"c.JupyterHub.services = {services!r}", f"c.JupyterHub.load_roles = {roles!r}"]
    lines += [f"c.Spawner.cmd = {cmd!r}", f"c.Spawner.default_url = {server['defaultUrl']!r}"]
    lines += [f"c.Spawner.environment = {server['extraEnv']!r}"]
    return "\n".join([*lines, *(hub["extraConfig"][name] for name in sorted(hub["extraConfig"]))])
