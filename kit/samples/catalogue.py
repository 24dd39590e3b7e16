"""The sample businesses of Harrow Shore, in the order learners meet them."""

from difflib import get_close_matches

from kit.samples.business import Business

_BUSINESSES = (
    Business(
        slug="thistle",
        name="Thistle & Crumb",
        owner="Joss Arden",
        trade="bakery-café",
        town="Port Ambrose",
        problem="blaster",
        about="Joss has met nearly everybody in the phone, but the feed mostly sells.",
        first_task="Repair the feed, and use the people you have already met.",
        network="X",
        handle="demo_thistle",
        posts_from="twitter-2024-07-02-thistle.zip",
        contacts_from=(
            "contacts.vcf",
            "facebook-jossarden-2024-07-02.zip",
            "instagram-jossarden-2024-07-02.zip",
        ),
    ),
    Business(
        slug="ledgerwood",
        name="Ledgerwood Books",
        owner="Ren Ledgerwood",
        trade="bookkeeper",
        town="Kilnbridge",
        problem="informer",
        about="Ren shares tidy news every day, but talks with few people and has met even fewer.",
        first_task="Meet ten of the 206 people you have never met.",
        network="LinkedIn",
        handle="demo_ledgerwood",
        posts_from="Basic_LinkedInDataExport_07-02-2024.zip",
        contacts_from=("Basic_LinkedInDataExport_07-02-2024.zip", "contacts.csv"),
    ),
    Business(
        slug="northlight",
        name="Northlight Print & Web",
        owner="Lou Tran",
        trade="print and web studio",
        town="Cedar Locks",
        problem="connector",
        about="Lou has a good feed and a table every Friday, but forgets to follow up and to give back.",
        first_task="Keep your promises, and give referrals.",
        network="X",
        handle="demo_northlight",
        posts_from="twitter-2024-07-02-northlight.zip",
        contacts_from=(
            "people-on-x.csv",
            "Basic_LinkedInDataExport_07-02-2024.zip",
            "instagram-loutran-2024-07-02.zip",
            "contacts.csv",
        ),
    ),
)


def businesses() -> tuple[Business, ...]:
    """Give all sample businesses."""
    return _BUSINESSES


def business(slug: str) -> Business:
    """Give one sample business.

    Raises
    ------
    KeyError
        When there is none of that name; the message lists those there are.
    """
    slugs = [one.slug for one in _BUSINESSES]
    if slug not in slugs:
        near = get_close_matches(slug, slugs, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise KeyError(f"'slug' must be one of {', '.join(slugs)}, got {slug!r}.{hint}")
    return _BUSINESSES[slugs.index(slug)]
