"""What the learner chose once and the whole course remembers: business, words, band, own sentence, first sliders."""

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from typing import Any

from kit.workbook.store import Json
from kit.workbook.view import View

OWN = "own"  # the learner's own business; any other value names a made-up one, such as "thistle"
SAMPLE = "thistle"  # what "a sample" means before a learner chose one


def samples_only() -> bool:
    """Tell whether only samples may be loaded here: on a shared computer without walls between people."""
    return os.environ.get("PATIO_SAMPLES_ONLY", "") not in ("", "0")


@dataclass(frozen=True, slots=True)
class Preferences:
    """The learner's choices, each with what holds until they choose.

    Parameters
    ----------
    business
        Whose data the cards show: "own", or a sample business such as "thistle-and-crumb".
    posts_on
        The word for where they post: "LinkedIn", "Instagram", "nowhere yet" ...; "" until asked.
    band
        Edges of the band they changed, by their name in `settings.toml`, such as ``{"me_most": 60}``; per cent.
    own_sentence
        "I'd like people to know that I …"
    where_now
        The three "where am I now" sliders, by name.
    names
        What others call them: handles, the business's name, product words; they help to suggest a post's box.
    """

    business: str = OWN
    posts_on: str = ""
    band: Mapping[str, int] = field(default_factory=dict)
    own_sentence: str = ""
    where_now: Mapping[str, int] = field(default_factory=dict)
    names: tuple[str, ...] = ()


class Choices(View):
    """The preferences' part of a workbook: one "setting" record a choice, so that two tabs cannot undo each other."""

    def preferences(self) -> Preferences:
        """Give all choices as they stand."""
        saved = {record.key: record.value for record in self.store.items("setting")}
        usual = asdict(Preferences())
        known: dict[str, Any] = {name: _like(usual[name], saved.get(name, usual[name])) for name in usual}
        if samples_only() and known["business"] == OWN:
            known["business"] = SAMPLE
        return Preferences(**known)

    def prefer(self, **choices: Json) -> datetime:
        """Save one or more choices, for example ``prefer(business="own", posts_on="LinkedIn")``; give the moment.

        Raises
        ------
        TypeError
            When there is no such choice; the message lists those there are.
        """
        names = [known.name for known in fields(Preferences)]
        for name in choices:
            if name not in names:
                raise TypeError(f"'choice' must be one of {names}, got {name!r}")
        with self.store.change("settings"):
            return max(self.store.put("setting", name, value) for name, value in choices.items())


def _like(usual: object, value: Json) -> object:
    """Give back the tuple that JSON made a list."""
    return tuple(value) if isinstance(usual, tuple) and isinstance(value, list) else value
