"""Every source there is, in the order they are asked and in the order they stand inside an archive."""

from __future__ import annotations

from kit.exports import bluesky, x
from kit.exports.look import Look, Source
from kit.exports.people import address_book, guests, linkedin, mastodon, talk, vcard
from kit.exports.people import meta as meta_people
from kit.exports.posts import linkedin as linkedin_posts
from kit.exports.posts import mastodon as mastodon_posts
from kit.exports.posts import meta as meta_posts
from kit.exports.posts import spreadsheet

# The first that knows a file gets it, so the particular come before the general. LinkedIn's people come before its
# posts, everybody else's after: that is what each archive is mostly downloaded for.
SOURCES: tuple[Source, ...] = (
    x.SOURCE,
    bluesky.SOURCE,
    linkedin.SOURCE,
    linkedin_posts.SOURCE,
    mastodon_posts.SOURCE,
    meta_posts.THREADS,
    meta_posts.INSTAGRAM,
    meta_posts.FACEBOOK,
    meta_people.FACEBOOK_FRIENDS,
    meta_people.INSTAGRAM_PEOPLE,
    meta_people.THREADS_PEOPLE,
    mastodon.SOURCE,
    vcard.SOURCE,
    guests.EVENTBRITE,
    guests.LUMA,
    guests.MEETUP,
    address_book.GOOGLE,
    address_book.OUTLOOK_BOOK,
    address_book.HUBSPOT,
    address_book.MAILCHIMP,
    talk.SOURCE,
    guests.SIGN_IN_SHEET,
    address_book.SPREADSHEET,
    spreadsheet.SOURCE,
)
NAMES = frozenset(name for source in SOURCES for name in source.columns)


def source_of(look: Look, general: bool) -> Source | None:
    """Find the first source that knows a part.

    Parameters
    ----------
    general
        False asks the particular sources, True those that take any table with a fitting column.
    """
    return next((source for source in SOURCES if source.general == general and source.knows(look)), None)
