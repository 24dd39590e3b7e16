"""Keys, tokens and sessions, all derived from the room's one secret, so that a restart loses none."""

import hashlib
import hmac
import secrets
from base64 import b32encode, urlsafe_b64decode, urlsafe_b64encode

from kit.settings import section


class Seal:
    """Signs what the board hands out, and knows its own signature again."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def _sign(self, purpose: str, text: str) -> bytes:
        return hmac.digest(self._secret, f"{purpose}\0{text}".encode(), hashlib.sha256)

    def instructor_key(self) -> str:
        """Give the key that opens the board where there is no Hub: twelve letters and digits, easy to type."""
        letters = b32encode(self._sign("key", "instructor")).decode()[:12]
        return "-".join(letters[at : at + 4] for at in (0, 4, 8))

    def is_instructor_key(self, typed: str) -> bool:
        """Compare what somebody typed, with or without dashes, in any case."""
        plain = "".join(sign for sign in typed.upper() if sign.isalnum())
        return hmac.compare_digest(plain.encode(), self.instructor_key().replace("-", "").encode())

    def learner_token(self, learner: str) -> str:
        """Give the token that says "I am this learner" where there is no Hub."""
        name = urlsafe_b64encode(learner.encode()).decode().rstrip("=")
        return f"{name}.{self._sign('learner', learner).hex()}"

    def learner_of(self, token: str) -> str | None:
        """Give who a token speaks for; None when we did not make it."""
        name, _, signature = token.partition(".")
        try:
            learner = urlsafe_b64decode(name + "=" * (-len(name) % 4)).decode()
        except ValueError:
            return None
        known = hmac.compare_digest(signature.encode(), self._sign("learner", learner).hex().encode())
        return learner if learner and known else None

    def session(self, now: float) -> str:
        """Begin a session: a value for a cookie, good for a workshop day. `now` in seconds since 1970."""
        begun = f"{int(now)}.{secrets.token_hex(16)}"
        return f"{begun}.{self._sign('session', begun).hex()}"

    def is_session(self, cookie: str, now: float) -> bool:
        """Tell whether a cookie is a session of ours that still holds."""
        begun, _, signature = cookie.rpartition(".")
        if not hmac.compare_digest(signature.encode(), self._sign("session", begun).hex().encode()):
            return False
        age = now - float(begun.partition(".")[0])
        return -60 <= age < float(section("board")["session_hours"]) * 3600  # a minute for a clock that was set back

    def page_word(self, cookie: str) -> str:
        """Give the word a page must send back with everything it asks: other pages with the same cookie lack it."""
        return self._sign("page", cookie).hex()

    def state(self, cookie: str) -> str:
        """Give the word that must come back from the Hub's sign-in, tied to the browser that went there."""
        return self._sign("state", cookie).hex()
