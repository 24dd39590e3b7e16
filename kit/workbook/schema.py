"""The tables of the workbook file, as steps: step n brings a file from version n-1 to version n."""

from typing import TypeAlias

APPLICATION = 0x50617469  # "Pati" in the file's header: this is a workbook and no other program's database

Step: TypeAlias = tuple[str, ...]

# A step may add tables, columns (with a default) and rows, never rename or drop: a tab that still runs the older kit
# goes on writing while another tab updates the file.
#
# record: what is there now. A deleted record stays as a row without a value, so that another tab can learn of it.
# change, before: what undo needs; one row a change, and under it each record as it was before that change.
# workbook: one row. `revision` counts changes and never goes back; `began` is where this file's count started.
#     A new file starts at the clock's milliseconds: a tab that still knows the file before it notices the jump.
FIRST: Step = (
    """CREATE TABLE record (
        kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT, saved_at TEXT NOT NULL, revision INTEGER NOT NULL,
        PRIMARY KEY (kind, key)) WITHOUT ROWID""",
    "CREATE INDEX record_by_revision ON record (revision)",
    "CREATE TABLE change (revision INTEGER PRIMARY KEY, scope TEXT NOT NULL)",
    "CREATE INDEX change_by_scope ON change (scope, revision)",
    """CREATE TABLE before (
        kind TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL REFERENCES change ON DELETE CASCADE,
        value TEXT, PRIMARY KEY (kind, key, revision)) WITHOUT ROWID""",
    "CREATE INDEX before_by_revision ON before (revision)",
    "CREATE TABLE workbook (began INTEGER NOT NULL, revision INTEGER NOT NULL)",
    "INSERT INTO workbook SELECT now, now FROM (SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) now)",
)

STEPS: tuple[Step, ...] = (FIRST,)
