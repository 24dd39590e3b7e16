"""Who may open what: learners nothing of each other's, the instructor's ticket once, and nobody the Hub's own desk."""

import stat
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from .hubs import RunningRoom, Visitor, said

REFUSED = {403, 404}


@pytest.fixture(scope="module")
def ana(room: RunningRoom) -> Iterator[Visitor]:
    """A learner with a running server."""
    with room.joined("Ana") as visitor:
        visitor.begin()
        yield visitor


@pytest.fixture(scope="module")
def ben(room: RunningRoom) -> Iterator[Visitor]:
    """Another one."""
    with room.joined("Ben") as visitor:
        visitor.begin()
        yield visitor


def test_the_ticket_works_once(room: RunningRoom) -> None:
    """The link from the window signs the instructor in and leads to the board; a second time it says what to do."""
    with room.browser() as boss, room.browser() as thief:
        page = boss.client.get(room.ticket)
        assert page.status_code == 200
        assert page.url.path == "/services/board/"
        assert "Live board" in page.text
        page = thief.client.get(room.ticket)
        assert page.status_code == 403
        assert "instructor key" in page.text
        assert thief.client.get("services/board/").url.path == "/hub/login"
        assert thief.client.get("hub/ticket?word=made-up").status_code == 403


def test_the_instructor_key_opens_the_board(room: RunningRoom) -> None:
    """Typed in place of the class code, with or without a name."""
    with room.browser() as boss:
        page = boss.join("", room.room.instructor_key.lower())
        assert page.status_code == 200
        assert page.url.path == "/services/board/"


def test_the_instructor_opens_no_learners_page(room: RunningRoom, ana: Visitor) -> None:
    """Whoever runs the workshop sees the board, and neither a learner's files nor the Hub's own desk."""
    with room.browser() as boss:
        boss.join("", room.room.instructor_key)
        assert boss.client.get(f"{ana.server}api/contents/lessons").status_code in REFUSED
        assert boss.client.get("hub/admin").status_code in REFUSED
        assert boss.client.get("hub/api/users").status_code in REFUSED


def test_a_learner_is_refused_at_every_other_door(room: RunningRoom, ana: Visitor, ben: Visitor) -> None:
    """The Hub's desk, the board, the list of people, another's server, its files and its life: all closed."""
    for path in ("hub/admin", "hub/api/users", "hub/api/proxy", "services/board/", "hub/spawn/Ana"):
        assert ben.client.get(path).status_code in REFUSED, path
    for path in ("", "api/contents/lessons", "api/kernels", "doc/tree/lessons/00-before-you-come.ipynb", "files/x"):
        assert ben.client.get(ana.server + path).status_code in REFUSED, path
    word = ben.form_of("hub/your-code")
    for path in ("hub/api/users/Ana/server", "hub/api/users/Ana", "hub/api/users/Ana/tokens"):
        for method in ("DELETE", "POST", "PATCH"):
            answer = ben.client.request(method, path, headers={"X-XSRFToken": word}, json={})
            assert answer.status_code in REFUSED | {405}, (method, path)
    assert ana.ask("contents/lessons").status_code == 200


def test_a_page_without_sign_in_leads_to_the_form(room: RunningRoom, ana: Visitor) -> None:
    """Nobody sees anything before they have joined; what is not ours to show asks for the form."""
    with room.browser() as stranger:
        for path in ("", "hub/home", "hub/your-code", ana.server, "services/board/"):
            assert stranger.client.get(path).url.path == "/hub/login", path
        assert stranger.client.get("hub/metrics").status_code in REFUSED


def test_a_refusal_is_a_page_of_ours(ana: Visitor) -> None:
    """No "403 : Forbidden": a sentence and a way on."""
    page = ana.client.get("hub/admin")
    assert "This door is closed" in page.text
    assert "Forbidden" not in page.text
    page = ana.client.get("hub/nowhere")
    assert "This page is not here" in page.text


def test_nothing_listens_to_the_world(room: RunningRoom) -> None:
    """The room listens at one address; the Hub, the proxy's desk, the board and every server at this computer only."""
    import psutil

    assert room.process
    processes = [room.process.pid, *(child.pid for child in psutil.Process(room.process.pid).children(recursive=True))]
    heard = [
        connection.laddr.ip
        for connection in psutil.net_connections("inet")
        if connection.status == "LISTEN" and connection.pid in processes
    ]
    assert len(heard) >= 4
    assert set(heard) == {"127.0.0.1"}


def test_the_rooms_folder_is_its_owners(room: RunningRoom) -> None:
    """Nobody else of this computer can look in; secrets least of all."""
    folder = room.room.folder
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for name in ("room.json", "people.sqlite3", "cookie_secret", "hub.log"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600, name


def test_words_of_others_stay_words(room: RunningRoom) -> None:
    """What is typed into the form comes back as text, never as part of the page."""
    with room.browser() as visitor:
        page = visitor.join('"><script>alert(1)</script>', "x", trade='"><img src=x>', own="<b>")
        assert "<script>alert" not in page.text
        assert "<img" not in page.text
        assert said(page)


def test_strict_rules_for_the_browser(room: RunningRoom) -> None:
    """Nothing from elsewhere, no script inside the page, never in a frame; styles and scripts are there."""
    with httpx.Client(base_url=room.link) as anybody:
        page = anybody.get("hub/login")
        policy = page.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "<script>" not in page.text
        for name in ("palette.css", "type.css", "fraunces.woff2", "board.css", "hub.css", "look.js", "waiting.js"):
            assert anybody.get(f"hub/look/{name}").status_code == 200, name
        for name in ("../serve.py", "serve.py", "..%2fserve.py", "room.json"):
            assert anybody.get(f"hub/look/{name}").status_code in REFUSED, name
        assert urlsplit(str(page.url)).hostname == "127.0.0.1"
