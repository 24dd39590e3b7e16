"""Files that are not what the learner meant to pick: what each is, and where to get the right one."""

from __future__ import annotations

from kit.exports.look import Look

# First bytes of files that people pick by mistake, each with what it is and what to do.
PICTURE = "a picture. Pick the file that the service sent you, often a .zip, .csv or .json."
BY_FIRST_BYTES = (
    (b"\xff\xd8\xff", PICTURE),
    (b"\x89PNG", PICTURE),
    (b"GIF8", PICTURE),
    (b"BM", ""),
    (b"%PDF", "a PDF. We need the list itself: look for a .csv or .json, or copy the text and paste it."),
    (
        b"\xd0\xcf\x11\xe0",
        "an old Office file (such as .xls), or a workbook with a password. Open it in Excel, choose Save As, CSV UTF-8, and pick that.",
    ),
    (b"Rar!", "a RAR archive. Unpack it on your computer and pick the file inside."),
    (b"7z\xbc\xaf", "a 7-Zip archive. Unpack it on your computer and pick the file inside."),
    (b"SQLite format 3", "a database. Use the service's own export instead."),
    (b"bplist", "a web page that Safari saved. Go back to the service and use its download button."),
    (b"{\\rtf", "a formatted text (RTF). Save it as plain text, or copy the words and paste them."),
    (b"\x1a\x45\xdf\xa3", "a film. Pick the file that the service sent you, often a .zip, .csv or .json."),
    (b"ID3", "a sound. Pick the file that the service sent you, often a .zip, .csv or .json."),
)
WEB_PAGE = (
    "a web page, not the export itself. If it came from a download link, that link has likely run out: ask the service for a new "
    "one. If it is a Facebook, Instagram or Threads export, ask for it again and choose JSON instead of HTML."
)


def wrong_kind(head: bytes, text: str) -> str:
    """Say what a file is from its beginning, in words that follow "this is"; "" when it may be one of ours."""
    for first, words in BY_FIRST_BYTES:
        if words and head.startswith(first):
            return words
    if head[4:8] == b"ftyp":
        return "a picture or film. Pick the file that the service sent you, often a .zip, .csv or .json."
    start = text.lstrip("\ufeff \t\r\n")[:500].lower()
    if start.startswith(("<!doctype html", "<html", "<head", "<body")) or ("<html" in start and start.startswith("<")):
        return WEB_PAGE
    if start.startswith("<?xml") or start.startswith("<error"):
        return (
            "an XML page. If it came from a download link, that link has likely run out: ask the service for a new one."
        )
    return ""


# Files from a right archive that hold neither posts nor people. Table columns (folded), then what to say.
WRONG_TABLES = (
    (
        {"conversation id", "from", "content"},
        "your LinkedIn messages, which we leave alone on their own. Pick Connections.csv or Shares.csv, or the whole LinkedIn zip.",
    ),
    (
        {"from", "to", "sent at", "direction"},
        "your LinkedIn invitations. Pick Connections.csv from the same download, or the whole LinkedIn zip.",
    ),
    (
        {"connection first name", "connection last name", "note"},
        "your own LinkedIn notes on people. Pick Connections.csv from the same download, or the whole LinkedIn zip.",
    ),
    (
        {"date", "type", "link"},
        "your LinkedIn reactions, which hold no words. Pick Shares.csv or Comments.csv from the same download.",
    ),
    (
        {"first name", "last name", "headline", "summary"},
        "your own LinkedIn profile. Pick Connections.csv or Shares.csv.",
    ),
    (
        {"company name", "title", "started on"},
        "your own jobs on LinkedIn. Pick Connections.csv or Shares.csv from the same download.",
    ),
    ({"account address", "hide notifications"}, "the people you muted on Mastodon. Pick following_accounts.csv."),
)
WRONG_SCRIPTS = {
    "like": "the posts you liked on X. Pick tweets.js from the same folder, or the whole X zip.",
    "direct_messages": "your private messages on X, which we leave alone. Pick tweets.js, or the whole X zip.",
    "direct_messages_group": "your private messages on X, which we leave alone. Pick tweets.js, or the whole X zip.",
    "deleted_tweets": "posts you deleted on X, which we leave alone. Pick tweets.js, or the whole X zip.",
    "tweet_headers": "dates of your posts on X without their words. Pick tweets.js, or the whole X zip.",
    "account": "your account details on X. Pick tweets.js from the same folder, or the whole X zip.",
}
WRONG_LISTS = {
    "messages": "private messages, which we leave alone. Pick your posts, or the whole archive.",
    "participants": "private messages, which we leave alone. Pick your posts, or the whole archive.",
}


def known_but_wrong(look: Look, script: str) -> str:
    """Name a file that belongs to an archive we know but holds neither posts nor people; "" when we do not know it.

    Parameters
    ----------
    script
        The name X's script announces, or "".
    """
    if script:
        return WRONG_SCRIPTS.get(
            script, "one of the many smaller files of an X archive. Pick tweets.js, or the whole X zip."
        )
    if look.columns:
        for columns, words in WRONG_TABLES:
            if look.columns.has(*columns):
                return words
    if look.list_name == "orderedItems":
        return "a list of addresses from Mastodon (likes or bookmarks). Pick outbox.json, or the whole archive."
    return WRONG_LISTS.get(look.list_name, "")
