"""Take-home pages: every word is shown and none does anything, they ask for nothing, and each fits its sheet."""

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, sync_playwright

from kit.meetups import BeforeAfter, Occasion, Pledge, Venue, WeeklyMinute, handouts, season, track
from kit.meetups.handouts.qr_code import event_text
from kit.meetups.handouts.sheet import MILLIMETRES, Size

from .harrow_shore import PATIO, QUAY

PLEDGE = Pledge(
    "Wednesday at 10:00, when the bread is out",
    "post Friday's patio and ask three people myself",
    "I move us inside and say so by three o'clock",
    "I stay until six, write to one person, post next week's place",
)
FULL = replace(
    PATIO,
    asked=("Dana Ferris", "Ravi Menon", "Bo Lindqvist"),
    second_host="Lou Tran",
    thank="Marten at the bar",
    own_lines=("I run the bakery on Quay Road.", "What are you working on this month?", "They moved the fireworks!"),
)
SUMMER = track(
    [], [WeeklyMinute(date(2025, 7, 11), others=9, new=13, promised=31, kept=9, received=7)], date(2025, 9, 1)
)
PAGES: dict[str, Callable[[Size], str]] = {
    "action plan": lambda size: handouts.action_plan(
        FULL,
        size,
        owner="Joss",
        change="One sales post in five. Two thank-yous a week.",
        to_meet=(
            ("Dana Ferris", "You talk both ways; not met yet"),
            ("Ravi Menon", "Same town"),
            ("Tess", "It's been long"),
        ),
        introduce="Ana and the bookbinder",
        pledge=PLEDGE,
        chances=season(date(2025, 6, 2)).chances("FR"),
    ),
    "host card": lambda size: handouts.host_card(FULL, size=size),
    "poster": lambda size: handouts.poster(FULL, size=size),
    "table cards": lambda size: handouts.table_cards([("Joss", "Dana", "Ravi", "Lou"), ("Bo", "Tess", "Ola")], size),
    "timed table cards": lambda size: handouts.table_cards(
        [("Joss Arden", "Dana Ferris", "Ravi", "Lou", "Tess Okafor")] * 4, size, keepers=["Joss Arden"] * 4
    ),
    "pocket cards": lambda size: handouts.pocket_card(size),
    "certificate": lambda size: handouts.certificate(
        "Joss Arden",
        PLEDGE,
        size,
        day=date(2025, 7, 8),
        centre="Harrow Shore Small Business Centre",
        facilitator="Robin",
    ),
    "class certificates": lambda size: handouts.certificates(
        ["Joss Arden"], size, day=date(2025, 7, 8), centre="Harrow Shore Small Business Centre", facilitator="Robin"
    ),
    "season": lambda size: handouts.season_page(
        SUMMER,
        size,
        change=BeforeAfter(26, 36, met_since=5, added=6, remembered=2),
        people=("Dana Ferris", "Ravi Menon", "Tess Okafor"),
        thread="Dana → her sister → a gala for 200, which went to Marlow's.",
        next_date="Friday 5 June, Quay Deck",
    ),
    "blank season": lambda size: handouts.season_page(track([], [], date(2025, 9, 1)), size),
    "blank plan": lambda size: handouts.action_plan(Occasion(), size),
    "blank host card": lambda size: handouts.host_card(Occasion(), size=size),
    "blank poster": lambda size: handouts.poster(Occasion(), size=size),
    "blank class certificates": lambda size: handouts.certificates([], size),
    "blank certificate": lambda size: handouts.certificate("", size=size),
    "blank table cards": lambda size: handouts.table_cards(4, size),
}
every_page = pytest.mark.parametrize("name", PAGES)
both_sizes = pytest.mark.parametrize("size", MILLIMETRES)


class Structure(HTMLParser):
    """Everything of a page but its words: tags with their attributes' names, counted."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: Counter[tuple[str, ...]] = Counter()
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count a tag."""
        self.tags[tag, *(name for name, _ in attrs)] += 1

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.words.append(data)


@every_page
@both_sizes
def test_a_page_is_whole_and_asks_for_nothing(name: str, size: Size) -> None:
    """One file: no address to fetch, no script, and a rule that forbids both; its paper is named."""
    html = PAGES[name](size)
    assert html.startswith("<!doctype html>")
    assert "://" not in html
    assert not re.findall(r"<(?:script|link|img|iframe|object|form)\b|\bon\w+=|\b(?:src|href)=", html)
    assert set(re.findall(r"url\(\"?(\w+:)", html)) <= {"data:"}
    assert "default-src 'none'" in html
    assert f"@page{{size:{size}" in html


@every_page
def test_another_paper_is_refused(name: str) -> None:
    """A developer's slip says which there are."""
    with pytest.raises(ValueError, match="must be one of Letter, A4"):
        PAGES[name]("Legal")  # type: ignore[arg-type]


words = st.one_of(
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            "</style><style>*{display:none}",
            "\"onload='x'",
            "<img src=x onerror=alert(1)>",
            "</title></section>&lt;b&gt;",
            "{{7*7}} ${7} %s {0}",
        ]
    ),
    st.text(min_size=1, max_size=60),
).filter(lambda words: words.strip() != "" and any(letter.isalnum() for letter in words))


def everything(said: str) -> list[str]:
    """Put the same words into every field of every page."""
    pledge = Pledge(said, said, said, said)
    venue = Venue(said, said, said, said, public=True, access=QUAY.access)
    plan = replace(
        FULL, name=said, host=said, welcome=said, sign=said, cost=said, contact=said, last_line=said, second_host=said,
        thank=said, asked=(said,) * 3, own_lines=(said,) * 3, venues=(venue,), turnout={0: said, 9: said},
    )  # fmt: skip
    return [
        handouts.action_plan(
            plan, owner=said, change=said, to_meet=((said, said),) * 3, introduce=said, pledge=pledge, season=said
        ),
        handouts.host_card(plan),
        handouts.poster(plan, link=said),
        handouts.table_cards([(said, said, said)]),
        handouts.certificate(said, pledge, centre=said, facilitator=said),
        handouts.season_page(SUMMER, title=said, people=(said,) * 3, thread=said, next_date=said),
    ]


@given(words)
@settings(max_examples=60, deadline=None)
def test_words_stay_words(said: str) -> None:
    """Whatever is typed, wherever: the page is built of the same parts, and the words can be read on it."""
    for plain, hostile in zip(everything("x"), everything(said), strict=True):
        assert Structure(hostile).tags == Structure(plain).tags


def test_hostile_words_can_be_read() -> None:
    """They are on the page as they were typed, with the apostrophes of print."""
    said = '<b>Joss\'s</b> & "co"'
    for html in everything(said):
        assert '<b>Joss’s</b> & "co"' in "".join(Structure(html).words)


def test_the_posters_code_is_the_date_itself() -> None:
    """A camera puts it into the calendar: name, place and hours, no line folded."""
    read = icalendar.Event.from_ical(event_text(FULL, date(2025, 7, 11)))
    assert str(read["SUMMARY"]) == "Friday patio"
    assert str(read["LOCATION"]) == QUAY.line
    assert f"{read.start:%Y%m%dT%H%M%SZ}" == "20250711T210000Z"
    long = replace(FULL, name="Long " * 40, venues=(replace(QUAY, address="Long " * 40),))
    assert not re.search(r"\n ", event_text(long, date(2025, 7, 11)))
    assert event_text(Occasion(), date(2025, 7, 11)) == ""


def test_a_link_takes_the_codes_place() -> None:
    """The host's page, when there is one; said under the code."""
    assert "Scan for this week’s place" in handouts.poster(FULL, link="https://quay.example/friday")
    assert "Scan to put it in your calendar" in handouts.poster(FULL)


def test_table_cards_come_four_to_a_sheet() -> None:
    """Five circles take two sheets."""
    assert Structure(handouts.table_cards(5)).tags["section", "class"] == 2


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A real Chromium, as installed on this machine, with nothing but the page."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
    assert found, "There is no Chromium or Chrome here. On Debian or Ubuntu: apt install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.mark.browser
@every_page
@both_sizes
def test_a_page_prints_on_one_sheet(chromium: Browser, name: str, size: Size) -> None:
    """One sheet of the named paper, nothing beside its edge, and not one request."""
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(PAGES[name](size))
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    page.emulate_media(media="print")
    beside = page.evaluate(
        "[...document.querySelectorAll('.sheet')].filter((sheet) => sheet.scrollWidth > sheet.clientWidth + 1).length"
    )
    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    assert beside == 0
    assert [url for url in asked if not url.startswith("data:")] == []
    short, long = MILLIMETRES[size]
    wide, high = (float(side) / 72 * 25.4 for side in re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", printed)[0])
    assert {round(wide), round(high)} == {round(short), round(long)}
