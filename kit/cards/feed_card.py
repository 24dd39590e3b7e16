"""My feed: load posts, confirm or change the suggested box, see the balance, plan the next six, mend a run."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from kit.cards.balance_view import bar
from kit.cards.card import Card, moment
from kit.cards.feed_view import facts, runs_to_mend, six_posts, strip, words_of
from kit.cards.loading import Loading
from kit.exports import Loaded
from kit.samples import Business, business
from kit.settings import section
from kit.talk import Balance, Band, Label, Own, Post, Suggestion, balance, suggest
from kit.workbook import OWN, Workbook
from kit.workbook.preferences import SAMPLE

EMPTY = (
    "Load the posts you wrote, and the kit suggests a box for each one and says why. You decide. "
    "Ten posts are enough for a first look; we take the newest ones. "
    "A downloaded X or LinkedIn archive works as it is: no need to open it."
)
WORTH_A_BUTTON = 3  # posts
NEARLY_ALWAYS, MOSTLY = 0.9, 0.7  # from how often a reason was right on labelled posts, to words


class FeedCard(Card):
    """The learner's own feed, or a sample business's, bound to the workbook."""

    asks = True
    kind = "feed"
    name = "my-feed"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._at = 0
        self._seen: tuple[str, int, dict[str, Post]] | None = None  # business, revision, window
        self._saved: datetime | None = None
        self._loading = Loading(workbook, self._take, self.tell, want="posts")
        self._whose = OWN  # whose posts are being read
        if self.sample:
            self._bring(self.sample)
        self._to_first_open()

    @property
    def sample(self) -> Business | None:
        """The sample business in use, or None for the learner's own."""
        slug = self.workbook.preferences().business
        return None if slug == OWN else business(slug)

    def refresh(self) -> None:
        """Look anew after everything was forgotten."""
        self._at, self._saved = 0, None
        self._loading.clear()
        self.redraw()

    # Loading.

    def do_slice(self, **slice_: Any) -> None:
        """Take one slice of a chosen file."""
        self._loading.slice(**slice_)

    def do_read(self, name: str) -> None:
        """Read a file from the my-data folder."""
        self._loading.read_dropped(name)

    def do_paste(self, text: str) -> None:
        """Read pasted posts."""
        self._loading.read_pasted(text)

    def do_sample(self) -> None:
        """Use the sample business's feed."""
        self.workbook.prefer(business=SAMPLE)
        self._loading.clear()
        self._bring(business(SAMPLE))
        self._to_first_open()

    def do_own(self) -> None:
        """Go back to the learner's own feed."""
        self.workbook.prefer(business=OWN)
        self._loading.clear()
        self._to_first_open()

    def do_unload(self) -> None:
        """Take the last import out again."""
        gone = self.workbook.undo_import(self.workbook.preferences().business)
        self._loading.clear()
        self._loading.message = _taken_out(gone)
        self._to_first_open()

    def _bring(self, sample: Business) -> None:
        """Read a sample's own file, once."""
        if not self.workbook.posts(sample.slug):
            self._whose = sample.slug
            self._loading.read_file(sample.posts_file)
            self._whose = OWN

    def _take(self, loaded: Loaded) -> str:
        """Keep what was read. Only now the card turns to it: a file we cannot read leaves in view what was there."""
        posts = [row for row in loaded.rows if isinstance(row, Post)]
        brought = self.workbook.add_posts(loaded.source, posts, self._whose)
        if self.workbook.preferences().business != self._whose:
            self.workbook.prefer(business=self._whose)
        self._to_first_open()
        if brought.already_there and not brought.added:
            return "You had loaded all of these before; nothing was doubled."
        return f"{brought.already_there} of them were here already." if brought.already_there else ""

    # Labelling.

    def do_label(self, post: str, boxes: Collection[Any], sells: bool, stay: bool) -> None:
        """Put a post in its box, and go on to the next open one unless told to stay."""
        label = Label(tuple(boxes), sells)  # refuses three boxes, and a sale without "me", in plain words
        self._saved = self.workbook.set_label(post, label)
        if not stay:
            self._after(post)

    def _after(self, post: str) -> None:
        """Go to the next open post after this one, wherever we are: a quick second key press must not skip one."""
        labels = self.workbook.labels(self.workbook.preferences().business)
        ids = list(self.window())
        here = ids.index(post) if post in ids else -1
        ahead = [*range(here + 1, len(ids)), *range(here)]
        self._at = next((n for n in ahead if ids[n] not in labels), min(here + 1, len(ids) - 1))

    def do_confirm_sure(self) -> None:
        """Accept the suggestions we are sure of, all at once; one Undo takes them all back."""
        labels = self.workbook.labels(self.workbook.preferences().business)
        said = {id: self._suggestion(post) for id, post in self.window().items() if id not in labels}
        chosen = {id: Label((one.box,), one.sells) for id, one in said.items() if one.sure >= NEARLY_ALWAYS}
        self.workbook.set_labels(chosen, self.workbook.preferences().business)
        self._to_first_open()

    def do_go(self, by: int) -> None:
        """Move to another post."""
        self._at = min(max(self._at + by, 0), max(len(self.window()) - 1, 0))

    def do_undo(self) -> None:
        """Take back the last label, and go to its post."""
        undone = self.workbook.undo_label(self.workbook.preferences().business)
        ids = list(self.window())
        if undone in ids:
            self._at = ids.index(undone)

    def do_names(self, text: str) -> None:
        """Save what others call us: handles, the business's name, product words."""
        names = [name.strip() for name in text.split(",") if name.strip()]
        self.workbook.prefer(names=names)

    def do_draft(self, post: str, text: str) -> None:
        """Save the learner's new words for a sales post."""
        self.workbook.set_note(f"draft/{post}", text)

    def window(self) -> dict[str, Post]:
        """The newest posts, oldest of them first: what a reader of the feed has seen lately.

        An archive may hold a hundred thousand posts: they are read again only when posts changed, not at every key.
        """
        slug, store = self.workbook.preferences().business, self.workbook.store
        if self._seen and self._seen[0] == slug:
            changes = store.changes(self._seen[1])
            if not changes.begun_again and not any(record.kind == "post" for record in changes.records):
                self._seen = (slug, changes.revision, self._seen[2])
                return self._seen[2]
        revision = store.revision
        newest = list(self.workbook.posts(slug).items())[: section("balance")["newest_posts"]]
        self._seen = (slug, revision, dict(reversed(newest)))
        return self._seen[2]

    def _to_first_open(self) -> None:
        labels = self.workbook.labels(self.workbook.preferences().business)
        ids = list(self.window())
        self._at = next((n for n, id in enumerate(ids) if id not in labels), 0)

    # What is drawn.

    def state(self) -> dict[str, Any]:
        """Everything on the card now."""
        window = self.window()
        kept = self.workbook.labels(self.workbook.preferences().business)
        labels = {id: kept[id] for id in window if id in kept}
        feed = ((post, labels.get(id)) for id, post in window.items())
        counted = balance(feed, own_handles=self._own().handles)
        band = Band(**self.workbook.preferences().band)
        sample = self.sample
        return {
            "title": f"The feed of {sample.name}" if sample else "My feed",
            "madeUp": sample is not None,
            "empty": EMPTY,
            "total": len(window),
            "window": len(window),
            "position": self._at,
            "post": self._post(window, labels),
            "labelled": len(labels),
            "allDone": 0 < len(window) == len(labels),
            "saved": moment(self._saved),
            "canUndo": self.workbook.can_undo_label(self.workbook.preferences().business),
            "sure": self._sure(window, labels),
            "names": ", ".join(self.workbook.preferences().names),
            "sample": None if sample and window else _offer(business(SAMPLE)),
            "canGoOwn": sample is not None,
            **self._loading.state(),
            **self._picture(window, labels, counted, band),
        }

    def _post(self, window: Mapping[str, Post], labels: Mapping[str, Label]) -> dict[str, Any] | None:
        if not window:
            return None
        id, post = list(window.items())[min(self._at, len(window) - 1)]
        label, said = labels.get(id), self._suggestion(post)
        return {
            "id": id,
            "text": post.text,
            "when": f"{post.when.day} {post.when:%b %Y}" if post.when else "",
            "network": post.network,
            "reply": post.reply,
            "repost": post.repost,
            "suggestion": {"boxes": [said.box], "sells": said.sells, "reason": said.reason, "sure": _sure_words(said)},
            "suggestionWords": words_of(Label((said.box,), said.sells)),
            "label": {"boxes": list(label.boxes), "sells": label.sells} if label else None,
            "labelWords": words_of(label) if label else "",
        }

    def _own(self) -> Own:
        """What others call us: it tells a post about us from one about somebody else."""
        if self.sample:
            return Own(handles=(self.sample.handle,), names=(self.sample.name,))
        named = self.workbook.preferences().names
        return Own(
            handles=tuple(name for name in named if name.startswith("@")),
            names=tuple(name for name in named if not name.startswith("@") and not name[0].islower()),
            products=tuple(name for name in named if name[0].islower()),
        )

    def _suggestion(self, post: Post) -> Suggestion:
        return _suggest(post, self._own())

    def _sure(self, window: Mapping[str, Post], labels: Mapping[str, Label]) -> dict[str, str] | None:
        said = [self._suggestion(post) for id, post in window.items() if id not in labels]
        sure = sum(one.sure >= NEARLY_ALWAYS for one in said)
        if sure < WORTH_A_BUTTON:
            return None
        return {
            "words": f"For {sure} of the {len(said)} posts still open, our reason is nearly always right. "
            "Take our word for those, and look at the rest yourself? You can still change any of them.",
            "button": f"Yes, put those {sure} in their boxes",
        }

    def _picture(
        self, window: Mapping[str, Post], labels: Mapping[str, Label], counted: Balance, band: Band
    ) -> dict[str, Any]:
        drafts = {id: self.workbook.note(f"draft/{id}").text for id in window}
        whose = "Your balance so far" if self.sample is None else "The balance so far"
        ready = counted.labelled >= band.enough_posts
        return {
            "pictureTitle": whose,
            "balance": bar(counted, band),
            "facts": facts(counted),
            "strip": strip(window, labels) if labels else None,
            "ready": ready,
            "next": six_posts(counted, band) if ready else None,
            **runs_to_mend(window, labels, band, drafts, ready),
        }


@lru_cache(maxsize=4096)
def _suggest(post: Post, own: Own) -> Suggestion:
    return suggest(post.text, reply=post.reply, repost=post.repost, own=own)


def _taken_out(gone: int) -> str:
    if not gone:
        return "There is nothing left to take out."
    posts = "1 post" if gone == 1 else f"{gone} posts"
    return f"Taken out again: {posts}. The boxes you chose are kept in case they come back."


def _sure_words(said: Suggestion) -> str:
    if said.sure >= NEARLY_ALWAYS:
        return "nearly always right"
    return "mostly right" if said.sure >= MOSTLY else "often wrong, so please look"


def _offer(found: Business) -> dict[str, str]:
    return {
        "words": f"Use the feed of {found.name}, a made-up {found.trade}. Your own can come later.",
        "button": f"Use {found.name}",
    }
