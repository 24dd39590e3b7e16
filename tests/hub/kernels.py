"""A kernel of a learner's own server, reached as a browser reaches it: over the Hub's proxy, with its cookies."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx
import websocket

from .hubs import Visitor


@dataclass
class Kernel:
    """An open kernel.

    Parameters
    ----------
    line
        The websocket to it.
    """

    line: websocket.WebSocket

    def run(self, code: str) -> str:
        """Run code, and give what it printed.

        Raises
        ------
        AssertionError
            When the code raised; with its traceback.
        """
        asked = uuid4().hex
        header = {"msg_id": asked, "msg_type": "execute_request", "username": "", "session": asked, "version": "5.3"}
        content = {"code": code, "silent": False, "store_history": False, "user_expressions": {}, "allow_stdin": False}
        rest: dict[str, Any] = {"parent_header": {}, "metadata": {}, "buffers": [], "channel": "shell"}
        self.line.send(json.dumps({"header": header, "content": content, **rest}))
        printed, replied, idle = "", False, False
        while not (replied and idle):
            told = json.loads(self.line.recv())
            if told["parent_header"].get("msg_id") != asked:
                continue
            kind, said = told["header"]["msg_type"], told["content"]
            if kind == "stream":
                printed += said["text"]
            elif kind == "error":
                raise AssertionError("\n".join(said["traceback"]))
            replied = replied or kind == "execute_reply"
            idle = idle or (kind == "status" and said["execution_state"] == "idle")
        return printed


@contextmanager
def kernel_of(visitor: Visitor, folder: str = "lessons") -> Iterator[Kernel]:
    """Open a kernel on a learner's server, which has begun, and end it afterwards."""
    cookies = {one.name: one.value for one in visitor.client.cookies.jar if one.path in ("/", f"/{visitor.server}")}
    headers = {"X-XSRFToken": cookies.get("_xsrf", "") or ""}
    made = visitor.client.post(f"{visitor.server}api/kernels", json={"path": folder}, headers=headers)
    assert made.status_code == 201, made.text
    base = str(visitor.client.base_url).replace("http", "ws", 1)
    address = f"{base}{visitor.server}api/kernels/{made.json()['id']}/channels"
    told = "; ".join(f"{name}={value}" for name, value in cookies.items())
    line = websocket.create_connection(address, cookie=told, timeout=120)
    try:
        yield Kernel(line)
    finally:
        line.close()
        with suppress(httpx.TransportError):  # a test may have closed the room meanwhile
            visitor.client.delete(f"{visitor.server}api/kernels/{made.json()['id']}", headers=headers)
