"""The values for Kubernetes: keys the chart knows, Python that is Python, names JupyterHub has, and no secret."""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from jupyterhub.app import JupyterHub
from jupyterhub.auth import Authenticator

from kit.room.board.hub import hub_here
from kit.room.board.serve import words
from kit.room.hub.authenticator import RoomAuthenticator
from kit.room.hub.configuration import TO_THE_BOARD, WELCOME
from kit.room.hub.configuration import roles as on_a_laptop
from kit.room.hub.names import INSTRUCTOR

from .kubernetes import KUBERNETES, as_the_chart_does, container, environment, resources, values

EXCERPT = Path(__file__).with_name("chart_keys.yaml")
WHOLE = os.environ.get("PATIO_CHART_SCHEMA", "")
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("schema", [str(EXCERPT), *filter(None, [WHOLE])])
def test_the_values_fit_the_charts_schema(schema: str) -> None:
    """Every key is one the chart has, with a value it takes."""
    rules = yaml.safe_load(Path(schema).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(rules)
    jsonschema.validate(values(), without_required(rules) if schema == WHOLE else rules)


@pytest.mark.parametrize("where", ["singleuser.memory.guaranty", "hub.service", "cull.timeoutMinutes"])
def test_a_slip_in_a_key_is_found(where: str) -> None:
    """The excerpt is no formality: a misspelt key is refused."""
    told = place = values()
    *path, last = where.split(".")
    for name in path:
        place = place[name]
    place[last] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, yaml.safe_load(EXCERPT.read_text(encoding="utf-8")))


def without_required(rules: Any) -> Any:
    """A schema for values that the chart's own defaults are still to be merged under."""
    if isinstance(rules, dict):
        return {key: without_required(value) for key, value in rules.items() if key != "required"}
    return [without_required(one) for one in rules] if isinstance(rules, list) else rules


def test_every_setting_is_one_jupyterhub_has() -> None:
    """The Python in the values parses, and each `c.Class.trait` is a setting of that class."""
    known = {kind.__name__: kind.class_traits(config=True) for kind in (JupyterHub, Authenticator, RoomAuthenticator)}
    told = values()["hub"]
    named = [(kind, name) for kind, each in told["config"].items() for name in each]
    for code in told["extraConfig"].values():
        named += settings_in(code)
    assert ("RoomAuthenticator", "class_code") in named
    assert [(kind, name) for kind, name in named if name not in known[kind]] == []


def settings_in(code: str) -> Iterator[tuple[str, str]]:
    """Every `c.Class.trait` that some Python sets."""
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Attribute(value=ast.Attribute(attr=kind), attr=name, ctx=ast.Store()):
                yield kind, name


def test_no_secret_stands_in_the_files() -> None:
    """Codes, keys, tokens and passwords come from Kubernetes' own secrets; an address with a password is a mould."""
    for file in KUBERNETES.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        told = "\n".join(line.partition("#")[0] for line in text.splitlines())
        assert not re.search(r"[A-Z]{3,}-\d{4}-[A-Z]{3,}|[0-9a-f]{32}|://[^\s/]+:[^\s/]+@", told)
    kept = [each["valueFrom"]["secretKeyRef"] for each in values()["hub"]["extraEnv"].values()]
    assert [(one["name"], one["key"]) for one in kept] == [
        ("patio-room", "class-code"),
        ("patio-room", "instructor-key"),
    ]


def test_the_same_roles_as_on_a_laptop() -> None:
    """Who may do what is the same everywhere; the chart makes its own culler."""
    laptop = {one["name"]: one["scopes"] for one in on_a_laptop().JupyterHub.load_roles}
    ours = {name: role["scopes"] for name, role in values()["hub"]["loadRoles"].items()}
    assert ours == {name: laptop[name] for name in ("user", "server")}
    assert TO_THE_BOARD in ours["server"]
    assert values()["hub"]["config"]["JupyterHub"]["load_groups"]["instructors"]["users"] == [INSTRUCTOR]


def test_the_board_finds_hub_room_and_database_in_its_environment() -> None:
    """The board reads the environment that its container gets."""
    told = environment({"patio-board/database": "postgresql://somewhere/patio", "hub/hub.services.board.apiToken": "x"})
    hub = hub_here(told)
    assert hub
    assert (hub.api, hub.prefix, hub.service) == ("http://hub:8081/hub/api", "/services/board/", "board")
    asked = words(told).parse_args([])
    assert (asked.database, asked.room, asked.host, asked.port) == (
        "postgresql://somewhere/patio",
        "june",
        "0.0.0.0",
        8010,
    )


def test_hub_learners_and_board_agree() -> None:
    """One image, one port, one name: whoever speaks to the board finds it."""
    told, board = values(), resources()
    labels = board["Deployment"]["spec"]["template"]["metadata"]["labels"]
    image = told["singleuser"]["image"]
    (port,) = container()["ports"]
    address = f"http://{board['Service']['metadata']['name']}:{port['containerPort']}"
    assert container()["image"] == f"{image['name']}:{image['tag']}"
    assert told["hub"]["services"]["board"]["url"] == address
    assert told["singleuser"]["extraEnv"]["PATIO_BOARD_URL"] == f"{address}/services/board/"
    (way,) = told["singleuser"]["networkPolicy"]["egress"]
    for selector in (way["to"][0]["podSelector"]["matchLabels"], board["Service"]["spec"]["selector"]):
        assert selector.items() <= labels.items()
    assert told["singleuser"]["defaultUrl"] == WELCOME
    assert (ROOT / WELCOME.removeprefix("/doc/tree/")).exists()


def test_learners_reach_the_board_and_nothing_outside() -> None:
    """Their pods' way out is closed but for the Hub, which the chart opens, and the board."""
    policy = values()["singleuser"]["networkPolicy"]
    assert policy["enabled"]
    assert set(policy["egressAllowRules"].values()) == {False}
    assert [port["port"] for port in policy["egress"][0]["ports"]] == [8010]


def test_what_the_chart_makes_of_it_is_python() -> None:
    """The whole configuration parses."""
    ast.parse(as_the_chart_does(values(), "token"))
