"""Undo, for any order of changes: what remains is as if the undone change had never been."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from kit.workbook import Workbook
from kit.workbook.held_file import HeldFile
from kit.workbook.sqlite_store import KEPT_UNDO, SqliteStore

SCOPES, KEYS = ["red", "blue"], ["one", "two", "three"]
PUT = st.tuples(st.just("put"), st.sampled_from(SCOPES), st.sampled_from(KEYS), st.integers(0, 3))
DELETE = st.tuples(st.just("delete"), st.sampled_from(SCOPES), st.sampled_from(KEYS), st.just(0))
UNDO = st.tuples(st.just("undo"), st.sampled_from(SCOPES), st.just(""), st.just(0))

State = dict[str, int]
Change = tuple[str, str, int | None]


def replay(history: list[Change]) -> State:
    """Give what is there after these changes and no others."""
    state: State = {}
    for _, key, value in history:
        if value is None:
            state.pop(key, None)
        else:
            state[key] = value
    return state


def state_of(store: SqliteStore) -> State:
    """Give what the store holds."""
    return {record.key: record.value for record in store.items("note")}  # type: ignore[misc]


@settings(max_examples=60, deadline=None)
@given(st.lists(PUT | DELETE | UNDO, max_size=25))
def test_what_remains_is_as_if_it_had_never_been(steps: list[tuple[str, str, str, int]]) -> None:
    """Two scopes write over each other's records in any order; an undo takes one change out of history, not more."""
    with TemporaryDirectory() as folder:
        store = SqliteStore(HeldFile(Path(folder, "workbook.sqlite3")))
        history: list[Change] = []
        for what, scope, key, number in steps:
            value = number if what == "put" else None
            if what == "undo":
                last = next((n for n in reversed(range(len(history))) if history[n][0] == scope), None)
                undone = store.undo(scope)
                assert [record.key for record in undone] == ([] if last is None else [history[last][1]])
                if last is not None:
                    del history[last]
            else:
                if replay(history).get(key) != value:
                    history.append((scope, key, value))
                if what == "put":
                    store.put("note", key, number, scope)
                else:
                    store.delete("note", key, scope=scope)
            assert state_of(store) == replay(history)
        for scope in SCOPES:
            while store.undo(scope):
                pass
        assert state_of(store) == {}
        store.close()


def test_a_change_of_many_records_is_undone_at_once(workbook: Workbook) -> None:
    """What was saved together goes together, deletions and replacements too."""
    store = workbook.store
    store.put_many("note", {"a": 1, "b": 2}, scope="s")
    with store.change("s"):
        store.put("note", "a", 5)
        store.delete("note", "b")
        store.put("note", "c", 6)
    assert {r.key: (r.value, r.deleted) for r in store.undo("s")} == {
        "a": (1, False),
        "b": (2, False),
        "c": (None, True),
    }
    assert {r.key: r.value for r in store.items("note")} == {"a": 1, "b": 2}


def test_undo_remembers_enough_and_not_for_ever(workbook: Workbook) -> None:
    """The last 200 changes of a scope can be taken back; older ones are let go, so that the file stays small."""
    for number in range(KEPT_UNDO + 20):
        workbook.set_note("diary", str(number))
    steps = 0
    while workbook.undo_note("diary"):
        steps += 1
    assert steps == KEPT_UNDO
    assert workbook.note("diary").text == "19"
