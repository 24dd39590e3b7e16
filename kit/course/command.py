"""`python -m kit course` prints the course with its minutes; `python -m kit check` runs the course's self-check."""

import argparse
import json
from typing import Any

from kit.course import all_exercises, course
from kit.course.lesson import FORMATS, Lesson


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `course` and `check` commands."""
    show = subparsers.add_parser("course", help="list lessons and exercises with their minutes")
    show.add_argument("--json", action="store_true", help="answer as one JSON object")
    show.set_defaults(run=run_course)
    check = subparsers.add_parser("check", help="check that the course holds together")
    check.set_defaults(run=run_check)


def run_course(args: argparse.Namespace) -> int:
    """Print the course."""
    if args.json:
        print(json.dumps(as_json(), ensure_ascii=False, indent=2))
        return 0
    there = [lesson for lesson in course() if not lesson.coming]
    for lesson in course():
        print("\n".join(_lines(lesson)))
    minutes, full = (sum(getattr(one, each) for one in there) for each in ("minutes", "minutes_in_full"))
    print(f"{len(there)} lessons, {len(all_exercises())} exercises: {minutes} minutes, {full} with every exercise.")
    for name in FORMATS:
        print(f"  In the {name} format: {sum(lesson.room[name] for lesson in there)} minutes.")
    return 0


def _lines(lesson: Lesson) -> list[str]:
    if lesson.coming:
        return [f"{lesson.number}  {lesson.title} (coming, {lesson.minutes} min)"]
    full = f", {lesson.minutes_in_full} with every exercise" if lesson.minutes_in_full > lesson.minutes else ""
    core = f", core {lesson.core_minutes}" if lesson.core_minutes else ""
    head = f"{lesson.number}  {lesson.title} ({lesson.minutes} min{core}{full})"
    return [head, *(f"   {one.number}  {one.title} ({one.tier}, {one.minutes} min)" for one in lesson.exercises), ""]


def as_json() -> dict[str, Any]:
    """Give the course as JSON: lessons, their minutes, their exercises with minutes and tier."""
    return {
        "lessons": [
            {
                "number": lesson.number,
                "slug": lesson.slug,
                "title": lesson.title,
                "coming": lesson.coming,
                "minutes": lesson.minutes,
                "minutes_in_full": lesson.minutes_in_full,
                "core_minutes": lesson.core_minutes,
                "room": dict(lesson.room),
                "exercises": [
                    {"name": one.name, "number": one.number, "title": one.title, "minutes": one.minutes}
                    | {"tier": one.tier, "objective": one.objective, "sentences": list(one.sentences)}
                    for one in lesson.exercises
                ],
            }
            for lesson in course()
        ],
        "exercises": len(all_exercises()),
        "minutes": sum(lesson.minutes for lesson in course() if not lesson.coming),
    }


def run_check(args: argparse.Namespace) -> int:
    """Run the self-check; 0 when it finds nothing, 1 with the findings listed."""
    from kit.course.self_check import findings, summary

    found = findings()
    for finding in found:
        print(f"- {finding}")
    print(summary(found))
    return int(bool(found))
