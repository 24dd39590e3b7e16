"""The fence around anywidget: one widget class, untyped below, typed above. No other file imports it."""

import logging
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from kit.workbook import WorkbookTrouble

STATIC = Path(__file__).with_name("static")

# In the order they are needed: a card's module is one text, so that it works offline, in Lab, on a Hub and in Lite.
SCRIPTS = (
    "preact",
    "base",
    "balance",
    "controls",
    "slots",
    "exercise",
    "worked",
    "feed",
    "upload",
    "people",
    "meet",
    "plan",
    "invite",
    "forecast",
    "files",
    "talk",
    "season",
    "survey",
    "pages",
    "results",
    "card",
)
STYLES = ("card", "controls", "pages", "feed", "people", "plan", "invite", "season", "survey", "results")
# The page and its cards share one palette. The page needs it first, so it lives there.
PALETTE = Path(__file__).parents[1] / "lab" / "extension" / "patio" / "static" / "palette.css"

OUR_SLIP = (
    "Something broke on our side, not yours. Everything saved so far is safe. "
    "Try once more, or reload the page and go on."
)

_log = logging.getLogger(__name__)
Message = dict[str, Any]


@cache
def script() -> str:
    """The module that draws every card."""
    return "\n".join((STATIC / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)


@cache
def style() -> str:
    """The look of every card."""
    files = [PALETTE, *(STATIC / f"{name}.css" for name in STYLES)]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


class CardWidget(anywidget.AnyWidget):
    """What the browser sees of a card: a `state` to draw, and messages that come back.

    Parameters
    ----------
    hear
        Called with each message and its binary buffers. ipywidgets swallows what a handler raises, so
        everything goes through one wrapper here: a slip of ours is told on the card, and the work is kept.
    """

    _esm = script()
    _css = style()
    state = traitlets.Dict().tag(sync=True)

    def __init__(self, hear: Callable[[Message, Sequence[Any]], None], name: str) -> None:
        super().__init__()
        self._hear = hear
        self._name = name
        self.on_msg(self._on_message)

    def _on_message(self, _: object, message: Message, buffers: Sequence[Any]) -> None:
        try:
            self._hear(message, buffers)
        except WorkbookTrouble as trouble:
            self.state = {**self.state, "trouble": str(trouble)}
        except Exception:  # whatever it is, the learner gets a sentence and keeps the page
            _log.exception("A card could not do %r", message.get("do"))
            self.state = {**self.state, "trouble": OUR_SLIP}

    def __repr__(self) -> str:
        """A text that is the same every time, so that notebooks can be compared."""
        return f"<card {self._name}>"
