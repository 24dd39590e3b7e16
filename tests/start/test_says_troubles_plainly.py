"""Each thing that can keep the course from starting is said in plain words, with what to do."""

import ast
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import start

from .conftest import ROOT, Newcomer, base_python, is_plain, without_uv

NOWHERE = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "0", "UV_DEFAULT_INDEX": "http://127.0.0.1:9/s"}
NOWHERE |= {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": "", "UV_HTTP_RETRIES": "0", "UV_FIND_LINKS": ""}


def test_python_3_6_can_read_the_file() -> None:
    """An old Python gets as far as the sentence, because the grammar is one it knows."""
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_which_one_to_get(newcomer: Newcomer) -> None:
    """Under Python 3.9 the file stops before it does anything, and names the version and where to get it."""
    program = "import sys; sys.version_info = (3, 9, 6); exec(compile(open('start.py').read(), 'start.py', 'exec'))"
    told = subprocess.run([sys.executable, "-c", program], cwd=newcomer.course, capture_output=True, text=True)
    assert told.returncode == 1
    assert "3.11 or newer" in told.stderr
    assert "this is Python 3.9" in told.stderr
    assert "python.org" in told.stderr
    assert is_plain(told.stderr)
    assert not (newcomer.course / ".venv").exists()


@pytest.mark.parametrize("path", [os.environ["PATH"], without_uv()], ids=["as it is", "without uv"])
def test_no_network(newcomer: Newcomer, path: str) -> None:
    """When nothing can be fetched, the message speaks of the internet, and the next start tries again."""
    told = newcomer.start("--no-browser", PATH=path, **NOWHERE)
    assert told.returncode == 1
    assert "internet" in told.stderr
    assert is_plain(told.stdout + told.stderr)
    again = newcomer.start("--no-browser", PATH=path, **NOWHERE)
    assert "Setting the table" in again.stdout


def test_a_folder_that_cannot_be_written_in(newcomer: Newcomer) -> None:
    """A read-only folder is named, and the message says where to put the course instead."""
    newcomer.course.chmod(stat.S_IRUSR | stat.S_IXUSR)
    powers = "-dac_override,-dac_read_search"  # root may write anywhere, unless it gives up these two powers
    humbly = ("setpriv", f"--bounding-set={powers}", f"--inh-caps={powers}") if os.geteuid() == 0 else ()
    told = newcomer.start("--no-browser", python=humbly)
    newcomer.course.chmod(stat.S_IRWXU)
    assert told.returncode == 1
    assert str(newcomer.course) in told.stderr
    assert "Documents" in told.stderr
    assert is_plain(told.stderr.replace(str(newcomer.course), ""))


def test_a_disk_that_is_nearly_full(newcomer: Newcomer) -> None:
    """Before anything is fetched, a disk with too little room is told so; here too little is more than any disk has."""
    program = "import sys, start; start.SPACE_NEEDED = 10**18; sys.exit(start.main([]))"
    told = subprocess.run([base_python(), "-c", program], cwd=newcomer.course, capture_output=True, text=True)
    assert told.returncode == 1
    assert "nearly full" in told.stderr
    assert is_plain(told.stderr)


def test_a_python_without_venv(newcomer: Newcomer, tmp_path: Path) -> None:
    """Debian's bare Python is told which package brings the missing part."""
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare" / "venv.py").write_text("raise ModuleNotFoundError(\"No module named 'venv'\")")
    told = newcomer.start("--no-browser", PYTHONPATH=str(tmp_path / "bare"))
    assert told.returncode == 1
    assert "python3-venv" in told.stderr
    assert is_plain(told.stderr)


@pytest.mark.parametrize("words", [["--prot", "8890"], ["--port", "many"], ["--port", "70000"], ["strat"]])
def test_words_that_are_not_known(newcomer: Newcomer, words: list[str]) -> None:
    """A slip of the fingers is answered with the few things one can type, before anything is set up."""
    told = newcomer.start(*words)
    assert told.returncode == 1
    assert "python3 start.py test" in told.stderr
    assert is_plain(told.stderr)
    assert not (newcomer.course / ".venv").exists()


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    """A port in use is named, with two ways on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        command = [sys.executable, "-m", "kit.lab.serve", "--no-browser", "--port", str(number), "--own", str(tmp_path)]
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert told.returncode == 1
    assert f"Port {number} is already used" in told.stderr
    assert "Leave --port out" in told.stderr
    assert is_plain(told.stderr)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("OSError: [Errno 28] No space left on device", start.NO_SPACE),
        ("error: failed to write: No space left on device (os error 28)", start.NO_SPACE),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", start.NOT_THE_SAME),
        ("error: Hash mismatch for `anyio==4.16.0`", start.NOT_THE_SAME),
        ("/usr/bin/python3: No module named ensurepip", start.NO_VENV),
        ("PermissionError: [Errno 13] Permission denied: '/opt/patio/.venv'", start.NO_WRITING),
        ("PermissionError: [WinError 5] Access is denied: 'C:\\\\Program Files\\\\patio'", start.NO_WRITING),
        ("OSError: [Errno 30] Read-only file system: '/media/usb/.venv'", start.NO_WRITING),
        ("WARNING: Retrying after connection broken by 'NewConnectionError(...)'", start.NO_NETWORK),
        ("cause: dns error: failed to lookup address information", start.NO_NETWORK),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed", start.NO_NETWORK),
    ],
)
def test_what_installers_print_is_understood(printed: str, meant: start.Trouble) -> None:
    """What pip, uv, venv and Windows print when they stop is turned into the right sentence."""
    assert start.explain(printed) is meant


def test_anything_else_says_where_the_details_are() -> None:
    """What we do not understand is our fault, not the learner's, and the details are in a file to send."""
    told = str(start.explain("Segmentation fault"))
    assert "on our side, not yours" in told
    assert "set-up.log" in told
    assert is_plain(told)
