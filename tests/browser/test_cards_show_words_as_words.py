"""What people write, post or are called is shown as it is: nothing in it runs, dresses the page, or is left out."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from kit.talk import Label, Post
from tests.cards.hostile import HOSTILE

from .laboratory import Lab
from .learner import ROOM, WORLD, arrive, card, clear_the_table, workbook_of

FIRST = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _a_new_learner(lab: Lab) -> None:
    """Everybody begins with an empty workbook."""
    clear_the_table(lab)


def nothing_ran(page: Page) -> None:
    """No word became a program, a heading, a picture or a button; the theme is as it was."""
    assert page.evaluate("window.broken") is None
    made = ".patio-root :is(script, img, iframe, h1, [data-commandlinker-command], a[href^='javascript'])"
    expect(page.locator(made)).to_have_count(0)
    assert page.evaluate("document.body.dataset.jpThemeLight") == "true"


@pytest.mark.parametrize("context", [{"color_scheme": "light"}], indirect=True, ids=[""])
def test_posts_names_and_drafts_are_shown_as_they_are(page: Page, lab: Lab) -> None:
    """My feed with hostile posts, all of them sales, from hostile networks; every one is shown to the letter."""
    network = HOSTILE[0]
    posts = [Post(words, FIRST + timedelta(days=n), network=network) for n, words in enumerate(HOSTILE)]
    with workbook_of(lab) as workbook:
        workbook.add_posts("X", posts)
        workbook.prefer(names=list(HOSTILE[:3]))
        ids = {post.text: id for id, post in workbook.posts().items()}
        workbook.set_labels({id: Label(("me",), sells=True) for id in ids.values()})
        for words, id in ids.items():
            workbook.set_note(f"draft/{id}", words)
        workbook.set_note("one-real-reply/draft", HOSTILE[3])
    arrive(page, lab, WORLD)
    feed = card(page, "My feed")
    for place, words in enumerate(HOSTILE, 1):
        expect(feed.get_by_text(f"Post {place} of {len(HOSTILE)}")).to_be_attached()
        assert feed.locator(".patio-posttext").text_content() == words
        assert network in (feed.locator(".patio-meta").text_content() or "")
        feed.get_by_role("button", name="Next post", exact=False).dispatch_event("click")
    drafts = feed.locator(".patio-run textarea").evaluate_all("all => all.map(one => one.value)")
    assert drafts
    assert set(drafts) <= set(HOSTILE)
    expect(card(page, "One real reply").get_by_role("textbox")).to_have_value(HOSTILE[3])
    nothing_ran(page)


@pytest.mark.parametrize("context", [{"color_scheme": "light"}], indirect=True, ids=[""])
def test_notes_and_answers_are_shown_as_they_are(page: Page, lab: Lab) -> None:
    """The own sentence, the private notes, and what was typed into a number box, in lesson 1."""
    with workbook_of(lab) as workbook:
        workbook.set_note("own-sentence/sentence", HOSTILE[1])
        workbook.set_note("end-1", HOSTILE[2])
        workbook.save_answer("how-long-is-the-blast", {"total": HOSTILE[5], "run": HOSTILE[0]})
    arrive(page, lab, ROOM)
    expect(card(page, "What should people know about you?").get_by_role("textbox").first).to_have_value(HOSTILE[1])
    expect(card(page, "Keep these three").get_by_role("textbox")).to_have_value(HOSTILE[2])
    blast = card(page, "How long is the blast?")
    blast.locator('[data-name="check"]').click()
    expect(blast.locator(".patio-said-incomplete")).to_contain_text(HOSTILE[5][:30])
    nothing_ran(page)
