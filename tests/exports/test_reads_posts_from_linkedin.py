"""LinkedIn posts and comments, alone and in the zip."""

import pytest

from kit.exports import CannotRead, read_bytes

from .shapes import COMMENTS, CONNECTIONS, SHARES, zipped


def test_shares_have_words_or_are_counted() -> None:
    """Quotes and line breaks stay; a bare link is left out with its reason."""
    loaded = read_bytes("Shares.csv", SHARES.encode())
    (post,) = loaded.rows
    assert post.text == 'New loaf, old oven.\nCome and smell "it".'
    assert post.when.isoformat() == "2026-02-09T01:21:47+00:00"
    assert (post.network, post.reply, post.link) == ("LinkedIn", False, "https://www.linkedin.com/feed/1")
    assert [(skipped.row, skipped.reason) for skipped in loaded.skipped] == [(4, "without words of your own")]
    assert loaded.message == (
        "We read 1 post from LinkedIn, left out 1 (1 without words of your own); next, look them over in My feed."
    )


def test_comments_are_replies() -> None:
    """A comment is talk about somebody else."""
    (comment,) = read_bytes("Comments_7.csv", COMMENTS.encode()).rows
    assert (comment.text, comment.reply) == ("Well done Bo!", True)


def test_columns_go_by_name() -> None:
    """Other order, other case, semicolons, Windows letters, dates after Excel."""
    table = "Visibility;SharedURL;ShareCommentary;Date\r\nx;;Crème brûlée;2/9/2026 13:05\r\nx;;Tarte;25/12/2025\r\n"
    loaded = read_bytes("s.csv", table.encode("cp1252"))
    assert [post.text for post in loaded.rows] == ["Crème brûlée", "Tarte"]
    # 25/12 can only be day first, and one file has one order.
    assert [post.when.isoformat() for post in loaded.rows] == ["2026-09-02T13:05:00+00:00", "2025-12-25T00:00:00+00:00"]


@pytest.mark.parametrize(
    "cell",
    ['"First""\n""""\n""Second"', '"First"\n""\n"Second"'],
    ids=["escaped", "unescaped"],
)
def test_stray_quotes_are_mended(cell: str) -> None:
    """Some exports wrap every line of a post in quotes, or break it over several rows."""
    table = f"Date,ShareLink,ShareCommentary,SharedUrl\n2026-02-09 01:21:47,l,{cell},\n2026-02-08 01:00:00,l,Next,\n"
    posts = read_bytes("Shares.csv", table.encode()).rows
    assert [" ".join(post.text.split()) for post in posts] == ["First Second", "Next"]


def test_quotes_of_the_writer_stay() -> None:
    """Only quotes round every line are stray."""
    table = 'Date,ShareCommentary\n2026-02-09,"""Fresh""\nshe said ""now"""\n'
    (post,) = read_bytes("Shares.csv", table.encode()).rows
    assert post.text == '"Fresh"\nshe said "now"'


def test_the_zip_in_a_folder_with_a_macs_twins() -> None:
    """Re-zipped on a Mac, numbered comments, posts wanted: people come along in `also`."""
    archive = zipped(
        {
            "Basic/Shares.csv": SHARES,
            "Basic/Comments_1.csv": COMMENTS,
            "Basic/Comments_2.csv": COMMENTS.replace("Bo", "Ana"),
            "Basic/Reactions.csv": "Date,Type,Link\n2026-01-01 00:00:00,LIKE,https://l\n",
            "Basic/Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text\nA,B,C,D,Great\n",
            "__MACOSX/Basic/._Shares.csv": b"\x00\x05\x16\x07",
        }
    )
    loaded = read_bytes("Basic_LinkedInDataExport_02-09-2026.zip", archive)
    assert [post.reply for post in loaded.rows] == [False, True, True]
    both = zipped({"Connections.csv": CONNECTIONS, "Shares.csv": SHARES})
    assert read_bytes("c.zip", both).kind == "contacts"
    wanted = read_bytes("c.zip", both, want="posts")
    assert (wanted.kind, [one.kind for one in wanted.also]) == ("posts", ["contacts"])


def test_reposts_without_words_are_counted() -> None:
    """InstantReposts.csv has links only."""
    loaded = read_bytes("InstantReposts.csv", b"Date,Link\n2026-02-09 01:21:47,https://l\n")
    assert (len(loaded.rows), len(loaded.skipped)) == (0, 1)


def test_people_are_no_posts() -> None:
    """Asking for posts and giving people says what to pick instead."""
    with pytest.raises(CannotRead, match=r"holds people, not posts.*Shares\.csv"):
        read_bytes("Connections.csv", CONNECTIONS.encode(), want="posts")
