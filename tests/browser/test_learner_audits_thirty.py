"""A learner loads a LinkedIn archive, answers thirty cards with keys, undoes one, and reads one headline throughout."""

from playwright.sync_api import Page, expect

from kit.samples import business

from .laboratory import Lab
from .learner import all_drawn, arrive, card, clear_the_table

LESSON = "lessons/03-whom-have-you-actually-met.ipynb"


def test_thirty_cards_by_keyboard(page: Page, lab: Lab) -> None:
    """Zip in, thirty by key, headline; undo and again; the page reloaded says the same."""
    clear_the_table(lab)
    arrive(page, lab, LESSON)
    archive = business("ledgerwood").contacts_files[0]
    card(page, "My contacts").locator('input[type="file"]').set_input_files(archive)
    met = card(page, "Whom have you met?")
    expect(met.get_by_text("0 of 30 cards", exact=True)).to_be_attached(timeout=60_000)
    met.locator("[data-name=never]").focus()
    for done in range(30):
        page.keyboard.press("132"[done % 3])
        expect(met.get_by_text(f"{done + 1} of 30 cards", exact=True)).to_be_attached()
    page.keyboard.press("u")
    expect(met.get_by_text("29 of 30 cards", exact=True)).to_be_attached()
    page.keyboard.press("2")
    expect(met.get_by_text("30 of 30 cards", exact=True)).to_be_attached()
    headline = card(page, "Your audit").locator(".patio-headline").text_content()
    assert str(headline).startswith("You have met 67 %"), headline
    page.reload()
    all_drawn(page, lab, LESSON)
    expect(card(page, "Your audit").locator(".patio-headline")).to_have_text(headline)
