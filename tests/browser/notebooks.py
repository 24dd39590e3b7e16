"""Small notebooks that browser tests make for themselves, so that they do not depend on the course's content."""

from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

LOCKED = {"editable": False, "deletable": False}
COUNTER = """# Your turn: count  ▶
import ipywidgets as w
from IPython.display import display
from pathlib import Path
kept = Path("kept.txt")
button, words, shown = w.Button(description="Press me"), w.Text(description="Place"), w.Label("0 presses")
words.value = kept.read_text() if kept.exists() else ""
button.on_click(lambda _: setattr(shown, "value", f"{int(shown.value.split()[0]) + 1} presses"))
words.observe(lambda change: kept.write_text(change["new"]), "value")
display(w.VBox([button, words, shown]))"""
PROSE = """# {title}

What do people see first: you, or your **product**?

## A worked example

Marlena bakes bread. She posts three times a week.

- one post about her
- one post about *somebody else*

| box | share |
|---|---|
| me | a third |
| you | a third |"""
ONWARD = '<button type="button" data-patio-open="lessons/02-the-second.ipynb">On to the second</button>'


def write_lesson(path: Path, title: str, code: str = COUNTER) -> None:
    """Write a lesson with prose, one code cell, and a way on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    notebook = new_notebook(
        metadata={
            "patio": {"lesson": path.stem},
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        },
        cells=[
            new_markdown_cell(PROSE.format(title=title), metadata=LOCKED),
            new_code_cell(code, metadata=LOCKED | {"jupyter": {"source_hidden": True}}),
            new_markdown_cell("## Your own week\n\n" + "Now you. " * 200, metadata=LOCKED),
            new_code_cell(f"from IPython.display import HTML\nHTML({ONWARD!r})", metadata=LOCKED),
        ],
    )
    nbformat.write(notebook, path)


def write_ordinary(path: Path) -> None:
    """Write a notebook of the learner's own, of the usual kind."""
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    nbformat.write(new_notebook(metadata=kernel, cells=[new_markdown_cell("# Mine"), new_code_cell("6 * 7")]), path)


def write_small_course(folder: Path) -> Path:
    """Write three lessons, one of which comes to a bad end, and an ordinary notebook beside them."""
    write_lesson(folder / "lessons" / "01-the-first.ipynb", "The first")
    write_lesson(folder / "lessons" / "02-the-second.ipynb", "The second")
    write_lesson(folder / "lessons" / "03-the-broken.ipynb", "The broken", "raise ValueError('secret detail')")
    write_ordinary(folder / "mine.ipynb")
    return folder
