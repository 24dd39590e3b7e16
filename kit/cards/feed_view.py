"""What My feed says about a feed: plain facts, the row of posts, the next six posts, the run to mend first."""

from collections.abc import Mapping
from typing import Any

from kit.cards.balance_view import longest_run
from kit.talk import Balance, Band, Label, Post, judge, next_posts, repair_week, say_plan

BOX_WORDS = {"me": "about me", "you": "about someone else", "world": "neutral"}
SHORT = {"me": "Me", "you": "You", "world": "Neutral", "sell": "Sale"}
OPEN_LINES = 2  # one or two posts written anew are a good evening's work; six empty boxes are a chore
LETTERS = {"me": "M", "you": "Y", "world": "N"}


def words_of(label: Label) -> str:
    """A label in words: "about me, asks for a sale", "half about me, half neutral"."""
    first = " and ".join(f"half {BOX_WORDS[box]}" for box in label.boxes)
    words = BOX_WORDS[label.boxes[0]] if len(label.boxes) == 1 else first
    return f"{words}, asks for a sale" if label.sells else words


def facts(counted: Balance) -> list[str]:
    """Plain facts beside the bar. Shown, not punished."""
    said = []
    if counted.blank:
        said.append(f"{_posts(counted.blank)} not in a box yet; left out of the shares.")
    if counted.longest_run > 1:
        said.append(f"Longest run of sales posts: {counted.longest_run} in a row.")
    if counted.people:
        named = ", ".join(f"@{name}" for name in counted.people[:4])
        more = f" and {len(counted.people) - 4} more" if len(counted.people) > 4 else ""
        said.append(f"People and shops named: {named}{more}.")
    if counted.posts:
        said.append(f"Replies: {counted.replies} of {_posts(counted.posts)}.")
    if counted.thin_replies:
        said.append(f"Very short replies: {counted.thin_replies}. Ask one thing, and people can answer.")
    if counted.repeats:
        said.append(f"The same words twice within a week: {len(counted.repeats)}. Readers saw both, so both count.")
    if counted.ads:
        said.append(f"Paid posts, left out: {counted.ads}.")
    return said


def strip(window: Mapping[str, Post], labels: Mapping[str, Label]) -> dict[str, Any]:
    """The feed as a row of cells; posts nobody labelled yet are dots."""
    cells = [_cell(post.text, labels.get(id)) for id, post in window.items()]
    sells = [bool((label := labels.get(id)) and label.sells) for id in window]
    first, last = longest_run(sells)
    run = f" The longest run of sales is {last - first} in a row." if last - first > 1 else ""
    return {
        "cells": cells,
        "from": first if last - first > 1 else 0,
        "to": last if last - first > 1 else 0,
        "said": f"Oldest to newest: {sum(sells)} of {_posts(len(labels))} in a box ask for a sale.{run}",
    }


def _cell(text: str, label: Label | None) -> dict[str, str]:
    if label is None:
        return {"box": "blank", "letter": "·", "text": text}
    if label.sells:
        return {"box": "sale", "letter": "$", "text": text}
    return {"box": label.boxes[0], "letter": LETTERS[label.boxes[0]], "text": text}


def six_posts(counted: Balance, band: Band) -> dict[str, Any]:
    """The next six posts that bring the feed back towards the band, and where they lead."""
    plan = next_posts(counted, band)
    posts = [
        {"box": "sale" if one.part == "sell" else one.part, "word": SHORT[one.part], "prompt": one.words}
        for one in plan
    ]
    inside = judge(counted, band).inside
    lead = (
        "You are inside the band. These six keep you there."
        if inside
        else "These six bring you closer to the band. Take them as ideas, in any order."
    )
    return {"lead": lead, "posts": posts, "after": say_plan(counted, plan, band)}


def runs_to_mend(
    window: Mapping[str, Post], labels: Mapping[str, Label], band: Band, drafts: Mapping[str, str], ready: bool
) -> dict[str, Any]:
    """The sales run to rewrite first: which post stays, and an idea for each of the others."""
    feed = [(post, labels.get(id)) for id, post in window.items()]
    rewrites = {one.position: one for one in repair_week(feed, band)} if ready else {}
    first, last = longest_run([bool(label and label.sells) for _, label in feed])
    if not rewrites or last - first < 2:
        return {"runs": [], "runsLead": ""}
    ids = list(window)
    run = range(first, last)
    open_lines = [n for n in run if n in rewrites][:OPEN_LINES]
    posts = [
        {
            "id": ids[n],
            "text": feed[n][0].text,
            "keep": n not in rewrites,
            "idea": rewrites[n].instead.words if n in open_lines or (n in rewrites and drafts.get(ids[n])) else "",
            "draft": drafts.get(ids[n], ""),
        }
        for n in run
    ]
    lead = f"The longest run is {last - first} sales posts. Keep one. Write one or two of the others anew."
    return {"runs": [{"posts": posts}], "runsLead": lead}


def _posts(n: int) -> str:
    return "1 post" if n == 1 else f"{n} posts"
