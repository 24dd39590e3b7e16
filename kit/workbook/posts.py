"""Posts in the workbook: loaded once however often, their labels by the learner, own and made-up apart."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any

from kit.talk import Label, Post
from kit.workbook.preferences import OWN
from kit.workbook.store import Json, Record
from kit.workbook.view import View

# Kinds whose keys begin with whose they are: "own:" or "thistle:".
OF_A_BUSINESS = (
    *("contact", "decision", "import", "label", "loading", "mark", "post", "sign", "thread", "tie"),
    *("before", "came", "edition", "guests", "invitation", "minute", "occasion", "pledge", "promise", "season", "week"),
)
FIRST_OF_TIME = datetime.min.replace(tzinfo=UTC)  # posts without a date sort as the oldest


@dataclass(frozen=True, slots=True)
class Import:
    """What one loading brought.

    Parameters
    ----------
    id
        Number of this import, rising; 0 when it brought nothing new and so was not kept.
    added
        Posts that were new.
    already_there
        Posts that the workbook had; they and their labels were left as they are.
    """

    id: int
    added: int
    already_there: int


class Posts(View):
    """The posts' part of a workbook.

    `business` is "own" or the name of a sample business, as in `Preferences.business`. It is part of every post's id,
    so that made-up posts can be mixed neither with the learner's own nor with another sample's.
    """

    def add_posts(self, source: str, posts: Iterable[Post], business: str = OWN) -> Import:
        """Save posts read from `source` ("X", "LinkedIn" ...), all or none; those we have stay as they are."""
        new = {f"{business}:{name}": _written(post, source, n) for n, (name, post) in enumerate(_named(posts))}
        with self.store.change(_imports(business)):
            added = self.store.put_many("post", new, scope="", replace=False)
            number = self._next_import(business) if added else 0
            if added:
                told: Json = {"source": source, "added": added, "already_there": len(new) - added}
                self.store.put("import", f"{business}:{number:06d}", told)
        return Import(number, added, len(new) - added)

    def undo_import(self, business: str = OWN) -> int:
        """Take back the last import that brought something; give how many posts went (0: there was none)."""
        return sum(record.kind == "post" for record in self.store.undo(_imports(business)))

    def posts(self, business: str = OWN) -> dict[str, Post]:
        """Give the posts by id, newest first; those without a date in the order they came, the last one first."""
        found = sorted(self.store.items("post", f"{business}:"), key=_moment_and_place, reverse=True)
        return {record.key: _read(record.value) for record in found}

    def labels(self, business: str = OWN) -> dict[str, Label]:
        """Give what the learner decided, by post id; undecided posts are not in it. Suggestions are never stored."""
        found = {}
        for record in self.store.items("label", f"{business}:"):
            value: Any = record.value
            found[record.key] = Label(tuple(value["boxes"]), bool(value["sells"]))
        return found

    def set_label(self, post_id: str, label: Label) -> datetime:
        """Save what the learner decided about a post; give the moment (UTC)."""
        return self.store.put("label", post_id, _label_written(label), _labels(post_id))

    def set_labels(self, labels: Mapping[str, Label], business: str = OWN) -> int:
        """Save many labels as one change, which one undo takes back; give how many are new or different."""
        written: dict[str, Json] = {id: _label_written(label) for id, label in labels.items()}
        return self.store.put_many("label", written, _labels(f"{business}:")) if written else 0

    def can_undo_label(self, business: str = OWN) -> bool:
        """Tell whether `undo_label` would find something."""
        return self.store.can_undo(_labels(f"{business}:"))

    def clear_label(self, post_id: str) -> None:
        """Make a post undecided again."""
        self.store.delete("label", post_id, scope=_labels(post_id))

    def undo_label(self, business: str = OWN) -> str | None:
        """Take back the last label that was set or cleared; give the post's id, None when there is none."""
        undone = self.store.undo(_labels(f"{business}:"))
        return undone[0].key if undone else None

    def _next_import(self, business: str) -> int:
        return 1 + max(
            (int(each.key.rpartition(":")[2]) for each in self.store.items("import", f"{business}:")), default=0
        )


def _imports(business: str) -> str:
    return f"imports/{business}"


def _label_written(label: Label) -> Json:
    return {"boxes": label.boxes, "sells": label.sells}


def _labels(post_id: str) -> str:
    return f"labels/{post_id.partition(':')[0]}"


def _named(posts: Iterable[Post]) -> Iterable[tuple[str, Post]]:
    """Give each post a name that is the same whenever it is loaded again.

    It comes from network, moment and text. Two posts with the same of all three (a pasted list has no moments) are told
    apart by their order.
    """
    seen: Counter[str] = Counter()
    for post in posts:
        what = "\0".join((post.network, post.when.isoformat() if post.when else "", post.text))
        name = hashlib.blake2b(what.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
        seen[name] += 1
        yield (name if seen[name] == 1 else f"{name}-{seen[name]}"), post


def _moment_and_place(record: Record) -> tuple[datetime, int, int]:
    value: Any = record.value
    when = value.get("when")
    return datetime.fromisoformat(when) if when else FIRST_OF_TIME, record.revision, value.get("place", 0)


def _written(post: Post, source: str, place: int = 0) -> Json:
    """Write only what says something: most posts are no ad, no repost and have no link.

    `place` is where it stood in its file: pasted posts have no other order, and a run of sales is counted in order.
    """
    told: dict[str, Json] = {"text": post.text, "source": source}
    if not post.when:
        told["place"] = place
    if post.when:
        told["when"] = post.when.isoformat()
    for name in ("network", "reply", "repost", "ad", "link"):
        if value := getattr(post, name):
            told[name] = value
    return told


def _read(value: Json) -> Post:
    told: dict[str, Any] = dict(value) if isinstance(value, Mapping) else {"text": ""}
    when = told.pop("when", None)
    known = {name: told[name] for name in POST_FIELDS if name in told}
    return Post(when=datetime.fromisoformat(when) if when else None, **known)


POST_FIELDS = [each.name for each in fields(Post) if each.name != "when"]
