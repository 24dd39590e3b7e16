import json
import zipfile

from kit.samples import business


def test_the_phone_book_is_folded_and_has_both_phones_ways() -> None:
    """vCard 3.0 with CRLF, no line over 75 octets, iPhone cards beside cards moved over from an Android."""
    written = business("thistle").path("contacts.vcf").read_bytes()
    lines = written.split(b"\r\n")
    assert written.endswith(b"END:VCARD\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() or not line for line in lines), "a fold never stands inside a character"
    assert lines.count(b"BEGIN:VCARD") == lines.count(b"END:VCARD") == lines.count(b"VERSION:3.0") == 92
    for quirk in (
        b"\r\n ",
        b"item1.X-ABLabel:_$!<Work>!$_",
        b"TEL;TYPE=CELL:",
        b"1604:1604-",
        b"N:;Mum;;;",
        b"\\n",
        b"PHOTO",
    ):
        assert quirk in written


def test_facebook_names_are_garbled_as_meta_garbles_them() -> None:
    """Accents come as two characters each, written as escapes, and can be put right."""
    with zipfile.ZipFile(business("thistle").path("facebook-jossarden-2024-07-02.zip")) as archive:
        written = archive.read("connections/friends/your_friends.json").decode("ascii")
    names = [friend["name"] for friend in json.loads(written)["friends_v2"]]
    assert "\\u00c3" in written
    assert len(names) == 34
    put_right = {name.encode("latin-1").decode() for name in names}
    assert put_right == {person.name for person in business("thistle").truth.contacts if person.network == "Facebook"}


def test_instagram_gives_handles_only_and_fewer_follow_back() -> None:
    """All are followed; those who follow back are some of them; the followed have no `value`."""
    folder = "connections/followers_and_following"
    with zipfile.ZipFile(business("thistle").path("instagram-jossarden-2024-07-02.zip")) as archive:
        followers = json.loads(archive.read(f"{folder}/followers_1.json"))
        following = json.loads(archive.read(f"{folder}/following.json"))["relationships_following"]
    assert len(following) == 22
    assert all("value" not in person["string_list_data"][0] for person in following)
    back = {person["string_list_data"][0]["value"] for person in followers}
    assert back < {person["title"] for person in following}
