"""The cards of the welcome lesson: whose business, where am I now, getting my data."""

from typing import Any

from kit.cards.card import Card, moment
from kit.cards.who import SAMPLES_ONLY
from kit.course.starting import CHECKED, NETWORKS, SLIDERS, WAYS
from kit.samples import business, businesses
from kit.workbook import OWN, Workbook
from kit.workbook.preferences import samples_only

LEAD = "Work with your own posts and contacts, or with a made-up business. You can change this any time."


class ChooseCard(Card):
    """Whose business the course works with, and the learner's word for where they post."""

    kind = "choose"
    name = "choose"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._saved = ""

    def do_business(self, slug: str) -> None:
        """Choose the own business or a sample."""
        if slug != OWN:
            business(slug)  # says which there are when it is none of them
        self._saved = moment(self.workbook.prefer(business=slug))

    def do_posts_on(self, word: str) -> None:
        """Choose where you post."""
        self._saved = moment(self.workbook.prefer(posts_on=word))

    def state(self) -> dict[str, Any]:
        """The choices and what is chosen."""
        chosen = self.workbook.preferences()
        own = {"slug": OWN, "name": "My own business", "words": "Load your files, or type as you go.", "madeUp": False}
        tiles: list[dict[str, Any]] = [] if samples_only() else [own]
        tiles += [
            {
                "slug": one.slug,
                "name": one.name,
                "words": f"{one.trade.capitalize()}, {one.town}. {one.about}",
                "madeUp": True,
            }
            for one in businesses()
        ]
        return {
            "lead": SAMPLES_ONLY if samples_only() else LEAD,
            "businesses": tiles,
            "networks": list(NETWORKS),
            "business": chosen.business,
            "postsOn": chosen.posts_on,
            "said": _said(chosen.business, chosen.posts_on),
            "saved": self._saved,
        }


def _said(slug: str, posts_on: str) -> str:
    whose = "your own business" if slug == OWN else business(slug).name
    if not posts_on:
        return f"We work with {whose}. Where do you post?"
    where = (
        "You post nowhere yet: lesson 2 plans your first ten."
        if posts_on == "Nowhere yet"
        else f"You post on {posts_on}."
    )
    return f"We work with {whose}. {where}"


class SlidersCard(Card):
    """Three quick answers, private, asked again at the end."""

    kind = "sliders"
    name = "where-am-i-now"

    def do_slide(self, id: str, value: int) -> None:
        """Set one slider."""
        now = self.workbook.preferences().where_now
        self._saved = moment(self.workbook.prefer(where_now={**now, id: min(max(int(value), 0), 10)}))

    def state(self) -> dict[str, Any]:
        """The sliders and where they stand."""
        now = self.workbook.preferences().where_now
        sliders = [
            {"id": one.id, "text": one.text, "least": one.least, "most": one.most, "value": now.get(one.id)}
            | {"words": f"{now[one.id]} of 10" if one.id in now else "not set"}
            for one in SLIDERS
        ]
        return {"sliders": sliders, "saved": getattr(self, "_saved", "")}


class DataCard(Card):
    """How to ask each network for a copy of one's own data."""

    kind = "data"
    name = "getting-my-data"

    def state(self) -> dict[str, Any]:
        """The ways; the learner's own network is open."""
        word = self.workbook.preferences().posts_on
        ways = [
            {"name": way.name, "time": way.time, "steps": list(way.steps), "gives": way.gives}
            | {"yours": bool(word) and word in way.name}
            for way in WAYS
        ]
        return {"ways": ways, "checked": CHECKED}
