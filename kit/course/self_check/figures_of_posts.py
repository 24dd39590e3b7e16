"""The numbers of lessons 1 and 2, computed again from the very posts, labels and rules their texts talk about."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from kit.course.lesson import WorkedExample
from kit.course.self_check.figure import WORDS, Figures, equal
from kit.exercise import Dials, Exercise, Feed, Filled, Line, Match, Numbers, Rule, Slots, Sort, Table
from kit.talk import BOXES, Label, Post, balance, sales_runs, tally

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
LABEL_OF_MARK = {"P": Label(("me",), True), "S": Label(("me",)), "Y": Label(("you",)), "W": Label(("world",))}


def _habits(exercise: Exercise) -> Figures:
    """1.2: how many habits there are to tick."""
    question = exercise.question
    assert isinstance(question, Match)
    yield f"which of the {WORDS[len(question.rows)]} you have done"


def _blast(exercise: Exercise) -> Figures:
    """1.3: twenty posts and the sales among them."""
    feed, question = exercise.material[0], exercise.question
    assert isinstance(feed, Feed)
    assert isinstance(question, Numbers)
    labels = [LABEL_OF_MARK[mark] for mark in feed.marks]
    counted = balance((Post(text), label) for text, label in zip(feed.posts, labels, strict=True))
    posts, sales, kinds = len(feed.posts), counted.sales, Counter(feed.marks)
    yield f"Here are {posts} posts in a row"
    yield f"how many of the {posts} push a sale?"
    yield f"{WORDS[sales]} of {posts} posts sell, and {WORDS[counted.longest_run]} come in a row"
    yield f"There are {WORDS[posts - sales]} posts that do not sell"
    total, run = question.boxes
    yield from equal("accepted", [sales, counted.longest_run], [total.key, run.key])
    yield from equal("slips", {sales + kinds["S"], sales + kinds["Y"], posts - sales}, set(total.replies))
    yield from _longest_run(feed, sales_runs(labels), sales, set(run.replies))


def _longest_run(feed: Feed, runs: tuple[tuple[int, ...], ...], sales: int, slips: set[float]) -> Figures:
    """1.3: where the longest run begins and ends, and what a slip makes of it."""
    at, longest = max(enumerate(runs), key=lambda numbered: len(numbered[1]))
    before = runs[at - 1]
    first, last = feed.posts[longest[0]], feed.posts[longest[-1]]
    yield f"Start at “{first.rstrip('.')}”"
    yield from equal("the run's two ends", (True, True), ("STILL open" in first, "DM to buy" in last))
    one_story_more = len(longest) + 1
    across_the_notice = len(before) + len(longest)
    with_the_notice = longest[-1] - before[0] + 1
    shorter = {len(run) for run in runs if 1 < len(run) < len(longest)}
    yield from equal("slips", {sales, one_story_more, across_the_notice, with_the_notice} | shorter, slips)


def _claims(exercise: Exercise) -> Figures:
    """1.4: posts on offer, and those that only claim."""
    question = exercise.question
    assert isinstance(question, Match)
    only_claim = set(question.choices) - {row.key for row in question.rows}
    yield f"{WORDS[len(only_claim)]} of the {WORDS[len(question.choices)]} posts only say the word"


def _boxes(exercise: Exercise) -> Figures:
    """2.1: how many posts lie in each box, and which ones sell."""
    question = exercise.question
    assert isinstance(question, Sort)
    count = Counter(row.key for row in question.rows)
    selling = " ".join(row.text.casefold() for row in question.rows if row.key == "sell")
    named = ", ".join(word for word in ("tarts", "scones", "gift boxes") if word in selling)
    sell, me, you, world = (WORDS[count[box]] for box in ("sell", "me", "you", "world"))
    yield f"There are {sell} sales posts ({named}), {me} about the shop, {you} about someone else, {world} neutral."


def _shares(exercise: Exercise) -> Figures:
    """2.3: the shares of ten labelled posts."""
    table, question = exercise.material[0], exercise.question
    assert isinstance(table, Table)
    assert isinstance(question, Numbers)
    kinds = [tuple(label.replace("neutral", "world").split(" + ")) for _, label in table.rows]
    counted = tally(Label(tuple(box for box in BOXES if box in kind)) for kind in kinds)
    tokens: dict[str, float] = {box: counted.halves(box) / 2 for box in BOXES}
    posts, shares = len(kinds), {box: getattr(counted, box) for box in BOXES}
    yield from equal("accepted", shares, {box.id: box.key for box in question.boxes})
    yield f"The three shares always add to {sum(shares.values()):g}%"
    yield f"With {WORDS[posts]} posts, one post is worth {WORDS[100 // posts]} points"
    yield f"out of {posts} posts, each post is {100 // posts}%"
    me, you, world = (f"{tokens[box]:g}" for box in BOXES)
    yield f"Me {me} posts, you {you} posts, neutral {world} posts. Out of {WORDS[posts]}."
    whole = Counter(kind[0] for kind in kinds if len(kind) == 1)
    halves = Counter(box for kind in kinds if len(kind) == 2 for box in kind)
    only = ", ".join(f"{whole[box]} {name} only" for box, name in zip(BOXES, ("me", "you", "neutral"), strict=True))
    both = f"{kinds.count(('me', 'you'))} me + you, {kinds.count(('you', 'world'))} you + neutral"
    yield f"{WORDS[posts]} posts are already labelled: {only}, {both}"
    yield f"Me: {whole['me']} whole posts + half of one. You: {whole['you']} whole posts + {WORDS[halves['you']]} halves."
    for box in BOXES:
        yield f"{whole[box]} whole posts and {'one half' if halves[box] == 1 else 'two halves'}, out of {posts}."
    first = Counter(kind[0] for kind in kinds)
    yield from _share_slips(question, posts, whole, halves, first, tokens)


def _share_slips(
    question: Numbers,
    posts: int,
    whole: Counter[str],
    halves: Counter[str],
    first: Counter[str],
    tokens: dict[str, float],
) -> Figures:
    """2.3: what each typical slip makes of the shares, in the order of the patterns."""
    twice = whole + halves

    def percent(counted: Counter[str], of: int = posts) -> dict[str, float]:
        return {box: round(100 * counted[box] / of) for box in BOXES}

    thirds: dict[str, float] = dict.fromkeys(BOXES, round(100 / len(BOXES)))
    slips: list[dict[str, float]] = [
        percent(twice),
        percent(first),
        percent(whole),
        tokens,
        percent(twice, twice.total()),
        thirds,
    ]
    yield from equal("patterns", slips, [dict(pattern.when) for pattern in question.patterns])
    yield f"These add up to {sum(slips[0].values())}%. You counted the two-way posts twice"
    yield f"These add up to {sum(slips[2].values())}%. You left out the {WORDS[posts - whole.total()]} posts"
    yield f"You divided by {twice.total()} labels. Divide by the {posts} posts"


def _week(exercise: Exercise) -> Figures:
    """2.4: the week as it was, as the model leaves it, and where each rule draws its line."""
    question = exercise.question
    assert isinstance(question, Slots)
    before, after = question.filled(question.start), question.filled(exercise.model)
    posts, most = WORDS[len(question.slots)], WORDS[question.most_changes]
    selling = [id for id, line in before.lines.items() if line.mark == "P"]
    yield f"This week has {posts} posts and {WORDS[len(selling)]} of them sell"
    yield f"{WORDS[before.marks['W']]} neutral post is there already"
    yield f"{WORDS[after.marks['P']]} sales in {posts}"
    yield f"Change the {WORDS[after.changed]} other sales posts"
    yield f"it isn't the {ORDINALS[selling.index('sat')]} one"
    yield f"change at most {most} posts"
    yield f"You changed more than {most} posts"
    rules = {rule.name: rule for rule in question.rules}
    sell, you, world = (_holds(rules[name], mark) for name, mark in (("sell", "P"), ("you", "Y"), ("world", "W")))
    yield f"more than {WORDS[max(sell)]} sales posts out of {posts}. A common rule of thumb is one in {_one_in(max(sell))} at most"
    yield f"Fewer than {WORDS[min(you)]} posts give somebody else the attention"
    yield f"at least {WORDS[min(you)]} posts about someone else and {WORDS[min(world)]} neutral ones"
    yield f"Only {WORDS[min(world) - 1]} neutral post."
    yield f"take the {WORDS[min(you)]} or more that name a person"


def _holds(rule: Rule, mark: str) -> list[int]:
    """Give the numbers of posts with a mark, of ten, for which a rule holds."""
    weeks = (Filled({}, {str(place): Line("", mark) for place in range(count)}, {}) for count in range(11))
    return [count for count, week in enumerate(weeks) if rule.holds(week)]


def _one_in(sales_in_ten: int) -> str:
    return WORDS[10 // sales_in_ten]


def _studied(exercise: Exercise) -> Figures:
    """2.6: how many statements are left when the studied ones and the advice are taken away."""
    question = exercise.question
    assert isinstance(question, Sort)
    yield f"The other {WORDS[sum(row.key == 'no' for row in question.rows)]} are not so."


def _first_ten(exercise: Exercise) -> Figures:
    """2.7: the edges of every mix that passes, and the model."""
    question, model = exercise.question, exercise.model
    assert isinstance(question, Dials)
    mixes = [mix for mix in question.mixes() if not any(question.missing(mix))]
    sell, you, world = (
        max(mix["sell"] for mix in mixes),
        min(mix["you"] for mix in mixes),
        min(mix["world"] for mix in mixes),
    )
    yield f"At most {WORDS[sell]} sales, at least {WORDS[you]} about others, at least {WORDS[world]} neutral."
    yield f"More than {WORDS[sell]} of {WORDS[question.total]} ask for a sale. Common advice is one in {_one_in(sell)} at most"
    yield f"Fewer than {WORDS[you]} give attention to someone else"
    yield f"Try {model['me']} about you, {model['sell']} sale, {model['you']} about others, {model['world']} neutral."
    yield f"Plan your first {WORDS[question.total]} posts with the {WORDS[len(question.dials)]} dials"
    about_me = {mix["me"] + mix["sell"] for mix in mixes}
    yield from equal("the most about me, for “more than half”", question.total // 2, max(about_me))
    least = min(mix["sell"] for mix in mixes)
    yield from equal("the fewest sales, for “none in the first ten is fine”", 0, least)


def _party(example: WorkedExample) -> Figures:
    """Lesson 1, worked: how many of the people at the party one walks away from."""
    yield f"which {WORDS[sum(item.label != 'Balanced' for item in example.items)]} you would walk away from"


def _four_posts(example: WorkedExample) -> Figures:
    """Lesson 2, worked: how many of the posts are about the bakery, a sale or not."""
    about_us = sum(item.label in ("About me", "Asking for a sale") for item in example.items)
    yield f"{WORDS[about_us]} of the {WORDS[len(example.items)]} are about the bakery"


FIGURES: dict[str, Callable[[Any], Figures]] = {
    "worked-one-party-one-feed": _party,
    "worked-four-posts": _four_posts,
    "same-habit-different-room": _habits,
    "how-long-is-the-blast": _blast,
    "show-it-dont-claim-it": _claims,
    "sort-the-feed": _boxes,
    "count-the-balance": _shares,
    "repair-the-blast-week": _week,
    "law-rule-of-thumb-or-myth": _studied,
    "a-latecomers-first-ten": _first_ten,
}
