"""The report's page on what changed: then and now, five stories, first Fridays, thirty days on."""

from collections.abc import Iterator

from kit.course.survey import COUNTED, FIRST_FRIDAY, IN_THE_WAY, LEAST, MOST, SCALE
from kit.meetups.handouts.sheet import listed, text
from kit.room.collect.charts import then_and_now
from kit.room.collect.class_results import ClassResults
from kit.settings import section


def asked(results: ClassResults) -> bool:
    """Tell whether anybody answered any of it."""
    return bool(results.then_now or results.stories or results.fridays or results.later)


def survey_sheet(results: ClassResults) -> str:
    """Give the page as ready HTML."""
    beside = f"{_fridays(results)}{_later(results)}"
    if results.stories:
        beside = f'<div class="two"><div>{_stories(results)}</div><div>{beside}</div></div>'
    return f'<h1 class="again">What changed</h1>{"".join(_then_now(results))}{beside}'


def _then_now(results: ClassResults) -> Iterator[str]:
    if not results.then_now:
        return
    few = [one.words.lower() for one in results.then_now if one.then is None]
    most = max(one.both for one in results.then_now)
    yield "<h2>What they can do, then and now</h2>"
    if drawn := then_and_now(results.then_now):
        yield f'<div class="scrolls" tabindex="0" role="region" aria-label="Then and now">{drawn}</div>'
        people = (
            f"Means of up to {most} people who marked both, from {LEAST} ({SCALE[LEAST]}) to {MOST} ({SCALE[MOST]})."
        )
        yield f'<p class="small">{people} ○ before, ● after. It is their own word: a good sign, and no proof.</p>'
    if few:
        least = section("results")["small_group"]
        yield f'<p class="small">Fewer than {least} people marked these twice, so no mean: {text("; ".join(few))}.</p>'


def _stories(results: ClassResults) -> str:
    rows = "".join(
        f'<tr><th scope="row">{text(story.title)}</th><td>{right} of {of}</td></tr>'
        for story, right, of in results.stories
    )
    return (
        '<table><caption>Five new stories</caption><thead><tr><th scope="col">Story</th>'
        f'<th scope="col">right at the first Check</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _fridays(results: ClassResults) -> str:
    if not results.fridays:
        return ""
    lines = (f"<b>{number}</b> {text(FIRST_FRIDAY[choice].lower())}" for choice, number in results.fridays.items())
    return f'<div class="panel"><h2>A first Friday?</h2>{listed(lines)}</div>'


def _later(results: ClassResults) -> str:
    if not results.later:
        return ""
    head = f"<h2>Thirty days on: {len(results.later)} answered</h2>"
    if len(results.later) < (least := section("results")["small_group"]):
        return f'<div class="panel">{head}<p class="small">Fewer than {least}, so nothing is added up here.</p></div>'
    lines = [f"<b>{results.counted_later[item]}</b> {text(words.lower())}" for item, words in COUNTED.items()]
    ways = ", ".join(f"{IN_THE_WAY[choice].lower()} ({count})" for choice, count in results.in_the_way.items())
    way = f'<p class="small">In the way: {text(ways)}.</p>' if ways else ""
    return f'<div class="panel">{head}{listed(lines)}{way}</div>'
