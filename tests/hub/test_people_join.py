"""Joining a real room over HTTP: new, again, from another device; and everything somebody may mistype."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from kit.settings import section

from ..start.conftest import is_plain
from .hubs import RunningRoom, said


def test_a_new_learner_lands_in_a_lesson(room: RunningRoom) -> None:
    """Name and class code, the own code once, then the welcome lesson on a server with the course's notebooks."""
    with room.joined("Ana", trade="  Bakery ") as ana:
        assert ana.own.count("-") == 2
        assert ana.begin().endswith("/user/Ana/doc/tree/lessons/00-before-you-come.ipynb")
        lessons = ana.ask("contents/lessons").json()["content"]
        assert len(lessons) == 8
        lesson = ana.ask("contents/lessons/00-before-you-come.ipynb").json()["content"]
        assert all(cell["metadata"]["trusted"] for cell in lesson["cells"] if cell["cell_type"] == "code")
    person = room.register.find("ana")
    assert person
    assert (person.name, person.trade) == ("Ana", "Bakery")
    assert person in room.register.people()
    assert ana.own not in room.room.people.read_bytes().decode("latin-1")


@pytest.mark.parametrize("spelling", ["{}", " {} ", "lower", "spaces", "nothing"])
def test_the_class_code_is_read_kindly(room: RunningRoom, spelling: str) -> None:
    """In any case, with spaces or without dashes."""
    code = room.room.class_code
    spelled = {"lower": code.lower(), "spaces": code.replace("-", " "), "nothing": code.replace("-", "")}
    with room.browser() as visitor:
        page = visitor.join(
            f"Kind {spelling.strip('{} ') or len(spelling)}", spelled.get(spelling, spelling.format(code))
        )
        assert page.url.path == "/hub/your-code"


def test_a_wrong_class_code(room: RunningRoom) -> None:
    """It is said where the right one stands; what was typed is still there; nobody has joined."""
    with room.browser() as visitor:
        page = visitor.join("Wanda", "MAPLE-0000-MAPLE", trade="Repairs")
        assert page.status_code == 403
        assert "on the screen in the room" in said(page)
        assert is_plain(said(page))
        assert 'value="Wanda"' in page.text
        assert 'value="Repairs"' in page.text
    assert room.register.find("Wanda") is None


def test_coming_back_from_another_device(room: RunningRoom) -> None:
    """Name, class code and own code, each in whatever case, lead to the same person; the code is not shown again."""
    with room.joined("Bea") as bea:
        own = bea.own
    with room.browser() as tablet:
        page = tablet.join("BEA", own=own.upper().replace("-", " "))
        assert page.status_code == 200
        assert own not in page.text
        assert tablet.client.get("hub/api/user").status_code in (200, 403)
        assert "Bea" in tablet.client.get("hub/home").text
    assert sum(person.name.casefold() == "bea" for person in room.register.people()) == 1


def test_the_browser_remembers(room: RunningRoom) -> None:
    """The same browser needs nothing typed: the room's link leads on."""
    with room.joined("Cleo") as cleo:
        page = cleo.client.get("")
        assert page.url.path.startswith(("/hub/spawn-pending/Cleo", "/user/Cleo/"))


def test_a_name_that_is_taken(room: RunningRoom) -> None:
    """Somebody else of the same name, in any case, is told both ways on; so is a wrong own code."""
    with room.joined("Dan") as dan, room.browser() as other:
        page = other.join("DAN")
        assert page.status_code == 403
        assert said(page).startswith("Another Dan is here already.")
        assert "Dan B" in said(page)
        assert "<details open>" in page.text
        page = other.join("Dan", own="maple-maple-000")
        assert "name card" in said(page)
        assert is_plain(said(page))
        page = other.join("Dan B")
        assert page.url.path == "/hub/your-code"
        assert other.own != dan.own


def test_a_name_that_never_joined(room: RunningRoom) -> None:
    """An own code with an unknown name is a mistyped name, not a new person."""
    with room.browser() as visitor:
        page = visitor.join("Emil", own="maple-heron-428")
        assert "Nobody called Emil" in said(page)
    assert room.register.find("Emil") is None


def test_pressing_twice_makes_one_person(room: RunningRoom) -> None:
    """The same form sent twice at once, or loaded again afterwards, is one person with one code."""
    with room.browser() as visitor:
        typed = visitor.form() | {"username": "Fay", "code": room.room.class_code}
        with ThreadPoolExecutor(2) as hands:
            pages = list(hands.map(lambda _: visitor.client.post("hub/login", data=typed), range(2)))
        again = visitor.client.post("hub/login", data=typed)
        pages.append(visitor.client.post("hub/login", data=typed | visitor.form_in(again)))
        assert [page.url.path for page in pages] == ["/hub/your-code"] * 3
        codes = {page.text.partition('id="own-code">')[2].partition("<")[0] for page in pages}
        assert len(codes) == 1
    assert sum(person.name == "Fay" for person in room.register.people()) == 1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("José", "José"),
        ("Jose\u0301e", "Josée"),
        ("Anne-Marie", "Anne-Marie"),
        ("O’Neil", "O'Neil"),
        ("  Zoë   B. ", "Zoë B."),
        ("李", "李"),
        ("Ｇｉｌ", "Gil"),
        ("x" * 40, "x" * 40),
    ],
)
def test_names_of_every_kind(room: RunningRoom, typed: str, kept: str) -> None:
    """Letters of any language, marks, apostrophes, dashes and full stops join, and their server answers."""
    with room.joined(typed) as visitor:
        visitor.name = kept
        visitor.begin()
        assert visitor.ask("contents/lessons").status_code == 200
    assert room.register.find(kept.upper()) == room.register.find(kept)


@pytest.mark.parametrize(
    "typed", ["", "   ", "..", "../ana", "a/b", "<b>Ana</b>", "x" * 41, "42", "instructor", "ana\x00", "%2e"]
)
def test_names_that_cannot_be(room: RunningRoom, typed: str) -> None:
    """Signs that mean something elsewhere, nothing at all, too much, or the instructor's: said in words."""
    with room.browser() as visitor:
        page = visitor.join(typed)
        assert page.status_code == 403
        assert len(said(page)) > 20
        assert is_plain(said(page))


def test_a_page_that_was_open_for_long(room: RunningRoom) -> None:
    """A form whose word no longer counts says so, keeps what was typed, and works when the button is pressed again."""
    with room.browser() as visitor:
        typed = {"username": "Iris", "code": room.room.class_code}
        page = visitor.client.post("hub/login", data=visitor.form() | typed | {"_xsrf": "old"})
        assert "press the button once more" in said(page)
        page = visitor.client.post("hub/login", data=typed | visitor.form_in(page))
        assert page.url.path == "/hub/your-code"


def test_a_lost_code(room: RunningRoom) -> None:
    """From a browser that is still signed in another code can be had; the old one then opens nothing."""
    with room.joined("Gwen") as gwen:
        gwen.client.post("hub/your-code", data={"_xsrf": gwen.form_of("hub/your-code"), "begin": "yes"})
        assert gwen.own not in gwen.client.get("hub/your-code").text
        page = gwen.client.post("hub/your-code", data={"_xsrf": gwen.form_of("hub/your-code")})
        another = page.text.partition('id="own-code">')[2].partition("<")[0]
        assert another
        assert another != gwen.own
    with room.browser() as tablet:
        assert tablet.join("Gwen", own=gwen.own).status_code == 403
        assert tablet.join("Gwen", own=another).status_code == 200


def test_only_slips_are_slowed(room: RunningRoom) -> None:
    """Somebody's own code can be guessed at a few times; then it is time to wait, in words, and only for that name."""
    with room.joined("Hal") as hal, room.browser() as guesser:
        for number in range(section("room")["slips_a_name"]):
            assert guesser.join("Hal", own=f"maple-maple-{number}").status_code == 403
        page = guesser.join("Hal", own=hal.own)
        assert page.status_code == 429
        assert "Wait" in said(page)
        assert is_plain(said(page))
        assert guesser.join("Hal B").status_code == 200
