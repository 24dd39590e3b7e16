"""Walls between learners, tried from inside: what Ana's code can reach of Ben, the instructor and the laptop."""

import json
import os
import socket
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from kit.room.walls.kinds import walls_here

from .hubs import ROOT, RunningRoom, Visitor, running_room
from .kernels import Kernel, kernel_of

WORKBOOK = ".local/share/patio/learner-{name}/workbook.sqlite3"
ANSWER = "import kit; card = kit.exercise('1.1'); card.do('answer', answer=card.exercise.model); card.do('check')"
TRY = """
def tries(what):
    try:
        return f"did: {what()!r}"
    except Exception as reason:
        return type(reason).__name__
"""


@pytest.fixture(scope="module")
def ben(room: RunningRoom) -> Iterator[Visitor]:
    """A neighbour, whose server runs and whose workbook has an answer in it."""
    with room.joined("Ben") as visitor:
        visitor.begin()
        with kernel_of(visitor) as kernel:
            kernel.run(ANSWER)
        yield visitor


@pytest.fixture(scope="module")
def ana(room: RunningRoom, ben: Visitor) -> Iterator[Visitor]:
    """Somebody curious."""
    with room.joined("Ana") as visitor:
        visitor.begin()
        yield visitor


@pytest.fixture(scope="module")
def kernel(ana: Visitor) -> Iterator[Kernel]:
    """Where Ana's own code runs."""
    with kernel_of(ana) as opened:
        opened.run(TRY + "import os, socket, json, signal, subprocess, sys, urllib.request\nfrom pathlib import Path")
        yield opened


def told(kernel: Kernel, expression: str) -> Any:
    """What an expression gives in Ana's kernel."""
    return json.loads(kernel.run(f"print(json.dumps({expression}))"))


def port_of(room: RunningRoom, name: str) -> int:
    """The port at which the proxy finds a learner's server."""
    routes = httpx.get(
        f"http://127.0.0.1:{room.room.proxy}/api/routes", headers={"Authorization": f"token {room.room.proxy_token}"}
    ).json()
    return int(routes[f"/user/{name}"]["target"].rsplit(":", 1)[1].strip("/"))


@contextmanager
def listening(address: Any, family: socket.AddressFamily = socket.AF_INET) -> Iterator[Any]:
    """Another program of this computer, which anybody on it can talk to."""
    with socket.socket(family) as server:
        server.bind(address)
        server.listen()
        yield server.getsockname()


def test_there_are_walls_here() -> None:
    """Everything below is about Linux with bubblewrap; the machine that runs these tests has it."""
    assert sys.platform == "linux"
    assert walls_here(), walls_here().why_not


def test_a_learner_can_work(room: RunningRoom, ana: Visitor, kernel: Kernel) -> None:
    """Behind the walls a lesson is as elsewhere: an exercise is checked, the workbook is in Ana's own folder."""
    kernel.run(ANSWER)
    assert kernel.run("print(card.state()['verdict']['outcome'])").strip() == "correct"
    assert (room.room.homes / "Ana" / WORKBOOK.format(name="Ana")).exists()
    assert kernel.run("print(card.workbook.somebody_listens)").strip() == "True"


def test_no_other_file_is_there(room: RunningRoom, ben: Visitor, kernel: Kernel, tmp_path: Path) -> None:
    """Ben's folder and workbook, the Hub's secrets, the instructor's files, my-data: there outside, not inside."""
    secret = tmp_path / "letter.txt"
    secret.write_text("dear bank", encoding="utf-8")
    homes, folder = room.room.homes, room.room.folder
    hidden = [homes / "Ben" / WORKBOOK.format(name="Ben"), homes / "Ben", homes, secret]
    hidden += [
        folder / name for name in ("room.json", "hub.sqlite3", "cookie_secret", "people.sqlite3", "board.sqlite3")
    ]
    hidden += [ROOT / "my-data" / "README.md", ROOT / "tests", Path("/etc/hostname"), Path("/etc/shadow")]
    assert all(path.exists() for path in hidden), "a test of what is not there proves nothing"
    assert told(kernel, f"[Path(path).exists() for path in {list(map(str, hidden))}]") == [False] * len(hidden)
    found = told(kernel, "[str(path) for path in Path('/').rglob('*.sqlite3') if 'Ben' in str(path)]")
    assert found == []


def test_what_is_shared_is_only_to_read(kernel: Kernel) -> None:
    """The kit, the lessons, Python: nobody changes them for the others."""
    for path in (ROOT / "kit" / "__init__.py", ROOT / "lessons" / "mine.ipynb", Path(sys.prefix) / "mine.pth"):
        assert told(kernel, f"tries(lambda: open({str(path)!r}, 'a'))") == "OSError"


def test_no_other_process_is_there(room: RunningRoom, kernel: Kernel) -> None:
    """Ben's processes and the Hub can be neither seen nor signalled."""
    mine = os.getuid()
    hub = room.process.pid if room.process else 0
    others = [one.pid for one in psutil.process_iter() if one.uids().real == mine]
    assert hub in others
    assert len(told(kernel, "[pid for pid in os.listdir('/proc') if pid.isdigit()]")) <= 4
    assert told(kernel, f"tries(lambda: os.kill({hub}, 0))") == "ProcessLookupError"


def test_the_network_ends_at_two_pipes(room: RunningRoom, ben: Visitor, kernel: Kernel) -> None:
    """Neighbour's server, proxy, another program, a desktop's hidden socket, another computer: none can be reached."""
    neighbour = port_of(room, "Ben")
    knock = "tries(lambda: socket.create_connection(({host!r}, {port}), timeout=3))"
    with listening(("127.0.0.1", 0)) as (_, other), listening("\0patio-desktop", socket.AF_UNIX):
        for port in (neighbour, room.room.proxy, room.port, other):
            socket.create_connection(("127.0.0.1", port), timeout=3).close()
            assert told(kernel, knock.format(host="127.0.0.1", port=port)) == "ConnectionRefusedError"
        desktop = "tries(lambda: socket.socket(socket.AF_UNIX).connect(chr(0) + 'patio-desktop'))"
        socket.socket(socket.AF_UNIX).connect("\0patio-desktop")
        assert told(kernel, desktop) == "ConnectionRefusedError"
    assert told(kernel, knock.format(host="192.0.2.1", port=80)) == "OSError", "an address that is nobody's"
    for port in (room.room.hub, room.room.board):
        assert told(kernel, knock.format(host="127.0.0.1", port=port)).startswith("did:")


def test_a_learners_token_opens_only_their_own(room: RunningRoom, ben: Visitor, kernel: Kernel) -> None:
    """At the Hub, at Ben's server and at the board: Ana's token speaks for Ana, and looks at nobody."""
    token = kernel.run("print(os.environ['JUPYTERHUB_API_TOKEN'])").strip()
    bearer = {"Authorization": f"token {token}"}
    api, board = f"{room.link}hub/api", f"{room.link}services/board"
    with httpx.Client(headers=bearer, timeout=20) as asked:
        assert asked.get(f"{api}/user").json()["name"] == "Ana"
        assert asked.get(f"{room.link}user/Ana/api/contents").status_code in (200, 403)
        assert asked.get(f"{room.link}user/Ben/api/contents").status_code == 403
        for path in ("users", "users/Ben", "users/Ben/tokens", "proxy", "services"):
            assert asked.get(f"{api}/{path}").status_code in (403, 404)
        assert asked.delete(f"{api}/users/Ben/server").status_code in (403, 404)
        assert asked.get(f"{board}/frame?view=names").status_code == 403
        assert asked.post(f"{board}/act", json={"do": "clock", "format": "half-day"}).status_code == 403


def test_nobody_speaks_as_another(room: RunningRoom, ben: Visitor, kernel: Kernel) -> None:
    """An event has no place for a name: one that names Ben is not taken, and the rest counts as Ana's."""
    event = {"id": "as-ben", "exercise": "", "at": "2027-06-04T21:05:00+00:00", "stuck": True}
    send = textwrap.dedent(f"""
    def send(event):
        who = {{"Authorization": "token " + os.environ["JUPYTERHUB_API_TOKEN"]}}
        told = json.dumps({{"events": [event]}}).encode()
        request = urllib.request.Request("http://127.0.0.1:{room.room.board}/services/board/events", told, who)
        return json.load(urllib.request.urlopen(request))
    """)
    kernel.run(send)
    assert told(kernel, f"send({event | {'learner': 'Ben'}})")["refused"] == 1
    assert told(kernel, f"send({event})")["stuck"] == [""]
    with kernel_of(ben) as neighbours:
        neighbours.run("import json, os, urllib.request" + send)
        quiet = {**event, "id": "quiet", "stuck": None}
        assert json.loads(neighbours.run(f"print(json.dumps(send({quiet})))"))["stuck"] == [], "Ben's hand is down"


def test_a_runaway_program_is_stopped() -> None:
    """Processes without end: after some hundred there are no more. (The system makes no such rule for root itself.)"""
    code = """
    import os, subprocess
    from kit.room.walls.inside import be_modest
    if os.getuid() == 0:
        os.setgid(65534), os.setuid(65534)
    be_modest()
    running = []
    try:
        for _ in range(600):
            running.append(subprocess.Popen(["/bin/sleep", "60"]))
    except OSError:
        pass
    for one in running:
        one.kill()
        one.wait()
    print(len(running))
    """
    said = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True)
    assert int(said.stdout) < 400


def test_a_learner_gives_way_to_the_room(kernel: Kernel) -> None:
    """When memory or processor time is short, a learner's programs go before the Hub, the board and the desktop."""
    assert told(kernel, "int(open('/proc/self/oom_score_adj').read()) > 0")
    assert told(kernel, "os.nice(0)") > os.nice(0)


def test_a_hub_that_starts_again_finds_the_servers(room: RunningRoom, ana: Visitor, kernel: Kernel) -> None:
    """The Hub killed and opened anew: Ana's server and kernel are as they were, with their pipes."""
    before = [one["id"] for one in ana.ask("kernels").json()]
    assert before
    room.kill()
    room.start()
    ana.begin()
    assert [one["id"] for one in ana.ask("kernels").json()] == before


def test_nothing_is_left_when_the_room_closes(tmp_path: Path) -> None:
    """Ctrl-C ends every server with all it started, and takes the pipes away."""
    with running_room(tmp_path) as room:
        with room.joined("Cleo") as cleo:
            cleo.begin()
            with kernel_of(cleo) as kernel:
                kernel.run("import subprocess; left = subprocess.Popen(['/bin/sleep', '600'])")
                pipes = _pipes_of(room, "Cleo")
                inside = [one for one in psutil.process_iter(["cmdline"]) if str(pipes) in (one.info["cmdline"] or [])]
                family = [child for one in inside for child in one.children(recursive=True)]
                assert len(family) >= 3, "a server, a kernel, and what it started"
                room.stop()
        assert psutil.wait_procs(family, timeout=20)[1] == []
        assert not pipes.exists()


def _pipes_of(room: RunningRoom, name: str) -> Path:
    home = str(room.room.homes / name)
    for one in psutil.process_iter(["cmdline"]):
        words = one.info["cmdline"] or []
        if home in words:
            return Path(words[words.index(home) - 3])
    raise AssertionError(f"no server of {name} runs")


def test_without_walls_only_samples_are_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A laptop without bubblewrap: the window says so, and a learner's kernel keeps to the made-up businesses."""
    monkeypatch.setenv("PATH", str(Path(sys.prefix) / "bin"))
    with running_room(tmp_path) as room, room.joined("Dee") as dee:
        assert "cannot put walls between learners" in " ".join(room.printed.split())
        assert "sudo apt install bubblewrap" in " ".join(room.printed.split())
        dee.begin()
        with kernel_of(dee) as kernel:
            said = kernel.run("import kit; print(kit.show('choose').state()['lead'])")
        assert "made-up business" in said
        assert oct((room.room.homes / "Dee").stat().st_mode)[-3:] == "700"
