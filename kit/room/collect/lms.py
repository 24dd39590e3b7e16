"""Scores as Moodle and Canvas take them: one column a lesson, the share or count of its exercises that are done.

Moodle: "Grade import" (docs.moodle.org/en/Grade_import). Any CSV with a head; on the next page one column is mapped to
a user field (username, ID number or e-mail), the others to grade items, new ones being out of 100. Its importer
(grade/import/csv/classes/load_data.php) keeps the last person when a row's user field is blank, so that a blank would
give somebody else's grade: only people we found are written, and only user columns that are filled in every row.

Canvas: "How do I import grades in the Gradebook?" and lib/gradebook_importer.rb: Student, ID, SIS User ID,
SIS Login ID, Section, then assignments; a row "Points Possible" below the head. People are found by ID, SIS ID,
login, and at last by name. An empty cell changes nothing.
"""

from collections.abc import Iterator, Mapping, Sequence

from kit.exercise import Exercise
from kit.room.collect.class_results import ClassResults
from kit.room.collect.handed import Handed
from kit.room.collect.roster import Enrolled
from kit.settings import section

MOODLE_USER = {"username": "Username", "id_number": "ID number", "email": "Email address"}
CANVAS_HEAD = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
Graded = dict[str, list[Exercise]]


def graded(results: ClassResults) -> Graded:
    """Give the exercises that count, by the name of their lesson's column: only lessons somebody began."""
    tiers = section("results")["graded_tiers"]
    each = {
        f"Patio {lesson.number}: {lesson.title}": [one for one in lesson.exercises if one.tier in tiers]
        for lesson, _ in results.lessons
    }
    return {column: exercises for column, exercises in each.items() if exercises}


def moodle_table(results: ClassResults, found: Mapping[str, Enrolled] | None) -> Iterator[Sequence[object]]:
    """Give the rows for Moodle, in percent.

    Parameters
    ----------
    found
        Who is whom on the list of the class; None without a list: then the name handed over stands for the user name.
    """
    columns = graded(results)
    people = [one for one in results.people if found is None or one.who in found]
    if found is None:
        user = {"username": "Username"}
    else:
        user = {key: head for key, head in MOODLE_USER.items() if people and all(found[p.who].ids[key] for p in people)}
    yield (*user.values(), "Full name", *columns)
    for person in people:
        ids = [found[person.who].ids[key] if found is not None else person.who for key in user]
        if ids:
            name = found[person.who].name if found is not None else person.who
            yield (*ids, name, *(_percent(person, exercises) for exercises in columns.values()))


def canvas_table(results: ClassResults, found: Mapping[str, Enrolled] | None) -> Iterator[Sequence[object]]:
    """Give the rows for Canvas, in points: one for each exercise done."""
    columns = graded(results)
    yield (*CANVAS_HEAD, *columns)
    yield ("    Points Possible", "", "", "", "", *map(len, columns.values()))
    for person in results.people:
        if found is not None and person.who not in found:
            continue
        points = [_points(person, exercises) for exercises in columns.values()]
        if found is None:
            yield (person.who, "", "", "", "", *points)
        else:
            one = found[person.who]
            yield (
                one.name,
                *(one.ids[key] for key in ("canvas_id", "sis_user_id", "sis_login_id", "section")),
                *points,
            )


def _points(person: Handed, exercises: Sequence[Exercise]) -> object:
    """Exercises done; empty for a lesson they did not begin, which may not have been taught."""
    if not any(one.name in person.standings for one in exercises):
        return ""
    return sum(one.name in person.done for one in exercises)


def _percent(person: Handed, exercises: Sequence[Exercise]) -> object:
    points = _points(person, exercises)
    return round(100 * points / len(exercises), 1) if isinstance(points, int) else ""
