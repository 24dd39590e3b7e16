"""Imports run downwards only: the house as DESIGN.md draws it, read from the code itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# From the cellar up. A folder may import what lies on a lower floor, and itself; folders of one floor are neighbours
# that don't know each other, but for the pure models, which may hand each other their values.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("kit.settings",),
    ("kit.talk", "kit.contacts", "kit.meetups", "kit.exports", "kit.samples"),
    ("kit.exercise",),
    ("kit.course", "kit.workbook"),
    ("kit.cards",),
    ("kit.lab", "kit.room"),
    ("kit.__main__",),
    ("kit",),
    ("start", "benchmarks"),
)
FLOOR = {name: floor for floor, names in enumerate(FLOORS) for name in names}
PURE = FLOOR["kit.exercise"]  # this floor and all under it: no widget, no file dialog, no server
SCREENS = {"ipywidgets", "anywidget", "traitlets", "IPython", "ipykernel", "jupyterlab", "tkinter", "tornado", "http"}
FILES = sorted([*ROOT.glob("kit/**/*.py"), *ROOT.glob("benchmarks/**/*.py"), ROOT / "start.py"])


def module_of(file: Path) -> str:
    """The dotted name of a file: "kit.talk.post", "kit" for the front door."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def home_of(module: str) -> str:
    """The folder of the house that a module lives in: "kit.talk" for "kit.talk.post"."""
    return max((name for name in FLOOR if f"{module}.".startswith(f"{name}.")), key=len, default="")


def imports_of(file: Path) -> Iterator[tuple[str, bool]]:
    """Yield every module a file imports, anywhere in it, and whether only at the top.

    ``from kit import course`` counts as ``kit.course``.
    """
    tree = ast.parse(file.read_text(encoding="utf-8"))
    top = set(map(id, tree.body))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in top) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = resolved(node, file)
            for alias in node.names:
                inside = f"{base}.{alias.name}"
                yield (inside if inside in FLOOR else base), id(node) in top


def resolved(node: ast.ImportFrom, file: Path) -> str:
    """The absolute name behind ``from .post import Post``."""
    if not node.level:
        return node.module or ""
    package = file.relative_to(ROOT).parent.parts
    return ".".join([*package[: len(package) - node.level + 1], *filter(None, [node.module])])


def test_the_house_has_no_other_rooms() -> None:
    """Every folder of the kit has its floor."""
    for file in FILES:
        assert home_of(module_of(file)), f"{file} has no floor in this test: where does it stand in DESIGN.md?"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_imports_run_downwards(file: Path) -> None:
    """Nothing imports from above; on one floor, only the pure models know each other."""
    home = home_of(module_of(file))
    for module, _ in imports_of(file):
        other = home_of(module)
        if not other or other == home:
            continue
        if FLOOR[other] == FLOOR[home]:
            assert home in FLOORS[1], f"{file} imports its neighbour {module}"
        else:
            assert FLOOR[other] < FLOOR[home], f"{file} imports {module} from above"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_pure_folders_know_no_screen(file: Path) -> None:
    """No widget, file dialog or server in the pure folders; pandas never at the top of a file of the kit."""
    for module, at_top in imports_of(file):
        package = module.split(".")[0]
        if FLOOR[home_of(module_of(file))] <= PURE:
            assert package not in SCREENS, f"{file} imports {module}"
        if module_of(file).startswith("kit"):
            assert not (package == "pandas" and at_top), f"{file} imports pandas before anybody asked for a table"


def test_the_rule_sees_an_arrow_that_runs_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Absolute, relative and hidden in a function: all are seen."""
    monkeypatch.setattr(f"{__name__}.ROOT", tmp_path)
    (tmp_path / "kit" / "talk").mkdir(parents=True)
    for line in ("from kit import cards", "from ..cards import card", "def later():\n    import kit.cards.card"):
        file = tmp_path / "kit" / "talk" / "post.py"
        file.write_text(line, encoding="utf-8")
        with pytest.raises(AssertionError, match="from above"):
            test_imports_run_downwards(file)
