import io
import re
import zipfile
from collections.abc import Iterator

import pytest

from kit.samples import BANNER, Business, business, businesses
from kit.samples.business import FILES

# The shapes of links that real downloads hold, each with a demo name or a number that nobody has.
SAFE_LINKS = (
    r"https://[\w.-]+\.example/.*",
    r"https://www\.instagram\.com/(_u/)?demo_[\w.]+",
    r"https://www\.linkedin\.com/in/demo-[\w%.-]+",
    r"https://www\.linkedin\.com/feed/update/urn%3Ali%3A(share|activity)%3A171\d{7}",
    r"https://www\.linkedin\.com/(psettings/privacy/email\.|help/linkedin/answer/261)",  # LinkedIn's own preamble
    r"https://twitter\.com/intent/user\?user_id=9000000000\d{9}",
)


def every_text() -> Iterator[tuple[str, str]]:
    """Give every file and every member of every zip as text."""
    for file in sorted(FILES.rglob("*")):
        if file.suffix == ".zip":
            with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as archive:
                for name in archive.namelist():
                    yield f"{file.relative_to(FILES).as_posix()}/{name}", archive.read(name).decode()
        elif file.is_file():
            yield file.relative_to(FILES).as_posix(), file.read_text(encoding="utf-8")


TEXTS = dict(every_text())


@pytest.mark.parametrize("name", TEXTS)
def test_no_address_can_reach_anybody(name: str) -> None:
    """E-mail addresses end in .example; links go to .example, or to a demo name or a number that nobody has."""
    text = TEXTS[name].replace("\n ", "")  # vCards fold long lines
    for domain in re.findall(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)", text):
        assert domain.endswith(".example"), domain
    for link in re.findall(r"https?:(?:\\?/){2}[^\s\"'<>,\\]+", text):
        assert any(re.fullmatch(shape, link) for shape in SAFE_LINKS), link


@pytest.mark.parametrize("name", TEXTS)
def test_every_phone_number_is_a_fictional_one(name: str) -> None:
    """Numbers stay within 555-0100 to 555-0199, which are kept for stories."""
    for number in re.findall(r"\b\d{3}[-. ]\d{4}\b", TEXTS[name]):
        assert re.fullmatch(r"555[-. ]01\d\d", number), number


@pytest.mark.parametrize("one", businesses(), ids=lambda one: one.slug)
def test_every_handle_says_that_it_is_a_demo(one: Business) -> None:
    """Nobody's real account is ever named."""
    assert one.handle.startswith("demo_")
    for post in one.truth.posts:
        assert all(handle.startswith("demo_") for handle in re.findall(r"@(\w+)", post.text))


def test_it_is_marked_made_up() -> None:
    """Every business says so, every truth file says so, and so does the archive itself."""
    assert all(one.made_up for one in businesses())
    assert all(BANNER in text for name, text in TEXTS.items() if name.endswith(("truth.json", "Your archive.html")))


def test_an_unknown_name_is_told_the_right_ones() -> None:
    """A slip in a slug or a file name lists what there is."""
    with pytest.raises(KeyError, match="Did you mean 'thistle'"):
        business("thistel")
    with pytest.raises(FileNotFoundError, match=r"must be one of .*zip, got 'posts\.csv'"):
        business("thistle").path("posts.csv")


@pytest.mark.parametrize("one", businesses(), ids=lambda one: one.slug)
def test_every_named_file_is_there(one: Business) -> None:
    """Each file a business names lies in the package."""
    assert one.posts_file.is_file()
    assert all(file.is_file() for file in one.contacts_files)
