"""Loaded by every Python of a notebook run as `sitecustomize`: nothing may leave this computer, and tries are noted."""

import os
import sys
from typing import Any

NEAR = ("127.", "localhost", "::1")
NOTED = os.environ.get("PATIO_NETWORK_NOTES", "")


def _note(what: str) -> None:
    with open(NOTED, "a", encoding="utf-8") as file:
        file.write(f"{what}\n")


def _keep_in(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse, at the interpreter's own door, to look up a name or to connect anywhere but to this computer."""
    if event not in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        return
    where = arguments[0 if event.startswith("socket.get") else 1]
    host = where[0] if isinstance(where, tuple) else where
    if isinstance(where, tuple | str) and host and not str(host).startswith(NEAR) and not str(host).startswith("/"):
        _note(f"asked for {host}")
        raise OSError(f"the network is closed in this test, got a call to {host}")


if NOTED:
    sys.addaudithook(_keep_in)
    _note(f"closed in {os.getpid()}")
