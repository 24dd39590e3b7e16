"""A learner's browser beyond signing in: it opens a kernel on their own server, and presses what a card shows."""

import json
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import websocket

Message = dict[str, Any]
LONGEST = 120  # seconds any answer may take


class Kernel:
    """A kernel on a learner's own server, spoken to as JupyterLab does: sessions over HTTP, messages over a websocket.

    Parameters
    ----------
    client
        A browser that is signed in at the Hub and has been to the server's page.
    server
        The server's address, "http://127.0.0.1:8000/user/ana/".
    notebook
        The lesson it belongs to.
    """

    def __init__(self, client: httpx.Client, server: str, notebook: str) -> None:
        client.get(f"{server}api/kernels").raise_for_status()  # a first visit gives the server's own cookies
        path = urlsplit(server).path
        word = next(cookie.value for cookie in client.cookies.jar if (cookie.name, cookie.path) == ("_xsrf", path))
        asked = {"path": notebook, "type": "notebook", "name": "", "kernel": {"name": "python3"}}
        made = client.post(f"{server}api/sessions", json=asked, headers={"X-XSRFToken": word or ""}, timeout=LONGEST)
        made.raise_for_status()
        cookies = "; ".join(f"{one.name}={one.value}" for one in client.cookies.jar if path.startswith(one.path))
        address = f"{server.replace('http', 'ws', 1)}api/kernels/{made.json()['kernel']['id']}/channels"
        self._socket = websocket.create_connection(address, cookie=cookies, timeout=LONGEST, suppress_origin=True)
        self.cards: dict[str, str] = {}

    def run(self, code: str) -> str:
        """Run a cell; what it printed. The cards it showed are in `cards`, from a card's name to its line."""
        printed = ""
        for message in self._ask("execute_request", {"code": code, "silent": False}):
            content = message["content"]
            if message["msg_type"] == "stream":
                printed += content["text"]
            elif message["msg_type"] == "comm_msg" and "card" in (state := content["data"]["state"].get("state", {})):
                self.cards[state["name"]] = content["comm_id"]
            assert message["msg_type"] != "error", "\n".join(content["traceback"])
        return printed

    def press(self, card: str, **message: Any) -> None:
        """Press something on a card, and wait until the kernel has done it."""
        data = {"method": "custom", "content": message}
        self._ask("comm_msg", {"comm_id": self.cards[card], "data": data})

    def close(self) -> None:
        """Close the browser's tab; the kernel goes on."""
        self._socket.close()

    def _ask(self, kind: str, content: Message) -> list[Message]:
        """Send a message, and give what came back until the kernel was done with it."""
        id = uuid4().hex
        header = {"msg_id": id, "msg_type": kind, "username": "", "session": "browser", "version": "5.3", "date": ""}
        whole = {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell"}
        self._socket.send(json.dumps(whole))
        heard: list[Message] = []
        while True:
            message = json.loads(self._socket.recv())
            if message["parent_header"].get("msg_id") != id:
                continue
            heard.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return heard
