"""A rule that a whole answer must hold, where several answers are right."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Rule:
    """Something the whole answer must hold, with the reply when it does not; `slot` names the one it looks at."""

    name: str
    reply: str
    holds: Callable[[Any], bool]
    code: str = ""
    slot: str = ""
