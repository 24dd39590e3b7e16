"""Lets people into a room: a name and the class code; later the name, the class code and a code of their own."""

import asyncio
import secrets
import time
from dataclasses import dataclass, field
from hmac import compare_digest
from pathlib import Path
from typing import Any, NoReturn

from jupyterhub.auth import Authenticator  # type: ignore[import-untyped]
from traitlets import Unicode

from kit.room.hub import codes
from kit.room.hub.limits import Limit, in_words
from kit.room.hub.names import INSTRUCTOR, NotAName, key_of, read_name
from kit.room.hub.refusal import Refusal
from kit.room.hub.register import Person, Register
from kit.settings import section

WRONG_CLASS_CODE = (
    "We don't know that class code. It stands on the screen in the room, and looks like MAPLE-4821-HERON. "
    "Small letters and missing dashes are fine."
)
TAKEN = (
    "Another {name} is here already. If it's you, type your own code below, from your name card. "
    "If not, add a letter to your name, such as {name} B."
)
WRONG_OWN_CODE = (
    "That is not the code {name} was given. Look at your name card once more: two words and three digits. "
    "If it is lost, whoever runs the workshop can give you another."
)
NOT_HERE = (
    "Nobody called {name} has joined yet. Check how you wrote your name the first time; "
    "or leave your own code empty to join for the first time."
)
WAIT = "That was a lot of tries. Wait {wait}, then try again. Everybody else can join as before."
LONGEST_TRADE = 60
NONCE_KEPT = 600.0  # seconds a form that was sent twice still counts as one


@dataclass
class Ticket:
    """What opens the door to the instructor once, from the window that started the room."""

    word: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    until: float = field(default_factory=lambda: time.monotonic() + 60 * section("room")["ticket_minutes"])


class RoomAuthenticator(Authenticator):  # type: ignore[misc]  # jupyterhub is untyped
    """Joining, coming back, and the instructor's two ways in. Only tries that do not fit are slowed down."""

    class_code = Unicode(help="Such as MAPLE-4821-HERON; whoever knows it may join").tag(config=True)
    instructor_key = Unicode(help="Typed in place of the class code it signs the instructor in").tag(config=True)
    people = Unicode("people.sqlite3", help="The file of who has joined").tag(config=True)

    def __init__(self, **rest: Any) -> None:
        super().__init__(**rest)
        tuned = section("room")
        within = 60 * tuned["slips_within_minutes"]
        self._addresses = Limit(tuned["slips_an_address"], within)
        self._names = Limit(tuned["slips_a_name"], within)
        self._joining = asyncio.Lock()
        self._sent: dict[str, tuple[str, float]] = {}  # a form's nonce -> who joined with it, and when
        self._fresh: dict[str, str] = {}  # name -> own code, shown once and kept nowhere else
        self._tickets: list[Ticket] = []

    @property
    def register(self) -> Register:
        """Who has joined."""
        return Register(Path(self.people))

    def normalize_username(self, username: str) -> str:
        """Leave a name as it is: it came from `read_name` or the register."""
        return username

    def get_handlers(self, app: Any) -> list[Any]:
        """Give the pages of joining."""
        from kit.room.hub.pages import HANDLERS

        return list(HANDLERS)

    async def authenticate(self, handler: Any, data: dict[str, str]) -> str:
        """Read the form, and give the name on the Hub.

        Raises
        ------
        Refusal
            With the words to show: 403 for what does not fit, 429 when it is time to wait.
        """
        address = _address(handler.request)
        self._pause(self._addresses.wait(address, time.monotonic()))
        typed = data.get("code", "")
        if self.instructor_key and codes.is_same(typed, self.instructor_key):
            return INSTRUCTOR
        if not (self.class_code and codes.is_same(typed, self.class_code)):
            self._slip(WRONG_CLASS_CODE, address)
        try:
            name = read_name(data.get("username", ""))
        except NotAName as reason:
            raise Refusal(str(reason)) from None
        async with self._joining:
            person, own = self.register.find(name), data.get("own", "")
            if person and own.strip():
                return await self._back(person, own, address)
            if person:
                return self._again(person, data.get("nonce", ""))
            if own.strip():
                self._slip(NOT_HERE.format(name=name), address)
            return await self._join(name, data)

    async def _back(self, person: Person, own: str, address: str) -> str:
        self._pause(self._names.wait(key_of(person.name), time.monotonic()))
        if not await asyncio.to_thread(codes.opens, own, self.register.code_of(person.name)):
            self._names.slip(key_of(person.name), time.monotonic())
            self._slip(WRONG_OWN_CODE.format(name=person.name), address)
        self.put_away(person.name)
        return person.name

    def _again(self, person: Person, nonce: str) -> str:
        """A name that is taken: fine when it is the very form that took it, pressed twice or loaded again."""
        name, at = self._sent.get(nonce, ("", 0.0))
        if name != person.name or time.monotonic() - at > NONCE_KEPT:
            raise Refusal(TAKEN.format(name=person.name))
        return name

    async def _join(self, name: str, data: dict[str, str]) -> str:
        trade = " ".join(data.get("trade", "").split())[:LONGEST_TRADE]
        await self.give_code(name, trade)
        if nonce := data.get("nonce", ""):
            now = time.monotonic()
            self._sent = {key: kept for key, kept in self._sent.items() if now - kept[1] < NONCE_KEPT}
            self._sent[nonce] = name, now
        return name

    async def give_code(self, name: str, trade: str = "") -> None:
        """Give somebody an own code: their first, or another in place of a lost one."""
        code = codes.own_code()
        kept = await asyncio.to_thread(codes.sealed, code)
        if not self.register.give_code(name, kept):
            self.register.add(name, trade, kept)
        self._fresh[name] = code

    def fresh_code(self, name: str) -> str:
        """Give the own code that `name` was just given; "" when it was shown and put away."""
        return self._fresh.get(name, "")

    def put_away(self, name: str) -> None:
        """Forget the code itself; its hash stays."""
        self._fresh.pop(name, None)

    def new_ticket(self) -> str:
        """Make a word that signs the instructor in once, within ten minutes."""
        self._tickets.append(Ticket())
        return self._tickets[-1].word

    def use_ticket(self, word: str) -> bool:
        """Take a ticket; True when it was good. It is used up then."""
        now = time.monotonic()
        good = [ticket for ticket in self._tickets if ticket.until > now]
        used = [ticket for ticket in good if compare_digest(ticket.word.encode(), word.encode())]
        self._tickets = [ticket for ticket in good if ticket not in used]
        return bool(used)

    def _pause(self, wait: float) -> None:
        if wait > 0:
            raise Refusal(WAIT.format(wait=in_words(wait)), 429)

    def _slip(self, words: str, address: str) -> NoReturn:
        self._addresses.slip(address, time.monotonic())
        raise Refusal(words)


def _address(request: Any) -> str:
    """Give the address a request came from: the last one in the line, which our own proxy added.

    Tornado would believe X-Real-Ip, and the first address of the line, which a guesser can write as they like.
    """
    return str(request.headers.get("X-Forwarded-For", request.remote_ip).rpartition(",")[2].strip())
