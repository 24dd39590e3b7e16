"""Where a learner stands in the course, for the map and the bar at the top of every lesson."""

from typing import Any

from kit.course import Lesson, course
from kit.workbook import Workbook


def path_of(lesson: Lesson) -> str:
    """The lesson's notebook, from the course folder."""
    return f"lessons/{lesson.slug}.ipynb"


def map_of(workbook: Workbook, here: str = "") -> dict[str, Any]:
    """All lessons with what is done, in counts: the detail of the page's `patio:course` event."""
    progress = workbook.progress()
    lessons = []
    for lesson in course():
        done = sum(bool((one := progress.get(each.name)) and one.finished_at) for each in lesson.exercises)
        lessons.append(
            {
                "slug": lesson.slug,
                "number": lesson.number,
                "title": lesson.title,
                "path": path_of(lesson),
                "minutes": lesson.minutes,
                "done": done,
                "of": len(lesson.exercises),
                "coming": lesson.coming,
                "here": lesson.slug == here,
            }
        )
    return {"lessons": lessons, "here": here}


def done_in_words(workbook: Workbook, lesson: Lesson) -> str:
    """What is done in one lesson, in counts, and what is left; nothing is a mark."""
    progress = workbook.progress()
    core = [each for each in lesson.exercises if each.tier == "core"]
    done = [each for each in lesson.exercises if (one := progress.get(each.name)) and one.finished_at]
    if not lesson.exercises:
        return ""
    if not done:
        return f"{len(lesson.exercises)} exercises here. {len(core)} of them are the core; the rest can wait."
    left = [each for each in core if each not in done]
    tail = f" Still open from the core: {left[0].title}." if left else " The core of this lesson is done."
    return f"{len(done)} of {len(lesson.exercises)} exercises done.{tail}"
