"""Archives that lie, climb, swell or break, and files that are something else: one plain sentence each."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kit.exports import CannotRead, read, read_bytes
from kit.exports.posts.mastodon import plain_text

from .shapes import CONNECTIONS, SHARES, script, tarred, tweet, workbook, zipped


def refused(data: bytes, name: str = "file") -> str:
    """Read what must not be readable and give the sentence."""
    with pytest.raises(CannotRead) as said:
        read_bytes(name, data)
    sentence = str(said.value)
    assert sentence.startswith(name) or name == "file"
    assert sentence.endswith(".")
    assert "\n" not in sentence
    for word in ("error", "invalid", "failed", "incorrect", "Traceback", "Exception"):
        assert word.lower() not in sentence.lower()
    return sentence


def with_names(*names: str) -> bytes:
    """Make a zip whose members have these names."""
    return zipped(dict.fromkeys(names, SHARES))


@pytest.mark.parametrize(
    "name", ["../Shares.csv", "/etc/Shares.csv", "a\\..\\Shares.csv", "C:/Shares.csv", "a/../../Shares.csv"]
)
def test_names_that_climb_are_not_read(name: str) -> None:
    """Neither alone nor beside a good file; nothing is ever written."""
    assert "no export has" in refused(with_names(name))
    assert len(read_bytes("z.zip", zipped({name: SHARES, "Shares.csv": SHARES})).rows) == 1


def test_links_inside_a_zip_are_not_followed() -> None:
    """A symbolic link is a few bytes that name another file."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        link = zipfile.ZipInfo("Shares.csv")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    refused(data.getvalue())


@pytest.mark.parametrize("name", ["Shares.csv", "data/tweets.js"])
def test_bombs_are_not_unpacked(name: str) -> None:
    """Real exports shrink 2 to 20 times, a bomb a thousand times."""
    start = SHARES if name.endswith("csv") else "window.YTD.tweets.part0 = ["
    assert "would unpack" in refused(zipped({name: start + " " * 24_000_000}))


def test_a_packed_tar_bomb_stops_early() -> None:
    """A tar can only be read through, so it is watched while it unpacks."""
    assert "far more" in refused(tarred({"pad.json": b" " * 60_000_000}))


def test_a_bomb_beside_good_files_is_left_out() -> None:
    """The rest is read and a note names what was not; a bomb beside nothing of use is refused."""
    bomb = "First Name,Last Name,Connected On\n" + " " * 24_000_000
    loaded = read_bytes("l.zip", zipped({"Connections.csv": bomb, "Shares.csv": SHARES}))
    assert (loaded.kind, len(loaded.rows)) == ("posts", 1)
    assert "would unpack" in loaded.notes[-1]
    own = "First Name,Last Name,Headline\nJoss,Arden,Baker\n"
    assert "would unpack" in refused(zipped({"Connections.csv": bomb, "Profile.csv": own}))


def test_ordinary_large_posts_are_no_bomb() -> None:
    """The same post ten thousand times shrinks well and is still read."""
    data = zipped({"data/tweets.js": script("tweets", [tweet(f"Loaf {n}") for n in range(10_000)])})
    assert len(read_bytes("x.zip", data).rows) == 10_000


def spoiled(change: Callable[[bytearray], None]) -> bytes:
    """Make a zip of shares and change its bytes."""
    data = bytearray(with_names("Shares.csv"))
    change(data)
    return bytes(data)


def test_a_password_is_named() -> None:
    """Bit 0 of the flags, in the member and in the directory."""

    def lock(data: bytearray) -> None:
        for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            data[data.index(mark) + flags] |= 1

    assert "password" in refused(spoiled(lock))


def test_windows_own_packing_is_named() -> None:
    """Deflate64 is method 9."""

    def repack(data: bytearray) -> None:
        for mark, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
            data[data.index(mark) + method] = 9

    assert "unpack it on your computer" in refused(spoiled(repack))


def test_a_damaged_member_is_named() -> None:
    """The check sum no longer fits."""

    def damage(data: bytearray) -> None:
        data[data.index(b"PK\x01\x02") + 16] ^= 0xFF

    assert "damaged" in refused(spoiled(damage))


def test_half_a_download_is_named() -> None:
    """The directory stands at the end of a zip."""
    assert "half downloaded" in refused(with_names("Shares.csv")[:120], "archive.zip")


def test_a_zip_in_a_zip_is_named() -> None:
    """One level is enough for the learner to open."""
    assert "unpack that one" in refused(zipped({"inner.zip": with_names("Shares.csv")}))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Save As"),
        (b"<!DOCTYPE html><html><head><title>Link expired</title>", "ask the service for a new one"),
        (b"<html><body>Your friends</body></html>", "JSON"),
        (b"<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>", "ask the service for a new one"),
        (b"Rar!\x1a\x07\x00", "RAR"),
        (bytes(range(256)) * 8, "not a list or a text"),
        (b'{"settings": {"a": 1}}', "no posts or people"),
        (json.dumps({"participants": [{"name": "Bo"}], "messages": []}).encode(), "private messages"),
        (b"Date,Type,Link\n2026-01-01,LIKE,https://l\n", "reactions"),
        (b"alpha,beta\n1,2\n3,4\n", "alpha,beta"),
        (workbook(["alpha", "beta"], [1, 2]), "no column"),
        (zipped({"word/document.xml": "<?xml?>"}), "Word"),
        (zipped({"index.html": "<html>", "a.jpg": b"\xff"}), "JSON"),
        (zipped({}), "no posts or people"),
    ],
)
def test_other_files_are_named(data: bytes, says: str) -> None:
    """What it is, and what to pick instead."""
    assert says in refused(data, "my file.csv")


def test_a_damaged_workbook_says_what_to_do() -> None:
    """openpyxl meets a sheet that is no XML."""
    good = workbook(["Post"], ["Hello"])
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as old, zipfile.ZipFile(data, "w") as new:
        for info in old.infolist():
            new.writestr(info.filename, b"<broken" if "sheet1" in info.filename else old.read(info))
    assert "CSV UTF-8" in refused(data.getvalue())


def test_hostile_text_stays_what_it_is() -> None:
    """Markup and formulas in a name are only letters; half characters and control characters cannot break a screen."""
    text = "Name,E-mail\n<script>alert(1)</script>,=1+1@x.example\n\x07Bo\x1b[31m,b@x.example\n"
    first, second = read_bytes("p.csv", text.encode()).rows
    assert first.name == "<script>alert(1)</script>"
    assert second.name == "Bo[31m"
    broken = script("tweets", []).replace("[]", '[{"tweet":{"full_text":"\\ud83c hi","created_at":"x"}}]')
    (post,) = read_bytes("t.js", broken.encode()).rows
    post.text.encode()


def test_deep_nesting_is_damage() -> None:
    """A hundred thousand brackets."""
    refused(b"[" * 100_000, "deep.json")
    assert "download it once more" in refused(b'window.YTD.tweets.part0 = [{"tweet":' + b"[" * 100_000 + b"]")


@pytest.mark.parametrize(
    "data",
    [b"Name,E-mail\n" + b",\n" * 1_100_000, b'{"orderedItems":[' + b"1," * 1_100_000 + b"1]"],
    ids=["table", "json"],
)
def test_endless_rows_are_refused(data: bytes) -> None:
    """A million rows is more than anybody has posted or met."""
    sentence = refused(data)
    assert "more rows" in sentence or "no posts or people" in sentence


@pytest.mark.parametrize("mark", ["<a ", "<!--", "</p", "<![", "<a b='", "<?x"])
def test_unended_marks_are_only_letters(mark: str) -> None:
    """A post whose letters open thousands of marks and never close them is read at once."""
    assert plain_text(mark * 15_000 + "<p>the end</p>").endswith("the end")


def test_files_that_are_not_there(tmp_path: Path) -> None:
    """A missing file, an empty folder."""
    with pytest.raises(CannotRead, match="no file"):
        read(tmp_path / "gone.zip")
    with pytest.raises(CannotRead, match="no posts or people"):
        read(tmp_path)


def test_an_unpacked_archive_is_read_as_a_folder(tmp_path: Path) -> None:
    """Browsers unpack downloads; links out of the folder are not followed."""
    inside = tmp_path / "archive"
    inside.mkdir()
    (inside / "Connections.csv").write_text(CONNECTIONS, encoding="utf-8")
    outside = tmp_path / "Shares.csv"
    outside.write_text(SHARES, encoding="utf-8")
    (inside / "Shares.csv").symlink_to(outside)
    loaded = read(inside)
    assert (loaded.kind, len(loaded.rows), loaded.also) == ("contacts", 2, ())


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Members are read in memory only."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "linkedin.zip"
    path.write_bytes(zipped({"Shares.csv": SHARES, "Connections.csv": CONNECTIONS}))
    read(path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["linkedin.zip"]
