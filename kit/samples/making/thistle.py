"""Make Thistle & Crumb: a bakery-café that knows everybody and mostly sells."""

from kit.samples.business import BANNER
from kit.samples.making.dice import Dice
from kit.samples.making.feed import posts
from kit.samples.making.neighbours import NEIGHBOURS
from kit.samples.making.places import STREETS
from kit.samples.making.x_archive import x_archive
from kit.samples.truth import Truth

SLOTS = {
    "bake": (
        "butter tarts", "cheddar scones", "cinnamon buns", "date squares", "lemon slices", "oat cookies",
        "rhubarb muffins", "rye pretzels", "morning buns", "maple twists", "apricot rolls",
    ),
    "grain": ("rye", "red wheat", "spelt"),
    "fruit": ("strawberries", "cherries"),
    "street": STREETS,
    "neighbour": ("demo_northlight", "demo_danagrows", "demo_theowood", "demo_gwenblooms", "demo_bobakes"),
}  # fmt: skip


def thistle() -> tuple[dict[str, bytes], Truth]:
    """Give the files as their owner would download them, and the truth about them."""
    dice = Dice("thistle-1")
    feed = posts("thistle", dice, SLOTS)
    bio = "Bakery and café on Quay Road, Port Ambrose. Butter believer."
    archive = x_archive(NEIGHBOURS["demo_thistle"], bio, feed, NEIGHBOURS, BANNER)
    return {"twitter-2024-07-02-thistle.zip": archive}, Truth(posts=tuple(post for post in feed if post.label))
