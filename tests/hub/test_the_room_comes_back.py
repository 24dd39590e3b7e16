"""Closing, killing and opening a room again: nobody is forgotten, nothing is left running, nothing stays when asked."""

import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from ..start.conftest import is_plain
from .hubs import ROOT, running_room


def processes_of(folder: Path) -> list[str]:
    """Every process that has a file of the room open or names its folder."""
    found = []
    for process in psutil.process_iter(["cmdline", "environ", "status"]):
        words = " ".join(process.info["cmdline"] or ())
        told = " ".join((process.info["environ"] or {}).values())
        if str(folder) in words + told and process.info["status"] != psutil.STATUS_ZOMBIE:
            found.append(words)
    return found


def say(folder: Path, *words: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
    """Type a command about the room in this folder, beside the window it may be open in."""
    command = [sys.executable, "-m", "kit.room.hub", "--no-browser", "--folder", str(folder / "room"), *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, input=typed, timeout=60)


def test_ctrl_c_closes_everything(tmp_path: Path) -> None:
    """Servers, line, board, culler and proxy end with the room, even while some start; the next day all is there."""
    with running_room(tmp_path) as room:
        code, ana = room.room.class_code, room.joined("Ana")
        first = ana.begin()
        names = ("Ben", "Cleo", "Dan", "Eve", "Fay")
        for name in names:
            room.joined(name).client.close()  # the last of them are still in line now
        assert processes_of(tmp_path)
        said = room.stop()
        assert "Everybody's work is kept" in said
        assert is_plain(room.printed + said)
        assert room.process
        assert room.process.returncode == 0
        assert processes_of(tmp_path) == []
        room.start()
        assert room.room.class_code == code
        assert [person.name for person in room.register.people()] == ["Ana", *names]
        assert ana.begin() == first  # the browser still knows her
        with room.browser() as tablet:
            assert tablet.join("Ana", own=ana.own).status_code == 200


def test_closing_the_window_closes_the_room(tmp_path: Path) -> None:
    """Somebody closes the terminal and presses no key: nothing is left running either."""
    with running_room(tmp_path) as room, room.joined("Ana") as ana:
        ana.begin()
        assert room.process
        room.process.send_signal(signal.SIGHUP)
        room.process.communicate(timeout=60)
        assert processes_of(tmp_path) == []


def test_a_server_that_cannot_start_says_so(tmp_path: Path) -> None:
    """A disk that is full, say: a page of ours with a way on, no traceback; and the room stays open for the others."""
    with running_room(tmp_path) as room, room.browser() as ana:
        room.room.homes.write_text("a file where the learners' folders should be", encoding="utf-8")
        ana.join("Ana")
        page = ana.client.get("hub/spawn")
        assert "Something broke on our side, not yours" in page.text
        assert "Traceback" not in page.text
        assert "NotADirectory" not in page.text
        room.room.homes.unlink()
        assert ana.begin()


def test_a_killed_hub_finds_everybody_again(tmp_path: Path) -> None:
    """kill -9 of the Hub, a new start: its old proxy makes room, and a learner's server goes on with what it had."""
    with running_room(tmp_path) as room, room.joined("Ana") as ana:
        ana.begin()
        kernel = ana.client.post(
            f"{ana.server}api/kernels", headers={"X-XSRFToken": word_of(ana.client.cookies, ana.server)}, json={}
        )
        assert kernel.status_code == 201
        room.kill()
        room.start()
        ana.begin()
        kernels = [one["id"] for one in ana.ask("kernels").json()]
        assert kernels == [kernel.json()["id"]]
        with room.browser() as boss:
            assert boss.client.get(room.ticket).url.path == "/services/board/"
        room.stop()
        assert processes_of(tmp_path) == []


def word_of(cookies: object, server: str) -> str:
    """The word that shows a request comes from a page of this server."""
    jar = getattr(cookies, "jar")  # noqa: B009  # httpx hands out one cookie by name only when there is just one
    return str(next(one.value for one in jar if one.name == "_xsrf" and one.path.strip("/") == server.strip("/")))


def test_one_window_for_one_room(tmp_path: Path) -> None:
    """A second start of the same room says where it is open, and changes nothing."""
    with running_room(tmp_path):
        told = say(tmp_path)
        assert told.returncode == 1
        assert "already open" in told.stderr
        assert "open" in say(tmp_path, "--forget").stderr


def test_a_lost_own_code_is_replaced_from_the_window(tmp_path: Path) -> None:
    """While the room is open the instructor gives somebody another code; the old one opens nothing."""
    with running_room(tmp_path) as room, room.joined("Zoë") as zoe:
        told = say(tmp_path, "--new-code", "ZOË")
        assert told.returncode == 0
        code = told.stdout.partition(" is  ")[2].split()[0]
        with room.browser() as tablet:
            assert tablet.join("Zoë", own=zoe.own).status_code == 403
            assert tablet.join("Zoë", own=code).status_code == 200
        told = say(tmp_path, "--new-code", "Nobody")
        assert "Here are: Zoë" in told.stderr


def test_forgetting_asks_first(tmp_path: Path) -> None:
    """Without the word everything stays; with it nothing does."""
    with running_room(tmp_path) as room, room.joined("Ana") as ana:
        ana.begin()
    told = say(tmp_path, "--forget", typed="no\n")
    assert "Everything is kept" in told.stdout
    assert room.register.find("Ana")
    told = say(tmp_path, "--forget", typed="forget\n")
    assert told.returncode == 0
    assert is_plain(told.stdout.replace(str(tmp_path), ""))
    assert not (tmp_path / "room").exists()
    assert "no room" in say(tmp_path, "--forget", typed="forget\n").stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--address", "0.0.0.0"], "every network"),
        (["--address", "everywhere"], "not an address"),
        (["--address", "203.0.113.9"], "not an address of this computer"),
    ],
)
def test_an_address_that_cannot_be(tmp_path: Path, words: list[str], told: str) -> None:
    """All networks at once, no address at all, or somebody else's: said in words."""
    said = say(tmp_path, *words)
    assert said.returncode == 1
    assert told in said.stderr
    assert is_plain(said.stderr)


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    """A port in use is named, with two ways on."""
    with running_room(tmp_path / "one") as room:
        said = say(tmp_path, "--address", "127.0.0.1", "--port", str(room.port))
    assert said.returncode == 1
    assert f"Port {room.port} is already used" in said.stderr
    assert "Leave --port out" in said.stderr


def test_the_proxy_cannot_be_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a network the message speaks of the internet; nothing half-made counts as ready."""
    from kit.room.hub.engine import is_ready, make_ready
    from kit.room.hub.state import CannotOpen

    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    with pytest.raises(CannotOpen, match="internet"):
        make_ready(lambda said: None, tmp_path / "proxy")
    assert not is_ready(tmp_path / "proxy")


def test_a_room_that_cannot_open_leaves_nothing(tmp_path: Path) -> None:
    """The board's database is not one: a sentence that names the notes, and no proxy that keeps the window waiting."""
    (tmp_path / "room" / "board.sqlite3").mkdir(parents=True)
    told = say(tmp_path, "--address", "127.0.0.1")
    assert told.returncode == 1
    assert "on our side, not yours" in told.stderr
    assert "hub.log" in told.stderr
    assert "Traceback" not in told.stderr
    assert processes_of(tmp_path) == []


def test_a_left_over_number_ends_nobody_else(tmp_path: Path) -> None:
    """After a new start of the computer the old proxy's number may be another program's: that one is left alone."""
    (tmp_path / "room").mkdir()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        (tmp_path / "room" / "proxy.pid").write_text(str(other.pid), encoding="ascii")
        with running_room(tmp_path):
            assert other.poll() is None
        other.communicate(b"\n")


def test_the_proxys_lock_names_no_place(tmp_path: Path) -> None:
    """Every package of the proxy has a hash, and none says where it must come from."""
    lock = (ROOT / "kit" / "room" / "hub" / "proxy" / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert lock.count('"integrity": "sha512-') == lock.count('"node_modules/')
