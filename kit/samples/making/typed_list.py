"""Write a list somebody typed: X's own archive holds only numbers, so Lou keeps the names by hand."""

import csv
import io
from collections.abc import Sequence

from kit.samples.truth import ContactTruth


def typed_list(people: Sequence[ContactTruth]) -> bytes:
    """Give a small spreadsheet with name, handle and, where Lou remembered to write it, a note."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(("Name", "Handle", "Notes"))
    for person in people:
        table.writerow((person.name, f"@{person.handle}", person.how if person.two_way else ""))
    return written.getvalue().encode()
