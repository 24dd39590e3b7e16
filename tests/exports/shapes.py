"""Exports as people download them, made in memory from the shapes seen in public parsers and fixtures."""

import io
import json
import tarfile
import zipfile
from collections.abc import Mapping
from typing import Any

PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
WHEN_ON_X = "Sat Feb 18 19:45:15 +0000 2023"

PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You '
    "will only see email addresses for connections who have allowed their connections to see or download their "
    'email address using this setting https://www.linkedin.com/psettings/privacy/email."\n\n'
)
CONNECTIONS = PREAMBLE + (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    'Ines,"Okafor-Lindqvist, PhD",https://www.linkedin.com/in/ines-okafor,,"Northwind Analytics, Inc.",'
    '"Director ""People""",08 Feb 2026\n'
    "Tomás,Reyes,https://www.linkedin.com/in/tomasreyes,tomas.reyes@mail.example,Contoso,Engineer,14 Nov 2019\n"
    ",,,,,,07 Jun 2026\n"
    ",,,,,,"
)
SHARES = (
    "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
    '2026-02-09 01:21:47,https://www.linkedin.com/feed/1,"New loaf, old oven.\nCome and smell ""it"".",,,'
    "MEMBER_NETWORK\n"
    "2026-02-08 10:00:00,https://www.linkedin.com/feed/2,,https://news.example/a,,MEMBER_NETWORK\n"
)
COMMENTS = "Date,Link,Message\n2026-02-07 09:00:00,https://www.linkedin.com/feed/3,Well done Bo!\n"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n"
    "c1,,Joss Arden,https://www.linkedin.com/in/joss,Ines Okafor,https://www.linkedin.com/in/ines-okafor,"
    '2025-06-01 14:03:22 UTC,,"secret\nwords",INBOX,,No,No\n'
    "c1,,Ines Okafor,https://www.linkedin.com/in/ines-okafor,Joss Arden,https://www.linkedin.com/in/joss,"
    "2025-06-02 08:00:00 UTC,,yes,INBOX,,No,No\n"
    "c2,,Joss Arden,https://www.linkedin.com/in/joss,Bo Li,https://www.linkedin.com/in/bo,"
    "2025-06-03 08:00:00 UTC,,hello,INBOX,,No,No\n"
    "c2,,Joss Arden,https://www.linkedin.com/in/joss,Bo Li,https://www.linkedin.com/in/bo,"
    "2025-06-04 08:00:00 UTC,,half written,INBOX,,Yes,No\n"
    "c3,Offer,Corp,,Joss Arden,https://www.linkedin.com/in/joss,2025-06-05 08:00:00 UTC,Buy,"
    '"<p class=""spinmail-quill-editor__spin-break"">Hi %FIRSTNAME%</p>",INBOX,,No,No\n'
)
INVITATIONS = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    'Joss Arden,Ines Okafor,"1/29/26, 2:37 PM",We met at the fair.,OUTGOING,https://www.linkedin.com/in/joss,'
    "https://www.linkedin.com/in/ines-okafor\n"
)
GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,File As,Organization Name,Organization Title,Birthday,Notes,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
    'Ana,,Roy,,,Roy Plumbing,Owner,--03-07,"met\nat the fair",* myContacts,Work,'
    "ana@roy.example ::: office@roy.example,Mobile,555-0101\n"
    ",,,,,Shop Ltd,,,,* myContacts,,,,\n"
    ",,,,,,,,,* myContacts,,hello@shop.example,,\n"
    ",,,,,,,,,* myContacts,,,Mobile,555-0102\n"
)
OUTLOOK_FRENCH = (
    '"Titre","Prénom","Deuxième prénom","Nom","Suffixe","Société ","Service ","Titre","Adresse de messagerie"\r\n'
    '"M.","Luc","","Roy","","Roy inc.","Ventes","Directeur","luc@roy.example"\r\n'
    '"","Ève","","Lee","","","","","/o=ExchangeLabs/ou=Admin/cn=Recipients/cn=eve"\r\n'
)
CARD_21 = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=89mond;Zo=C3=A9;;;\r\n"
    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=A9 =\r\n=C3=89mond\r\nTEL;CELL:555-0103\r\n"
    "PHOTO;ENCODING=BASE64;JPEG:AAAABBBB\r\n CCCCDDDD\r\n\r\nEMAIL;HOME:zoe@emond.example\r\nEND:VCARD\r\n"
)
CARD_30 = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Roy;Ana;;;\r\nFN:Ana R\r\n oy\r\n"
    "item1.EMAIL;type=INTERNET;type=pref:ana@roy.example\r\n"
    "item1.X-ABLabel:_$!<Work>!$_\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-03-07\r\nORG:Roy\\, Sons;Sales\r\nTITLE:Owner\r\n"
    "NOTE:one\\ntwo\r\nEND:VCARD\r\n"
)
CARD_40 = (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bobby\r\nFN;PREF=1:Bo Li\r\nTEL;VALUE=uri:tel:+1-555-0104\r\n"
    "PHOTO:data:image/jpeg;base64,AAAA\r\nEND:VCARD\r\n"
)
COMPANY_CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Shop Ltd\r\nN:;;;;\r\nORG:Shop Ltd;\r\nX-ABShowAs:COMPANY\r\nEND:VCARD\r\n"
)
EVENTBRITE = (
    "Order #,Order Date,First Name,Last Name,Email,Ticket Type,Attendee Status,Event Name\n"
    "1,2026-01-02,Ana,Roy,ana@roy.example,General,Checked In,Friday table\n"
    "2,2026-01-02,Bo,Li,ana@roy.example,General,Attending,Friday table\n"
    "3,2026-01-02,Info Requested,Info Requested,ana@roy.example,General,Attending,Friday table\n"
)
LUMA = (
    "\ufeffguest_id,name,first_name,last_name,email,approval_status,checked_in_at,ticket_name,What do you bake?\n"
    "g1,Ana Roy,Ana,Roy,ana@roy.example,approved,2026-09-19T17:05:00Z,Free,Bread\n"
    "g2,,Bo,Li,bo@li.example,approved,,Free,\n"
)
MEETUP = (
    "Name\tAttendance\tUser ID\tTitle\tEvent Host\tRSVP\tGuests\tRSVPed on\tJoined Group on\tURL of Member Profile\n"
    "Ana Roy\tY\tuser 1\t\t\tYes\t0\t04/24/2024\t04/24/2014\thttp://www.meetup.com/members/1\n"
    "Bo Li\t\tuser 2\t\t\tYes\t0\t04/24/2024\t04/24/2014\thttp://www.meetup.com/members/2\n"
)
HUBSPOT = (
    "Record ID,First Name,Last Name,Email,Phone Number,Company name,Job Title\n1,Ana,Roy,ana@roy.example,,Roy,Owner\n"
)
MAILCHIMP = (
    "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,TAGS\nana@roy.example,Ana,Roy,2,2020-01-01,vip\n"
)
FOLLOWING_ON_MASTODON = "Account address,Show boosts,Notify on new posts,Languages\nmarten@other.example,true,false,\n"


def tweet(text: str, number: str = "1700000000000000101", **more: Any) -> dict[str, Any]:
    """Make one entry of tweets.js."""
    return {"tweet": {"id_str": number, "full_text": text, "created_at": WHEN_ON_X, "favorite_count": "2", **more}}


def script(name: str, items: object, part: int = 0) -> str:
    """Make one of X's scripts."""
    return f"window.YTD.{name}.part{part} = {json.dumps(items, indent=2, ensure_ascii=False)}"


TWEETS = [
    tweet("Fresh bread &amp; butter &amp;lt;3"),
    tweet("@bo thanks!", "1700000000000000102", in_reply_to_screen_name="bo", in_reply_to_status_id_str="9"),
    tweet("RT @ana: The lake is open", "1700000000000000103"),
]


def outbox() -> dict[str, Any]:
    """Make a Mastodon outbox: a public post, a boost, a reply, and a private message."""
    return {
        "@context": ["https://www.w3.org/ns/activitystreams", {"ostatus": "http://ostatus.org#"}],
        "id": "outbox.json",
        "type": "OrderedCollection",
        "totalItems": 4,
        "orderedItems": [
            _note("<p>Hi <span>@<span>bo</span></span> &amp; all<br>second line</p><p>new paragraph</p>", [PUBLIC], []),
            {
                "type": "Announce",
                "published": "2025-01-06T09:30:00Z",
                "to": [PUBLIC],
                "object": "https://other.example/2",
            },
            _note(
                "<p>Agreed!</p>", ["https://social.example/followers"], [PUBLIC], inReplyTo="https://other.example/3"
            ),
            _note("<p>Between us</p>", ["https://other.example/users/bo"], []),
        ],
    }


def _note(content: str, to: list[str], cc: list[str], **more: Any) -> dict[str, Any]:
    note = {"type": "Note", "url": "https://social.example/@joss/1", "content": content, "inReplyTo": None, **more}
    return {"type": "Create", "published": "2025-01-05T09:30:00Z", "to": to, "cc": cc, "object": note}


def broken(text: str) -> str:
    """Break text as Meta does: each UTF-8 byte a letter of its own."""
    return text.encode().decode("latin-1")


FACEBOOK_POSTS = [
    {
        "timestamp": 1600000000,
        "title": "Joss updated her status.",
        "data": [{"post": broken("Café is open – come 🍞")}],
    },
    {"timestamp": 1600000100, "attachments": [{"data": [{"media": {"uri": "a.jpg", "description": broken("Crème")}}]}]},
    {"timestamp": 1600000200, "attachments": [{"data": [{"external_context": {"url": "https://news.example"}}]}]},
]
INSTAGRAM_POSTS = [
    {"media": [{"uri": "media/a.jpg", "creation_timestamp": 1600000000, "title": broken("Pâte")}]},
    {
        "media": [{"uri": "b.jpg", "creation_timestamp": 1, "title": ""}, {"uri": "c.jpg", "title": ""}],
        "title": "Three loaves",
        "creation_timestamp": 1600000100,
    },
    {"media": [{"uri": "d.jpg", "creation_timestamp": 1600000200, "title": ""}]},
]
THREADS_POSTS = {
    "text_post_app_text_posts": [
        {
            "media": [
                {
                    "uri": "",
                    "creation_timestamp": 1754466859,
                    "title": broken("agreed — Friday"),
                    "text_app_post": {"is_reply": True},
                }
            ]
        },
        {"media": [{"uri": "", "creation_timestamp": 1754466860, "title": "Hello"}]},
    ]
}
FRIENDS = {"friends_v2": [{"name": broken("Zoé Émond"), "timestamp": 1600000000}, {"timestamp": 1}]}
INSTAGRAM_FOLLOWERS = [
    {
        "title": "",
        "media_list_data": [],
        "string_list_data": [{"href": "https://www.instagram.com/ana", "value": "ana", "timestamp": 1600000000}],
    },
]
INSTAGRAM_FOLLOWING = {
    "relationships_following": [
        {
            "title": "bo.li",
            "string_list_data": [{"href": "https://www.instagram.com/_u/bo.li", "timestamp": 1600000000}],
        },
        {"string_list_data": [{"href": "https://www.instagram.com/_u/cy", "timestamp": 1600000000}]},
    ]
}
THREADS_FOLLOWERS = {
    "text_post_app_text_post_app_followers": [
        {
            "title": broken("Zoé"),
            "string_list_data": [{"href": "https://www.threads.com/zoe.e", "value": "zoe.e", "timestamp": 1730000000}],
        },
    ]
}


def as_json(value: object) -> bytes:
    """Write JSON as Meta does: ASCII, two blanks."""
    return json.dumps(value, indent=2).encode()


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Make a zip in memory."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def tarred(members: Mapping[str, bytes], mode: str = "w:gz") -> bytes:
    """Make a .tar.gz in memory."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return data.getvalue()


def workbook(*rows: list[object], title: str = "Sheet") -> bytes:
    """Make an Excel workbook in memory."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def car(records: list[dict[str, Any]]) -> bytes:
    """Make a Bluesky repository: a header and one block a record."""
    header = _cbor({"roots": [], "version": 1})
    number = b"\x01\x71\x12\x20" + bytes(32)
    blocks = [number + _cbor(record) for record in records]
    return b"".join(_varint(len(block)) + block for block in [header, *blocks])


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def _cbor(value: object) -> bytes:
    if isinstance(value, bool) or value is None:
        return bytes([0xF4 + bool(value) if value is not None else 0xF6])
    if isinstance(value, int):
        return _head(0, value)
    if isinstance(value, str):
        return _head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return _head(4, len(value)) + b"".join(map(_cbor, value))
    assert isinstance(value, dict)
    return _head(5, len(value)) + b"".join(_cbor(key) + _cbor(inner) for key, inner in value.items())


def _head(kind: int, size: int) -> bytes:
    if size < 24:
        return bytes([kind << 5 | size])
    return bytes([kind << 5 | 25]) + size.to_bytes(2, "big")


BLUESKY = [
    {"$type": "app.bsky.actor.profile", "displayName": "Joss"},
    {"$type": "app.bsky.feed.post", "text": "Rye today", "createdAt": "2025-03-04T15:20:11.482Z", "langs": ["en"]},
    {
        "$type": "app.bsky.feed.post",
        "text": "Yes!",
        "createdAt": "2025-03-04T15:21:11Z",
        "reply": {"root": {"uri": "at://did:plc:a/x", "cid": "b"}, "parent": {"uri": "at://did:plc:a/x", "cid": "b"}},
    },
    {
        "$type": "app.bsky.feed.repost",
        "subject": {"uri": "at://did:plc:a/y", "cid": "b"},
        "createdAt": "2025-03-04T16:00:00.000Z",
    },
    {"$type": "app.bsky.graph.follow", "subject": "did:plc:riverotter", "createdAt": "2024-11-20T08:01:02.003Z"},
    {"$type": "app.bsky.graph.follow", "subject": "did:plc:riverotter", "createdAt": "2024-11-21T08:01:02.003Z"},
]

ONE_OF_EACH: dict[str, bytes] = {
    "tweets.js": script("tweets", TWEETS).encode(),
    "following.js": script("following", [{"following": {"accountId": "7", "userLink": "https://x.com/7"}}]).encode(),
    "tweets.csv": b'"tweet_id","timestamp","source","text"\n"1","2013-05-01 12:00:00 +0000","web","Hi"\n',
    "Shares.csv": SHARES.encode(),
    "Comments.csv": COMMENTS.encode(),
    "Connections.csv": CONNECTIONS.encode(),
    "messages.csv": MESSAGES.encode(),
    "Invitations.csv": INVITATIONS.encode(),
    "outbox.json": as_json(outbox()),
    "following_accounts.csv": FOLLOWING_ON_MASTODON.encode(),
    "your_posts_1.json": as_json(FACEBOOK_POSTS),
    "your_friends.json": as_json(FRIENDS),
    "posts_1.json": as_json(INSTAGRAM_POSTS),
    "followers_1.json": as_json(INSTAGRAM_FOLLOWERS),
    "following.json": as_json(INSTAGRAM_FOLLOWING),
    "threads_and_replies.json": as_json(THREADS_POSTS),
    "followers.json": as_json(THREADS_FOLLOWERS),
    "repo.car": car(BLUESKY),
    "google.csv": GOOGLE.encode(),
    "outlook.csv": OUTLOOK_FRENCH.encode("cp1252"),
    "cards.vcf": (CARD_21 + CARD_30 + COMPANY_CARD + CARD_40).encode(),
    "eventbrite.csv": EVENTBRITE.encode(),
    "luma.csv": LUMA.encode(),
    "meetup.xls": MEETUP.encode(),
    "hubspot.csv": HUBSPOT.encode(),
    "mailchimp.csv": MAILCHIMP.encode(),
    "posts.csv": "Date;Texte\n2026-01-02;Bonjour\n".encode("cp1252"),
    "people.csv": b"Name,E-mail,Company\nAna Roy,ana@roy.example,Roy\n",
    "posts.txt": b"One post\n\nAnother\n---\nA third",
    "names.txt": "Ana Roy\nBo Li\n- Zoé Émond <zoe@emond.example>".encode(),
    "posts.xlsx": workbook(["Post", "Date"], ["Hello", "2026-01-02"]),
    "linkedin.zip": zipped({"Connections.csv": CONNECTIONS, "Shares.csv": SHARES, "messages.csv": MESSAGES}),
    "x.zip": zipped({"data/tweets.js": script("tweets", TWEETS), "data/follower.js": script("follower", [])}),
    "mastodon.tar.gz": tarred({"outbox.json": as_json(outbox())}),
}
