"""Three learners and an instructor at once: the board moves, a hand goes up and is cleared, the wall shows no names."""

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect

from kit.course import all_exercises
from kit.exercise import MISCONCEPTIONS, Outcome
from kit.room.events import Event
from kit.room.sender import Patience, Sender

from ..room.boards import RunningBoard, running_board

FIRST, SECOND = all_exercises()[:2]
NAMES = ("ana", "ben", "chi")


class Learner:
    """Somebody in the room, as their kernel speaks for them."""

    def __init__(self, board: RunningBoard, name: str) -> None:
        self.sender = Sender(board.address, board.token(name), Patience(asking=0.2))

    def tell(self, exercise: str, **rest: object) -> None:
        """Send one event, and wait until it is safely kept."""
        self.sender.send(Event(id=uuid4().hex, exercise=exercise, at=datetime.now(UTC), **rest))
        assert self.sender.wait(20)


@pytest.fixture
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBoard]:
    """A board that stands alone."""
    folder = tmp_path_factory.mktemp("board")
    with running_board(f"sqlite:///{folder / 'board.sqlite3'}", room="Friday morning") as running:
        yield running


@pytest.fixture
def learners(board: RunningBoard) -> list[Learner]:
    """Three people who have not begun."""
    return [Learner(board, name) for name in NAMES]


def enter(page: Page, board: RunningBoard) -> Page:
    """Open the board as an instructor does: with the key, typed."""
    page.goto(board.address)
    page.get_by_label("Key of this room").fill(board.seal.instructor_key())
    page.get_by_role("button", name="Open").click()
    expect(page.locator("#live")).to_have_text("Live")
    return page


def row(page: Page, exercise: str = FIRST.name) -> Locator:
    """One exercise on the page."""
    return page.locator(f'[data-exercise="{exercise}"]')


def fill(learners: list[Learner]) -> None:
    """A few minutes of a workshop."""
    for learner in learners:
        learner.tell("")
    learners[0].tell(FIRST.name, outcome=Outcome.CORRECT, tries=1)
    learners[0].tell(SECOND.name, outcome=Outcome.NOT_YET, tries=2, hints=1, codes=("M7",))
    learners[1].tell(FIRST.name, outcome=Outcome.NOT_YET, tries=1, codes=("M3",))
    learners[2].tell(FIRST.name, outcome=Outcome.INCOMPLETE, stuck=True)


def test_the_board_moves_by_itself(page: Page, board: RunningBoard, learners: list[Learner]) -> None:
    """An empty room says what to do; then people come, work, get done, and nobody reloads anything."""
    enter(page, board)
    expect(page.get_by_role("heading", name="The room is open, and nobody is here yet")).to_be_visible()
    learners[0].tell("")
    expect(page.locator("#people")).to_have_text("1 person in the room")
    expect(page.locator("#empty")).to_be_hidden()
    for learner in learners:
        learner.tell(FIRST.name, outcome=Outcome.INCOMPLETE)
    expect(row(page).locator(".counts")).to_have_text("Everybody working")
    learners[0].tell(FIRST.name, outcome=Outcome.CORRECT, tries=1)
    expect(row(page).get_by_role("img")).to_have_accessible_name("1 done · 2 working")
    expect(row(page).locator(".here")).to_be_visible()


def test_a_hand_is_raised_and_cleared(page: Page, board: RunningBoard, learners: list[Learner]) -> None:
    """The learner's own kernel hears that it was seen to; names show only when asked for."""
    enter(page, board)
    learners[1].tell(FIRST.name, outcome=Outcome.INCOMPLETE, stuck=True)
    hands = page.locator("#hands li")
    expect(hands).to_contain_text(f"Somebody is stuck at {FIRST.number} {FIRST.title}")
    expect(page.get_by_role("status")).to_have_text("Somebody asks for help.")
    page.get_by_role("button", name="Show names").click()
    expect(hands).to_contain_text("ben is stuck at")
    assert learners[1].sender.hands == {FIRST.name}
    page.get_by_role("button", name="Clear: ben").press("Enter")
    expect(hands).to_have_count(0)
    expect(page.get_by_text("Nobody is asking for help right now.")).to_be_visible()
    expect(page.locator("#hands-head")).to_be_focused()
    expect(row(page).locator(".counts")).to_have_text("Everybody working")
    learners[1].tell("")
    assert learners[1].sender.hands == frozenset()


def test_the_wall_shows_no_names(context: BrowserContext, board: RunningBoard, learners: list[Learner]) -> None:
    """The projector view has counts, and neither a name nor a misconception; the instructor's has both."""
    page = enter(context.new_page(), board)
    page.get_by_role("button", name="Show names").click()
    with context.expect_page() as opened:
        page.get_by_role("link", name="Projector view").click()
    wall = opened.value
    fill(learners)
    expect(wall.locator("#people")).to_have_text("3 people in the room")
    expect(row(wall).locator(".counts")).to_have_text("1 done · 1 working · 1 stuck")
    expect(row(page).locator(".who")).to_contain_text("chi")
    expect(row(page).locator(".common")).to_contain_text(f"1 of 2 answered as if {MISCONCEPTIONS['M3']}")
    for hidden in (*NAMES, MISCONCEPTIONS["M3"], "Clear"):
        assert hidden not in wall.locator("body").inner_text()


def test_a_shared_mix_up_asks_for_two_minutes(page: Page, board: RunningBoard) -> None:
    """Seven of fourteen share one answer: a note suggests to stop; once it was talked about it stays away."""
    enter(page, board)
    for number in range(14):
        learner = Learner(board, f"learner-{number}")
        learner.tell(FIRST.name, outcome=Outcome.NOT_YET, tries=1, codes=("M7",) if number % 2 else ())
    note = page.locator("#notes .note")
    expect(note).to_contain_text(f"7 of 14 answered as if {MISCONCEPTIONS['M7']}.")
    note.get_by_role("button", name="We talked about it").click()
    expect(note).to_have_count(0)
    page.reload()
    expect(row(page).locator(".common")).to_contain_text("7 of 14")
    expect(note).to_have_count(0)


def test_the_clock_says_how_the_room_stands(page: Page, board: RunningBoard, learners: list[Learner]) -> None:
    """Started with the format chosen, stopped again."""
    enter(page, board)
    fill(learners)
    page.get_by_label("Format").select_option("half-day")
    page.get_by_role("button", name="Start the clock").click()
    expect(page.locator("#minute")).to_contain_text("minutes in · half-day")
    expect(page.locator("#pace")).to_contain_text(f"{FIRST.number} {FIRST.title} is next, planned from minute")
    expect(row(page).locator(".planned")).to_contain_text("minutes")
    page.get_by_role("button", name="Stop the clock").click()
    expect(page.locator("#pace")).to_contain_text("The clock has not started")


def test_the_page_outlives_the_board(
    page: Page, board: RunningBoard, learners: list[Learner], thrown: list[str]
) -> None:
    """The board is killed and comes back: the page says so, and catches up with what it missed."""
    enter(page, board)
    fill(learners)
    expect(page.locator("#people")).to_have_text("3 people in the room")
    board.kill()
    expect(page.locator("#live")).to_have_text("Looking for the board…")
    learners[1].sender.send(Event(id="meanwhile", exercise=FIRST.name, outcome=Outcome.CORRECT, at=datetime.now(UTC)))
    board.start()
    expect(page.locator("#live")).to_have_text("Live", timeout=20_000)
    expect(row(page).locator(".counts")).to_have_text("2 done · 1 stuck", timeout=20_000)


def test_a_proxy_that_holds_streams_back(page: Page, board: RunningBoard, learners: list[Learner]) -> None:
    """No word comes through the stream: the page asks every two seconds instead, and says nothing of it."""
    page.route("**/stream*", lambda route: None)
    page.goto(board.address)
    page.get_by_label("Key of this room").fill(board.seal.instructor_key())
    page.get_by_role("button", name="Open").click()
    expect(page.locator("#live")).to_have_text("Live", timeout=10_000)
    fill(learners)
    expect(row(page).locator(".counts")).to_have_text("1 done · 1 working · 1 stuck", timeout=10_000)


def test_a_session_that_is_over_says_so(page: Page, context: BrowserContext, board: RunningBoard) -> None:
    """The page says that nothing is lost, and where to go."""
    enter(page, board)
    context.clear_cookies()
    board.kill()
    board.start()
    expect(page.get_by_role("alert")).to_contain_text("its session is over. Nothing is lost.", timeout=20_000)
    page.get_by_role("link", name="Open it again").click()
    expect(page.get_by_label("Key of this room")).to_be_visible()


def test_names_that_look_like_markup_are_text(page: Page, board: RunningBoard) -> None:
    """A name is shown as it was typed."""
    name = "<img src=x onerror=alert(1)><b>Bo</b>"
    Learner(board, name).tell(FIRST.name, stuck=True)
    enter(page, board).get_by_role("button", name="Show names").click()
    expect(page.locator("#hands li")).to_contain_text(name)
    assert page.locator("#hands img, .who b").count() == 0


@pytest.mark.parametrize(
    "context", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True, ids=["light", "dark"]
)
def test_everybody_can_use_it(context: BrowserContext, board: RunningBoard, learners: list[Learner]) -> None:
    """No finding of axe on any page, light or dark; and nothing runs out of a 360 pixel screen."""
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(board.address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert_accessible({"the key": page})
    page.set_viewport_size({"width": 1280, "height": 800})
    enter(page, board)
    assert_accessible({"an empty room": page})
    fill(learners)
    page.get_by_role("button", name="Show names").click()
    page.get_by_text("The same as a table").click()
    expect(page.locator("#hands li")).to_contain_text("chi")
    wall = context.new_page()
    wall.goto(f"{board.address}/projector")
    expect(wall.locator("#live")).to_have_text("Live")
    assert_accessible({"the board": page, "the wall": wall})
    for each in (page, wall):
        each.bring_to_front()
        each.set_viewport_size({"width": 360, "height": 740})
        assert each.evaluate("document.documentElement.scrollWidth") <= 360
    assert_accessible({"the board on a phone": page})


def assert_accessible(pages: dict[str, Page]) -> None:
    """axe finds nothing."""
    for name, page in pages.items():
        found = Axe().run(page).response["violations"]
        assert found == [], f"{name}: {[(one['id'], one['nodes'][0]['html']) for one in found]}"
