"""What a learner is asked before the first lesson: where they post, where they are now, and how to get their own data."""

from dataclasses import dataclass

NETWORKS = (
    "LinkedIn",
    "Instagram",
    "Facebook",
    "X",
    "Bluesky",
    "Mastodon",
    "WhatsApp group",
    "Newsletter",
    "Nowhere yet",
)


@dataclass(frozen=True, slots=True)
class Slider:
    """A quick "where am I now" question from 0 to 10, with the words at its ends."""

    id: str
    text: str
    least: str
    most: str


SLIDERS = (
    Slider(
        "balance", "How balanced are your posts: some me, some you, some of what's on?", "all about us", "a good mix"
    ),
    Slider("met", "How many of your online contacts have you met in person?", "nearly none", "nearly all"),
    Slider("invite", "How easy would it be to invite people to meet this week?", "I'd rather not", "easy"),
)


@dataclass(frozen=True, slots=True)
class Way:
    """How to get one's own data from one place: the steps, how long it takes, what comes out of it."""

    name: str
    time: str
    steps: tuple[str, ...]
    gives: str


# Menus move; what they said when we last looked is in CHECKED. Times: see the evidence register, "linkedin-export".
CHECKED = "Menus move around. These paths were right in the middle of 2026; if yours looks different, search the help pages for “download your data”."

WAYS = (
    Way(
        "LinkedIn",
        "minutes for connections, a day for everything",
        (
            "Open Settings & Privacy, then Data privacy, then “Get a copy of your data”.",
            "For your posts, choose the larger archive. For contacts alone, tick Connections.",
            "Wait for the e-mail and save the zip file. The link works for three days.",
        ),
        "The zip works as it is: your posts (Shares), your comments, your connections.",
    ),
    Way(
        "X",
        "a day or more",
        (
            "Open Settings, then Your account, then “Download an archive of your data”.",
            "Confirm who you are and request the archive.",
            "When X tells you it is ready, save the zip file.",
        ),
        "Your posts and replies. X gives no names for the people you follow.",
    ),
    Way(
        "Instagram and Facebook",
        "an hour to a day",
        (
            "Open Settings, then Accounts Center, then “Your information and permissions”.",
            "Choose “Export your information” and pick the account.",
            "Choose the format JSON, not HTML. Then save the zip file.",
        ),
        "Your posts, and the people you are connected with.",
    ),
    Way(
        "Mastodon",
        "minutes",
        (
            "Open Preferences, then Import and export.",
            "Request your archive.",
            "Save the file when the e-mail comes.",
        ),
        "Your public posts. We leave private ones out.",
    ),
    Way(
        "Phone or Google Contacts",
        "at once",
        (
            "Google: open contacts.google.com, choose Export, then Google CSV.",
            "iPhone or Mac: open Contacts, select all, then share or export a vCard.",
            "Android: open Contacts, then Fix & manage, then Export to file.",
        ),
        "Names for lessons 3 and 4. You don't need them today.",
    ),
    Way(
        "None of these",
        "five minutes",
        (
            "Copy your last ten posts or messages into a plain text file, with an empty line between them.",
            "No posts yet? Nothing to do: lesson 2 plans your first ten with you.",
            "Or use the made-up bakery. Every lesson works with it.",
        ),
        "Paper is fine too. Your instructor has sheets.",
    ),
)
