"""A learner walks lessons 1 and 2 in a real Chromium: wrong first, then right; own feed; on, back, and tomorrow."""

import pytest
from playwright.sync_api import Page, expect

from kit.course import lesson
from kit.samples import business
from kit.talk import Label

from .laboratory import Lab
from .learner import ROOM, WORLD, all_drawn, arrive, card, clear_the_table, exercise_card, give, outcome, press, wrong

TRUTH = {post.text: post.label for post in business("thistle").truth.posts}
KEYS = {"me": "1", "you": "2", "world": "3"}


@pytest.fixture(autouse=True)
def _a_new_learner(lab: Lab) -> None:
    """Everybody begins with an empty workbook."""
    clear_the_table(lab)


def do_exercise(page: Page, number: str) -> None:
    """Answer wrong, read what is said, mend it, and see that it is done."""
    one, shown = exercise_card(page, number)
    question = one.drawn()["question"]
    shown.locator("h3").scroll_into_view_if_needed()
    give(shown, question, wrong(one))
    press(shown, "check")
    outcome(shown, "not_yet")
    assert 1 <= shown.locator(".patio-replies li").count() <= 2
    expect(shown.locator(".patio-why")).to_have_count(0)
    give(shown, question, one.model)
    press(shown, "check")
    outcome(shown, "correct")
    expect(shown.locator(".patio-badges")).to_contain_text("done")
    expect(shown.locator(".patio-why")).to_be_visible()
    expect(shown.locator(".patio-saved").first).to_contain_text("Saved")


def label_with_keys(page: Page, count: int) -> None:
    """Put this many posts of the sample in their boxes, each with one or two keys."""
    feed = card(page, "The feed of Thistle & Crumb")
    feed.locator('[data-name="accept"]').focus()
    for done in range(count):
        expect(feed.get_by_text(f"{done} of 60 in a box")).to_be_visible()
        label = TRUTH[feed.locator(".patio-posttext").text_content() or ""]
        put(page, label)


def put(page: Page, label: Label) -> None:
    """Press the keys of a label; a sale is said before the box, which goes on to the next post."""
    first, *second = label.boxes
    wanted = label.sells and not second
    on = page.locator(".patio-bigbox.patio-box-sale.patio-is-suggested").count() > 0
    if wanted and not on:
        page.keyboard.press("s")
        expect(page.locator(".patio-bigbox.patio-box-sale.patio-is-set")).to_be_visible()
    page.keyboard.press(KEYS[first])


def test_from_the_first_question_to_the_own_feed(page: Page, lab: Lab) -> None:
    """All eleven exercises, the bar's counts, the sample feed with keys, undo, reload, and back by the page's links."""
    arrive(page, lab, ROOM)
    counts = page.locator(".patio-bar .patio-progress")
    expect(counts).to_have_text("0 of 4 done")
    for done, one in enumerate(lesson(1).exercises, 1):
        do_exercise(page, one.number)
        expect(counts).to_have_text(f"{done} of 4 done")
    expect(card(page, "Keep these three")).to_contain_text("4 of 4 exercises done")
    note = card(page, "Keep these three").get_by_role("textbox")
    note.fill("Ask before I tell")
    page.locator(".patio-onward").click()  # at once: the last word must not be lost on leaving

    expect(page.get_by_role("heading", name="Me, you, the world", level=1)).to_be_visible(timeout=30_000)
    all_drawn(page, lab, WORLD)
    expect(counts).to_have_text("0 of 7 done")
    for done, one in enumerate(lesson(2).exercises, 1):
        do_exercise(page, one.number)
        expect(counts).to_have_text(f"{done} of 7 done")
    expect(card(page, "Your first ten posts").locator(".patio-ten li")).to_have_count(10)

    card(page, "My feed").get_by_role("button", name="Use Thistle & Crumb").click()
    feed = card(page, "The feed of Thistle & Crumb")
    expect(feed.get_by_text("Made-up business")).to_be_visible()
    expect(feed.locator(".patio-stack")).to_have_attribute("aria-label", "No posts yet")
    label_with_keys(page, 11)
    bar = feed.locator(".patio-stack")
    expect(bar).to_have_attribute("aria-label", TEXT_OF_ELEVEN)
    expect(feed.get_by_text("Your next six posts")).to_be_visible()
    page.keyboard.press("u")
    expect(feed.get_by_text("10 of 60 in a box")).to_be_visible()
    expect(bar).not_to_have_attribute("aria-label", TEXT_OF_ELEVEN)
    told, post = bar.get_attribute("aria-label"), feed.locator(".patio-meta").text_content()

    page.reload()
    all_drawn(page, lab, WORLD)
    feed = card(page, "The feed of Thistle & Crumb")
    expect(feed.get_by_text("10 of 60 in a box")).to_be_visible()
    expect(feed.locator(".patio-stack")).to_have_attribute("aria-label", told or "")
    expect(feed.locator(".patio-meta")).to_have_text(post or "")
    expect(counts).to_have_text("7 of 7 done")
    for one in lesson(2).exercises:
        expect(card(page, one.title).locator(".patio-said-correct")).to_be_visible()

    page.locator(".patio-tool-previous").click()
    expect(page.get_by_role("heading", name="The room and the feed", level=1)).to_be_visible(timeout=30_000)
    all_drawn(page, lab, ROOM)
    expect(counts).to_have_text("4 of 4 done")
    expect(page.get_by_text("Welcome back. 4 of 4 exercises done.")).to_be_visible()
    expect(card(page, "Keep these three").get_by_role("textbox")).to_have_value("Ask before I tell")


def _text_of(count: int) -> str:
    """What the bar says of the first posts of the sample, counted from their true labels."""
    from kit.cards.balance_view import bar
    from kit.talk import tally

    posts = sorted(business("thistle").truth.posts, key=lambda post: post.when)
    shares = bar(tally(post.label for post in posts[:count]))["shares"]
    named = {"Me": "me_story", "Sale": "me_sale", "You": "you", "Neutral": "world"}
    said = ", ".join(f"{word} {_rounded(shares[name])}%" for word, name in named.items())
    return f"Balance of {count} posts: {said}"


def _rounded(share: float) -> int:
    """Round as the page does: a half goes up."""
    return int(share + 0.5)


TEXT_OF_ELEVEN = _text_of(11)
