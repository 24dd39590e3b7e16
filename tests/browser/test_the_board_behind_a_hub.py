"""The board as a service of a real JupyterHub: the Hub says who is who, and either may be killed and come back."""

import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

import httpx
import pytest
from playwright.sync_api import Page, expect

from kit.course import all_exercises
from kit.exercise import Outcome
from kit.room.events import Event
from kit.room.hub.engine import make_ready, proxy_command
from kit.room.sender import Patience, Sender

from ..room.boards import free_port

FIRST = all_exercises()[0].name
QUICK = Patience(first=0.1, longest=0.5)

CONFIG = """
c.JupyterHub.bind_url = "http://127.0.0.1:{port}"
c.JupyterHub.hub_port = {hub}
c.ConfigurableHTTPProxy.command = {proxy_command}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy}"
c.ConfigurableHTTPProxy.auth_token = "{proxy_token}"
c.ConfigurableHTTPProxy.pid_file = "{folder}/proxy.pid"
c.JupyterHub.cookie_secret_file = "{folder}/cookie"
c.JupyterHub.db_url = "sqlite:///{folder}/hub.sqlite3"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = "{folder}/homes/{{username}}"
c.JupyterHub.services = [
    {{
        "name": "board",
        "url": "http://127.0.0.1:{board}",
        "command": ["{python}", "-m", "kit.room.board", "--database", "sqlite:///{folder}/board.sqlite3"],
        "environment": {{"PATIO_BOARD_INSTRUCTORS": "teacher"}},
        "oauth_no_confirm": True,
    }},
    {{"name": "tests", "api_token": "{token}"}},
]
to_the_board = "access:services!service=board"
c.JupyterHub.load_roles = [
    {{"name": "user", "scopes": ["self", to_the_board]}},
    {{"name": "tests", "scopes": ["admin:users", "tokens", to_the_board], "services": ["tests"]}},
]
"""


@dataclass
class Hub:
    """A JupyterHub that can be killed and started again."""

    folder: Path
    port: int = field(default_factory=free_port)
    token: str = field(default_factory=lambda: secrets.token_hex(16))

    def __post_init__(self) -> None:
        """Write down how it is to run."""
        numbers = {name: free_port() for name in ("hub", "proxy", "board")}
        words = {"folder": self.folder, "python": sys.executable, "proxy_token": secrets.token_hex(16)}
        words["proxy_command"] = str(proxy_command())
        config = dedent(CONFIG).format(port=self.port, token=self.token, **numbers, **words)
        (self.folder / "config.py").write_text(config, encoding="utf-8")

    @property
    def board(self) -> str:
        """Where the board is, through the Hub's proxy."""
        return f"http://127.0.0.1:{self.port}/services/board/"

    def start(self) -> None:
        """Start it, and wait until the board answers through its proxy."""
        with (self.folder / "hub.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "jupyterhub", "-f", str(self.folder / "config.py")],
                cwd=self.folder,
                stdout=log,
                stderr=log,
            )
        until = time.monotonic() + 60
        while True:
            try:
                version = httpx.get(f"http://127.0.0.1:{self.port}/hub/api/", timeout=3)
                if version.status_code == 200 and httpx.get(f"{self.board}mine", timeout=3).status_code == 403:
                    return
            except httpx.TransportError:
                pass
            assert time.monotonic() < until, (self.folder / "hub.log").read_text(encoding="utf-8")
            time.sleep(0.1)

    def kill(self) -> None:
        """End the Hub at once; its proxy and its services are left behind."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """Ask it to stop, with all that belongs to it."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)

    def ask(self, path: str, **body: object) -> httpx.Response:
        """Ask the Hub's own interface for something."""
        headers = {"Authorization": f"token {self.token}"}
        return httpx.post(f"http://127.0.0.1:{self.port}/hub/api/{path}", headers=headers, json=body, timeout=20)

    def token_of(self, name: str, *scopes: str) -> str:
        """A token such as the Hub gives to a learner's server."""
        self.ask(f"users/{name}")
        answer = self.ask(f"users/{name}/tokens", scopes=list(scopes))
        assert answer.status_code == 201, answer.text
        return str(answer.json()["token"])


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """A Hub of our own."""
    make_ready(print)
    running = Hub(tmp_path_factory.mktemp("hub"))
    running.start()
    yield running
    running.stop()


def learner(hub: Hub, name: str) -> Sender:
    """Somebody's kernel."""
    return Sender(hub.board, hub.token_of(name, "access:services!service=board"), QUICK)


def tell(sender: Sender, id: str, **rest: object) -> None:
    """Send an event, and wait until it is safely kept."""
    sender.send(Event(id=id, exercise=FIRST, at=datetime.now(UTC), **rest))
    assert sender.wait(30)


def sign_in(page: Page, hub: Hub, name: str) -> None:
    """Go to the board and sign in at the Hub on the way."""
    page.goto(hub.board)
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill("anything")
    page.get_by_role("button", name="Sign in").click()


def test_the_board_is_live_through_the_hub(page: Page, hub: Hub) -> None:
    """The instructor signs in at the Hub, once; learners' events reach the page through the proxy, both ways."""
    sign_in(page, hub, "teacher")
    expect(page.locator("#live")).to_have_text("Live", timeout=20_000)
    ana, ben = learner(hub, "ana"), learner(hub, "ben")
    tell(ana, "1", outcome=Outcome.CORRECT)
    tell(ben, "1", outcome=Outcome.INCOMPLETE, stuck=True)
    row = page.locator(f'[data-exercise="{FIRST}"]')
    expect(row.locator(".counts")).to_have_text("1 done · 1 stuck")
    page.get_by_role("button", name="Show names").click()
    page.get_by_role("button", name="Clear: ben").click()
    expect(row.locator(".counts")).to_have_text("1 done · 1 working")
    tell(ben, "2")
    assert ben.hands == frozenset()


def test_a_learner_is_sent_away(page: Page, hub: Hub) -> None:
    """Signed in at the Hub, but not the instructor: a plain page, and no board."""
    sign_in(page, hub, "nosy")
    expect(page.get_by_text("The board is for whoever runs the workshop.")).to_be_visible(timeout=20_000)
    assert page.request.get(f"{hub.board}frame?view=names").status == 403


def test_only_a_token_meant_for_the_board_speaks(hub: Hub) -> None:
    """A token of the same learner for something else, one nobody made and one of a service are refused."""
    body = {"events": [{"id": "x", "exercise": FIRST, "at": datetime.now(UTC).isoformat()}]}
    for token in (hub.token_of("eve", "read:users:name!user=eve"), "made-up", hub.token):
        answer = httpx.post(f"{hub.board}events", json=body, headers={"Authorization": f"token {token}"})
        assert answer.status_code == 403


def test_the_instructors_own_kernel_is_not_one_of_the_room(hub: Hub) -> None:
    """Whoever runs the workshop may try an exercise: nobody more is counted."""
    token = hub.token_of("teacher", "access:services!service=board")
    body = {"events": [{"id": "x", "exercise": FIRST, "at": datetime.now(UTC).isoformat(), "stuck": True}]}
    answer = httpx.post(f"{hub.board}events", json=body, headers={"Authorization": f"token {token}"})
    assert answer.json()["stuck"] == []


def test_nothing_is_lost_when_the_hub_is_killed(page: Page, hub: Hub) -> None:
    """kill -9 of the Hub and a new start: the old board goes with it, what was sent meanwhile arrives, the page too."""
    sign_in(page, hub, "teacher")
    expect(page.locator("#live")).to_have_text("Live", timeout=20_000)
    cat = learner(hub, "cat")
    tell(cat, "1", outcome=Outcome.INCOMPLETE)
    row = page.locator(f'[data-exercise="{FIRST}"]')
    page.get_by_role("button", name="Show names").click()
    expect(row.locator(".who")).to_contain_text("cat")
    hub.kill()
    until = time.monotonic() + 20
    while httpx.get(f"{hub.board}mine", timeout=10).status_code == 403:  # the proxy is still there, and says 503 now
        assert time.monotonic() < until, "a board without its Hub is still there"
    for number in range(5):
        cat.send(Event(id=f"while-{number}", exercise=FIRST, outcome=Outcome.NOT_YET, at=datetime.now(UTC)))
    cat.send(Event(id="last", exercise=FIRST, outcome=Outcome.CORRECT, at=datetime.now(UTC)))
    hub.start()
    assert cat.wait(60)
    expect(row.locator("dd").first).to_contain_text("cat", timeout=30_000)
    expect(page.locator("#live")).to_have_text("Live")
