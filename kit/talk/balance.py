"""Count a feed: the shares of me, you and the world, and the plain facts beside them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kit.settings import section
from kit.talk.echo import Repeat, carried_over, repeats
from kit.talk.label import Label
from kit.talk.post import Post
from kit.talk.tally import Tally, tally

Labelled = tuple[Post, Label | None]

HANDLE = re.compile(r"(?<![\w@.])@(\w[\w.-]*\w|\w)(?:@[\w.-]+\w)?")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_PAID = Label(("me",), sells=True)


@dataclass(frozen=True)
class Balance(Tally):
    """A counted feed. The shares come from `Tally`; these are the facts beside them.

    Parameters
    ----------
    blank
        Posts nobody has put in a box yet: shown, and left out of the shares.
    longest_run
        Most sales posts back to back, in order of time.
    people
        Handles named, each once, in order of first mention, without “@”.
    replies
        Posts that answer somebody.
    thin_replies
        Replies of one word or an emoji: shown, not punished.
    repeats
        The same text on one network within a week. Each one counts: the readers saw both.
    ads
        Paid posts, left out of everything above unless they were asked for.
    carried_over
        Posts that only repeat another network's post: counted once here, and once in each network's own.
    networks
        Each network's own balance, when there are two or more.
    """

    blank: int = 0
    longest_run: int = 0
    people: tuple[str, ...] = ()
    replies: int = 0
    thin_replies: int = 0
    repeats: tuple[Repeat, ...] = ()
    ads: int = 0
    carried_over: int = 0
    networks: dict[str, "Balance"] = field(default_factory=dict)

    @property
    def posts(self) -> int:
        """All posts looked at: labelled and blank, without ads."""
        return self.labelled + self.blank

    @property
    def reply_share(self) -> float:
        """Replies in per cent of all posts."""
        return 100 * self.replies / self.posts if self.posts else 0.0


def balance(posts: Iterable[Labelled], *, with_ads: bool = False, own_handles: Iterable[str] = ()) -> Balance:
    """Count a feed.

    Parameters
    ----------
    posts
        Pairs of a post and its label; None where nobody could tell. In any order: dates decide when all have one.
    with_ads
        Count paid posts too, as “me” and a sale. By default they are only shown apart.
    own_handles
        Our own handles, which are nobody else's name.
    """
    given = list(posts)
    feed = [given[position] for position in time_order([post for post, _ in given])]
    paid = sum(post.ad for post, _ in feed)
    if with_ads:
        feed = [(post, _PAID if post.ad else label) for post, label in feed]
    else:
        feed = [(post, label) for post, label in feed if not post.ad]
    own = {handle.lstrip("@").casefold() for handle in own_handles}
    days = section("balance")["repeat_days"]
    whole = _count(_once_across_networks(feed, days), own)
    by_network = _by_network(feed)
    carried = len(feed) - whole.posts
    networks = {name: _count(part, own) for name, part in by_network.items()} if len(by_network) > 1 else {}
    again = repeats([post for post, _ in feed], days)
    return replace(whole, ads=paid, carried_over=carried, networks=networks, repeats=again)


def time_order(posts: Sequence[Post]) -> list[int]:
    """Give the positions of `posts` in order of time, oldest first; as given when any date is missing."""
    dated = [(post.when, position) for position, post in enumerate(posts) if post.when is not None]
    return [position for _, position in sorted(dated)] if len(dated) == len(posts) else list(range(len(posts)))


def sales_runs(labels: Sequence[Label | None]) -> tuple[tuple[int, ...], ...]:
    """Give the positions of sales posts, one tuple for each run back to back.

    A blank neither stops nor lengthens a run: nobody has said what it is.
    """
    runs: list[list[int]] = [[]]
    for position, label in enumerate(labels):
        if label is None:
            continue
        if label.sells:
            runs[-1].append(position)
        elif runs[-1]:
            runs.append([])
    return tuple(tuple(run) for run in runs if run)


def people_named(texts: Iterable[str]) -> Iterator[str]:
    """Give the handles in `texts`, each once, in order of first mention, without “@”."""
    seen: set[str] = set()
    for text in texts:
        for match in HANDLE.finditer(text):
            name = match[1]
            if name.casefold() not in seen:
                seen.add(name.casefold())
                yield name


def is_thin(text: str) -> bool:
    """Tell whether a reply says one word or only an emoji, handles and links aside."""
    words = _WORD.findall(re.sub(r"https?://\S+", " ", HANDLE.sub(" ", text)))
    return len(words) < 2


def _count(feed: Sequence[Labelled], own: set[str]) -> Balance:
    labels = [label for _, label in feed]
    known = [label for label in labels if label is not None]
    answers = [post for post, _ in feed if post.reply]
    return Balance(
        kinds=tally(known).kinds,
        blank=len(labels) - len(known),
        longest_run=max(map(len, sales_runs(labels)), default=0),
        people=tuple(name for name in people_named(post.text for post, _ in feed) if name.casefold() not in own),
        replies=len(answers),
        thin_replies=sum(is_thin(post.text) for post in answers),
    )


def _by_network(feed: Sequence[Labelled]) -> dict[str, list[Labelled]]:
    parts: dict[str, list[Labelled]] = {}
    for post, label in feed:
        parts.setdefault(post.network, []).append((post, label))
    return parts


def _once_across_networks(feed: Sequence[Labelled], days: float) -> list[Labelled]:
    """Leave out copies on a second network; a label given to any of the copies counts for the first."""
    copies = carried_over([post for post, _ in feed], days)
    labels = [label for _, label in feed]
    for copy, first in copies.items():
        labels[first] = labels[first] or labels[copy]
    return [(post, labels[position]) for position, (post, _) in enumerate(feed) if position not in copies]
