"""Several programs use one workbook at the same time: nothing is lost, and each can ask what the others did."""

import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

from kit.workbook import Changes, Workbook, WorkbookTrouble
from kit.workbook.held_file import HeldFile
from kit.workbook.sqlite_store import SqliteStore

Tab = Callable[[], Workbook]
Program = Callable[[str], "subprocess.Popen[str]"]


def test_no_update_is_lost_between_programs(program: Program, tab: Tab) -> None:
    """Four programs begin the file at the same moment and count on the same exercise: every try is counted."""
    code = """
for number in range(60):
    workbook.record_check("shared", "not_yet", counts_as_try=True)
    workbook.save_answer(f"own-{sys.argv[1]}-{__import__('os').getpid()}-{number}", number)
say("done", *workbook.store.notices)
"""
    running = [program(code) for _ in range(4)]
    assert [process.communicate()[0] for process in running] == ["done\n"] * 4
    progress = tab().progress()
    assert progress["shared"].tries == 4 * 60
    assert len(progress) == 1 + 4 * 60


def test_tabs_that_begin_the_file_together_do_not_trip(tmp_path: Path) -> None:
    """A fresh file, opened by five at the very same moment, thirty times over: no words, no copies, nothing lost."""
    together = threading.Barrier(5)
    said: list[object] = []

    def begin() -> None:
        for number in range(30):
            workbook = Workbook(SqliteStore(HeldFile(tmp_path / str(number) / "workbook.sqlite3")))
            together.wait()
            try:
                workbook.open_hint("shared")
                said.extend(workbook.store.notices)
            except WorkbookTrouble as trouble:
                said.append(trouble)
            workbook.store.close()

    threads = [threading.Thread(target=begin) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said == []
    for number in range(30):
        workbook = Workbook(SqliteStore(HeldFile(tmp_path / str(number) / "workbook.sqlite3")))
        assert workbook.attempt("shared").hints == 5
        assert [file.name for file in workbook.store.path.parent.glob("*.sqlite3")] == ["workbook.sqlite3"]
        workbook.store.close()


def test_no_update_is_lost_between_threads(workbook: Workbook) -> None:
    """A kernel may save from several threads: the same holds."""

    def work() -> None:
        for _ in range(50):
            workbook.open_hint("shared")

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert workbook.attempt("shared").hints == 200


def test_a_tab_learns_what_another_did(tab: Tab) -> None:
    """Asking for changes gives what is new, different or gone since, once each, with where to ask from next time."""
    mine, other = tab(), tab()
    other.save_answer("a", 1)
    start = mine.store.changes(0)
    assert {record.key for record in start.records} == {"a"}
    other.save_answer("b", 1)
    other.save_answer("b", 2)
    other.reset("a")
    news = mine.store.changes(start.revision)
    assert [(r.kind, r.key, r.deleted) for r in news.records if r.kind == "answer"] == [
        ("answer", "b", False),
        ("answer", "a", True),
    ]
    assert next(r.value for r in news.records if r.key == "b" and r.kind == "answer") == 2
    assert mine.store.changes(news.revision).records == ()
    other.undo("a")
    assert {(r.key, r.deleted) for r in mine.store.changes(news.revision).records} == {("a", False)}


def test_a_listener_hears_each_change_once(workbook: Workbook) -> None:
    """A card may watch; saving what is already there is no change, and a listener that breaks breaks no save."""
    heard: list[str] = []
    stop = workbook.store.watch(lambda changes: heard.extend(f"{r.kind} {r.key}" for r in changes.records))

    def break_down(changes: Changes) -> None:
        raise ZeroDivisionError

    stop_bad = workbook.store.watch(break_down)
    workbook.set_note("diary", "one")
    workbook.set_note("diary", "one")
    stop_bad()
    stop()
    stop()
    workbook.set_note("diary", "two")
    assert heard == ["note diary"]
    assert workbook.note("diary").text == "two"


def test_a_change_is_whole_or_not_at_all(workbook: Workbook) -> None:
    """When something is raised in the middle of a change, nothing of it stays, and the next one works."""
    workbook.set_note("kept", "before")
    try:
        with workbook.store.change("both"):
            workbook.set_note("kept", "during")
            workbook.save_answer("new", 1)
            raise RuntimeError("stopped")
    except RuntimeError:
        pass
    assert workbook.note("kept").text == "before"
    assert workbook.progress() == {}
    workbook.save_answer("new", 2)
    assert workbook.attempt("new").answer == 2
