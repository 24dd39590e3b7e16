"""Make Thistle & Crumb: a bakery-café that knows everybody and mostly sells."""

from datetime import date, time

from kit.samples.business import BANNER
from kit.samples.making.crowd import Plan, crowd, on
from kit.samples.making.dice import Dice
from kit.samples.making.feed import posts
from kit.samples.making.known import known
from kit.samples.making.meta_files import facebook_archive, instagram_archive
from kit.samples.making.neighbours import NEIGHBOURS
from kit.samples.making.occasions import Event, occasions
from kit.samples.making.phone_book import phone_book
from kit.samples.making.places import STREETS
from kit.samples.making.x_archive import x_archive
from kit.samples.truth import Truth

HOME = "Port Ambrose"
SLOTS = {
    "bake": (
        "butter tarts", "cheddar scones", "cinnamon buns", "date squares", "lemon slices", "oat cookies",
        "rhubarb muffins", "rye pretzels", "morning buns", "maple twists", "apricot rolls",
    ),
    "fruit": ("strawberries", "cherries"),
    "grain": ("rye", "red wheat", "spelt"),
    "street": STREETS,
    "neighbour": ("demo_northlight", "demo_danagrows", "demo_theowood", "demo_gwenblooms", "demo_bobakes"),
}  # fmt: skip
PLAN = Plan(
    home=HOME,
    networks={"Phone": 92, "Facebook": 34, "Instagram": 22},
    states={"met_first": 104, "online_first": 12, "never": 22, "unsure": 10},
    # Planted: nearly everybody in the phone has been met, hardly anybody on Instagram.
    met_there={"Phone": 3, "Facebook": 1.6, "Instagram": 0.6},
    online_there={"Phone": 0.1, "Facebook": 0.6, "Instagram": 3},
    since={"Phone": 2011, "Facebook": 2012, "Instagram": 2017},
    lump={"met_first": 9, "online_first": 4, "never": 9, "unsure": 2},
    lump_network="",
    places_met=(
        "the counter", "the market", "Chamber breakfast", "school", "the next street", "choir", "the hardware store",
        "the old job", "the hockey arena", "a wedding cake", "the library", "baking class",
    ),
    places_found=("the market", "the counter, after months of comments", "the night market", "the fair"),
    known=known("thistle", HOME),
)  # fmt: skip

# Joss met people and wrote down no promise, so none was kept.
EVENTS = (
    Event(date(2024, 4, 18), time(9), "Chamber breakfast", HOME, 7, 0, "Terrible coffee, good people."),
    Event(date(2024, 6, 15), time(18), "the fair", HOME, 3, 0, "Sold out by noon. Hara's beet won."),
)


def thistle() -> tuple[dict[str, bytes], Truth]:
    """Give the files as their owner would download them, and the truth about them."""
    feed = posts("thistle", Dice("thistle-1"), SLOTS)
    people = crowd(PLAN, Dice("thistle-people-1"))
    dice = Dice("thistle-files-1")
    bio = "Bakery and café on Quay Road, Port Ambrose. Butter believer."
    files = {
        "twitter-2024-07-02-thistle.zip": x_archive(NEIGHBOURS["demo_thistle"], bio, feed, NEIGHBOURS, BANNER),
        "contacts.vcf": phone_book(on("Phone", people), dice),
        "facebook-jossarden-2024-07-02.zip": facebook_archive(on("Facebook", people), dice, BANNER),
        "instagram-jossarden-2024-07-02.zip": instagram_archive(on("Instagram", people), dice, BANNER),
    }
    held = occasions(EVENTS, people, Dice("thistle-events-1"))
    return files, Truth(tuple(post for post in feed if post.label), people, held)
